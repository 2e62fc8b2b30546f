// An organiser's first steps in a real browser: an edition from nothing, what each empty page says to do, and news that are seen.
import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import t from 'tap'
import { testApp, type Browser as Speaker } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
const WEEKS_BEFORE = '2026-11-02T10:00:00.000Z'

const world = await testApp({ now: WEEKS_BEFORE, env: { ADMIN_EMAIL: 'claire@rencontres.example' } })
const cast = await castOf(world, { bookingMode: 'planned' })
const claire = await world.as({ email: 'claire@rencontres.example', name: 'Claire Morvan' })
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})

async function windowOf(speaker: Speaker, width: number): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  await context.addCookies([{ name: 'covalence_session', value: speaker.token ?? '', url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  await page.clock.setSystemTime(new Date(world.clock.now))
  return page
}

t.test(
  'an edition begins from nothing, and its requests are opened without writing anything else',
  async t => {
    const page = await windowOf(claire, 1440)
    await page.goto(`${address}/regie/nouvelle`)
    await page.getByLabel('Nom', { exact: true }).fill('Rencontres de l’Erdre')
    await page.getByLabel('Lieu').fill('Halle Alstom')
    await page.getByLabel('Code postal').fill('44200')
    await page.getByLabel('Commune').fill('Nantes')
    await page.getByLabel('Premier jour').fill('2026-12-01')
    await page.getByRole('button', { name: 'Créer l’édition' }).click()
    await page.waitForURL('**/regie/reglages')

    await page.goto(`${address}/regie/planning`)
    await page.getByText('Faites d’abord venir les participants').waitFor()
    const run = page.getByRole('button', { name: 'Calculer un planning' })
    t.equal(await run.getAttribute('aria-disabled'), 'true', 'there is nothing to compute')
    t.equal(await page.locator('main').getByRole('link', { name: 'Participants' }).count(), 1)
    t.equal(await page.getByText('Ce qui est publié').count(), 0)

    await page.goto(`${address}/regie/visiteurs`)
    t.match(
      await page.getByRole('link', { name: 'Ouvrir la page d’inscription' }).getAttribute('href'),
      '/e/rencontres-de-l-erdre/inscription',
    )

    await page.goto(`${address}/regie/reglages`)
    await page.getByLabel('Phase').selectOption({ label: 'Demandes ouvertes' })
    await page.getByText('Vos changements ne sont pas encore enregistrés.').waitFor()
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Réglages enregistrés').waitFor()
    t.equal((await claire.get('/api/editions/rencontres-de-l-erdre')).body.phase, 'requests')

    await page.getByRole('tab', { name: 'Tables et créneaux' }).click()
    await page.getByText('Jours et heures').click()
    t.equal(await page.getByLabel('Premier jour').inputValue(), '2026-12-01')
    t.equal(await page.getByLabel('Déjeuner, début').inputValue(), '12:20')
    await page.getByLabel('Premier jour').fill('2026-12-08')
    await page.getByLabel('Nombre de jours').fill('1')
    await page.getByLabel('Fin des rendez-vous').fill('16:00')
    await page.getByRole('button', { name: 'Changer les jours et les heures' }).click()
    await page.getByText('Les jours et les heures ont changé.').waitFor()
    await page.getByRole('heading', { name: 'mardi 8 décembre' }).first().waitFor()
    t.equal(await page.getByRole('heading', { name: 'mardi 1er décembre' }).count(), 0)
    t.match((await claire.get('/api/editions/rencontres-de-l-erdre')).body, {
      startsOn: '2026-12-08',
      endsOn: '2026-12-08',
    })
    await page.getByRole('tab', { name: 'Édition' }).click()
    await page.getByLabel('Rue').fill('3 mail du Front populaire')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText('Réglages enregistrés').last().waitFor()
    await page.goto(`${address}/e/rencontres-de-l-erdre`)
    await page.getByText('Halle Alstom, 3 mail du Front populaire, 44200 Nantes').waitFor()
    await page.context().close()
  },
)

t.test('another of one’s editions is entered from the menu, at its own first screen', async t => {
  const page = await windowOf(claire, 1440)
  await page.goto(`${address}/regie/nouvelle`)
  await page.getByLabel('Nom', { exact: true }).fill('Rencontres de l’Orne')
  await page.getByLabel('Lieu').fill('Carré du Perche')
  await page.getByLabel('Code postal').fill('61400')
  await page.getByLabel('Commune').fill('Mortagne-au-Perche')
  await page.getByLabel('Premier jour').fill('2026-12-15')
  await page.getByRole('button', { name: 'Créer l’édition' }).click()
  await page.waitForURL('**/regie/reglages')
  await page.getByRole('button', { name: /Claire Morvan/ }).click()
  await page.getByLabel('Rencontres de l’Erdre').click()
  await page.waitForURL(url => url.pathname === '/regie')
  await page.locator('header').getByText('Rencontres de l’Erdre').waitFor()
  await page.goto(`${address}/regie/reglages`)
  t.equal(
    await page.getByLabel('Lieu', { exact: true }).inputValue(),
    'Halle Alstom',
    'nothing of the other edition is left',
  )
  await page.context().close()
})

t.test('in a planned edition nobody is asked for an hour, nor told of one', async t => {
  const asked = await cast.ville.first.browser.post(`/api/editions/${SLUG}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: 'Parlons-en',
  })
  t.equal(asked.status, 200)
  const page = await windowOf(cast.atelier.first.browser, 390)
  await page.goto(`${address}/moi`)
  await page.getByRole('link', { name: '1 demande attend votre réponse.' }).click()
  await page.getByRole('button', { name: 'Accepter' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('L’heure et la table viendront avec le planning').waitFor()
  t.equal(await sheet.getByRole('group').count(), 0, 'no hours to choose among')
  await sheet.getByRole('button', { name: 'Accepter' }).click()
  await page.getByText(/Demande de Ville de Sainte-Anne acceptée\. L’heure et la table viendront/).waitFor()
  t.equal(await page.getByText('dans vos deux agendas').count(), 0)
  await page.context().close()
})

t.test('what is told while a sheet is open is seen over it, and stays when it closes', async t => {
  const page = await windowOf(cast.olga.browser, 1440)
  await page.goto(`${address}/regie/participants`)
  await page.getByRole('row').filter({ hasText: 'Papeterie du Port' }).getByRole('button').click()
  await page.getByText('Absence ou retard').click()
  await page.getByRole('button', { name: 'Déclarer l’absence' }).click()
  const told = page.locator('.toast').filter({ hasText: 'Absence notée' })
  await told.waitFor()
  const seen = () =>
    told.evaluate(toast => {
      const { x, y, width, height } = toast.getBoundingClientRect()
      return toast.contains(document.elementFromPoint(x + width / 2, y + height / 2))
    })
  t.ok(await seen(), 'over the sheet')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  t.ok(await seen(), 'still there once it is closed')
  await told.getByRole('button', { name: 'Fermer' }).click()
  await told.waitFor({ state: 'detached' })
  await page.context().close()
})

t.test('what a draft left aside is placed from two lists, at the first place that is free', async t => {
  const plans = `/api/editions/${SLUG}/plans`
  const olga = cast.olga.browser
  const latest = async () => (await olga.get(plans)).body.plan[0]
  await olga.post(plans, { mode: 'smallest', seconds: 0.3 })
  for (let tries = 0; tries < 100 && (await latest()).status !== 'proposed'; tries++)
    await new Promise(resolve => setTimeout(resolve, 50))
  const plan = await latest()
  const { requestId } = plan.result.meetings[0]
  t.equal(
    (await olga.post(`${plans}/${plan.id}/lines`, { requestId, slotId: null, version: plan.version })).status,
    200,
  )
  const page = await windowOf(olga, 1440)
  await page.goto(`${address}/regie/planning`)
  await page.getByText(/^Brouillon n°/).waitFor()
  await page.getByRole('button', { name: /^Placer/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Placer' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Placer' }).last().click()
  await page.getByText('1 demande sans place').first().waitFor({ state: 'detached' })
  t.equal(await page.locator('main button.first').count(), 1, 'one first thing to do: to publish')
  await page.context().close()
})

t.test('a list that was imported leads to the letter that says so to those it names', async t => {
  const page = await windowOf(cast.olga.browser, 1440)
  await page.goto(`${address}/regie/participants/import`)
  const bring = async (name: string, text: string | Buffer) => {
    await page
      .locator('input[type=file]')
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })
    await page.getByRole('button', { name: 'Vérifier sans enregistrer' }).click()
  }
  await bring('classeur.csv', Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(300)]))
  await page.getByRole('alert').getByText('c’est un classeur, pas un CSV').waitFor()
  await bring('liste.csv', 'nom;famille;email\nLes Halles Vertes;SCIC;zoe@halles.example\nRatée;SARL;\n')
  await page.getByText('Famille inconnue').waitFor()
  await bring('liste.csv', 'nom;famille;email\nLes Halles Vertes;SCIC;zoe@halles.example\n')
  await page.getByRole('button', { name: /^Enregistrer/ }).click()
  await page.getByRole('link', { name: 'Écrire l’invitation' }).click()
  await page.waitForURL('**/ecrire?modele=invitation')
  t.match(
    await page.getByLabel('Texte').inputValue(),
    /Rencontres de test[\s\S]*\/connexion[\s\S]*code à six chiffres/,
  )
  t.equal(await page.getByLabel('Objet').inputValue(), 'votre espace est ouvert')
  await page.context().close()
})
