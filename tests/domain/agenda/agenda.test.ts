/** Agendas: who is free when, in which words not, and at which table. */
import t from 'tap'
import fc from 'fast-check'
import { chooseTable, tableUnsuitable } from '#server/domain/agenda/choose-table.ts'
import type { Table, TableNeeds } from '#server/domain/agenda/choose-table.ts'
import type { Booking } from '#server/domain/agenda/conflict.ts'
import { conflictsAt, conflictWords } from '#server/domain/agenda/conflict.ts'
import {
  freeMembers,
  freeSlotsOfTeams,
  mutuallyFreeSlots,
  nextFree,
} from '#server/domain/agenda/free-slots.ts'
import { peopleFreeNow } from '#server/domain/agenda/free-now.ts'
import type { Slot } from '#server/domain/agenda/slot.ts'
import { refuse } from '#server/domain/decision.ts'
import { at, grid, person } from '../cast.ts'

const slots = grid()
const ids = (some: readonly Slot[]) => some.map(slot => slot.id)
const slot = (id: string): Slot => slots.find(each => each.id === id) ?? slots[0]!
const facts = { slots, bookings: [] as Booking[], now: at('08:00') }
const booked = (memberId: string, slotId: string, meetingId = `m-${slotId}`) => ({
  memberId,
  slotId,
  meetingId,
})

t.test('two people are free together where neither is away, booked or at lunch', async t => {
  const amina = person('amina', { unavailableSlotIds: new Set(['s0']) })
  const claire = person('claire', { breaks: [{ start: at('09:50'), end: at('10:10'), label: 'Atelier' }] })
  const bookings = [booked('claire', 's1')]

  // s2 is 9:40 to 10:00 and s3 10:00 to 10:20: the workshop touches both.
  t.same(ids(mutuallyFreeSlots([amina, claire], { ...facts, bookings })), ['s4', 's5', 's6', 's7'])
})

t.test('closed slots and slots that have begun are offered to nobody', async t => {
  const closing = slots.map(each => (each.id === 's3' ? { ...each, closed: true } : each))

  t.same(ids(mutuallyFreeSlots([person('amina')], { ...facts, slots: closing, now: at('09:20') })), [
    's2',
    's4',
    's5',
    's6',
    's7',
  ])
})

t.test('a minimum gap keeps slots idle around a meeting, within its day only', async t => {
  const twoDays = grid(4, 2)
  const amina = person('amina', { gapSlotsMin: 1 })
  const bookings = [booked('amina', 's3')]

  t.same(ids(mutuallyFreeSlots([amina], { ...facts, slots: twoDays, bookings })), [
    's0',
    's1',
    's4',
    's5',
    's6',
    's7',
  ])
})

t.test('a meeting being moved does not stand in its own way', async t => {
  const bookings = [booked('amina', 's1', 'm1')]
  const amina = person('amina', { gapSlotsMin: 1 })

  t.same(conflictsAt(amina, slot('s2'), { ...facts, bookings }, 'm1'), [])
  t.match(conflictsAt(amina, slot('s2'), { ...facts, bookings }), [{ kind: 'gap', meetingId: 'm1' }])
})

t.test('every conflict says what stands in the way, in both languages', async t => {
  const amina = person('amina', {
    unavailableSlotIds: new Set(['s1']),
    breaks: [{ start: at('09:20'), end: at('09:40'), label: 'Déjeuner' }],
  })
  const bookings = [booked('amina', 's1', 'm1')]
  const found = conflictsAt(amina, { ...slot('s1'), closed: true }, { ...facts, bookings, now: at('09:30') })

  t.same(
    found.map(each => each.kind),
    ['past', 'closed', 'unavailable', 'break', 'booked'],
  )
  t.same(conflictWords(found[3]!, 'fr'), 'pause (Déjeuner)')
  t.same(conflictWords(found[4]!, 'en'), 'already in a meeting')
})

t.test('a stand is free while one of its colleagues is, the least busy first', async t => {
  const stand = [person('amina'), person('bruno')]
  const bookings = [
    booked('amina', 's0'),
    booked('bruno', 's0'),
    booked('amina', 's1'),
    booked('amina', 's2'),
  ]
  const standFacts = { ...facts, bookings }

  t.same(ids(freeSlotsOfTeams([stand, [person('claire')]], standFacts)), [
    's1',
    's2',
    's3',
    's4',
    's5',
    's6',
    's7',
  ])
  t.same(
    freeMembers(stand, slot('s5'), standFacts).map(each => each.memberId),
    ['bruno', 'amina'],
  )
  t.same(freeSlotsOfTeams([stand, []], standFacts), [], 'an organisation without members is never free')
})

t.test('a slot just taken brings the next three, or the last ones at the end of the day', async t => {
  const free = [slot('s0'), slot('s2'), slot('s4'), slot('s5'), slot('s7')]

  t.same(ids(nextFree(free, at('09:40'))), ['s2', 's4', 's5'])
  t.same(ids(nextFree(free, at('10:40'))), ['s4', 's5', 's7'])
  t.same(ids(nextFree([slot('s1')], at('10:40'))), ['s1'])
})

t.test('people free now are suggested with how long, the longest first', async t => {
  const persons = [person('amina'), person('bruno'), person('claire'), person('david')]
  const bookings = [booked('amina', 's4'), booked('claire', 's2')]
  const now = { ...facts, bookings, now: at('09:45') }

  t.same(
    peopleFreeNow(persons, now).map(each => [each.person.memberId, each.until]),
    [
      ['bruno', null],
      ['david', null],
      ['amina', at('10:20')],
    ],
  )
  t.same(peopleFreeNow(persons, { ...now, now: at('07:00') }), [])
})

