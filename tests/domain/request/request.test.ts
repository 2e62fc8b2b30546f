/** Requests: asking, answering, proposing otherwise, in turn and in time. */
import t from 'tap'
import fc from 'fast-check'
import { evolveAll, refuse } from '#server/domain/decision.ts'
import type { Decision } from '#server/domain/decision.ts'
import { acceptRequest, counterRequest, declineRequest } from '#server/domain/request/answer-request.ts'
import { editRequest, expireRequests, withdrawRequest } from '#server/domain/request/change-request.ts'
import { requestsLeft } from '#server/domain/request/quota.ts'
import type { Request, RequestEvent, RequestTerms } from '#server/domain/request/request.ts'
import { currentTerms, evolveRequest } from '#server/domain/request/request.ts'
import type { SendRequest, SendRequestFacts } from '#server/domain/request/send-request.ts'
import { sendRequest } from '#server/domain/request/send-request.ts'
import { amina, at, bruno, claire, farid, gaelle, gaelleFor } from '../cast.ts'

const free = new Set(['s1', 's2', 's3', 's4', 's5'])
const rules = { answerHours: 24, answersCloseAt: null }
const terms: RequestTerms = {
  subject: { kind: 'offer', id: 'paniers' },
  slotIds: ['s1', 's2'],
  message: 'Bonjour',
}

const facts: SendRequestFacts = {
  phase: 'direct',
  rules,
  requesterValidated: true,
  addresseeValidated: true,
  addresseeOpen: true,
  rolesMayMeet: true,
  subjectPublished: true,
  quota: 3,
  requestsInPlay: 0,
  alreadyAsked: false,
  alreadyMeeting: false,
  freeSlotIds: free,
  addresseeAcceptsAtOnce: false,
}

const command: SendRequest = {
  id: 'r1',
  editionId: 'estuaire',
  requesterId: 'hopital',
  addresseeId: 'jardins',
  terms,
  by: claire,
}

const accepting = { phase: 'direct', freeSlotIds: free, alreadyMeeting: false } as const
const editing = { phase: 'direct', freeSlotIds: free, subjectPublished: true } as const
const countering = { ...editing, rules } as const

function sentRequest(change: Partial<Request> = {}): Request {
  const sent = sendRequest(command, facts, at('09:00'))
  const [event] = sent.events
  if (event?.type !== 'request:sent') throw new Error('the request of the cast must be valid')
  return { ...event.request, ...change }
}

function after(request: Request, decision: Decision<RequestEvent>): Request {
  if (!decision.ok) throw new Error(`refused: ${decision.code}`)
  return evolveAll(request, decision.events, evolveRequest)
}

t.test('a buyer asks an exhibitor about an offer, and the answer is awaited for a day', async t => {
  const request = sentRequest()

  t.match(request, { status: 'sent', turn: 'addressee', answerBy: at('09:00', 1), revision: 1 })
})

t.test('the edition can close answers before the day is over', async t => {
  const closing = { answerHours: 24, answersCloseAt: at('18:00') }

  const outcome = sendRequest(command, { ...facts, rules: closing }, at('09:00'))

  t.match(outcome.events[0], { request: { answerBy: at('18:00') } })
})

