// Fields that several people edit at once, and what a schema cannot see of an offer.
import t from 'tap'
import { isDay, wrongInNeed, wrongInOffer } from '#server/domain/catalogue/check.ts'
import { mergeFields } from '#server/domain/catalogue/fields.ts'

const at = '2026-11-26T08:00:00.000Z'
const ana = { by: 'ana', at }
const bea = { by: 'bea', at }

t.test('two people on different fields never collide', async t => {
  const first = mergeFields({ title: 'a', price: 1 }, {}, { title: { value: 'b', version: 1 } }, ana)
  if (!first.ok) return t.fail('Ana was alone')
  const second = mergeFields(first.fields, first.versions, { price: { value: 2, version: 1 } }, bea)
  t.match(second, { ok: true, fields: { title: 'b', price: 2 }, changed: ['price'] })
})

t.test(
  'on the same field the second is told whose words stand there, and nothing of the change is kept',
  async t => {
    const first = mergeFields({ title: 'a', price: 1 }, {}, { title: { value: 'b', version: 1 } }, ana)
    if (!first.ok) return t.fail('Ana was alone')
    const late = mergeFields(
      first.fields,
      first.versions,
      { price: { value: 2, version: 1 }, title: { value: 'c', version: 1 } },
      bea,
    )
    t.same(late, { ok: false, field: 'title', value: 'b', version: 2, by: 'ana' })
  },
)

t.test('who writes the same has nothing to settle, whatever the order of keys', async t => {
  const versions = { capacity: { version: 3, by: 'ana', at } }
  const same = mergeFields(
    { capacity: { unit: 'kg', quantity: 2 } },
    versions,
    { capacity: { value: { quantity: 2, unit: 'kg' }, version: 1 } },
    bea,
  )
  t.match(same, { ok: true, changed: [] })
})

t.test(
  'days that are in no calendar, ends before beginnings and empty territories are told by their field',
  async t => {
    t.equal(isDay('2028-02-29'), true)
    t.equal(isDay('2026-02-29'), false)
    t.match(wrongInOffer({ dates: { to: '2026-04-31' } }), {
      code: 'DATE_UNREAL',
      details: { field: 'dates' },
    })
    t.match(wrongInNeed({ dates: { from: '2026-05-02', to: '2026-05-01' } }), { code: 'DATES_REVERSED' })
    t.match(wrongInOffer({ price: { minCents: 2, maxCents: 1 } }), {
      code: 'RANGE_REVERSED',
      details: { field: 'price' },
    })
    t.match(wrongInOffer({ capacity: { quantity: 1, minimum: 2 } }), { code: 'RANGE_REVERSED' })
    t.match(wrongInOffer({ territory: { kind: 'regions', codes: ['44', '999'] } }), {
      code: 'AREA_UNKNOWN',
      details: { code: '999' },
    })
    t.equal(wrongInOffer({ territory: { kind: 'departments', codes: ['2A', '974'] } }), undefined)
  },
)
