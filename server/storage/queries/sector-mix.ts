// The mix of sectors of an edition: how many published offers each has; the woven band is made of it.
import { json, type Sql } from '../sql.ts'

export async function sectorMix(sql: Sql, editionId: string): Promise<{ code: string; share: number }[]> {
  const rows = await sql.all<{ details: unknown }>(
    "select details from offer where edition_id = ? and status = 'published'",
    [editionId],
  )
  const counts = new Map<string, number>()
  for (const { details } of rows)
    for (const code of json<{ sectors?: string[] }>(details).sectors ?? [])
      counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts]
    .map(([code, share]) => ({ code, share }))
    .sort((one, other) => other.share - one.share || (one.code < other.code ? -1 : 1))
}
