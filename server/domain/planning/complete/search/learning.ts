// What a broken clause or rule teaches: a clause that keeps the search from the same dead end, made short, kept while it is good.
// Quality of clauses after Audemard & Simon, IJCAI 2009.

import { Consequences } from './consequences.ts'
import { HEADER, NONE, type Literal } from './literal.ts'

/** Marks while a clause is shortened: in it, implied by it, or not. */
const KEPT = 1
const IMPLIED = 2
const FREE = 3
const SHORTEN_DEPTH_MAX = 12

export class Learning extends Consequences {
  protected learnt: number[] = []
  protected learntMax = 4000
  protected bump = 1
  protected buffer = new Int32Array(0)
  protected fastQuality = 0
  protected slowQuality = 0
  private seen = new Uint8Array(0)
  private stamp = new Int32Array(0)
  private stamped = 0
  private readonly scratch: Int32Array[] = []
  private readonly marked: number[] = []

  override open(spare = 0): void {
    super.open(spare)
    const n = this.level.length
    this.seen = new Uint8Array(n)
    this.buffer = new Int32Array(n + 1)
    this.stamp = new Int32Array(n + 2)
  }

  protected raise(v: number): void {
    this.activity[v]! += this.bump
    if (this.activity[v]! > 1e100) {
      for (let k = 0; k < this.variables; k++) this.activity[k]! *= 1e-100
      this.bump *= 1e-100
    }
    this.heap.up(v)
  }

  /** First unique implication point; learns a clause, steps back and asserts it. */
  protected learn(broken: number): void {
    const { seen, level, buffer } = this
    const current = this.limits.length
    const clause: Literal[] = [0]
    let open = 0
    let ref = broken
    let implied = -1
    let k = this.trailSize - 1
    for (;;) {
      const n = this.because(ref, implied, buffer)
      for (let i = 0; i < n; i++) {
        const v = buffer[i]! >> 1
        if (seen[v] || level[v] === 0) continue
        seen[v] = 1
        this.raise(v)
        if (level[v] === current) open++
        else clause.push(buffer[i]! ^ 1)
      }
      while (!seen[this.trail[k]! >> 1]) k--
      implied = this.trail[k--]!
      seen[implied >> 1] = 0
      open--
      if (open === 0) break
      ref = this.reason[implied >> 1]!
    }
    clause[0] = implied ^ 1
    const short = this.shorten(clause)
    let second = 1
    for (let i = 2; i < short.length; i++)
      if (level[short[i]! >> 1]! > level[short[second]! >> 1]!) second = i
    const target = short.length > 1 ? level[short[second]! >> 1]! : 0
    const quality = this.qualityOf(short)
    this.fastQuality += (quality - this.fastQuality) / 32
    this.slowQuality += (quality - this.slowQuality) / 4096
    this.back(target)
    if (short.length === 1) {
      this.assign(short[0]!, NONE)
      return
    }
    ;[short[1], short[second]] = [short[second]!, short[1]!]
    const at = this.keep(short, short.length, quality)
    this.attach(at)
    if (short.length > 2) this.learnt.push(at)
    this.assign(short[0]!, at)
  }

  /** Leaves out the literals that follow from the others (Sörensson, Biere, SAT 2009). */
  protected shorten(clause: readonly Literal[]): Literal[] {
    const short = [clause[0]!]
    this.marked.length = 0
    for (let i = 1; i < clause.length; i++) {
      this.seen[clause[i]! >> 1] = KEPT
      this.marked.push(clause[i]! >> 1)
    }
    for (let i = 1; i < clause.length; i++) if (!this.follows(clause[i]! ^ 1, 0)) short.push(clause[i]!)
    for (const v of this.marked) this.seen[v] = 0
    return short
  }

  /** Whether a literal that holds is forced by literals of the clause being shortened. */
  protected follows(held: Literal, depth: number): boolean {
    const ref = this.reason[held >> 1]!
    if (ref === NONE || depth > SHORTEN_DEPTH_MAX) return false
    const scratch = (this.scratch[depth] ??= new Int32Array(this.buffer.length))
    const n = this.because(ref, held, scratch)
    for (let i = 0; i < n; i++) {
      const v = scratch[i]! >> 1
      if (this.level[v] === 0 || this.seen[v] === KEPT || this.seen[v] === IMPLIED) continue
      if (this.seen[v] === FREE || !this.follows(scratch[i]!, depth + 1)) {
        if (this.seen[v] === 0) {
          this.seen[v] = FREE
          this.marked.push(v)
        }
        return false
      }
      this.seen[v] = IMPLIED
      this.marked.push(v)
    }
    return true
  }

  protected qualityOf(clause: readonly Literal[]): number {
    const mark = ++this.stamped
    let n = 0
    for (const l of clause) {
      const depth = this.level[l >> 1]!
      if (this.stamp[depth] !== mark) {
        this.stamp[depth] = mark
        n++
      }
    }
    return n
  }

  /** Forgets the worse half of the learnt clauses. */
  protected forget(): void {
    const locked = (at: number): boolean => this.reason[this.store[at + HEADER]! >> 1] === at
    const ranked = this.learnt.filter(at => this.store[at + 1]! > 2 && !locked(at))
    ranked.sort((a, b) => this.store[b + 1]! - this.store[a + 1]! || this.store[b]! - this.store[a]! || a - b)
    const gone = new Set(ranked.slice(0, ranked.length >> 1))
    this.learnt = this.learnt.filter(at => !gone.has(at))
    this.compact(gone)
    this.learntMax += 500
  }

  protected compact(gone: Set<number>): void {
    const moved = new Map<number, number>()
    const { store } = this
    let write = 0
    for (let read = 0; read < this.used;) {
      const size = store[read]! + HEADER
      if (!gone.has(read)) {
        moved.set(read, write)
        store.copyWithin(write, read, read + size)
        write += size
      }
      read += size
    }
    this.used = write
    for (const list of this.watches) {
      let kept = 0
      for (let k = 0; k < list.length; k += 2) {
        const to = moved.get(list[k]!)
        if (to === undefined) continue
        list[kept++] = to
        list[kept++] = list[k + 1]!
      }
      list.length = kept
    }
    for (let k = 0; k < this.trailSize; k++) {
      const v = this.trail[k]! >> 1
      if (this.reason[v]! >= 0) this.reason[v] = moved.get(this.reason[v]!) ?? NONE
    }
    this.learnt = this.learnt.map(at => moved.get(at) as number)
  }
}
