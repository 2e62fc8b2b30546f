// Renewal: a signed convention of an earlier edition, or near its end, becomes a new draft between the same parties, linked to the old.
import { SIGNED_STATUSES } from '#server/domain/convention/convention.ts'
import { renewalDraft } from '#server/domain/convention/draft-convention.ts'
import { endsOn } from '#server/domain/convention/field-lists.ts'
import { refuse } from '#server/domain/decision.ts'
import { plusDays } from '#server/domain/instant.ts'
import { Convention } from '#server/storage/entities/index.ts'
import { renewedBy } from '#server/storage/queries/renewals.ts'
import type { Act } from '../act.ts'
import { memberActor } from '../actor.ts'
import { absentParty, storeDraft } from './draft.ts'

export async function renew(
  a: Act,
  input: { editionId: string; conventionId: string; organisationId: string },
) {
  const row = await a.em.findOne(Convention, { id: input.conventionId })
  const earlier = row?.state
  if (!row || !earlier?.parties.some(party => party.organisationId === input.organisationId))
    return refuse('NOT_FOUND')
  if (!SIGNED_STATUSES.includes(earlier.status) || (await renewedBy(a.sql, row.id)))
    return refuse('NOT_RENEWABLE')
  const absent = await absentParty(a, input.editionId, earlier.parties)
  if (absent) return refuse('PARTY_ABSENT', { organisation: absent })
  const command = renewalDraft(earlier, {
    id: a.newId(),
    editionId: input.editionId,
    by: memberActor(a, input.organisationId),
  })
  const last = endsOn(earlier.fields)
  // It begins the day after the old one ends, when that is known.
  const startsOn = last ? plusDays(`${last}T00:00:00.000Z`, 1).slice(0, 10) : ''
  const { offerId = null, needId = null } = row
  return storeDraft(a, { ...command, fields: { ...command.fields, startsOn } }, { offerId, needId })
}
