/** The cast of the domain tests: who plays in them, and the clock of their day. */
import type { MemberActor, OrganiserActor } from '#server/domain/actor.ts'
import type { AgendaPerson } from '#server/domain/agenda/conflict.ts'
import type { Slot } from '#server/domain/agenda/slot.ts'
import type { Instant } from '#server/domain/instant.ts'
import { plusMinutes } from '#server/domain/instant.ts'

/** A time of the first day, such as at('10:20'). */
export function at(time: string, day = 0): Instant {
  return plusMinutes(`2026-11-26T${time}:00.000Z`, day * 24 * 60)
}

/** Les Jardins de la Loire sell vegetables; Amina and Bruno keep their stand. */
export const amina: MemberActor = { kind: 'member', memberId: 'amina', organisationId: 'jardins' }
export const bruno: MemberActor = { kind: 'member', memberId: 'bruno', organisationId: 'jardins' }
/** The hospital of Saint-Nazaire buys; Claire and David do. */
export const claire: MemberActor = { kind: 'member', memberId: 'claire', organisationId: 'hopital' }
export const david: MemberActor = { kind: 'member', memberId: 'david', organisationId: 'hopital' }
/** Elsa runs a transport cooperative, the third around the table. */
export const elsa: MemberActor = { kind: 'member', memberId: 'elsa', organisationId: 'cyclo' }
/** Farid belongs to none of them. */
export const farid: MemberActor = { kind: 'member', memberId: 'farid', organisationId: 'ailleurs' }
/** Gaëlle organises. */
export const gaelle: OrganiserActor = { kind: 'organiser', memberId: 'gaelle', onBehalfOf: null }

export function gaelleFor(organisationId: string): OrganiserActor {
  return { ...gaelle, onBehalfOf: organisationId }
}

/** Twenty-minute slots from nine, `perDay` a day: s0, s1… */
export function grid(perDay = 8, days = 1): Slot[] {
  return Array.from({ length: perDay * days }, (_, place) => {
    const [day, index] = [Math.floor(place / perDay), place % perDay]
    const start = plusMinutes(at('09:00', day), index * 20)
    return { id: `s${place}`, day, index, start, end: plusMinutes(start, 20), closed: false }
  })
}

export function person(memberId: string, change: Partial<AgendaPerson> = {}): AgendaPerson {
  const name = memberId.charAt(0).toUpperCase() + memberId.slice(1)
  return { memberId, name, unavailableSlotIds: new Set(), breaks: [], gapSlotsMin: 0, ...change }
}
