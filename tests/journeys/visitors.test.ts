// Visitors' desk and stands in a real browser: found, corrected, printed; a door's link; the figures; a contact at a stand; one's own badge without network.
import t from 'tap'
import { at, doorJourney, scanner, signedIn, whole } from '../support/door-journey.ts'

const { base, phone, newDoor, visitor, cast } = await doorJourney()
const omar = await visitor('Omar Diallo')

await t.test(
  'the organiser finds a visitor, corrects a name, prints every badge, and sees who came',
  async t => {
    const door = await newDoor('Porte A')
    const desk = await phone({ viewport: { width: 1440, height: 900 } })
    await signedIn(desk, cast.olga, base)
    const page = await desk.newPage()
    await page.goto(`${base}/regie/visiteurs`)
    await page.getByText(/^Inscrits\s: 1\. Venus\s: 0\./).waitFor()
    await page.getByLabel('Nom, structure, e-mail ou code').fill('diallo')
    await page.getByRole('button', { name: 'Ouvrir Omar Diallo' }).click()
    await page.getByRole('dialog').getByLabel('Nom').fill('Omar Diallo-Roy')
    await page.getByRole('button', { name: 'Enregistrer' }).click()
    await page.getByRole('dialog').getByRole('heading', { name: 'Omar Diallo-Roy' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await whole(t, page, 'visiteurs')

    const hall = await phone()
    const gate = await hall.newPage()
    await gate.goto(door.link)
    await gate.getByText('En direct').waitFor()
    await scanner(gate, omar.token)
    await gate.getByText('Omar Diallo-Roy').waitFor()
    await page.getByText(/Entrée 26 nov/).waitFor()
    await hall.close()

    await page.getByRole('tab', { name: 'Imprimer' }).click()
    await page.getByRole('button', { name: 'Préparer le fichier' }).click()
    await page.getByText('1 badge est prêt.').waitFor()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Télécharger le PDF' }).click(),
    ])
    t.equal(file.suggestedFilename(), 'badges.pdf')
    await whole(t, page, 'imprimer')

    await page.getByRole('tab', { name: 'Chiffres' }).click()
    await page.getByText('Toutes les entrées ont été lues sur un badge').waitFor()
    await whole(t, page, 'chiffres')
    await page.getByRole('tab', { name: 'Portes' }).click()
    await page.getByRole('button', { name: 'Lien de Porte A' }).click()
    await page.getByRole('img', { name: 'Lien de Porte A' }).waitFor()
    await desk.close()
  },
)

await t.test(
  'while people keep coming in, the list of the control room does not wait for the last',
  async t => {
    const door = await newDoor('Porte B')
    const crowd = []
    for (const name of ['Ada Roy', 'Bo Roy', 'Cyr Roy', 'Dan Roy', 'Eve Roy', 'Flo Roy', 'Guy Roy'])
      crowd.push(await visitor(name))
    const desk = await phone({ viewport: { width: 1440, height: 900 } })
    await signedIn(desk, cast.olga, base)
    const page = await desk.newPage()
    await page.goto(`${base}/regie/visiteurs?q=Roy`)
    const hall = await phone()
    const gate = await hall.newPage()
    await gate.goto(door.link)
    await gate.getByText('En direct').waitFor()
    // What opening the page asks for by itself is over.
    await page.waitForTimeout(6000)
    let asked = 0
    page.on('request', request => (asked += Number(/\/visitors\?/.test(request.url()))))
    for (const one of crowd) {
      await scanner(gate, one.token)
      await page.waitForTimeout(1000)
    }
    t.ok(asked > 0, `asked ${asked} times meanwhile`)
    await hall.close()
    await desk.close()
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
  await page.getByText('Contact ajouté : Omar Diallo-Roy').waitFor()
  await page.getByRole('textbox', { name: 'Note' }).fill('Veut un devis pour mars')
  await page.getByLabel('Suite à donner').selectOption('quote')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: 'Enregistrer' }).waitFor({ state: 'detached' })
  t.match((await ana.get(at('/leads'))).body.lead, [
    {
      name: 'Omar Diallo-Roy',
      email: 'omar@visite.example',
      note: 'Veut un devis pour mars',
      followUp: 'quote',
    },
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

await t.test('a stand without network keeps what it reads, at its true hour', async t => {
  const ana = cast.atelier.first
  const nadia = await visitor('Nadia Kaci')
  const context = await phone({ time: '2026-11-26T07:00:00.000Z' })
  await signedIn(context, ana, base)
  const page = await context.newPage()
  await page.goto(`${base}/stand/contacts`)
  await page.getByText('L’horloge de ce téléphone retarde de 60 minutes').waitFor()
  await context.setOffline(true)
  await scanner(page, nadia.token)
  await page.getByText('Enregistré, à vérifier au retour du réseau').waitFor()
  await page.getByText('1 à envoyer').waitFor()
  await context.setOffline(false)
  await page.getByText('Nadia Kaci').waitFor()
  const [lead] = (await ana.browser.get(at('/leads'))).body.lead.filter(
    (one: { name: string }) => one.name === 'Nadia Kaci',
  )
  t.match(lead.at, /^2026-11-26T08:0/)
  await context.close()
})

await t.test('one’s own badge opens without network, large', async t => {
  const ines = await visitor('Inès Roy')
  const context = await phone()
  const page = await context.newPage()
  await page.goto(`${base}/badge/${ines.token}`)
  await page.getByRole('img', { name: 'Code QR du badge de Inès Roy' }).waitFor()
  await page.evaluate(async () => void (await navigator.serviceWorker.ready))
  await page.waitForTimeout(1500)
  await context.setOffline(true)
  await page.reload()
  await page.getByText('Hors ligne').first().waitFor()
  await page.getByRole('button', { name: 'Afficher en grand' }).click()
  await page.getByRole('dialog').getByRole('img', { name: 'Code QR du badge de Inès Roy' }).waitFor()
  await whole(t, page, 'badge-grand')
  await context.close()
})
