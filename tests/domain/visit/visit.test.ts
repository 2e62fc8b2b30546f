/** Doors: what the person at the door is told, and what the ledger keeps. */
import t from 'tap'
import { judgeScan } from '#shared/door-verdict.ts'
import { mergeScans } from '#server/domain/visit/merge-scans.ts'
import type { VisitLedger } from '#server/domain/visit/scan.ts'
import { at } from '../cast.ts'
import { count, facts, scan } from './cast.ts'
import { presentAt } from './presence.ts'

const flagsOf = (ledger: VisitLedger, id: string) => ledger.records.find(each => each.scan.id === id)?.flags

const badge = { badgeId: 'b-lea', editionId: 'estuaire', revokedAt: null }
const door = { editionId: 'estuaire', badge, inside: null, online: true }
const reading = { direction: 'in', at: at('10:00') } as const

t.test('a known badge is welcomed, and green only when the server said so', async t => {
  t.same(judgeScan(door, reading), { kind: 'welcome', tone: 'green', sure: true, earlier: null })
  t.same(judgeScan({ ...door, online: false }, reading), {
    kind: 'welcome',
    tone: 'amber',
    sure: false,
    earlier: null,
  })
})

t.test('who is already in is told since when and by which door', async t => {
  const earlier = { at: at('09:12'), door: 'B' }

  t.match(judgeScan({ ...door, inside: earlier }, reading), { kind: 'already-in', tone: 'amber', earlier })
})

t.test('leaving is never held up', async t => {
  t.match(judgeScan(door, { ...reading, direction: 'out' }), { kind: 'exit', tone: 'green' })
})

t.test('foreign, revoked and unknown codes are told apart', async t => {
  t.match(judgeScan({ ...door, badge: null }, reading), { kind: 'unknown', tone: 'red' })
  t.match(judgeScan({ ...door, badge: { ...badge, editionId: 'autre' } }, reading), { kind: 'other-edition' })
  t.match(judgeScan({ ...door, badge: { ...badge, revokedAt: at('10:00') } }, reading), { kind: 'revoked' })
  t.match(judgeScan({ ...door, badge: { ...badge, revokedAt: at('10:01') } }, reading), { kind: 'welcome' })
})

t.test('in at one door and out at another is one stay', async t => {
  const ledger = mergeScans(
    [scan('2', '11:30', { direction: 'out', doorId: 'B', deviceId: 'phone-b' }), scan('1', '09:12')],
    facts,
  )

  t.match(ledger.visits.get('lea'), {
    firstInAt: at('09:12'),
    stays: [{ from: at('09:12'), doorIn: 'A', to: at('11:30'), doorOut: 'B' }],
  })
})

t.test('a second reading of someone inside is flagged and kept, also with a re-issued badge', async t => {
  const ledger = mergeScans(
    [scan('1', '09:12'), scan('2', '09:40', { doorId: 'B', badgeId: 'b-lea-2' })],
    facts,
  )

  t.same(flagsOf(ledger, '2'), ['already-in'])
  t.equal(ledger.visits.size, 1)
  t.equal(ledger.records.length, 2)
})

t.test('the first entry is the earliest in true time, whichever phone uploads first', async t => {
  // Phone B runs ten minutes fast: its 09:20 is 09:10.
  const fast = scan('b', '09:20', { doorId: 'B', deviceId: 'phone-b', clockOffsetMs: -600_000 })
  const ledger = mergeScans([scan('a', '09:12'), fast], facts)

  t.equal(ledger.visits.get('lea')?.firstInAt, at('09:10'))
  t.same(flagsOf(ledger, 'a'), ['already-in'])
  t.same(flagsOf(ledger, 'b'), ['clock-adrift'])
})