t.test('each thing in the way of a request is named', async t => {
  const cases: [Partial<SendRequestFacts>, Partial<SendRequest>, ReturnType<typeof refuse>][] = [
    [{}, { by: farid }, refuse('NOT_FOUND')],
    [{}, { addresseeId: 'hopital' }, refuse('SELF_REQUEST')],
    [{ phase: 'closed' }, {}, refuse('REQUESTS_NOT_OPEN')],
    [{ phase: 'answers' }, {}, refuse('REQUESTS_NOT_OPEN')],
    [{ requesterValidated: false }, {}, refuse('NOT_VALIDATED')],
    [{ requestsInPlay: 3 }, {}, refuse('QUOTA_SPENT', { quota: 3 })],
    [{ addresseeValidated: false }, {}, refuse('NOT_FOUND')],
    [{ addresseeOpen: false }, {}, refuse('ADDRESSEE_CLOSED')],
    [{ rolesMayMeet: false }, {}, refuse('ROLES_MAY_NOT_MEET')],
    [{ subjectPublished: false }, {}, refuse('SUBJECT_NOT_PUBLISHED')],
    [{ alreadyMeeting: true }, {}, refuse('ALREADY_MEETING')],
    [{ alreadyAsked: true }, {}, refuse('ALREADY_ASKED')],
    [{}, { terms: { ...terms, slotIds: ['s1', 's2', 's3', 's4'] } }, refuse('TOO_MANY_SLOTS', { limit: 3 })],
    [{}, { terms: { ...terms, slotIds: ['s1', 's1'] } }, refuse('SLOT_REPEATED')],
    [{}, { terms: { ...terms, slotIds: ['s9'] } }, refuse('SLOT_TAKEN', { slotId: 's9' })],
    [
      {},
      { terms: { ...terms, message: 'x'.repeat(1001) } },
      refuse('MESSAGE_TOO_LONG', { length: 1001, limit: 1000 }),
    ],
  ]
  for (const [fact, change, expected] of cases) {
    t.same(
      sendRequest({ ...command, ...change }, { ...facts, ...fact }, at('09:00')),
      expected,
      expected.code,
    )
  }
})

t.test('a stand that accepts at once is booked in the first wish', async t => {
  const outcome = sendRequest(command, { ...facts, addresseeAcceptsAtOnce: true }, at('09:00'))

  t.match(
    outcome.events.map(event => event.type),
    ['request:sent', 'request:accepted', 'meeting:wanted'],
  )
  t.match(outcome.events[2], { slotId: 's1', organisationIds: ['hopital', 'jardins'] })
})

t.test('accepting in direct mode wants a meeting in the chosen slot', async t => {
  const outcome = acceptRequest(
    sentRequest(),
    { by: amina, slotId: 's2', revision: 1 },
    accepting,
    at('10:00'),
  )

  t.match(outcome.events, [
    { type: 'request:accepted', mode: 'direct', slotId: 's2' },
    { type: 'meeting:wanted', slotId: 's2' },
  ])
})

t.test('accepting without choosing takes the first wish still free', async t => {
  const left = { ...accepting, freeSlotIds: new Set(['s2', 's3']) }

  const outcome = acceptRequest(sentRequest(), { by: amina, slotId: null, revision: null }, left, at('10:00'))

  t.match(outcome.events[0], { slotId: 's2' })
})

t.test('a wish that was taken in the meantime is told, and nothing is booked', async t => {
  const gone = { ...accepting, freeSlotIds: new Set(['s5']) }

  t.same(
    acceptRequest(sentRequest(), { by: amina, slotId: 's1', revision: null }, gone, at('10:00')),
    refuse('SLOT_TAKEN', { slotId: 's1' }),
  )
  t.same(
    acceptRequest(sentRequest(), { by: amina, slotId: null, revision: null }, gone, at('10:00')),
    refuse('SLOT_TAKEN', { slotId: 's1' }),
  )
})

t.test('accepting in planned mode joins the pool without any slot', async t => {
  const planned = { ...accepting, phase: 'planned' } as const

  const outcome = acceptRequest(
    sentRequest(),
    { by: amina, slotId: null, revision: null },
    planned,
    at('10:00'),
  )

  t.match(outcome.events, [{ type: 'request:accepted', mode: 'planned', slotId: null }])
  t.equal(outcome.events.length, 1)
})

t.test('a slot that nobody proposed is refused, unless no slot was proposed at all', async t => {
  const none = sentRequest({ terms: { ...terms, slotIds: [] } })
  const answer = { by: amina, slotId: 's3', revision: null }

  t.same(
    acceptRequest(sentRequest(), answer, accepting, at('10:00')),
    refuse('SLOT_NOT_PROPOSED', { slotId: 's3' }),
  )
  t.match(acceptRequest(none, answer, accepting, at('10:00')).events[0], { slotId: 's3' })
  t.same(acceptRequest(none, { ...answer, slotId: null }, accepting, at('10:00')), refuse('SLOT_REQUIRED'))
})

