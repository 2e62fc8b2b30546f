/** Four doors at play: a random history of people, phones, clocks and networks, and what truly happened in it. */
import fc from 'fast-check'
import type { KnownBadge, Scan, VisitFacts } from '#server/domain/visit/scan.ts'
import { at } from '../cast.ts'
import { badge, days } from './cast.ts'

const PEOPLE = 6
const DOORS = ['A', 'B', 'C', 'D'] as const
const MINUTE_MS = 60_000

interface Step {
  readonly door: number
  readonly person: number
  readonly act: 'in' | 'out' | 'tap-in' | 'tap-out' | 'undo'
  readonly minutes: number
  /** How often the same scan is sent once more. */
  readonly retries: number
  readonly turnAway: boolean
}

interface Phone {
  /** How far the phone's clock is behind, up to ten minutes either way. */
  readonly skewMinutes: number
  /** The steps between which it has no network. */
  readonly offlineFrom: number
  readonly offlineFor: number
}

export interface History {
  /** True when every phone measured its clock before the doors opened. */
  readonly clocksMeasured: boolean
  readonly steps: readonly Step[]
  readonly phones: readonly Phone[]
  /** The minute in which each person's badge is revoked; null for never. */
  readonly revokedAtMinute: readonly (number | null)[]
  readonly shuffleSeed: number
}

/** Histories in which phones may be offline, and so never learn how wrong their clocks are, or in which all know it. */
export const histories = (clocksMeasured: boolean): fc.Arbitrary<History> =>
  fc.record({
    clocksMeasured: fc.constant(clocksMeasured),
    steps: fc.array(
      fc.record({
        door: fc.nat(DOORS.length - 1),
        person: fc.nat(PEOPLE - 1),
        act: fc.constantFrom('in', 'in', 'out', 'in', 'out', 'tap-in', 'tap-out', 'undo'),
        minutes: fc.nat(20),
        retries: fc.constantFrom(0, 0, 1, 3),
        turnAway: fc.boolean(),
      }),
      { minLength: 1, maxLength: 30, size: 'max' },
    ),
    phones: fc.array(
      fc.record({
        skewMinutes: fc.integer({ min: -10, max: 10 }),
        offlineFrom: fc.nat(30),
        offlineFor: fc.nat(25),
      }),
      { minLength: DOORS.length, maxLength: DOORS.length },
    ),
    revokedAtMinute: fc.array(fc.option(fc.nat(300), { freq: 3 }), { minLength: PEOPLE, maxLength: PEOPLE }),
    shuffleSeed: fc.integer({ min: 1, max: 0x7fffffff }),
  })

export interface Truth {
  /** The distinct scans that were made. */
  readonly made: readonly Scan[]
  /** What reached the server, in the order in which it did: queued scans late, some scans several times. */
  readonly uploads: readonly Scan[]
  readonly admitted: ReadonlySet<string>
  /** Admitted entries of people who were inside already. */
  readonly repeated: ReadonlySet<string>
  readonly insideAtEnd: ReadonlySet<string>
  readonly tapsIn: number
  readonly tapsOut: number
  /** True when each phone knew its clock before its first scan: then the ledger must equal the truth. */
  readonly clocksKnown: boolean
  readonly facts: VisitFacts
}

