// A conflict-driven clause-learning search over yes/no variables, with native "at most k" rules: the exact engine under the planner.
// After Eén & Sörensson, "An extensible SAT-solver", SAT 2003; few restarts, and wishes from the longest trail without a dead end, after
// the stable mode of CaDiCaL (Biere, Fleury, POS 2020), which finds and proves these events sooner than the agile one.

import { Learning } from './learning.ts'
import { NONE, type Answer, type Literal } from './literal.ts'

export { not, type Answer, type Literal } from './literal.ts'

/** Conflicts between two restarts, times the Luby sequence. */
const LUBY_CONFLICTS = 256
/** Conflicts before the first change of wishes; each later one waits for as many more. */
const REPHASE_CONFLICTS = 1000
/** Conflicts before learnt clauses are first forgotten; each later time waits for as many more. */
const FORGET_CONFLICTS = 300
/** What is wished for in turn: false, and what most was agreed on. */
const REPHASES = ['no', 'best'] as const

export class Clauses extends Learning {
  conflicts = 0
  decisions = 0
  restarts = 0
  private sinceRestart = 0
  private bestTrail = 0
  private best = new Int8Array(0)
  private targetTrail = 0
  private target = new Int8Array(0)
  private nextRephase = REPHASE_CONFLICTS
  private rephased = 1
  private luby = 1
  private core: Literal[] = []
  private nextForget = FORGET_CONFLICTS
  private forgot = 1

  override open(): void {
    super.open()
    this.best = new Int8Array(this.level.length)
    this.target = new Int8Array(this.level.length).fill(-1)
  }

  /** Sets the wish of a variable. */
  hint(v: number, wish: boolean): void {
    this.phase[v] = wish ? 1 : 0
    this.best[v] = wish ? 1 : 0
  }

  /**
   * Searches until an answer, `conflictsMax` more conflicts or `stepsMax` more propagations. On 'sat' the assignment stands until
   * `back(0)`; on 'unknown' call again to go on. With assumptions, 'unsat' means under them; `failed()` says which of them clash.
   */
  search(assumptions: readonly Literal[], conflictsMax: number, stepsMax: number): Answer {
    this.core = []
    if (this.impossible) return 'unsat'
    const lastConflict = this.conflicts + conflictsMax
    const lastStep = this.propagations + stepsMax
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
        this.order.age()
        this.sinceRestart++
        continue
      }
      if (this.conflicts >= lastConflict || this.propagations >= lastStep) return 'unknown'
      this.restartIfStale(assumptions.length)
      if (this.conflicts >= this.nextForget) {
        this.forget()
        this.nextForget = this.conflicts + FORGET_CONFLICTS * ++this.forgot
      }
      const next = this.choose(assumptions)
      if (next === -2) return 'unsat'
      if (next === -1) return 'sat'
      this.decisions++
      this.limits.push(this.trailSize)
      this.assign(next, NONE)
    }
  }

  /** Keeps the longest trail without a dead end: since the wishes were last changed, and since the last time it was wished for. */
  private remember(): void {
    const free = this.limits.at(-1)!
    if (free > this.targetTrail) {
      this.targetTrail = free
      this.copyTrail(this.target, free)
    }
    if (free > this.bestTrail) {
      this.bestTrail = free
      this.copyTrail(this.best, free)
    }
  }

  private copyTrail(to: Int8Array, size: number): void {
    for (let k = 0; k < size; k++) to[this.trail[k]! >> 1] = this.trail[k]! & 1 ? 0 : 1
  }

  private restart(floor: number): void {
    this.sinceRestart = 0
    this.restarts++
    this.back(floor < this.limits.length ? floor : this.limits.length)
  }

  private restartIfStale(floor: number): void {
    if (this.conflicts >= this.nextRephase) {
      this.restart(floor)
      this.rephase()
      this.nextRephase = this.conflicts + REPHASE_CONFLICTS * ++this.rephased
    }
    if (this.sinceRestart < LUBY_CONFLICTS * lubyOf(this.luby)) return
    this.luby++
    this.restart(floor)
  }

  /** New wishes, so that the search looks elsewhere. */
  private rephase(): void {
    if (REPHASES[this.rephased % REPHASES.length] === 'no') this.phase.fill(0)
    else {
      this.phase.set(this.best)
      this.bestTrail = 0
    }
    this.targetTrail = 0
    this.target.fill(-1)
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
      const v = this.order.pop()
      if (v < 0) return -1
      if (this.value[2 * v] !== 0) continue
      const wish = this.target[v]! >= 0 ? this.target[v] : this.phase[v]
      return 2 * v + (wish ? 0 : 1)
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

/** The Luby sequence 1 1 2 1 1 2 4 … (Luby, Sinclair, Zuckerman 1993). */
function lubyOf(i: number): number {
  let k = 1
  while ((1 << k) - 1 < i) k++
  return (1 << k) - 1 === i ? 1 << (k - 1) : lubyOf(i - (1 << (k - 1)) + 1)
}
