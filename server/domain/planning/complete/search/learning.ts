// What a broken clause or rule teaches: a clause that keeps the search from the same dead end, made short, kept while it is good.
// Quality of clauses after Audemard & Simon, IJCAI 2009.

import { Consequences } from './consequences.ts'
import { FOUND, HEADER, NONE, type Literal } from './literal.ts'

/** Marks while a clause is shortened: in it, implied by it, or not. */
const KEPT = 1
const IMPLIED = 2
const FREE = 3
const SHORTEN_DEPTH_MAX = 12
/** A learnt clause of at most so many levels stays for good; of at most so many, it is spared twice after it helped. */
const GOOD = 2
const FAIR = 6
/** Of those that are neither good nor of use, so many go each time. */
const GONE = 0.75

export class Learning extends Consequences {
  protected learnt: number[] = []
  protected buffer = new Int32Array(0)
  private seen = new Uint8Array(0)
  private stamp = new Int32Array(0)
  private stamped = 0
  private readonly scratch: Int32Array[] = []
  private readonly marked: number[] = []

  override open(): void {
    super.open()
    const n = this.level.length
    this.seen = new Uint8Array(n)
    this.buffer = new Int32Array(n + 1)
    this.stamp = new Int32Array(n + 2)
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
      if (ref >= 0 && this.store[ref + 1]! > 0) this.use(ref)
      const n = this.because(ref, implied, buffer)
      for (let i = 0; i < n; i++) {
        const v = buffer[i]! >> 1
        if (seen[v] || level[v] === 0) continue
        seen[v] = 1
        this.order.raise(v)
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
    this.back(target)
    if (short.length === 1) {
      this.assign(short[0]!, NONE)
      return
    }
    ;[short[1], short[second]] = [short[second]!, short[1]!]
    const at = this.keep(short, short.length, 4 * quality + 1)
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

  /** A learnt clause that helped: its quality is seen afresh, and it is spared once or twice. The mark of a clause is 4 × quality + how often. */
  private use(at: number): void {
    const size = this.store[at]!
    const mark = ++this.stamped
    const was = this.store[at + 1]! >> 2
    let quality = 0
    if (was > GOOD)
      for (let k = at + HEADER, end = k + size; k < end && quality < was; k++) {
        const depth = this.level[this.store[k]! >> 1]!
        if (this.stamp[depth] === mark) continue
        this.stamp[depth] = mark
        quality++
      }
    else quality = was
    this.store[at + 1] = 4 * quality + (quality <= FAIR ? 2 : 1)
  }

  /** Forgets most of the learnt clauses that are neither good nor of use lately. */
  protected forget(): void {
    const { store } = this
    const locked = (at: number): boolean =>
      this.value[store[at + HEADER]!] === 1 && this.reason[store[at + HEADER]! >> 1] === at
    const ranked: number[] = []
    for (const at of this.learnt) {
      const mark = store[at + 1]!
      if (mark & 3) {
        store[at + 1] = mark - 1
        continue
      }
      if (mark >> 2 > GOOD && !locked(at)) ranked.push(at)
    }
    ranked.sort((a, b) => store[b + 1]! - store[a + 1]! || store[b]! - store[a]! || a - b)
    const gone = new Set(ranked.slice(0, Math.ceil(ranked.length * GONE)))
    this.learnt = this.learnt.filter(at => !gone.has(at))
    this.compact(gone)
  }

  protected compact(gone: Set<number>): void {
    const { store, watchTable, watches } = this
    // Where each clause goes, written into its header.
    let write = 0
    for (let read = 0; read < this.used;) {
      const size = store[read]! + HEADER
      const going = gone.has(read)
      store[read + FOUND] = going ? -1 : write
      if (!going) write += size
      read += size
    }
    const packed = new Int32Array(watches.length + (this.watchesUsed >> 1) + watchTable.length)
    let used = 0
    for (let row = 0; row < watchTable.length; row += 4) {
      const start = watchTable[row]!
      const end = start + watchTable[row + 1]!
      watchTable[row] = used
      for (let k = start; k < end; k += 2) {
        const ref = watches[k]!
        const to = store[(ref < 0 ? ~ref : ref) + FOUND]!
        if (to < 0) continue
        packed[used++] = ref < 0 ? ~to : to
        packed[used++] = watches[k + 1]!
      }
      const size = used - watchTable[row]!
      watchTable[row + 1] = size
      // Room to grow by a half before the list has to move.
      watchTable[row + 2] = size + 2 * ((size >> 2) + 1)
      used = watchTable[row]! + watchTable[row + 2]!
    }
    this.watches = packed
    this.watchesUsed = used
    for (let k = 0; k < this.trailSize; k++) {
      const v = this.trail[k]! >> 1
      const ref = this.reason[v]!
      if (ref >= 0) this.reason[v] = store[ref + FOUND]! < 0 ? NONE : store[ref + FOUND]!
    }
    this.learnt = this.learnt.map(at => store[at + FOUND]!)
    for (let read = 0; read < this.used;) {
      const size = store[read]! + HEADER
      const to = store[read + FOUND]!
      if (to >= 0) {
        store.copyWithin(to, read, read + size)
        store[to + FOUND] = 2
      }
      read += size
    }
    this.used = write
  }
}
