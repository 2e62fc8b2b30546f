// Routes of the day, the meetings, the availability of whoever is signed in.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/moi', load: () => import('../pages/me/Day.svelte'), access: 'person' },
  { path: '/moi/rendez-vous', load: () => import('../pages/me/Meetings.svelte'), access: 'person' },
  { path: '/moi/disponibilites', load: () => import('../pages/me/Availability.svelte'), access: 'person' },
]
