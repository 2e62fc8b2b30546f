// Letters read as French is written: the hour of a house, the name of an edition between guillemets, nobody's gender supposed.
import t from 'tap'
import { groupLetter } from '#server/documents/letters/group.ts'
import { requestLetter } from '#server/documents/letters/requests.ts'
import { validationLetter } from '#server/documents/letters/validation.ts'
import { hourFreed } from '#server/documents/letters/waiting.ts'

const edition = 'Les Rencontres de l’Erdre'

t.test('a request is awaited at an hour as the pages say it', async t => {
  const view = {
    requester: 'Papeterie',
    subject: null,
    edition,
    answerBy: '2026-11-25T10:22:00.000Z',
    answerLink: 'https://exemple.fr/reponse/1',
    timeZone: 'Europe/Paris',
  }
  const { text } = requestLetter('fr', view)
  t.match(text, 'souhaite vous rencontrer à «\u00a0Les Rencontres de l’Erdre\u00a0».')
  t.match(text, 'Répondez avant le mercredi 25 novembre 2026 à 11\u00a0h\u00a022\u00a0:')
  t.match(requestLetter('en', view).text, /Answer before Wednesday,? 25 November 2026 at 11:22:/)
})

t.test('no letter supposes who reads it, nor uses a straight apostrophe', async t => {
  const letters = [
    groupLetter('fr', { edition, subject: 'Accès', text: 'Bonjour', link: 'https://exemple.fr' }),
    validationLetter('fr', {
      status: 'validated',
      edition,
      organisation: 'Halles',
      link: 'https://exemple.fr',
    }),
    validationLetter('fr', {
      status: 'refused',
      edition,
      organisation: 'Halles',
      link: 'https://exemple.fr',
    }),
    hourFreed('fr', { other: 'Halles', edition, hours: 2, minutes: 30, link: 'https://exemple.fr' }),
  ]
  for (const { subject, text } of letters) {
    t.notMatch(text, /·|prévenu |inscrit(e)? :/)
    t.notMatch(subject + text, /\w'\w/)
    t.notMatch(text, /\b(à|de) Les /)
  }
})
