// Areas: which file knows which addresses, by their first word. Each comes when it is needed.
import type { Area, Route } from './route.ts'

type Load = () => Promise<{ routes: Route[] }>
const account: Load = () => import('./account.ts')
const open: Load = () => import('./open.ts')
const buyer: Load = () => import('./buyer.ts')
const anywhere: Load = () => import('./public.ts')

const openToAll: Record<string, Load> = {
  connexion: account,
  compte: account,
  invitation: account,
  reponse: account,
  galerie: account,
  v: open,
  suivi: open,
}
/** Where one works: the frame is the app's. */
const inTheApp: Record<string, Load> = {
  moi: () => import('./me.ts'),
  stand: () => import('./stand.ts'),
  besoins: buyer,
  demandes: buyer,
  conventions: () => import('./conventions.ts'),
  regie: () => import('./regie.ts'),
  scan: () => import('./door.ts'),
}

export function areaOf(path: string): Area {
  const [, first = '', second, third] = path.split('/')
  // The gallery once in the frame of whoever works here.
  const shell = inTheApp[first] || (first === 'galerie' && second === 'poste') ? 'app' : 'public'
  const load = first === 'e' && third === 'participer' ? account : (inTheApp[first] ?? openToAll[first])
  return { shell, routes: async () => (await (load ?? anywhere)()).routes }
}
