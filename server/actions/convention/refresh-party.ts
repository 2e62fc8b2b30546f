// An organisation's profile changed: the conventions it has still open name it as it is now, and those who read them are told.
import { refreshParty } from '#server/domain/convention/draft-convention.ts'
import { Organisation } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'
import { identityOf } from './draft.ts'
import { loadConvention, storeConvention } from './store.ts'

export async function refreshParties(a: Act, organisationId: string): Promise<void> {
  await a.em.flush()
  const organisation = await a.em.findOneOrFail(Organisation, { id: organisationId })
  const open = await a.sql.all<{ id: string; editionId: string }>(
    `select c.id, c.edition_id as "editionId" from convention c join convention_party cp on cp.convention_id = c.id
     where cp.organisation_id = ? and c.status in ('draft', 'review') order by c.id`,
    [organisationId],
  )
  for (const { id, editionId } of open) {
    const found = await loadConvention(a, editionId, id)
    if (!found) continue
    const decision = refreshParty(
      found.state,
      { identity: identityOf(organisation), by: { kind: 'system' } },
      a.now,
    )
    await storeConvention(a, found.row, found.state, decision)
  }
}
