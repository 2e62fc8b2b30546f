/** The sourcing log: a public buyer can show who knew what, and when. */
import t from 'tap'
import type { SourcingFacts } from '#server/domain/request/sourcing-log.ts'
import { metBeforeChange, sourcingLog } from '#server/domain/request/sourcing-log.ts'
import { at } from '../cast.ts'

const facts: SourcingFacts = {
  needTitle: 'Entretien des parcs',
  publishedAt: at('09:00'),
  changes: [{ at: at('12:00'), fields: ['quantité', 'dates'] }],
  closedAt: at('18:00'),
  requests: [
    {
      organisation: 'Les Jardins de la Loire',
      from: 'seller',
      sentAt: at('09:30'),
      answer: { at: at('09:45'), status: 'accepted' },
    },
    { organisation: 'Vert et Net', from: 'buyer', sentAt: at('09:40'), answer: null },
  ],
  meetings: [
    { organisation: 'Les Jardins de la Loire', start: at('10:00'), end: at('10:20'), status: 'held' },
    { organisation: 'Vert et Net', start: at('14:00'), end: at('14:20'), status: 'held' },
    { organisation: 'Espaces Clairs', start: at('15:00'), end: at('15:20'), status: 'missed' },
  ],
}

t.test('the log tells what happened in the order in which it did', async t => {
  t.same(
    sourcingLog(facts).map(entry => entry.kind),
    ['published', 'asked', 'asked', 'answered', 'met', 'changed', 'met', 'not-met', 'closed'],
  )
  t.match(sourcingLog(facts)[0], {
    fr: 'Besoin publié\u00a0: Entretien des parcs',
    en: 'Need published: Entretien des parcs',
  })
  t.match(sourcingLog(facts)[3], { fr: 'Demande acceptée (Les Jardins de la Loire)', at: at('09:45') })
})

t.test('whoever was met before the need changed is to be told', async t => {
  t.same(metBeforeChange(facts), ['Les Jardins de la Loire'])
  t.same(metBeforeChange({ ...facts, changes: [] }), [])
  const again = {
    organisation: 'Les Jardins de la Loire',
    start: at('16:00'),
    end: at('16:20'),
    status: 'held',
  } as const
  t.same(metBeforeChange({ ...facts, meetings: [...facts.meetings, again] }), [], 'met again since')
})
