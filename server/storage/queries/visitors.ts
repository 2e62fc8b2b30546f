// Visitors, doors and the ledger of their passages.
import { mergeScans } from '#server/domain/visit/merge-scans.ts'
import type { KnownBadge, Scan, VisitFacts, VisitLedger } from '#server/domain/visit/scan.ts'
import { visitFigures, type VisitFigures } from '#server/domain/indicator/visit-figures.ts'
import { instantOf } from '#server/domain/edition/grid.ts'
import type {
  DoorBadgeRow,
  DoorList,
  DoorView,
  Passage,
  VisitorPage,
  VisitorSearch,
  VisitorView,
} from '#shared/visitor.ts'
import { bool, type Sql } from '../sql.ts'

const firstAt = `(select min(s.at) from scan s where s.badge_id = visitor.id and s.edition_id = visitor.edition_id and s.kind = 'badge' and s.admitted)`
const columns = `id, name, email, organisation_name as "organisationName", kind, code, badge_issue as "badgeIssue", revoked_at as "revokedAt", walk_in as "walkIn", companions, created_at as "createdAt", ${firstAt} as "firstAt"`
type Row = VisitorView & Record<string, unknown>
const view = (row: Row): VisitorView => ({ ...row, walkIn: bool(row.walkIn) })

// What a screen holds; the search narrows it.
export const VISITORS_PAGE = 50

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

interface Light extends Record<string, unknown> {
  id: string
  name: string
  organisationName: string
  email: string | null
  code: string
  kind: string
  came: unknown
}

/** The visitors a search finds, by name, a page at a time. Accents and case do not matter, in either database. */
export async function visitorList(
  sql: Sql,
  editionId: string,
  search: VisitorSearch,
): Promise<Omit<VisitorPage, 'pageSize'>> {
  const all = await sql.all<Light>(
    `select id, name, organisation_name as "organisationName", email, code, kind, case when ${firstAt} is null then 0 else 1 end as came
     from visitor where edition_id = ? and erased_at is null`,
    [editionId],
  )
  const words = fold(search.q ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const found = all.filter(one => {
    if (search.kind && one.kind !== search.kind) return false
    if (search.came && (Number(one.came) === 1) !== (search.came === 'yes')) return false
    const text = fold(`${one.name} ${one.organisationName} ${one.email ?? ''} ${one.code}`)
    return words.every(word => text.includes(word))
  })
  const order = new Intl.Collator('fr')
  const ids = found
    .sort((one, other) => order.compare(one.name, other.name) || (one.id < other.id ? -1 : 1))
    .slice((search.page ?? 0) * VISITORS_PAGE, ((search.page ?? 0) + 1) * VISITORS_PAGE)
    .map(one => one.id)
  const rows =
    ids.length === 0
      ? []
      : await sql.all<Row>(
          `select ${columns} from visitor where id in (${ids.map(() => '?').join(', ')})`,
          ids,
        )
  const place = new Map(ids.map((id, i) => [id, i]))
  return {
    visitors: rows.map(view).sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0)),
    total: found.length,
    registered: all.length,
    came: all.filter(one => Number(one.came) === 1).length,
  }
}

export async function visitorView(sql: Sql, id: string): Promise<VisitorView | undefined> {
  const row = await sql.one<Row>(`select ${columns} from visitor where id = ? and erased_at is null`, [id])
  return row && view(row)
}

/** The days of an edition, midnight to midnight where it takes place: who stays past the last slot still counts. */
async function editionDays(
  sql: Sql,
  editionId: string,
): Promise<{ days: VisitFacts['days']; timeZone: string }> {
  const edition = await sql.one<{ startsOn: string; endsOn: string; timeZone: string }>(
    'select starts_on as "startsOn", ends_on as "endsOn", time_zone as "timeZone" from edition where id = ?',
    [editionId],
  )
  if (!edition) return { days: [], timeZone: 'UTC' }
  const days: { start: string; end: string }[] = []
  const last = Date.parse(`${edition.endsOn}T00:00:00Z`)
  for (let at = Date.parse(`${edition.startsOn}T00:00:00Z`); at <= last; at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    days.push({
      start: instantOf(date, 0, edition.timeZone),
      end: instantOf(date, 24 * 60 - 1, edition.timeZone),
    })
  }
  return { days, timeZone: edition.timeZone }
}

