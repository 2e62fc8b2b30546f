// Two plans of one event, as it is and on another grid, compared in words: « un créneau de plus mardi : +38 rendez-vous ».
import type { Instance, Plan } from '../format.ts'
import { distributionOf } from './distribution.ts'
import { frenchPercent } from './room.ts'
import type { GridChange } from './what-if.ts'

interface Words {
  fr: string
  en: string
}

export interface Side {
  meetings: number
  weight: number
  /** Participants who asked or were asked and have no meeting. */
  none: number
  slots: number
}

export interface Comparison {
  text: Words
  now: Side
  then: Side
}

export function comparison(
  change: GridChange,
  now: { instance: Instance; plan: Plan },
  then: { instance: Instance; plan: Plan },
  dayName: (day: number) => Words,
): Comparison {
  const [before, after] = [sideOf(now), sideOf(then)]
  const what = changeWords(change, before.slots, after.slots, dayName)
  const more = after.meetings - before.meetings
  const share = before.weight > 0 ? (100 * (after.weight - before.weight)) / before.weight : 0
  const meetings =
    more === 0
      ? { fr: `autant de rendez-vous (${after.meetings})`, en: `as many meetings (${after.meetings})` }
      : {
          fr: `${signed(more)}\u00a0rendez-vous (${after.meetings} au lieu de ${before.meetings})`,
          en: `${signed(more)} meetings (${after.meetings} instead of ${before.meetings})`,
        }
  const sign = share < 0 ? '−' : '+'
  const value =
    Math.abs(share) < 0.05
      ? { fr: 'autant de valeur', en: 'as much value' }
      : {
          fr: `${sign}${frenchPercent(Math.abs(share), 1)} de valeur`,
          en: `${sign}${Math.abs(share).toFixed(1)}% value`,
        }
  return {
    now: before,
    then: after,
    text: {
      fr: `${what.fr}\u00a0: ${meetings.fr}, ${value.fr}`,
      en: `${what.en}: ${meetings.en}, ${value.en}`,
    },
  }
}

function changeWords(
  change: GridChange,
  slotsNow: number,
  slotsThen: number,
  dayName: (day: number) => Words,
): Words {
  const parts: Words[] = []
  if (change.minutes)
    parts.push({
      fr: `créneaux de ${change.minutes.to}\u00a0min au lieu de ${change.minutes.from} (${slotsThen} créneaux au lieu de ${slotsNow})`,
      en: `slots of ${change.minutes.to} min instead of ${change.minutes.from} (${slotsThen} slots instead of ${slotsNow})`,
    })
  const n = change.slotsPerDay ?? 0
  if (n !== 0) {
    const day = change.day === undefined ? { fr: 'par jour', en: 'a day' } : dayName(change.day)
    const [count, s] = [Math.abs(n), Math.abs(n) > 1 ? 's' : '']
    parts.push({
      fr: `${count === 1 ? 'un' : count} créneau${s ? 'x' : ''} de ${n > 0 ? 'plus' : 'moins'} ${day.fr}`,
      en: `${count === 1 ? 'one' : count} slot${s} ${n > 0 ? 'more' : 'fewer'} ${change.day === undefined ? day.en : `on ${day.en}`}`,
    })
  }
  const tables = change.tables ?? 0
  if (tables !== 0) {
    const [count, s] = [Math.abs(tables), Math.abs(tables) > 1 ? 's' : '']
    parts.push({
      fr: `${count === 1 ? 'une' : count} table${s} de ${tables > 0 ? 'plus' : 'moins'}`,
      en: `${count === 1 ? 'one' : count} table${s} ${tables > 0 ? 'more' : 'fewer'}`,
    })
  }
  const join = (language: keyof Words) => parts.map(part => part[language]).join(', ')
  return parts.length === 0
    ? { fr: 'la même grille', en: 'the same grid' }
    : { fr: join('fr'), en: join('en') }
}

function sideOf({ instance, plan }: { instance: Instance; plan: Plan }): Side {
  return {
    meetings: plan.meetings.length,
    weight: plan.score?.weight ?? 0,
    none: distributionOf(instance, plan.meetings).all.none,
    slots: instance.slots.length,
  }
}

const signed = (n: number): string => (n < 0 ? `−${-n}` : `+${n}`)
