// What goes wrong at a door: a badge of another edition, half a code, a clock a day off, no hand on the mouse; and the app that is installed.
import t from 'tap'
import { createEdition } from '#server/actions/edition/create-edition.ts'
import { register } from '#server/actions/visitor/register.ts'
import { doorJourney, next, scanner, whole } from '../support/door-journey.ts'

const { base, phone, newDoor, figures, visitor, world, cast } = await doorJourney()

async function elsewhere(): Promise<string> {
  const edition = await world.must(a =>
    createEdition(a, {
      slug: 'autres-rencontres',
      name: 'Autres rencontres',
      timeZone: 'Europe/Paris',
      venue: { name: 'Halle', street: '', postcode: '44000', city: 'Nantes', department: '44' },
      summary: { fr: 'Ailleurs.', en: 'Elsewhere.' },
      bookingMode: 'direct',
      rules: {},
      grid: {
        days: [{ date: '2026-12-03', from: '09:00', to: '12:00', breaks: [] }],
        slotMinutes: 20,
        gapMinutes: 0,
        tables: 2,
      },
      organiserId: cast.olga.personId,
    }),
  )
  const person = await world.must(a =>
    register(a, {
      editionId: edition.id,
      name: 'Paul Ailleurs',
      email: 'paul@ailleurs.example',
      organisationName: '',
      locale: 'fr',
      shareContact: false,
      quiet: true,
    }),
  )
  return person.token
}

await t.test(
  'codes that are no badge of this edition are told apart, online and without network',
  async t => {
    const door = await newDoor('Porte A')
    const [lea, foreign] = [await visitor('Léa Martin'), await elsewhere()]
    const context = await phone()
    const page = await context.newPage()
    await page.goto(door.link)
    await page.getByText('prêt sans réseau').waitFor()
    for (const network of [true, false]) {
      await context.setOffline(!network)
      if (!network) await page.getByText('Hors ligne').waitFor()
      await scanner(page, foreign)
      await page.getByRole('heading', { name: 'Badge d’une autre édition' }).waitFor()
      t.match(await page.getByRole('dialog').getAttribute('class'), /red/)
      await next(page)
      await scanner(page, lea.token.slice(0, 90))
      await page.getByRole('heading', { name: 'Badge inconnu' }).waitFor()
      await next(page)
    }
    await whole(t, page, 'porte-hors-ligne')
    t.equal((await figures()).entries, 0, 'nobody who was not let in is counted')
    await context.close()
  },
)

await t.test(
  'read twice while a slow network answers, a badge is one reading, and its person is welcome',
  async t => {
    const door = await newDoor('Porte lente', { zone: 'other' })
    const [slow, typed] = [await visitor('Lise Lente'), await visitor('Tom Tapé')]
    const context = await phone()
    const page = await context.newPage()
    await page.goto(door.link)
    await page.getByText('En direct').waitFor()
    await page.route('**/api/door/scans', async route => {
      await new Promise(resolve => setTimeout(resolve, 800))
      await route.continue()
    })
    await scanner(page, slow.token)
    await scanner(page, slow.token)
    await page.getByText('Vérification en cours').waitFor()
    await page.getByRole('heading', { name: 'Bienvenue' }).waitFor()
    await page.waitForTimeout(1000)
    t.match(await page.getByRole('dialog').innerText(), /Lise Lente/)
    t.equal(await page.getByText('Déjà entré').count(), 0)
    await next(page)
    await page.getByLabel('Code du badge').fill(typed.code)
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Bienvenue' }).waitFor()
    await page.waitForTimeout(1000)
    t.match(await page.getByRole('dialog').innerText(), /Tom Tapé/)
    t.equal(await page.getByText('Déjà entré').count(), 0)
    await context.close()
  },
)

await t.test('by keyboard alone: a code, a companion, a walk-in, a count taken back', async t => {
  const door = await newDoor('Porte B', { zone: 'workshops' })
  const family = await visitor('Famille Roy', { companions: 2 })
  const context = await phone()
  const page = await context.newPage()
  await page.goto(door.link)
  await page.getByText('En direct').waitFor()
  t.ok(await page.getByText('Zone\u00a0: ateliers').isVisible())
  await page.getByRole('button', { name: 'Chercher' }).press('Enter')
  await page.getByRole('dialog').getByLabel('Nom, structure ou code').waitFor()
  await page.keyboard.type('roy')
  await page.getByRole('dialog').getByText('Famille Roy').waitFor()
  // The first takes back what is searched, the second closes.
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByLabel('Code du badge').focus()
  await page.keyboard.type(family.code)
  await page.keyboard.press('Enter')
  await page.getByText('et 2 accompagnants').waitFor()
  await whole(t, page, 'accompagnants')
  await page.getByRole('button', { name: 'Compter les 2 accompagnants' }).press('Enter')
  await page.getByText('2 accompagnants comptés').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Annuler le dernier' }).press('Enter')
  await page.getByText('à envoyer').waitFor({ state: 'detached' })
  await page.getByRole('radio', { name: 'Entrée' }).press('ArrowRight')
  t.ok(await page.getByRole('radio', { name: 'Sortie' }).isChecked())
  await context.close()
})

await t.test('a phone a day late says so plainly, and what it reads keeps the true hour', async t => {
  const door = await newDoor('Porte C')
  const omar = await visitor('Omar Diallo')
  const context = await phone({ time: '2026-11-25T08:00:00.000Z' })
  const page = await context.newPage()
  await page.goto(door.link)
  await page.getByText('L’horloge de ce téléphone retarde de 1 jour').waitFor()
  await whole(t, page, 'horloge')
  await scanner(page, omar.token)
  await page.getByRole('heading', { name: 'Bienvenue' }).waitFor()
  const { at } = (await world.house.sql.one<{ at: string }>('select at from scan where badge_id = ?', [
    omar.id,
  ])) ?? {
    at: '',
  }
  t.match(at, /^2026-11-26T08:0/)
  await context.close()
})

await t.test('the door is an app to install, and opens without network from its own address', async t => {
  const door = await newDoor('Porte E')
  const context = await phone()
  const page = await context.newPage()
  await page.goto(door.link)
  await page.getByText('prêt sans réseau').waitFor()
  const session = await context.newCDPSession(page)
  const manifest = await session.send('Page.getAppManifest')
  t.match(manifest.url, /door\.webmanifest$/)
  t.same(manifest.errors, [])
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  t.same(
    installabilityErrors.map(one => one.errorId).filter(id => id !== 'in-incognito'),
    [],
  )
  await page.waitForTimeout(2000)
  await context.setOffline(true)
  await page.close()
  const again = await context.newPage()
  await again.goto(`${base}/scan/accueil`)
  await again.getByRole('heading', { name: 'Porte E' }).waitFor()
  await again.getByText('Hors ligne').waitFor()
  await context.close()
})
