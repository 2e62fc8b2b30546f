// Routes of a convention that anyone may open: its check, and its follow-up from a letter.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/v/:code', load: () => import('../pages/conventions/Verify.svelte') },
  { path: '/suivi/:id', load: () => import('../pages/conventions/FollowUpLink.svelte') },
]
