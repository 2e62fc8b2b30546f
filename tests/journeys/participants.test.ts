// Participants in a real browser: a buyer and an exhibitor meet, an hour is lost, a day is read without a network.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { letters, testApp, type Browser as Speaker } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const THE_DAY_BEFORE = '2026-11-25T10:00:00.000Z'

const world = await testApp({ now: THE_DAY_BEFORE })
const cast = await castOf(world)
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})

/** A browser window of someone, in French, 390 px wide unless said. */
async function windowOf(
  speaker: Speaker | null,
  width = 390,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  if (speaker?.token)
    await context.addCookies([{ name: 'covalence_session', value: speaker.token, url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  return { page, context }
}
const ana = cast.atelier.first.browser
const bruno = cast.ville.first.browser
const paul = cast.papeterie.first.browser

async function slots(): Promise<{ id: string; startsAt: string }[]> {
  return (await ana.get(`/api/editions/${SLUG}/grid`)).body.slot
}
/** A meeting of the town with `who`, at the slot of this rank. */
async function meet(who: Speaker, organisationId: string, rank: number): Promise<string> {
  const slot = (await slots())[rank]
  const asked = await bruno.post(`/api/editions/${SLUG}/requests`, {
    addresseeId: organisationId,
    subject: null,
    slotIds: [slot?.id],
    message: 'Parlons-en',
  })
  const taken = await who.post(`/api/editions/${SLUG}/requests/${asked.body.id}/accept`, { slotId: slot?.id })
  if (taken.status !== 200) throw new Error(JSON.stringify(taken.body))
  return taken.body.meetingId
}

t.test(
  'a buyer asks in one browser, the exhibitor sees it in another and accepts; both agendas show it',
  async t => {
    const buyer = await windowOf(bruno)
    const seller = await windowOf(ana)
    await seller.page.goto(`${address}/stand/demandes`)
    await seller.page.getByText('Aucune demande reçue').waitFor()

    await buyer.page.goto(`${address}/demandes`)
    await buyer.page.getByRole('button', { name: 'Demander un rendez-vous' }).first().click()
    await buyer.page.getByRole('combobox', { name: 'Organisation' }).fill('atelier')
    await buyer.page.getByRole('option', { name: /Atelier Vague/ }).click()
    await buyer.page
      .getByRole('button', { name: /^9\s?h\s?20/ })
      .first()
      .click()
    await buyer.page.getByLabel(/Message/).fill('Quatre cents couverts par semaine')
    await buyer.page.getByRole('button', { name: 'Envoyer la demande' }).click()

    await seller.page.getByText('Quatre cents couverts par semaine').waitFor()
    t.pass('the exhibitor sees the request without reloading')
    await seller.page.getByRole('button', { name: 'Accepter' }).click()
    await seller.page.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click()
    await buyer.page.getByText('acceptée').waitFor()
    t.pass('the buyer sees the answer without reloading')

    for (const [who, other] of [
      [buyer, 'Atelier Vague'],
      [seller, 'Ville de Sainte-Anne'],
    ] as const) {
      await who.page.goto(`${address}/moi`)
      await who.page.getByRole('heading', { name: other }).waitFor()
      t.match(
        await who.page.getByRole('article').first().innerText(),
        /9\s?h\s?20/,
        `the agenda shows the meeting with ${other}`,
      )
      await who.context.close()
    }
  },
)

t.test(
  'an hour lost while one looks reads « Pris à l’instant », keeps the focus and comes with three others',
  async t => {
    const buyer = await windowOf(bruno)
    await buyer.page.goto(`${address}/demandes`)
    await buyer.page.getByRole('button', { name: 'Demander un rendez-vous' }).first().click()
    await buyer.page.getByRole('combobox', { name: 'Organisation' }).fill('papeterie')
    await buyer.page.getByRole('option', { name: /Papeterie/ }).click()
    const wanted = buyer.page
      .getByRole('dialog')
      .getByRole('button', { name: /^10\s?h/ })
      .first()
    await wanted.click()
    const me = (await paul.get(`/api/editions/${SLUG}/my-day`)).body
    const ten = (await slots()).find(slot => slot.startsAt === '2026-11-26T09:00:00.000Z')
    await paul.put(`/api/editions/${SLUG}/availability/${me.me.personId}`, {
      unavailable: [ten?.id],
      gapSlots: 0,
      breaks: [],
      version: me.attendance[0].version,
    })
    await buyer.page.getByRole('button', { name: 'Envoyer la demande' }).click()

    await buyer.page
      .getByText(/pris à l.instant/i)
      .first()
      .waitFor()
    const offers = buyer.page.locator('.offers button')
    await offers.first().waitFor()
    t.equal(await offers.count(), 3, 'three others are offered')
    t.ok(
      await buyer.page.evaluate(() => document.activeElement?.closest('dialog') !== null),
      'the focus stays in the sheet',
    )
    await offers.first().click()
    await buyer.page.getByRole('button', { name: 'Envoyer la demande' }).click()
    await buyer.page.getByText(/Votre demande est partie/).waitFor()
    await buyer.context.close()
  },
)

t.test('the letter answers without signing in', async t => {
  const letter = (await letters(world.house)).findLast(
    one => one.to === 'paul@papeterie.example' && one.text.includes('/reponse/'),
  )
  const link = /\/reponse\/\S+/.exec(letter?.text ?? '')?.[0] ?? ''
  const reader = await windowOf(null)
  await reader.page.goto(address + link)
  await reader.page.getByRole('heading', { name: /Ville de Sainte-Anne vous demande/ }).waitFor()
  await reader.page.getByRole('button', { name: 'Accepter' }).click()
  await reader.page.getByText(/Il est dans vos deux agendas/).waitFor()
  const day = (await paul.get(`/api/editions/${SLUG}/my-day`)).body
  t.equal(day.meeting.length, 1)
  await reader.context.close()
})

t.test(
  'the day: here, late, and what follows; read and said without a network, sent when it returns',
  async t => {
    const { page, context } = await windowOf(ana)
    world.clock.now = '2026-11-26T08:10:00.000Z'
    await page.goto(`${address}/moi`)
    await page.getByRole('button', { name: 'Je serai en retard' }).click()
    await page.getByRole('button', { name: /^5\s?min/ }).click()
    await page.getByText(/en retard de 5\s?min/).waitFor()
    await page.evaluate(async () => navigator.serviceWorker?.ready)
    await page.waitForTimeout(1500)

    await context.setOffline(true)
    await page
      .getByText(/Données de/)
      .first()
      .waitFor()
    t.ok(
      await page.getByRole('heading', { name: 'Ville de Sainte-Anne' }).isVisible(),
      'the day is still there',
    )
    await page
      .getByRole('button', { name: 'J\u2019y suis' })
      .or(page.getByRole('button', { name: 'J’y suis' }))
      .click()
    await page.getByText('1 à envoyer').waitFor()
    await context.setOffline(false)
    await page.waitForFunction(() => !document.body.innerText.includes('à envoyer'))
    const meeting = (await ana.get(`/api/editions/${SLUG}/my-day`)).body.meeting[0]
    const own = meeting.parties
      .flatMap((party: { attendees: { name: string; arrival: string }[] }) => party.attendees)
      .find((one: { name: string }) => one.name === 'Ana Morel')
    t.equal(own.arrival, 'here', 'what was said offline arrived')

    world.clock.now = '2026-11-26T08:45:00.000Z'
    await page.reload()
    await page.getByText('Un devis').click()
    await page.getByLabel(/^Note/).fill('Envoyer le tarif des plateaux')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByText(/est notée/).waitFor()
    t.equal(
      (await ana.get(`/api/editions/${SLUG}/my-day`)).body.note[0].note,
      'Envoyer le tarif des plateaux',
    )
    await context.close()
  },
)

t.test('hours are closed by keyboard, and a meeting they cross is named', async t => {
  await meet(ana, cast.atelier.organisationId, 12).catch(() => undefined)
  const { page, context } = await windowOf(paul)
  await page.goto(`${address}/moi/disponibilites`)
  const booked = page.getByRole('button', { name: /rendez-vous/ }).first()
  await booked.focus()
  await page.keyboard.press('Space')
  await page.getByText(/reste prévu à une heure fermée/).waitFor()
  await page.getByText(/Enregistré à/).waitFor()
  const day = (await paul.get(`/api/editions/${SLUG}/my-day`)).body
  t.ok(day.attendance[0].unavailable.includes(day.meeting[0].slotId))
  await context.close()
})

t.test('a colleague takes a meeting over, and it stays in sight of the team', async t => {
  world.clock.now = THE_DAY_BEFORE
  await meet(ana, cast.atelier.organisationId, 4).catch(() => undefined)
  const { page, context } = await windowOf(ana, 1280)
  await page.goto(`${address}/moi/rendez-vous?voir=equipe`)
  await page.getByRole('button', { name: 'Qui vient' }).first().click()
  await page.getByRole('checkbox', { name: /Ali Haddad/ }).check()
  await page.getByRole('checkbox', { name: /Ana Morel/ }).uncheck()
  await page.getByRole('dialog').getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('article').getByText('Ali Haddad').waitFor()
  await page.waitForTimeout(500)
  t.ok(await page.getByRole('article').getByText('Ali Haddad').isVisible())
  await page.getByRole('button', { name: 'Inviter une organisation' }).first().click()
  await page.getByRole('combobox', { name: 'Organisation' }).fill('coop')
  await page.getByRole('option', { name: /Coop/ }).click()
  await page.getByRole('button', { name: 'Inviter', exact: true }).click()
  await page.getByText('L’invitation est envoyée.').waitFor()
  const { page: invited, context: theirs } = await windowOf(cast.coop.first.browser)
  await invited.goto(`${address}/demandes`)
  await invited.getByRole('button', { name: 'Accepter' }).first().click()
  await invited.getByRole('dialog').getByRole('button', { name: 'Accepter' }).click()
  await page.getByRole('article').getByText('Chloé Petit').waitFor()
  await theirs.close()
  t.equal(
    (await cast.coop.first.browser.get(`/api/editions/${SLUG}/my-day`)).body.meeting.length,
    1,
    'the third organisation has it in its agenda',
  )

  await page.getByRole('button', { name: 'Déplacer' }).first().click()
  await page.getByRole('dialog').locator('button.slot').last().click()
  await page.getByRole('dialog').getByRole('button', { name: 'Déplacer' }).click()
  await page.getByText(/est déplacé/).waitFor()
  await page.getByRole('button', { name: 'Annuler' }).first().click()
  await page.getByLabel('Raison').fill('Un imprévu à l’atelier')
  await page.getByRole('button', { name: 'Annuler le rendez-vous' }).click()
  await page.getByText(/Raison.: Un imprévu/).waitFor()
  t.pass('moved, then cancelled with a reason')
  await context.close()
})

t.test(
  'someone new signs in by code, registers an organisation and waits; a colleague joins by a link',
  async t => {
    const { page, context } = await windowOf(null)
    await page.goto(`${address}/compte/participer`)
    await page.getByLabel('Adresse e-mail').fill('Lea@Neuve.example')
    // Pressed twice, as hands do: each form is sent once.
    await page.getByRole('button', { name: 'Recevoir un code' }).dblclick()
    await page.getByLabel('Code reçu').waitFor()
    t.equal((await letters(world.house)).filter(one => one.to === 'lea@neuve.example').length, 1)
    const code =
      /\d{3}\s?\d{3}/.exec(
        (await letters(world.house)).findLast(one => one.to === 'lea@neuve.example')?.text ?? '',
      )?.[0] ?? ''
    await page.getByLabel('Code reçu').fill(code)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByLabel('Nom de l’organisation').fill('Neuve')
    await page.getByLabel(/SIRET/).fill('123 456 789 00012')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByText(/ne passe pas la vérification/).waitFor()
    await page.getByLabel(/SIRET/).fill('')
    await page.getByLabel(/Code postal/).fill('44600')
    await page.getByRole('button', { name: 'Continuer' }).dblclick()
    await page.getByLabel(/Exposant/).check()
    t.same(await world.house.sql.all("select count(*) as many from organisation where name = 'Neuve'"), [
      { many: 1 },
    ])
    await page.getByRole('button', { name: 'Demander à participer' }).click()
    await page.getByText(/attend la validation/).waitFor()
    t.pass('the organisation waits for approval')

    await page.goto(`${address}/stand/equipe`)
    await page.getByLabel('Inviter un collègue').fill('max@neuve.example')
    await page.getByRole('button', { name: 'Inviter' }).dblclick()
    await page.getByText('max@neuve.example').first().waitFor()
    t.equal((await letters(world.house)).filter(one => one.to === 'max@neuve.example').length, 1)
    const link =
      /\/invitation\?lien=\S+/.exec(
        (await letters(world.house)).findLast(one => one.to === 'max@neuve.example')?.text ?? '',
      )?.[0] ?? ''
    const colleague = await windowOf(await world.as({ email: 'max@neuve.example', name: 'Max' }))
    await colleague.page.goto(address + link)
    await colleague.page.getByRole('button', { name: 'Rejoindre' }).click()
    await colleague.page.getByText(/attend la validation/).waitFor()
    t.pass('the colleague shares the agenda of the stand')
    await colleague.context.close()
    await page.goto(`${address}/compte`)
    await page.getByLabel('Nom', { exact: true }).fill('Léa Renaud')
    await page.getByText(/Enregistré à/).waitFor()
    await page.getByRole('button', { name: 'Se déconnecter partout' }).click()
    await page.getByRole('heading', { name: 'Se connecter' }).waitFor()
    await context.close()
  },
)

t.test('the agenda leaves the app: a calendar by its secret address, and one sheet of paper', async t => {
  const day = (await ana.get(`/api/editions/${SLUG}/my-day`)).body
  const nobody = await world.as(null)
  const feed = await nobody.get(new URL(day.me.icsUrl).pathname)
  t.equal(feed.status, 200)
  t.match(String(feed.body), /SUMMARY:Ville de Sainte-Anne/)
  t.equal((await nobody.get('/api/agendas/aaaaaaaaaaaaaaaaaaaaaaaa.ics')).status, 404)
  const sheet = await ana.get(`/api/editions/${SLUG}/my-day.pdf`)
  t.equal(sheet.raw.rawPayload.subarray(0, 5).toString(), '%PDF-')
})

t.test('every page passes axe and does not scroll sideways at 320 px', async t => {
  const pages = [
    '/connexion',
    '/compte',
    '/compte/participer',
    '/invitation?lien=aaaaaaaaaaaaaaaaaaaaaaaa',
    '/moi',
    '/moi/rendez-vous',
    '/moi/disponibilites',
    '/demandes',
    '/stand/demandes',
    '/stand/equipe',
  ]
  const { page, context } = await windowOf(ana, 320)
  for (const where of pages) {
    await page.goto(address + where)
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(400)
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    t.ok(wide <= 0, `${where} fits in 320 px (${wide} px too wide)`)
    // The content policy forbids inline scripts: evaluate runs outside it.
    await page.evaluate(axe)
    const found = await page.evaluate(async () => {
      const { axe: tool } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
      }
      return (await tool.run()).violations.map(
        one => `${one.id}: ${one.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
      )
    })
    t.same(found, [], where)
  }
  await context.close()
})
