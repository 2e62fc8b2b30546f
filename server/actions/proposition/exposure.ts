// Stores how often each organisation stood on a page, a batch at a time: one statement an organisation, whoever looked.
import { Exposure } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'

/** Adds to the counts of an edition. Organisations that left meanwhile are left out. */
export async function rememberShown(
  a: Act,
  input: { editionId: string; counts: ReadonlyMap<string, number> },
): Promise<{ stored: number }> {
  const { editionId, counts } = input
  const ids = [...counts.keys()]
  const known = await a.em.find(Exposure, { editionId, organisationId: { $in: ids } })
  const marks = ids.map(() => '?').join(', ')
  const here = await a.sql.all<{ id: string }>(
    `select organisation_id as id from participation where edition_id = ? and organisation_id in (${marks})`,
    [editionId, ...ids],
  )
  for (const { id } of here) {
    const shown = counts.get(id) ?? 0
    const row = known.find(one => one.organisationId === id)
    if (row) a.em.assign(row, { shown: row.shown + shown, updatedAt: a.now })
    else a.em.create(Exposure, { id: a.newId(), editionId, organisationId: id, shown, updatedAt: a.now })
  }
  return { stored: here.length }
}
