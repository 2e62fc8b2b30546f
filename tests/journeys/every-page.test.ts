// Every page of the route table, as the person it is for: by day and by night, 320 px wide, axe, the keyboard, and in English without French.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { testApp, type Browser as Speaker } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const folder = path.resolve(import.meta.dirname, '../../client/src/routes')

// The morning of the first day, so that a day is full of what a day has.
const world = await testApp({ now: '2026-11-20T09:00:00.000Z' })
const cast = await castOf(world)
const ana = cast.atelier.first.browser
const bruno = cast.ville.first.browser
const olga = cast.olga.browser
const grid = (await ana.get(`/api/editions/${SLUG}/grid`)).body.slot as { id: string }[]
const asked = await bruno.post(`/api/editions/${SLUG}/requests`, {
  addresseeId: cast.atelier.organisationId,
  subject: null,
  slotIds: [grid[0]?.id],
  message: 'Parlons-en',
})
const met = await ana.post(`/api/editions/${SLUG}/requests/${asked.body.id}/accept`, { slotId: grid[0]?.id })
const drafted = await ana.post(`/api/editions/${SLUG}/conventions`, {
  kind: 'letter-of-intent',
  language: 'fr',
  meetingId: met.body.meetingId,
})
const need = await bruno.post(`/api/editions/${SLUG}/needs`, {
  fields: { title: 'Parlons-en', description: 'Parlons-en' },
})
world.clock.now = '2026-11-26T07:55:00.000Z'
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})

/** Whom each part of the site is for, by the first word of the path. */
const readers: Record<string, Speaker> = {
  moi: ana,
  stand: ana,
  conventions: ana,
  compte: ana,
  besoins: bruno,
  demandes: bruno,
  regie: olga,
}
/** What stands where an address has a parameter; a page that needs a secret of a letter shows how it says no. */
const given: Record<string, string> = {
  slug: SLUG,
  '/e/:slug/exposants/:id': cast.atelier.organisationId,
  '/besoins/:id': String(need.body.id ?? ''),
  '/conventions/:id': String(drafted.body.id ?? ''),
  '/conventions/:id/bureau': String(drafted.body.id ?? ''),
}
/** Shown in development and demonstration only; its own test walks it. */
const elsewhere = /^\/galerie/

const routes = readdirSync(folder)
  .flatMap(file => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/path: '([^']+)'/g)])
  .map(([, route]) => route ?? '')
  .filter(route => route && !elsewhere.test(route))
const addressOf = (route: string) =>
  route.replace(/:(\w+)/g, (_, name: string) =>
    given[route] && name !== 'slug' ? given[route] : (given[name] ?? 'inconnu'),
  )
const readerOf = (route: string): Speaker | null =>
  route === '/conventions/:id/bureau'
    ? olga
    : (readers[route.split('/')[1] ?? ''] ?? (route.endsWith('/participer') ? ana : null))

/** Opens every page as whoever it is for; those for different people side by side. */
async function walk(locale: 'fr-FR' | 'en-GB', see: (page: Page, route: string) => Promise<void>) {
  const byReader = [...Map.groupBy(routes, readerOf)]
  await Promise.all(
    byReader.map(async ([reader, list]) => {
      const context = await browser.newContext({
        viewport: { width: 320, height: 720 },
        locale,
        timezoneId: 'Europe/Paris',
        reducedMotion: 'reduce',
        serviceWorkers: 'block',
        bypassCSP: true,
      })
      if (reader?.token)
        await context.addCookies([{ name: 'covalence_session', value: reader.token, url: address }])
      const page = await context.newPage()
      page.setDefaultTimeout(20_000)
      for (const route of list) {
        await page.goto(address + addressOf(route), { waitUntil: 'domcontentloaded' })
        await page.locator('h1').first().waitFor({ state: 'attached' })
        // What is asked of the server has come: nothing is an outline any more.
        await page.waitForFunction(() => !document.querySelector('.bone, .coming'))
        await page.waitForTimeout(250)
        await see(page, route)
      }
      await context.close()
    }),
  )
}

const audit = (page: Page, rules: string[] | null) =>
  page.evaluate(async only => {
    const { axe } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    const { violations } = await axe.run({
      resultTypes: ['violations'],
      ...(only && { runOnly: { type: 'rule', values: only } }),
    })
    return violations.map(
      one =>
        `${one.id}: ${one.nodes
          .map(node => node.html.slice(0, 160))
          .slice(0, 3)
          .join(' | ')}`,
    )
  }, rules)