t.test('an exhibitor who answers after the deadline is told so, and nothing moves', async t => {
  const request = sentRequest({ answerBy: at('10:00') })

  const outcome = acceptRequest(request, { by: amina, slotId: 's1', revision: 1 }, accepting, at('10:01'))

  t.same(outcome, refuse('ANSWER_TOO_LATE', { answerBy: at('10:00') }))
  t.ok(acceptRequest(request, { by: amina, slotId: 's1', revision: 1 }, accepting, at('10:00')).ok)
})

t.test('the requester cannot answer for the other, and a third party sees nothing', async t => {
  const answer = { slotId: null, revision: null }

  t.same(
    acceptRequest(sentRequest(), { by: claire, ...answer }, accepting, at('10:00')),
    refuse('NOT_YOUR_TURN'),
  )
  t.same(acceptRequest(sentRequest(), { by: farid, ...answer }, accepting, at('10:00')), refuse('NOT_FOUND'))
  t.same(acceptRequest(sentRequest(), { by: gaelle, ...answer }, accepting, at('10:00')), refuse('NOT_FOUND'))
})

t.test('an organiser at the desk answers on behalf of a stand', async t => {
  const answer = { by: gaelleFor('jardins'), slotId: null, revision: null }

  t.ok(acceptRequest(sentRequest(), answer, accepting, at('10:00')).ok)
})

t.test('an edited request must be read again before it is answered', async t => {
  const changed = { by: claire, terms: { ...terms, message: 'Pour 300 couverts' } }
  const request = after(sentRequest(), editRequest(sentRequest(), changed, editing, at('09:30')))

  t.match(request, {
    status: 'sent',
    revision: 2,
    editedAt: at('09:30'),
    terms: { message: 'Pour 300 couverts' },
  })
  t.same(
    acceptRequest(request, { by: amina, slotId: null, revision: 1 }, accepting, at('10:00')),
    refuse('REQUEST_CHANGED', { revision: 2 }),
  )
})

t.test('a counter-proposal passes the turn, with a new time to answer', async t => {
  const other = { ...terms, slotIds: ['s4'], subject: { kind: 'offer', id: 'soupes' } } as const
  const counter = counterRequest(
    sentRequest(),
    { by: amina, terms: other, revision: 1 },
    countering,
    at('12:00'),
  )
  const request = after(sentRequest(), counter)

  t.match(request, { status: 'countered', turn: 'requester', answerBy: at('12:00', 1), counters: 1 })
  t.same(currentTerms(request), other)
  t.same(request.terms, terms, 'the first request stays readable')
  t.match(
    acceptRequest(request, { by: claire, slotId: null, revision: 2 }, accepting, at('13:00')).events[0],
    { slotId: 's4' },
  )
  t.same(
    acceptRequest(request, { by: amina, slotId: null, revision: 2 }, accepting, at('13:00')),
    refuse('NOT_YOUR_TURN'),
  )
})

t.test('the maker of a counter-proposal can edit it, or decline after all', async t => {
  const other = { ...terms, slotIds: ['s4'] }
  const counter = counterRequest(
    sentRequest(),
    { by: amina, terms: other, revision: 1 },
    countering,
    at('12:00'),
  )
  const request = after(sentRequest(), counter)

  const edited = after(
    request,
    editRequest(request, { by: bruno, terms: { ...terms, slotIds: ['s5'] } }, editing, at('12:10')),
  )
  t.match(edited, { status: 'countered', counter: { slotIds: ['s5'] }, terms: { slotIds: ['s1', 's2'] } })
  t.ok(declineRequest(edited, { by: amina, reason: null, revision: null }, at('12:20')).ok)
})

t.test('a counter-proposal that changes nothing is no counter-proposal', async t => {
  const same = { by: amina, terms: { ...terms, message: 'Autre texte' }, revision: null }

  t.same(counterRequest(sentRequest(), same, countering, at('12:00')), refuse('COUNTER_EMPTY'))
})

t.test('counter-proposals come to an end', async t => {
  const long = sentRequest({ counters: 6 })
  const other = { by: amina, terms: { ...terms, slotIds: ['s4'] }, revision: null }

  t.same(counterRequest(long, other, countering, at('12:00')), refuse('TOO_MANY_COUNTERS', { limit: 6 }))
})

