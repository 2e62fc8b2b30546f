// Clauses and "at most k" rules over yes/no variables, and every consequence of what is assumed: the ground of the exact search.
// After Eén & Sörensson, "An extensible SAT-solver", SAT 2003.
// Hot loops index typed arrays whose bounds the construction guarantees, hence the assertions.

import { Heap } from './heap.ts'
import { HEADER, NONE, not, RULE, type Literal } from './literal.ts'

export class Consequences {
  variables = 0
  /** 1 true, -1 false, 0 open, per literal. */
  value = new Int8Array(0)
  level = new Int32Array(0)
  place = new Int32Array(0)
  reason = new Int32Array(0)
  phase = new Int8Array(0)
  activity = new Float64Array(0)
  trail = new Int32Array(0)
  trailSize = 0
  head = 0
  limits: number[] = []
  impossible = false
  propagations = 0

  protected store = new Int32Array(1 << 16)
  protected used = 0
  protected watches: number[][] = []
  private rules = 0
  private ruleStart = new Int32Array(1 << 10)
  private ruleLiterals = new Int32Array(1 << 14)
  private ruleMax = new Int32Array(1 << 10)
  private ruleCount = new Int32Array(1 << 10)
  /** From a rule's start on: those of its literals that hold and are counted, in the order of the trail. */
  private ruleHeld = new Int32Array(1 << 14)
  private rulesOf: number[][] = []
  protected heap = new Heap(new Float64Array(0))

  /** A new variable; once open, only as many more as were spared. */
  variable(): number {
    this.watches.push([], [])
    this.rulesOf.push([], [])
    if (this.level.length > 0) this.heap.insert(this.variables)
    return this.variables++
  }

  get spared(): number {
    return this.level.length - this.variables
  }

  /** Sizes the working arrays; call once, before the first clause. `spare` more variables may follow later. */
  open(spare = 0): void {
    const n = this.variables + spare
    this.value = new Int8Array(2 * n)
    this.level = new Int32Array(n)
    this.place = new Int32Array(n)
    this.reason = new Int32Array(n).fill(NONE)
    this.phase = new Int8Array(n)
    this.activity = new Float64Array(n)
    this.trail = new Int32Array(n)
    this.heap = new Heap(this.activity)
    for (let v = 0; v < this.variables; v++) this.heap.insert(v)
  }

  /** Adds a clause (at least one of the literals holds); only at level 0. */
  add(literals: readonly Literal[]): void {
    if (this.impossible) return
    const kept: Literal[] = []
    for (const l of literals) {
      if (this.value[l] === 1 || kept.includes(not(l))) return
      if (this.value[l] === 0 && !kept.includes(l)) kept.push(l)
    }
    if (kept.length === 0) this.impossible = true
    else if (kept.length === 1) this.assign(kept[0]!, NONE)
    else this.attach(this.keep(kept, kept.length, 0))
  }

  /** Adds "at most `max` of the literals hold"; returns its number for `tighten`. Only at level 0. */
  atMost(literals: readonly Literal[], max: number): number {
    const rule = this.rules++
    const end = this.ruleStart[rule]! + literals.length
    this.ruleMax = roomFor(this.ruleMax, rule)
    this.ruleCount = roomFor(this.ruleCount, rule)
    this.ruleStart = roomFor(this.ruleStart, rule + 1)
    this.ruleLiterals = roomFor(this.ruleLiterals, end)
    this.ruleHeld = roomFor(this.ruleHeld, end)
    this.ruleMax[rule] = max
    this.ruleStart[rule + 1] = end
    this.ruleLiterals.set(literals, this.ruleStart[rule])
    for (const l of literals) {
      this.rulesOf[l]!.push(rule)
      if (this.value[l] === 1 && this.place[l >> 1]! < this.head)
        this.ruleHeld[this.ruleStart[rule]! + this.ruleCount[rule]!++] = l
    }
    this.refresh(rule)
    return rule
  }

  /** Changes the bound of an "at most" rule; only downwards, and only at level 0. */
  tighten(rule: number, max: number): void {
    this.ruleMax[rule] = max
    this.refresh(rule)
  }

  protected refresh(rule: number): void {
    if (this.ruleCount[rule]! > this.ruleMax[rule]!) this.impossible = true
    else if (this.ruleCount[rule] === this.ruleMax[rule])
      for (let k = this.ruleStart[rule]!; k < this.ruleStart[rule + 1]!; k++) {
        const l = this.ruleLiterals[k]!
        if (this.value[l] === 0) this.assign(not(l), RULE - rule)
      }
  }

  protected keep(literals: ArrayLike<number>, size: number, quality: number): number {
    if (this.used + size + HEADER > this.store.length) {
      const wider = new Int32Array(2 * this.store.length + size)
      wider.set(this.store)
      this.store = wider
    }
    const at = this.used
    this.store[at] = size
    this.store[at + 1] = quality
    for (let k = 0; k < size; k++) this.store[at + HEADER + k] = literals[k]!
    this.used += size + HEADER
    return at
  }

