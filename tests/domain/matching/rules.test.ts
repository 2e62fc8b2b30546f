// The rules: each criterion judged on offers and needs that differ in that alone.
import t from 'tap'
import type { MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import { startingWeights } from '#server/domain/matching/index.ts'
import { lille, marketOf, mende, montpellier, saintDenisReunion, sete } from './cast.ts'

const plain: MatchOffer = { id: 'o', organisation: 's', description: 'Traiteur et buffets' }
const buffet: MatchNeed = { id: 'n', organisation: 'b', description: 'Un buffet' }

function reasonOf(criterion: string, offer: Partial<MatchOffer>, need: Partial<MatchNeed>, today?: string) {
  const explained = marketOf([{ ...plain, ...offer }]).explain({ ...buffet, ...need }, 'o', {
    oneSided: true,
    today,
  })
  return explained?.reasons.find(reason => reason.criterion === criterion)
}

t.test('the weights sum to one, so that a buyer reads them as shares', async t => {
  const sum = Object.values(startingWeights).reduce((total, weight) => total + weight, 0)
  t.ok(Math.abs(sum - 1) < 1e-9, `sum ${sum}`)
})

t.test('words in common are named as they were written', async t => {
  t.match(reasonOf('text', {}, {})?.text.fr, /«\u00a0buffet\u00a0»/)
  t.match(reasonOf('text', { description: 'Soudure' }, {})?.text.fr, /Peu de mots/)
})

t.test('the sector is shown by its label, in both languages', async t => {
  const reason = reasonOf('category', {}, {})
  t.equal(reason?.state, 'met')
  t.match(reason?.text.fr, /Traiteur/)
  t.match(reason?.text.en, /Catering/)
})

t.test('a criterion that the need does not ask for gives no reason', async t => {
  t.equal(reasonOf('territory', {}, {}), undefined)
  t.equal(reasonOf('budget', { price: { min: 1 } }, {}), undefined)
})

t.test('a criterion asked for and not known is « à vérifier », never a zero', async t => {
  const asked = {
    quantity: { quantity: 60, unit: 'personnes' },
    budget: { max: 100_000 },
    dates: { from: '2026-12-01' },
    wished: { commitments: ['bio'], legalFamily: 'EI' },
  }
  for (const criterion of ['capacity', 'budget', 'dates', 'commitments', 'legalFamily']) {
    const reason = reasonOf(criterion, {}, asked)
    t.equal(reason?.state, 'unknown', criterion)
    t.equal(reason?.score, undefined, criterion)
    t.match(reason?.text.fr, /vérifier/, criterion)
  }
})

t.test('territory: inside the radius, beyond it, in a listed department, everywhere', async t => {
  const near = { place: montpellier, territory: { kind: 'radius', km: 50 } } as const
  t.match(reasonOf('territory', near, { place: sete }), { state: 'met', score: 1 })
  t.match(reasonOf('territory', near, { place: mende }), { state: 'unmet' })
  t.match(reasonOf('territory', { territory: { kind: 'departments', codes: ['34'] } }, { place: sete }), {
    state: 'met',
  })
  t.match(reasonOf('territory', { territory: { kind: 'regions', codes: ['32'] } }, { place: sete }), {
    state: 'unmet',
  })
  t.match(reasonOf('territory', { territory: { kind: 'national' } }, { place: lille }), {
    state: 'partly',
    score: 0.7,
  })
})

t.test('territory: the sea is no matter of kilometres', async t => {
  const nice = { place: { insee: '06088' }, territory: { kind: 'radius', km: 400 } } as const
  t.match(reasonOf('territory', nice, { place: { insee: '2B033' } }), { state: 'unmet', score: 0 })
  const reunion = reasonOf(
    'territory',
    { place: lille, territory: { kind: 'national' } },
    { place: saintDenisReunion },
  )
  t.match(reunion?.text.fr, /outre-mer à vérifier/)
  t.match(
    reasonOf(
      'territory',
      { place: saintDenisReunion, territory: { kind: 'radius', km: 30 } },
      { place: saintDenisReunion },
    ),
    { state: 'met' },
  )
})

t.test('capacity: units are brought together before they are compared', async t => {
  const need = { quantity: { quantity: 500, unit: 'kg/week' } }
  t.match(reasonOf('capacity', { capacity: { quantity: 3, unit: 't/month' } }, need), { state: 'met' })
  t.match(reasonOf('capacity', { capacity: { quantity: 1, unit: 't/month' } }, need), { state: 'partly' })
  t.match(reasonOf('capacity', { capacity: { quantity: 90, unit: 'personnes' } }, need), { state: 'unknown' })
  t.match(
    reasonOf('capacity', { capacity: { quantity: 90, unit: 'personnes' } }, { quantity: { quantity: 60 } }),
    { state: 'unknown' },
  )
})

t.test('capacity: an order below the minimum is said', async t => {
  const reason = reasonOf(
    'capacity',
    { capacity: { quantity: 900, unit: 'repas', minimum: 200 } },
    { quantity: { quantity: 60, unit: 'personnes' } },
  )
  t.match(reason, { state: 'partly', text: { fr: /Commande minimale : 200 repas/ } })
})

t.test('budget: within, over, and a price for each against a budget for all', async t => {
  t.match(reasonOf('budget', { price: { min: 80_000 } }, { budget: { max: 100_000 } }), { state: 'met' })
  const over = reasonOf('budget', { price: { min: 150_000 } }, { budget: { max: 100_000 } })
  t.match(over?.text.fr, /50 %/)
  t.ok(Math.abs((over?.score ?? 0) - Math.exp(-1.5)) < 1e-5)
  const each = { price: { min: 1500, unit: 'cents/personne' } }
  const people = { quantity: { quantity: 60, unit: 'personnes' } }
  t.match(reasonOf('budget', each, { ...people, budget: { max: 100_000 } }), { state: 'met' })
  t.match(reasonOf('budget', each, { ...people, budget: { max: 50_000 } }), { state: 'unmet' })
  t.match(reasonOf('budget', each, { budget: { max: 50_000 } }), { state: 'unknown' })
})

t.test('dates: the share of the period on which the offer is open, and the lead time left', async t => {
  const november = { dates: { from: '2026-11-01', to: '2026-11-30' } }
  t.match(reasonOf('dates', { dates: { from: '2026-01-01' } }, november), { state: 'met', score: 1 })
  t.match(reasonOf('dates', { dates: { to: '2026-11-15' } }, november), { state: 'partly', score: 0.5 })
  t.match(
    reasonOf('dates', { dates: { leadDays: 20 } }, { dates: { to: '2026-11-30' } }, '2026-11-22')?.text.fr,
    /Délai de 20 jours, il en reste 8/,
  )
  t.match(reasonOf('dates', { dates: { leadDays: 20 } }, { dates: { to: '2026-12-30' } }, '2026-11-22'), {
    state: 'met',
  })
})

t.test('commitments and legal family: what is asked, whatever its accents and case', async t => {
  t.match(
    reasonOf(
      'commitments',
      { commitments: ['Agriculture BIO', 'réemploi'] },
      { wished: { commitments: ['bio', 'reemploi'] } },
    ),
    { state: 'met', score: 1 },
  )
  t.match(
    reasonOf('commitments', { commitments: ['bio'] }, { wished: { commitments: ['bio', 'ISO 14001'] } }),
    { state: 'partly', score: 0.5 },
  )
  t.match(reasonOf('legalFamily', { legalFamily: 'ESAT' }, { wished: { legalFamily: ['EA', 'esat'] } }), {
    state: 'met',
  })
  t.match(reasonOf('legalFamily', { legalFamily: 'EI' }, { wished: { legalFamily: 'ESAT' } }), {
    state: 'unmet',
  })
})

t.test('an order above 30 % of the seller’s turnover is a warning on both sides', async t => {
  const market = marketOf([{ ...plain, turnoverCents: 10_000_000 }])
  const [match] = market.rank({ ...buffet, budget: { max: 4_000_000 } })
  t.match(
    match?.reasons.find(reason => reason.criterion === 'dependence')?.text.fr,
    /40 % du chiffre d’affaires/,
  )
  const [small] = market.rank({ ...buffet, budget: { max: 2_000_000 } })
  t.notOk(small?.reasons.some(reason => reason.criterion === 'dependence'))
})
