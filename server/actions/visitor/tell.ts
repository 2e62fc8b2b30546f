// Told to the control room with the address, to the doors without it.
import { visitorView } from '#server/storage/queries/visitors.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'

export async function tellVisitor(
  a: Act,
  visitor: { id: string; editionId: string; badgeIssue: number },
): Promise<void> {
  await a.em.flush()
  const view = found(await visitorView(a.sql, visitor.id))
  const { email: _email, ...door } = view
  a.emit({
    editionId: visitor.editionId,
    noun: 'visitor',
    id: visitor.id,
    version: visitor.badgeIssue,
    control: view,
    doors: door,
  })
}
