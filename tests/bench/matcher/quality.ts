// Quality against real judgments, where they are present beside the project: nothing of them is kept here.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createMatcher, readNeedLines, readOfferLines } from '#server/domain/matching/index.ts'
import type { Lines, MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import { interval, mean, ndcg10 } from './figures.ts'
import { randomFrom } from './market.ts'

type Judged = { need: string; rel: [string, number][]; exclude?: string[] }

/** `COVALENCE_JUDGMENTS` names the folder; beside the project unless told. */
const folder =
  process.env.COVALENCE_JUDGMENTS ?? join(import.meta.dirname, '../../../../shared/data/matching')

export function benchQuality(): void {
  if (!existsSync(folder)) return console.log('no judgments beside the project: quality not measured')
  const notices = rows(readOfferLines(text('notices.jsonl')))
  measure(
    'enterprises',
    rows(readOfferLines(text('ess-offers.jsonl'))),
    rows(readNeedLines(text('ess-needs.jsonl'))),
    'ess-qrels.jsonl',
  )
  measure('notices', notices, notices, 'notices-qrels.jsonl')
}

function measure(what: string, offers: MatchOffer[], needs: MatchNeed[], judgments: string): void {
  const matcher = createMatcher()
  for (const offer of offers) matcher.put(offer)
  const byId = new Map(needs.map(need => [need.id, need]))
  const judged = text(judgments)
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line) as Judged)
  const results = judged.map(row =>
    resultOf(row, matcher.rank(byId.get(String(row.need)) ?? { id: 'none' }, { top: 100, oneSided: true })),
  )
  const say = (values: number[]) =>
    `${mean(values).toFixed(3)} [${interval(values, randomFrom(5))
      .map(value => value.toFixed(3))
      .join(', ')}]`
  console.log(
    `${what}, ${judged.length} needs: nDCG@10 ${say(results.map(r => r.ndcg))}, recall@20 ${say(results.map(r => r.recall))}`,
  )
}

function resultOf(row: Judged, matches: { offer: string }[]): { ndcg: number; recall: number } {
  const gains = new Map(row.rel.map(([offer, gain]) => [String(offer), gain]))
  const skip = new Set((row.exclude ?? []).map(String))
  const kept = matches.map(match => match.offer).filter(offer => !skip.has(offer))
  const found = kept.slice(0, 20).filter(offer => gains.has(offer)).length
  return {
    ndcg: ndcg10(
      kept.map(offer => gains.get(offer) ?? 0),
      [...gains.values()],
    ),
    recall: found / gains.size,
  }
}

function text(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
}

function rows<T>(lines: Lines<T>): T[] {
  if (!lines.ok) throw new Error(`line ${lines.problem.line}: expected ${lines.problem.expected}`)
  return lines.rows
}
