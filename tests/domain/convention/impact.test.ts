/** The impact estimate: formulae one can redo by hand, and what is unknown said to be so. */
import t from 'tap'
import fc from 'fast-check'
import type { ImpactCode, ImpactFacts } from '#server/domain/convention/impact.ts'
import { distanceKm, estimateImpact } from '#server/domain/convention/impact.ts'
import { DEFAULT_IMPACT_SETTINGS, settingsOn } from '#server/domain/convention/impact-settings.ts'
import type { ImpactSettings } from '#server/domain/convention/impact-settings.ts'

const [rates] = DEFAULT_IMPACT_SETTINGS
if (rates === undefined) throw new Error('an edition starts with rates')

const nantes = { lat: 47.218, lon: -1.553 }
const saintNazaire = { lat: 47.273, lon: -2.214 }

const esat: ImpactFacts = {
  valueCents: 1_000_000,
  labourCents: 594_000,
  seller: { inEss: true, family: 'ESAT', insertionShare: 1, place: nantes },
  buyerPlace: saintNazaire,
  contribution: null,
}

const line = (facts: ImpactFacts, code: ImpactCode, settings: ImpactSettings = rates) =>
  estimateImpact(facts, settings).find(each => each.code === code)

t.test('a service bought from an ESAT gives hours, kilometres and a deduction', async t => {
  // 594,000 cents of labour at 1,188 cents an hour.
  t.match(line(esat, 'insertion-hours'), { value: 500, unit: 'hours' })
  t.match(line(esat, 'deduction'), { value: 178_200, basis: 'declared' })
  t.match(line(esat, 'ess-share'), { value: 1 })
  t.match(line(esat, 'kilometres'), { value: 50 })
})

t.test('the ceiling of the deduction depends on the buyer’s rate of employment', async t => {
  const contribution = { grossCents: 200_000, employmentRate: 0.02 }

  t.match(line({ ...esat, contribution }, 'deduction'), { value: 100_000 })
  t.match(line({ ...esat, contribution: { ...contribution, employmentRate: 0.03 } }, 'deduction'), {
    value: 150_000,
  })
  t.match(line({ ...esat, contribution: { ...contribution, grossCents: 900_000 } }, 'deduction'), {
    value: 178_200,
  })
})

t.test('without a statement of labour the estimate says that it assumes', async t => {
  t.match(line({ ...esat, labourCents: null }, 'deduction'), { value: 180_000, basis: 'assumed' })
})

t.test('what nobody said is unknown, never zero', async t => {
  const silent = { ...esat, valueCents: null, labourCents: null, buyerPlace: null }

  t.match(line(silent, 'deduction'), { value: null, basis: 'unknown' })
  t.match(line(silent, 'insertion-hours'), { value: null, basis: 'unknown' })
  t.match(line(silent, 'kilometres'), { value: null, basis: 'unknown' })
  t.match(line({ ...esat, seller: { ...esat.seller, insertionShare: null } }, 'insertion-hours'), {
    value: null,
  })
})

t.test('lines that mean nothing for a seller are left out', async t => {
  const codes = (family: string) =>
    estimateImpact({ ...esat, seller: { ...esat.seller, family } }, rates).map(each => each.code)

  t.same(codes('SCOP'), ['ess-share', 'kilometres'])
  t.same(codes('EI'), ['ess-share', 'kilometres', 'insertion-hours'])
})

t.test('every line gives its formula and its sources in both languages', async t => {
  for (const each of estimateImpact(esat, rates)) {
    t.ok(each.formula.fr && each.formula.en, each.code)
    t.ok(
      each.sources.length > 0 && each.sources.every(source => source.fr !== '' && source.en !== ''),
      each.code,
    )
  }
})

t.test('rates are those of the day', async t => {
  const later = { ...rates, from: '2027-01-01' }

  t.equal(settingsOn([later, rates], '2026-12-31'), rates)
  t.equal(settingsOn([later, rates], '2027-01-01'), later)
  t.equal(settingsOn([later, rates], '2020-01-01'), rates, 'before the first row, the first row')
  t.equal(settingsOn([], '2027-01-01'), null)
})

t.test('a distance is the same both ways, zero to itself, and never more than half the Earth', async t => {
  const place = fc.record({
    lat: fc.double({ min: -90, max: 90, noNaN: true }),
    lon: fc.double({ min: -180, max: 180, noNaN: true }),
  })

  fc.assert(
    fc.property(place, place, (one, other) => {
      const there = distanceKm(one, other)
      return Math.abs(there - distanceKm(other, one)) < 1e-6 && there <= 20_016 && distanceKm(one, one) === 0
    }),
    { numRuns: 500, seed: 12 },
  )
  t.pass('500 pairs of places, seed 12')
})
