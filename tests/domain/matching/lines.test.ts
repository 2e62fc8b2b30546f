// Files of offers and needs: a broken line is named, with its path and what was expected.
import t from 'tap'
import { readNeedLines, readOfferLines } from '#server/domain/matching/index.ts'

const problemOf = (text: string) => {
  const lines = readOfferLines(text)
  return lines.ok ? undefined : lines.problem
}

t.test(
  'ids and codes may be numbers, nulls are missing, unknown keys and empty lines are nothing',
  async t => {
    const lines = readOfferLines(
      '\uFEFF{"id":7,"title":"A","place":{"insee":1001,"lat":null},"cpv":[90910000],"colour":"red"}\r\n\n',
    )
    t.match(lines, {
      ok: true,
      rows: [{ id: '7', title: 'A', place: { insee: '01001' }, cpv: ['90910000'] }],
    })
  },
)

t.test('a line that is not an object is named by its number', async t => {
  t.match(problemOf('{"id":"a","title":"A"}\n{"id":'), { line: 2, expected: /JSON object/ })
  t.match(problemOf('[1]'), { line: 1 })
})

t.test('a wrong value is named by its path', async t => {
  t.match(problemOf('{"id":"a","title":"A","place":{"lat":"north"}}'), {
    line: 1,
    path: '/place/lat',
    expected: /number/,
  })
  t.match(problemOf('{"id":"a","title":"A","territory":{"kind":"moon"}}'), { path: /territory\/kind/ })
  t.match(problemOf('{"title":"A"}'), { path: '/id' })
  t.match(problemOf('{"id":"a"}'), { path: '/title', expected: /title or a description/ })
  t.match(problemOf('{"id":"a","title":"A","dates":{"from":"tomorrow"}}'), {
    path: '/dates/from',
    expected: /2026-11-30/,
  })
})

t.test('an id used twice is refused at its second line', async t => {
  t.match(problemOf('{"id":"a","title":"A"}\n{"id":"a","title":"B"}'), { line: 2, expected: /line 1/ })
})

t.test('needs are read with their conditions', async t => {
  const lines = readNeedLines(
    '{"id":"n","description":"x","required":{"legalFamily":"EI","territory":true},"quantity":{"quantity":2,"unit":"t"}}',
  )
  t.match(lines, { ok: true, rows: [{ required: { legalFamily: 'EI' } }] })
  t.match(readNeedLines('{"id":"n","description":"x","required":{"territory":"yes"}}'), {
    ok: false,
    problem: { path: '/required/territory' },
  })
})
