/** Follow-up: what became of a signed convention, asked four times in a year. */
import t from 'tap'
import {
  abandonConvention,
  answerFollowUp,
  disagreements,
  enterIntoForce,
  followUpsDue,
  tradedCents,
} from '#server/domain/convention/follow-up.ts'
import { followUpSchedule } from '#server/domain/convention/follow-up-steps.ts'
import type { Convention } from '#server/domain/convention/convention.ts'
import { plusMonths } from '#server/domain/instant.ts'
import { refuse } from '#server/domain/decision.ts'
import type { MemberActor } from '#server/domain/actor.ts'
import { amina, at, claire, farid } from '../cast.ts'
import { after, frozen, signed } from './cast.ts'

const year = at('12:00', 370)

function answered(
  convention: Convention,
  by: MemberActor,
  step: string,
  state: string,
  amountCents: number | null = null,
): Convention {
  const why = state === 'not-feasible' ? 'Volumes trop faibles' : ''
  return after(convention, answerFollowUp(convention, { step, state, why, amountCents, by }, year))
}

t.test('questions come two weeks, three, six and twelve months after the last signature', async t => {
  t.same(followUpSchedule('2026-08-31T11:20:00.000Z'), {
    w2: '2026-09-14T11:20:00.000Z',
    m3: '2026-11-30T11:20:00.000Z',
    m6: '2027-02-28T11:20:00.000Z',
    m12: '2027-08-31T11:20:00.000Z',
  })
  t.equal(plusMonths('2028-01-31T00:00:00.000Z', 1), '2028-02-29T00:00:00.000Z')
})

t.test('a signed convention is in force from its start', async t => {
  t.same(enterIntoForce([signed()], '2027-01-03T23:59:00.000Z'), [])
  const inForce = after(signed(), enterIntoForce([signed(), frozen()], '2027-01-04T00:00:00.000Z'))

  t.match(inForce, { status: 'in-force', inForceAt: '2027-01-04T00:00:00.000Z' })
  const letter = signed({ kind: 'letter-of-intent', fields: { object: 'Paniers', commitments: 'Se revoir' } })
  t.equal(enterIntoForce([letter], at('11:21')).length, 1, 'without a start, from its signature')
})

t.test('each side is asked the latest question due, once', async t => {
  t.same(followUpsDue(signed(), at('11:19', 14)), [])
  t.match(followUpsDue(signed(), at('11:20', 14)), [
    { organisationId: 'jardins', step: 'w2' },
    { organisationId: 'hopital', step: 'w2' },
  ])
  const one = answered(signed(), amina, 'm12', 'under-way')
  t.match(followUpsDue(one, year), [{ organisationId: 'hopital', step: 'm12' }])
  t.equal(followUpsDue(one, year).length, 1)
})

t.test('executed means that both say so', async t => {
  const one = answered(signed(), amina, 'm6', 'executed', 1_200_000)
  t.equal(one.status, 'followed-up')
  const both = answered(one, claire, 'm6', 'executed', 1_180_000)

  t.equal(both.status, 'executed')
  t.equal(tradedCents(both), 1_180_000, 'the lower amount, so that no report boasts')
  t.same(disagreements(both), [])
})

t.test('a later answer can bring an executed convention back', async t => {
  const both = answered(answered(signed(), amina, 'm3', 'executed'), claire, 'm3', 'executed')
  const doubt = answered(both, claire, 'm6', 'under-way')

  t.equal(doubt.status, 'followed-up')
})

t.test('when neither can carry it out it is abandoned, with the reasons kept', async t => {
  const both = answered(answered(signed(), amina, 'w2', 'not-feasible'), claire, 'w2', 'not-feasible')

  t.equal(both.status, 'abandoned')
  t.match(both.followUps, [{ why: 'Volumes trop faibles' }, { why: 'Volumes trop faibles' }])
})

t.test('answers that do not fit together are shown', async t => {
  const states = answered(answered(signed(), amina, 'm6', 'executed'), claire, 'm6', 'nobody-called')
  const amounts = answered(
    answered(signed(), amina, 'm6', 'executed', 100_000),
    claire,
    'm6',
    'under-way',
    80_000,
  )

  t.match(disagreements(states), [{ kind: 'state', step: 'm6' }])
  t.match(disagreements(amounts), [{ kind: 'amount' }])
  t.equal(disagreements(amounts).length, 1)
})

t.test('an answer must be about something: step, time, reason, amount', async t => {
  const answer = { step: 'w2', state: 'executed', why: '', amountCents: null, by: amina }
  const convention = signed()

  t.same(answerFollowUp(convention, { ...answer, by: farid }, year), refuse('NOT_FOUND'))
  t.same(answerFollowUp(convention, { ...answer, step: 'one-day' }, year), refuse('FOLLOW_UP_STEP_UNKNOWN'))
  t.same(
    answerFollowUp(convention, answer, at('12:00', 1)),
    refuse('FOLLOW_UP_TOO_EARLY', { due: at('11:20', 14) }),
  )
  t.same(answerFollowUp(convention, { ...answer, state: 'not-feasible' }, year), refuse('REASON_REQUIRED'))
  t.same(answerFollowUp(convention, { ...answer, amountCents: 12.5 }, year), refuse('AMOUNT_INVALID'))
  t.same(answerFollowUp(frozen(), answer, year), refuse('NOT_IN_FORCE'))
})

t.test('answering again replaces the first answer of that step', async t => {
  const twice = answered(answered(signed(), amina, 'w2', 'nobody-called'), amina, 'w2', 'under-way')

  t.equal(twice.followUps.length, 1)
  t.match(twice.followUps, [{ state: 'under-way' }])
})

t.test('a party gives it up with a reason', async t => {
  t.match(after(signed(), abandonConvention(signed(), { reason: 'Cessation', by: amina }, year)), {
    status: 'abandoned',
    end: { organisationId: 'jardins', reason: 'Cessation' },
  })
})
