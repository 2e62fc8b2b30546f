// Following a room: order, gaps, and what a change does to what is shown.
import t from 'tap'
import { applyChanges, follow } from '../../client/src/live/apply.ts'

const day = () => ({
  meeting: [
    { id: 'm1', version: 2, note: 'table 9' },
    { id: 'm2', version: 1, note: 'table 4' },
  ],
  edition: { id: 'e', name: 'Estuaire' },
})

t.test('old news is ignored, the next is applied, and news that skips some means asking again', async t => {
  t.equal(follow(7, { seq: 7, prev: 6 }), 'ignore')
  t.equal(follow(7, { seq: 9, prev: 7 }), 'apply', 'numbers others received do not matter')
  t.equal(follow(7, { seq: 9, prev: 8 }), 'gap')
  t.equal(follow(7, { seq: 9 }), 'apply', 'a server that does not say what came before is believed')
})

t.test('a changed meeting is replaced, the others stay the very same', async t => {
  const before = day()

  const after = applyChanges(before, [
    { noun: 'meeting', id: 'm1', version: 3, view: { id: 'm1', version: 3, note: 'table 12' } },
  ])

  t.same(after.meeting[0], { id: 'm1', version: 3, note: 'table 12' })
  t.equal(after.meeting[1], before.meeting[1])
  t.equal(after.edition, before.edition)
  t.equal(before.meeting[0]?.note, 'table 9', 'what was shown before is not touched')
})

t.test('a meeting that leaves the reader\u2019s sight disappears, a new one comes last', async t => {
  const after = applyChanges(day(), [
    { noun: 'meeting', id: 'm1', view: null },
    { noun: 'meeting', id: 'm3', view: { id: 'm3', version: 1, note: 'table 1' } },
    { noun: 'meeting', id: 'gone already', view: null },
  ])

  t.same(
    after.meeting.map(meeting => meeting.id),
    ['m2', 'm3'],
  )
})

t.test('a slower answer does not undo a newer version', async t => {
  const after = applyChanges(day(), [
    { noun: 'meeting', id: 'm1', version: 1, view: { id: 'm1', version: 1, note: 'old' } },
  ])

  t.equal(after.meeting[0]?.note, 'table 9')
})

t.test('a thing that stands alone is replaced whole, and an unknown noun begins its list', async t => {
  const after = applyChanges<Record<string, unknown>>(day(), [
    { noun: 'edition', id: 'e', view: { id: 'e', name: 'Estuaire 2026' } },
    { noun: 'request', id: 'r1', view: { id: 'r1' } },
  ])

  t.same(after.edition, { id: 'e', name: 'Estuaire 2026' })
  t.same(after.request, [{ id: 'r1' }])
})
