/** Meetings: booked, moved, attended, missed, held, and what follows. */
import t from 'tap'
import fc from 'fast-check'
import type { AgendaPerson } from '#server/domain/agenda/conflict.ts'
import type { Decision } from '#server/domain/decision.ts'
import { evolveAll, refuse } from '#server/domain/decision.ts'
import {
  correctOutcome,
  holdByBadge,
  settleMeeting,
  tellAbsent,
  tellHere,
  tellLate,
} from '#server/domain/meeting/attendance.ts'
import { addParty, standIn, switchAttendee } from '#server/domain/meeting/attendees.ts'
import type { BookFacts, BookMeeting } from '#server/domain/meeting/book-meeting.ts'
import { bookMeeting, cancelMeeting, lockMeeting, moveMeeting } from '#server/domain/meeting/book-meeting.ts'
import { debriefMeeting } from '#server/domain/meeting/debrief.ts'
import { evolveMeeting } from '#server/domain/meeting/evolve-meeting.ts'
import type { Meeting, MeetingEvent } from '#server/domain/meeting/meeting.ts'
import { amina, at, bruno, claire, david, elsa, farid, gaelle, gaelleFor, grid, person } from '../cast.ts'

const slots = grid()
const slotAt = (index: number) => slots[index]!
const everyone = ['amina', 'bruno', 'claire', 'david', 'elsa'].map(each => person(each))

const facts: BookFacts = {
  slots,
  slot: slotAt(3),
  bookings: [],
  persons: everyone,
  tableTakenLabel: null,
  now: at('08:00'),
}

const command: BookMeeting = {
  id: 'm1',
  editionId: 'estuaire',
  requestId: 'r1',
  origin: 'direct',
  parties: [
    { organisationId: 'jardins', memberIds: ['amina'] },
    { organisationId: 'hopital', memberIds: ['claire'] },
  ],
  tableId: 't14',
  locked: false,
  by: claire,
}

function after(meeting: Meeting, decision: Decision<MeetingEvent> | readonly MeetingEvent[]): Meeting {
  const events = 'ok' in decision ? decision.events : decision
  if ('ok' in decision && !decision.ok) throw new Error(`refused: ${decision.code}`)
  return evolveAll(meeting, events, evolveMeeting)
}

/** Amina and Claire, 10:00 to 10:20 at table 14. */
function meeting(change: Partial<BookMeeting> = {}): Meeting {
  const [event] = bookMeeting({ ...command, ...change }, facts, at('08:00')).events
  if (event?.type !== 'meeting:booked') throw new Error('the meeting of the cast must be valid')
  return event.meeting
}

const withElsa = { parties: [...command.parties, { organisationId: 'cyclo', memberIds: ['elsa'] }] }

t.test('a meeting is booked for two organisations, one slot and one table', async t => {
  t.match(meeting(), {
    status: 'confirmed',
    start: at('10:00'),
    end: at('10:20'),
    tableId: 't14',
    version: 1,
  })
})

t.test('three organisations and two colleagues fit in one meeting', async t => {
  const parties = [...withElsa.parties.slice(1), { organisationId: 'jardins', memberIds: ['amina', 'bruno'] }]

  t.equal(meeting({ parties }).parties.length, 3)
})

t.test('a booking that cannot be says who or what stands in the way', async t => {
  const clash = { bookings: [{ memberId: 'claire', slotId: 's3', meetingId: 'm9' }] }
  const busy = bookMeeting(command, { ...facts, ...clash }, at('08:00'))
  t.match(busy, {
    ok: false,
    code: 'PERSON_BUSY',
    details: { person: 'Claire', reason: 'déjà en rendez-vous' },
  })
  const cases: [Partial<BookMeeting>, Partial<BookFacts>, ReturnType<typeof refuse>][] = [
    [{ parties: command.parties.slice(1) }, {}, refuse('TOO_FEW_PARTIES')],
    [{ parties: [command.parties[0]!, command.parties[0]!] }, {}, refuse('TOO_FEW_PARTIES')],
    [{}, { tableTakenLabel: 'Table 14' }, refuse('TABLE_TAKEN', { table: 'Table 14' })],
    [{}, { slot: { ...slotAt(3), closed: true } }, refuse('SLOT_CLOSED')],
    [{}, { persons: [] }, refuse('ATTENDEE_UNKNOWN')],
  ]
  for (const [change, fact, expected] of cases) {
    t.same(
      bookMeeting({ ...command, ...change }, { ...facts, ...fact }, at('08:00')),
      expected,
      expected.code,
    )
  }
  t.same(bookMeeting(command, facts, at('10:00')), refuse('SLOT_PAST'))
})

