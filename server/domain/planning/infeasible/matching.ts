// One person's meetings against their slots: can each have its own, which pairs can never be, and which group of meetings lacks room.

/** `may(i, t)` says whether the i-th meeting may take slot t. Slots are 0 .. slots - 1. */
export type May = (meeting: number, slot: number) => boolean

export interface Matching {
  /** Slot of each meeting, or -1. */
  slotOf: Int32Array
  /** Meeting of each slot, or -1. */
  meetingAt: Int32Array
  size: number
}

/** A largest matching, by augmenting paths (Kuhn). */
export function match(meetings: number, slots: number, may: May): Matching {
  const slotOf = new Int32Array(meetings).fill(-1)
  const meetingAt = new Int32Array(slots).fill(-1)
  const seen = new Int32Array(slots).fill(-1)
  const place = (i: number, round: number): boolean => {
    for (let t = 0; t < slots; t++)
      if (meetingAt[t] === -1 && may(i, t)) {
        slotOf[i] = t
        meetingAt[t] = i
        return true
      }
    for (let t = 0; t < slots; t++) {
      if (seen[t] === round || !may(i, t)) continue
      seen[t] = round
      if (!place(meetingAt[t]!, round)) continue
      slotOf[i] = t
      meetingAt[t] = i
      return true
    }
    return false
  }
  let size = 0
  for (let i = 0; i < meetings; i++) if (place(i, i)) size++
  return { slotOf, meetingAt, size }
}

/** A group of meetings that together have fewer slots than members (Hall's theorem); only when some meeting is unmatched. */
export function shortGroup(matching: Matching, may: May): { meetings: number[]; slots: number[] } {
  const { slotOf, meetingAt } = matching
  const first = slotOf.indexOf(-1)
  const meetings = [first]
  const slots = new Set<number>()
  for (const i of meetings)
    for (let t = 0; t < meetingAt.length; t++)
      if (!slots.has(t) && may(i, t)) {
        slots.add(t)
        meetings.push(meetingAt[t]!)
      }
  return { meetings, slots: [...slots].sort((a, b) => a - b) }
}

/**
 * Pairs that no complete matching uses (Régin, AAAI 1994): an unmatched pair stays possible only inside a strongly connected
 * component, or on an alternating path from a free slot. Only for a matching that places every meeting. Calls `drop` per dead pair.
 */
export function deadPairs(
  meetings: number,
  slots: number,
  may: May,
  { slotOf, meetingAt }: Matching,
  drop: (meeting: number, slot: number) => void,
): void {
  // Slot t leads to slot u when the meeting held in t may move to u; from a free slot nothing leads on, and what reaches one lives.
  const reachesFree = new Uint8Array(slots)
  const queue: number[] = []
  for (let t = 0; t < slots; t++)
    if (meetingAt[t] === -1) {
      reachesFree[t] = 1
      queue.push(t)
    }
  for (const u of queue)
    for (let t = 0; t < slots; t++)
      if (!reachesFree[t] && may(meetingAt[t]!, u)) {
        reachesFree[t] = 1
        queue.push(t)
      }
  const component = components(slots, (t, u) => meetingAt[t]! >= 0 && may(meetingAt[t]!, u))
  for (let i = 0; i < meetings; i++)
    for (let u = 0; u < slots; u++) {
      const t = slotOf[i]!
      if (t === u || !may(i, u)) continue
      if (!reachesFree[u] && component[t] !== component[u]) drop(i, u)
    }
}

/** The slots whose meetings would have to move, one pushing the other, if slot t were taken from its meeting. */
export function reachable(t: number, may: May, { meetingAt }: Matching): number[] {
  const found = new Set([t])
  for (const s of found)
    for (let u = 0; u < meetingAt.length; u++) if (meetingAt[s]! >= 0 && may(meetingAt[s]!, u)) found.add(u)
  return [...found].sort((a, b) => a - b)
}

/** Strongly connected components of a small graph (Tarjan); returns the component of each node. */
function components(nodes: number, leads: (from: number, to: number) => boolean): Int32Array {
  const component = new Int32Array(nodes).fill(-1)
  const index = new Int32Array(nodes).fill(-1)
  const low = new Int32Array(nodes)
  const stack: number[] = []
  let count = 0
  let clock = 0
  const visit = (t: number): void => {
    index[t] = low[t] = clock++
    stack.push(t)
    for (let u = 0; u < nodes; u++) {
      if (u === t || !leads(t, u)) continue
      if (index[u] === -1) {
        visit(u)
        low[t] = Math.min(low[t], low[u]!)
      } else if (component[u] === -1) low[t] = Math.min(low[t], index[u]!)
    }
    if (low[t] !== index[t]) return
    for (;;) {
      const u = stack.pop()!
      component[u] = count
      if (u === t) break
    }
    count++
  }
  for (let t = 0; t < nodes; t++) if (index[t] === -1) visit(t)
  return component
}
