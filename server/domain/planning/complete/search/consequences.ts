// Clauses and "at most k" rules over yes/no variables, and every consequence of what is assumed: the ground of the exact search.
// After Eén & Sörensson, "An extensible SAT-solver", SAT 2003.
// Hot loops index typed arrays whose bounds the construction guarantees, hence the assertions.

import { FOUND, HEADER, NONE, not, RULE, type Literal } from './literal.ts'
import { Order } from './order.ts'

export class Consequences {
  variables = 0
  /** 1 true, -1 false, 0 open, per literal. */
  value = new Int8Array(0)
  level = new Int32Array(0)
  reason = new Int32Array(0)
  phase = new Int8Array(0)
  trail = new Int32Array(0)
  trailSize = 0
  head = 0
  limits: number[] = []
  impossible = false
  propagations = 0

  protected store = new Int32Array(1 << 16)
  protected used = 0
  /** Of literal l, from 4 l on: where its list of watching clauses starts in `watches`, how long it is, how long it may grow there; where its rules start in `rulesList`. */
  protected watchTable = new Int32Array(0)
  /** What watches: pairs of a clause that the literal may break and another literal of that clause. */
  protected watches = new Int32Array(1 << 16)
  protected watchesUsed = 0
  private rules = 0
  /** Of rule r, from 4 r on: where its literals start, where they end, how many may hold, how many hold and are counted. */
  private ruleTable = new Int32Array(1 << 12)
  private ruleLiterals = new Int32Array(1 << 14)
  /** From a rule's start on: those of its literals that hold and are counted, in the order of the trail. */
  private ruleHeld = new Int32Array(1 << 14)
  private rulesOf: number[][] = []
  /** The same, one list after another, each ended by -1: where the rules stand in the table. */
  private rulesList = new Int32Array(0)
  private rulesListed = 0
  /** The order of decisions. */
  protected order = new Order(0)

  /** A new variable; only before the search is opened. */
  variable(): number {
    this.rulesOf.push([], [])
    return this.variables++
  }

  /** Sizes the working arrays; call once, after the last variable and before the first clause. */
  open(): void {
    const n = this.variables
    this.value = new Int8Array(2 * n)
    this.watchTable = new Int32Array(8 * n)
    this.level = new Int32Array(n)
    this.reason = new Int32Array(n).fill(NONE)
    this.phase = new Int8Array(n)
    this.trail = new Int32Array(n)
    this.order = new Order(n)
    for (let v = 0; v < this.variables; v++) this.order.insert(v)
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
    const start = rule === 0 ? 0 : this.ruleTable[4 * rule - 3]!
    const end = start + literals.length
    this.ruleTable = roomFor(this.ruleTable, 4 * rule + 3)
    this.ruleLiterals = roomFor(this.ruleLiterals, end)
    this.ruleHeld = roomFor(this.ruleHeld, end)
    this.ruleLiterals.set(literals, start)
    let count = 0
    for (const l of literals) {
      this.rulesOf[l]!.push(rule)
      if (this.value[l] === 1 && this.trail.indexOf(l) < this.head) this.ruleHeld[start + count++] = l
    }
    this.ruleTable.set([start, end, max, count], 4 * rule)
    this.refresh(rule)
    return rule
  }

  /** Changes the bound of an "at most" rule; only downwards, and only at level 0. */
  tighten(rule: number, max: number): void {
    this.ruleTable[4 * rule + 2] = max
    this.refresh(rule)
  }