t.test('a meeting moves with its people, who are expected anew', async t => {
  const late = after(
    meeting(),
    tellLate(meeting(), { memberId: 'amina', by: amina, lateMinutes: 5 }, at('09:55')),
  )
  const moved = after(
    late,
    moveMeeting(late, { by: gaelle, tableId: 't9' }, { ...facts, slot: slotAt(5) }, at('09:56')),
  )

  t.match(moved, { slotId: 's5', start: at('10:40'), tableId: 't9', version: 2 })
  t.equal(moved.parties[0]?.attendees[0]?.arrival, 'expected')
})

t.test('a locked meeting does not move until the organiser unlocks it', async t => {
  const locked = after(meeting(), lockMeeting(meeting(), { by: gaelle, locked: true }, at('08:10')))
  const target = { ...facts, slot: slotAt(5) }

  t.same(moveMeeting(locked, { by: claire, tableId: 't9' }, target, at('08:20')), refuse('MEETING_LOCKED'))
  t.same(lockMeeting(locked, { by: claire, locked: false }, at('08:20')), refuse('FORBIDDEN'))
  const open = after(locked, lockMeeting(locked, { by: gaelle, locked: false }, at('08:20')))
  t.ok(moveMeeting(open, { by: claire, tableId: 't9' }, target, at('08:30')).ok)
})

t.test('a meeting is not in its own way when it moves next door, but another one is', async t => {
  const careful = {
    ...facts,
    slot: slotAt(4),
    persons: [person('amina', { gapSlotsMin: 1 }), person('claire')],
  }
  const own = [{ memberId: 'amina', slotId: 's3', meetingId: 'm1' }]
  const other = [{ memberId: 'amina', slotId: 's3', meetingId: 'm2' }]

  t.ok(moveMeeting(meeting(), { by: gaelle, tableId: null }, { ...careful, bookings: own }, at('08:20')).ok)
  t.match(
    moveMeeting(meeting(), { by: gaelle, tableId: null }, { ...careful, bookings: other }, at('08:20')),
    {
      code: 'PERSON_BUSY',
      details: { kind: 'gap' },
    },
  )
})

t.test('moving to where it already is changes nothing', async t => {
  t.same(moveMeeting(meeting(), { by: claire, tableId: 't14' }, facts, at('08:20')).events, [])
})

t.test('either side cancels with a reason, before the start', async t => {
  const cancelled = after(meeting(), cancelMeeting(meeting(), { by: amina, reason: 'Malade' }, at('09:00')))

  t.match(cancelled, { status: 'cancelled', cancellation: { organisationId: 'jardins', reason: 'Malade' } })
  t.same(cancelMeeting(meeting(), { by: amina, reason: ' ' }, at('09:00')), refuse('REASON_REQUIRED'))
  t.same(cancelMeeting(meeting(), { by: farid, reason: 'x' }, at('09:00')), refuse('NOT_FOUND'))
  t.same(cancelMeeting(cancelled, { by: amina, reason: 'x' }, at('09:01')), refuse('MEETING_CLOSED'))
  t.match(cancelMeeting(meeting(), { by: gaelleFor('jardins'), reason: 'x' }, at('09:00')).events[0], {
    organisationId: 'jardins',
  })
})

t.test('the meeting starts when both have said « J’y suis », and is then held', async t => {
  const one = after(meeting(), tellHere(meeting(), { memberId: 'amina', by: amina }, at('09:58')))
  t.equal(one.status, 'confirmed')
  const both = after(one, tellHere(one, { memberId: 'claire', by: claire }, at('10:01')))

  t.equal(both.status, 'started')
  t.same(settleMeeting(both, at('10:20')), [], 'not before its end')
  t.equal(after(both, settleMeeting(both, at('10:21'))).status, 'held')
  t.same(cancelMeeting(both, { by: amina, reason: 'x' }, at('10:02')), refuse('MEETING_STARTED'))
})

t.test('« J’y suis » comes no sooner than a quarter of an hour before, and counts once', async t => {
  t.same(
    tellHere(meeting(), { memberId: 'amina', by: amina }, at('09:44')),
    refuse('TOO_EARLY_TO_ARRIVE', { from: at('09:45') }),
  )
  const one = after(meeting(), tellHere(meeting(), { memberId: 'amina', by: amina }, at('09:45')))
  t.same(tellHere(one, { memberId: 'amina', by: amina }, at('09:50')).events, [])
})

t.test('a delay is 5, 10 or 15 minutes', async t => {
  const told = after(
    meeting(),
    tellLate(meeting(), { memberId: 'amina', by: amina, lateMinutes: 10 }, at('09:58')),
  )

  t.match(told.parties[0]?.attendees[0], { arrival: 'late', lateMinutes: 10 })
  t.same(
    tellLate(meeting(), { memberId: 'amina', by: amina, lateMinutes: 7 }, at('09:58')),
    refuse('LATE_MINUTES_UNKNOWN'),
  )
})

