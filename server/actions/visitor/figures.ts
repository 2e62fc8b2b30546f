// Passages and visit figures, told live: at most once a turn of the clock for an edition, whatever the number of phones.
import { plusMinutes } from '#server/domain/instant.ts'
import { doorList, passagesSince, zoneFiguresOf } from '#server/storage/queries/visitors.ts'
import type { Passage } from '#shared/visitor.ts'
import { act, type Act } from '../act.ts'
import type { House } from '../house.ts'

interface Waiting {
  /** Doors whose counts, and with them the edition's figures, were not told yet. */
  doors: Set<string>
  passages: Passage[]
}

interface Telling {
  /** What a former process may have left untold is among what waits. */
  resumed: boolean
  waiting: Map<string, Waiting>
  /** When the figures of an edition may be counted again, in milliseconds of this process's clock. */
  notBefore: Map<string, number>
}

// What waits is only a wish to hear again: whatever a stop loses is told anew from the passages themselves.
const tellings = new WeakMap<House, Telling>()

// Counting holds up the doors while it lasts: a hundred times as long is left between, so that 99 scans of 100 never meet it.
const REST_TIMES = 100
// A process that stopped without telling was back within this, or its phones have read their lists again.
const RETOLD_MIN = 5

function tellingOf(house: House): Telling {
  const known = tellings.get(house) ?? { resumed: false, waiting: new Map(), notBefore: new Map() }
  tellings.set(house, known)
  return known
}

const waitingOf = (telling: Telling, editionId: string): Waiting => {
  const known = telling.waiting.get(editionId) ?? { doors: new Set(), passages: [] }
  telling.waiting.set(editionId, known)
  return known
}

/** Notes a passage; the next turn tells it to the other doors, so that they also know without network who is inside. */
export function passed(house: House, door: { id: string; editionId: string }, passage: Passage | null): void {
  const waiting = waitingOf(tellingOf(house), door.editionId)
  waiting.doors.add(door.id)
  if (passage) waiting.passages.push(passage)
}

/** Tells doors what was read since the last turn; and control room, wall and doors the counts, when counting leaves room for scans. */
export async function tellFigures(house: House): Promise<void> {
  const telling = tellingOf(house)
  if (!telling.resumed) await resume(house, telling)
  const editions = [...telling.waiting]
  telling.waiting.clear()
  for (const [editionId, { doors, passages }] of editions) {
    const counts = doors.size > 0 && performance.now() >= (telling.notBefore.get(editionId) ?? 0)
    if (!counts) for (const id of doors) waitingOf(telling, editionId).doors.add(id)
    if (!counts && passages.length === 0) continue
    await act(house, { kind: 'system', name: 'figures' }, async a => {
      if (passages.length > 0) a.emit({ editionId, noun: 'scan', id: editionId, doors: { passages } })
      if (counts) telling.notBefore.set(editionId, await tellCounts(a, editionId, doors))
    })
  }
}

/** The first turn of a process: passages that the one before it may not have told. Heard twice they change nothing. */
async function resume(house: House, telling: Telling): Promise<void> {
  telling.resumed = true
  const since = plusMinutes(house.now(), -RETOLD_MIN)
  for (const { editionId, doorId, ...passage } of await passagesSince(house.sql, since)) {
    const waiting = waitingOf(telling, editionId)
    waiting.doors.add(doorId)
    waiting.passages.push(passage)
  }
}

/** Counts and tells; answers when this may be done again. */
async function tellCounts(a: Act, editionId: string, changed: ReadonlySet<string>): Promise<number> {
  const from = performance.now()
  const doors = await doorList(a.sql, editionId)
  for (const view of doors)
    if (changed.has(view.id)) a.emit({ editionId, noun: 'door', id: view.id, control: view, doors: view })
  const zones = [...new Set(doors.map(door => door.zone))]
  const { figures, present } = await zoneFiguresOf(a.sql, editionId, a.now, zones)
  const view = { id: editionId, ...figures }
  a.emit({ editionId, noun: 'figures', id: editionId, control: view, wall: view, doors: { present } })
  const now = performance.now()
  return now + (now - from) * REST_TIMES
}
