// A convention in real browsers: two people negotiate and sign, each sees the other; anyone can tell the file from a changed one.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { turnConventions } from '#server/actions/convention/follow.ts'
import { letters, testApp, type Browser as Speaker } from '#tests/support/app.ts'
import { castOf } from '#tests/support/cast.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'
import { codeFor } from '#tests/support/conventions.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const world = await testApp()
const cast = await castOf(world)
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})

async function windowOf(
  speaker: Speaker | null,
  width = 390,
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({
    viewport: { width, height: 844 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    acceptDownloads: true,
  })
  if (speaker?.token)
    await context.addCookies([{ name: 'covalence_session', value: speaker.token, url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  return { page, context }
}

const slot = await world.house.sql.one<{ id: string }>('select id from slot order by starts_at desc limit 1')
const parties = [cast.ville, cast.atelier].map(one => ({
  organisationId: one.organisationId,
  personIds: [],
}))
const met = await cast.olga.browser.post(`/api/editions/${cast.slug}/control/meetings`, {
  slotId: slot?.id,
  subject: 'Buffet des vœux',
  parties,
})
const ana = await windowOf(cast.atelier.first.browser)
const bruno = await windowOf(cast.ville.first.browser, 1440)
let conventionPath = ''
let verifyPath = ''
const file = path.join(world.folder, 'convention.pdf')

t.test(
  'a draft from the meeting: the public buyer is offered the letter of intent first, the other writes too',
  async t => {
    const { page } = ana
    await page.goto(`${address}/conventions/nouvelle?rendez-vous=${met.body.id}`)
    await page
      .getByText(/commande publique/)
      .first()
      .waitFor()
    t.ok(
      await page.getByRole('radio', { name: /Lettre d.intention/ }).isChecked(),
      'the letter of intent comes first',
    )
    t.equal(await page.getByRole('radio', { name: /cadre de fourniture/ }).count(), 0)
    await page.getByRole('button', { name: 'Rédiger' }).click()
    await page.getByRole('heading', { name: 'Ce qui est convenu' }).waitFor()
    conventionPath = new URL(page.url()).pathname

    await bruno.page.goto(address + conventionPath)
    await bruno.page.getByRole('textbox', { name: 'Objet', exact: true }).waitFor()
    await page.getByRole('textbox', { name: 'Objet', exact: true }).fill('Buffet des vœux de janvier')
    await page.getByRole('textbox', { name: 'Objet', exact: true }).blur()
    await bruno.page.getByRole('heading', { level: 1, name: 'Buffet des vœux de janvier' }).waitFor()
    t.equal(
      await bruno.page.getByRole('textbox', { name: 'Objet', exact: true }).inputValue(),
      'Buffet des vœux de janvier',
      'the other sees it appear',
    )

    if ((await page.getByLabel('Fait quoi').count()) === 0)
      await page.getByRole('button', { name: 'Ajouter un engagement' }).click()
    await page.getByLabel('Fait quoi').first().fill('livre deux cents couverts')
    await page.getByLabel('Fait quoi').first().blur()
    await bruno.page.getByText('livre deux cents couverts').first().waitFor()
  },
)

t.test('two who write the same field are shown both versions', async t => {
  await bruno.context.setOffline(true)
  await bruno.page.getByRole('textbox', { name: 'Objet', exact: true }).fill('Buffet de printemps')
  const one = `/api/editions/${cast.slug}${conventionPath}`
  const { revision } = (await cast.atelier.first.browser.get(one)).body
  await cast.atelier.first.browser.put(`${one}/fields/object`, { value: 'Buffet des vœux', revision })
  await bruno.context.setOffline(false)
  const note = bruno.page.getByRole('alert').filter({ hasText: 'Atelier Vague' })
  await bruno.page.getByRole('textbox', { name: 'Objet', exact: true }).focus()
  await bruno.page.getByRole('textbox', { name: 'Objet', exact: true }).blur()
  await note.waitFor()
  t.match(await note.innerText(), /Buffet des vœux/)
  await note.getByRole('button', { name: 'Garder sa version' }).click()
  await bruno.page.getByRole('heading', { level: 1, name: 'Buffet des vœux' }).waitFor()
})

t.test('a change is proposed, seen by the other with what goes and what comes, and accepted', async t => {
  await bruno.page.getByRole('button', { name: 'Passer à la relecture' }).click()
  await ana.page.getByText('En relecture').first().waitFor()
  await ana.page
    .locator('#champ-object')
    .getByRole('button', { name: /Proposer un changement/ })
    .click()
  await ana.page
    .getByRole('dialog')
    .getByRole('textbox', { name: 'Objet', exact: true })
    .fill('Buffet des vœux et des cérémonies')
  await ana.page
    .getByRole('dialog')
    .getByLabel(/Pourquoi/)
    .fill('Avec mai')
  await ana.page.getByRole('dialog').getByRole('button', { name: 'Proposer' }).click()
  await bruno.page.getByText('Avec mai').waitFor()
  t.match(await bruno.page.locator('ins').first().innerText(), /cérémonies/)
  const freeze = bruno.page.getByRole('button', { name: 'Figer le texte' })
  t.equal(await freeze.getAttribute('aria-disabled'), 'true', 'an open proposal keeps the text open')
  await bruno.page.getByRole('button', { name: 'Accepter' }).click()
  await ana.page.getByRole('heading', { level: 1, name: 'Buffet des vœux et des cérémonies' }).waitFor()
  await ana.page.getByRole('heading', { name: /Objet/ }).first().waitFor()
  t.match(await ana.page.locator('#art-1').innerText(), /cérémonies/, 'the article follows the field')
})

t.test('nobody signs before reading; each signs with the code of their mail; the other sees it', async t => {
  await bruno.page.getByRole('button', { name: 'Figer le texte' }).click()
  await bruno.page.getByRole('dialog').getByRole('button', { name: 'Figer le texte' }).click()
  await ana.page.getByRole('button', { name: 'Recevoir mon code' }).waitFor()
  t.equal(
    await ana.page.getByRole('button', { name: 'Recevoir mon code' }).getAttribute('aria-disabled'),
    'true',
  )
  for (const [who, email] of [
    [ana, 'ana@atelier.example'],
    [bruno, 'bruno@ville.example'],
  ] as const) {
    await who.page.getByRole('button', { name: /J.ai lu/ }).click()
    await who.page.getByRole('button', { name: /J.ai lu/ }).waitFor({ state: 'detached' })
    await who.page.getByRole('button', { name: 'Recevoir mon code' }).click()
    // The field comes once the letter has left; read before, there is no code yet, and an empty field sends nothing.
    const field = who.page.getByLabel('Code reçu par e-mail')
    await field.waitFor()
    await field.fill(await codeFor(world, email))
    await who.page.getByRole('button', { name: 'Signer la convention' }).click()
    if (who === ana) {
      await ana.page.getByText(/Vous avez signé/).waitFor()
      await bruno.page.getByText(/Signé le/).waitFor()
      t.pass('the other sees the signature without reloading')
    }
  }
  const signed = bruno.page.getByRole('heading', { name: 'RENC26-0001' })
  const refused = bruno.page.getByRole('alert')
  await signed.or(refused).first().waitFor()
  t.same(await refused.allInnerTexts(), [], 'nothing refuses the last signature')
  await ana.page.getByRole('heading', { name: 'RENC26-0001' }).waitFor()
  t.pass('the first to sign sees the number when the last has signed')
})

t.test('the document downloads, the same bytes each time, and the judge says true', async t => {
  const [download] = await Promise.all([
    ana.page.waitForEvent('download'),
    ana.page.getByRole('link', { name: 'Télécharger le document' }).click(),
  ])
  await download.saveAs(file)
  const again = await cast.ville.first.browser.get(`/api/editions/${cast.slug}${conventionPath}/document.pdf`)
  t.ok(readFileSync(file).equals(again.raw.rawPayload), 'both hold the same bytes')
  const judge = spawnSync(process.execPath, ['server/cli.ts', 'verify', file], { encoding: 'utf8' })
  t.equal(judge.status, 0, judge.stdout + judge.stderr)
  verifyPath = (await ana.page.getByRole('link', { name: 'Vérifier ce document' }).getAttribute('href')) ?? ''
})

t.test(
  'anyone checks the file: true for the sealed one, altered for a changed one, without the text',
  async t => {
    const { page, context } = await windowOf(null)
    await page.goto(address + verifyPath)
    await page.getByRole('heading', { name: 'Convention signée et enregistrée' }).waitFor()
    t.notMatch(await page.locator('main').innerText(), /cérémonies/)
    await page.locator('input[type=file]').setInputFiles(file)
    await page.getByText(/Authentique/).waitFor()
    const changed = path.join(world.folder, 'changed.pdf')
    const bytes = readFileSync(file)
    bytes[1000] = (bytes[1000] ?? 0) ^ 1
    writeFileSync(changed, bytes)
    await page.locator('input[type=file]').setInputFiles(changed)
    await page.getByText(/Altéré/).waitFor()
    await page.goto(`${address}/v/inconnu12345`)
    await page.getByText(/Aucune convention ne porte ce code/).waitFor()
    await context.close()
  },
)

t.test('two weeks later the letter asks, and one tap answers without signing in', async t => {
  world.clock.now = '2026-12-12T09:00:00.000Z'
  await world.must(turnConventions)
  await world.must(turnConventions)
  const asked = (await letters(world.house)).find(
    letter => letter.to === 'ana@atelier.example' && letter.text.includes('/suivi/'),
  )
  const link = /\/suivi\/\S+/.exec(asked?.text ?? '')?.[0] ?? ''
  const { page, context } = await windowOf(null)
  await page.goto(address + link)
  await page.getByText('Exécutée').click()
  await page.getByLabel(/Montant/).fill('1200')
  await page.getByRole('button', { name: 'Envoyer la réponse' }).click()
  await page.getByText(/Votre réponse est notée/).waitFor()
  const view = (await cast.ville.first.browser.get(`/api/editions/${cast.slug}${conventionPath}`)).body
  t.equal(view.followUps[0].amountCents, 120_000)
  await context.close()
})

t.test('every screen passes axe and does not scroll sideways at 320 px', async t => {
  const base = `/api/editions/${cast.slug}/conventions`
  const second = await cast.atelier.first.browser.post(base, {
    kind: 'letter-of-intent',
    language: 'fr',
    meetingId: met.body.id,
  })
  const { page, context } = await windowOf(cast.atelier.first.browser, 320)
  for (const where of [
    '/conventions',
    `/conventions/nouvelle?rendez-vous=${met.body.id}`,
    conventionPath,
    `/conventions/${second.body.id}`,
    verifyPath,
  ]) {
    await page.goto(address + where)
    await page.locator('main h1').waitFor()
    await page.waitForTimeout(500)
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
