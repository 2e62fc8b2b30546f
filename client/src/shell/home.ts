// Home: the first screen of each role.
import type { Role } from '../session.svelte.ts'

export function homeOf(session: { has(...roles: Role[]): boolean }): string {
  return session.has('organiser', 'facilitator') ? '/regie' : '/moi'
}
