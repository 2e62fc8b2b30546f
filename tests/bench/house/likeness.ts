// How large an answer is beside its bytes: its rows, and the values within them.

/** Things in the answer's collections; an answer without any is one row. */
export function rowsOf(body: unknown): number {
  if (Array.isArray(body)) return Math.max(1, body.length)
  const lists = Object.values(body as object).filter(value => Array.isArray(value))
  return Math.max(
    1,
    lists.reduce((sum, list) => sum + list.length, 0),
  )
}

/** Texts, numbers, booleans and nulls, however deep. */
export function leavesOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, one) => sum + leavesOf(one), 0)
}
