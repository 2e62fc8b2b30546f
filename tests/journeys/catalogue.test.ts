// The catalogue in a real browser: two colleagues on one offer, a buyer's propositions that move, the public directory.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import t, { type Test } from 'tap'
import { testApp, type Browser as Someone } from '../support/app.ts'
import { castOf, SLUG } from '../support/cast.ts'
import { openBrowser } from '../support/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const at = (path: string) => `/api/editions/${SLUG}${path}`
const buffet = {
  title: 'Buffets de saison',
  description: 'Buffets froids et chauds, vaisselle réutilisable.',
  sectors: ['traiteur'],
}

// A browser, a server and this machine's other work: each wait below has its own limit.
t.setTimeout(120_000)

const world = await testApp()
const cast = await castOf(world)
const browser = await openBrowser()
await world.app.listen({ port: 0, host: '127.0.0.1' })
const base = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
t.teardown(async () => {
  await browser.close()
  await world.close()
})

/** A window of someone, in French, at a desk unless told otherwise. */
async function windowOf(
  someone: Someone | null,
  path: string,
  width = 1440,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width, height: 900 } })
  if (someone?.token)
    await context.addCookies([{ name: 'covalence_session', value: someone.token, url: base }])
  const page = await context.newPage()
  await page.goto(base + path)
  return { page, context }
}

/** Nothing for axe to say, and nothing beyond the edge at 320 px. */
async function whole(t: Test, page: Page, name: string): Promise<void> {
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await (
      globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
    ).axe.run()
    return violations.map(one => `${one.id} ${one.nodes[0]?.html.slice(0, 120)}`)
  })
  t.same(found, [], `${name}: axe finds nothing`)
  await page.setViewportSize({ width: 320, height: 800 })
  t.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
    `${name}: nothing beyond the edge at 320 px`,
  )
  await page.setViewportSize({ width: 1440, height: 900 })
}

t.test(
  'two colleagues write one offer: each sees the other’s words, and the same field is settled in the open',
  async t => {
    const [ana, ali] = cast.atelier.people.map(one => one.browser) as [Someone, Someone]
    const offer = (await ana.post(at('/offers'), { fields: buffet, status: 'published' })).body
    const { page, context } = await windowOf(ana, `/stand/catalogue?offre=${offer.id}`)
    const title = page.getByRole('textbox', { name: 'Titre' })
    await title.waitFor()
    await whole(t, page, 'catalogue')

    await ali.patch(at(`/offers/${offer.id}`), {
      description: { value: 'De 20 à 150 personnes.', version: 1 },
    })
    await page
      .getByRole('complementary', { name: 'Vu par un acheteur' })
      .getByText('De 20 à 150 personnes.')
      .waitFor()

    await title.fill('Grands buffets')
    await ali.patch(at(`/offers/${offer.id}`), { title: { value: 'Buffets du marché', version: 1 } })
    await page.getByText('Ali Haddad a modifié ce champ entre-temps.').waitFor()
    t.equal(await title.inputValue(), 'Grands buffets', 'what Ana typed is not taken from her')
    await page.getByRole('button', { name: 'Garder la mienne' }).click()
    await page
      .getByText(/Enregistré à/)
      .first()
      .waitFor()
    await page.getByText('Ali Haddad a modifié').waitFor({ state: 'detached' })
    t.equal((await ali.get(at('/offers/mine'))).body.offer[0].title, 'Grands buffets')
    await context.close()
  },
)

t.test(
  'a buyer types and propositions follow; « pas pour nous » is undone; a stand’s change reaches the buyer',
  async t => {
    const bruno = cast.ville.first.browser
    const need = (
      await bruno.post(at('/needs'), {
        fields: {
          title: 'Un buffet pour 60 personnes',
          description: 'Vaisselle réutilisable.',
          place: { postcode: '44600', city: 'Saint-Nazaire' },
        },
        status: 'open',
      })
    ).body
    const { page, context } = await windowOf(bruno, `/besoins/${need.id}`)
    const card = page.getByRole('article').filter({ hasText: 'Atelier Vague' })
    await card.waitFor()
    t.match(await card.innerText(), /Très proche|Proche/)
    t.match(await card.innerText(), /buffet|Traiteur/)
    await whole(t, page, 'need')

    await page.getByRole('textbox', { name: 'Que cherchez-vous ?' }).fill('Imprimer des affiches')
    await page.getByRole('textbox', { name: 'En quelques mots' }).fill('Affiches sur papier recyclé.')
    const printer = (
      await cast.papeterie.first.browser.post(at('/offers'), {
        fields: {
          title: 'Affiches et dépliants',
          description: 'Impression sur papier recyclé.',
          sectors: ['imprimerie'],
        },
        status: 'published',
      })
    ).body
    const printed = page.getByRole('article').filter({ hasText: 'Papeterie du Port' })
    await printed.waitFor()

    await printed.getByRole('button', { name: 'Pas pour nous' }).click()
    await page.getByRole('radio', { name: 'Trop cher' }).check()
    await page.getByRole('button', { name: 'Écarter' }).click()
    await printed.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Annuler' }).click()
    await printed.waitFor()

    await cast.papeterie.first.browser.put(at(`/offers/${printer.id}/status`), { status: 'draft' })
    await printed.waitFor({ state: 'detached' })
    t.pass('the withdrawn offer left the buyer’s screen without a reload')
    await context.close()
  },
)

t.test('anyone reads the directory: filters are in the address and come off as chips', async t => {
  await cast.papeterie.first.browser.post(at('/offers'), {
    fields: { title: 'Carnets', description: 'Reliure à la main.', sectors: ['imprimerie'] },
    status: 'published',
  })
  const { page, context } = await windowOf(null, `/e/${SLUG}/exposants`)
  await page.getByRole('heading', { name: 'Atelier Vague' }).waitFor()
  await whole(t, page, 'directory')
  await page
    .getByRole('combobox', { name: 'Secteur' })
    .selectOption({ label: 'Imprimerie et reprographie (1)' })
  await page.getByRole('heading', { name: 'Atelier Vague' }).waitFor({ state: 'detached' })
  t.match(page.url(), /secteur=imprimerie/)
  await page.getByRole('button', { name: /Retirer le filtre/ }).click()
  await page.getByRole('heading', { name: 'Atelier Vague' }).waitFor()
  t.notMatch(page.url(), /secteur/)
  await page.goto(`${base}/e/${SLUG}/exposants?q=zzzz`)
  await page.getByText('Aucun exposant ne correspond').waitFor()
  await page.getByRole('heading', { name: 'Les exposants' }).waitFor()
  await page.getByRole('button', { name: /^Retirer «/ }).click()
  await page.getByRole('link', { name: 'Atelier Vague' }).click()
  await page.getByRole('heading', { level: 1, name: 'Atelier Vague' }).waitFor()
  await whole(t, page, 'exhibitor')
  await page.goto(`${base}/e/${SLUG}`)
  await page.getByRole('link', { name: 'exposants', exact: true }).waitFor()
  await whole(t, page, 'edition')
  await context.close()
})
