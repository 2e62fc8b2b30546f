// Routes of signing in and of one's own account; the gallery of components in development and demonstration.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/connexion', load: () => import('../pages/account/SignIn.svelte') },
  { path: '/galerie/poste', load: () => import('../pages/gallery/Gallery.svelte') },
  { path: '/galerie/direct', load: () => import('../pages/gallery/Live.svelte') },
  { path: '/galerie', load: () => import('../pages/gallery/Gallery.svelte') },
]
