// Doors in a real browser: a visitor registers, phones read badges by camera, scanner and code, the network goes and comes, a tab dies, a link is revoked.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import encodeQR from 'qr'
import sharp from 'sharp'
import t, { type Test } from 'tap'
import { tellFigures } from '#server/actions/visitor/figures.ts'
import { Browser, MORNING, testApp } from '../support/app.ts'
import { castOf, SLUG } from '../support/cast.ts'
import { openBrowser } from '../support/chromium.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const at = (path: string) => `/api/editions/${SLUG}${path}`

// A browser, a server and this machine's other work: each wait below has its own limit.
t.setTimeout(120_000)

const world = await testApp()
const cast = await castOf(world)
const { olga } = cast
const folder = mkdtempSync(path.join(tmpdir(), 'covalence-door-'))

async function visitor(name: string): Promise<{ id: string; token: string; code: string }> {
  const email = `${name.split(' ')[0]?.toLowerCase()}@visite.example`
  return (
    await new Browser(world.app).post(at('/visitors'), {
      name,
      email,
      organisationName: 'Mairie de Test',
      locale: 'fr',
      shareContact: true,
    })
  ).body
}
/** What a camera sees of a badge: 640 x 480, the QR in the middle of a desk. */
async function film(token: string): Promise<string> {
  const rows = encodeQR(token, 'raw', { ecc: 'medium', border: 4 })
  const pixels = Buffer.from(rows.flat().map(dark => (dark ? 0 : 255)))
  const code = await sharp(pixels, { raw: { width: rows.length, height: rows.length, channels: 1 } })
    .resize(420, 420, { kernel: 'nearest' })
    .png()
    .toBuffer()
  const frame = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#b9a88f' } })
    .composite([{ input: code, left: 110, top: 30 }])
    .jpeg({ quality: 90 })
    .toBuffer()
  const file = path.join(folder, 'badge.mjpeg')
  writeFileSync(file, Buffer.concat([frame, frame, frame, frame]))
  return file
}