t.test('an admitted person is recorded with whatever is odd about the badge', async t => {
  const odd = [
    scan('revoked', '10:30', { badgeId: 'b-old' }),
    scan('unknown', '10:31', { badgeId: 'b-nobody' }),
    scan('foreign', '10:32', { badgeId: 'b-autre', reason: 'Intervenant' }),
  ]
  const ledger = mergeScans(odd, facts)

  t.same(flagsOf(ledger, 'revoked'), ['revoked'])
  t.same(flagsOf(ledger, 'unknown'), ['unknown-badge'])
  t.same(flagsOf(ledger, 'foreign'), ['other-edition'])
  t.same([...ledger.visits.keys()], ['nour', 'badge:b-nobody', 'omar'])
})

t.test('someone turned away is on record, and not inside', async t => {
  const ledger = mergeScans([scan('1', '10:30', { badgeId: 'b-old', admitted: false })], facts)

  t.same(flagsOf(ledger, '1'), ['revoked', 'turned-away'])
  t.equal(ledger.visits.size, 0)
})

t.test('nobody stays overnight: the next morning is a new stay', async t => {
  const morning = scan('2', '09:05', { deviceTime: at('09:05', 1) })
  const ledger = mergeScans([scan('1', '09:12'), morning], facts)

  t.same(flagsOf(ledger, '2'), [])
  t.equal(ledger.visits.get('lea')?.stays.length, 2)
  t.same(presentAt(ledger, at('20:00')), [])
  t.same(presentAt(ledger, at('18:59')), ['lea'])
})

t.test('zones are counted apart: in the workshop one is still in the hall', async t => {
  const ledger = mergeScans(
    [scan('1', '09:12'), scan('2', '10:00', { zone: 'ateliers', doorId: 'D' })],
    facts,
  )

  t.same(flagsOf(ledger, '2'), [])
  t.same(presentAt(ledger, at('10:30'), 'hall'), ['lea'])
  t.same(presentAt(ledger, at('10:30'), 'ateliers'), ['lea'])
  t.same(presentAt(ledger, at('10:30')), ['lea'])
})

t.test('leaving without having been read in is flagged, and the person counts as seen', async t => {
  const ledger = mergeScans([scan('1', '12:00', { direction: 'out' })], facts)

  t.same(flagsOf(ledger, '1'), ['out-without-in'])
  t.match(ledger.visits.get('lea'), { firstInAt: at('12:00'), stays: [] })
})

t.test('taps are counted by door, and one taken back no longer is, whatever arrives first', async t => {
  const taps = [
    count('undo', '09:03', { kind: 'undo', undoes: '2' }),
    count('1', '09:01'),
    count('2', '09:02'),
    count('3', '09:05', { direction: 'out', doorId: 'B' }),
    count('lost', '09:06', { kind: 'undo', undoes: 'never' }),
  ]
  const ledger = mergeScans(taps, facts)

  t.same(ledger.counts, [
    { doorId: 'A', zone: 'hall', in: 1, out: 0 },
    { doorId: 'B', zone: 'hall', in: 0, out: 1 },
  ])
  t.same(flagsOf(ledger, '2'), ['undone'])
  t.same(flagsOf(ledger, 'lost'), ['undo-without-count'])
})

t.test('a scan sent again is one scan', async t => {
  const first = scan('1', '09:12')

  t.same(mergeScans([first, first, first], facts), mergeScans([first], facts))
})

t.test('a scan sent again after the clock was measured is set right, whichever comes first', async t => {
  const first = scan('1', '09:12')
  const measured = { ...first, clockOffsetMs: 60_000 }
  const ledger = mergeScans([first, measured], facts)

  t.same(ledger, mergeScans([measured, first], facts))
  t.equal(ledger.visits.get('lea')?.firstInAt, at('09:13'))
  t.same(flagsOf(ledger, '1'), [])
})

t.test('one id with two stories is flagged, and the same one is kept whichever comes first', async t => {
  const [one, other] = [scan('1', '09:12'), scan('1', '09:12', { badgeId: 'b-max' })]
  const ledger = mergeScans([one, other], facts)

  t.same(ledger, mergeScans([other, one], facts))
  t.same(flagsOf(ledger, '1'), ['altered-retry'])
})
