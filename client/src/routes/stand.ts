// Routes of an exhibitor's catalogue, team, requests and contacts.
import type { Route } from './route.ts'

export const routes: Route[] = [
  { path: '/stand/besoins', load: () => import('../pages/stand/Needs.svelte'), access: ['exhibitor'] },
  {
    path: '/stand/catalogue',
    load: () => import('../pages/stand/catalogue/Catalogue.svelte'),
    access: ['exhibitor'],
  },
  {
    path: '/stand/demandes',
    load: () => import('../pages/stand/requests/Requests.svelte'),
    access: 'person',
  },
  { path: '/stand/equipe', load: () => import('../pages/stand/team/Team.svelte'), access: 'person' },
  {
    path: '/stand/contacts',
    load: () => import('../pages/stand/contacts/Contacts.svelte'),
    access: ['exhibitor'],
  },
]
