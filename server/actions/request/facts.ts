// The facts that requests are decided on, loaded once for all their verbs.
import { freeSlotsOfTeams } from '#server/domain/agenda/free-slots.ts'
import type { AnswerRules, RequestPhase } from '#server/domain/request/request-rules.ts'
import type { RequestTerms } from '#server/domain/request/request.ts'
import { Edition, Participation } from '#server/storage/entities/index.ts'
import { defaultRules, type EditionRules } from '#shared/edition.ts'
import { agendaRows, type AgendaRows } from '../agenda/facts.ts'
import type { Act } from '../act.ts'

export interface Pair {
  phase: RequestPhase
  rules: AnswerRules
  edition: { id: string; slug: string; name: string; settings: EditionRules }
  requester: PartRow
  addressee: PartRow
  agenda: AgendaRows
  freeSlotIds: Set<string>
  /** Where the requester alone is free: all that may be told of an hour to whoever asks a buyer that is not named. */
  ownAgenda: AgendaRows
  ownFreeSlotIds: ReadonlySet<string>
  alreadyMeeting: boolean
}

interface PartRow {
  organisationId: string
  exhibitor: boolean
  buyer: boolean
  status: string
  requestQuota?: number | null
  acceptsAtOnce: boolean
  closedToRequests: boolean
}

/** What the phase of an edition lets requests do. On the day itself, what is accepted is booked at once. */
function requestPhase(phase: string, bookingMode: string): RequestPhase {
  if (phase === 'live') return 'direct'
  if (phase === 'requests') return bookingMode === 'planned' ? 'planned' : 'direct'
  if (phase === 'planning') return bookingMode === 'planned' ? 'closed' : 'answers'
  return 'closed'
}

export async function pairFacts(
  a: Act,
  editionId: string,
  requesterId: string,
  addresseeId: string,
): Promise<Pair | null> {
  const edition = await a.em.findOne(Edition, { id: editionId })
  const parts = await a.em.find(Participation, {
    editionId,
    organisationId: { $in: [requesterId, addresseeId] },
  })
  const requester = parts.find(part => part.organisationId === requesterId)
  const addressee = parts.find(part => part.organisationId === addresseeId)
  if (!edition || !requester || !addressee) return null
  const settings: EditionRules = { ...defaultRules, ...edition.settings }
  const agenda = await agendaRows(a.sql, editionId, [requesterId, addresseeId], a.now)
  const free = freeSlotsOfTeams(
    agenda.teams.map(team => team.people),
    agenda,
  )
  const ownAgenda = { ...agenda, teams: agenda.teams.filter(team => team.organisationId === requesterId) }
  const ownFree = freeSlotsOfTeams(
    ownAgenda.teams.map(team => team.people),
    ownAgenda,
  )
  const meeting = await a.sql.one(
    `select 1 as one from meeting m where m.edition_id = ? and m.status in ('confirmed', 'started')
     and exists (select 1 from meeting_party p where p.meeting_id = m.id and p.organisation_id = ?)
     and exists (select 1 from meeting_party p where p.meeting_id = m.id and p.organisation_id = ?) limit 1`,
    [editionId, requesterId, addresseeId],
  )
  return {
    phase: requestPhase(edition.phase, edition.bookingMode),
    rules: { answerHours: settings.answerHours, answersCloseAt: lastHour(agenda) },
    edition: { id: edition.id, slug: edition.slug, name: edition.name, settings },
    requester,
    addressee,
    agenda,
    freeSlotIds: new Set(free.map(slot => slot.id)),
    ownAgenda,
    ownFreeSlotIds: new Set(ownFree.map(slot => slot.id)),
    alreadyMeeting: meeting !== undefined,
  }
}

/** An answer after the last hour that could be met in would come too late; null once there is none. */
function lastHour({ slots, now }: AgendaRows): string | null {
  const starts = slots.filter(slot => !slot.closed && slot.start > now).map(slot => slot.start)
  return starts.length === 0 ? null : starts.reduce((latest, start) => (start > latest ? start : latest))
}

/** Whether the offer or need that the terms are about can be asked about; null when they are about none. */
export async function subjectPublished(
  a: Act,
  editionId: string,
  organisationIds: readonly string[],
  terms: RequestTerms,
): Promise<boolean | null> {
  if (!terms.subject) return null
  const [one, other] = organisationIds
  const { kind, id } = terms.subject
  const text =
    kind === 'offer'
      ? "select 1 as one from offer where id = ? and edition_id = ? and organisation_id in (?, ?) and status = 'published'"
      : "select 1 as one from need where id = ? and edition_id = ? and organisation_id in (?, ?) and status = 'open'"
  return (await a.sql.one(text, [id, editionId, one ?? '', other ?? ''])) !== undefined
}

/** Whether the subject is a need of `addresseeId` whose buyer wishes to stay unnamed. */
export async function unnamedNeed(
  a: Act,
  subject: RequestTerms['subject'],
  addresseeId: string,
): Promise<boolean> {
  if (subject?.kind !== 'need') return false
  const row = await a.sql.one(
    "select 1 as one from need where id = ? and organisation_id = ? and visibility = 'anonymous'",
    [subject.id, addresseeId],
  )
  return row !== undefined
}
