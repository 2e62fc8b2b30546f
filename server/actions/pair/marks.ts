// Pairs that must meet, never, or have met before: said by an organisation, or by organisers for it.
import { refuse } from '#server/domain/decision.ts'
import { MeetingRequest, PairMark, Participation } from '#server/storage/entities/index.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { PairKind, PairMarkInput, PairMarkView } from '#shared/pair.ts'
import type { Act } from '../act.ts'
import { tellRequest } from '../request/store.ts'

type SetBy = PairMarkView['setBy']

/** Each of the two has one mark a pair; setting null takes it back. Only the two organisations of an edition have any. */
export async function markPair(
  a: Act,
  input: PairMarkInput & { editionId: string; organisationId: string; setBy: SetBy },
) {
  const { editionId, organisationId, aboutOrganisationId, kind, setBy } = input
  if (organisationId === aboutOrganisationId) return refuse('SAME_ORGANISATION')
  const both = await a.em.count(Participation, {
    editionId,
    organisationId: { $in: [organisationId, aboutOrganisationId] },
    status: 'validated',
  })
  if (both < 2) return refuse('NOT_FOUND')
  const known = await a.em.findOne(PairMark, { editionId, organisationId, aboutOrganisationId, setBy })
  if (kind === null) {
    if (known) a.em.remove(known)
  } else if (known) known.kind = kind
  else
    a.em.create(PairMark, {
      id: a.newId(),
      editionId,
      organisationId,
      aboutOrganisationId,
      kind,
      setBy,
      createdAt: a.now,
    })
  if (setBy === 'organiser') await askFor(a, input, kind)
  a.log('pair:marked', `organisation:${organisationId}`, { kind, setBy })
  return { done: true as const }
}

/** What organisers want to meet joins the pool without anyone's request; taken back, it leaves it unless it is booked. */
async function askFor(
  a: Act,
  input: { editionId: string; organisationId: string; aboutOrganisationId: string },
  kind: PairKind | null,
): Promise<void> {
  const { editionId, organisationId: one, aboutOrganisationId: other } = input
  const between = await a.em.find(MeetingRequest, {
    editionId,
    $or: [
      { requesterId: one, addresseeId: other },
      { requesterId: other, addresseeId: one },
    ],
    status: { $in: ['accepted', 'sent', 'countered'] },
  })
  if (kind !== 'must') {
    for (const row of between) {
      if (row.origin !== ORGANISERS || row.meetingId) continue
      row.status = 'withdrawn'
      await tellRequest(a, row.id, editionId)
    }
    return
  }
  if (between.some(row => row.status === 'accepted')) return
  // What one side had asked is granted; without a request there is one now.
  const asked = between[0]
  if (asked) {
    asked.status = 'accepted'
    asked.answeredAt = a.now
    await tellRequest(a, asked.id, editionId)
    return
  }
  const row = a.em.create(MeetingRequest, {
    id: a.newId(),
    editionId,
    requesterId: one,
    addresseeId: other,
    sentBy: '',
    subjectId: null,
    terms: { subject: null, slotIds: [], message: '' },
    origin: ORGANISERS,
    priority: 'wish',
    status: 'accepted',
    answerBy: a.now,
    answeredAt: a.now,
    sentAt: a.now,
  })
  await tellRequest(a, row.id, editionId)
}

/** A request that organisers put into the pool: taking their mark back takes it out again. */
const ORGANISERS = 'organiser'

/** One organisation's marks: all for organisers, its own for itself. */
export async function marksOf(
  sql: Sql,
  editionId: string,
  organisationId: string,
  setBy: SetBy | null,
): Promise<PairMarkView[]> {
  return sql.all<PairMarkView & Record<string, unknown>>(
    `select pm.about_organisation_id as "aboutOrganisationId", o.name, pm.kind, pm.set_by as "setBy" from pair_mark pm
     join organisation o on o.id = pm.about_organisation_id
     where pm.edition_id = ? and pm.organisation_id = ?${setBy === null ? '' : ' and pm.set_by = ?'} order by o.name, pm.set_by`,
    setBy === null ? [editionId, organisationId] : [editionId, organisationId, setBy],
  )
}