t.test('an absence is told from five minutes after the start, not before', async t => {
  const absent = { memberId: 'claire', by: claire, absentOrganisationId: 'jardins' }

  t.same(tellAbsent(meeting(), absent, at('10:04')), refuse('TOO_EARLY_TO_MISS'))
  const told = after(meeting(), tellAbsent(meeting(), absent, at('10:05')))
  t.equal(told.parties[1]?.attendees[0]?.arrival, 'here', 'who tells it is there')
  t.match(after(told, settleMeeting(told, at('10:21'))), { status: 'missed', missingIds: ['jardins'] })
})

t.test('whoever arrives after being told absent has not missed the meeting', async t => {
  const absent = { memberId: 'claire', by: claire, absentOrganisationId: 'jardins' }
  const told = after(meeting(), tellAbsent(meeting(), absent, at('10:05')))
  const arrived = after(told, tellHere(told, { memberId: 'amina', by: amina }, at('10:07')))

  t.equal(arrived.status, 'started')
  t.equal(after(arrived, settleMeeting(arrived, at('10:21'))).status, 'held')
})

t.test(
  '« J’y suis » said without a network is heard late: nobody is blamed, and nothing is claimed',
  async t => {
    const told = after(
      meeting(),
      tellAbsent(meeting(), { memberId: 'claire', by: claire, absentOrganisationId: 'jardins' }, at('10:05')),
    )
    const missed = after(told, settleMeeting(told, at('10:21')))
    const queued = { memberId: 'amina', by: amina, saidAt: at('10:02') }

    t.match(after(missed, tellHere(missed, queued, at('10:40'))), { status: 'missed', missingIds: [] })
    t.same(tellHere(missed, { ...queued, saidAt: at('10:30') }, at('10:40')), refuse('MEETING_CLOSED'))
    t.same(tellHere(missed, { memberId: 'amina', by: amina }, at('10:40')), refuse('MEETING_CLOSED'))
  },
)

t.test('a colleague standing in is no absence', async t => {
  const absent = { memberId: 'claire', by: claire, absentOrganisationId: 'jardins' }
  const told = after(meeting(), tellAbsent(meeting(), absent, at('10:05')))
  const stand = { organisationId: 'jardins', from: 'amina', to: 'bruno', by: bruno }
  const saved = after(
    told,
    standIn(told, stand, { ...facts, members: everyone, now: at('10:06') }, at('10:06')),
  )

  t.equal(saved.status, 'started')
  t.match(saved.parties[0]?.attendees, [{ memberId: 'bruno', standsInFor: 'amina', arrival: 'here' }])
  t.equal(after(saved, settleMeeting(saved, at('10:21'))).status, 'held')
})

t.test('both there and not finding each other is missed, and nobody is to blame', async t => {
  const one = after(
    meeting(),
    tellAbsent(meeting(), { memberId: 'claire', by: claire, absentOrganisationId: 'jardins' }, at('10:06')),
  )
  const both = after(
    one,
    tellAbsent(one, { memberId: 'amina', by: amina, absentOrganisationId: 'hopital' }, at('10:07')),
  )

  t.match(after(both, settleMeeting(both, at('10:21'))), { status: 'missed', missingIds: [] })
})

t.test('with three around the table, two who met have held the meeting', async t => {
  const three = meeting(withElsa)
  const here = after(three, tellHere(three, { memberId: 'amina', by: amina }, at('10:00')))
  const told = after(
    here,
    tellAbsent(here, { memberId: 'claire', by: claire, absentOrganisationId: 'cyclo' }, at('10:05')),
  )

  t.equal(after(told, settleMeeting(told, at('10:21'))).status, 'held')
})

t.test('silence settles nothing', async t => {
  t.same(settleMeeting(meeting(), at('23:00')), [])
})

t.test('reading the other’s badge at the table marks the meeting held', async t => {
  const scan = { memberId: 'amina', scannedMemberId: 'claire', by: amina }

  t.equal(after(meeting(), holdByBadge(meeting(), scan, at('10:02'))).status, 'held')
  t.same(
    holdByBadge(meeting(), { ...scan, scannedMemberId: 'bruno' }, at('10:02')),
    refuse('ATTENDEE_UNKNOWN'),
  )
})

