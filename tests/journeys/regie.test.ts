// Organisers in a real browser: a schedule computed and published while a participant watches, a meeting moved by keys alone, taken back.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { createEdition } from '#server/actions/edition/create-edition.ts'
import { testApp, type Browser as Speaker } from '#tests/support/app.ts'
import { castOf, SLUG, type Company } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const THE_DAY_BEFORE = '2026-11-25T10:00:00.000Z'

const world = await testApp({ now: THE_DAY_BEFORE })
const cast = await castOf(world, { bookingMode: 'planned' })
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})

/** A window of someone, in French; its clock reads what the house's does. */
async function windowOf(speaker: Speaker | null, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  if (speaker?.token)
    await context.addCookies([{ name: 'covalence_session', value: speaker.token, url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.clock.setSystemTime(new Date(world.clock.now))
  return page
}

const requests = `/api/editions/${SLUG}/requests`
/** A request that both want: it waits for the schedule. */
async function agreed(from: Company, to: Company): Promise<void> {
  const asked = await from.first.browser.post(requests, {
    addresseeId: to.organisationId,
    subject: null,
    slotIds: [],
    message: 'Parlons-en',
  })
  const accepted = await to.first.browser.post(`${requests}/${asked.body.id}/accept`, {})
  if (accepted.body.status !== 'accepted') throw new Error(JSON.stringify(accepted.body))
}
for (const [from, to] of [
  [cast.ville, cast.atelier],
  [cast.ville, cast.papeterie],
  [cast.coop, cast.atelier],
] as const)
  await agreed(from, to)

t.test(
  'a schedule is computed, read, published; the open screen of a participant changes; it is taken back',
  async t => {
    const participant = await windowOf(cast.papeterie.first.browser, 390)
    await participant.goto(`${address}/moi`)
    await participant.getByRole('heading', { level: 1 }).waitFor()
    await participant.waitForTimeout(500)
    t.equal(await participant.getByText('Ville de Sainte-Anne').count(), 0)

    const page = await windowOf(cast.olga.browser, 1440)
    await page.goto(`${address}/regie/planning`)
    await page.getByText('3 demandes acceptées attendent une place.').waitFor()
    await page.getByText('Durée et priorités').click()
    await page.getByLabel('Durée de la recherche').selectOption('2')
    await page.getByRole('button', { name: 'Calculer un planning' }).click()
    await page.getByText(/Ce planning réalise .*% du maximum possible\./).waitFor({ timeout: 40_000 })
    t.match(await page.locator('main').innerText(), /Premier planning\s: ses 3 rendez-vous sont nouveaux/)
    t.equal(
      await participant.getByText('Ville de Sainte-Anne').count(),
      0,
      'nothing shows before it is published',
    )

    await page.getByRole('button', { name: 'Publier' }).click()
    await participant.getByText('Ville de Sainte-Anne').first().waitFor()
    t.pass('the participant sees the meeting without reloading')
    await page.getByRole('button', { name: 'Reprendre la publication' }).click()
    await page.getByText('3 demandes acceptées attendent une place.').waitFor()
    t.equal(
      (await cast.papeterie.first.browser.get(`/api/editions/${SLUG}/my-day`)).body.meeting.filter(
        (one: { status: string }) => one.status === 'confirmed',
      ).length,
      0,
    )
    await page.context().close()
    await participant.context().close()
  },
)

t.test(
  'a meeting is moved by keys alone, each cell is spoken, and the other side\u2019s agenda follows',
  async t => {
    const grid = (await cast.olga.browser.get(`/api/editions/${SLUG}/grid`)).body
    const booked = await cast.olga.browser.post(`/api/editions/${SLUG}/control/meetings`, {
      slotId: grid.slot[1].id,
      tableId: grid.table[0].id,
      subject: 'Papier',
      parties: [
        { organisationId: cast.coop.organisationId, personIds: [] },
        { organisationId: cast.papeterie.organisationId, personIds: [] },
      ],
    })
    t.equal(booked.status, 200)
    const page = await windowOf(cast.olga.browser, 1440)
    await page.goto(`${address}/regie`)
    const cell = page.locator(`td[data-row="${grid.table[0].id}"][data-column="${grid.slot[1].id}"]`)
    await cell.getByText('Coop des Halles').waitFor()
    await page.getByRole('gridcell').first().focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    const spoken = page.locator('[aria-live="assertive"]')
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[aria-live="assertive"]')].some(one =>
        /Table 2, 9.h.20.: libre/.test(one.textContent ?? ''),
      ),
    )
    t.match(await spoken.first().textContent(), /libre/)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await page
      .locator(`td[data-row="${grid.table[1].id}"][data-column="${grid.slot[2].id}"]`)
      .getByText('Coop des Halles')
      .waitFor()
    await page.getByText(/Les personnes sont prévenues/).waitFor()
    const mine = (await cast.coop.first.browser.get(`/api/editions/${SLUG}/my-day`)).body.meeting.find(
      (one: { id: string }) => one.id === booked.body.id,
    )
    t.match(mine, { slotId: grid.slot[2].id, tableId: grid.table[1].id })
    await page.context().close()
  },
)

t.test('the wall shows an announcement as it is made, and names nobody', async t => {
  const wall = await windowOf(null, 1440)
  await wall.goto(`${address}/regie/mur?edition=${SLUG}`)
  await wall.getByRole('heading', { name: 'Rencontres de test' }).waitFor()
  await wall.waitForTimeout(800)
  await cast.olga.browser.post(`/api/editions/${SLUG}/announcements`, {
    text: 'Le déjeuner est servi.',
    urgent: false,
    minutes: 30,
  })
  await wall.getByText('Le déjeuner est servi.').waitFor()
  t.notMatch(await wall.locator('body').innerText(), /Coop|Papeterie|Chloé/)
  await wall.context().close()
})

t.test(
  'an organiser brings a file by keys alone: tried, read, then stored, and the list shows it',
  async t => {
    const page = await windowOf(cast.olga.browser, 390)
    await page.goto(`${address}/regie/participants`)
    await page.getByRole('link', { name: 'Importer un fichier' }).press('Enter')
    await page.getByRole('heading', { name: 'Importer un fichier', level: 1 }).waitFor()
    await page.getByLabel('Choisir un fichier CSV').setInputFiles({
      name: 'structures.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('nom;famille;commune\nLes Halles Vertes;SCIC;Sète\nSans famille;XYZ;Sète\n'),
    })
    await page.getByRole('button', { name: 'Vérifier sans enregistrer' }).press('Enter')
    await page.getByRole('heading', { name: '3. Ce que cela changerait' }).waitFor()
    t.equal(
      await page.evaluate(() => document.activeElement?.textContent?.trim()),
      '3. Ce que cela changerait',
      'whoever listens is led to the result',
    )
    t.match(await page.locator('main').innerText(), /Famille inconnue\s: XYZ/)
    const before = await world.house.sql.one('select 1 as one from organisation where name = ?', [
      'Les Halles Vertes',
    ])
    t.equal(before, undefined, 'nothing is stored yet')
    await page.getByRole('button', { name: 'Enregistrer quand même la ligne bonne' }).press('Enter')
    await page.getByRole('heading', { name: 'C’est enregistré' }).waitFor()
    await page.getByRole('link', { name: 'Voir le résultat' }).press('Enter')
    await page.getByText('Les Halles Vertes').waitFor()
    await page.context().close()
  },
)

t.test(
  'an organiser writes to the exhibitors: a trial first, then asked once more, then sent once',
  async t => {
    const page = await windowOf(cast.olga.browser, 390)
    const sent = async () =>
      Number((await world.house.sql.one<{ n: number }>('select count(*) as n from mail_delivery'))?.n)
    const before = await sent()
    await page.goto(`${address}/regie/participants/ecrire`)
    await page.getByLabel('Destinataires').selectOption('exhibitors')
    await page.getByRole('button', { name: 'M’envoyer un essai' }).click()
    await page.getByText('Écrivez un objet et un texte.').waitFor()
    await page.getByLabel('Objet').fill('Plan d’accès')
    await page.getByLabel('Texte').fill('La halle ouvre à 8 h.')
    await page.getByRole('button', { name: 'M’envoyer un essai' }).click()
    await page.getByText('L’essai part à votre adresse.').waitFor()
    t.equal(await sent(), before + 1)
    await page.getByRole('button', { name: 'Envoyer à 4 personnes' }).press('Enter')
    const question = page.getByRole('dialog', { name: /Envoyer à 4 personnes/ })
    await question.getByRole('button', { name: 'Envoyer', exact: true }).press('Enter')
    await page.getByText('La lettre part à 4 personnes.').waitFor()
    t.equal(await sent(), before + 5)
    t.equal(await page.getByLabel('Objet').inputValue(), '', 'what is sent is gone from the form')
    await page.context().close()
  },
)

t.test('the report stands beside that of another edition one organises, and of no other', async t => {
  for (const [slug, name, organiserId] of [
    ['salon-2025', 'Salon 2025', cast.olga.personId],
    ['ailleurs', 'Salon d’ailleurs', cast.nora.personId],
  ] as const)
    await world.must(a =>
      createEdition(a, {
        slug,
        name,
        timeZone: 'Europe/Paris',
        venue: { name: 'Halle', street: '', postcode: '35000', city: 'Rennes', department: '35' },
        summary: { fr: '', en: '' },
        bookingMode: 'direct',
        rules: {},
        grid: {
          days: [{ date: '2025-11-26', from: '09:00', to: '12:00', breaks: [] }],
          slotMinutes: 20,
          gapMinutes: 0,
          tables: 3,
        },
        organiserId,
      }),
    )
  const page = await windowOf(cast.olga.browser, 390)
  await page.goto(`${address}/regie/bilan`)
  const choice = page.getByLabel('Comparer à une autre édition')
  await choice.waitFor()
  t.same(await choice.locator('option').allTextContents(), ['Aucune', 'Salon 2025'])
  await choice.selectOption({ label: 'Salon 2025' })
  const sent = page.locator('dl > div').filter({ has: page.getByText('Demandes envoyées', { exact: true }) })
  await sent.getByText('Salon 2025 : 0').waitFor()
  const now = Number(await sent.locator('.value').innerText())
  t.ok(now >= 3)
  t.equal(await sent.locator('strong').innerText(), `+${now}`)
  await choice.selectOption({ label: 'Aucune' })
  await sent.getByText('Salon 2025').waitFor({ state: 'detached' })
  await page.context().close()
})

t.test('every page of the control room: nothing for axe to say, no sideways scroll at 320 px', async t => {
  const page = await windowOf(cast.olga.browser, 320)
  for (const where of [
    '/regie',
    '/regie/planning',
    '/regie/planning/agendas',
    '/regie/participants',
    '/regie/participants?vue=people',
    '/regie/participants/import',
    '/regie/participants/ecrire',
    '/regie/conventions',
    '/regie/alertes',
    '/regie/mur',
    '/regie/bilan',
    '/regie/reglages',
    '/regie/reglages?onglet=grid',
    '/regie/reglages?onglet=roles',
    '/regie/reglages?onglet=doors',
    '/regie/reglages?onglet=mail',
  ]) {
    await page.goto(address + where)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(700)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    t.equal(wide, 0, `${where} fits 320 px`)
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { violations } = await (
        window as unknown as {
          axe: { run: () => Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> }
        }
      ).axe.run()
      return violations.map(
        one =>
          `${one.id}: ${one.nodes
            .map(node => node.target.join(' '))
            .slice(0, 3)
            .join(' | ')}`,
      )
    })
    t.same(found, [], `${where}: axe`)
  }
  await page.context().close()
})
