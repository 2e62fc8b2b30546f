// The linear programme whose dual prices every slot: which requests could share the slots if meetings could be split.
import { UNLIMITED, type Compiled } from '../compile.ts'
import { hasBit } from '../masks.ts'

/**
 * max Σ w x over requests m and periods t, where a period is a slot, or a set of slots taken together (a day):
 *   Σ_t x[m,t] <= 1                       a request is held once
 *   Σ_{m∋p} x[m,t] <= room[p,t]           open slots of participant p in period t
 *   Σ_m x[m,t] <= tables[t]               tables of period t
 *   Σ_{m∋p} Σ_t x[m,t] <= max[p]          the participant's maximum, where it binds
 * Locked meetings are taken out beforehand: their weight is `constant`, their slots and tables are used.
 */
export interface PriceLp {
  periods: number
  periodOf: Int32Array
  people: number
  constant: number
  /** Requests that may still be placed; the arrays below follow this list. */
  requests: Int32Array
  weight: Float64Array
  /** Participants of the i-th request: parts[partStart[i]] .. */
  partStart: Int32Array
  parts: Int32Array
  /** Periods of the i-th request: columns colStart[i] .. colStart[i + 1] - 1, period colPeriod[j]. */
  colStart: Int32Array
  colPeriod: Int32Array
  room: Float64Array
  tables: Float64Array
  /** Infinity where the open slots are the tighter limit. */
  maximum: Float64Array
}

/** Prices: dual values of the rows, all >= 0. */
export interface Prices {
  person: Float64Array
  table: Float64Array
  maximum: Float64Array
}

/** Builds the programme over the given periods (`periodOf[t]`, numbered from 0 without holes). */
export function priceLp(c: Compiled, periodOf: Int32Array): PriceLp {
  const periods = periodOf.reduce((max, t) => Math.max(max, t + 1), 0)
  const { constant, usedBy, tablesUsed, lockedOf } = lockedUse(c)
  const room = new Float64Array(c.people * periods)
  const open = Uint32Array.from(c.free)
  for (let p = 0; p < c.people; p++) {
    for (let t = 0; t < c.slots; t++) {
      if (!hasBit(c.free, p * c.words, t) || usedBy[p * c.slots + t] || c.capacity[t] === 0) {
        open[p * c.words + (t >>> 5)]! &= ~(1 << (t & 31))
      } else room[p * periods + periodOf[t]!]!++
    }
  }
  const tables = new Float64Array(periods)
  for (let t = 0; t < c.slots; t++) {
    const left =
      c.capacity[t] === UNLIMITED ? c.requests : Math.min(c.requests, c.capacity[t]! - tablesUsed[t]!)
    tables[periodOf[t]!]! += Math.max(0, left)
  }
  const maximum = new Float64Array(c.people).fill(Infinity)
  for (let p = 0; p < c.people; p++) {
    let total = 0
    for (let t = 0; t < periods; t++) total += room[p * periods + t]!
    const left = c.max[p]! - lockedOf[p]!
    if (c.max[p] !== UNLIMITED && left < total) maximum[p] = Math.max(0, left)
  }
  return {
    ...columns(c, open, periodOf),
    periods,
    periodOf,
    people: c.people,
    constant,
    room,
    tables,
    maximum,
  }
}

function lockedUse(c: Compiled) {
  const usedBy = new Uint8Array(c.people * c.slots)
  const tablesUsed = new Int32Array(c.slots)
  const lockedOf = new Int32Array(c.people)
  let constant = 0
  for (let m = 0; m < c.requests; m++) {
    if (!c.locked[m]) continue
    constant += c.weight[m]!
    tablesUsed[c.previous[m]!]!++
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
      usedBy[c.parts[k]! * c.slots + c.previous[m]!] = 1
      lockedOf[c.parts[k]!]!++
    }
  }
  return { constant, usedBy, tablesUsed, lockedOf }
}

/** One column for each request and each period in which all its participants share an open slot. */
function columns(c: Compiled, open: Uint32Array, periodOf: Int32Array) {
  const requests: number[] = []
  const partStart = [0]
  const parts: number[] = []
  const colStart = [0]
  const colPeriod: number[] = []
  for (let m = 0; m < c.requests; m++) {
    if (c.locked[m]) continue
    let lastPeriod = -1
    const before = colPeriod.length
    for (let t = 0; t < c.slots; t++) {
      if (periodOf[t] === lastPeriod || !hasBit(c.allowed, m * c.words, t)) continue
      let shared = true
      for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) {
        if (!hasBit(open, c.parts[k]! * c.words, t)) shared = false
      }
      if (!shared) continue
      lastPeriod = periodOf[t]!
      colPeriod.push(lastPeriod)
    }
    if (colPeriod.length === before) continue
    requests.push(m)
    for (let k = c.partStart[m]!; k < c.partStart[m + 1]!; k++) parts.push(c.parts[k]!)
    partStart.push(parts.length)
    colStart.push(colPeriod.length)
  }
  return {
    requests: Int32Array.from(requests),
    weight: Float64Array.from(requests, m => c.weight[m]!),
    partStart: Int32Array.from(partStart),
    parts: Int32Array.from(parts),
    colStart: Int32Array.from(colStart),
    colPeriod: Int32Array.from(colPeriod),
  }
}

/**
 * The bound that prices give, valid for any prices >= 0 by weak duality: what the rows cost, plus for each request the most
 * it could earn above the prices of its participants and table in its best period.
 */
export function boundAt(lp: PriceLp, prices: Prices): number {
  let bound = lp.constant
  for (let r = 0; r < lp.room.length; r++) bound += prices.person[r]! * lp.room[r]!
  for (let t = 0; t < lp.periods; t++) bound += prices.table[t]! * lp.tables[t]!
  for (let p = 0; p < lp.people; p++) if (prices.maximum[p]! > 0) bound += prices.maximum[p]! * lp.maximum[p]!
  for (let i = 0; i < lp.requests.length; i++) bound += Math.max(0, surplus(lp, prices, i))
  return bound
}

/** Most that the i-th request earns above the prices (negative: it can only be held at a loss against the bound). */
export function surplus(lp: PriceLp, prices: Prices, i: number): number {
  let base = lp.weight[i]!
  let best = -Infinity
  for (let k = lp.partStart[i]!; k < lp.partStart[i + 1]!; k++) base -= prices.maximum[lp.parts[k]!]!
  for (let j = lp.colStart[i]!; j < lp.colStart[i + 1]!; j++) {
    const t = lp.colPeriod[j]!
    let gain = base - prices.table[t]!
    for (let k = lp.partStart[i]!; k < lp.partStart[i + 1]!; k++)
      gain -= prices.person[lp.parts[k]! * lp.periods + t]!
    if (gain > best) best = gain
  }
  return best
}