interface ScanRow extends Record<string, unknown> {
  offline: unknown
  admitted: unknown
}

async function scansOf(sql: Sql, editionId: string): Promise<Scan[]> {
  const rows = await sql.all<ScanRow>(
    `select id, device_id as "deviceId", door_id as "doorId", zone, kind, direction, badge_id as "badgeId", undoes, device_time as "deviceTime",
       clock_offset_ms as "clockOffsetMs", offline, admitted, reason from scan where edition_id = ?`,
    [editionId],
  )
  return rows.map(row => ({
    ...row,
    offline: bool(row.offline),
    admitted: bool(row.admitted),
  })) as unknown as Scan[]
}

/** The ledger of an edition and what it is judged on. */
export async function ledgerOf(
  sql: Sql,
  editionId: string,
): Promise<{ ledger: VisitLedger; facts: VisitFacts; kinds: Map<string, string>; timeZone: string }> {
  const badges = await sql.all<{ id: string; kind: string; revokedAt: string | null }>(
    'select id, kind, revoked_at as "revokedAt" from visitor where edition_id = ?',
    [editionId],
  )
  const { days, timeZone } = await editionDays(sql, editionId)
  const facts: VisitFacts = {
    editionId,
    days,
    badges: new Map(
      badges.map(({ id, revokedAt }): [string, KnownBadge] => [id, { visitorId: id, editionId, revokedAt }]),
    ),
  }
  return {
    ledger: mergeScans(await scansOf(sql, editionId), facts),
    facts,
    kinds: new Map(badges.map(({ id, kind }) => [id, kind])),
    timeZone,
  }
}

/** The zone people come in by. */
export const ENTRANCE = 'hall'

export async function figuresOf(sql: Sql, editionId: string, now: string): Promise<VisitFigures> {
  return (await zoneFiguresOf(sql, editionId, now, [])).figures
}

/** The figures of the entrance, and how many are present in each of `zones`, from one reading of the ledger. */
export async function zoneFiguresOf(
  sql: Sql,
  editionId: string,
  now: string,
  zones: readonly string[],
): Promise<{ figures: VisitFigures; present: Record<string, number> }> {
  const { ledger, facts, kinds, timeZone } = await ledgerOf(sql, editionId)
  const at = (zone: string) => visitFigures(ledger, { zone, days: facts.days, timeZone, kinds, now })
  const figures = at(ENTRANCE)
  const present = Object.fromEntries(
    zones.map(zone => [zone, zone === ENTRANCE ? figures.presentNow : at(zone).presentNow]),
  )
  return { figures, present }
}

export async function doorList(sql: Sql, editionId: string): Promise<DoorView[]> {
  const rows = await sql.all<DoorView & Record<string, unknown>>(
    `select d.id, d.name, d.zone, d.capacity, case when d.link_hash is not null and d.revoked_at is null then 1 else 0 end as open,
       coalesce(s.entries, 0) as entries, coalesce(s.exits, 0) as exits, s.last as "lastScanAt"
     from door d left join (
       select door_id, sum(case when direction = 'in' and admitted and kind <> 'undo' then 1 else 0 end) as entries,
         sum(case when direction = 'out' and admitted and kind <> 'undo' then 1 else 0 end) as exits, max(at) as last
       from scan where edition_id = ? group by door_id) s on s.door_id = d.id
     where d.edition_id = ? order by d.name, d.id`,
    [editionId, editionId],
  )
  return rows.map(row => ({
    ...row,
    open: Number(row.open) === 1,
    entries: Number(row.entries),
    exits: Number(row.exits),
  }))
}

