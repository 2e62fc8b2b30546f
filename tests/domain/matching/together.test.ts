// Consortiums and exchange loops: what several can do that one or two cannot.
import t from 'tap'
import fc from 'fast-check'
import { formConsortium } from '#server/domain/matching/consortium.ts'
import type { Candidate, Lot } from '#server/domain/matching/consortium.ts'
import { exchangeLoops } from '#server/domain/matching/loops.ts'
import type { Supply } from '#server/domain/matching/loops.ts'
import type { MatchOffer } from '#server/domain/matching/index.ts'
import { marketOf } from './cast.ts'

const lot = (code: string): Lot => ({ code, label: { fr: code, en: code }, weight: 1 })
const candidate = (
  offer: string,
  lots: Record<string, number>,
  score = 50,
  quantityShare?: number,
): Candidate => ({ offer, score, lots: new Map(Object.entries(lots)), quantityShare })

t.test('two who do a lot each go together; a third who adds nothing stays out', async t => {
  const set = formConsortium(
    [lot('a'), lot('b')],
    [candidate('x', { a: 1 }), candidate('y', { b: 1 }), candidate('z', { a: 0.9 })],
    { quantityAsked: false },
  )
  t.same(set?.members.map(member => member.offer).sort(), ['x', 'y'])
  t.equal(set?.covered, 1)
  t.same(set?.missing, [])
})

t.test('one who does everything is enough', async t => {
  const set = formConsortium(
    [lot('a'), lot('b')],
    [candidate('x', { a: 1 }), candidate('all', { a: 1, b: 1 })],
    { quantityAsked: false },
  )
  t.same(
    set?.members.map(member => member.offer),
    ['all'],
  )
})

t.test('a quantity too large for one is shared, and a lot that nobody does is said', async t => {
  const set = formConsortium(
    [lot('a'), lot('b')],
    [candidate('x', { a: 1 }, 60, 0.5), candidate('y', { a: 1 }, 50, 0.5)],
    { quantityAsked: true },
  )
  t.equal(set?.members.length, 2)
  t.equal(set?.quantityCovered, 1)
  t.same(
    set?.missing.map(item => item.code),
    ['b'],
  )
})

t.test('no candidate, no consortium', async t => {
  t.equal(formConsortium([lot('a')], [], { quantityAsked: false }), undefined)
})

t.test('a need of cleaning and of green spaces finds a team of both trades in the market', async t => {
  const rows: MatchOffer[] = [
    {
      id: 'clean',
      organisation: 'clean',
      description: 'Nettoyage de bureaux et de vitres',
      sector: 'nettoyage-locaux',
    },
    {
      id: 'green',
      organisation: 'green',
      description: 'Tonte, taille de haies, espaces verts',
      sector: 'entretien-espaces-verts',
    },
    { id: 'food', organisation: 'food', description: 'Traiteur', sector: 'traiteur' },
  ]
  const set = marketOf(rows).consortium({
    id: 'n',
    description: 'Entretien du siège',
    sectors: ['nettoyage-locaux', 'entretien-espaces-verts'],
  })
  t.same(set?.members.map(member => member.offer).sort(), ['clean', 'green'])
})

const supply = (from: string, to: string, score = 60): Supply => ({
  from,
  to,
  offer: `o-${from}`,
  need: `n-${to}`,
  score,
})

t.test('three supply each other in a ring, found once', async t => {
  const loops = exchangeLoops([supply('a', 'b', 70), supply('b', 'c'), supply('c', 'a', 80)])
  t.equal(loops.length, 1)
  t.same(
    loops[0]?.supplies.map(step => step.from),
    ['a', 'b', 'c'],
  )
  t.equal(loops[0]?.score, 60, 'a loop is as strong as its weakest supply')
})

t.test('weak supplies and supplies to oneself make no loop', async t => {
  t.same(exchangeLoops([supply('a', 'b', 10), supply('b', 'a', 90), supply('c', 'c', 90)]), [])
})

t.test('every loop closes, visits nobody twice and has two to four members', async () => {
  const member = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f')
  const market = fc.array(fc.record({ from: member, to: member, score: fc.integer({ min: 0, max: 100 }) }), {
    maxLength: 30,
  })
  fc.assert(
    fc.property(market, rows => {
      const loops = exchangeLoops(
        rows.map(row => supply(row.from, row.to, row.score)),
        { count: 1000 },
      )
      const keys = loops.map(({ supplies }) => supplies.map(step => step.from).join('>'))
      return (
        new Set(keys).size === keys.length &&
        loops.every(({ supplies }) => {
          const froms = supplies.map(step => step.from)
          const closes = supplies.every((step, at) => step.to === supplies[(at + 1) % supplies.length]?.from)
          return closes && new Set(froms).size === froms.length && froms.length >= 2 && froms.length <= 4
        })
      )
    }),
    { seed: 20261122 },
  )
})

t.test('two neighbours who need each other’s trade are a loop of the market', async t => {
  const market = marketOf([
    { id: 'o1', organisation: 'cantine', description: 'Traiteur, buffets et plateaux-repas' },
    { id: 'o2', organisation: 'balai', description: 'Nettoyage de locaux et de vitres' },
  ])
  market.putNeed({ id: 'n1', organisation: 'cantine', description: 'Nettoyage de nos locaux' })
  market.putNeed({ id: 'n2', organisation: 'balai', description: 'Buffet pour nos vingt ans' })
  const [loop] = market.loops({ scoreMin: 20 })
  t.same(
    loop?.supplies.map(step => step.from),
    ['balai', 'cantine'],
  )
})
