// Who would sit down: each group of requests with its people, or why the planner is not asked about it.
import { allNeeds, slotsFor, type AccessSlot } from '#server/domain/agenda/access.ts'
import type { Slot } from '#server/domain/agenda/slot.ts'
import { bool } from '#server/storage/sql.ts'
import { organisationsOf, pairsOf, type Group } from './pool-groups.ts'
import type { busySlots, Teams } from './pool-people.ts'
import type { PersonRow, PoolRows } from './pool-rows.ts'

export interface Seated {
  group: Group
  organisationIds: string[]
  people: PersonRow[]
  names: string[]
}

/** What the planner is not asked about, and why. */
export interface Aside {
  requestId: string
  names: string[]
  reason: string
  text: { fr: string; en: string }
}

const pairNever = {
  fr: 'l’une des structures ne souhaite pas cette rencontre',
  en: 'one of the organisations does not want this meeting',
}
const nobodyAttends = {
  fr: 'l’une des structures n’a personne d’inscrit',
  en: 'one of the organisations has nobody registered',
}
const lockedImpossible = {
  fr: 'verrouillé à un créneau qui n’est plus possible : déverrouillez-le pour qu’il puisse bouger',
  en: 'locked in a slot that is no longer possible: unlock it so that it can move',
}

/** A booked meeting keeps its people; a request is given whoever of each organisation has the most room. */
export function seatedOf(
  groups: readonly Group[],
  rows: PoolRows,
  teams: Teams,
  never: ReadonlySet<string>,
): { seated: Seated[]; aside: Aside[] } {
  const personById = new Map(rows.people.map(person => [person.personId, person]))
  const seated: Seated[] = []
  const aside: Aside[] = []
  for (const group of groups) {
    const { id: requestId, meetingId, sentBy } = group.first
    const organisationIds = organisationsOf(group, teams)
    const names = organisationIds.map(id => rows.names.get(id) ?? '')
    // A booked meeting stays booked whatever is said afterwards, until somebody cancels it.
    if (meetingId === null && pairsOf(organisationIds).some(pair => never.has(pair))) {
      aside.push({ requestId, names, reason: 'pair-never', text: pairNever })
      continue
    }
    const people =
      meetingId === null
        ? organisationIds.map((id, i) => teams.send(id, i === 0 ? sentBy : ''))
        : teams.booked(meetingId).map(one => personById.get(one.personId))
    const present = people.flatMap(person => person ?? [])
    if (present.length < people.length || present.length < 2)
      aside.push({ requestId, names, reason: 'nobody-attends', text: nobodyAttends })
    else seated.push({ group, organisationIds, people: present, names })
  }
  return { seated, aside }
}

/** Locked meetings whose slot has closed, suits their people no more, or is taken by something else. */
export function lockedAstray(
  seated: readonly Seated[],
  everySlot: readonly AccessSlot[],
  slots: readonly Slot[],
  busy: ReturnType<typeof busySlots>,
): { astray: Set<Seated>; aside: Aside[] } {
  const numberOfSlot = new Map(slots.map((slot, i) => [slot.id, i]))
  const astray = new Set(
    seated.filter(({ group: { first }, people }) => {
      if (first.meetingId === null || !bool(first.locked)) return false
      const number = first.slotId === null ? undefined : numberOfSlot.get(first.slotId)
      const suitable = slotsFor(everySlot, allNeeds(people.flatMap(person => person.access)))
      const stays =
        number !== undefined &&
        !slots[number]?.closed &&
        (suitable === null || suitable.has(first.slotId ?? '')) &&
        people.every(person => !busy.get(person.personId)?.has(number))
      return !stays
    }),
  )
  const aside = [...astray].map(({ group, names }) => ({
    requestId: group.first.id,
    names,
    reason: 'locked-impossible',
    text: lockedImpossible,
  }))
  return { astray, aside }
}
