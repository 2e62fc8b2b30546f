/** Figures: what is counted, and that every way of cutting it adds up. */
import t from 'tap'
import fc from 'fast-check'
import type { CountedConvention } from '#server/domain/indicator/convention-figures.ts'
import { conventionFigures } from '#server/domain/indicator/convention-figures.ts'
import { INDICATORS } from '#server/domain/indicator/definitions.ts'
import { countBy, spreadOf } from '#server/domain/indicator/distribution.ts'
import type { CountedMeeting } from '#server/domain/indicator/meeting-figures.ts'
import { absences, meetingFigures, requestFigures } from '#server/domain/indicator/meeting-figures.ts'
import { report } from '#server/domain/indicator/report.ts'
import { uniqueEstimate, visitFigures } from '#server/domain/indicator/visit-figures.ts'
import { mergeScans } from '#server/domain/visit/merge-scans.ts'
import { at } from '../cast.ts'
import { count, days, facts, scan } from '../visit/cast.ts'
import { histories, play } from '../visit/four-doors.ts'
import { presentAt } from '../visit/presence.ts'

const figureFacts = {
  zone: 'hall',
  days,
  timeZone: 'Europe/Paris',
  kinds: new Map([
    ['lea', 'visitor'],
    ['max', 'press'],
  ]),
  now: at('12:00'),
}

/** Léa comes, leaves and comes back; Max comes twice without leaving; three anonymous people, one of them gone. */
const morning = mergeScans(
  [
    scan('1', '09:00'),
    scan('2', '10:00', { direction: 'out' }),
    scan('3', '11:30', { doorId: 'B' }),
    scan('4', '09:30', { badgeId: 'b-max' }),
    scan('5', '09:45', { badgeId: 'b-max', doorId: 'B' }),
    scan('6', '11:40', { badgeId: 'b-max', zone: 'ateliers', doorId: 'D' }),
    count('7', '09:31'),
    count('8', '09:32'),
    count('9', '09:33'),
    count('10', '09:34'),
    count('11', '09:35', { kind: 'undo', undoes: '10' }),
    count('12', '10:10', { direction: 'out' }),
  ],
  facts,
)

t.test('a morning at the doors gives its figures', async t => {
  const figures = visitFigures(morning, figureFacts)

  t.match(figures, {
    entries: 6,
    namedEntries: 3,
    anonymousEntries: 3,
    uniqueNamed: 2,
    presentNow: 4,
    peak: { present: 5, at: at('09:33') },
  })
  // 09:00 in universal time is ten o'clock in Saint-Nazaire in November.
  t.same(figures.byHour, [
    { key: '2026-11-26T10', count: 5 },
    { key: '2026-11-26T12', count: 1 },
  ])
  t.same(figures.byDoor, [
    { key: 'A', count: 5 },
    { key: 'B', count: 1 },
  ])
  t.same(figures.byKind, [
    { key: 'anonymous', count: 3 },
    { key: 'visitor', count: 2 },
    { key: 'press', count: 1 },
  ])
  t.same(figures.byZone, [
    { key: 'hall', count: 2 },
    { key: 'ateliers', count: 1 },
  ])
})

t.test('in the evening nobody is left, whether they were read out or not', async t => {
  t.equal(visitFigures(morning, { ...figureFacts, now: at('18:59') }).presentNow, 4)
  t.equal(visitFigures(morning, { ...figureFacts, now: at('19:00') }).presentNow, 0)
})

t.test('a reading dated in the future by a wrong clock counts as of now', async t => {
  const fast = mergeScans([scan('1', '12:08')], facts)

  t.match(visitFigures(fast, figureFacts), { entries: 1, presentNow: 1, uniqueNamed: 1 })
})

t.test('the estimate of visitors says its margin', async t => {
  // 100 known people came in 125 times, so that 50 taps are taken for 40 people.
  t.same(uniqueEstimate(100, 125, 50), { value: 140, low: 100, high: 150 })
  t.same(uniqueEstimate(0, 0, 12), { value: 12, low: 1, high: 12 })
  t.same(uniqueEstimate(0, 0, 0), { value: 0, low: 0, high: 0 })
})

t.test('however a day went, every cut of the entries adds up and the margin holds the estimate', async t => {
  const holds = (history: Parameters<typeof play>[0]) => {
    const truth = play(history)
    const ledger = mergeScans(truth.uploads, truth.facts)
    const now = at('18:58')
    const figures = visitFigures(ledger, { ...figureFacts, days: truth.facts.days, kinds: new Map(), now })
    const total = (tallies: readonly { count: number }[]) =>
      tallies.reduce((sum, each) => sum + each.count, 0)
    const { unique } = figures
    return (
      [figures.byHour, figures.byDoor, figures.byKind].every(each => total(each) === figures.entries) &&
      figures.entries === figures.namedEntries + figures.anonymousEntries &&
      unique.low <= unique.value &&
      unique.value <= unique.high &&
      figures.peak.present >= figures.presentNow &&
      figures.presentNow >= presentAt(ledger, now, 'hall').length &&
      figures.presentNow <= figures.entries
    )
  }

  fc.assert(fc.property(histories(false), holds), { numRuns: 1000, seed: 8 })
  t.pass('1000 days, seed 8')
})

t.test('spread: the middle, the ends, and how unequal', async t => {
  t.match(spreadOf([4, 0, 2, 2]), { min: 0, median: 2, max: 4, mean: 2, none: 1, gini: 0.375 })
  t.equal(spreadOf([3, 3, 3]).gini, 0)
  t.equal(spreadOf([0, 0, 0, 12]).gini, 0.75)
  t.match(spreadOf([]), { count: 0, median: 0, gini: 0 })
  t.equal(spreadOf([1, 2]).median, 1.5)
})

