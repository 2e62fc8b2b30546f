// A route: a path, the page it loads, and who may open it.
import type { Component } from 'svelte'
import type { Role } from '../session.svelte.ts'

export type Params = Record<string, string>
export interface PageProps {
  params: Params
}

export interface Route {
  /** `/e/:slug/exposants/:id`; a name after `:` becomes a parameter. */
  path: string
  load: () => Promise<{ default: Component<PageProps> | Component<Record<string, never>> }>
  /** Missing: anyone. `person`: whoever is signed in. A list: one of these roles in the present edition. */
  access?: 'person' | Role[]
  /** Without navigation around it: the wall, the door. */
  bare?: boolean
}

/** An area: a set of addresses whose routes are loaded together, and the frame around them. */
export interface Area {
  shell: 'public' | 'app'
  routes: () => Promise<Route[]>
}

/** The parameters when the path has the pattern's form, or null. */
export function matchPath(pattern: string, path: string): Params | null {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/$/, '$1').split('/')
  if (wanted.length !== given.length) return null
  const params: Params = {}
  for (const [i, part] of wanted.entries()) {
    const value = given[i] ?? ''
    if (part.startsWith(':') && value) params[part.slice(1)] = decode(value)
    else if (part !== value) return null
  }
  return params
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    // A broken escape is an address nobody made: it is shown as it came and finds nothing.
    return value
  }
}

export const addressOf = (href: string): URL => new URL(href, location.href)

/** The address with some of its query changed; null or nothing removes a name. */
export function withQuery(address: URL, changes: Record<string, string | null>): string {
  const to = new URL(address)
  for (const [name, value] of Object.entries(changes))
    if (value === null || value === '') to.searchParams.delete(name)
    else to.searchParams.set(name, value)
  return to.href
}
