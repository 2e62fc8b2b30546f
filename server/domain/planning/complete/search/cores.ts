// Raises the proven number of breaks from below: find a group of people who cannot all be spared a break, allow the group one
// more, and go on until a plan fits. After Morgado, Dodaro, Marques-Silva, "Core-guided MaxSAT with soft cardinality constraints", CP 2014.

import { not, type Answer, type Clauses, type Literal } from './clauses.ts'

interface Group {
  literals: Literal[]
  /** How many of them may hold while the wish stands. */
  allowance: number
}

/** What making a group smaller may cost, in all and for one question. */
const TRIM_CONFLICTS_MAX = 1500
const QUESTION_CONFLICTS_MAX = 60
const QUESTION_STEPS_MAX = 30_000

export class Cores {
  /** No plan has fewer of the unwanted literals. */
  bound = 0
  private readonly search: Clauses
  /** Wishes: each a literal that should hold; some stand for a group. */
  private readonly wishes = new Map<Literal, Group | null>()
  private current: Literal[] = []
  private fresh = true

  constructor(search: Clauses, unwanted: readonly Literal[]) {
    this.search = search
    for (const l of unwanted) this.wishes.set(not(l), null)
  }

  /**
   * Searches for `conflictsMax` conflicts or `stepsMax` propagations more. 'sat': a plan with exactly `bound` unwanted literals stands
   * in the search; 'unsat': no plan at all; 'unknown': call again (`bound` may have grown).
   */
  step(conflictsMax: number, stepsMax: number): Answer {
    const { search } = this
    if (this.fresh) {
      search.back(0)
      this.current = [...this.wishes.keys()]
      this.fresh = false
    }
    const answer = search.search(this.current, conflictsMax, stepsMax)
    if (answer !== 'unsat') return answer
    const core = search.failed()
    if (core.length === 0) return 'unsat'
    search.back(0)
    this.relax(this.trim([...new Set(core)]))
    this.fresh = true
    return 'unknown'
  }

  /** Call after the search was used for something else. */
  restart(): void {
    this.fresh = true
  }

  /** A smaller group for the same proof, as far as that is cheap: small groups bind tighter. */
  private trim(core: Literal[]): Literal[] {
    const { search } = this
    let kept = core
    const lastConflict = search.conflicts + TRIM_CONFLICTS_MAX
    for (let k = 0; k < kept.length && kept.length > 1 && search.conflicts < lastConflict;) {
      const fewer = [...kept.slice(0, k), ...kept.slice(k + 1)]
      const answer = search.search(fewer, QUESTION_CONFLICTS_MAX, QUESTION_STEPS_MAX)
      const failed = new Set(search.failed())
      search.back(0)
      if (answer === 'unsat' && failed.size === 0) return kept
      if (answer === 'unsat') kept = fewer.filter(l => failed.has(l))
      else k++
    }
    return kept
  }

  private relax(core: Literal[]): void {
    this.bound++
    const broken = core.map(not)
    this.search.add(broken)
    for (const wish of core) {
      const group = this.wishes.get(wish)
      this.wishes.delete(wish)
      if (group) this.allow(group.literals, group.allowance + 1)
    }
    this.allow(broken, 1)
  }

  /** Adds the wish that at most `allowance` of the literals hold. */
  private allow(literals: Literal[], allowance: number): void {
    const { search } = this
    const slack = literals.length - allowance
    if (slack <= 0 || search.spared < slack + 1) return
    const wish = 2 * search.variable()
    const copies: Literal[] = []
    for (let k = 0; k < slack; k++) {
      const copy = 2 * search.variable()
      search.add([not(wish), copy])
      search.hint(copy >> 1, false)
      copies.push(copy)
    }
    // With the wish all copies hold, which leaves room for `allowance` of the literals.
    search.atMost([...literals, ...copies], literals.length)
    this.wishes.set(wish, { literals, allowance })
  }
}
