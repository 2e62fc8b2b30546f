// Routes anyone may open: editions, directory, programme, legal pages, verification of a convention.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/', load: () => import('../pages/public/Editions.svelte') },
  { path: '/e/:slug', load: () => import('../pages/public/Edition.svelte') },
  { path: '/e/:slug/exposants', load: () => import('../pages/public/Exhibitors.svelte') },
  { path: '/e/:slug/exposants/:id', load: () => import('../pages/public/Exhibitor.svelte') },
  { path: '/e/:slug/programme', load: () => import('../pages/public/Programme.svelte') },
  { path: '/e/:slug/plan', load: () => import('../pages/public/Plan.svelte') },
  { path: '/accessibilite', load: () => import('../pages/public/Accessibility.svelte') },
  { path: '/e/:slug/orientation', load: () => import('../pages/public/Orientation.svelte') },
  { path: '/lettres', load: () => import('../pages/public/SuggestionLetters.svelte') },
  { path: '/e/:slug/inscription', load: () => import('../pages/public/Register.svelte') },
  { path: '/donnees-personnelles', load: () => import('../pages/public/Privacy.svelte') },
  { path: '/badge/:token', load: () => import('../pages/public/Badge.svelte') },
]
