// On whose behalf: a member of an organisation, or an organiser who acts for one at the desk.
import type { Actor } from '#server/domain/actor.ts'
import type { Act } from './act.ts'

const SYSTEM: Actor = { kind: 'system' }

export function memberActor(a: Act, organisationId: string): Actor {
  return a.who.kind === 'person' ? { kind: 'member', memberId: a.who.personId, organisationId } : SYSTEM
}

/** An organiser, for themselves or on behalf of an organisation. */
export function organiserActor(a: Act, onBehalfOf: string | null = null): Actor {
  return { kind: 'organiser', memberId: a.who.kind === 'person' ? a.who.personId : 'system', onBehalfOf }
}
