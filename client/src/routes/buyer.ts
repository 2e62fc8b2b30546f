// Routes of a buyer's needs, propositions and requests.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/besoins', load: () => import('../pages/buyer/Needs.svelte'), access: ['buyer'] },
  {
    path: '/besoins/carnet',
    load: () => import('../pages/conventions/SourcingLog.svelte'),
    access: ['buyer'],
  },
  { path: '/besoins/:id', load: () => import('../pages/buyer/Need.svelte'), access: ['buyer'] },
  { path: '/demandes', load: () => import('../pages/stand/requests/Requests.svelte'), access: 'person' },
]
