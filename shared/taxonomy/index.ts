/** The taxonomy: groups and sectors of the trade, and the way to them from CPV and NAF codes. */
import { groupLabels, sectorLabels } from './labels.ts'
import { phrasesByGroup } from './phrases.ts'
import type { Group, Sector } from './types.ts'

export { families, groupLabels, sectorLabels } from './labels.ts'
export type { Family, Group, Sector, SectorLabel, SectorPhrases, Wording } from './types.ts'

/** Every group, in order of display. */
export const groups: readonly Group[] = groupLabels

/** Every sector with its phrases, in order of display. Throws at load when a label has no phrases. */
export const sectors: readonly Sector[] = sectorLabels.map(label => {
  const phrases = phrasesByGroup[label.group]?.[label.code]
  if (!phrases) throw new Error(`taxonomy: sector ${label.group}/${label.code} has a label but no phrases`)
  return { ...label, ...phrases }
})

/** The codes of every sector, in order of display. */
export const sectorCodes: readonly string[] = sectors.map(sector => sector.code)

const groupByCode = new Map(groups.map(group => [group.code, group]))
const byCode = new Map(sectors.map(sector => [sector.code, sector]))

/** The sector of a code, or undefined: codes come from stored offers and from people. */
export function sectorByCode(code: string): Sector | undefined {
  return byCode.get(code)
}

/** The sectors of a group, in order of display; none for an unknown group. */
export function sectorsOfGroup(groupCode: string): Sector[] {
  return sectors.filter(sector => sector.group === groupCode)
}

/** The group of a sector's code, or undefined for an unknown sector. */
export function groupOf(sectorCode: string): Group | undefined {
  const sector = byCode.get(sectorCode)
  return sector && groupByCode.get(sector.group)
}

/** The two digits that name a CPV division: below them a shared beginning says nothing. */
const CPV_DIVISION_DIGITS = 2
/** CPV codes have eight digits before their check digit. */
const CPV_DIGITS = 8
/** CPV prefixes shorter than this say a division or less, too wide to point at one trade. */
const CPV_PREFIX_DIGITS_MIN = 3

/** `place` is where the sector lists the prefix: the most typical codes of a trade come first. */
type Prefix = { prefix: string; place: number; sector: Sector }

const cpvPrefixes: readonly Prefix[] = sectors.flatMap(sector =>
  sector.cpv.map((prefix, place) => ({ prefix, place, sector })),
)

/**
 * The sectors of a CPV code (`90919200-4`, `90919200`, `90919`), the longest matching prefix first, then
 * the sector it is most typical of.
 * Trailing zeros mean "all below", so a parent code also meets the sectors beneath it, after its own.
 * A code of a known division that no prefix meets gets the sectors that share most digits with it.
 */
export function sectorsOfCpv(cpv: string): Sector[] {
  const code = cpvDigits(cpv)
  if (code.length < CPV_DIVISION_DIGITS) return []
  const above = cpvPrefixes.filter(({ prefix }) => code.startsWith(prefix)).sort(narrowestFirst)
  const below =
    code.length >= CPV_PREFIX_DIGITS_MIN ? cpvPrefixes.filter(({ prefix }) => prefix.startsWith(code)) : []
  const found = [...above, ...below]
  return unique(found.length > 0 ? found : nearestPrefixes(code))
}

function cpvDigits(cpv: string): string {
  const digits = (cpv.split('-')[0] ?? '').replace(/\D/g, '').slice(0, CPV_DIGITS)
  const significant = digits.replace(/0+$/, '')
  return digits.slice(0, Math.max(significant.length, CPV_DIVISION_DIGITS))
}

function nearestPrefixes(code: string): Prefix[] {
  const shared = cpvPrefixes.map(entry => ({ ...entry, digits: sharedDigits(entry.prefix, code) }))
  const digitsMax = Math.max(...shared.map(entry => entry.digits))
  return digitsMax < CPV_DIVISION_DIGITS ? [] : shared.filter(entry => entry.digits === digitsMax)
}

function sharedDigits(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1
  return count
}

const nafPrefixes: readonly Prefix[] = sectors.flatMap(sector =>
  sector.naf.map((naf, place) => ({ prefix: nafKey(naf), place, sector })),
)

/**
 * The sectors that a NAF code (`56.21Z`, `5621Z`, `56.21`) suggests, the longest matching prefix first, then the
 * sector it is most typical of. A first guess only: many enterprises of the ESS are filed under their form, not their trade.
 */
export function sectorsOfNaf(naf: string): Sector[] {
  const code = nafKey(naf)
  if (code === '') return []
  return unique(nafPrefixes.filter(({ prefix }) => code.startsWith(prefix)).sort(narrowestFirst))
}

function narrowestFirst(a: Prefix, b: Prefix): number {
  return b.prefix.length - a.prefix.length || a.place - b.place
}

function nafKey(naf: string): string {
  return naf.toUpperCase().replace(/[^0-9A-Z]/g, '')
}

function unique(entries: readonly { sector: Sector }[]): Sector[] {
  return [...new Set(entries.map(entry => entry.sector))]
}
