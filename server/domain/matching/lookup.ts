// Lookup: whole numbers to rows in one sorted column, where a map of arrays would cost ten times as much.

/** Rows fit in 16 bits: there are 35,000 communes, and no more to come. */
const rowsMax = 2 ** 16

/** Keys are whole numbers from 0 to 2^36; several rows may share one. */
export class Lookup {
  #sorted: Float64Array

  /** The keys with the row of each; their places when no rows are told. */
  constructor(keys: readonly number[], rows?: readonly number[]) {
    const sorted = new Float64Array(keys.length)
    for (let at = 0; at < keys.length; at++)
      sorted[at] = (keys[at] ?? 0) * rowsMax + (rows ? (rows[at] ?? 0) : at)
    this.#sorted = sorted.sort()
  }

  /** The rows of a key, lowest first; none for an unknown key. */
  rowsOf(key: number): number[] {
    const rows: number[] = []
    for (let at = this.#firstOf(key); at < this.#sorted.length; at++) {
      const row = (this.#sorted[at] ?? 0) - key * rowsMax
      if (row >= rowsMax) break
      rows.push(row)
    }
    return rows
  }

  #firstOf(key: number): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#sorted[middle] ?? 0) < key * rowsMax) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** A code of five letters and digits (INSEE, postcode) as a number; undefined for anything else. */
export function codeKey(code: string): number | undefined {
  return /^[0-9A-Z]{5}$/.test(code) ? Number.parseInt(code, 36) : undefined
}

export function codeOfKey(key: number): string {
  return key.toString(36).toUpperCase().padStart(5, '0')
}

/** A name as a number of 32 bits (FNV-1a): rows found by it must be compared with the name itself. */
export function nameKey(foldedName: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < foldedName.length; at++)
    hash = Math.imul(hash ^ foldedName.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
