// A row that this same transaction wrote must be there: its absence is a bug, not a refusal.

export function found<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a row written in this transaction is not there')
  return value
}
