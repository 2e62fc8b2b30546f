// Routes of the screens of those who welcome.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/scan/:porte', load: () => import('../pages/door/Door.svelte'), bare: true },
]