/** Named passages received since `since`, whatever the edition, in order. */
export async function passagesSince(
  sql: Sql,
  since: string,
): Promise<(Passage & { editionId: string; doorId: string })[]> {
  return sql.all<Passage & { editionId: string; doorId: string } & Record<string, unknown>>(
    `select s.edition_id as "editionId", s.door_id as "doorId", s.badge_id as "badgeId", s.direction, s.zone, s.at, d.name as door
     from scan s join door d on d.id = s.door_id where s.received_at >= ? and s.kind = 'badge' and s.admitted and s.badge_id is not null order by s.at, s.id`,
    [since],
  )
}

/** Every badge as a door's phone keeps it: no address. */
export async function doorBadges(sql: Sql, editionId: string): Promise<DoorBadgeRow[]> {
  return sql.all<DoorBadgeRow & Record<string, unknown>>(
    `select id, name, organisation_name as "organisationName", kind, code, badge_issue as "issue", revoked_at as "revokedAt", companions
     from visitor where edition_id = ? and erased_at is null order by name, id`,
    [editionId],
  )
}

/** The meetings of a day by badge: when, and at which table. */
export async function doorAgenda(
  sql: Sql,
  editionId: string,
  from: string,
  to: string,
): Promise<DoorList['agenda']> {
  return sql.all<DoorList['agenda'][number] & Record<string, unknown>>(
    `select v.id as "badgeId", s.starts_at as "startsAt", s.ends_at as "endsAt", coalesce(t.label, '') as "table"
     from visitor v join meeting_party mp on mp.person_id = v.person_id join meeting m on m.id = mp.meeting_id and m.edition_id = v.edition_id
     join slot s on s.id = m.slot_id left join meeting_table t on t.id = m.table_id
     where v.edition_id = ? and v.erased_at is null and m.status = 'confirmed' and s.ends_at > ? and s.starts_at < ? order by s.starts_at, v.id`,
    [editionId, from, to],
  )
}

/** Who is inside a zone today, by their last passage. */
export async function insideList(
  sql: Sql,
  editionId: string,
  zone: string,
  now: string,
): Promise<DoorList['inside']> {
  const rows = await sql.all<{ badgeId: string; direction: string; at: string; door: string }>(
    `select s.badge_id as "badgeId", s.direction, s.at, d.name as door from scan s join door d on d.id = s.door_id
     where s.edition_id = ? and s.zone = ? and s.kind = 'badge' and s.admitted and s.badge_id is not null and s.at >= ? order by s.at, s.id`,
    [editionId, zone, now.slice(0, 10)],
  )
  const inside = new Map<string, DoorList['inside'][number]>()
  for (const { direction, ...row } of rows) {
    if (direction === 'in') inside.set(row.badgeId, row)
    else inside.delete(row.badgeId)
  }
  return [...inside.values()]
}

export interface VisitorExportRow extends Record<string, unknown> {
  id: string
  code: string
  name: string
  organisationName: string
  email: string | null
  kind: string
  createdAt: string
  walkIn: boolean
  badgeIssue: number
  companions: number
  revokedAt: string | null
  firstAt: string | null
  passages: number
}

/** Everyone registered, with when they first came and how often a door read them. */
export async function visitorExport(sql: Sql, editionId: string): Promise<VisitorExportRow[]> {
  const rows = await sql.all<VisitorExportRow>(
    `select v.id, v.code, v.name, v.organisation_name as "organisationName", v.email, v.kind, v.created_at as "createdAt", v.walk_in as "walkIn", v.badge_issue as "badgeIssue", v.companions,
       v.revoked_at as "revokedAt", s.first_at as "firstAt", coalesce(s.n, 0) as passages
     from visitor v left join (select badge_id, min(at) as first_at, count(*) as n from scan where edition_id = ? and kind = 'badge' and admitted group by badge_id) s on s.badge_id = v.id
     where v.edition_id = ? and v.erased_at is null order by lower(v.name), v.id`,
    [editionId, editionId],
  )
  return rows.map(row => ({ ...row, walkIn: bool(row.walkIn), passages: Number(row.passages) }))
}

export async function doorState(sql: Sql, id: string): Promise<DoorList['door'] | undefined> {
  return sql.one<DoorList['door'] & Record<string, unknown>>(
    'select id, name, zone, capacity from door where id = ?',
    [id],
  )
}
