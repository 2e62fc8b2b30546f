// Lines: offers and needs read from JSONL, with the line, the path and what was expected when one is unusable.
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { needSchema } from './need.ts'
import type { MatchNeed } from './need.ts'
import { offerSchema } from './offer.ts'
import type { MatchOffer } from './offer.ts'

/** What is wrong with a line: its number from 1, the path in it (`/place/lat`), and what was expected. */
export type LineProblem = { line: number; path: string; expected: string }

export type Lines<T> = { ok: true; rows: T[] } | { ok: false; problem: LineProblem }

/** Reads offers, one JSON object a line; empty lines are skipped, unknown keys ignored, nulls are the same as missing. */
export function readOfferLines(text: string): Lines<MatchOffer> {
  return readLines<MatchOffer>(text, offerSchema)
}

/** Reads needs, one JSON object a line. */
export function readNeedLines(text: string): Lines<MatchNeed> {
  return readLines<MatchNeed>(text, needSchema)
}

function readLines<T extends { id: string }>(text: string, schema: TSchema): Lines<T> {
  const rows: T[] = []
  const ids = new Map<string, number>()
  const lines = text.replace(/^\uFEFF/, '').split('\n')
  for (const [at, source] of lines.entries()) {
    if (source.trim() === '') continue
    const line = at + 1
    const value = parsed(source)
    if (value === undefined) return refused(line, '', 'one JSON object')
    const problem = problemOf(value, schema)
    if (problem) return refused(line, problem.path, problem.expected)
    const row = normalised(value) as T
    const before = ids.get(row.id)
    if (before !== undefined)
      return refused(line, '/id', `an id used once (${JSON.stringify(row.id)} is on line ${before} too)`)
    ids.set(row.id, line)
    rows.push(row)
  }
  return { ok: true, rows }
}

function refused(line: number, path: string, expected: string): { ok: false; problem: LineProblem } {
  return { ok: false, problem: { line, path, expected } }
}

function parsed(source: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(source)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject ? (withoutNulls(value) as Record<string, unknown>) : undefined
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter(item => item !== null).map(withoutNulls)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, item]) => item !== null)
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutNulls(item)]))
}

function problemOf(
  value: Record<string, unknown>,
  schema: TSchema,
): { path: string; expected: string } | undefined {
  const [error] = Value.Check(schema, value) ? [] : Value.Errors(schema, value)
  if (error) {
    // A missing key is reported on its parent; naming the key itself is what helps.
    const missing = error.keyword === 'required' ? `/${String(error.params.requiredProperties)}` : ''
    return {
      path: error.instancePath + missing,
      expected: missing ? 'a value' : error.message.replace(/^must be /, ''),
    }
  }
  if (value.title === undefined && value.description === undefined)
    return { path: '/title', expected: 'a title or a description' }
  return badDate(value)
}

function badDate(value: Record<string, unknown>): { path: string; expected: string } | undefined {
  const dates = (value.dates ?? {}) as Record<string, unknown>
  for (const key of ['from', 'to']) {
    const date = dates[key]
    if (typeof date === 'string' && (!/^\d{4}-\d{2}-\d{2}/.test(date) || Number.isNaN(Date.parse(date)))) {
      return { path: `/dates/${key}`, expected: 'a date such as 2026-11-30' }
    }
  }
  return undefined
}

/** Codes and ids as text, whichever way they were written. */
function normalised(value: Record<string, unknown>): Record<string, unknown> {
  const row: Record<string, unknown> = { ...value, id: String(value.id) }
  if (typeof value.organisation === 'number') row.organisation = value.organisation.toString()
  if (Array.isArray(value.cpv)) row.cpv = value.cpv.map(String)
  if (value.place) row.place = withTexts(value.place as Record<string, unknown>, ['insee', 'postcode'], 5)
  const territory = value.territory as { codes?: unknown[] } | undefined
  if (territory?.codes)
    row.territory = { ...territory, codes: territory.codes.map(item => String(item).padStart(2, '0')) }
  return row
}

function withTexts(object: Record<string, unknown>, keys: string[], digits: number): Record<string, unknown> {
  const texts = keys
    .filter(key => object[key] !== undefined)
    .map(key => [key, String(object[key]).padStart(digits, '0')] as const)
  return { ...object, ...Object.fromEntries(texts) }
}