t.test('inequality lies between zero and one, whatever the order and the scale', async t => {
  const counts = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 })
  const meanDifference = (values: readonly number[]) => {
    const total = values.reduce((sum, each) => sum + each, 0)
    const apart = values
      .flatMap(one => values.map(other => Math.abs(one - other)))
      .reduce((sum, each) => sum + each, 0)
    return total === 0 ? 0 : apart / (2 * values.length * total)
  }
  const holds = (values: number[]) => {
    const { gini } = spreadOf(values)
    return (
      gini >= -1e-12 &&
      gini < 1 &&
      Math.abs(gini - spreadOf(values.map(each => each * 7)).gini) < 1e-9 &&
      Math.abs(gini - meanDifference(values)) < 1e-9
    )
  }

  fc.assert(fc.property(counts, holds), { numRuns: 1000, seed: 9 })
  t.pass('1000 spreads, seed 9')
})

t.test('requests are counted with what became of them', async t => {
  const request = (
    requesterId: string,
    addresseeId: string,
    status: 'accepted' | 'declined' | 'expired' | 'sent',
  ) => ({
    requesterId,
    addresseeId,
    status,
  })
  const requests = [
    request('hopital', 'jardins', 'accepted'),
    request('hopital', 'cyclo', 'declined'),
    request('cyclo', 'jardins', 'expired'),
    request('mairie', 'jardins', 'sent'),
  ]

  t.match(requestFigures(requests, ['jardins', 'cyclo']), {
    sent: 4,
    byStatus: { accepted: 1, declined: 1, expired: 1, sent: 1, withdrawn: 0 },
    acceptedShare: 1 / 3,
    meanPerExhibitor: 2.5,
  })
  t.match(requestFigures([], []), { acceptedShare: null, meanPerExhibitor: null })
})

const met = (
  status: CountedMeeting['status'],
  organisationIds: string[],
  missingIds: string[] = [],
): CountedMeeting => ({
  status,
  organisationIds,
  missingIds,
})

t.test('meetings are counted with absences, and with those who have none', async t => {
  const meetings = [
    met('held', ['jardins', 'hopital']),
    met('missed', ['jardins', 'mairie'], ['mairie']),
    met('confirmed', ['jardins', 'cyclo']),
    met('cancelled', ['seule', 'cyclo']),
  ]
  const figures = meetingFigures(meetings, ['jardins', 'hopital', 'mairie', 'cyclo', 'seule'])

  t.match(figures, {
    booked: 3,
    noShowRate: 0.5,
    perParticipant: { min: 0, median: 1, max: 3, none: 1 },
    withoutMeeting: ['seule'],
  })
  t.same(absences(meetings), [{ organisationId: 'mairie', missed: 1 }])
  t.equal(meetingFigures([], []).noShowRate, null, 'no rate before the first meeting')
})

const agreed = (change: Partial<CountedConvention>): CountedConvention => ({
  status: 'signed',
  kind: 'service',
  signedAt: at('11:20'),
  sectors: ['alimentation'],
  territories: ['44'],
  valueCents: null,
  valueInKindCents: null,
  tradedCents: null,
  partiesInEss: [true, true],
  disagreement: false,
  ...change,
})

t.test('conventions: signed and executed side by side, money and kind apart', async t => {
  const figures = conventionFigures([
    agreed({ valueCents: 100_000, sectors: ['alimentation', 'transport'] }),
    agreed({
      status: 'executed',
      valueCents: 50_000,
      valueInKindCents: 7_000,
      tradedCents: 45_000,
      partiesInEss: [true, false],
    }),
    agreed({ status: 'abandoned', kind: 'in-kind', territories: ['44', '85'], disagreement: true }),
    agreed({ status: 'abandoned', signedAt: null, valueCents: 999 }),
    agreed({ status: 'draft', signedAt: null, kind: 'partnership' }),
  ])

  t.match(figures, {
    total: 5,
    signed: 3,
    executed: 1,
    abandoned: 1,
    disagreements: 1,
    signedValueCents: 150_000,
    signedValueInKindCents: 7_000,
    signedWithValue: 2,
    tradedCents: 45_000,
    intraEssShare: 2 / 3,
  })
  t.same(figures.bySector, [
    { key: 'alimentation', count: 3 },
    { key: 'transport', count: 1 },
  ])
  t.same(figures.byTerritory, [
    { key: '44', count: 3 },
    { key: '85', count: 1 },
  ])
  t.same(figures.byKind, [
    { key: 'service', count: 2 },
    { key: 'in-kind', count: 1 },
  ])
})

t.test('tallies keep their order whatever order things come in', async t => {
  const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'))

  fc.assert(
    fc.property(
      words,
      some =>
        JSON.stringify(countBy(some, each => [each])) ===
        JSON.stringify(countBy([...some].reverse(), each => [each])),
    ),
    { numRuns: 200, seed: 10 },
  )
  t.pass('200 lists, seed 10')
})

t.test('the report gives every indicator one value, with its definition in both languages', async t => {
  const all = {
    visits: visitFigures(morning, figureFacts),
    requests: requestFigures([], ['jardins']),
    meetings: meetingFigures([met('held', ['jardins', 'hopital'])], ['jardins', 'hopital']),
    conventions: conventionFigures([agreed({})]),
  }
  const figures = report(all)

  t.equal(new Set(figures.map(each => each.code)).size, INDICATORS.length)
  for (const { fr, en } of figures) t.ok(fr.name && fr.definition && en.name && en.definition)
  t.match(
    figures.find(each => each.code === 'unique-visitors'),
    { value: 4, margin: { low: 2, high: 5 } },
  )
  t.match(
    figures.find(each => each.code === 'requests-accepted-share'),
    { value: null, margin: null },
  )
})
