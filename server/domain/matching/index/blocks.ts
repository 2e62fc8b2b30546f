// Blocks: a run of whole numbers for each slot, packed in pages: a hundred thousand short lists would each cost more than they hold.

const pageBits = 15
const pageLength = 1 << pageBits
const offsetMask = pageLength - 1
/** Before its numbers a block says whose it is and how many they are. */
const headLength = 2
/** A page of which less than this share is still in use is emptied into the open one. */
const usedShareMin = 0.25

type Page = { numbers: Int32Array; filled: number; live: number }

export class Blocks {
  #pages: (Page | undefined)[] = []
  #free: number[] = []
  #open = -1
  /** Where the numbers of each slot begin: page and place within it; -1 for none. */
  #starts = new Int32Array(64).fill(-1)

  /** Keeps the first `length` numbers for a slot, in place of what it had. Throws RangeError for more than a page holds. */
  put(slot: number, numbers: Int32Array, length: number): void {
    this.remove(slot)
    if (slot >= this.#starts.length) this.#fit(slot)
    const page = this.#pageFor(length)
    this.#starts[slot] = (this.#open << pageBits) | (page.filled + headLength)
    page.numbers[page.filled] = slot
    page.numbers[page.filled + 1] = length
    const start = page.filled + headLength
    for (let at = 0; at < length; at++) page.numbers[start + at] = numbers[at] ?? 0
    page.filled += headLength + length
    page.live += headLength + length
  }

  remove(slot: number): void {
    const start = this.#starts[slot] ?? -1
    if (start < 0) return
    this.#starts[slot] = -1
    const number = start >> pageBits
    const page = this.#pages[number]
    if (!page) return
    page.live -= headLength + (page.numbers[(start & offsetMask) - 1] ?? 0)
    if (number !== this.#open && page.live < usedShareMin * pageLength) this.#empty(number, page)
  }

  has(slot: number): boolean {
    return (this.#starts[slot] ?? -1) >= 0
  }

  /** The page that holds a slot's numbers from `startOf(slot)` on, `lengthOf(slot)` of them; undefined for none. */
  pageOf(slot: number): Int32Array | undefined {
    return this.#pages[(this.#starts[slot] ?? -1) >> pageBits]?.numbers
  }

  startOf(slot: number): number {
    return (this.#starts[slot] ?? 0) & offsetMask
  }

  lengthOf(slot: number): number {
    return this.pageOf(slot)?.[this.startOf(slot) - 1] ?? 0
  }

  #pageFor(length: number): Page {
    if (headLength + length > pageLength)
      throw new RangeError(`blocks: ${length} numbers are more than a page`)
    const open = this.#pages[this.#open]
    if (open && open.filled + headLength + length <= pageLength) return open
    this.#open = this.#free.pop() ?? this.#pages.length
    const page = { numbers: new Int32Array(pageLength), filled: 0, live: 0 }
    this.#pages[this.#open] = page
    return page
  }

  /** Moves what is still in use to the open page, and lets the page go. */
  #empty(number: number, page: Page): void {
    for (let at = 0; at < page.filled;) {
      const slot = page.numbers[at] ?? 0
      const length = page.numbers[at + 1] ?? 0
      const start = at + headLength
      if (this.#starts[slot] === ((number << pageBits) | start)) {
        this.#starts[slot] = -1
        this.put(slot, page.numbers.subarray(start, start + length), length)
      }
      at = start + length
    }
    this.#pages[number] = undefined
    this.#free.push(number)
  }

  #fit(slot: number): void {
    const longer = new Int32Array(Math.ceil((slot + 1) * 1.5)).fill(-1)
    longer.set(this.#starts)
    this.#starts = longer
  }
}
