// Where each meeting is held: at a participant's own stand, else at a free table, with as few changes of place as we can.
import { UNLIMITED, type Compiled } from './compile.ts'
import type { Meeting } from './format.ts'
import { boothOf } from './value.ts'

/**
 * Gives every held request its place. Tables are numbered from 0 in each slot; a host (the exhibitor, or whoever meets more)
 * keeps the same table from slot to slot whenever nobody else needs it.
 */
export function placesOf(c: Compiled, slotOf: Int32Array): Meeting[] {
  const held = new Int32Array(c.people)
  const inSlot: number[][] = Array.from({ length: c.slots }, () => [])
  for (let m = 0; m < c.requests; m++) {
    if (slotOf[m]! < 0) continue
    inSlot[slotOf[m]!]!.push(m)
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) held[c.parts[k]!]!++
  }
  const hostOf = Int32Array.from(c.a, (a, m) => hostIn(c, held, a, c.b[m]!))
  const home = homeTables(c, held)
  const last = new Int32Array(c.people).fill(-1)
  const meetings: Meeting[] = []
  for (let t = 0; t < c.slots; t++) {
    const taken = new Set<number>()
    const waiting: number[] = []
    const seat = (m: number, table: number) => {
      taken.add(table)
      last[hostOf[m]!] = table
      meetings.push({ request: c.requestIds[m]!, slot: c.slotIds[t]!, table })
    }
    const tables = c.capacity[t] === UNLIMITED ? Infinity : c.capacity[t]!
    const usable = (table: number) => table >= 0 && table < tables && !taken.has(table)
    for (const m of inSlot[t]!.sort((x, y) => held[hostOf[y]!]! - held[hostOf[x]!]! || x - y)) {
      const booth = boothOf(c, m)
      if (booth !== null) meetings.push({ request: c.requestIds[m]!, slot: c.slotIds[t]!, booth })
      else if (usable(last[hostOf[m]!]!)) seat(m, last[hostOf[m]!]!)
      else if (last[hostOf[m]!]! < 0 && usable(home[hostOf[m]!]!)) seat(m, home[hostOf[m]!]!)
      else waiting.push(m)
    }
    let next = 0
    for (const m of waiting) {
      while (taken.has(next)) next++
      seat(m, next)
    }
  }
  const order = new Map(c.requestIds.map((id, m) => [id, m]))
  return meetings.sort((x, y) => order.get(x.request)! - order.get(y.request)!)
}

function hostIn(c: Compiled, held: Int32Array, a: number, b: number): number {
  const oneExhibits = c.role[a] !== c.role[b] && (c.role[a] === 1 || c.role[b] === 1)
  if (oneExhibits) return c.role[a] === 1 ? a : b
  return held[b]! > held[a]! ? b : a
}

/** A table of one's own for those who meet most, as far as the tables go. */
function homeTables(c: Compiled, held: Int32Array): Int32Array {
  const home = new Int32Array(c.people).fill(-1)
  const hosts = [...held.keys()].filter(p => held[p]! > 0 && c.role[p] !== 2 && !c.booths[p])
  hosts.sort((x, y) => held[y]! - held[x]! || x - y)
  hosts.forEach((p, table) => (home[p] = table))
  return home
}
