// Written: public pages as HTML, made with the client's own components, in the reader's language. The app comes only once they are used.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Language } from '#shared/common.ts'
import { SESSION_COOKIE } from './gate.ts'
import { languageOf } from './problem.ts'

interface Visit {
  url: URL
  language: Language
  ask: (path: string) => Promise<unknown>
}
interface Page {
  name: string
  /** Escaped already. */
  title: string
  body: string
  asked: unknown[]
  away: string
}
interface Built {
  write(visit: Visit): Promise<Page | null>
  reader: string
  /** By the page's name. */
  styles: Record<string, string[]>
}

const built = new Map<string, Promise<Built | null>>()

/** A page as it was last written, and from which answers: while they stay the same, so does the page. */
interface Kept {
  answers: ReadonlyMap<string, string>
  page: Page
}
// An edition's pages in both languages and the searches of a busy hour; a directory is some 50 kB.
const KEPT_MAX = 200
const kept = new Map<string, Kept>()

/** What the build left for the server; nothing where only the app was built. */
async function builtIn(folder: string): Promise<Built | null> {
  const files = path.join(folder, '.written/files.json')
  if (!existsSync(files)) return null
  const pages = (await import(pathToFileURL(path.join(folder, '.written/pages.mjs')).href)) as Pick<
    Built,
    'write'
  >
  return { ...(JSON.parse(readFileSync(files, 'utf8')) as Omit<Built, 'write'>), write: pages.write }
}

/** The page with its text in it, or null: it is one that the app shows, or something on it was refused and the app says what. */
export async function written(
  app: FastifyInstance,
  folder: string,
  request: FastifyRequest,
  html: string,
): Promise<string | null> {
  // Whoever is signed in has the app already, and it knows what they may do.
  if (request.headers.cookie?.includes(`${SESSION_COOKIE}=`)) return null
  const known = built.get(folder) ?? builtIn(folder)
  built.set(folder, known)
  const client = await known
  if (!client) return null
  const language = chosenLanguage(request)
  try {
    const page = await pageOf(app, client, request, language)
    return page && filled(html, page, client, language)
  } catch (reason) {
    // What cannot be written the app may still show.
    request.log.error(reason, 'a public page was not written')
    return null
  }
}

async function pageOf(
  app: FastifyInstance,
  client: Built,
  request: FastifyRequest,
  language: Language,
): Promise<Page | null> {
  const read = async (url: string): Promise<string | null> => {
    const headers = { 'accept-language': language }
    const answer = await app.inject({ url, headers, remoteAddress: request.ip })
    return answer.statusCode === 200 ? answer.body : null
  }
  const key = `${client.reader} ${language} ${request.url}`
  const before = kept.get(key)
  if (before) {
    const same = await Promise.all(
      [...before.answers].map(async ([path, said]) => said === (await read(path))),
    )
    if (!same.includes(false)) return before.page
  }
  const answers = new Map<string, string>()
  const page = await client.write({
    url: new URL(app.house.settings.publicUrl + request.url),
    language,
    ask: async path => {
      const said = await read(path)
      if (said !== null) answers.set(path, said)
      return said && JSON.parse(said)
    },
  })
  kept.delete(key)
  if (page) kept.set(key, { answers, page })
  if (kept.size > KEPT_MAX) kept.delete(kept.keys().next().value ?? '')
  return page
}

/** The reader's own choice, else what the browser says. */
function chosenLanguage(request: FastifyRequest): Language {
  const chosen = /(?:^|; )language=(fr|en)/.exec(request.headers.cookie ?? '')?.[1]
  return chosen ? (chosen as Language) : languageOf(request)
}

const ENTRY = /<script type="module"[^>]*src="([^"]+)"><\/script>/
const APP = /<div id="app">(.*?)<\/div>/s
const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;')

function filled(html: string, page: Page, { reader, styles }: Built, language: Language): string {
  const entry = ENTRY.exec(html)?.[1]
  if (!entry) throw new Error('The built page has no entry')
  const links = (styles[page.name] ?? []).map(file => `<link rel="stylesheet" href="/${file}">`).join('')
  const told = { app: entry, asked: JSON.stringify(page.asked), away: page.away }
  const data = Object.entries(told).map(([name, value]) => ` data-${name}="${attribute(value)}"`)
  return html
    .replace('<html lang="fr">', `<html lang="${language}">`)
    .replace(/<title>[^<]*<\/title>/, () => `<title>${page.title} · Covalence</title>`)
    .replace(ENTRY, () => `<script type="module" src="/${reader}"></script>`)
    .replace('</head>', () => `${links}</head>`)
    .replace(APP, (_, plain: string) => {
      // The directory shows a page at a time: without scripts one reads all the names.
      const names = page.name === 'Exhibitors' ? (/<ul>.*<\/ul>/s.exec(plain)?.[0] ?? '') : ''
      return `<div id="app"${data.join('')}>${page.body}</div>${names && `<noscript>${names}</noscript>`}`
    })
}