t.test('the organiser sets right what became of a meeting', async t => {
  const told = after(
    meeting(),
    tellAbsent(meeting(), { memberId: 'claire', by: claire, absentOrganisationId: 'jardins' }, at('10:05')),
  )
  const missed = after(told, settleMeeting(told, at('10:21')))
  const outcome = { by: gaelle, outcome: 'held', missingIds: [] } as const

  t.match(after(missed, correctOutcome(missed, outcome, at('11:00'))), { status: 'held', missingIds: [] })
  t.same(correctOutcome(missed, { ...outcome, by: claire }, at('11:00')), refuse('FORBIDDEN'))
})

t.test('switching a colleague tells the conflict of the one who comes', async t => {
  const change = { organisationId: 'hopital', from: 'claire', to: 'david', by: claire }
  const members: AgendaPerson[] = [person('claire'), person('david')]
  const busy = [{ memberId: 'david', slotId: 's3', meetingId: 'm5' }]

  const switched = after(meeting(), switchAttendee(meeting(), change, { ...facts, members }, at('09:00')))
  t.same(
    switched.parties[1]?.attendees.map(each => each.memberId),
    ['david'],
  )
  t.match(switchAttendee(meeting(), change, { ...facts, members, bookings: busy }, at('09:00')), {
    code: 'PERSON_BUSY',
    details: { memberId: 'david', kind: 'booked' },
  })
  t.same(
    switchAttendee(meeting(), { ...change, by: amina }, { ...facts, members }, at('09:00')),
    refuse('NOT_FOUND'),
  )
  t.same(
    switchAttendee(meeting(), { ...change, to: null, by: david }, { ...facts, members }, at('09:00')),
    refuse('LAST_ATTENDEE'),
  )
})

t.test('a third organisation joins a meeting', async t => {
  const joined = after(
    meeting(),
    addParty(
      meeting(),
      { organisationId: 'cyclo', memberIds: ['elsa'], by: claire },
      { ...facts, members: everyone },
      at('09:00'),
    ),
  )

  t.equal(joined.parties.length, 3)
  t.ok(tellHere(joined, { memberId: 'elsa', by: elsa }, at('10:00')).ok)
})

t.test('a debrief keeps one word per organisation, and proves that the meeting took place', async t => {
  const words = { memberId: 'claire', followUp: 'convention', note: ' Tarif à revoir ', by: claire }
  const told = after(meeting(), debriefMeeting(meeting(), words, at('10:21')))
  const again = after(told, debriefMeeting(told, { ...words, followUp: 'quote' }, at('10:25')))

  t.match(again, {
    status: 'held',
    debriefs: [{ organisationId: 'hopital', followUp: 'quote', note: 'Tarif à revoir' }],
  })
  t.equal(again.debriefs.length, 1)
  t.same(debriefMeeting(meeting(), words, at('09:00')), refuse('MEETING_NOT_OVER'))
  t.same(debriefMeeting(meeting(), { ...words, followUp: 'autre' }, at('10:21')), refuse('FOLLOW_UP_UNKNOWN'))
})

t.test('whatever is told, in whatever order, who was there is never counted missing', async t => {
  const word = fc.record({
    by: fc.constantFrom(amina, claire, elsa),
    verb: fc.constantFrom('here', 'late', 'absent', 'badge'),
    about: fc.constantFrom('jardins', 'hopital', 'cyclo'),
    minute: fc.integer({ min: 0, max: 40 }),
  })
  const attend = { jardins: 'amina', hopital: 'claire', cyclo: 'elsa' }
  const holds = (
    words: readonly { by: typeof amina; verb: string; about: keyof typeof attend; minute: number }[],
  ) => {
    let current = meeting(withElsa)
    const said = new Set<string>()
    for (const { by, verb, about, minute } of [...words].sort((one, other) => one.minute - other.minute)) {
      const now = new Date(Date.parse(at('09:50')) + minute * 60_000).toISOString()
      const self = { memberId: by.memberId, by }
      const decision =
        verb === 'here'
          ? tellHere(current, self, now)
          : verb === 'late'
            ? tellLate(current, { ...self, lateMinutes: 5 }, now)
            : verb === 'absent'
              ? tellAbsent(current, { ...self, absentOrganisationId: about }, now)
              : holdByBadge(current, { ...self, scannedMemberId: attend[about] }, now)
      current = evolveAll(current, decision.events, evolveMeeting)
      if (decision.ok && verb === 'here') said.add(by.organisationId)
    }
    const settled = evolveAll(current, settleMeeting(current, at('11:00')), evolveMeeting)
    return (
      (settled.missingIds.every(id => !said.has(id)) && settleMeeting(settled, at('12:00')).length === 0) ||
      settled.status === 'confirmed'
    )
  }

  fc.assert(fc.property(fc.array(word, { maxLength: 12 }), holds), { numRuns: 1000, seed: 42 })
  t.pass('1000 meetings, seed 42')
})