t.test('no slot offered is ever in conflict, and no slot without conflict is withheld', async t => {
  const place = fc.integer({ min: 0, max: 7 })
  const someone = fc.record({
    away: fc.uniqueArray(place),
    meetings: fc.uniqueArray(place, { maxLength: 3 }),
    gap: fc.integer({ min: 0, max: 2 }),
  })
  const holds = (cast: readonly { away: number[]; meetings: number[]; gap: number }[]) => {
    const persons = cast.map(({ away, gap }, who) =>
      person(`p${who}`, { unavailableSlotIds: new Set(away.map(each => `s${each}`)), gapSlotsMin: gap }),
    )
    const bookings = cast.flatMap(({ meetings }, who) => meetings.map(each => booked(`p${who}`, `s${each}`)))
    const offered = new Set(ids(mutuallyFreeSlots(persons, { ...facts, bookings })))
    return slots.every(each => {
      const clear = cast.every(
        ({ away, meetings, gap }) =>
          !away.includes(each.index) && meetings.every(other => Math.abs(other - each.index) > gap),
      )
      return clear === offered.has(each.id)
    })
  }

  fc.assert(fc.property(fc.array(someone, { minLength: 1, maxLength: 4 }), holds), { numRuns: 1000, seed: 7 })
  t.pass('1000 agendas, seed 7')
})

const table = (id: string, change: Partial<Table> = {}): Table => ({
  id,
  label: `Table ${id}`,
  seats: 4,
  quiet: false,
  stepFree: false,
  closed: false,
  ownerId: null,
  ...change,
})
const needs: TableNeeds = {
  slotId: 's1',
  people: 2,
  quiet: false,
  stepFree: false,
  organisationIds: ['jardins', 'hopital'],
}
const at1 = (tableId: string, slotId = 's1') => ({ tableId, slotId, meetingId: `m-${tableId}-${slotId}` })

t.test('a meeting takes place at the stand of the one asked', async t => {
  const tables = [table('1'), table('A1', { ownerId: 'jardins', label: 'Stand A1' })]

  t.match(chooseTable(tables, [], needs), { id: 'A1' })
  t.same(chooseTable(tables, [at1('A1')], needs), refuse('TABLE_TAKEN', { table: 'Stand A1' }))
})

t.test('a large stand has several tables', async t => {
  const tables = ['A1', 'A2'].map(id => table(id, { ownerId: 'jardins' }))

  t.match(chooseTable(tables, [at1('A1')], needs), { id: 'A2' })
})

t.test('nobody is sent to the stand of a third organisation', async t => {
  t.same(chooseTable([table('B1', { ownerId: 'cyclo' })], [], needs), refuse('NO_TABLE_FREE'))
})

t.test('access comes before habit: a stand with steps is left for a step-free table', async t => {
  const tables = [table('A1', { ownerId: 'jardins' }), table('1'), table('2', { stepFree: true })]

  t.match(chooseTable(tables, [], { ...needs, stepFree: true }), { id: '2' })
})

t.test('quiet and step-free tables are kept for those who need them', async t => {
  const tables = [table('1', { quiet: true }), table('2', { stepFree: true }), table('3')]

  t.match(chooseTable(tables, [at1('3', 's5'), at1('3', 's6')], needs), { id: '3' })
  t.match(chooseTable(tables, [at1('3')], needs), { id: '1' })
})

t.test('among equals the least loaded table wins, then the lowest number', async t => {
  const tables = [table('10'), table('9'), table('2')]

  t.match(chooseTable(tables, [], needs), { id: '2' })
  t.match(chooseTable(tables, [at1('2', 's3')], needs), { id: '9' })
})

t.test('a table named by hand says why it will not do', async t => {
  t.equal(tableUnsuitable(table('1'), needs), null)
  t.match(tableUnsuitable(table('1', { seats: 2 }), { ...needs, people: 3 }), { fr: 'elle a 2 places' })
  t.match(tableUnsuitable(table('1'), { ...needs, quiet: true }), { en: 'it is not quiet' })
  t.match(tableUnsuitable(table('1', { closed: true }), needs), { fr: 'elle est hors service' })
})

t.test('a table is never given twice in one slot, in whatever order meetings come', async t => {
  const wish = fc.record({
    quiet: fc.boolean(),
    stepFree: fc.boolean(),
    slot: fc.integer({ min: 0, max: 3 }),
  })
  const tables = ['1', '2', '3', '4'].map((id, place) =>
    table(id, { quiet: place > 1, stepFree: place % 2 === 1 }),
  )
  const holds = (wishes: readonly { quiet: boolean; stepFree: boolean; slot: number }[]) => {
    const given: { tableId: string; slotId: string; meetingId: string }[] = []
    for (const [place, each] of wishes.entries()) {
      const asked = { ...needs, ...each, slotId: `s${each.slot}` }
      const found = chooseTable(tables, given, asked)
      const left = tables.filter(
        one =>
          tableUnsuitable(one, asked) === null &&
          !given.some(other => other.tableId === one.id && other.slotId === asked.slotId),
      )
      if ('code' in found) {
        if (left.length > 0) return false
        continue
      }
      if (!left.includes(found)) return false
      given.push({ tableId: found.id, slotId: asked.slotId, meetingId: `m${place}` })
    }
    return true
  }

  fc.assert(fc.property(fc.array(wish, { maxLength: 25 }), holds), { numRuns: 500, seed: 11 })
  t.pass('500 days, seed 11')
})
