// Sectors and territories as people write them in a sheet.
import { sectorLabels } from '#shared/taxonomy/labels.ts'
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
