// The organiser's draft in a real browser: by keys and from a menu, looked at on another grid, mended after an absence.
import { existsSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { findBrowser, openBrowser } from '#tests/support/chromium.ts'
import { pooled } from '#tests/support/plans.ts'

const built = path.resolve(process.env.CLIENT_DIR ?? 'dist/client', 'index.html')
if (!existsSync(built) || !findBrowser())
  throw new Error('journeys need the built pages and a browser: run npm test, or name one in CHROME_PATH')

const world = await testApp()
const { cast } = await pooled(world)
world.clock.now = '2026-11-25T10:00:00.000Z'
const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
const browser = await openBrowser()
t.teardown(async () => {
  await browser.close()
  await world.close()
})
const base = `/api/editions/${cast.slug}`
const olga = cast.olga.browser

async function planningPage(width: number) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  await context.addCookies([{ name: 'covalence_session', value: olga.token ?? '', url: address }])
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.clock.setSystemTime(new Date(world.clock.now))
  await page.goto(`${address}/regie/planning`)
  await page.getByRole('heading', { name: 'Planifier' }).waitFor()
  return page
}
const shots = process.env.SHOTS_DIR

t.test('another grid is tried in words, and the edition stays as it is', async t => {
  const page = await planningPage(1440)
  await page.getByText('4 demandes acceptées attendent une place.').waitFor()
  await page.getByText('Et avec une autre grille').click()
  await page.getByLabel('Créneaux', { exact: true }).selectOption({ label: '1 créneau de plus' })
  await page.getByRole('button', { name: 'Essayer' }).click()
  await page.getByText(/un créneau de plus par jour\u00a0: .*rendez-vous/).waitFor({ timeout: 40_000 })
  t.equal(await page.getByRole('button', { name: 'Publier' }).count(), 0)
  t.equal((await olga.get(`${base}/grid`)).body.slot.length, 18)
  await page.context().close()
})

t.test(
  'a draft line is lifted, put elsewhere by keys alone, parked and placed again, then published',
  async t => {
    const page = await planningPage(1440)
    await page.getByText('Durée et priorités').click()
    await page.getByLabel('Durée de la recherche').selectOption('2')
    await page.getByRole('button', { name: 'Calculer un planning' }).click()
    await page.getByRole('heading', { name: /Brouillon n/ }).waitFor({ timeout: 40_000 })
    if (shots) await page.screenshot({ path: path.join(shots, 'draft.png'), fullPage: true })
    const draft = async () =>
      (await olga.get(`${base}/plans`)).body.plan.find(
        (one: { status: string; whatIf: boolean }) => one.status === 'proposed' && !one.whatIf,
      )
    const grid = (await olga.get(`${base}/grid`)).body
    const [line] = (await draft()).result.meetings.filter((one: { slotId: string }) =>
      grid.slot.some((slot: { id: string; day: number }) => slot.id === one.slotId && slot.day === 0),
    )
    const cell = page.locator(`td[data-row="${line.tableId}"][data-column="${line.slotId}"]`)
    await cell.focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowUp')
    for (let rows = 0; rows < 4; rows++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    const parked = page.getByRole('heading', { name: '1 demande sans place' })
    await parked.waitFor()
    t.equal((await draft()).result.unplaced[0].requestId, line.requestId)

    await page.getByRole('button', { name: /^Placer / }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Placer' }).click()
    const dialog = page.getByRole('dialog').filter({ has: page.getByLabel('Créneau') })
    await dialog.getByLabel('Table').selectOption({ label: 'Table 4' })
    await dialog.getByLabel('Créneau').selectOption({ index: 8 })
    await dialog.getByRole('button', { name: 'Placer', exact: true }).click()
    await parked.waitFor({ state: 'detached' })
    const placed = (await draft()).result.meetings.find(
      (one: { requestId: string }) => one.requestId === line.requestId,
    )
    t.match(placed, { slotId: grid.slot[8].id, tableId: grid.table[3].id })

    await page.getByRole('tab', { name: 'Par participant' }).click()
    await page.getByRole('grid', { name: 'Par participant' }).getByText('Atelier Vague').first().waitFor()
    await page.getByRole('button', { name: 'Publier' }).click()
    await page.getByText('publiée').first().waitFor()
    t.equal((await olga.get(`${base}/board`)).body.meeting.length, 4)
    await page.context().close()
  },
)

t.test('an absence shows on the planning page, and its repair is one button away', async t => {
  const [meeting] = (await olga.get(`${base}/board`)).body.meeting
  await olga.post(`${base}/control/absences`, {
    personIds: [meeting.parties[0].attendees[0].personId],
    from: meeting.startsAt,
    until: meeting.endsAt,
  })
  const page = await planningPage(390)
  await page.getByRole('heading', { name: '1 rendez-vous ne peut plus se tenir comme prévu' }).waitFor()
  if (shots) await page.screenshot({ path: path.join(shots, 'repair.png'), fullPage: true })
  t.ok(
    await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    'no sideways scroll',
  )
  await page.getByRole('button', { name: 'Proposer une réparation' }).click()
  await page.getByText('Déplacé').first().waitFor({ timeout: 40_000 })
  await page.getByRole('button', { name: 'Publier' }).click()
  await page.getByRole('heading', { name: /ne peut plus se tenir/ }).waitFor({ state: 'detached' })
  t.pass('once published, nothing is left to mend')
  await page.context().close()
})
