// How the meetings of a plan are shared out: who has few, who has none, and how uneven it is.
import type { Instance, Meeting } from '../format.ts'

export interface Distribution {
  /** Participants who asked or were asked at least once. */
  participants: number
  min: number
  median: number
  mean: number
  max: number
  /** Participants without any meeting. */
  none: number
  /** 0 when all have the same number, towards 1 when few have everything (Gini 1912). */
  gini: number
}

/** The distribution for everyone, and for each role that occurs. Who takes part in no request is not counted. */
export function distributionOf(
  instance: Instance,
  meetings: Meeting[],
): Record<'all' | 'exhibitor' | 'buyer' | 'any', Distribution> {
  const requests = new Map(instance.requests.map(r => [r.id, r]))
  const count = new Map<number, number>()
  for (const r of instance.requests) for (const id of [r.a, r.b, ...(r.with ?? [])]) count.set(id, 0)
  for (const meeting of meetings) {
    const r = requests.get(meeting.request)
    if (r) for (const id of [r.a, r.b, ...(r.with ?? [])]) count.set(id, (count.get(id) ?? 0) + 1)
  }
  const of = (role: string | null) =>
    summary(
      instance.participants.flatMap(p => {
        const n = count.get(p.id)
        return n === undefined || (role !== null && (p.role ?? 'any') !== role) ? [] : [n]
      }),
    )
  return { all: of(null), exhibitor: of('exhibitor'), buyer: of('buyer'), any: of('any') }
}

function summary(counts: number[]): Distribution {
  const sorted = counts.toSorted((x, y) => x - y)
  const n = sorted.length
  const total = sorted.reduce((sum, x) => sum + x, 0)
  const weighted = sorted.reduce((sum, x, i) => sum + (i + 1) * x, 0)
  const middle = ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.floor(n / 2)] ?? 0)) / 2
  return {
    participants: n,
    min: sorted[0] ?? 0,
    median: middle,
    mean: n ? total / n : 0,
    max: sorted.at(-1) ?? 0,
    none: sorted.filter(x => x === 0).length,
    gini: total > 0 ? (2 * weighted) / (n * total) - (n + 1) / n : 0,
  }
}
