// Routes of the text two parties write and sign.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/conventions', load: () => import('../pages/conventions/Conventions.svelte'), access: 'person' },
  {
    path: '/conventions/nouvelle',
    load: () => import('../pages/conventions/Start.svelte'),
    access: 'person',
  },
  {
    path: '/conventions/:id',
    load: () => import('../pages/conventions/Convention.svelte'),
    access: 'person',
  },
  {
    path: '/conventions/:id/bureau',
    load: () => import('../pages/conventions/DeskSigning.svelte'),
    access: ['organiser', 'facilitator'],
  },
]
