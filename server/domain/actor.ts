/** Actors: on whose behalf a command comes, as far as the rules of the trade care. */

export interface MemberActor {
  readonly kind: 'member'
  readonly memberId: string
  readonly organisationId: string
}

/** An organiser may act for an organisation that came to the desk; the log keeps who really did it. */
export interface OrganiserActor {
  readonly kind: 'organiser'
  readonly memberId: string
  readonly onBehalfOf: string | null
}

export interface SystemActor {
  readonly kind: 'system'
}

export type Actor = MemberActor | OrganiserActor | SystemActor

/** An organiser in their own right: who may read why a need of access forbids a place. Acting for an organisation, they see what it sees. */
export const isOrganiser = (actor: Actor): boolean => actor.kind === 'organiser' && actor.onBehalfOf === null

/** The organisation an actor speaks for, or null when for none (an organiser in their own right, the system). */
export function organisationOf(actor: Actor): string | null {
  switch (actor.kind) {
    case 'member':
      return actor.organisationId
    case 'organiser':
      return actor.onBehalfOf
    case 'system':
      return null
  }
}
