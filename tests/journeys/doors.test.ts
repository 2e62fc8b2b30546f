// Doors in a real browser: a visitor registers; two phones read badges by camera, scanner and code; what one reads the other knows.
import t from 'tap'
import { SLUG } from '../support/cast.ts'
import { doorJourney, next, scanner, verdict, whole } from '../support/door-journey.ts'

const { base, phone, newDoor, figures, visitor, inFront: lea } = await doorJourney('Léa Martin')

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
  const [omar, ines] = [await visitor('Omar Diallo'), await visitor('Inès Roy')]
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

  await scanner(pageB, lea?.token ?? '')
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
