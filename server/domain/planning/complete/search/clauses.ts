// A conflict-driven clause-learning search over yes/no variables, with native "at most k" rules: the exact engine under the planner.
// After Eén & Sörensson, "An extensible SAT-solver", SAT 2003; restarts after Audemard & Simon, IJCAI 2009.

import { Learning } from './learning.ts'
import { NONE, type Answer, type Literal } from './literal.ts'

export { not, type Answer, type Literal } from './literal.ts'

export class Clauses extends Learning {
  conflicts = 0
  decisions = 0
  restarts = 0
  private sinceRestart = 0
  private stable = false
  private modeLeft = 1000
  private modeSpan = 1000
  private bestTrail = 0
  private best = new Int8Array(0)
  private luby = 1
  private core: Literal[] = []

  override open(spare = 0): void {
    super.open(spare)
    this.best = new Int8Array(this.level.length)
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

/** The Luby sequence 1 1 2 1 1 2 4 … (Luby, Sinclair, Zuckerman 1993). */
function lubyOf(i: number): number {
  let k = 1
  while ((1 << k) - 1 < i) k++
  return (1 << k) - 1 === i ? 1 << (k - 1) : lubyOf(i - (1 << (k - 1)) + 1)
}