/** Day or night, and drawn so: no colour is still on its way. */
async function light(page: Page, colorScheme: 'light' | 'dark') {
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
  await page.evaluate(async () => {
    await new Promise(drawn =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))),
    )
    const changing = document.getAnimations().filter(one => one instanceof CSSTransition)
    await Promise.allSettled(changing.map(one => one.finished))
  })
}

/** What the first Tabs reach, and which of those places cannot be seen to have the focus. */
async function tabThrough(page: Page): Promise<{ first: string; unseen: string[] }> {
  const unseen = new Set<string>()
  let first = ''
  for (let i = 0; i < 10; i++) {
    await page.keyboard.press('Tab')
    const at = await page.evaluate(() => {
      const one = document.activeElement as HTMLElement | null
      if (!one || one === document.body) return null
      const marked = [one, one.parentElement, one.closest('label')].some(each => {
        const style = each && getComputedStyle(each)
        return style && (style.outlineStyle !== 'none' || style.boxShadow !== 'none')
      })
      return { html: one.outerHTML.slice(0, 120), marked, hash: (one as HTMLAnchorElement).hash ?? '' }
    })
    if (i === 0) first = at?.hash ?? ''
    // Inside a date the browser marks day, month and year by itself.
    if (at && !at.marked && !at.html.includes('type="date')) unseen.add(at.html)
  }
  return { first, unseen: [...unseen] }
}

t.test('every route of the table is walked', async t => {
  t.ok(routes.length > 35, `${routes.length} routes`)
  t.ok(need.body.id, 'there is a need to open')
  t.ok(drafted.body.id, 'there is a convention to open')
})

t.test(
  'every page: axe by day and by night, no sideways scroll at 320 px, the keyboard sees where it is',
  async t => {
    await walk('fr-FR', async (page, route) => {
      await page.evaluate(axe)
      await light(page, 'light')
      t.same(await audit(page, null), [], `${route}: axe finds nothing by day`)
      await light(page, 'dark')
      t.same(await audit(page, ['color-contrast']), [], `${route}: nor by night`)
      const wide = await page.evaluate(() => {
        const by = document.documentElement.scrollWidth - innerWidth
        const widest = [...document.querySelectorAll('main *')].find(
          one => by > 0 && one.getBoundingClientRect().right > innerWidth + 1 && !one.closest('.scroll-x'),
        )
        return { by: Math.max(0, by), widest: widest?.outerHTML.slice(0, 160) ?? '' }
      })
      t.same(wide, { by: 0, widest: '' }, `${route}: no sideways scroll`)
      const framed = (await page.locator('.skip').count()) > 0
      const { first, unseen } = await tabThrough(page)
      if (framed) t.equal(first, '#main', `${route}: the first Tab leads to the content`)
      t.same(unseen, [], `${route}: the focus is seen`)
    })
  },
)

// Words that are French and nothing else; names of people, places and organisations of the cast are not among them.
const FRENCH =
  /\b(vous|votre|vos|nous|notre|les|des|une|aux|avec|pour|dans|sur|est|sont|être|avoir|aucune?|cette|ces|leur|rendez-vous|créneaux?|demandes?|besoins?|offres?|journée|aujourd’hui|demain|exposants?|acheteurs?|acheteuses?|annuler|enregistrer|retirer|ajouter|modifier|supprimer|fermer|libre|libres|heures?|jours?|adresse|mot de passe|se connecter|déconnexion|réglages|alertes|chargement)\b/i
/** What people of the cast wrote themselves, and proper names. */
const OWN =
  /Rencontres de test|Deux matinées pour se rencontrer|Atelier Vague|Papeterie du Port|Ville de Sainte-Anne|Coop des Halles|Parlons-en|Halle du Port|1 quai Neuf|Défenseur des droits/g

t.test('in English every page speaks English', async t => {
  await walk('en-GB', async (page, route) => {
    t.equal(await page.evaluate(() => document.documentElement.lang), 'en')
    const said = await page.evaluate(() => {
      const texts: string[] = []
      const read = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      while (read.nextNode()) {
        const parent = read.currentNode.parentElement
        const text = read.currentNode.textContent?.trim()
        if (text && parent && !parent.closest('[lang="fr"], noscript, script, style, textarea'))
          texts.push(text)
      }
      for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
        if (!one.closest('[lang="fr"]'))
          for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
            texts.push(one.getAttribute(name) ?? '')
      return [document.title, ...texts]
    })
    const french = said.filter(text => FRENCH.test(text.replaceAll(OWN, '')))
    t.same([...new Set(french)], [], `${route}: no French`)
  })
})
