// What would make room: how much more could be met with one more slot on a day, or one more table, before anyone rebuilds a hall.
import { priceDays, refineDays, type Priced } from '../bound/certify.ts'
import { priceLp, type PriceLp } from '../bound/price-lp.ts'
import { compile, type Compiled } from '../compile.ts'
import type { Instance } from '../format.ts'

export interface RoomOption {
  kind: 'slot' | 'table'
  /** The day (as in the instance) that gets a slot; null for a table in every slot. */
  day: number | null
  /** Most weight and meetings it adds, as estimated by the prices of days. */
  weight: number
  meetings: number
  text: { fr: string; en: string }
}

/** Options, the most useful first. `dayName` gives the day its name in the sentences. */
export function* roomSteps(
  instance: Instance,
  dayName: (day: number) => { fr: string; en: string } = day => ({
    fr: `jour ${day + 1}`,
    en: `day ${day + 1}`,
  }),
  mayGoOn: () => boolean = () => true,
): Generator<number, RoomOption[]> {
  const c = compile(instance)
  const slotById = new Map(instance.slots.map(s => [s.id, s]))
  const base = yield* solved(c, priceLp(c, c.slotDay), mayGoOn)
  const options: RoomOption[] = []
  for (let d = 0; d < c.days && mayGoOn(); d++) {
    const more = yield* solved(c, withSlot(c, d), mayGoOn)
    const day = slotById.get(c.slotIds[c.dayStart[d]!]!)?.day ?? 0
    const [fr, en] = [`un créneau de plus ${dayName(day).fr}`, `one more slot on ${dayName(day).en}`]
    options.push(option('slot', day, base, more, fr, en))
  }
  if (mayGoOn()) {
    const more = yield* solved(c, withTable(c), mayGoOn)
    options.push(
      option('table', null, base, more, 'une table de plus à chaque créneau', 'one more table in every slot'),
    )
  }
  return options.sort((x, y) => y.weight - x.weight)
}

export function roomFor(instance: Instance, dayName?: Parameters<typeof roomSteps>[1]): RoomOption[] {
  const steps = roomSteps(instance, dayName)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

interface Worth {
  weight: number
  meetings: number
}

function* solved(c: Compiled, lp: PriceLp, mayGoOn: () => boolean): Generator<number, Worth> {
  const first: Priced = yield* priceDays(c, mayGoOn, undefined, lp)
  const priced = yield* refineDays(c, first, mayGoOn)
  return {
    weight: priced.bound,
    meetings: priced.solver.x.reduce((sum, share) => sum + Math.max(0, share), 0),
  }
}

/** Everyone present on the day, and able to meet someone there, gets one more slot; the hall is as large as on an average slot. */
function withSlot(c: Compiled, d: number): PriceLp {
  const lp = priceLp(c, c.slotDay)
  for (let p = 0; p < c.people; p++) if (lp.room[p * lp.periods + d]! > 0) lp.room[p * lp.periods + d]!++
  lp.tables[d]! += lp.tables[d]! / (c.dayStart[d + 1]! - c.dayStart[d]!)
  return lp
}

function withTable(c: Compiled): PriceLp {
  const lp = priceLp(c, c.slotDay)
  for (let d = 0; d < c.days; d++) lp.tables[d]! += c.dayStart[d + 1]! - c.dayStart[d]!
  return lp
}

function option(
  kind: RoomOption['kind'],
  day: number | null,
  base: Worth,
  more: Worth,
  fr: string,
  en: string,
): RoomOption {
  const meetings = Math.max(0, Math.round(more.meetings - base.meetings))
  const weight = Math.max(0, more.weight - base.weight)
  const share = base.weight > 0 ? (100 * weight) / base.weight : 0
  return {
    kind,
    day,
    weight,
    meetings,
    text: {
      fr: `${fr}\u00a0: +${meetings} rendez-vous, ${frenchPercent(share, 1)} de valeur en plus`,
      en: `${en}: +${meetings} meetings, ${share.toFixed(1)}% more value`,
    },
  }
}

/** « 12,3 % » with a no-break space before the sign. */
export function frenchPercent(value: number, digits: number): string {
  return `${value.toFixed(digits).replace('.', ',')}\u00a0%`
}
