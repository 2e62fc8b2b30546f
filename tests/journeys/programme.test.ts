// The programme in a real browser: a session is set, attended, moved onto a meeting, taken out; agendas follow by themselves.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { book } from '#server/actions/meeting/book.ts'
import { testApp, type Browser as Speaker } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const world = await testApp({ now: '2026-11-25T10:00:00.000Z' })
const cast = await castOf(world)
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})

async function windowOf(speaker: Speaker | null, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  if (speaker?.token)
    await context.addCookies([{ name: 'covalence_session', value: speaker.token, url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return page
}
async function judged(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await judge.run()).violations.map(one => `${one.id} ${one.nodes[0]?.html ?? ''}`)
  })
}
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
const title = 'Acheter responsable, par où commencer'
const programme = `${address}/e/${SLUG}/programme`

await t.test('a session from the first word to its removal', async t => {
  const slots = (await cast.olga.browser.get(`/api/editions/${SLUG}/grid`)).body.slot as { id: string }[]
  await world.must(a =>
    book(a, {
      editionId: cast.editionId,
      slotId: slots[6]?.id ?? '',
      subject: 'Un buffet',
      offerId: null,
      needId: null,
      requestId: null,
      origin: 'organiser',
      by: { kind: 'system' },
      parties: [cast.papeterie, cast.ville].map(one => ({
        organisationId: one.organisationId,
        personIds: [one.first.personId],
      })),
    }),
  )
  const olga = await windowOf(cast.olga.browser, 1440)
  await olga.goto(`${address}/regie/reglages?onglet=programme`)
  await olga
    .getByText('Aucune session pour l’instant')
    .or(olga.getByText('Aucune session pour l’instant'))
    .waitFor()
  await olga.getByRole('button', { name: 'Ajouter une session' }).click()
  const sheet = olga.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await sheet.getByText('Indiquez un titre.').waitFor()
  await sheet.getByLabel('Titre', { exact: true }).fill(title)
  await sheet.getByLabel('De', { exact: true }).fill('09:00')
  await sheet.getByLabel('À', { exact: true }).fill('09:40')
  await sheet.getByLabel(/^Lieu/).fill('Auditorium')
  await sheet.getByLabel(/^Intervenants/).fill('Anne Le Bris\nYann Kerdreux')
  t.same(await judged(olga), [], 'axe finds nothing in the sheet')
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await olga
    .getByRole('cell', { name: /Auditorium/ })
    .or(olga.getByRole('rowheader', { name: /Auditorium/ }))
    .waitFor()

  const visitor = await windowOf(null, 320)
  await visitor.goto(programme)
  await visitor.getByRole('heading', { name: title }).waitFor()
  await visitor.getByText('Yann Kerdreux').waitFor()
  t.equal(await visitor.getByRole('button', { name: /J’y serai/ }).count(), 0, 'a visitor reads')
  t.equal(await sideways(visitor), 0)
  t.same(await judged(visitor), [])

  const paul = await windowOf(cast.papeterie.first.browser, 390)
  await paul.goto(programme)
  await paul.getByRole('button', { name: `J’y serai\u00a0: ${title}` }).press('Enter')
  await paul.getByText('Vous y serez').waitFor()
  t.same(await judged(paul), [])
  await olga
    .getByRole('row', { name: /Auditorium/ })
    .getByText('1', { exact: true })
    .waitFor()
  await olga.getByRole('button', { name: /Qui sera à/ }).click()
  await olga.getByRole('dialog').getByText('Paul Kermarrec').waitFor()
  t.same(await judged(olga), [], 'axe finds nothing in the list')
  await olga.keyboard.press('Escape')

  await paul.goto(`${address}/moi/disponibilites`)
  const own = paul.getByRole('listitem').filter({ hasText: title })
  await own.getByText('Vous y serez').waitFor()
  t.equal(await sideways(paul), 0)
  t.same(await judged(paul), [])
  await paul.goto(`${address}/moi`)
  const inDay = paul.locator('.span.session').filter({ hasText: title })
  await inDay.getByText('Auditorium').first().waitFor()

  await olga.getByRole('button', { name: /Modifier/ }).click()
  await olga.getByText('1 personne y sera').waitFor()
  await sheet.getByLabel('De', { exact: true }).fill('11:00')
  await sheet.getByLabel('À', { exact: true }).fill('11:30')
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await inDay
    .getByText(/Croise votre rendez-vous de 11\u00a0h, avec Ville de Sainte-Anne/)
    .first()
    .waitFor()
  t.same(await judged(paul), [], 'axe finds nothing in the day')

  await olga.getByRole('button', { name: /Modifier/ }).click()
  await sheet.getByRole('button', { name: 'Retirer' }).click()
  await sheet.getByText('1 personne devait y être').waitFor()
  await sheet.getByRole('button', { name: 'Retirer' }).click()
  await inDay.first().waitFor({ state: 'hidden' })
  t.equal(await inDay.count(), 0, 'the day is free of it without a reload')
})
