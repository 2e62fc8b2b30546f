// Visit figures, told live: after passages, at most once a turn of the clock for an edition, whatever the number of phones.
import { doorList, zoneFiguresOf } from '#server/storage/queries/visitors.ts'
import { act, type Act } from '../act.ts'
import type { House } from '../house.ts'

// What waits is only a wish to hear again: a restart loses it, and the snapshot of whoever reconnects is right anyway.
const changed = new WeakMap<House, Set<string>>()

/** Notes that the figures of an edition have moved; the next `tellFigures` tells them. */
export function figuresChanged(house: House, editionId: string): void {
  const waiting = changed.get(house) ?? new Set<string>()
  changed.set(house, waiting.add(editionId))
}

/** Tells control room, wall and doors the figures of every edition whose passages have changed since the last turn. */
export async function tellFigures(house: House): Promise<void> {
  const waiting = [...(changed.get(house) ?? [])]
  changed.delete(house)
  for (const editionId of waiting)
    await act(house, { kind: 'system', name: 'figures' }, a => tellOne(a, editionId))
}

async function tellOne(a: Act, editionId: string): Promise<void> {
  const zones = [...new Set((await doorList(a.sql, editionId)).map(door => door.zone))]
  const { figures, present } = await zoneFiguresOf(a.sql, editionId, a.now, zones)
  a.emit({ editionId, noun: 'figures', id: editionId, control: figures, wall: figures, doors: { present } })
}
