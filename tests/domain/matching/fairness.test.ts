// Fairness: refusals and likings, fair order, and demand that spreads.
import t from 'tap'
import { spreadDemand, spreadTop } from '#server/domain/matching/congestion.ts'
import type { Pair } from '#server/domain/matching/congestion.ts'
import { fairOrder, spread } from '#server/domain/matching/exposure.ts'
import type { Match, MatchOffer, Signal } from '#server/domain/matching/index.ts'
import { reciprocal } from '#server/domain/matching/seller.ts'
import { buffetASete, ids, lille, marketOf, montpellier } from './cast.ts'

function match(offer: string, score: number, organisation = offer): Match {
  return { offer, organisation, score, confidence: 1, band: 'close', gates: [], reasons: [] }
}

t.test('« pas pour nous » takes an offer out with its reason, and undoing brings it back', async t => {
  const signals: Signal[] = [{ kind: 'refused', offer: 'toques', reason: 'too-expensive' }]
  const market = marketOf()
  t.notOk(ids(market.rank(buffetASete, { signals })).includes('toques'))
  t.match(
    market.explain(buffetASete, 'toques', { signals })?.keptDownBy[0]?.fr,
    /Écartée par vous : trop cher/,
  )
  t.ok(ids(market.rank(buffetASete, { signals: [] })).includes('toques'))
})

t.test('a refusal for one need says nothing of the others, and a later liking lifts it', async t => {
  const market = marketOf()
  t.ok(
    ids(
      market.rank(buffetASete, { signals: [{ kind: 'refused', offer: 'toques', need: 'another' }] }),
    ).includes('toques'),
  )
  const signals: Signal[] = [
    { kind: 'refused', offer: 'toques' },
    { kind: 'shortlisted', offer: 'toques' },
  ]
  t.ok(ids(market.rank(buffetASete, { signals })).includes('toques'))
})

t.test('a refusal for distance makes distance count more for the other offers', async t => {
  const near: MatchOffer = {
    id: 'near',
    organisation: 'a',
    description: 'Repas et cuisine',
    place: montpellier,
    territory: { kind: 'departments', codes: ['34'] },
  }
  const far: MatchOffer = {
    id: 'far',
    organisation: 'b',
    description: 'Buffet, vaisselle réutilisable',
    place: lille,
    territory: { kind: 'radius', km: 10 },
  }
  const gap = (signals: Signal[]) => {
    const matches = marketOf([near, far]).rank(buffetASete, { signals })
    const scoreOf = (id: string) => matches.find(row => row.offer === id)?.score ?? 0
    return scoreOf('near') - scoreOf('far')
  }
  t.ok(gap([{ kind: 'refused', offer: 'x', reason: 'too-far' }]) > gap([]))
})

t.test('an offer like one that was kept gains a little, and says so', async t => {
  const twin: MatchOffer = {
    id: 'twin',
    organisation: 'twin',
    title: 'Traiteur',
    description: 'Buffets, cocktails et plateaux-repas',
  }
  const market = marketOf([twin, { ...twin, id: 'kept', organisation: 'kept' }])
  const plain = market.rank(buffetASete).find(row => row.offer === 'twin')
  const liked = market
    .rank(buffetASete, { signals: [{ kind: 'accepted', offer: 'kept' }] })
    .find(row => row.offer === 'twin')
  t.ok((liked?.score ?? 0) > (plain?.score ?? 0))
  t.ok((liked?.score ?? 0) <= (plain?.score ?? 0) + 4)
  t.ok(liked?.reasons.some(reason => reason.criterion === 'feedback' && /retenue/.test(reason.text.fr)))
})

t.test('one-sided interest is worth little: the harmonic mean leans to the lower', async t => {
  t.ok(Math.abs(reciprocal(0.8, 0.8) - 0.8) < 1e-12)
  t.ok(reciprocal(1, 0.1) < 0.2)
  t.equal(reciprocal(0, 0), 0)
})

t.test('who was rarely shown gains a bounded bonus among near equals, with its own reason', async t => {
  const shown = new Map([
    ['often', 40],
    ['rarely', 0],
  ])
  const ordered = fairOrder([match('often', 62), match('rarely', 60), match('weak', 20)], shown)
  t.same(ids(ordered), ['rarely', 'often', 'weak'])
  t.ok(ordered[0]?.reasons.some(reason => reason.criterion === 'exposure'))
  t.equal(ordered[2]?.score, 20, 'nobody is lifted for being unseen alone')
})

t.test('a page holds at most two offers of one organisation, and loses none', async t => {
  const same = Array.from({ length: 5 }, (_, at) => match(`a${at}`, 90 - at, 'a'))
  const others = Array.from({ length: 9 }, (_, at) => match(`b${at}`, 50 - at))
  const ordered = spread([...same, ...others])
  t.equal(ordered.length, 14)
  t.equal(ordered.slice(0, 10).filter(row => row.organisation === 'a').length, 2)
})

t.test('demand on one seller spreads over sellers nearly as good', async t => {
  const pairs: Pair[] = []
  for (let need = 0; need < 20; need++) {
    for (let offer = 0; offer < 10; offer++) pairs.push({ need, offer, worth: offer === 0 ? 0.8 : 0.75 })
  }
  const lists = spreadTop(pairs, { needs: 20, offers: 10 }, 3)
  const shown = Array.from(
    { length: 10 },
    (_, offer) => lists.flat().filter(pair => pair.offer === offer).length,
  )
  t.ok(Math.min(...shown) >= 1, shown.join(' '))
  t.ok(lists.every(list => list.length === 3))
})

t.test('the market’s equilibrium respects every capacity', async t => {
  const pairs = [0, 1, 2].flatMap(need =>
    [0, 1].map(offer => ({ need, offer, worth: 0.2 + 0.3 * offer + 0.1 * need })),
  )
  const expected = spreadDemand(pairs, { needs: 3, offers: 2 }, { need: 1, offer: 1 })
  for (const offer of [0, 1]) {
    const sum = expected
      .filter(row => row.pair.offer === offer)
      .reduce((total, row) => total + row.expected, 0)
    t.ok(sum <= 1 + 1e-3, `offer ${offer}: ${sum}`)
  }
})

t.test('suggested meetings of an edition give every seller a turn', async t => {
  const caterers = Array.from({ length: 8 }, (_, at) => ({
    id: `c${at}`,
    organisation: `c${at}`,
    description: 'Traiteur, buffets et cocktails',
  }))
  const market = marketOf(caterers)
  for (let at = 0; at < 8; at++) market.putNeed({ ...buffetASete, id: `n${at}` })
  const meetings = market.spread({ top: 4 })
  t.equal(meetings.size, 8)
  t.ok([...meetings.values()].every(list => list.length === 4 && list.every(row => row.reasons.length > 0)))
})
