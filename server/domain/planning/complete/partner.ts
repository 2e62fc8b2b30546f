// Two searches of one event at the same time: what they tell each other, and nothing about how it travels.

/** What one side knows of the plans within a band of fairness. */
export interface Finding {
  /** The band: everyone has at least so many breaks. Findings of another band say nothing about this one. */
  least: number
  /** No plan of the band has fewer breaks. */
  bound: number
  /** The best plan so far (slot of every meeting) and its breaks; null and Infinity before the first. */
  slotOf: Int32Array | null
  breaks: number
}

/** One side of the pair. */
export interface Partner {
  /**
   * The leader finds the first plan, searches around the best one and counts tables by rules; the other works on the bound from below,
   * with tables counted by partial sums, up to the plan that reaches it.
   */
  readonly leads: boolean
  /** Called when something new is known; must not wait. */
  tell(finding: Finding): void
  /** What the other side told last; null when nothing new was told. */
  hear(): Finding | null
}
