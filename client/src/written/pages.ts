// Pages: what the server writes of the public pages that are read more than used. Built beside the client; see docs/decisions/021.
import type { Component } from 'svelte'
import { render } from 'svelte/server'
import Accessibility from '../pages/public/Accessibility.svelte'
import Edition from '../pages/public/Edition.svelte'
import Editions from '../pages/public/Editions.svelte'
import Exhibitor from '../pages/public/Exhibitor.svelte'
import Exhibitors from '../pages/public/Exhibitors.svelte'
import Orientation from '../pages/public/Orientation.svelte'
import Plan from '../pages/public/Plan.svelte'
import Privacy from '../pages/public/Privacy.svelte'
import Programme from '../pages/public/Programme.svelte'
import Register from '../pages/public/Register.svelte'
import SuggestionLetters from '../pages/public/SuggestionLetters.svelte'
import { m } from '../paraglide/messages.js'
import { matchPath, type PageProps, type Params } from '../routes/route.ts'
import type { Language } from '../words/language.ts'
import { speak } from './language.ts'
import { now } from './now.ts'
import Written from './Written.svelte'

/** By path; the name is that of the page's file, by which its styles are known. */
const pages: Record<string, { name: string; page: Component<PageProps> | Component<Record<string, never>> }> =
  {
    '/': { name: 'Editions', page: Editions },
    '/e/:slug': { name: 'Edition', page: Edition },
    '/e/:slug/exposants': { name: 'Exhibitors', page: Exhibitors },
    '/e/:slug/exposants/:id': { name: 'Exhibitor', page: Exhibitor },
    '/e/:slug/inscription': { name: 'Register', page: Register },
    '/e/:slug/orientation': { name: 'Orientation', page: Orientation },
    '/e/:slug/plan': { name: 'Plan', page: Plan },
    '/e/:slug/programme': { name: 'Programme', page: Programme },
    '/accessibilite': { name: 'Accessibility', page: Accessibility },
    '/lettres': { name: 'SuggestionLetters', page: SuggestionLetters },
    '/donnees-personnelles': { name: 'Privacy', page: Privacy },
  }

export interface Asking {
  url: URL
  language: Language
  /** Reads the interface as anyone may; null when it refuses. */
  ask: (path: string) => Promise<unknown>
}
export interface WrittenPage {
  /** The page's name among the client's files. */
  name: string
  title: string
  body: string
  /** What was read for it, to be read again when the page comes alive; an answer of a line is there already, beside its path. */
  asked: (string | [path: string, answer: unknown])[]
  /** Said when the page cannot come alive because the network is away. */
  away: string
}

/** Shorter than asking for it again. */
const LINE = 100
/** A page may ask for something once it knows something else, but not for ever. */
const ROUNDS_MAX = 3

/** The page of an address, or null: it is not among those written here, or something it shows was refused. */
export async function write({ url, language, ask }: Asking): Promise<WrittenPage | null> {
  const [found, params] = pageOf(url.pathname)
  if (!found) return null
  const given = new Map<string, unknown>()
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const wanted = new Set<string>()
    Object.assign(now, { url, given, wanted })
    speak(language)
    const { body } = render(Written, { props: { page: found.page as Component<PageProps>, params } })
    if (wanted.size === 0) {
      const title = /<h1[^>]*>([^<]*)</.exec(body)?.[1] ?? ''
      // Marks for a hydration that never comes.
      const plain = body.replace(/<!--.*?-->/g, '')
      const asked = [...given].map(one => (JSON.stringify(one[1]).length <= LINE ? one : one[0]))
      return { name: found.name, title, body: plain, asked, away: m.problem_offline() }
    }
    const answers = await Promise.all([...wanted].map(async path => [path, await ask(path)] as const))
    for (const [path, answer] of answers) {
      if (answer === null) return null
      given.set(path, answer)
    }
  }
  return null
}

function pageOf(path: string): [(typeof pages)[string] | undefined, Params] {
  for (const [pattern, found] of Object.entries(pages)) {
    const params = matchPath(pattern, path)
    // What cannot be a name of ours is left to the app, which says that it does not exist.
    if (params)
      return Object.values(params).every(one => /^[\w-]+$/.test(one))
        ? [found, { ...params, path }]
        : [undefined, {}]
  }
  return [undefined, {}]
}
