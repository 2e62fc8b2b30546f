// Sums: weights added up by term while a document is read.

/** The terms are in the order they were met; cleared by undoing, so that it is used again and again. */
export class Sums {
  readonly terms: number[] = []
  #sums = new Float64Array(1024)

  /** Adds a weight above nothing. */
  add(term: number, weight: number): void {
    if (term >= this.#sums.length) this.#sums = longerFor(this.#sums, term)
    const before = this.#sums[term] ?? 0
    if (before === 0) this.terms.push(term)
    this.#sums[term] = before + weight
  }

  of(term: number): number {
    return this.#sums[term] ?? 0
  }

  clear(): void {
    for (let at = 0; at < this.terms.length; at++) this.#sums[this.terms[at] ?? 0] = 0
    this.terms.length = 0
  }
}

/** A copy with room for this place and half as many again. */
export function longerFor(column: Float64Array, place: number): Float64Array<ArrayBuffer> {
  const longer = new Float64Array(Math.ceil((place + 1) * 1.5))
  longer.set(column)
  return longer
}
