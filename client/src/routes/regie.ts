// Routes of the control room of an edition.
import type { Route } from './route.ts'

const access: Route['access'] = ['organiser', 'facilitator']

export const routes: Route[] = [
  { path: '/regie', load: () => import('../pages/regie/Control.svelte'), access },
  { path: '/regie/nouvelle', load: () => import('../pages/regie/NewEdition.svelte'), access: 'person' },
  { path: '/regie/planning', load: () => import('../pages/regie/Planning.svelte'), access },
  {
    path: '/regie/planning/agendas',
    load: () => import('../pages/regie/Agendas.svelte'),
    access: ['organiser'],
  },
  { path: '/regie/suggestions', load: () => import('../pages/regie/Suggestions.svelte'), access },
  { path: '/regie/participants', load: () => import('../pages/regie/Participants.svelte'), access },
  {
    path: '/regie/participants/import',
    load: () => import('../pages/regie/Import.svelte'),
    access: ['organiser'],
  },
  {
    path: '/regie/participants/ecrire',
    load: () => import('../pages/regie/Write.svelte'),
    access: ['organiser'],
  },
  { path: '/regie/visiteurs', load: () => import('../pages/regie/Visitors.svelte'), access },
  { path: '/regie/conventions', load: () => import('../pages/regie/Conventions.svelte'), access },
  {
    path: '/regie/conventions/clauses',
    load: () => import('../pages/conventions/Clauses.svelte'),
    access: ['organiser'],
  },
  {
    path: '/regie/conventions/taux',
    load: () => import('../pages/conventions/ImpactRates.svelte'),
    access: ['organiser'],
  },
  { path: '/regie/alertes', load: () => import('../pages/regie/Alerts.svelte'), access },
  // For a screen in the hall: it names nobody, and asks nobody's name.
  { path: '/regie/mur', load: () => import('../pages/regie/Wall.svelte'), bare: true },
  { path: '/regie/bilan', load: () => import('../pages/regie/Report.svelte'), access },
  { path: '/regie/reglages', load: () => import('../pages/regie/Settings.svelte'), access },
]