  protected refresh(rule: number): void {
    const [start, end, max, count] = this.ruleTable.subarray(4 * rule, 4 * rule + 4) as unknown as number[]
    if (count! > max!) this.impossible = true
    else if (count === max)
      for (let k = start!; k < end!; k++) {
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
    this.store[at + FOUND] = 2
    for (let k = 0; k < size; k++) this.store[at + HEADER + k] = literals[k]!
    this.used += size + HEADER
    return at
  }

  protected attach(clause: number): void {
    const a = this.store[clause + HEADER]!
    const b = this.store[clause + HEADER + 1]!
    // A clause of two is watched as ~clause: the blocker is all there is to it.
    const ref = this.store[clause] === 2 ? ~clause : clause
    this.watch(not(a), ref, b)
    this.watch(not(b), ref, a)
  }

  private watch(held: Literal, ref: number, blocker: Literal): void {
    const { watchTable } = this
    const row = 4 * held
    const size = watchTable[row + 1]!
    if (size === watchTable[row + 2]!) this.widen(row)
    const at = watchTable[row]! + size
    this.watches[at] = ref
    this.watches[at + 1] = blocker
    watchTable[row + 1] = size + 2
  }

  /** Gives a list twice the room, at the end of all lists. */
  private widen(row: number): void {
    const { watchTable } = this
    const start = watchTable[row]!
    const size = watchTable[row + 1]!
    const room = Math.max(8, 2 * size)
    if (this.watchesUsed + room > this.watches.length) {
      const wider = new Int32Array(2 * this.watches.length + room)
      wider.set(this.watches)
      this.watches = wider
    }
    this.watches.copyWithin(this.watchesUsed, start, start + size)
    watchTable[row] = this.watchesUsed
    watchTable[row + 2] = room
    this.watchesUsed += room
  }

  protected assign(literal: Literal, reason: number): void {
    const v = literal >> 1
    this.value[literal] = 1
    this.value[literal ^ 1] = -1
    this.level[v] = this.limits.length
    this.reason[v] = reason
    this.trail[this.trailSize++] = literal
  }

  private listRules(): void {
    this.rulesListed = this.rules
    const list: number[] = [-1]
    this.rulesOf.forEach((own, l) => {
      this.watchTable[4 * l + 3] = own.length > 0 ? list.length : 0
      if (own.length > 0) list.push(...own.map(rule => 4 * rule), -1)
    })
    this.rulesList = Int32Array.from(list)
  }

  /** Draws every consequence; returns NONE, or the clause or rule that is broken. */
  protected propagate(): number {
    if (this.rulesListed < this.rules) this.listRules()
    const { value, trail, level, reason, rulesList, watchTable } = this
    const { ruleTable, ruleLiterals, ruleHeld } = this
    const depth = this.limits.length
    let broken = NONE
    let { head, trailSize } = this
    const from = head
    while (head < trailSize) {
      const p = trail[head++]!
      for (let i = watchTable[4 * p + 3]!, row = rulesList[i]!; row >= 0; row = rulesList[++i]!) {
        const start = ruleTable[row]!
        const count = ruleTable[row + 3]! + 1
        ruleHeld[start + count - 1] = p
        ruleTable[row + 3] = count
        const max = ruleTable[row + 2]!
        if (broken !== NONE || count < max) continue
        if (count > max) {
          broken = RULE - (row >> 2)
          continue
        }
        for (let k = start, end = ruleTable[row + 1]!; k < end; k++) {
          const l = ruleLiterals[k]!
          if (value[l] !== 0) continue
          const v = l >> 1
          value[l] = -1
          value[l ^ 1] = 1
          level[v] = depth
          reason[v] = RULE - (row >> 2)
          trail[trailSize++] = l ^ 1
        }
      }
      this.trailSize = trailSize
      if (broken === NONE) {
        if (watchTable[4 * p + 1]! > 0) broken = this.visit(p)
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
    const { value, store, watchTable } = this
    let list = this.watches
    const away = p ^ 1
    const start = watchTable[4 * p]!
    const end = start + watchTable[4 * p + 1]!
    let read = start
    let write = start
    while (read < end) {
      const clause = list[read]!
      const blocker = list[read + 1]!
      read += 2
      if (value[blocker] === 1) {
        list[write++] = clause
        list[write++] = blocker
        continue
      }
      if (clause < 0) {
        list[write++] = clause
        list[write++] = blocker
        if (value[blocker] === 0) {
          this.assign(blocker, ~clause)
          continue
        }
        while (read < end) list[write++] = list[read++]!
        watchTable[4 * p + 1] = write - start
        return ~clause
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
      const k = this.unbroken(clause)
      if (k >= 0) {
        const l = store[k]!
        if (value[l] === 1) {
          list[write++] = clause
          list[write++] = l
          continue
        }
        store[base + 1] = l
        store[k] = away
        this.watch(l ^ 1, clause, first)
        list = this.watches
        continue
      }
      list[write++] = clause
      list[write++] = first
      if (value[first] === -1) {
        while (read < end) list[write++] = list[read++]!
        watchTable[4 * p + 1] = write - start
        return clause
      }
      this.assign(first, clause)
    }
    watchTable[4 * p + 1] = write - start
    return NONE
  }

  /** Where a literal stands that is not false, beyond the two that are watched; -1 when there is none. Looks where it found one last. */
  private unbroken(clause: number): number {
    const { value, store } = this
    const base = clause + HEADER
    const end = base + store[clause]!
    const last = base + store[clause + FOUND]!
    let k = last
    while (k < end && value[store[k]!] === -1) k++
    if (k === end) {
      k = base + 2
      while (k < last && value[store[k]!] === -1) k++
      if (k === last) return -1
    }
    store[clause + FOUND] = k - base
    return k
  }

  /** Takes back every assignment above `level`. */
  back(level: number): void {
    if (this.limits.length <= level) return
    const bottom = this.limits[level]!
    const { ruleTable, watchTable, rulesList } = this
    for (let k = this.trailSize - 1; k >= bottom; k--) {
      const l = this.trail[k]!
      const v = l >> 1
      if (k < this.head) {
        for (let i = watchTable[4 * l + 3]!, row = rulesList[i]!; row >= 0; row = rulesList[++i]!)
          ruleTable[row + 3]!--
      }
      this.value[l] = 0
      this.value[l ^ 1] = 0
      this.phase[v] = l & 1 ? 0 : 1
      this.order.insert(v)
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
      const start = this.ruleTable[4 * rule]!
      const end = start + this.ruleTable[4 * rule + 2]! + (implied < 0 ? 1 : 0)
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