const lea = await visitor('Léa Martin')
const omar = await visitor('Omar Diallo')
const ines = await visitor('Inès Roy')
const browser = await openBrowser([
  '--use-fake-ui-for-media-stream',
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${await film(lea.token)}`,
])
await world.app.listen({ port: 0, host: '127.0.0.1' })
const base = `http://127.0.0.1:${(world.app.server.address() as AddressInfo).port}`
// What main.ts does every second: figures follow the passages.
const figuresTurn = setInterval(() => void tellFigures(world.house), 500)
t.teardown(async () => {
  clearInterval(figuresTurn)
  await browser.close()
  await world.close()
  rmSync(folder, { recursive: true, force: true })
})

async function newDoor(name: string, capacity: number | null = null): Promise<{ id: string; link: string }> {
  const { body } = await olga.browser.post(at('/doors'), { name, zone: 'hall', capacity })
  const opened = await olga.browser.post(at(`/doors/${body.id}/link`))
  return { id: body.id, link: opened.body.link.replace('http://localhost:80', base) }
}
async function phone(options: { locale?: string } = {}): Promise<BrowserContext> {
  const context = await browser.newContext({
    locale: 'fr-FR',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(15_000)
  await context.clock.install({ time: MORNING })
  return context
}
/** A USB scanner: it types fast, anywhere, and presses Enter. */
async function scanner(page: Page, text: string): Promise<void> {
  await page.evaluate(text => {
    for (const key of [...text, 'Enter'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }, text)
}
const verdict = (page: Page) => page.getByRole('dialog').getByRole('heading', { level: 2 })
const next = (page: Page) => page.getByRole('button', { name: 'Badge suivant' }).click()
const figures = async () => (await olga.browser.get(at('/visit-figures'))).body.figures[0]

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
  await page.setViewportSize({ width: 390, height: 844 })
  if (process.env.SHOTS)
    await page.screenshot({ path: path.join(process.env.SHOTS, `${name}.png`), fullPage: true })
}

await t.test('a visitor registers by keyboard alone, and shows the badge', async t => {
  const context = await phone()
  const page = await context.newPage()
  await page.goto(`${base}/e/${SLUG}/inscription`)
  await page.getByLabel('Prénom et nom').waitFor()
  await whole(t, page, 'inscription')
  await page.getByRole('button', { name: 'Recevoir mon badge' }).press('Enter')
  await page.getByText('Saisissez votre nom').waitFor()
  await page.getByLabel('Prénom et nom').focus()
  await page.keyboard.type('Zoé Le Bris')
  await page.keyboard.press('Tab')
  await page.keyboard.type('zoe@visite.example')
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Voir mon badge' }).press('Enter')
  await page.getByRole('img', { name: 'Code QR du badge de Zoé Le Bris' }).waitFor()
  await whole(t, page, 'badge')
  const pdf = await page.request.get(`${base}/api/badges/${page.url().split('/').pop()}/badge.pdf`)
  t.equal((await pdf.body()).subarray(0, 5).toString(), '%PDF-')
  await context.close()
})

await t.test('two phones at two doors: camera, code and scanner; what one reads the other knows', async t => {
  const [a, b] = [await newDoor('Porte A'), await newDoor('Porte B')]
  const [one, two] = [await phone(), await phone()]
  const [pageA, pageB] = [await one.newPage(), await two.newPage()]
  await pageA.goto(a.link)
  await pageB.goto(b.link)
  await pageA.getByText('En direct').waitFor()
  await pageB.getByText('En direct').waitFor()
  t.notOk(pageA.url().includes('#'), 'the secret has left the address')
  await whole(t, pageA, 'porte')

  await pageA.getByRole('button', { name: 'Ouvrir la caméra' }).click()
  await verdict(pageA).waitFor()
  t.equal(await verdict(pageA).innerText(), 'Bienvenue')
  t.match(await pageA.getByRole('dialog').innerText(), /Léa Martin/)
  await pageA.getByRole('button', { name: 'Fermer la caméra' }).click({ timeout: 10_000 })

  await scanner(pageB, lea.token)
  await pageB.getByText('Déjà entré').waitFor()
  t.match(await pageB.getByRole('dialog').innerText(), /Entrée à 9\s*h, Porte A/)
  await whole(t, pageB, 'deja-entre')
  await pageB.getByLabel('Motif').selectOption('Sortie non enregistrée')
  await pageB.getByRole('button', { name: 'Laisser entrer' }).click()
  await pageB.getByText('Entrée enregistrée').waitFor()
  await pageB.getByRole('dialog').waitFor({ state: 'detached' })

  await pageB.getByLabel('Code du badge').fill(omar.code)
  await pageB.keyboard.press('Enter')
  await pageB.getByRole('heading', { name: 'Bienvenue' }).waitFor()
  await next(pageB)
  await scanner(pageB, 'HTTPS://AILLEURS.EXAMPLE/BILLET/42')
  await pageB.getByText('Badge inconnu').waitFor()
  await whole(t, pageB, 'inconnu')
  await pageB.getByRole('button', { name: 'Chercher par nom' }).click()
  await pageB.getByLabel('Nom, structure ou code').fill('ines')
  await pageB.getByRole('button', { name: /Inès Roy/ }).click()
  await pageB.getByRole('heading', { name: 'Bienvenue' }).waitFor()
  await next(pageB)
  await pageB.getByRole('radio', { name: 'Sortie' }).check()
  await scanner(pageB, ines.token)
  await pageB.getByText('Sortie enregistrée').waitFor()
  t.match(await figures(), { namedEntries: 3, presentNow: 2 })
  await one.close()
  await two.close()
})

await t.test(
  'without network: read, counted, walked in; the tab is killed; all of it arrives when the network is back',
  async t => {
    const door = await newDoor('Porte C', 4)
    const before = await figures()
    const context = await phone()
    let page = await context.newPage()
    await page.goto(door.link)
    await page.getByText('prêt sans réseau').waitFor()
    await page.waitForTimeout(2000)
    await context.setOffline(true)
    await page.close()

    page = await context.newPage()
    await page.goto(`${base}/scan/${door.id}`)
    await page.getByText('Hors ligne').waitFor()
    const nadia = await visitor('Nadia Kaci')
    await scanner(page, nadia.token)
    await page.getByText('Enregistré, à vérifier').waitFor()
    t.equal(
      await page
        .getByRole('dialog')
        .getAttribute('class')
        .then(name => /amber/.test(name ?? '')),
      true,
      'never green without network',
    )
    await whole(t, page, 'hors-ligne')
    await next(page)
    await page.getByRole('button', { name: 'Inscrire', exact: true }).click()
    await page.getByLabel('Nom').fill('Jean Passant')
    await page.getByRole('button', { name: 'Inscrire et faire entrer' }).click()
    await page.getByRole('heading', { name: 'Enregistré, à vérifier' }).waitFor()
    await next(page)
    await page.getByRole('button', { name: 'Une entrée' }).click()
    await page.getByRole('button', { name: 'Une entrée' }).click()
    await page.getByRole('button', { name: 'Annuler le dernier' }).click()
    await page.getByText('6 à envoyer').waitFor()
    await page.getByText(/Complet\s:\s\d présents pour 4 places/).waitFor()
    await page.close()

    page = await context.newPage()
    await page.goto(`${base}/scan/${door.id}`)
    await page.getByText('6 à envoyer').waitFor()
    await context.setOffline(false)
    await page.getByText('En direct').waitFor({ timeout: 20_000 })
    await page.getByText('à envoyer').waitFor({ state: 'detached', timeout: 20_000 })
    const after = await figures()
    t.same(
      [after.namedEntries - before.namedEntries, after.anonymousEntries - before.anonymousEntries],
      [2, 1],
    )
    t.match((await olga.browser.get(at('/visitors?q=passant'))).body.visitors, [
      { name: 'Jean Passant', walkIn: true },
    ])

    // The link is revoked while a passage waits: names go, the passage stays for the next link.
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Une entrée' }).click()
    await page.getByText('1 à envoyer').waitFor()
    await olga.browser.post(at(`/doors/${door.id}/close`))
    await context.setOffline(false)
    await page.getByText('Ce lien de porte est fermé').waitFor({ timeout: 20_000 })
    await page.getByText('1 passage attend').waitFor()
    await whole(t, page, 'ferme')
    const kept = await page.evaluate(async () => {
      const base = await new Promise<IDBDatabase>(
        done =>
          (indexedDB.open('covalence-door').onsuccess = event =>
            done((event.target as IDBOpenDBRequest).result)),
      )
      return JSON.stringify(
        await new Promise(
          done =>
            (base.transaction('doors').objectStore('doors').getAll().onsuccess = event =>
              done((event.target as IDBRequest).result)),
        ),
      )
    })
    t.notMatch(kept, /Martin|Diallo|Passant/, 'no name is left on the phone')
    const again = await olga.browser.post(at(`/doors/${door.id}/link`))
    await page.goto(again.body.link.replace('http://localhost:80', base))
    await page.getByText('En direct').waitFor()
    await page.getByText('à envoyer').waitFor({ state: 'detached' })
    t.equal((await figures()).anonymousEntries - after.anonymousEntries, 1, 'nothing was lost')
    await context.close()
  },
)

await t.test('an exhibitor reads a badge at the stand, notes a word; the visitor takes it back', async t => {
  const ana = cast.atelier.first.browser
  const context = await phone()
  await context.addCookies([{ name: 'covalence_session', value: ana.token ?? '', url: base }])
  const page = await context.newPage()
  await page.goto(`${base}/stand/contacts`)
  await page.getByLabel('Code du badge').fill(omar.code)
  await page.keyboard.press('Enter')
  await page.getByText('Contact ajouté : Omar Diallo').waitFor()
  await page.getByRole('textbox', { name: 'Note' }).fill('Veut un devis pour mars')
  await page.getByLabel('Suite à donner').selectOption('quote')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'detached' })
  t.match((await ana.get(at('/leads'))).body.lead, [
    { name: 'Omar Diallo', email: 'omar@visite.example', note: 'Veut un devis pour mars', followUp: 'quote' },
  ])
  await whole(t, page, 'contacts')

  const own = await context.newPage()
  await own.goto(`${base}/badge/${omar.token}`)
  await own.getByRole('button', { name: 'Retirer le partage' }).click()
  await own.getByText('Partage retiré').waitFor()
  await page.getByText('Partage retiré par la personne').waitFor()
  t.match((await ana.get(at('/leads'))).body.lead, [{ name: null, email: null, note: '' }])
  await context.close()
})
