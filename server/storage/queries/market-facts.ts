// What moves rankings beside the texts: requests between two organisations, how often each was shown, the edition's own rules.
import { defaultRules, type BookingMode, type EditionRules, type Phase } from '#shared/edition.ts'
import { json, type Row, type Sql } from '../sql.ts'

/** A request: what became of one that a member made tells later rankings; one that organisers suggested says nothing. */
export interface AskedRow extends Row {
  id: string
  origin: 'asked' | 'suggested'
  requesterId: string
  addresseeId: string
  /** Id of the offer or need it is about. */
  subjectId: string | null
  status: 'sent' | 'countered' | 'accepted' | 'declined'
  /** Whose answer was awaited; of a declined one, who declined. */
  turn: 'requester' | 'addressee'
  at: string
}

/** Requests of an edition that say something of a pair: one statement. */
export function askedIn(sql: Sql, editionId: string): Promise<AskedRow[]> {
  return sql.all<AskedRow>(
    `select id, origin, requester_id as "requesterId", addressee_id as "addresseeId", subject_id as "subjectId", status, turn,
       coalesce(answered_at, sent_at) as at
     from meeting_request where edition_id = ? and status in ('sent', 'countered', 'accepted', 'declined')
     order by id`,
    [editionId],
  )
}

/** Organisations that already have a meeting or a request in play with each other, as `id|id`, both ways: one statement. */
export async function linkedIn(sql: Sql, editionId: string): Promise<Set<string>> {
  const rows = await sql.all<{ a: string; b: string }>(
    `select requester_id as a, addressee_id as b from meeting_request
       where edition_id = ? and status in ('sent', 'countered', 'accepted')
     union
     select p.organisation_id as a, q.organisation_id as b from meeting m
       join meeting_party p on p.meeting_id = m.id join meeting_party q on q.meeting_id = m.id
       where m.edition_id = ? and m.status in ('confirmed', 'started', 'held') and p.organisation_id < q.organisation_id`,
    [editionId, editionId],
  )
  return new Set(rows.flatMap(({ a, b }) => [`${a}|${b}`, `${b}|${a}`]))
}

/** How often each organisation stood on a page so far. */
export async function shownIn(sql: Sql, editionId: string): Promise<Map<string, number>> {
  const rows = await sql.all<{ id: string; shown: number }>(
    'select organisation_id as id, shown from exposure where edition_id = ?',
    [editionId],
  )
  return new Map(rows.map(({ id, shown }) => [id, Number(shown)]))
}

/** What the matching room must know of the edition itself. */
export interface EditionTerms {
  slug: string
  name: string
  timeZone: string
  phase: Phase
  bookingMode: BookingMode
  rules: EditionRules
}

export async function editionTerms(sql: Sql, editionId: string): Promise<EditionTerms | undefined> {
  const row = await sql.one<EditionTerms & { settings: unknown } & Row>(
    'select slug, name, time_zone as "timeZone", phase, booking_mode as "bookingMode", settings from edition where id = ?',
    [editionId],
  )
  if (!row) return undefined
  const { settings, ...terms } = row
  return { ...terms, rules: { ...defaultRules, ...json<Partial<EditionRules>>(settings) } }
}
