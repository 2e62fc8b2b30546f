// covalence match --offers OFFERS.jsonl --needs NEEDS.jsonl [--top 20] [--one-sided]: ranks offers for each need, one JSON line a need.
import { readFile } from 'node:fs/promises'
import { text as readAll } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { createMatcher, pageSize, readNeedLines, readOfferLines } from '../domain/matching/index.ts'
import type { Lines, Match } from '../domain/matching/index.ts'

const usage = 'covalence match --offers OFFERS.jsonl --needs NEEDS.jsonl [--top 20] [--one-sided]'
const topMax = 1000

/** Exit status 0 when ranked, 2 when the arguments or a line of a file cannot be used (said on standard error). */
export async function run(args: string[]): Promise<number> {
  const options = optionsOf(args)
  if (typeof options === 'string') return unusable(options)
  const offers = await rowsOf(options.offers, readOfferLines)
  if (typeof offers === 'string') return unusable(offers)
  const needs = await rowsOf(options.needs, readNeedLines)
  if (typeof needs === 'string') return unusable(needs)
  const matcher = createMatcher()
  for (const offer of offers) matcher.put(offer)
  for (const need of needs) matcher.putNeed(need)
  const shown = new Map<string, number>()
  for (const need of needs) {
    const matches = matcher.rank(need, { top: options.top, oneSided: options.oneSided, shown })
    // The file is one market: who was on the first page of earlier needs has had its turn.
    for (const { organisation } of matches.slice(0, pageSize)) {
      if (organisation !== undefined) shown.set(organisation, (shown.get(organisation) ?? 0) + 1)
    }
    process.stdout.write(`${JSON.stringify({ need: need.id, matches: matches.map(written) })}\n`)
  }
  return 0
}

type Options = { offers: string; needs: string; top: number; oneSided: boolean }

function optionsOf(args: string[]): Options | string {
  try {
    const { values } = parseArgs({
      args,
      options: {
        offers: { type: 'string' },
        needs: { type: 'string' },
        top: { type: 'string', default: '20' },
        'one-sided': { type: 'boolean', default: false },
      },
    })
    if (values.offers === undefined || values.needs === undefined)
      return `expected --offers and --needs. ${usage}`
    if (values.offers === '-' && values.needs === '-')
      return `only one of --offers and --needs can be standard input. ${usage}`
    const top = Number(values.top)
    if (!Number.isInteger(top) || top < 1 || top > topMax)
      return `--top: expected a whole number from 1 to ${topMax}`
    return { offers: values.offers, needs: values.needs, top, oneSided: values['one-sided'] }
  } catch (error) {
    if (error instanceof TypeError) return `${error.message} ${usage}`
    throw error
  }
}

async function rowsOf<T>(path: string, read: (text: string) => Lines<T>): Promise<T[] | string> {
  const source = await textOf(path)
  if (source === undefined) return `${path}: expected a readable file`
  const lines = read(source)
  if (lines.ok) return lines.rows
  const { line, path: at, expected } = lines.problem
  return `${path}, line ${line}${at ? `, ${at}` : ''}: expected ${expected}`
}

async function textOf(path: string): Promise<string | undefined> {
  if (path === '-') return readAll(process.stdin)
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

function unusable(problem: string): number {
  process.stderr.write(`covalence match: ${problem}\n`)
  return 2
}

function written(match: Match) {
  return {
    offer: match.offer,
    score: rounded(match.score, 10),
    confidence: rounded(match.confidence, 100),
    reasons: match.reasons.map(({ criterion, state, score, text }) => ({
      criterion,
      state,
      ...(score === undefined ? {} : { score: rounded(score, 1000) }),
      text: text.fr,
    })),
  }
}

function rounded(value: number, steps: number): number {
  return Math.round(value * steps) / steps
}
