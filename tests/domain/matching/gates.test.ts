// The gates: what keeps an offer out, and how it is said.
import t from 'tap'
import type { MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import { ids, lille, marketOf, montpellier, sete } from './cast.ts'

const plain: MatchOffer = { id: 'o', organisation: 's', description: 'Traiteur et buffets' }
const buffet: MatchNeed = { id: 'n', organisation: 'b', description: 'Un buffet' }

function gateOf(offer: Partial<MatchOffer>, need: Partial<MatchNeed>) {
  const market = marketOf([{ ...plain, ...offer }])
  const row = { ...buffet, ...need }
  const explained = market.explain(row, 'o')
  return {
    ranked: ids(market.rank(row)),
    passes: explained?.passes,
    why: explained?.keptDownBy[0]?.fr,
    gates: explained?.gates,
  }
}

t.test('nobody is proposed to themselves', async t => {
  t.match(gateOf({ organisation: 'b' }, {}), { ranked: [], passes: false, why: /propre offre/ })
})

t.test(
  'a required territory lets in who comes, keeps out who says no, and asks who does not say',
  async t => {
    const need = { place: sete, required: { territory: true } }
    t.match(gateOf({ place: montpellier, territory: { kind: 'radius', km: 40 } }, need), {
      ranked: ['o'],
      passes: true,
    })
    t.match(gateOf({ place: lille, territory: { kind: 'radius', km: 40 } }, need), {
      ranked: [],
      why: /au-delà/,
    })
    t.match(gateOf({}, need), { ranked: ['o'], gates: [{ gate: 'territory', state: 'unknown' }] })
  },
)

t.test('a greatest distance keeps out who is farther, even if they would come', async t => {
  const far = { place: lille, territory: { kind: 'national' } } as const
  t.match(gateOf(far, { place: sete, required: { distanceKmMax: 100 } }), { ranked: [], why: /trop loin/ })
})

t.test('a required legal family', async t => {
  t.match(gateOf({ legalFamily: 'SCOP' }, { required: { legalFamily: ['EA', 'ESAT'] } }), {
    ranked: [],
    why: /réservé à : EA, ESAT/,
  })
  t.match(gateOf({ legalFamily: 'ESAT' }, { required: { legalFamily: ['EA', 'ESAT'] } }), { passes: true })
  t.match(gateOf({}, { required: { legalFamily: 'EA' } }), { passes: true, gates: [{ state: 'unknown' }] })
})

t.test('required commitments, all of them', async t => {
  t.match(gateOf({ commitments: ['bio'] }, { required: { commitments: ['bio', 'ISO 14001'] } }), {
    ranked: [],
    why: /absent : ISO 14001/,
  })
  t.match(
    gateOf({ commitments: ['bio', 'iso 14001'] }, { required: { commitments: ['bio', 'ISO 14001'] } }),
    { passes: true },
  )
})

t.test('dates that do not meet close the gate without being required; a short overlap does not', async t => {
  const need = { dates: { from: '2026-11-10', to: '2026-11-20' } }
  t.match(gateOf({ dates: { to: '2026-11-01' } }, need), { ranked: [], why: /Indisponible/ })
  t.match(gateOf({ dates: { to: '2026-11-11' } }, need), { passes: true })
})

t.test('a required budget or quantity keeps out only who is known not to meet it', async t => {
  t.match(gateOf({ price: { min: 200 } }, { budget: { max: 100 }, required: { budget: true } }), {
    ranked: [],
  })
  t.match(gateOf({}, { budget: { max: 100 }, required: { budget: true } }), { passes: true })
  const need = { quantity: { quantity: 60, unit: 'personnes' }, required: { capacity: true } }
  t.match(gateOf({ capacity: { quantity: 20, unit: 'personnes' } }, need), { ranked: [] })
  t.match(gateOf({ capacity: { quantity: 80, unit: 'personnes' } }, need), { passes: true })
})

t.test(
  'dates that end before they begin keep nobody out: they are to be checked, on either side',
  async t => {
    const fromTo = (from: string, to: string) => ({ dates: { from, to } })
    const need = { ...fromTo('2026-12-20', '2026-12-01'), required: { dates: true } }
    const open = [
      fromTo('2026-01-01', '2026-12-31'),
      fromTo('2026-12-05', '2026-12-15'),
      fromTo('2025-01-01', '2025-02-01'),
    ]
    for (const offer of open)
      t.match(gateOf(offer, need), {
        ranked: ['o'],
        passes: true,
        gates: [{ gate: 'dates', state: 'unknown', text: { fr: /Vos dates.* : la fin précède le début/ } }],
      })
    t.match(gateOf(fromTo('2027-01-01', '2026-01-01'), { ...need, ...fromTo('2026-12-01', '2026-12-20') }), {
      ranked: ['o'],
      gates: [{ gate: 'dates', state: 'unknown', text: { fr: 'Disponibilité à vérifier' } }],
    })
    t.strictSame(gateOf(open[0] ?? {}, { dates: need.dates }).gates, [], 'not required: no gate at all')
  },
)

t.test('a budget or a price whose least is above its most keeps nobody out: it is to be checked', async t => {
  const need = { budget: { min: 1000, max: 0 }, required: { budget: true } }
  t.match(gateOf({ price: { min: 500 } }, need), {
    ranked: ['o'],
    gates: [
      { gate: 'budget', state: 'unknown', text: { fr: /Votre budget.* : le minimum dépasse le maximum/ } },
    ],
  })
  t.match(gateOf({ price: { min: 500, max: 20 } }, { ...need, budget: { max: 100 } }), {
    ranked: ['o'],
    gates: [{ gate: 'budget', state: 'unknown', text: { fr: 'Prix à vérifier' } }],
  })
  t.match(
    gateOf({ price: { min: 500 } }, { ...need, budget: { max: 0 } }),
    { ranked: [] },
    'nothing to spend is no riddle',
  )
})

t.test('an offer that delivers less than its smallest order has its capacity to be checked', async t => {
  const need = { quantity: { quantity: 60, unit: 'personnes' }, required: { capacity: true } }
  t.match(gateOf({ capacity: { quantity: 20, minimum: 100, unit: 'personnes' } }, need), {
    ranked: ['o'],
    gates: [{ gate: 'capacity', state: 'unknown', text: { fr: 'Capacité à vérifier' } }],
  })
})

t.test(
  'conditions that contradict themselves say so, and the others still decide who comes first and who stays out',
  async t => {
    const need: MatchNeed = {
      ...buffet,
      dates: { from: '2026-12-20', to: '2026-12-01' },
      budget: { min: 10, max: 0 },
      required: { legalFamily: ['EI'], commitments: [], dates: true, budget: true },
    }
    const contradictory = { price: { min: 5, max: 1 }, dates: { from: '2027-01-01', to: '2026-01-01' } }
    const market = marketOf([
      { ...plain, id: 'ei', organisation: 'ei', legalFamily: 'EI', ...contradictory },
      {
        ...plain,
        id: 'cleaner',
        organisation: 'cleaner',
        legalFamily: 'EI',
        description: 'Nettoyage de bureaux',
      },
      { ...plain, id: 'scop', organisation: 'scop', legalFamily: 'SCOP' },
    ])
    const [first, ...others] = market.rank(need)
    t.equal(first?.offer, 'ei')
    t.strictSame(
      others.map(match => match.offer),
      ['cleaner'],
    )
    t.strictSame(
      first?.gates.map(({ gate, state }) => [gate, state]),
      [
        ['legalFamily', 'passed'],
        ['dates', 'unknown'],
        ['budget', 'unknown'],
      ],
    )
    const reasons = first?.reasons.filter(({ criterion }) => ['dates', 'budget'].includes(criterion))
    t.strictSame(
      reasons?.map(({ state }) => state),
      ['unknown', 'unknown'],
    )
    t.strictSame(market.explain(need, 'scop')?.keptDownBy[0]?.fr, 'Famille SCOP, réservé à : EI')
    const plainly = market.rank({ ...need, dates: undefined, budget: undefined })
    t.strictSame(
      plainly.map(match => match.offer),
      ['ei', 'cleaner'],
      'the order is that of what is understood',
    )
  },
)