/** Plays a history: the people move in true time, the phones write it down as they see it. */
export function play(history: History): Truth {
  const made: Scan[] = []
  const uploads: Scan[] = []
  const queues = new Map<string, Scan[]>(DOORS.map(door => [door, []]))
  const measured = new Map<string, number>(
    history.clocksMeasured ? DOORS.map((door, place) => [door, skewOf(history, place) * MINUTE_MS]) : [],
  )
  const [admitted, repeated, inside, taps] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Map<string, string>(),
  ]
  let [minute, clocksKnown] = [0, true]
  history.steps.forEach((step, place) => {
    // At least a minute passes, so that the order of true time is known.
    minute += step.minutes + 1
    const door = DOORS[step.door] ?? 'A'
    const phone = history.phones[step.door] ?? { skewMinutes: 0, offlineFrom: 0, offlineFor: 0 }
    const offline = place >= phone.offlineFrom && place < phone.offlineFrom + phone.offlineFor
    if (!offline) measured.set(door, phone.skewMinutes * MINUTE_MS)
    if (!measured.has(door) && phone.skewMinutes !== 0) clocksKnown = false
    const revokedAt = history.revokedAtMinute[step.person] ?? null
    const isBadge = step.act === 'in' || step.act === 'out'
    const turnedAway = isBadge && !offline && step.turnAway && revokedAt !== null && minute >= revokedAt
    const scan = written(
      step,
      place,
      door,
      minute - phone.skewMinutes,
      measured.get(door) ?? 0,
      offline,
      turnedAway,
      taps,
    )
    if (scan === null) return
    made.push(scan)
    const queue = queues.get(door) ?? []
    queue.push(...Array.from({ length: step.retries + 1 }, () => scan))
    if (!offline) uploads.push(...queue.splice(0))
    if (scan.kind !== 'badge' || turnedAway) return
    const person = `p${step.person}`
    admitted.add(person)
    if (step.act === 'out') inside.delete(person)
    else if (inside.has(person)) repeated.add(scan.id)
    else inside.add(person)
  })
  for (const queue of queues.values()) uploads.push(...queue)
  const open = [...taps.values()]
  return {
    made,
    uploads,
    admitted,
    repeated,
    insideAtEnd: inside,
    tapsIn: open.filter(direction => direction === 'in').length,
    tapsOut: open.filter(direction => direction === 'out').length,
    clocksKnown,
    facts: { editionId: 'estuaire', days: days.slice(0, 1), badges: badgesOf(history) },
  }
}

/** The same scans in another order, the same for the same seed. */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items]
  let state = seed
  for (let last = mixed.length - 1; last > 0; last--) {
    state = (Math.imul(state, 48_271) >>> 0) % 0x7fffffff
    const other = state % (last + 1)
    const [one, two] = [mixed[last], mixed[other]]
    if (one === undefined || two === undefined) continue
    mixed[last] = two
    mixed[other] = one
  }
  return mixed
}

function skewOf(history: History, door: number): number {
  return history.phones[door]?.skewMinutes ?? 0
}

function written(
  step: Step,
  place: number,
  door: string,
  deviceMinute: number,
  clockOffsetMs: number,
  offline: boolean,
  turnedAway: boolean,
  taps: Map<string, string>,
): Scan | null {
  const id = `s${place}`
  const common = {
    id,
    deviceId: `phone-${door}`,
    doorId: door,
    zone: 'hall',
    deviceTime: new Date(Date.parse(at('08:30')) + deviceMinute * MINUTE_MS).toISOString(),
    clockOffsetMs,
    offline,
    admitted: !turnedAway,
    reason: null,
  } as const
  switch (step.act) {
    case 'in':
    case 'out':
      return { ...common, kind: 'badge', direction: step.act, badgeId: `b${step.person}`, undoes: null }
    case 'tap-in':
    case 'tap-out': {
      const direction = step.act === 'tap-in' ? 'in' : 'out'
      taps.set(id, direction)
      return { ...common, kind: 'count', direction, badgeId: null, undoes: null }
    }
    case 'undo': {
      const last = [...taps.keys()].at(-1)
      if (last === undefined) return null
      taps.delete(last)
      return { ...common, kind: 'undo', direction: 'in', badgeId: null, undoes: last }
    }
  }
}

function badgesOf(history: History): ReadonlyMap<string, KnownBadge> {
  const moment = (minute: number) => new Date(Date.parse(at('08:30')) + minute * MINUTE_MS).toISOString()
  return new Map(
    history.revokedAtMinute.map((minute, person) => [
      `b${person}`,
      badge(`p${person}`, { revokedAt: minute === null ? null : moment(minute) }),
    ]),
  )
}
