// Sectors and territories as people write them in a sheet.
import { departmentName } from '#shared/areas.ts'
import { sectors } from '#shared/taxonomy/index.ts'
import { sectorLabels } from '#shared/taxonomy/labels.ts'
import { Lexicon } from '#server/domain/matching/concepts/lexicon.ts'
import { piecesOf } from '#server/domain/matching/text/segments.ts'
import { folded, listOf } from './columns.ts'

const sectorCodes = new Map(
  sectorLabels.flatMap(
    ({ code, fr, en }) =>
      [
        [folded(code), code],
        [folded(fr), code],
        [folded(en), code],
      ] as const,
  ),
)

export function sectorsOf(cell: string | undefined): { codes: string[]; unknown: string[] } {
  const names = listOf(cell)
  const codes = names.map(name => sectorCodes.get(folded(name)))
  return {
    codes: codes.filter(code => code !== undefined),
    unknown: names.filter((_, i) => codes[i] === undefined),
  }
}

let lexicon: Lexicon | undefined

/** Up to three sectors that a word which names none seems to speak of, nearest first. */
export function nearestSectors(name: string): { fr: string; en: string }[] {
  lexicon ??= new Lexicon(sectors)
  const known = lexicon.sectors
  return [...lexicon.suggest(name, piecesOf(name))]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .flatMap(([number]) => known[number] ?? [])
}

/** Codes of a territory that are no department. */
export const unknownDepartments = (territory: ReturnType<typeof territoryOf>): string[] =>
  territory?.kind === 'departments' ? territory.codes.filter(code => !departmentName(code)) : []

/** « 50 km », « 44, 85 », « national ». */
export function territoryOf(cell: string | undefined) {
  const text = (cell ?? '').trim()
  if (text === '') return null
  const km = /^(\d+)\s*km$/i.exec(text)
  if (km) return { kind: 'radius' as const, km: Number(km[1]) }
  if (/national|france/i.test(text)) return { kind: 'national' as const }
  return {
    kind: 'departments' as const,
    codes: listOf(text).map(code => code.toUpperCase().padStart(2, '0')),
  }
}
