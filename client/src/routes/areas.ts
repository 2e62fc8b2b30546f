// Areas: which file knows which addresses. Public routes come with the first load, the others when needed.
import { routes as publicRoutes } from './public.ts'
import type { Area } from './route.ts'

const under =
  (...prefixes: string[]) =>
  (path: string) =>
    prefixes.some(prefix => path === prefix || path.startsWith(prefix + '/'))

const account = under('/connexion', '/compte', '/invitation', '/reponse', '/galerie')

export const areas: Area[] = [
  // The gallery once in the frame of whoever works here.
  { owns: under('/galerie/poste'), shell: 'app', routes: async () => (await import('./account.ts')).routes },
  {
    owns: path => account(path) || /^\/e\/[^/]+\/participer$/.test(path),
    shell: 'public',
    routes: async () => (await import('./account.ts')).routes,
  },
  { owns: under('/moi'), shell: 'app', routes: async () => (await import('./me.ts')).routes },
  { owns: under('/stand'), shell: 'app', routes: async () => (await import('./stand.ts')).routes },
  {
    owns: under('/besoins', '/demandes'),
    shell: 'app',
    routes: async () => (await import('./buyer.ts')).routes,
  },
  {
    owns: under('/conventions'),
    shell: 'app',
    routes: async () => (await import('./conventions.ts')).routes,
  },
  {
    owns: under('/v', '/suivi'),
    shell: 'public',
    routes: async () => (await import('./conventions.ts')).openRoutes,
  },
  { owns: under('/regie'), shell: 'app', routes: async () => (await import('./regie.ts')).routes },
  { owns: under('/scan'), shell: 'app', routes: async () => (await import('./door.ts')).routes },
  { owns: () => true, shell: 'public', routes: () => publicRoutes },
]
