// All that is kept about one person, for their own export; not a hot read: one statement a section.
import type { Instant } from '#server/domain/instant.ts'
import { answerWords, type Answers } from '#shared/question.ts'
import type { ErasurePreview, OwnData } from '#shared/personal-data.ts'
import { json, type Sql, type Value } from '../sql.ts'
import { questionsOf } from './questions.ts'

// More would not be read; nobody comes near it in an edition.
const SECTION_ROWS_MAX = 20_000

/** Undefined when there is no such person. */
export async function ownData(sql: Sql, personId: string, madeAt: Instant): Promise<OwnData | undefined> {
  const account = await sql.one<OwnData['account']>(
    `select id, name, email, phone, job_title as "jobTitle", locale, created_at as "createdAt" from person where id = ? and erased_at is null`,
    [personId],
  )
  if (!account) return undefined
  const { email } = account
  const section = <T>(text: string, ...params: Value[]) =>
    sql.all<T & Record<string, unknown>>(`${text} limit ${SECTION_ROWS_MAX}`, params)
  const myVisits = '(v.person_id = ? or lower(v.email) = ?)'
  const conventions = await section<OwnData['conventions'][number]>(
    `select c.number, c.status, o.name as organisation, c.signed_at as "signedAt"
     from convention c join convention_party cp on cp.convention_id = c.id join organisation o on o.id = cp.organisation_id
     where ${signedBy} order by c.created_at`,
    personId,
    like(personId),
  )
  return {
    madeAt,
    account,
    organisations: await section(
      `select o.name, m.role, m.created_at as since from membership m join organisation o on o.id = m.organisation_id where m.person_id = ? order by m.created_at`,
      personId,
    ),
    editions: await section(
      `select e.name as edition, r.role, r.created_at as since from edition_role r join edition e on e.id = r.edition_id where r.person_id = ? order by r.created_at`,
      personId,
    ),
    attendances: asText(
      await section(
        `select e.name as edition, o.name as organisation, at.present_at as "presentAt", at.unavailable, at.breaks, coalesce(cast(at.access as text), '{}') as access
         from attendance at join edition e on e.id = at.edition_id join participation pa on pa.id = at.participation_id
         join organisation o on o.id = pa.organisation_id where at.person_id = ? order by e.starts_on`,
        personId,
      ),
    ),
    requests: (
      await section<{ edition: string; to: string; terms: unknown; status: string; sentAt: string }>(
        `select e.name as edition, o.name as "to", r.terms, r.status, r.sent_at as "sentAt" from meeting_request r
         join edition e on e.id = r.edition_id join organisation o on o.id = r.addressee_id where r.sent_by = ? order by r.sent_at`,
        personId,
      )
    ).map(({ terms, ...row }) => ({ ...row, message: messageOf(terms) })),
    meetings: asText<OwnData['meetings'][number]>(
      await section(
        `select e.name as edition, m.subject, s.starts_at as "startsAt", m.status, mp.arrival, m.debriefs
         from meeting_party mp join meeting m on m.id = mp.meeting_id join edition e on e.id = m.edition_id join slot s on s.id = m.slot_id
         where mp.person_id = ? order by s.starts_at`,
        personId,
      ),
    ).map(row => ({ ...row, debriefs: ownDebriefs(String(row.debriefs), personId) })),
    conventions,
    visits: asText(
      await section(
        `select e.name as edition, v.name, v.email, v.organisation_name as organisation, v.kind, v.consents, v.created_at as "registeredAt"
         from visitor v join edition e on e.id = v.edition_id where ${myVisits} order by v.created_at`,
        personId,
        email,
      ),
    ),
    answers: await ownAnswers(sql, personId, email),
    passages: await section(
      `select e.name as edition, d.name as door, s.direction, s.at from scan s join visitor v on v.id = s.badge_id
       join edition e on e.id = s.edition_id join door d on d.id = s.door_id where ${myVisits} order by s.at`,
      personId,
      email,
    ),
    sharedWith: await section(
      `select e.name as edition, o.name as organisation, l.at, l.note, l.withdrawn_at as "withdrawnAt" from lead l
       join visitor v on v.id = l.visitor_id join participation pa on pa.id = l.participation_id
       join organisation o on o.id = pa.organisation_id join edition e on e.id = l.edition_id where ${myVisits} order by l.at`,
      personId,
      email,
    ),
    contactsNoted: await section(
      `select e.name as edition, v.name, l.note, l.at from lead l join visitor v on v.id = l.visitor_id join edition e on e.id = l.edition_id
       where l.person_id = ? and l.withdrawn_at is null order by l.at`,
      personId,
    ),
    ownNotes: await section(
      `select m.subject, n.text as note, n.updated_at as "at" from own_note n join meeting m on m.id = n.meeting_id where n.person_id = ? order by n.updated_at`,
      personId,
    ),
    waitingFor: await section(
      `select e.name as edition, o.name as organisation, w.since from waiting_list w join edition e on e.id = w.edition_id
       join organisation o on o.id = w.about_organisation_id where w.person_id = ? order by w.since`,
      personId,
    ),
    programme: (
      await section<{ edition: string; title: unknown; startsAt: string; since: string }>(
        `select e.name as edition, s.title, s.starts_at as "startsAt", t.created_at as since from session_seat t
         join attendance at on at.id = t.attendance_id join programme_session s on s.id = t.session_id
         join edition e on e.id = s.edition_id where at.person_id = ? order by s.starts_at`,
        personId,
      )
    ).map(({ title, ...row }) => ({ ...row, session: json<{ fr: string }>(title).fr })),
    opinions: await section(
      `select e.name as edition, op.kind as opinion, op.created_at as at from opinion op join edition e on e.id = op.edition_id where op.person_id = ? order by op.created_at`,
      personId,
    ),
    invitations: await section(
      `select o.name as organisation, i.created_at as "createdAt", i.accepted_at as "acceptedAt" from invitation i join organisation o on o.id = i.organisation_id where i.email = ? order by i.created_at`,
      email,
    ),
    letters: await section(
      `select subject, status, created_at as "createdAt" from mail_delivery where recipient = ? order by created_at`,
      email,
    ),
    passkeys: await section(
      `select name, created_at as "createdAt", last_used_at as "lastUsedAt" from passkey where person_id = ? order by created_at`,
      personId,
    ),
    sessions: await section(
      `select user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt" from session where person_id = ? order by created_at`,
      personId,
    ),
    actions: await section(
      `select action, at from log_entry where actor = ? order by seq desc`,
      `person:${personId}`,
    ),
  }
}

