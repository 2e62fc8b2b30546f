// The days and hours of an edition change as a whole, as long as nothing holds on to its slots.
import { refuse } from '#server/domain/decision.ts'
import { gridSlots } from '#server/domain/edition/grid.ts'
import { Attendance, Edition, Slot } from '#server/storage/entities/index.ts'
import { editionView, slotsOf } from '#server/storage/queries/editions.ts'
import { json } from '#server/storage/sql.ts'
import type { GridChange } from '#shared/edition.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'
import { invalidGrid } from './invalid-grid.ts'

/** Slots that stay at their time keep who they are, and with it who is unavailable in them; the others are made anew. */
export async function redrawGrid(a: Act, input: GridChange & { editionId: string }) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition) return refuse('NOT_FOUND')
  const wanted = gridSlots(input, edition.timeZone)
  if (!Array.isArray(wanted)) return invalidGrid(wanted)
  if (await isHeld(a, edition.id)) return refuse('GRID_HELD')

  const before = await slotsOf(a.sql, edition.id)
  const known = new Map(before.map(slot => [`${slot.startsAt}/${slot.endsAt}`, slot]))
  await a.em.nativeDelete(Slot, { editionId: edition.id })
  const kept = new Set<string>()
  for (const slot of wanted) {
    const old = known.get(`${slot.startsAt}/${slot.endsAt}`)
    if (old) kept.add(old.id)
    a.em.create(Slot, {
      ...slot,
      id: old?.id ?? a.newId(),
      editionId: edition.id,
      // Closed by hand, without the word of a break: it stays closed.
      closed: slot.closed || (old !== undefined && old.closed && old.label === null),
      interpreter: old?.interpreter ?? false,
    })
  }
  for (const one of await a.em.find(Attendance, { editionId: edition.id })) {
    // Days are numbered anew: the evening letter of the first is owed again.
    one.remindedDay = null
    const still = one.unavailable.filter(id => kept.has(id))
    if (still.length === one.unavailable.length) continue
    one.unavailable = still
    one.version += 1
  }
  const dates = input.days.map(day => day.date).sort()
  edition.startsOn = dates[0] ?? edition.startsOn
  edition.endsOn = dates.at(-1) ?? edition.endsOn
  edition.version += 1
  await a.em.flush()
  a.log('edition:grid-redrawn', `edition:${edition.id}`, { slots: wanted.length, kept: kept.size })
  return tell(a, edition, before)
}

/** A meeting, whatever became of it, a request that names hours, a draft of the planning: each points at slots. */
async function isHeld(a: Act, editionId: string): Promise<boolean> {
  const row = await a.sql.one(
    `select 1 as one from meeting where edition_id = ?
     union all select 1 as one from plan where edition_id = ? and status in ('running', 'proposed')`,
    [editionId, editionId],
  )
  if (row) return true
  const asked = await a.sql.all<{ terms: unknown; counter: unknown }>(
    `select terms, counter from meeting_request where edition_id = ? and status in ('sent', 'countered', 'accepted')`,
    [editionId],
  )
  return asked
    .flatMap(({ terms, counter }) => [terms, counter])
    .some(one => one !== null && (json<{ slotIds: string[] } | null>(one)?.slotIds.length ?? 0) > 0)
}

async function tell(
  a: Act,
  { id: editionId, slug, version }: { id: string; slug: string; version: number },
  before: readonly { id: string }[],
) {
  const after = await slotsOf(a.sql, editionId)
  const views = new Map<string, object | null>([
    ...before.map(slot => [slot.id, null] as const),
    ...after.map(slot => [slot.id, slot] as const),
  ])
  for (const [id, view] of views)
    a.emit({ editionId, noun: 'slot', id, control: view, everyone: view, wall: view })
  const view = found(await editionView(a.sql, slug))
  a.emit({
    editionId,
    noun: 'edition',
    id: editionId,
    version,
    control: view,
    everyone: view,
    doors: view,
    wall: view,
  })
  return view
}
