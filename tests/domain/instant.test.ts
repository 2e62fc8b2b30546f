/** Instants and decisions: the little arithmetic and the two answers that every rule stands on. */
import t from 'tap'
import fc from 'fast-check'
import { organisationOf } from '#server/domain/actor.ts'
import { decide, evolveAll, refuse, refuseAndRecord } from '#server/domain/decision.ts'
import {
  earliest,
  isAfter,
  isBefore,
  minutesBetween,
  plusDays,
  plusMinutes,
  plusMonths,
} from '#server/domain/instant.ts'
import { amina, at, gaelle, gaelleFor } from './cast.ts'

t.test('instants compare by time, however their text is written', async t => {
  t.notOk(isAfter('2026-11-26T09:00:00.000Z', '2026-11-26T09:00:00Z'))
  t.notOk(isBefore('2026-11-26T09:00:00Z', '2026-11-26T09:00:00.000Z'))
  t.ok(isBefore('2026-11-26T09:00:00Z', '2026-11-26T09:00:00.001Z'))
  t.equal(earliest(at('10:00'), at('09:00'), at('11:00')), at('09:00'))
  t.equal(minutesBetween(at('09:00'), at('10:30')), 90)
})

t.test('months later is the same day, or the last of a shorter month', async t => {
  const date = fc.date({ min: new Date('2000-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  const holds = (from: Date, months: number) => {
    const later = new Date(plusMonths(from.toISOString(), months))
    const whole =
      (later.getUTCFullYear() - from.getUTCFullYear()) * 12 + later.getUTCMonth() - from.getUTCMonth()
    const nextDay = new Date(later.getTime() + 86_400_000).getUTCDate()
    const sameDay = later.getUTCDate() === from.getUTCDate()
    return whole === months && (sameDay || (nextDay === 1 && later.getUTCDate() < from.getUTCDate()))
  }

  fc.assert(fc.property(date, fc.integer({ min: 0, max: 36 }), holds), { numRuns: 1000, seed: 14 })
  t.equal(plusMonths('2026-08-31T10:00:00.000Z', 6), '2027-02-28T10:00:00.000Z')
  t.equal(plusDays(at('10:00'), 1), plusMinutes(at('10:00'), 24 * 60))
})

t.test('a refusal says no, and may keep what happened on the way', async t => {
  t.match(decide('one', 'two'), { ok: true, events: ['one', 'two'] })
  t.match(refuse('SLOT_TAKEN'), { ok: false, code: 'SLOT_TAKEN', details: {}, events: [] })
  t.match(refuseAndRecord('CODE_WRONG', { attemptsLeft: 4 }, 'failed'), { ok: false, events: ['failed'] })
  t.equal(
    evolveAll(1, [2, 3], (sum, each) => sum + each),
    6,
  )
})

t.test('an organiser speaks for an organisation only on its behalf', async t => {
  t.equal(organisationOf(amina), 'jardins')
  t.equal(organisationOf(gaelle), null)
  t.equal(organisationOf(gaelleFor('hopital')), 'hopital')
  t.equal(organisationOf({ kind: 'system' }), null)
})
