// What the exact search is written in: literals, answers, and how a reason is referred to.

/** A literal is `2 * variable` (yes) or `2 * variable + 1` (no). */
export type Literal = number
export type Answer = 'sat' | 'unsat' | 'unknown'

export const not = (literal: Literal): Literal => literal ^ 1
export const NONE = -1
/** References below this are "at most" rules, the rest offsets into the clause store. */
export const RULE = -2
/** Words before the literals of a stored clause: its size, its quality, and where a literal that is not false was last found. */
export const HEADER = 3
export const FOUND = 2
