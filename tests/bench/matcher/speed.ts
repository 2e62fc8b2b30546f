// Speed and memory at a hundred thousand offers, beside SQLite FTS5 over the same stems in the same process.
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import Database from 'better-sqlite3'
import { createMatcher } from '#server/domain/matching/index.ts'
import type { Matcher, MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import { wordsOf } from '#server/domain/matching/text/words.ts'
import { mean, milliseconds, quantile } from './figures.ts'
import { makeNeed, makeOffer, randomFrom } from './market.ts'

const seed = 20_261_122
const offersCount = Number(process.env.MATCHER_OFFERS ?? 100_000)
const needsCount = 200

export function benchSpeed(): void {
  const random = randomFrom(seed)
  console.log(`seed ${seed}, ${offersCount} offers`)
  const offers = Array.from(
    { length: offersCount },
    (_, at) => makeOffer(random, `o${at}`, `s${at % 60_000}`).row,
  )
  const needs = Array.from({ length: needsCount }, (_, at) => makeNeed(random, `n${at}`).row)
  const matcher = fill(offers)
  rankAll(matcher, needs)
  changeSome(matcher, random)
  floor(offers, needs)
  suggestWhileTyping(matcher, needs)
}

function fill(offers: MatchOffer[]): Matcher {
  createMatcher().rank({ id: 'warm', description: 'traiteur à Sète' })
  collect()
  const before = used()
  const matcher = createMatcher()
  const startMs = milliseconds(() => {
    for (const offer of offers.slice(0, 10_000)) matcher.put(offer)
  })
  const restMs = milliseconds(() => {
    for (const offer of offers.slice(10_000)) matcher.put(offer)
  })
  collect()
  console.log(`start with 10,000 offers: ${Math.round(startMs)} ms; the others ${Math.round(restMs)} ms`)
  console.log(`index: ${Math.round(used() - before)} MB for ${offers.length} offers`)
  return matcher
}

function rankAll(matcher: Matcher, needs: MatchNeed[]): void {
  for (const need of needs.slice(0, 20)) matcher.rank(need)
  const times = needs.map(need => milliseconds(() => matcher.rank(need)))
  say('whole score of a need', times)
  const searches = needs.map(need =>
    milliseconds(() => matcher.search((need.description ?? '').slice(0, 24))),
  )
  say('directory search with facets', searches)
}

function changeSome(matcher: Matcher, random: () => number): void {
  const times = Array.from({ length: 300 }, (_, at) => {
    const { row } = makeOffer(random, `o${at * 97}`, `s${at}`)
    return milliseconds(() => matcher.put(row))
  })
  say('one offer changed', times)
}

/** FTS5 has no French stemmer: its floor here is a column of stems, as the best plain engine would have it. */
function floor(offers: MatchOffer[], needs: MatchNeed[]): void {
  const db = new Database(':memory:')
  db.exec("create virtual table offers using fts5(stems, tokenize = 'unicode61')")
  const insert = db.prepare('insert into offers(rowid, stems) values (?, ?)')
  db.transaction(() =>
    offers.forEach((offer, at) =>
      insert.run(at + 1, stemsOf(`${offer.title} ${offer.description}`).join(' ')),
    ),
  )()
  const ask = db.prepare('select rowid from offers where offers match ? order by bm25(offers) limit 20')
  const times = needs.map(need => {
    const query = stemsOf(need.description ?? '')
      .map(stem => `"${stem}"`)
      .join(' OR ')
    return milliseconds(() => ask.all(query))
  })
  say('floor: FTS5 over stems', times)
  db.close()
}

function stemsOf(text: string): string[] {
  return [...new Set(wordsOf(text).map(word => word.stem))]
}

function suggestWhileTyping(matcher: Matcher, needs: MatchNeed[]): void {
  const times = needs.map(need =>
    milliseconds(() => matcher.suggestSectors((need.description ?? '').slice(0, 30))),
  )
  say('sector suggestions', times)
}

function say(what: string, times: number[]): void {
  console.log(`${what}: mean ${mean(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`)
}

function used(): number {
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}

/** Memory is only worth printing after a collection. */
function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc') as () => void
  for (let turn = 0; turn < 3; turn++) gc()
}
