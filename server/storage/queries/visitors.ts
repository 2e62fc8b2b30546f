// Visitors, doors and the ledger of their passages.
import { mergeScans } from '#server/domain/visit/merge-scans.ts'
import type { KnownBadge, Scan, VisitFacts, VisitLedger } from '#server/domain/visit/scan.ts'
import { visitFigures, type VisitFigures } from '#server/domain/indicator/visit-figures.ts'
import { instantOf } from '#server/domain/edition/grid.ts'
import type { DoorView, VisitorView } from '#shared/visitor.ts'
import { bool, type Sql, type Value } from '../sql.ts'

const columns = `id, name, email, organisation_name as "organisationName", kind, code, badge_issue as "badgeIssue", revoked_at as "revokedAt", walk_in as "walkIn", created_at as "createdAt"`
type Row = VisitorView & Record<string, unknown>
const view = (row: Row): VisitorView => ({ ...row, walkIn: bool(row.walkIn) })

// A page of the list; the search narrows it.
export const VISITORS_PAGE = 200

export async function visitorList(sql: Sql, editionId: string, search: string, page: number): Promise<{ visitors: VisitorView[]; total: number }> {
  const like = `%${search.toLowerCase().replace(/[%_\\]/g, '')}%`
  const where = 'edition_id = ? and erased_at is null and (lower(name) like ? or lower(organisation_name) like ? or lower(code) like ?)'
  const params: Value[] = [editionId, like, like, like]
  const rows = await sql.all<Row>(`select ${columns} from visitor where ${where} order by name, id limit ${VISITORS_PAGE} offset ${Math.max(0, page) * VISITORS_PAGE}`, params)
  const count = await sql.one<{ n: number }>(`select count(*) as n from visitor where ${where}`, params)
  return { visitors: rows.map(view), total: Number(count?.n ?? 0) }
}

export async function visitorView(sql: Sql, id: string): Promise<VisitorView | undefined> {
  const row = await sql.one<Row>(`select ${columns} from visitor where id = ? and erased_at is null`, [id])
  return row && view(row)
}

/** The days of an edition, midnight to midnight where it takes place: who stays past the last slot still counts. */
export async function editionDays(sql: Sql, editionId: string): Promise<{ days: VisitFacts['days']; timeZone: string }> {
  const edition = await sql.one<{ startsOn: string; endsOn: string; timeZone: string }>(
    'select starts_on as "startsOn", ends_on as "endsOn", time_zone as "timeZone" from edition where id = ?',
    [editionId],
  )
  if (!edition) return { days: [], timeZone: 'UTC' }
  const days: { start: string; end: string }[] = []
  const last = Date.parse(`${edition.endsOn}T00:00:00Z`)
  for (let at = Date.parse(`${edition.startsOn}T00:00:00Z`); at <= last; at += 86_400_000) {
    const date = new Date(at).toISOString().slice(0, 10)
    days.push({ start: instantOf(date, 0, edition.timeZone), end: instantOf(date, 24 * 60 - 1, edition.timeZone) })
  }
  return { days, timeZone: edition.timeZone }
}

interface ScanRow extends Record<string, unknown> {
  offline: unknown
  admitted: unknown
}

export async function scansOf(sql: Sql, editionId: string): Promise<Scan[]> {
  const rows = await sql.all<ScanRow>(
    `select id, device_id as "deviceId", door_id as "doorId", zone, kind, direction, badge_id as "badgeId", undoes, device_time as "deviceTime",
       clock_offset_ms as "clockOffsetMs", offline, admitted, reason from scan where edition_id = ?`,
    [editionId],
  )
  return rows.map(row => ({ ...row, offline: bool(row.offline), admitted: bool(row.admitted) })) as unknown as Scan[]
}

/** The ledger of an edition and what it is judged on. */
export async function ledgerOf(sql: Sql, editionId: string): Promise<{ ledger: VisitLedger; facts: VisitFacts; kinds: Map<string, string>; timeZone: string }> {
  const badges = await sql.all<{ id: string; kind: string; revokedAt: string | null }>('select id, kind, revoked_at as "revokedAt" from visitor where edition_id = ?', [editionId])
  const { days, timeZone } = await editionDays(sql, editionId)
  const facts: VisitFacts = {
    editionId,
    days,
    badges: new Map(badges.map(({ id, revokedAt }): [string, KnownBadge] => [id, { visitorId: id, editionId, revokedAt }])),
  }
  return { ledger: mergeScans(await scansOf(sql, editionId), facts), facts, kinds: new Map(badges.map(({ id, kind }) => [id, kind])), timeZone }
}

/** The zone people come in by. */
export const ENTRANCE = 'hall'

export async function figuresOf(sql: Sql, editionId: string, now: string): Promise<VisitFigures> {
  const { ledger, facts, kinds, timeZone } = await ledgerOf(sql, editionId)
  return visitFigures(ledger, { zone: ENTRANCE, days: facts.days, timeZone, kinds, now })
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
  return rows.map(row => ({ ...row, open: Number(row.open) === 1, entries: Number(row.entries), exits: Number(row.exits) }))
}
