// Which variable is decided next: the one that led to most dead ends lately. After Moskewicz et al., DAC 2001; Eén & Sörensson, SAT 2003.

import { Heap } from './heap.ts'

/** What counts of a dead end one dead end later. */
const DECAY = 0.95

export class Order {
  private readonly activity: Float64Array
  private readonly heap: Heap
  private bump = 1

  constructor(size: number) {
    this.activity = new Float64Array(size)
    this.heap = new Heap(this.activity)
  }

  insert(v: number): void {
    this.heap.insert(v)
  }

  /** Takes the next variable out; -1 when there is none. */
  pop(): number {
    return this.heap.pop()
  }

  raise(v: number): void {
    this.activity[v]! += this.bump
    if (this.activity[v]! > 1e100) {
      for (let k = 0; k < this.activity.length; k++) this.activity[k]! *= 1e-100
      this.bump *= 1e-100
    }
    this.heap.up(v)
  }

  /** One dead end later. */
  age(): void {
    this.bump /= DECAY
  }
}
