// A door without network: read, counted, walked in; the tab is killed; everything arrives; a revoked link leaves no name on the phone.
import t from 'tap'
import { at, doorJourney, next, readable, scanner, whole } from '../support/door-journey.ts'

const { base, phone, newDoor, figures, visitor, cast } = await doorJourney()

await t.test(
  'without network: read, counted, walked in; the tab is killed; all of it arrives when the network is back',
  async t => {
    const door = await newDoor('Porte C', { capacity: 3 })
    const nadia = await visitor('Nadia Kaci')
    const before = await figures()
    await visitor('Léa Martin')
    const context = await phone()
    let page = await context.newPage()
    await page.goto(door.link)
    await page.getByText('prêt sans réseau').waitFor()
    await page.waitForTimeout(2000)
    t.notMatch(await readable(page), /Martin|Mairie/, 'names lie under lock')
    await context.setOffline(true)
    // Drawings that were not on the page yet come too, on the first visit as on the next.
    const drawings = () =>
      page.evaluate(() =>
        fetch('/icons.svg').then(
          answer => answer.status,
          () => 'nothing',
        ),
      )
    t.equal(await drawings(), 200, 'who opened the link a moment ago has everything')
    await page.close()

    page = await context.newPage()
    await page.goto(`${base}/scan/${door.id}`)
    await page.getByText('Hors ligne').waitFor()
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
    t.notMatch(await readable(page), /Passant/, 'nor does someone inscribed here lie open')
    await page.getByText('6 à envoyer').waitFor()
    await page.getByText(/Complet\s:\s\d présents pour 3 places/).waitFor()
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
    t.match((await cast.olga.browser.get(at('/visitors?q=passant'))).body.visitors, [
      { name: 'Jean Passant', walkIn: true },
    ])

    // The link is revoked while a passage waits: names go, the passage stays for the next link.
    await context.setOffline(true)
    await page.getByRole('button', { name: 'Une entrée' }).click()
    await page.getByText('1 à envoyer').waitFor()
    await cast.olga.browser.post(at(`/doors/${door.id}/close`))
    await context.setOffline(false)
    await page.getByText('Ce lien de porte est fermé').waitFor({ timeout: 20_000 })
    await page.getByText('1 passage attend').waitFor()
    await whole(t, page, 'ferme')
    const kept = await readable(page)
    t.notMatch(kept, /Martin|Kaci|Passant/, 'no name is left on the phone')
    t.notMatch(kept, /list:/, 'nor the key of its list')
    const again = await cast.olga.browser.post(at(`/doors/${door.id}/link`))
    await page.goto(again.body.link.replace('http://localhost:80', base))
    await page.getByText('En direct').waitFor()
    await page.getByText('à envoyer').waitFor({ state: 'detached' })
    t.equal((await figures()).anonymousEntries - after.anonymousEntries, 1, 'nothing was lost')
    await context.close()
  },
)

await t.test(
  'one badge at two doors without network: nobody is lost, the second is told apart when both are back',
  async t => {
    const [a, b] = [await newDoor('Porte D'), await newDoor('Porte E')]
    const zoe = await visitor('Zoé Le Bris')
    const before = await figures()
    const [one, two] = [await phone(), await phone()]
    const pages = [await one.newPage(), await two.newPage()] as const
    await pages[0].goto(a.link)
    await pages[1].goto(b.link)
    for (const page of pages) await page.getByText('prêt sans réseau').waitFor()
    await one.setOffline(true)
    await two.setOffline(true)
    for (const page of pages) {
      await page.getByText('Hors ligne').waitFor()
      await scanner(page, zoe.token)
      await page.getByRole('heading', { name: 'Enregistré, à vérifier' }).waitFor()
      await next(page)
      await page.getByText('1 à envoyer').waitFor()
    }
    // The second phone finds the network first.
    for (const [context, page] of [
      [two, pages[1]],
      [one, pages[0]],
    ] as const) {
      await context.setOffline(false)
      await page.getByText('En direct').waitFor()
      await page.getByText('à envoyer').waitFor({ state: 'detached' })
    }
    const after = await figures()
    t.equal(after.namedEntries - before.namedEntries, 1, 'one person, one entry')
    const rows = (await cast.olga.browser.get(at('/doors'))).body.door.filter((door: { name: string }) =>
      /[DE]$/.test(door.name),
    )
    t.same(
      rows.map((door: { entries: number }) => door.entries),
      [1, 1],
      'both readings are kept',
    )
    await one.close()
    await two.close()
  },
)
