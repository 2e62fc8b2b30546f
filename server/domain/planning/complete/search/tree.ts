// Counts the people at the tables of a slot by a tree of partial sums, each node saying "at least j of those below", so that what is
// learnt can speak of any half, quarter… of them. After Bailleux, Boufkhad, "Efficient CNF encoding of Boolean cardinality constraints", CP 2003.

import { not, type Clauses, type Literal } from './clauses.ts'

export class Tree {
  /** At j: "at least j + 1 of the literals". */
  readonly sums: readonly Literal[]
  private readonly search: Clauses
  private readonly max: number
  private readonly kind: 'at most' | 'counted'
  private readonly halves: readonly [Tree, Tree] | null

  /**
   * Made before the search is opened, tied after. Counts up to `max` of one or more literals; 'at most': more than `max` never hold.
   */
  constructor(
    search: Clauses,
    literals: readonly Literal[],
    max: number,
    kind: 'at most' | 'counted' = 'counted',
  ) {
    this.search = search
    this.max = max
    this.kind = kind
    const middle = literals.length >> 1
    const half = (part: readonly Literal[]): Tree => new Tree(search, part, max, kind)
    this.halves = literals.length > 1 ? [half(literals.slice(0, middle)), half(literals.slice(middle))] : null
    this.sums = this.halves
      ? Array.from({ length: Math.min(max, literals.length) }, () => 2 * search.variable())
      : literals
  }

  tie(): void {
    if (!this.halves) return
    const [left, right] = this.halves
    left.tie()
    right.tie()
    const most = this.kind === 'at most' ? this.max + 1 : this.max
    for (let i = 0; i <= left.sums.length; i++)
      for (let j = i === 0 ? 1 : 0; j <= right.sums.length && i + j <= most; j++) {
        const clause: Literal[] = []
        if (i > 0) clause.push(not(left.sums[i - 1]!))
        if (j > 0) clause.push(not(right.sums[j - 1]!))
        if (i + j <= this.max) clause.push(this.sums[i + j - 1]!)
        this.search.add(clause)
      }
  }
}
