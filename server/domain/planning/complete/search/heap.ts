// A binary heap of variables by activity, highest first; ties go to the variable that was made first.

export class Heap {
  private readonly key: Float64Array
  private readonly items: Int32Array
  private readonly position: Int32Array
  private size = 0

  constructor(key: Float64Array) {
    this.key = key
    this.items = new Int32Array(key.length)
    this.position = new Int32Array(key.length).fill(-1)
  }

  insert(v: number): void {
    if (this.position[v]! >= 0) return
    this.items[this.size] = v
    this.position[v] = this.size
    this.climb(this.size++)
  }

  /** Call after the key of v grew. */
  up(v: number): void {
    if (this.position[v]! >= 0) this.climb(this.position[v]!)
  }

  /** Takes the best variable out; -1 when empty. */
  pop(): number {
    if (this.size === 0) return -1
    const top = this.items[0]!
    this.position[top] = -1
    const last = this.items[--this.size]!
    if (this.size > 0) {
      this.items[0] = last
      this.position[last] = 0
      this.sink(0)
    }
    return top
  }

  private before(a: number, b: number): boolean {
    const d = this.key[a]! - this.key[b]!
    return d > 0 || (d === 0 && a < b)
  }

  private climb(from: number): void {
    const { items, position } = this
    const v = items[from]!
    let k = from
    while (k > 0) {
      const parent = (k - 1) >> 1
      const u = items[parent]!
      if (!this.before(v, u)) break
      items[k] = u
      position[u] = k
      k = parent
    }
    items[k] = v
    position[v] = k
  }

  private sink(from: number): void {
    const { items, position, size } = this
    const v = items[from]!
    let k = from
    for (;;) {
      let child = 2 * k + 1
      if (child >= size) break
      if (child + 1 < size && this.before(items[child + 1]!, items[child]!)) child++
      const u = items[child]!
      if (!this.before(u, v)) break
      items[k] = u
      position[u] = k
      k = child
    }
    items[k] = v
    position[v] = k
  }
}
