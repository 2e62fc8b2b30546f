// Editions and their grids, as views.
import { defaultRules, type EditionView, type SlotView, type TableView } from '#shared/edition.ts'
import { bool, json, type Sql } from '../sql.ts'

const columns = `id, slug, name, time_zone as "timeZone", starts_on as "startsOn", ends_on as "endsOn", venue, summary, phase, booking_mode as "bookingMode", settings, seq, version`

type Row = Omit<EditionView, 'rules'> & Record<string, unknown>

function view({ settings, ...row }: Row): EditionView {
  return {
    ...row,
    venue: json(row.venue),
    summary: json(row.summary),
    rules: { ...defaultRules, ...json<object>(settings) },
  }
}

export async function editionView(sql: Sql, slug: string): Promise<EditionView | undefined> {
  const row = await sql.one<Row>(`select ${columns} from edition where slug = ?`, [slug])
  return row ? view(row) : undefined
}

export async function editionById(sql: Sql, id: string): Promise<EditionView | undefined> {
  const row = await sql.one<Row>(`select ${columns} from edition where id = ?`, [id])
  return row ? view(row) : undefined
}

/** Every edition, the nearest first. */
export async function editionList(sql: Sql): Promise<EditionView[]> {
  return (await sql.all<Row>(`select ${columns} from edition order by starts_on desc, id`)).map(view)
}

export async function slotsOf(sql: Sql, editionId: string): Promise<SlotView[]> {
  const rows = await sql.all<SlotView & Record<string, unknown>>(
    'select id, day, slot_index as "index", starts_at as "startsAt", ends_at as "endsAt", closed, label, interpreter from slot where edition_id = ? order by day, slot_index',
    [editionId],
  )
  return rows.map(row => ({ ...row, closed: bool(row.closed), interpreter: bool(row.interpreter) }))
}

export async function tablesOf(sql: Sql, editionId: string): Promise<TableView[]> {
  const rows = await sql.all<TableView & Record<string, unknown>>(
    'select id, number, label, quiet, step_free as "stepFree", participation_id as "participationId", zone, closed from meeting_table where edition_id = ? order by number',
    [editionId],
  )
  return rows.map(row => ({
    ...row,
    quiet: bool(row.quiet),
    stepFree: bool(row.stepFree),
    closed: bool(row.closed),
  }))
}
