// Home: the first screen of each role; whoever administers a platform without editions begins with one.
import type { Role } from '../session.svelte.ts'

interface Visitor {
  has(...roles: Role[]): boolean
  readonly person: { platformAdmin: boolean } | null
  readonly editions: readonly unknown[]
}

export const FIRST_EDITION = '/regie/nouvelle'

/** Administers the platform and has no edition yet. */
export const begins = (session: Visitor): boolean =>
  session.person?.platformAdmin === true && session.editions.length === 0

export function homeOf(session: Visitor): string {
  if (session.has('organiser', 'facilitator')) return '/regie'
  if (begins(session)) return FIRST_EDITION
  return '/moi'
}
