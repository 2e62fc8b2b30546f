// Routes of signing in and of one's own account; the gallery of components in development and demonstration.
import { session } from '../session.svelte.ts'
import type { Route } from './route.ts'

/** The gallery shows no data, but has no place on a site in use. */
const whenShown = (load: Route['load']) => async () => {
  await session.load()
  return import.meta.env.DEV || session.demo ? load() : import('../shell/Missing.svelte')
}

export const routes: Route[] = [
  { path: '/connexion', load: () => import('../pages/account/SignIn.svelte') },
  { path: '/compte', load: () => import('../pages/account/Account.svelte'), access: 'person' },
  { path: '/compte/participer', load: () => import('../pages/account/TakePart.svelte'), access: 'person' },
  { path: '/e/:slug/participer', load: () => import('../pages/account/TakePart.svelte'), access: 'person' },
  { path: '/invitation', load: () => import('../pages/account/Invitation.svelte') },
  { path: '/reponse/:id', load: () => import('../pages/stand/requests/FromLetter.svelte') },
  { path: '/galerie/poste', load: whenShown(() => import('../pages/gallery/Gallery.svelte')) },
  { path: '/galerie/direct', load: whenShown(() => import('../pages/gallery/Live.svelte')) },
  { path: '/galerie', load: whenShown(() => import('../pages/gallery/Gallery.svelte')) },
]