  protected attach(clause: number): void {
    const a = this.store[clause + HEADER]!
    const b = this.store[clause + HEADER + 1]!
    this.watches[not(a)]!.push(clause, b)
    this.watches[not(b)]!.push(clause, a)
  }

  protected assign(literal: Literal, reason: number): void {
    const v = literal >> 1
    this.value[literal] = 1
    this.value[literal ^ 1] = -1
    this.level[v] = this.limits.length
    this.place[v] = this.trailSize
    this.reason[v] = reason
    this.trail[this.trailSize++] = literal
  }

  /** Draws every consequence; returns NONE, or the clause or rule that is broken. */
  protected propagate(): number {
    const { value, trail, level, place, reason, rulesOf } = this
    const { ruleStart, ruleLiterals, ruleMax, ruleCount, ruleHeld } = this
    const depth = this.limits.length
    let broken = NONE
    let { head, trailSize } = this
    const from = head
    while (head < trailSize) {
      const p = trail[head++]!
      const rules = rulesOf[p]!
      for (let i = 0, n = rules.length; i < n; i++) {
        const rule = rules[i]!
        const count = ruleCount[rule]! + 1
        ruleHeld[ruleStart[rule]! + count - 1] = p
        ruleCount[rule] = count
        if (broken !== NONE || count < ruleMax[rule]!) continue
        if (count > ruleMax[rule]!) {
          broken = RULE - rule
          continue
        }
        for (let k = ruleStart[rule]!, end = ruleStart[rule + 1]!; k < end; k++) {
          const l = ruleLiterals[k]!
          if (value[l] !== 0) continue
          const v = l >> 1
          value[l] = -1
          value[l ^ 1] = 1
          level[v] = depth
          place[v] = trailSize
          reason[v] = RULE - rule
          trail[trailSize++] = l ^ 1
        }
      }
      this.trailSize = trailSize
      if (broken === NONE) {
        if (this.watches[p]!.length > 0) broken = this.visit(p)
        trailSize = this.trailSize
      }
      if (broken !== NONE) break
    }
    this.propagations += head - from
    this.head = head
    return broken
  }

  /** Visits the clauses watching `not p`, now that p holds. */
  protected visit(p: Literal): number {
    const { value, store } = this
    const list = this.watches[p]!
    const away = p ^ 1
    let read = 0
    let write = 0
    const end = list.length
    while (read < end) {
      const clause = list[read]!
      const blocker = list[read + 1]!
      read += 2
      if (value[blocker] === 1) {
        list[write++] = clause
        list[write++] = blocker
        continue
      }
      const base = clause + HEADER
      if (store[base] === away) {
        store[base] = store[base + 1]!
        store[base + 1] = away
      }
      const first = store[base]!
      if (value[first] === 1) {
        list[write++] = clause
        list[write++] = first
        continue
      }
      let moved = false
      for (let k = base + 2, stop = base + store[clause]!; k < stop; k++) {
        const l = store[k]!
        if (value[l] !== -1) {
          store[base + 1] = l
          store[k] = away
          this.watches[l ^ 1]!.push(clause, first)
          moved = true
          break
        }
      }
      if (moved) continue
      list[write++] = clause
      list[write++] = first
      if (value[first] === -1) {
        while (read < end) list[write++] = list[read++]!
        list.length = write
        return clause
      }
      this.assign(first, clause)
    }
    list.length = write
    return NONE
  }

  /** Takes back every assignment above `level`. */
  back(level: number): void {
    if (this.limits.length <= level) return
    const bottom = this.limits[level]!
    for (let k = this.trailSize - 1; k >= bottom; k--) {
      const l = this.trail[k]!
      const v = l >> 1
      if (k < this.head) {
        const rules = this.rulesOf[l]!
        for (let i = 0; i < rules.length; i++) this.ruleCount[rules[i]!]!--
      }
      this.value[l] = 0
      this.value[l ^ 1] = 0
      this.phase[v] = l & 1 ? 0 : 1
      this.reason[v] = NONE
      this.heap.insert(v)
    }
    this.trailSize = bottom
    this.head = Math.min(this.head, bottom)
    this.limits.length = level
  }

  /** Writes the literals that together force `implied` (or break the rule, with implied = -1) into `out`; all of them hold. */
  protected because(ref: number, implied: Literal, out: Int32Array): number {
    let n = 0
    if (ref <= RULE) {
      // The first that held, as many as the rule allows; to break it takes one more.
      const rule = RULE - ref
      const start = this.ruleStart[rule]!
      const end = start + this.ruleMax[rule]! + (implied < 0 ? 1 : 0)
      for (let k = start; k < end; k++) out[n++] = this.ruleHeld[k]!
      return n
    }
    for (let k = ref + HEADER, end = k + this.store[ref]!; k < end; k++) {
      const l = this.store[k]!
      if (l !== implied) out[n++] = l ^ 1
    }
    return n
  }
}

/** The list, made longer when it cannot hold `index`. */
function roomFor(list: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < list.length) return list
  const wider = new Int32Array(2 * index)
  wider.set(list)
  return wider
}
