// Signing at a bad moment, in a real browser: what was typed stays, what was answered is seen, and what was signed is never told as refused.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { castOf } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'
import {
  codeFor,
  frozenConvention,
  sendPhoto,
  signedConvention,
  signWithCode,
} from '#tests/support/conventions.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')

const world = await testApp()
const cast = await castOf(world)
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})
const BRUNO = 'bruno@ville.example'
const bruno = cast.ville.first
const ana = cast.atelier.first

interface Window {
  page: Page
  context: BrowserContext
  /** The convention's own address under /api. */
  at: string
}

/** Bruno before a frozen text that he has read, on his phone; `before` the page is opened. */
async function signing(object: string, before?: (page: Page) => Promise<void>): Promise<Window> {
  const { id, path: at } = await frozenConvention(cast, object)
  const { revision } = (await bruno.browser.get(at)).body
  await bruno.browser.post(`${at}/read`, { revision })
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' })
  await context.addCookies([{ name: 'covalence_session', value: bruno.browser.token ?? '', url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await before?.(page)
  await page.goto(`${address}/conventions/${id}`)
  await page.getByRole('button', { name: 'Recevoir mon code' }).waitFor()
  return { page, context, at }
}
const field = (page: Page) => page.getByLabel('Code reçu par e-mail')
const sign = (page: Page) => page.getByRole('button', { name: 'Signer la convention' })
const alerts = (page: Page) => page.getByRole('main').getByRole('alert')

async function askCode({ page }: Window): Promise<string> {
  await page.getByRole('button', { name: 'Recevoir mon code' }).click()
  await field(page).waitFor()
  return codeFor(world, BRUNO)
}
const signatures = async (at: string): Promise<string[]> =>
  (await bruno.browser.get(at)).body.people.flatMap((one: { name: string; signedAt: string | null }) =>
    one.signedAt ? [one.name] : [],
  )

t.test('the other signs while the code is half typed: the figures and the focus stay', async t => {
  const window = await signing('Moitié d’un code')
  const { page, context, at } = window
  const code = await askCode(window)
  await field(page).pressSequentially(code.slice(0, 3))
  t.equal((await signWithCode(world, ana, at)).status, 200)
  await page.getByText(/Signé le/).waitFor()
  t.equal(await field(page).inputValue(), code.slice(0, 3))
  await page.keyboard.type(code.slice(4))
  await sign(page).click()
  await page.getByRole('heading', { name: /^RENC26-/ }).waitFor()
  t.same(await alerts(page).allInnerTexts(), [])
  await context.close()
})

t.test('the server closes the live link and the session is read again: the typed code stays', async t => {
  const window = await signing('Droits changés')
  const { page, context, at } = window
  const code = await askCode(window)
  await field(page).fill(code)
  const read = page.waitForResponse(answer => answer.url().endsWith('/api/session'))
  world.app.live.rightsChanged([bruno.personId])
  await read
  await signWithCode(world, ana, at)
  await page.getByText(/Signé le/).waitFor()
  t.equal(await field(page).inputValue(), code)
  await context.close()
})

t.test('signed in again in another tab: what the server refuses is still told', async t => {
  const window = await signing('Deux onglets')
  const { page, context } = window
  const code = await askCode(window)
  const again = await world.as({ email: BRUNO })
  await context.addCookies([{ name: 'covalence_session', value: again.token ?? '', url: address }])
  await field(page).fill(code === '000 000' ? '111111' : '000000')
  await sign(page).click()
  await alerts(page).waitFor()
  t.match(await alerts(page).innerText(), /code/i)
  await field(page).fill(code)
  await sign(page).click()
  await page.getByText(/Vous avez signé/).waitFor()
  t.same(await alerts(page).allInnerTexts(), [])
  await context.close()
})

t.test('two presses while the server thinks are one signature, and nothing is refused', async t => {
  const window = await signing('Deux appuis')
  const { page, context, at } = window
  let sent = 0
  await page.route('**/sign', async route => {
    sent++
    await new Promise(resolve => setTimeout(resolve, 400))
    await route.continue()
  })
  const code = await askCode(window)
  await field(page).fill(code)
  await sign(page).click()
  await field(page).press('Enter')
  await page.getByText(/Vous avez signé/).waitFor()
  await page.waitForTimeout(600)
  t.same(await alerts(page).allInnerTexts(), [])
  t.equal(sent, 1)
  t.same(await signatures(at), ['Ville de Sainte-Anne'])
  await context.close()
})

t.test('signed, but the answer is lost on its way: pressed again, it is told as signed', async t => {
  // A live link that says nothing: no news that would tell of the signature.
  const window = await signing('Réponse perdue', page => page.routeWebSocket('**/socket.io/**', () => {}))
  const { page, context, at } = window
  const code = await askCode(window)
  await page.route('**/sign', async route => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await field(page).fill(code)
  await sign(page).click()
  await alerts(page).waitFor()
  t.same(await signatures(at), ['Ville de Sainte-Anne'])
  await page.unroute('**/sign')
  await sign(page).click()
  await page.getByText(/Vous avez signé/).waitFor()
  t.same(await alerts(page).allInnerTexts(), [])
  await context.close()
})

t.test('signed, the answer lost, the news heard: the page says signed and no longer offline', async t => {
  const window = await signing('Réponse perdue, nouvelle entendue')
  const { page, context } = window
  const code = await askCode(window)
  await page.route('**/sign', async route => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await field(page).fill(code)
  await sign(page).click()
  await page.getByText(/Vous avez signé/).waitFor()
  await page.waitForTimeout(500)
  t.same(await alerts(page).allInnerTexts(), [])
  await context.close()
})

t.test(
  'the phone forgot the page while its mail was read: the code that came still has a field',
  async () => {
    const window = await signing('Page oubliée')
    const { page, context } = window
    const code = await askCode(window)
    await page.reload()
    await page.getByRole('button', { name: 'J’ai déjà un code' }).click()
    await field(page).fill(code)
    await sign(page).click()
    await page.getByText(/Vous avez signé/).waitFor()
    await context.close()
  },
)

t.test('what the other did between the page and its live link is read all the same', async t => {
  // The list and the live link come late: after the page was read, and after the other signed.
  let open: () => void = () => {}
  const late = new Promise<void>(resolve => (open = resolve))
  const { page, context, at } = await signing('Entre deux', async page => {
    await page.route('**/api/editions/*/conventions', async route => {
      await late
      await route.continue()
    })
    await page.routeWebSocket('**/socket.io/**', () => {})
  })
  t.equal((await signWithCode(world, ana, at)).status, 200)
  open()
  await page.getByText(/Signé le/).waitFor()
  t.pass('the page shows the signature')
  await context.close()
})

t.test(
  'on a phone one reads, then confirms and signs below; once signed the document comes first',
  async t => {
    const { id, path: at } = await frozenConvention(cast, 'Ordre de lecture')
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' })
    await context.addCookies([{ name: 'covalence_session', value: bruno.browser.token ?? '', url: address }])
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const top = async (what: ReturnType<Page['locator']>) => (await what.boundingBox())?.y ?? NaN
    await page.goto(`${address}/conventions/${id}`)
    const read = page.getByRole('button', { name: 'J’ai lu le texte' })
    await read.waitFor()
    t.ok((await top(read)) > (await top(page.locator('#texte'))), 'what one confirms is read above')
    t.ok((await top(page.getByRole('button', { name: 'Recevoir mon code' }))) > (await top(read)))
    await signWithCode(world, bruno, at)
    await signWithCode(world, ana, at)
    const document = page.getByRole('link', { name: 'Télécharger le document' })
    await document.waitFor()
    t.ok((await top(document)) < (await top(page.locator('#texte'))))
    await context.close()
  },
)

t.test(
  'a photograph that each party shows stands on the wall beside the rest, all of it on one screen',
  async t => {
    const { path: at } = await signedConvention(world, cast, 'Sur le mur')
    const picture = await sharp({ create: { width: 1600, height: 1200, channels: 3, background: '#86a' } })
      .jpeg()
      .toBuffer()
    const { id } = (await sendPhoto(ana.browser, `${at}/photos?purpose=moment`, picture)).body
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'fr-FR' })
    const wall = await context.newPage()
    await wall.goto(`${address}/regie/mur?edition=${cast.slug}`)
    await wall.getByRole('heading', { name: 'À venir' }).waitFor()
    for (const party of [ana, bruno]) {
      t.equal(await wall.getByRole('img').count(), 0, 'not before each has said yes')
      await party.browser.put(`${at}/announce`, { announce: true })
      await party.browser.put(`${at}/photos/${id}/wall`, { shown: true })
    }
    await wall.getByRole('img', { name: /Atelier Vague/ }).waitFor()
    await wall.waitForFunction(() => [...document.images].every(one => one.complete && one.naturalWidth > 0))
    for (const name of ['Elles et ils viennent de signer', 'À venir']) {
      const list = wall.getByRole('heading', { name }).locator('xpath=..')
      const { y, height } = (await list.boundingBox()) ?? { y: NaN, height: NaN }
      t.ok(y + height <= 1080, `${name} ends at ${Math.round(y + height)} of 1080 px`)
    }
    await context.close()
  },
)
