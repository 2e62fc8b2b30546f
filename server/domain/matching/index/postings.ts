// Postings: for each term, the documents that hold it; columns that grow and shrink in place, so that one change costs microseconds.

/** The documents of one term: `slots[i]` holds it with `weights[i]` (1/16 of an occurrence). Order is not kept. */
export class PostingList {
  slots = new Int32Array(2)
  weights = new Uint8Array(2)
  size = 0

  add(slot: number, weight: number): void {
    if (this.size === this.slots.length) this.#grow()
    this.slots[this.size] = slot
    this.weights[this.size] = weight
    this.size++
  }

  remove(slot: number): void {
    const at = this.slots.subarray(0, this.size).indexOf(slot)
    if (at < 0) return
    this.size--
    this.slots[at] = this.slots[this.size] ?? 0
    this.weights[at] = this.weights[this.size] ?? 0
  }

  #grow(): void {
    const length = this.size < 8 ? this.size * 2 : Math.ceil(this.size * 1.5)
    const slots = new Int32Array(length)
    const weights = new Uint8Array(length)
    slots.set(this.slots)
    weights.set(this.weights)
    this.slots = slots
    this.weights = weights
  }
}
