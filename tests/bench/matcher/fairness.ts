// Fairness on a made-up edition: 400 needs, some trades asked for far more than others, and 150 sellers.
import { createMatcher, distanceKm, resolvePlace } from '#server/domain/matching/index.ts'
import type { Matcher, MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import { gini, interval, mean, milliseconds, ndcg10 } from './figures.ts'
import { makeNeed, makeOffer, randomFrom, regionTowns } from './market.ts'
import type { Made } from './market.ts'

const needsCount = 400
const sellersCount = 150
const seeds = [1, 2, 3]

type Edition = { matcher: Matcher; needs: Made<MatchNeed>[]; offers: Made<MatchOffer>[] }
type Lists = Map<string, string[]>

export function benchFairness(): void {
  for (const seed of seeds) {
    const edition = makeEdition(seed)
    console.log(`seed ${seed}: ${needsCount} needs, ${sellersCount} sellers, first ten`)
    const alone = measured('buyer alone', edition, () => ranked(edition, true))
    measured('both sides', edition, () => ranked(edition, false, false), alone)
    measured('both sides, fair order', edition, () => ranked(edition, false), alone)
    measured('demand spread', edition, () => spread(edition), alone)
  }
}

function makeEdition(seed: number): Edition {
  const random = randomFrom(seed)
  const offers = Array.from({ length: sellersCount }, (_, at) =>
    makeOffer(random, `o${at}`, `s${at}`, { declared: true, towns: regionTowns }),
  )
  const needs = Array.from({ length: needsCount }, (_, at) =>
    makeNeed(random, `n${at}`, { skew: 1, towns: regionTowns }),
  )
  const matcher = createMatcher()
  for (const offer of offers) matcher.put(offer.row)
  for (const need of needs) matcher.putNeed(need.row)
  return { matcher, needs, offers }
}

function ranked({ matcher, needs }: Edition, oneSided: boolean, fair = true): Lists {
  const shown = new Map<string, number>()
  const lists: Lists = new Map()
  for (const { row } of needs) {
    const matches = matcher.rank(row, { oneSided, top: 10, shown: fair ? shown : undefined })
    for (const { organisation = '' } of matches) shown.set(organisation, (shown.get(organisation) ?? 0) + 1)
    lists.set(
      row.id,
      matches.map(match => match.offer),
    )
  }
  return lists
}

function spread({ matcher }: Edition): Lists {
  return new Map(
    [...matcher.spread({ top: 10 })].map(([need, matches]) => [need, matches.map(match => match.offer)]),
  )
}

function measured(what: string, edition: Edition, run: () => Lists, before?: number[]): number[] {
  let lists: Lists = new Map()
  const ms = milliseconds(() => (lists = run()))
  const exposure = edition.offers.map(
    ({ row }) => [...lists.values()].filter(list => list.includes(row.id)).length,
  )
  const quality = edition.needs.map(need => qualityOf(need, edition, lists.get(need.row.id) ?? []))
  const never = exposure.filter(count => count === 0).length / exposure.length
  const [low, high] = interval(quality, randomFrom(7))
  const loss = before ? `, loss ${(100 * (1 - mean(quality) / mean(before))).toFixed(1)} %` : ''
  console.log(
    `  ${what}: Gini ${gini(exposure).toFixed(2)}, never shown ${(100 * never).toFixed(1)} %, ` +
      `nDCG@10 ${mean(quality).toFixed(3)} [${low.toFixed(3)}, ${high.toFixed(3)}]${loss}, ${Math.round(ms)} ms`,
  )
  return quality
}

/** The truth of the made-up market: the same sector is worth 3, the same group 1, a third less when the seller does not come. */
function qualityOf(need: Made<MatchNeed>, { offers }: Edition, list: string[]): number {
  const gains = new Map(
    offers.map(offer => [offer.row.id, gainOf(need, offer) * (comes(offer.row, need.row) ? 1 : 2 / 3)]),
  )
  return ndcg10(
    list.map(id => gains.get(id) ?? 0),
    [...gains.values()],
  )
}

function comes(offer: MatchOffer, need: MatchNeed): boolean {
  if (offer.territory?.kind !== 'radius') return true
  const [from, to] = [resolvePlace(offer.place), resolvePlace(need.place)]
  if (from.lat === undefined || from.lon === undefined || to.lat === undefined || to.lon === undefined)
    return true
  return (
    distanceKm({ lat: from.lat, lon: from.lon }, { lat: to.lat, lon: to.lon }) <= (offer.territory.km ?? 0)
  )
}

function gainOf(need: Made<unknown>, offer: Made<unknown>): number {
  const [wanted] = need.sectors
  if (offer.sectors.some(sector => sector.code === wanted?.code)) return 3
  return offer.sectors.some(sector => sector.group === wanted?.group) ? 1 : 0
}
