// Home: the first screen of each role; whoever administers a platform without editions begins with one.
import type { Role } from '../session.svelte.ts'

interface Visitor {
  has(...roles: Role[]): boolean
  readonly person: { platformAdmin: boolean } | null
  readonly editions: readonly unknown[]
}

export function homeOf(session: Visitor): string {
  if (session.has('organiser', 'facilitator')) return '/regie'
  if (session.person?.platformAdmin && session.editions.length === 0) return '/regie/nouvelle'
  return '/moi'
}
