// Profiles: how much of every sector a text speaks, faintly or surely, so that two texts can be compared as wholes.
import type { LikeSectors } from './likeness.ts'

/** One number for each sector, of length 1 together (Euclid); all zero when nothing was understood. */
export type Profile = Float32Array

/** A text of one sector speaks a little of the sectors like it: this share of their likeness… */
const spreadShare = 0.5
/** …squared, so that only the nearest count. */
const spreadLikeness = (likeness: number) => likeness * likeness
/** What is less of a profile than this is chance words, and is not spread. */
const spreadFrom = 0.02
/** Offers' profiles are kept in bytes, one row a slot: twenty megabytes for a hundred thousand. */
const unit = 255

export class Profiles {
  #spreads: Spread[]
  #rows: Uint8Array
  #lengths = new Float32Array(64)
  #scratch: Float32Array

  constructor(like: LikeSectors[]) {
    this.#spreads = like.map(spreadOf)
    this.#rows = new Uint8Array(64 * like.length)
    this.#scratch = new Float32Array(like.length)
  }

  /** The profile of some evidence by sector, spread to the sectors like them. */
  of(evidence: Float32Array): Profile {
    const spread = new Float32Array(evidence.length)
    this.#spread(evidence, spread)
    return spread
  }

  #spread(evidence: Float32Array, spread: Float32Array): void {
    spread.fill(0)
    const length = lengthOf(evidence)
    if (length === 0) return
    for (let at = 0; at < evidence.length; at++) {
      const weight = (evidence[at] ?? 0) / length
      const row = weight >= spreadFrom ? this.#spreads[at] : undefined
      if (row) addRow(spread, row, weight)
    }
    scaleToUnit(spread)
  }

  /** Keeps the profile of an offer's evidence. */
  put(slot: number, evidence: Float32Array): void {
    const count = this.#spreads.length
    const profile = this.#scratch
    this.#spread(evidence, profile)
    this.#fit(slot)
    let sum = 0
    for (let at = 0; at < count; at++) {
      const value = Math.round((profile[at] ?? 0) * unit)
      this.#rows[slot * count + at] = value
      sum += value * value
    }
    this.#lengths[slot] = Math.sqrt(sum)
  }

  /** How alike a need's profile and an offer's are, 0..1 (cosine); undefined when one of the two texts said nothing. */
  likeness(need: Profile, slot: number): number | undefined {
    const length = this.#lengths[slot] ?? 0
    if (length === 0) return undefined
    const from = slot * need.length
    let dot = 0
    let own = 0
    for (let at = 0; at < need.length; at++) {
      const value = need[at] ?? 0
      dot += value * (this.#rows[from + at] ?? 0)
      own += value * value
    }
    return own === 0 ? undefined : Math.min(1, dot / length)
  }

  #fit(slot: number): void {
    if (slot < this.#lengths.length) return
    const slots = Math.ceil((slot + 1) * 1.25)
    const rows = new Uint8Array(slots * this.#spreads.length)
    rows.set(this.#rows)
    this.#rows = rows
    const lengths = new Float32Array(slots)
    lengths.set(this.#lengths)
    this.#lengths = lengths
  }
}

/** The sectors that one sector speaks for, itself among them, and how much. */
type Spread = { sectors: Int16Array; shares: Float64Array }

function spreadOf({ sectors, likeness }: LikeSectors, own: number): Spread {
  const share = (to: number, at: number) => (to === own ? 1 : spreadShare * spreadLikeness(likeness[at] ?? 0))
  return { sectors, shares: Float64Array.from(sectors, share) }
}

function addRow(spread: Float32Array, { sectors, shares }: Spread, weight: number): void {
  for (let i = 0; i < sectors.length; i++) {
    const to = sectors[i] ?? 0
    spread[to] = (spread[to] ?? 0) + weight * (shares[i] ?? 0)
  }
}

// Plain loops in place: ten thousand offers pass here at each start.
function lengthOf(values: Float32Array): number {
  let sum = 0
  for (let at = 0; at < values.length; at++) sum += (values[at] ?? 0) ** 2
  return Math.sqrt(sum)
}

/** The same direction with length 1, in place; nothing stays nothing. */
export function scaleToUnit(values: Float32Array): void {
  const length = lengthOf(values)
  if (length === 0) return
  for (let at = 0; at < values.length; at++) values[at] = (values[at] ?? 0) / length
}
