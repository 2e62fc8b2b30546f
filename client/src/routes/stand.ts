// Routes of an exhibitor's catalogue, team, requests and contacts.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/stand/catalogue', load: () => import('../pages/stand/catalogue/Catalogue.svelte'), access: ['exhibitor'] },
]