t.test('a decline needs no reason, and keeps the one that was given', async t => {
  const plain = declineRequest(sentRequest(), { by: amina, reason: '  ', revision: null }, at('10:00'))
  const told = declineRequest(sentRequest(), { by: amina, reason: 'Complet', revision: null }, at('10:00'))

  t.match(after(sentRequest(), plain), { status: 'declined', declineReason: null })
  t.match(after(sentRequest(), told), { status: 'declined', declineReason: 'Complet' })
})

t.test('an accepted request leaves the pool on demand, but not once it is a meeting', async t => {
  const pooled = sentRequest({ status: 'accepted' })
  const met = sentRequest({ status: 'accepted', acceptedSlotId: 's1', meetingId: 'm1' })

  t.ok(withdrawRequest(pooled, { by: claire }, at('10:00')).ok)
  t.same(withdrawRequest(met, { by: claire }, at('10:00')), refuse('REQUEST_CLOSED', { status: 'accepted' }))
  t.same(withdrawRequest(sentRequest(), { by: amina }, at('10:00')), refuse('NOT_YOUR_TURN'))
})

t.test('open requests expire once, after their time and not at it', async t => {
  const requests = [
    sentRequest({ id: 'late', answerBy: at('10:00') }),
    sentRequest({ id: 'countered', status: 'countered', answerBy: at('10:00') }),
    sentRequest({ id: 'answered', status: 'accepted', answerBy: at('10:00') }),
    sentRequest({ id: 'in time', answerBy: at('10:01') }),
  ]

  t.same(
    expireRequests(requests, at('10:01')).map(event => event.type !== 'request:sent' && event.requestId),
    ['late', 'countered'],
  )
  t.same(expireRequests(requests, at('10:00')), [])
})

t.test('what is left of a quota is never below zero, and without one nothing is counted', async t => {
  t.equal(requestsLeft(10, 3), 7)
  t.equal(requestsLeft(2, 3), 0)
  t.equal(requestsLeft(null, 3), null)
})

t.test(
  'whatever both sides do, a closed request never changes again and quota never goes below zero',
  async t => {
    const step = fc.record({
      by: fc.constantFrom(claire, amina),
      verb: fc.constantFrom('accept', 'decline', 'counter', 'edit', 'withdraw', 'expire'),
      slot: fc.constantFrom('s1', 's2', 's3', 's4', 's5'),
      minutes: fc.integer({ min: 0, max: 600 }),
    })
    const play = (
      request: Request,
      { by, verb, slot }: { by: typeof claire; verb: string; slot: string },
      now: string,
    ) => {
      const other = { ...terms, slotIds: [slot] }
      switch (verb) {
        case 'accept':
          return acceptRequest(request, { by, slotId: slot, revision: null }, accepting, now).events
        case 'decline':
          return declineRequest(request, { by, reason: null, revision: null }, now).events
        case 'counter':
          return counterRequest(request, { by, terms: other, revision: null }, countering, now).events
        case 'edit':
          return editRequest(request, { by, terms: other }, editing, now).events
        case 'withdraw':
          return withdrawRequest(request, { by }, now).events
        default:
          return expireRequests([request], now)
      }
    }
    const history = (
      steps: readonly { by: typeof claire; verb: string; slot: string; minutes: number }[],
    ) => {
      let request = sentRequest()
      let minutes = 0
      let closed: Request | null = null
      for (const each of steps) {
        minutes += each.minutes
        const now = new Date(Date.parse(at('09:00')) + minutes * 60_000).toISOString()
        request = play(request, each, now).reduce(evolveRequest, request)
        if (closed !== null && JSON.stringify(closed) !== JSON.stringify(request)) return false
        if (!['sent', 'countered'].includes(request.status)) closed = request
      }
      return request.counters <= 6 && (request.status !== 'accepted' || request.acceptedSlotId !== null)
    }

    fc.assert(fc.property(fc.array(step, { maxLength: 20 }), history), { numRuns: 500, seed: 20261126 })
    t.pass('500 histories, seed 20261126')
  },
)
