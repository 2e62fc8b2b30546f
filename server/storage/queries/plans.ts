// Plans as views.
import { plusMinutes } from '#server/domain/instant.ts'
import type { PlanInput, PlanResult, PlanView } from '#shared/plan.ts'
import { json, type Sql, type Value } from '../sql.ts'

/** What is kept of how a plan was asked for, and how far it is. */
type PlanOptionsKept = PlanInput & { progress?: PlanView['progress'] }

interface Row extends Record<string, unknown> {
  id: string
  number: number
  status: PlanView['status']
  options: unknown
  result: unknown
  createdAt: string
  publishedAt: string | null
  version: number
}

const text = (where: string) =>
  `select id, number, status, options, result, created_at as "createdAt", published_at as "publishedAt", version from plan where ${where} order by number desc limit 20`

export const UNDO_MINUTES = 1

function view(row: Row): PlanView {
  const options = json<PlanOptionsKept>(row.options)
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    mode: options.mode,
    whatIf: options.whatIf !== undefined,
    preview: options.preview === true,
    objective: options.objective ?? null,
    progress: options.progress ?? null,
    result: row.result ? json<PlanResult>(row.result) : null,
    createdAt: row.createdAt,
    publishedAt: row.publishedAt,
    undoUntil:
      row.status === 'published' && row.publishedAt ? plusMinutes(row.publishedAt, UNDO_MINUTES) : null,
    version: row.version,
  }
}

async function select(sql: Sql, where: string, params: readonly Value[]): Promise<PlanView[]> {
  return (await sql.all<Row>(text(where), params)).map(view)
}

export const plansOf = (sql: Sql, editionId: string): Promise<PlanView[]> =>
  select(sql, 'edition_id = ?', [editionId])

export async function planView(sql: Sql, id: string, editionId?: string): Promise<PlanView | undefined> {
  const [view] =
    editionId === undefined
      ? await select(sql, 'id = ?', [id])
      : await select(sql, 'id = ? and edition_id = ?', [id, editionId])
  return view
}

/** Of `r`: nobody who was asked for the same meeting has yet to answer. */
export const EVERYONE_ANSWERED = `not exists (select 1 from meeting_request w
  where w.together_id = r.together_id and w.status in ('sent', 'countered'))`

/** How many accepted meetings wait for a place. */
export async function poolSize(sql: Sql, editionId: string): Promise<number> {
  const row = await sql.one<{ n: number }>(
    `select count(distinct coalesce(r.together_id, r.id)) as n from meeting_request r
     where r.edition_id = ? and r.status = 'accepted' and r.meeting_id is null and ${EVERYONE_ANSWERED}`,
    [editionId],
  )
  return Number(row?.n ?? 0)
}
