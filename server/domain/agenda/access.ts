/** Access: what people need in order to meet at all, and the slots that give it. Seen by organisers and by the person alone. */
import { minutesBetween, type Instant } from '../instant.ts'

export interface Needs {
  readonly quiet: boolean
  readonly stepFree: boolean
  /** Time to run over. */
  readonly longer: boolean
  readonly interpreter: boolean
}

export interface AccessSlot {
  readonly id: string
  readonly day: number
  readonly start: Instant
  readonly end: Instant
  readonly closed: boolean
  readonly interpreter: boolean
}

/** A conversation with an interpreter, or with tired eyes, runs over by a third of a usual slot. */
const LONGER_MINUTES = 10

/** What a meeting needs: whatever any of its people needs. */
export function allNeeds(list: readonly Partial<Needs>[]): Needs {
  const any = (need: keyof Needs) => list.some(one => one[need] === true)
  return {
    quiet: any('quiet'),
    stepFree: any('stepFree'),
    longer: any('longer'),
    interpreter: any('interpreter'),
  }
}

export interface SlotReason {
  readonly need: 'longer' | 'interpreter'
  readonly fr: string
  readonly en: string
}

/**
 * Why a slot does not give what is needed, for organisers; null when it does. A longer meeting wants a slot that is followed by a
 * pause: the end of a half-day, a closed slot, a gap. Interpreters bind once the organisers have said of some slot that one is there.
 */
export function slotReason(
  slots: readonly AccessSlot[],
  needs: Needs,
): (slotId: string) => SlotReason | null {
  const long = needs.longer ? longSlotIds(slots) : null
  const told = needs.interpreter && slots.some(slot => slot.interpreter)
  const interpreted = told ? new Set(slots.filter(slot => slot.interpreter).map(slot => slot.id)) : null
  return slotId => {
    if (interpreted && !interpreted.has(slotId))
      return {
        need: 'interpreter',
        fr: 'aucun interprète n’est là à ce créneau',
        en: 'no interpreter is there in this slot',
      }
    if (long && !long.has(slotId))
      return {
        need: 'longer',
        fr: 'ce créneau n’est pas suivi d’une pause, et plus de temps est demandé',
        en: 'this slot is not followed by a pause, and more time is asked for',
      }
    return null
  }
}

/** The slots that give what is needed, or null when every slot does. */
export function slotsFor(slots: readonly AccessSlot[], needs: Needs): ReadonlySet<string> | null {
  if (!needs.longer && !needs.interpreter) return null
  const reason = slotReason(slots, needs)
  const suitable = slots.filter(slot => reason(slot.id) === null)
  return suitable.length === slots.length ? null : new Set(suitable.map(slot => slot.id))
}

function longSlotIds(slots: readonly AccessSlot[]): Set<string> {
  const open = slots.filter(slot => !slot.closed).sort((x, y) => (x.start < y.start ? -1 : 1))
  return new Set(
    open
      .filter((slot, i) => {
        const next = open[i + 1]
        return !next || next.day !== slot.day || minutesBetween(slot.end, next.start) >= LONGER_MINUTES
      })
      .map(slot => slot.id),
  )
}
