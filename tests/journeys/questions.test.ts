// The organisers' own questions in a real browser: written in the settings, answered at registration, put right from the badge, read by the desk.
import t from 'tap'
import { doorJourney, signedIn, whole } from '../support/door-journey.ts'

const { base, phone, cast } = await doorJourney()
const slug = cast.slug

await t.test('where nothing is asked, registering asks the server for nothing more than before', async t => {
  const context = await phone()
  const page = await context.newPage()
  const paths: string[] = []
  page.on('request', request => paths.push(new URL(request.url()).pathname))
  await page.goto(`${base}/e/${slug}/inscription`)
  await page.getByLabel('Prénom et nom').fill('Inès Roy')
  await page.getByRole('textbox', { name: 'E-mail' }).fill('ines@visite.example')
  await page.getByRole('button', { name: 'Recevoir mon badge' }).click()
  await page.getByRole('link', { name: 'Voir mon badge' }).waitFor()
  t.same(
    paths.filter(path => path.startsWith('/api/')),
    ['/api/session', `/api/editions/${slug}/visitors`],
  )
  await context.close()
})

await t.test('an organiser writes a question; a colleague’s open settings show it at once', async t => {
  const desk = await phone({ viewport: { width: 1440, height: 900 } })
  await signedIn(desk, cast.olga, base)
  const colleague = await desk.newPage()
  await colleague.goto(`${base}/regie/reglages?onglet=questions`)
  await colleague.getByText('Aucune question').waitFor()
  const page = await desk.newPage()
  await page.goto(`${base}/regie/reglages?onglet=questions`)
  await page.getByRole('button', { name: 'Ajouter une question' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  t.equal(await sheet.getByText('Écrivez quelques mots.').count(), 2, 'what is missing is said beside it')
  await sheet.getByRole('textbox', { name: 'Question' }).fill('Repas du midi')
  await sheet.getByRole('textbox', { name: 'À quoi elle sert' }).fill('commander le bon nombre de repas')
  await sheet.getByLabel('Forme de la réponse').selectOption('one')
  await sheet.getByRole('textbox', { name: 'Choix 1' }).fill('Végétarien')
  await sheet.getByRole('textbox', { name: 'Choix 2' }).fill('Sans gluten')
  await sheet.getByLabel('Réponse obligatoire').check()
  await sheet.getByLabel('Structures').check()
  await whole(t, page, 'question-ecrite')
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await sheet.waitFor({ state: 'detached' })
  await colleague.getByRole('heading', { name: 'Repas du midi' }).waitFor()

  await page.getByRole('button', { name: 'Ajouter une question' }).click()
  await sheet.getByRole('textbox', { name: 'Question' }).fill('Une demande particulière')
  await sheet.getByRole('textbox', { name: 'À quoi elle sert' }).fill('mieux vous accueillir')
  await sheet.getByLabel('Forme de la réponse').selectOption('long')
  await sheet.getByRole('button', { name: 'Enregistrer' }).click()
  await sheet.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Monter la question « Une demande particulière »' }).click()
  await colleague.locator('li h2').first().getByText('Une demande particulière').waitFor()
  await desk.close()
})

await t.test(
  'a visitor answers: what is missing is said, nothing typed is lost, the badge puts it right',
  async t => {
    const context = await phone()
    const page = await context.newPage()
    await page.goto(`${base}/e/${slug}/inscription`)
    t.match(
      await page.evaluate(() => document.querySelector('#app')?.getAttribute('data-asked') ?? 'app'),
      'questions',
      'the page is written by the server, questions included',
    )
    // The very first thing done to the page is to write in a question's field.
    await page.getByLabel('Une demande particulière').fill('Un parking')
    await page.getByLabel('Prénom et nom').fill('Omar Diallo')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('omar@visite.example')
    await page.getByRole('button', { name: 'Recevoir mon badge' }).click()
    await page.getByText('Répondez à cette question.').waitFor()
    t.equal(await page.getByLabel('Une demande particulière').inputValue(), 'Un parking')
    t.equal(
      await page.evaluate(() => document.activeElement?.getAttribute('type')),
      'radio',
      'the focus is there',
    )
    await whole(t, page, 'inscription-questions')
    await page.getByRole('radio', { name: 'Végétarien' }).check()
    await page.getByRole('button', { name: 'Recevoir mon badge' }).click()
    await page.getByRole('link', { name: 'Voir mon badge' }).click()

    const answers = page.getByRole('article').filter({ hasText: 'Vos réponses à l’organisation' })
    await answers.getByRole('radio', { name: 'Sans gluten' }).check()
    t.equal(await answers.getByLabel('Une demande particulière').inputValue(), 'Un parking')
    await answers.getByRole('button', { name: 'Enregistrer mes réponses' }).click()
    await page.getByText('Vos réponses sont enregistrées.').waitFor()
    await whole(t, page, 'badge-reponses')
    await context.close()
  },
)

await t.test('a member answers for the organisation, and again when it takes part', async t => {
  const context = await phone()
  await signedIn(context, cast.atelier.first, base)
  const page = await context.newPage()
  await page.goto(`${base}/e/${slug}/participer`)
  await page.getByRole('button', { name: 'Enregistrer mes réponses' }).click()
  await page.getByText('Répondez à cette question.').waitFor()
  await page.getByRole('radio', { name: 'Sans gluten' }).check()
  await page.getByRole('button', { name: 'Enregistrer mes réponses' }).click()
  await page.getByText('Vos réponses sont enregistrées.').waitFor()
  await whole(t, page, 'participer-reponses')
  await context.close()
})

await t.test('the desk reads the answers and their counts', async t => {
  const desk = await phone({ viewport: { width: 1440, height: 900 } })
  await signedIn(desk, cast.olga, base)
  const page = await desk.newPage()
  await page.goto(`${base}/regie/visiteurs`)
  await page.getByRole('button', { name: 'Ouvrir Omar Diallo' }).click()
  await page.getByRole('dialog').getByText('Un parking').waitFor()
  await page.getByRole('dialog').getByText('Sans gluten').waitFor()
  await whole(t, page, 'visiteur-reponses')
  await page.goto(`${base}/regie/reglages?onglet=questions`)
  await page.getByText('2 réponses').waitFor()
  await page.getByText('2 Sans gluten').waitFor()
  await whole(t, page, 'questions')
  await desk.close()
})
