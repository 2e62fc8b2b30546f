// Small checks for reading untrusted JSON; each throws a Refusal that names the path and what was expected there.

/** Thrown inside the parser only; parseInstance turns it into a problem. */
export class Refusal extends Error {
  readonly path: string
  readonly expected: string
  constructor(path: string, expected: string) {
    super(`${path}: ${expected}`)
    this.path = path
    this.expected = expected
  }
}

/** Long values would hide the sentence. */
const SHOWN_CHARACTERS_MAX = 60

export function expect(holds: boolean, path: string, expected: string, found: unknown): void {
  if (holds) return
  // Words are told as they are; a number or nothing written as text shows its quotes, or it would seem right.
  const plain = typeof found === 'string' && Number.isNaN(Number(found))
  const shown = found === undefined ? 'nothing' : plain ? found : JSON.stringify(found)
  throw new Refusal(path, `${expected}, found ${String(shown).slice(0, SHOWN_CHARACTERS_MAX)}`)
}

export function record(value: unknown, path: string): Record<string, unknown> {
  expect(typeof value === 'object' && value !== null && !Array.isArray(value), path, 'an object', kind(value))
  return value as Record<string, unknown>
}

export function array(value: unknown, path: string, lengthMax = Infinity): unknown[] {
  if (!Array.isArray(value)) throw new Refusal(path, `a list, found ${kind(value)}`)
  if (value.length > lengthMax) throw new Refusal(path, `at most ${lengthMax} entries, found ${value.length}`)
  return value
}

export function integer(value: unknown, path: string, min = -Infinity): number {
  const fits = typeof value === 'number' && Number.isSafeInteger(value) && value >= min
  expect(fits, path, min === -Infinity ? 'an integer' : `an integer of at least ${min}`, value)
  return value as number
}

export function number(value: unknown, path: string, min: number): number {
  const fits = typeof value === 'number' && Number.isFinite(value) && value >= min && value <= NUMBER_MAX
  expect(fits, path, `a number from ${min} to ${NUMBER_MAX}`, value)
  return value as number
}

/** Sums of two hundred thousand weights stay exact in a double below this. */
export const NUMBER_MAX = 1e9

export function text(value: unknown, path: string): string {
  expect(typeof value === 'string', path, 'a text', value)
  return value as string
}

export function bool(value: unknown, path: string): boolean {
  expect(typeof value === 'boolean', path, 'true or false', value)
  return value as boolean
}

export function optional<T>(
  value: unknown,
  path: string,
  read: (value: unknown, path: string) => T,
): T | undefined {
  return value === undefined || value === null ? undefined : read(value, path)
}

export function unique(value: unknown, path: string, ids: Set<number>, what: string): number {
  const id = integer(value, path)
  expect(!ids.has(id), path, `a ${what} id not used before`, id)
  ids.add(id)
  return id
}

export function keys(value: Record<string, unknown>, known: readonly string[], path: string): void {
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) throw new Refusal(path ? `${path}.${key}` : key, `one of ${known.join(', ')}`)
  }
}

function kind(value: unknown): string {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  return Array.isArray(value) ? 'a list' : typeof value === 'object' ? 'an object' : JSON.stringify(value)
}
