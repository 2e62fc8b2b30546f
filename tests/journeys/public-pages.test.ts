// Public pages in a real browser: the server writes them, so they are read without the app; what is typed or pressed brings it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import type { BrowserContextOptions, Page } from 'playwright-core'
import t from 'tap'
import { testApp } from '../support/app.ts'
import { castOf, SLUG } from '../support/cast.ts'
import { openBrowser } from '../support/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
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
const directory = `/e/${SLUG}/exposants`

async function visit(path: string, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 390, height: 800 },
    ...options,
  })
  t.teardown(() => context.close())
  const page = await context.newPage()
  const wrong: string[] = []
  const scripts: string[] = []
  page.on('pageerror', error => wrong.push(error.message))
  page.on('console', line => line.type() === 'error' && wrong.push(line.text()))
  page.on('request', request => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
  })
  await page.goto(base + path)
  return { page, context, wrong, scripts }
}
const isAlive = (page: Page) => page.evaluate(() => !document.querySelector('[data-asked]'))

await t.test(
  'without scripts one reads an edition and its exhibitors, and goes from one to the other',
  async t => {
    const { page } = await visit(`/e/${SLUG}`, { javaScriptEnabled: false })
    await page.getByRole('heading', { level: 1, name: 'Rencontres de test' }).waitFor()
    await page.getByRole('link', { name: 'exposants', exact: true }).click()
    await page.getByRole('heading', { name: 'Atelier Vague' }).waitFor()
    await page.getByRole('link', { name: 'Atelier Vague' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Atelier Vague' }).waitFor()
    t.equal(await page.title(), 'Atelier Vague · Covalence')
  },
)

await t.test('a page that is read fetches its reader and nothing of the app', async t => {
  const { page, scripts, wrong } = await visit(`/e/${SLUG}`)
  for (const path of [directory, `/e/${SLUG}/programme`, `/e/${SLUG}/plan`, `/e/${SLUG}/inscription`, '/']) {
    await page.goto(base + path)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe: judge } = globalThis as unknown as {
        axe: { run(): Promise<{ violations: { id: string }[] }> }
      }
      return (await judge.run()).violations.map(one => one.id)
    })
    t.same(found, [], `${path}: axe finds nothing`)
  }
  await page.getByRole('button', { name: 'nuit' }).click()
  t.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'night')
  await page.getByRole('button', { name: 'jour' }).waitFor()
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Français' }).waitFor()
  t.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  t.match(await page.locator('h1').textContent(), /edition/i)
  t.same(
    scripts.filter(file => !/^\/(theme|assets\/reader-[\w-]+)\.js$/.test(file)),
    [],
    'no other script',
  )
  t.same(wrong, [])
})

await t.test('what is typed before the app is there is not lost, nor the place where one types', async t => {
  const { page, context, wrong } = await visit(directory)
  // A slow network: the keys are faster than the app.
  await context.route(/\/assets\/core/, async route => {
    await new Promise(done => setTimeout(done, 400))
    await route.continue()
  })
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('Vague', { delay: 40 })
  await page.waitForURL(/q=Vague/)
  await page.getByRole('heading', { name: 'Papeterie du Port' }).waitFor({ state: 'detached' })
  await page.keyboard.type(' x')
  const field = await page.evaluate(() => (document.activeElement as HTMLInputElement).value)
  t.equal(field, 'Vague x')
  t.same(wrong, [])
})

await t.test(
  'a chosen filter, a button, a department of the map: the first use does what it says',
  async t => {
    const { page, wrong } = await visit(directory)
    const byFamily = page.getByRole('combobox', { name: 'Famille juridique' })
    const family = await byFamily.locator('option').nth(1).getAttribute('value')
    await byFamily.selectOption(family)
    await page.waitForURL(/famille=/)
    t.equal(await byFamily.inputValue(), family)

    await page.goto(base + directory)
    const map = page.getByRole('button', { name: 'Carte' })
    t.equal(await map.getAttribute('aria-pressed'), 'false', 'no room for the map beside the list')
    t.equal(await page.locator('.map').count(), 0)
    await map.click()
    await page.locator('.map').waitFor()
    t.equal(await map.getAttribute('aria-pressed'), 'true')

    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(base + directory)
    t.equal(await isAlive(page), false)
    t.equal(await map.getAttribute('aria-pressed'), 'true')
    await page.locator('.map use').first().dispatchEvent('click')
    await page.waitForURL(/dep=01/)
    t.ok(await isAlive(page))

    await page.goto(`${base}/e/${SLUG}`)
    await page.locator('summary').click()
    await page.locator('details[open] .map').waitFor()
    t.same(wrong, [])
  },
)

