// Live: at an edition's size, what one changed offer or need costs before everyone it touches can be told.
import { Rankings, createMatcher } from '#server/domain/matching/index.ts'
import { mean, milliseconds, quantile } from './figures.ts'
import { makeNeed, makeOffer, randomFrom, regionTowns } from './market.ts'

const seed = 500
const offersCount = 500
const needsCount = 300
const changes = 60

export function benchLive(): void {
  const random = randomFrom(seed)
  const matcher = createMatcher()
  for (let at = 0; at < offersCount; at++)
    matcher.put(makeOffer(random, `o${at}`, `s${at}`, { towns: regionTowns }).row)
  const rankings = new Rankings(matcher)
  for (let at = 0; at < needsCount; at++)
    rankings.putNeed(makeNeed(random, `n${at}`, { towns: regionTowns }).row)
  const moved: number[] = []
  const offers = Array.from({ length: changes }, (_, at) => {
    const { row } = makeOffer(random, `o${at * 7}`, `s${at}`, { towns: regionTowns })
    return milliseconds(() => moved.push(rankings.putOffer(row).length))
  })
  const needs = Array.from({ length: changes }, (_, at) => {
    const { row } = makeNeed(random, `n${at * 3}`, { towns: regionTowns })
    return milliseconds(() => rankings.putNeed(row))
  })
  console.log(
    `seed ${seed}, ${offersCount} offers, ${needsCount} needs; an offer changed moves ${mean(moved).toFixed(0)} lists`,
  )
  say('one offer changed, every list it touches ranked', offers)
  say('one need changed and ranked', needs)
}

function say(what: string, times: number[]): void {
  console.log(`${what}: mean ${mean(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`)
}
