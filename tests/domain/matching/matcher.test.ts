// The matcher as a whole: who is proposed, in which order, why, and that it changes as the market does.
import t from 'tap'
import { createMatcher } from '#server/domain/matching/index.ts'
import type { MatchOffer } from '#server/domain/matching/index.ts'
import {
  buffetASete,
  buffetDuNord,
  ids,
  jardinsDeLozere,
  lesToquesSolidaires,
  lille,
  marketOf,
  offers,
  proprete34,
} from './cast.ts'

t.test('a buffet in Sète is for the caterer who comes to Sète, with reasons', async t => {
  const [first] = marketOf().rank(buffetASete)

  t.equal(first?.offer, 'toques')
  t.equal(first?.band, 'very-close')
  const met = first?.reasons.filter(reason => reason.state === 'met').map(reason => reason.criterion)
  t.ok(met?.includes('category'))
  t.ok(met?.includes('territory'), 'the place is read from the text')
  t.ok(met?.includes('capacity'), 'sixty people are read from the text')
})

t.test('what is read in the text never closes a gate', async t => {
  const matches = marketOf([buffetDuNord]).rank(buffetASete)
  t.same(ids(matches), ['buffet-nord'])
  t.ok(matches[0]?.reasons.some(reason => reason.criterion === 'territory' && reason.state === 'unmet'))
})

t.test('an association from Lozère is found for what it does', async t => {
  const [first] = marketOf().rank({
    id: 'n',
    description: 'paniers de légumes bio pour nos salariés',
    place: { insee: '48095' },
  })
  t.equal(first?.offer, 'lozere')
})

t.test('two runs give the same answer, whatever the order of arrival', async t => {
  const one = marketOf(offers).rank(buffetASete)
  const other = marketOf(offers.toReversed()).rank(buffetASete)
  t.same(one, other)
})

t.test('an offer changed in place ranks as in a market built anew', async t => {
  const changed: MatchOffer = { ...proprete34, description: 'Traiteur pour buffets et cocktails à Sète' }
  const live = marketOf()
  live.put(changed)
  live.remove('lozere')
  live.put(jardinsDeLozere)
  const fresh = marketOf([lesToquesSolidaires, buffetDuNord, changed, jardinsDeLozere])
  t.same(ids(live.rank(buffetASete)), ids(fresh.rank(buffetASete)))
  t.same(
    live.rank(buffetASete).map(match => match.score.toFixed(6)),
    fresh.rank(buffetASete).map(match => match.score.toFixed(6)),
  )
})

t.test('a removed offer is gone, and removing it twice is nothing', async t => {
  const market = marketOf()
  market.remove('toques')
  market.remove('toques')
  t.notOk(ids(market.rank(buffetASete)).includes('toques'))
  t.equal(market.explain(buffetASete, 'toques'), undefined)
})

t.test('a buyer’s own weights change the order at once', async t => {
  const near: MatchOffer = {
    id: 'near',
    organisation: 'a',
    description: 'Cuisine et repas',
    place: { insee: '34301' },
    territory: { kind: 'radius', km: 20 },
  }
  const apt: MatchOffer = {
    id: 'apt',
    organisation: 'b',
    description: 'Buffet et traiteur, vaisselle réutilisable',
    place: lille,
    territory: { kind: 'radius', km: 20 },
  }
  const market = marketOf([near, apt])
  t.equal(ids(market.rank(buffetASete, { oneSided: true }))[0], 'apt')
  t.equal(ids(market.rank(buffetASete, { oneSided: true, weights: { territory: 3 } }))[0], 'near')
  t.equal(
    ids(market.rank(buffetASete, { oneSided: true, weights: { territory: Number.NaN, text: -1 } }))[0],
    'apt',
  )
})

t.test('a declared sector lifts an offer whose words do not say it', async t => {
  const silent: MatchOffer = {
    id: 'silent',
    organisation: 's',
    title: 'Chez Paulette',
    description: 'Une équipe à votre service',
  }
  const before = marketOf([silent, proprete34]).rank({ id: 'n', description: 'Buffet et cocktail' })
  const after = marketOf([{ ...silent, sector: 'traiteur' }, proprete34]).rank({
    id: 'n',
    description: 'Buffet et cocktail',
  })
  const scoreOf = (matches: typeof before) => matches.find(match => match.offer === 'silent')?.score ?? 0
  t.ok(scoreOf(after) > scoreOf(before) + 10)
})

t.test('« pourquoi pas ? » names what kept an offer down, worst first', async t => {
  const explained = marketOf().explain(buffetASete, 'buffet-nord')
  t.equal(explained?.passes, true)
  t.ok((explained?.keptDownBy.length ?? 0) > 0)
  t.ok(explained?.keptDownBy.some(words => /km/.test(words.fr)))
})

t.test('an exhibitor sees each need once, by its best offer', async t => {
  const market = marketOf([
    lesToquesSolidaires,
    { ...lesToquesSolidaires, id: 'toques-2', description: 'Location de vaisselle' },
  ])
  market.putNeed(buffetASete)
  market.putNeed({ id: 'other', description: 'Soudure de charpentes métalliques' })
  const needs = market.rankNeedsFor({ organisation: 'les-toques' })
  t.same(
    needs.map(match => match.need),
    ['buffet', 'other'],
  )
  t.equal(needs[0]?.offer, 'toques')
  t.same(market.rankNeedsFor({ offer: 'unknown' }), [])
})

t.test('scores stay between 0 and 100, confidence between 0 and 1', async t => {
  for (const match of marketOf().rank(buffetASete, { top: 100 })) {
    t.ok(match.score >= 0 && match.score <= 100)
    t.ok(match.confidence >= 0 && match.confidence <= 1)
  }
})

t.test('an empty market and an empty need have an answer', async t => {
  t.same(createMatcher().rank(buffetASete), [])
  t.equal(marketOf().rank({ id: 'n', description: '' }).length, offers.length)
})

t.test('a code of a whole division says less than the words beside it', async t => {
  const market = marketOf([
    { id: 'mason', organisation: 'mason', description: 'Maçonnerie et gros œuvre' },
    { id: 'painter', organisation: 'painter', description: 'Peinture intérieure, papiers peints' },
    { id: 'caterer', organisation: 'caterer', description: 'Traiteur, buffets' },
  ])
  const need = { id: 'works', description: 'Repeindre les murs d’une école', cpv: ['45000000'] }
  t.same(ids(market.rank(need, { oneSided: true })), ['painter', 'mason', 'caterer'])
})

t.test('an offer filed under a narrow code stands before one filed under its division', async t => {
  const market = marketOf([
    { id: 'wide', organisation: 'wide', title: 'Entreprise du Sud', cpv: ['45000000'] },
    { id: 'narrow', organisation: 'narrow', title: 'Entreprise du Sud', cpv: ['45442000'] },
  ])
  const need = { id: 'paint', description: 'Travaux de peinture', sector: 'peinture-batiment' }
  t.same(ids(market.rank(need, { oneSided: true })), ['narrow', 'wide'])
})
