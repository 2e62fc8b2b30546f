// A line that names a visitor: registered without a letter; the same address is the same person.
import { isRefused, type Act } from '#server/actions/act.ts'
import { register } from '#server/actions/visitor/register.ts'
import { refused, said, unreadableEmail, type Cells, type Outcome } from './outcome.ts'

export async function visitorRow(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const what = cells.name ?? cells.email ?? ''
  if (!cells.name) return refused(what, 'Le nom manque.', 'The name is missing.')
  if (!/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(cells.email ?? '')) return unreadableEmail(what, cells.email)
  const email = (cells.email ?? '').toLowerCase()
  const known = await a.sql.one(
    'select 1 as one from visitor where edition_id = ? and email = ? and erased_at is null',
    [editionId, email],
  )
  if (known) return { kind: 'same', what }
  const made = await register(a, {
    editionId,
    name: cells.name,
    email,
    organisationName: cells.organisationName ?? '',
    locale: cells.locale === 'en' ? 'en' : 'fr',
    shareContact: false,
    quiet: true,
    kind: cells.kind ?? 'visitor',
  })
  return isRefused(made) ? said(what, made) : { kind: 'created', what }
}