/** What the person answered to the organisers' own questions, as a visitor or for an organisation, in words. */
async function ownAnswers(sql: Sql, personId: string, email: string): Promise<OwnData['answers']> {
  const rows = await sql.all<{ editionId: string; edition: string; answers: unknown }>(
    `select e.id as "editionId", e.name as edition, v.answers from visitor v join edition e on e.id = v.edition_id
     where v.answers is not null and (v.person_id = ? or lower(v.email) = ?)
     union all select e.id, e.name, pa.answers from participation pa join edition e on e.id = pa.edition_id
     where pa.answers is not null and pa.answers_by_person_id = ?`,
    [personId, email, personId],
  )
  const said: OwnData['answers'] = []
  for (const { editionId, edition, answers } of rows) {
    const given = json<Answers | null>(answers) ?? {}
    for (const question of await questionsOf(sql, editionId))
      if (given[question.id] !== undefined)
        said.push({
          edition,
          question: question.label.fr,
          purpose: question.purpose.fr,
          answer: answerWords(question, given[question.id], 'fr'),
        })
  }
  return said
}

/** What stands in the way of an erasure, and what it would take with it. Null for nobody. */
export async function erasurePreview(sql: Sql, personId: string, now: Instant): Promise<ErasurePreview> {
  const count = async (text: string, ...params: Value[]) =>
    Number((await sql.one<{ n: number }>(text, params))?.n ?? 0)
  const names = async (text: string, ...params: Value[]) =>
    (await sql.all<{ name: string }>(text, params)).map(row => row.name)
  return {
    meetings: await count(
      `select count(*) as n from meeting_party mp join meeting m on m.id = mp.meeting_id join slot s on s.id = m.slot_id
       where mp.person_id = ? and m.status in ('confirmed', 'started') and s.ends_at > ?`,
      personId,
      now,
    ),
    soleOrganiserOf: await names(
      `select e.name from edition e join edition_role r on r.edition_id = e.id and r.role = 'organiser' and r.person_id = ?
       where e.phase <> 'closed' and not exists (select 1 from edition_role o where o.edition_id = e.id and o.role = 'organiser' and o.person_id <> r.person_id)
       order by e.name`,
      personId,
    ),
    soleMemberOf: await names(
      `select o.name from organisation o join membership m on m.organisation_id = o.id and m.person_id = ?
       where not exists (select 1 from membership x where x.organisation_id = o.id and x.person_id <> m.person_id) order by o.name`,
      personId,
    ),
    conventions: await count(
      `select count(distinct c.id) as n from convention c where ${signedBy}`,
      personId,
      like(personId),
    ),
  }
}

// A convention is one document: whose id stands in it has read, written or signed it.
const signedBy = `c.signed_at is not null and (? <> '') and cast(c.state as text) like ?`
const like = (id: string) => `%"${id}"%`

/** JSON columns as the text they are, on both databases. */
function asText<T>(rows: Record<string, unknown>[]): T[] {
  return rows.map(row =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value !== null && typeof value === 'object' ? JSON.stringify(value) : value,
      ]),
    ),
  ) as T[]
}

const parsed = (value: unknown): unknown => (typeof value === 'string' ? JSON.parse(value) : value)

function messageOf(terms: unknown): string {
  const { message } = (parsed(terms) ?? {}) as { message?: unknown }
  return typeof message === 'string' ? message : ''
}

/** The notes this person wrote; a colleague's or the other side's are not theirs to take away. */
function ownDebriefs(text: string, personId: string): string {
  const all = JSON.parse(text || '[]') as { memberId?: string }[]
  return JSON.stringify(all.filter(one => one.memberId === personId))
}
