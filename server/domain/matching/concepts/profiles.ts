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
  #like: LikeSectors[]
  #rows: Uint8Array
  #lengths = new Float32Array(64)

  constructor(like: LikeSectors[]) {
    this.#like = like
    this.#rows = new Uint8Array(64 * like.length)
  }

  /** The profile of some evidence by sector, spread to the sectors like them. */
  of(evidence: Float32Array): Profile {
    const own = unitLength(evidence)
    const spread = new Float32Array(own.length)
    this.#like.forEach((row, at) => {
      const weight = own[at] ?? 0
      if (weight >= spreadFrom) addRow(spread, row, at, weight)
    })
    return unitLength(spread)
  }

  put(slot: number, profile: Profile): void {
    const count = this.#like.length
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
    const slots = Math.ceil((slot + 1) * 1.5)
    const rows = new Uint8Array(slots * this.#like.length)
    rows.set(this.#rows)
    this.#rows = rows
    const lengths = new Float32Array(slots)
    lengths.set(this.#lengths)
    this.#lengths = lengths
  }
}

function addRow(spread: Float32Array, row: LikeSectors, own: number, weight: number): void {
  for (let i = 0; i < row.sectors.length; i++) {
    const to = row.sectors[i] ?? 0
    const share = to === own ? 1 : spreadShare * spreadLikeness(row.likeness[i] ?? 0)
    spread[to] = (spread[to] ?? 0) + weight * share
  }
}

/** The same direction with length 1; nothing stays nothing. */
export function unitLength(values: Float32Array): Float32Array {
  let sum = 0
  for (const value of values) sum += value * value
  if (sum === 0) return values
  const length = Math.sqrt(sum)
  return values.map(value => value / length)
}
