// A conflict-driven clause-learning search over yes/no variables, with native "at most k" rules: the exact engine under the planner.
// After Eén & Sörensson, "An extensible SAT-solver", SAT 2003; restarts and clause quality after Audemard & Simon, IJCAI 2009.
// Hot loops index typed arrays whose bounds the construction guarantees, hence the assertions.

import { Heap } from './heap.ts'

/** A literal is `2 * variable` (yes) or `2 * variable + 1` (no). */
export type Literal = number
export type Answer = 'sat' | 'unsat' | 'unknown'

export const not = (literal: Literal): Literal => literal ^ 1
const NONE = -1
/** References below this are "at most" rules, the rest offsets into the clause store. */
const RULE = -2
const HEADER = 2
/** Marks while a clause is shortened: in it, implied by it, or not. */
const KEPT = 1
const IMPLIED = 2
const FREE = 3
const SHORTEN_DEPTH_MAX = 12

export class Clauses {
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
  conflicts = 0
  propagations = 0
  decisions = 0
  restarts = 0

  private store = new Int32Array(1 << 16)
  private used = 0
  private watches: number[][] = []
  private learnt: number[] = []
  private rules = 0
  private ruleStart = new Int32Array(1 << 10)
  private ruleLiterals = new Int32Array(1 << 14)
  private ruleMax = new Int32Array(1 << 10)
  private ruleCount = new Int32Array(1 << 10)
  private rulesOf: number[][] = []
  private heap = new Heap(new Float64Array(0))
  private seen = new Uint8Array(0)
  private bump = 1
  private buffer = new Int32Array(0)
  private stamp = new Int32Array(0)
  private stamped = 0
  private fastQuality = 0
  private slowQuality = 0
  private sinceRestart = 0
  private learntMax = 4000
  private stable = false
  private modeLeft = 1000
  private modeSpan = 1000
  private bestTrail = 0
  private best = new Int8Array(0)
  private luby = 1
  private core: Literal[] = []
  private readonly scratch: Int32Array[] = []
  private readonly marked: number[] = []

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
    this.best = new Int8Array(n)
    this.activity = new Float64Array(n)
    this.trail = new Int32Array(n)
    this.seen = new Uint8Array(n)
    this.buffer = new Int32Array(n + 1)
    this.stamp = new Int32Array(n + 2)
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
    this.ruleMax[rule] = max
    this.ruleStart[rule + 1] = end
    this.ruleLiterals.set(literals, this.ruleStart[rule]!)
    for (const l of literals) {
      this.rulesOf[l]!.push(rule)
      if (this.value[l] === 1 && this.place[l >> 1]! < this.head) this.ruleCount[rule]!++
    }
    this.refresh(rule)
    return rule
  }

  /** Changes the bound of an "at most" rule; only downwards, and only at level 0. */
  tighten(rule: number, max: number): void {
    this.ruleMax[rule] = max
    this.refresh(rule)
  }

  private refresh(rule: number): void {
    if (this.ruleCount[rule]! > this.ruleMax[rule]!) this.impossible = true
    else if (this.ruleCount[rule] === this.ruleMax[rule])
      for (let k = this.ruleStart[rule]!; k < this.ruleStart[rule + 1]!; k++) {
        const l = this.ruleLiterals[k]!
        if (this.value[l] === 0) this.assign(not(l), RULE - rule)
      }
  }

  private keep(literals: ArrayLike<number>, size: number, quality: number): number {
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

  private attach(clause: number): void {
    const a = this.store[clause + HEADER]!
    const b = this.store[clause + HEADER + 1]!
    this.watches[not(a)]!.push(clause, b)
    this.watches[not(b)]!.push(clause, a)
  }

  private assign(literal: Literal, reason: number): void {
    const v = literal >> 1
    this.value[literal] = 1
    this.value[literal ^ 1] = -1
    this.level[v] = this.limits.length
    this.place[v] = this.trailSize
    this.reason[v] = reason
    this.trail[this.trailSize++] = literal
  }

  /** Draws every consequence; returns NONE, or the clause or rule that is broken. */
  private propagate(): number {
    const { value, trail, level, place, reason, ruleStart, ruleLiterals, ruleMax, ruleCount, rulesOf } = this
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
  private visit(p: Literal): number {
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
  private because(ref: number, implied: Literal, out: Int32Array): number {
    let n = 0
    if (ref <= RULE) {
      const rule = RULE - ref
      const until = implied < 0 ? this.head : this.place[implied >> 1]!
      for (let k = this.ruleStart[rule]!, end = this.ruleStart[rule + 1]!; k < end; k++) {
        const l = this.ruleLiterals[k]!
        if (this.value[l] === 1 && this.place[l >> 1]! < until) out[n++] = l
      }
      return n
    }
    for (let k = ref + HEADER, end = k + this.store[ref]!; k < end; k++) {
      const l = this.store[k]!
      if (l !== implied) out[n++] = l ^ 1
    }
    return n
  }

  private raise(v: number): void {
    this.activity[v]! += this.bump
    if (this.activity[v]! > 1e100) {
      for (let k = 0; k < this.variables; k++) this.activity[k]! *= 1e-100
      this.bump *= 1e-100
    }
    this.heap.up(v)
  }

  /** First unique implication point; learns a clause, steps back and asserts it. */
  private learn(broken: number): void {
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
  private shorten(clause: readonly Literal[]): Literal[] {
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
  private follows(held: Literal, depth: number): boolean {
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

  private qualityOf(clause: readonly Literal[]): number {
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
  private forget(): void {
    const locked = (at: number): boolean => this.reason[this.store[at + HEADER]! >> 1] === at
    const ranked = this.learnt.filter(at => this.store[at + 1]! > 2 && !locked(at))
    ranked.sort((a, b) => this.store[b + 1]! - this.store[a + 1]! || this.store[b]! - this.store[a]! || a - b)
    const gone = new Set(ranked.slice(0, ranked.length >> 1))
    this.learnt = this.learnt.filter(at => !gone.has(at))
    this.compact(gone)
    this.learntMax += 500
  }

  private compact(gone: Set<number>): void {
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

  /** Sets the wish of a variable and how early it is decided. */
  hint(v: number, wish: boolean, weight = 0): void {
    this.phase[v] = wish ? 1 : 0
    this.best[v] = wish ? 1 : 0
    if (weight > 0) {
      this.activity[v]! += weight * this.bump
      this.heap.up(v)
    }
  }

  /**
   * Searches until an answer, `conflictsMax` more conflicts or `stepsMax` more propagations. On 'sat' the assignment stands until
   * `back(0)`; on 'unknown' call again to go on. With assumptions, 'unsat' means under them; `failed()` says which of them clash.
   */
  search(assumptions: readonly Literal[], conflictsMax: number, stepsMax: number): Answer {
    if (this.impossible) return 'unsat'
    const lastConflict = this.conflicts + conflictsMax
    const lastStep = this.propagations + stepsMax
    this.core = []
    for (;;) {
      const broken = this.propagate()
      if (broken !== NONE) {
        this.conflicts++
        if (this.limits.length === 0) {
          this.impossible = true
          return 'unsat'
        }
        this.remember()
        this.learn(broken)
        this.bump /= this.stable ? 0.97 : 0.94
        this.sinceRestart++
        this.modeLeft--
        continue
      }
      if (this.conflicts >= lastConflict || this.propagations >= lastStep) return 'unknown'
      this.restartIfStale(assumptions.length)
      if (this.learnt.length > this.learntMax + this.trailSize) this.forget()
      const next = this.choose(assumptions)
      if (next === -2) return 'unsat'
      if (next === -1) return 'sat'
      this.decisions++
      this.limits.push(this.trailSize)
      this.assign(next, NONE)
    }
  }

  private remember(): void {
    if (this.trailSize <= this.bestTrail) return
    this.bestTrail = this.trailSize
    for (let k = 0; k < this.trailSize; k++) this.best[this.trail[k]! >> 1] = this.trail[k]! & 1 ? 0 : 1
  }

  private restartIfStale(floor: number): void {
    if (this.modeLeft <= 0) {
      this.stable = !this.stable
      this.modeSpan = Math.floor(this.modeSpan * 1.2)
      this.modeLeft = this.modeSpan
      this.back(floor < this.limits.length ? floor : this.limits.length)
      if (this.stable) this.phase.set(this.best)
      this.bestTrail = 0
      this.sinceRestart = 0
    }
    const stale = this.stable
      ? this.sinceRestart >= 256 * lubyOf(this.luby)
      : this.sinceRestart >= 16 && this.fastQuality > 1.1 * this.slowQuality
    if (!stale) return
    if (this.stable) this.luby++
    this.sinceRestart = 0
    this.restarts++
    this.back(floor < this.limits.length ? floor : this.limits.length)
  }

  /** The next decision; -1 when everything is decided, -2 when an assumption cannot hold. */
  private choose(assumptions: readonly Literal[]): Literal {
    while (this.limits.length < assumptions.length) {
      const l = assumptions[this.limits.length]!
      if (this.value[l] === -1) {
        this.core = this.clash(l)
        return -2
      }
      if (this.value[l] === 0) return l
      this.limits.push(this.trailSize)
    }
    for (;;) {
      const v = this.heap.pop()
      if (v < 0) return -1
      if (this.value[2 * v] === 0) return 2 * v + (this.phase[v] ? 0 : 1)
    }
  }

  /** The assumptions that cannot hold together, after an 'unsat' under assumptions. */
  failed(): readonly Literal[] {
    return this.core
  }

  private clash(l: Literal): Literal[] {
    const out = [l]
    const seen = new Set([l >> 1])
    for (let k = this.trailSize - 1; k >= 0; k--) {
      const held = this.trail[k]!
      if (!seen.has(held >> 1) || this.level[held >> 1] === 0) continue
      const ref = this.reason[held >> 1]!
      if (ref === NONE) {
        if (held !== (l ^ 1)) out.push(held)
        continue
      }
      const n = this.because(ref, held, this.buffer)
      for (let i = 0; i < n; i++) seen.add(this.buffer[i]! >> 1)
    }
    return out
  }
}

/** The list, made longer when it cannot hold `index`. */
function roomFor(list: Int32Array<ArrayBuffer>, index: number): Int32Array<ArrayBuffer> {
  if (index < list.length) return list
  const wider = new Int32Array(2 * index)
  wider.set(list)
  return wider
}

/** The Luby sequence 1 1 2 1 1 2 4 … (Luby, Sinclair, Zuckerman 1993). */
function lubyOf(i: number): number {
  let k = 1
  while ((1 << k) - 1 < i) k++
  return (1 << k) - 1 === i ? 1 << (k - 1) : lubyOf(i - (1 << (k - 1)) + 1)
}
