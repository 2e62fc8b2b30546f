// How the demo runs actions: a refusal is the demo's fault, and many wait together for one flush.
import { act, isRefused, type Act } from '#server/actions/act.ts'
import type { House } from '#server/actions/house.ts'
import type { Refused } from '#server/domain/decision.ts'

export const DEMO_SLUG = 'estuaire-2026'
// As many acts wait together as share one flush.
const AT_ONCE = 32

/** Thrown when an action refuses what the demo asks: the demo is wrong then, never the person who starts it. */
export async function must<T>(
  house: House,
  work: (a: Act) => Promise<T | Refused<unknown>>,
  who: Act['who'] = { kind: 'system', name: 'demo' },
): Promise<T> {
  const value = await act(house, who, work)
  if (isRefused(value))
    throw new Error(`the demo was refused: ${value.code} ${JSON.stringify(value.details)}`)
  return value
}

/** Runs `work` for each item, so many at once, in order of start. */
export async function each<T, R>(
  items: readonly T[],
  work: (item: T, index: number) => Promise<R>,
): Promise<R[]> {
  const results: R[] = []
  for (let from = 0; from < items.length; from += AT_ONCE) {
    results.push(
      ...(await Promise.all(items.slice(from, from + AT_ONCE).map((item, i) => work(item, from + i)))),
    )
  }
  return results
}