await t.test('the letters that come late move nothing on the page', async t => {
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 390, height: 800 } })
  t.teardown(() => context.close())
  const page = await context.newPage()
  let late: () => void = () => {}
  const come = new Promise<void>(resolve => (late = resolve))
  await page.route('**/*.woff2', async route => {
    await come
    await route.continue()
  })
  await page.goto(base + `/e/${SLUG}`, { waitUntil: 'commit' })
  await page.getByRole('heading', { level: 1, name: 'Rencontres de test' }).waitFor()
  // Where no face of the width of Arial is installed, there is nothing to hold the place with.
  const [arial, any] = await page.evaluate(() => {
    const paper = document.createElement('canvas').getContext('2d')
    const widthOf = (face: string): number => {
      if (!paper) return 0
      paper.font = `16px ${face}`
      return paper.measureText('Les exposants de l’édition').width
    }
    return [widthOf('Arial'), widthOf('"DejaVu Sans"')] as const
  })
  if (arial === any) return t.pass('no such face on this machine')
  await page.waitForTimeout(500)
  late()
  await page.waitForFunction(() => document.fonts.check('16px "Atkinson Hyperlegible Next Variable"'))
  await page.waitForTimeout(500)
  const moved = await page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let sum = 0
        new PerformanceObserver(list => {
          for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => resolve(sum), 300)
      }),
  )
  t.ok(moved < 0.1, `${moved.toFixed(4)} of the page moved`)
})

await t.test('what is typed without a network is found once it is back', async t => {
  const { page, context } = await visit(directory)
  await context.setOffline(true)
  await page.getByLabel('Chercher').fill('papeterie')
  await page.getByText('Vous êtes hors ligne').waitFor()
  t.equal(await page.getByLabel('Chercher').inputValue(), 'papeterie')
  await context.setOffline(false)
  await page.getByRole('heading', { name: 'Atelier Vague' }).waitFor({ state: 'detached' })
  await page.getByRole('heading', { name: 'Papeterie du Port' }).waitFor()
  t.equal(await page.getByLabel('Chercher').inputValue(), 'papeterie')
  await context.close()
})

await t.test('of two fields filled without a network neither is lost', async t => {
  const { page, context } = await visit(`/e/${SLUG}/inscription`)
  await context.setOffline(true)
  const [first, second] = [page.getByRole('textbox').nth(0), page.getByRole('textbox').nth(1)]
  await first.fill('Camille')
  await page.getByText('Vous êtes hors ligne').waitFor()
  await second.fill('camille@exemple.example')
  await page.waitForTimeout(300)
  await context.setOffline(false)
  await page.locator('[data-asked]').waitFor({ state: 'detached' })
  t.equal(await first.inputValue(), 'Camille')
  t.equal(await second.inputValue(), 'camille@exemple.example')
  await context.close()
})

await t.test('without a network the page says so, and comes back with it', async t => {
  const { page, context } = await visit(directory)
  await context.setOffline(true)
  await page.getByRole('button', { name: 'Carte' }).click()
  await page.getByRole('alert').getByText('Vous êtes hors ligne').waitFor()
  t.ok(await page.getByRole('heading', { name: 'Atelier Vague' }).isVisible(), 'what was read stays')
  await context.setOffline(false)
  await page.getByRole('alert').getByText('Vous êtes hors ligne').waitFor({ state: 'detached' })
  await page.locator('.map').waitFor()
  t.pass('and what was pressed is done')
})

await t.test('whoever is signed in is shown the app at once', async t => {
  const { page, context } = await visit('/accessibilite')
  const { token } = cast.atelier.first.browser
  await context.addCookies([{ name: 'covalence_session', value: token ?? '', url: base }])
  await page.goto(base + directory)
  await page.getByRole('link', { name: 'Mon espace' }).waitFor()
  t.ok(await isAlive(page))
})

await t.test('what the server writes and what the app shows are the same, element by element', async t => {
  const wide = { viewport: { width: 1440, height: 900 } }
  const { page, context } = await visit('/accessibilite', wide)
  const shown = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('#app > :not(.away), #app > :not(.away) *')].map(
        one =>
          `${one.tagName} ${one.className.toString()} ${one.children.length ? '' : one.textContent.trim()}`,
      ),
    )
  const paths = [
    '',
    '/exposants',
    '/exposants?q=papeterie',
    '/plan',
    '/programme',
    '/inscription',
    '/orientation',
  ]
  const all = [
    ...paths.map(path => `/e/${SLUG}${path}`),
    `${directory}/${cast.atelier.organisationId}`,
    '/',
    '/lettres',
    '/accessibilite',
    '/donnees-personnelles',
  ]
  const written: string[][] = []
  for (const path of all) {
    await page.goto(base + path)
    t.equal(await isAlive(page), false, `${path} is written`)
    written.push(await shown())
  }
  // With a session, were it one that is over, the app shows the page.
  await context.addCookies([{ name: 'covalence_session', value: 'over', url: base }])
  for (const [i, path] of all.entries()) {
    await page.goto(base + path)
    await page.locator('h1').waitFor()
    // What it asks for comes in its time.
    for (let tries = 0; tries < 50 && String(await shown()) !== String(written[i]); tries++)
      await page.waitForTimeout(100)
    t.same(await shown(), written[i], path)
  }
})
