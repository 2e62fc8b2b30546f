// The router: an address chooses an area, the area's routes choose a page; links stay plain <a href>.
import type { Component, Snippet } from 'svelte'
import { areaOf } from './routes/areas.ts'
import {
  addressOf,
  matchPath,
  withQuery,
  type Area,
  type PageProps,
  type Params,
  type Route,
} from './routes/route.ts'
import PublicShell from './shell/PublicShell.svelte'

export type Arrival = 'first' | 'link' | 'back'
interface Shown {
  route: Route
  params: Params
  page: Component<PageProps>
  frame: Component<{ children: Snippet }> | null
}

class Router {
  /** The address as it is now; reading `url.searchParams` in a template follows the filters. */
  url = $state.raw(new URL(location.href))
  shown = $state.raw<Shown | null>(null)
  state = $state<'loading' | 'ready' | 'failed'>('loading')
  /** Counts arrivals on a page, so that focus and announcement happen once each. */
  arrivals = $state(0)
  arrival: Arrival = 'first'
  #turn = 0

  get path(): string {
    return this.url.pathname
  }

  /** Shows what the address says. The old page stays until the new one is there. */
  async show(arrival: Arrival): Promise<void> {
    const turn = ++this.#turn
    const path = this.url.pathname
    const same = this.shown && this.shown.params.path === path
    if (same && this.state === 'ready') return
    this.state = 'loading'
    try {
      const found = await find(path)
      if (turn !== this.#turn) return
      this.shown = found
      this.state = 'ready'
    } catch {
      // A chunk that does not come: no network, or a new version was published. The page offers to retry.
      if (turn === this.#turn) this.state = 'failed'
    }
    if (turn !== this.#turn) return
    this.arrival = arrival
    this.arrivals += 1
  }
}

async function find(path: string): Promise<Shown> {
  const area = areaOf(path)
  for (const route of await area.routes()) {
    const params = matchPath(route.path, path)
    if (!params) continue
    const [page, frame] = await Promise.all([route.load(), frameOf(area, route)])
    // A page without parameters declares none; it is given them all the same.
    return { route, params: { ...params, path }, page: page.default as Component<PageProps>, frame }
  }
  const route: Route = { path, load: () => import('./shell/Missing.svelte') }
  const { default: page } = await route.load()
  return { route, params: { path }, page: page as Component<PageProps>, frame: PublicShell }
}

async function frameOf(area: Area, route: Route): Promise<Shown['frame']> {
  if (route.bare) return null
  return area.shell === 'app' ? (await import('./shell/AppShell.svelte')).default : PublicShell
}

export const router = new Router()

interface Going {
  /** Replace the entry in history: for filters and redirections. */
  replace?: boolean
}

/** Goes to an address of the app. A change of query alone keeps the page, the focus and the scroll. */
export function go(href: string, { replace = false }: Going = {}): void {
  const to = addressOf(href)
  if (to.origin !== location.origin) return location.assign(to)
  const samePage = to.pathname === location.pathname
  history.replaceState({ ...history.state, y: scrollY }, '')
  history[replace ? 'replaceState' : 'pushState']({ y: 0 }, '', to)
  router.url = to
  if (!samePage) void router.show('link')
}

/** Changes the query of the present page: `setQuery({ secteur: 'reemploi', q: null })`. Null removes. */
export function setQuery(changes: Record<string, string | null>, going: Going = { replace: true }): void {
  go(withQuery(router.url, changes), going)
}

/** Starts listening to links and to the back button. Called once. */
export function startRouter(): Promise<void> {
  history.scrollRestoration = 'manual'
  addEventListener('popstate', () => {
    router.url = addressOf(location.href)
    void router.show('back')
  })
  document.addEventListener('click', event => {
    const link = (event.target as Element | null)?.closest?.('a')
    if (!link || !staysHere(link, event)) return
    event.preventDefault()
    go(link.href)
  })
  return router.show('first')
}

function staysHere(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0) return false
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return false
  // Within the page the browser moves both the view and the focus.
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return false
  if (link.target || link.hasAttribute('download') || link.origin !== location.origin) return false
  return !link.pathname.startsWith('/api/')
}
