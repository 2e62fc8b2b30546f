// One person's agenda as its documents need it: whose it is, and its entries in order.
import type { Venue } from '#shared/edition.ts'
import type { Pause } from '#shared/meeting.ts'
import type { AgendaGroup } from '#shared/print-run.ts'
import type { Static } from 'typebox'
import { json, type Sql } from '../sql.ts'

/** One line of an agenda; documents take it as it is. */
export interface AgendaLine {
  id: string
  /** Counts changes from 0. */
  revision: number
  startsAt: string
  endsAt: string
  kind: 'meeting' | 'break' | 'session'
  title: string
  where: string | null
  with: string | null
  about: string | null
  notes: string | null
  cancelled: boolean
  url?: string
}

export interface AgendaOwner {
  editionId: string
  edition: string
  timeZone: string
  venue: Partial<Static<typeof Venue>>
  personId: string
  name: string
  locale: string
  organisationId: string
  organisation: string
  breaks: Pause[]
}

const owner = (where: string) => `
select e.id as "editionId", e.name as edition, e.time_zone as "timeZone", e.venue, p.id as "personId", p.name, p.locale,
  o.id as "organisationId", o.name as organisation, at.breaks
from attendance at join edition e on e.id = at.edition_id join person p on p.id = at.person_id
join participation pa on pa.id = at.participation_id join organisation o on o.id = pa.organisation_id where ${where}`

async function one(sql: Sql, where: string, params: readonly string[]): Promise<AgendaOwner | undefined> {
  const row = await sql.one<Record<string, unknown>>(owner(where), params)
  return row ? ownerOf(row) : undefined
}

const ownerOf = (row: Record<string, unknown>): AgendaOwner =>
  ({ ...row, venue: json(row.venue), breaks: json(row.breaks) }) as unknown as AgendaOwner

export const agendaByToken = (sql: Sql, token: string): Promise<AgendaOwner | undefined> =>
  one(sql, "at.ics_token = ? and pa.status <> 'refused' and p.erased_at is null", [token])

export const agendaOf = (sql: Sql, editionId: string, personId: string): Promise<AgendaOwner | undefined> =>
  one(sql, 'at.edition_id = ? and at.person_id = ?', [editionId, personId])

interface Row extends Record<string, unknown> {
  personId: string
  id: string
  version: number
  status: string
  startsAt: string
  endsAt: string
  table: string | null
  subject: string
  organisation: string | null
  name: string | null
}

const meetings = (where: string) => `
select me.person_id as "personId", m.id, m.version, m.status, s.starts_at as "startsAt", s.ends_at as "endsAt", t.label as "table", m.subject, o.name as organisation, p.name
from meeting_party me join meeting m on m.id = me.meeting_id join slot s on s.id = m.slot_id left join meeting_table t on t.id = m.table_id
left join meeting_party mp on mp.meeting_id = m.id and mp.organisation_id <> me.organisation_id
left join organisation o on o.id = mp.organisation_id left join person p on p.id = mp.person_id
where ${where} order by s.starts_at, m.id, mp.id`

/** Meetings, sessions and breaks of one person, earliest first; cancelled ones too, marked. One statement. */
export async function agendaEntries(
  sql: Sql,
  of: AgendaOwner,
  language: 'fr' | 'en',
  publicUrl: string,
): Promise<AgendaLine[]> {
  const rows = await sql.all<Row>(meetings('me.person_id = ? and m.edition_id = ?'), [
    of.personId,
    of.editionId,
  ])
  return linesOf(rows, of, language, publicUrl)
}

const groups: Record<AgendaGroup, string> = {
  everyone: '',
  exhibitors: ' and pa.exhibitor',
  buyers: ' and pa.buyer',
}

/** The agendas of an edition that hold a meeting, by organisation then name, each in its owner's language. Two statements. */
export async function agendasToPrint(
  sql: Sql,
  editionId: string,
  of: AgendaGroup,
  publicUrl: string,
): Promise<{ owner: AgendaOwner; language: 'fr' | 'en'; entries: AgendaLine[] }[]> {
  const owners = await sql.all<Record<string, unknown>>(
    `${owner(`at.edition_id = ? and pa.status = 'validated' and p.erased_at is null${groups[of]}`)} order by o.name, p.name, p.id`,
    [editionId],
  )
  const rows = await sql.all<Row>(meetings("m.edition_id = ? and m.status <> 'cancelled'"), [editionId])
  const byPerson = Map.groupBy(rows, row => row.personId)
  return owners.flatMap(row => {
    const one = ownerOf(row)
    const mine = byPerson.get(one.personId)
    const language = one.locale === 'en' ? 'en' : 'fr'
    return mine ? [{ owner: one, language, entries: linesOf(mine, one, language, publicUrl) }] : []
  })
}

function linesOf(
  rows: readonly Row[],
  of: AgendaOwner,
  language: 'fr' | 'en',
  publicUrl: string,
): AgendaLine[] {
  const entries = new Map<string, AgendaLine>()
  for (const row of rows) {
    const known = entries.get(row.id)
    if (known) {
      if (row.organisation && !known.title.split(', ').includes(row.organisation))
        known.title += `, ${row.organisation}`
      if (row.name) known.with = known.with ? `${known.with}, ${row.name}` : row.name
      continue
    }
    entries.set(row.id, {
      id: row.id,
      revision: Math.max(0, row.version - 1),
      startsAt: row.startsAt,
      endsAt: row.endsAt,
      kind: 'meeting',
      title: row.organisation ?? of.edition,
      where: row.table,
      with: row.name,
      about: row.subject || null,
      notes: null,
      cancelled: row.status === 'cancelled',
      url: `${publicUrl}/moi`,
    })
  }
  const breaks = of.breaks.map((one): AgendaLine => {
    const { session } = one
    const title =
      (language === 'en' && session?.labelEn) || one.label || (language === 'fr' ? 'Pause' : 'Break')
    return {
      // A session keeps its id when it moves: calendars follow it.
      id: `${of.personId}-${session?.id ?? one.start}`,
      revision: session ? session.version - 1 : 0,
      startsAt: one.start,
      endsAt: one.end,
      kind: session ? 'session' : 'break',
      title,
      where: session?.place || null,
      with: null,
      about: null,
      notes: null,
      cancelled: false,
    }
  })
  return [...entries.values(), ...breaks].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1))
}
