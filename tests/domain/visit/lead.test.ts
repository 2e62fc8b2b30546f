/** Leads: one per stand and visitor, what may be seen, and how it is taken back. */
import t from 'tap'
import fc from 'fast-check'
import { evolveAll, refuse } from '#server/domain/decision.ts'
import type { Lead } from '#server/domain/visit/lead.ts'
import { evolveLead, noteLead, scanLead, sharedWith, withdrawLead } from '#server/domain/visit/lead.ts'
import { at } from '../cast.ts'

const reading = {
  id: 'l1',
  organisationId: 'jardins',
  memberId: 'amina',
  visitorId: 'lea',
  scannedAt: at('10:00'),
}

function lead(): Lead {
  const [event] = scanLead(null, reading, at('10:00')).events
  if (event?.type !== 'lead:scanned') throw new Error('the lead of the cast must be valid')
  return event.lead
}

const words = {
  organisationId: 'jardins',
  note: ' Rappeler en janvier ',
  interest: 2,
  followUp: 'callback',
} as const
const after = (from: Lead, outcome: ReturnType<typeof scanLead>) =>
  evolveAll(from, outcome.events, evolveLead)

t.test('a badge read at a stand is one lead, with words of the exhibitor’s own', async t => {
  const noted = after(lead(), noteLead(lead(), words, at('10:05')))

  t.match(noted, { note: 'Rappeler en janvier', interest: 2, followUp: 'callback', at: at('10:00') })
  t.same(noteLead(lead(), { ...words, organisationId: 'cyclo' }, at('10:05')), refuse('NOT_FOUND'))
  t.same(
    noteLead(lead(), { ...words, interest: 9 }, at('10:05')),
    refuse('INVALID_INPUT', { field: 'interest' }),
  )
})

t.test('a colleague’s earlier reading, uploaded late, counts, and the words stay', async t => {
  const noted = after(lead(), noteLead(lead(), words, at('10:05')))
  const earlier = { ...reading, id: 'l2', memberId: 'bruno', scannedAt: at('09:30') }

  t.match(after(noted, scanLead(noted, earlier, at('12:00'))), {
    id: 'l1',
    at: at('09:30'),
    memberId: 'bruno',
    interest: 2,
  })
  t.same(scanLead(noted, { ...reading, scannedAt: at('11:00') }, at('11:00')).events, [])
})

t.test('what was not shared is not seen, and nothing is after a withdrawal', async t => {
  const lea = { name: 'Léa Brun', organisation: 'Mairie', email: 'lea@mairie.example', phone: null }
  const gone = after(lead(), withdrawLead(lead(), { visitorId: 'lea' }, at('12:00')))

  t.same(sharedWith(lead(), lea, ['organisation']), {
    name: 'Léa Brun',
    organisation: 'Mairie',
    email: null,
    phone: null,
  })
  t.same(sharedWith(gone, lea, ['organisation', 'email']), {
    name: null,
    organisation: null,
    email: null,
    phone: null,
  })
  t.same(withdrawLead(lead(), { visitorId: 'max' }, at('12:00')), refuse('NOT_FOUND'))
  t.same(noteLead(gone, words, at('12:01')), refuse('LEAD_WITHDRAWN'))
})

t.test(
  'a reading from before the withdrawal does not bring the lead back; handing the badge again does',
  async t => {
    const gone = after(lead(), withdrawLead(lead(), { visitorId: 'lea' }, at('12:00')))

    t.same(scanLead(gone, { ...reading, scannedAt: at('11:30') }, at('13:00')), refuse('LEAD_WITHDRAWN'))
    t.match(after(gone, scanLead(gone, { ...reading, scannedAt: at('14:00') }, at('14:00'))), {
      withdrawnAt: null,
      note: '',
    })
  },
)

t.test('readings of one visitor give the same lead in whatever order they arrive', async t => {
  const minutes = fc.uniqueArray(fc.integer({ min: 0, max: 59 }), { minLength: 1, maxLength: 6 })
  const merged = (order: readonly number[]) =>
    order.reduce<Lead | null>((known, minute) => {
      const scannedAt = at(`10:${String(minute).padStart(2, '0')}`)
      const outcome = scanLead(known, { ...reading, memberId: `m${minute}`, scannedAt }, at('18:00'))
      return evolveAll(known ?? lead(), outcome.events, evolveLead)
    }, null)

  fc.assert(
    fc.property(minutes, order => {
      const [one, other] = [merged(order), merged([...order].reverse())]
      return JSON.stringify(one) === JSON.stringify(other) && one?.memberId === `m${Math.min(...order)}`
    }),
    { numRuns: 300, seed: 13 },
  )
  t.pass('300 orders, seed 13')
})
