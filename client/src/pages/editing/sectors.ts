// The taxonomy's words on a signed-in page: every sector for the search field, and the words of a code.
import { groupLabels, sectorLabels } from '#shared/taxonomy/labels.ts'
import { departments, regions } from '#shared/areas.ts'
import { both } from '../../words/both.ts'

const groups = new Map(groupLabels.map(group => [group.code, both(group)]))
const labels = new Map(sectorLabels.map(sector => [sector.code, both(sector)]))

export const sectorOptions = sectorLabels.map(sector => ({
  value: sector.code,
  label: both(sector),
  note: groups.get(sector.group),
}))
export const groupWords = (code: string): string => groups.get(code) ?? labels.get(code) ?? code
export const sectorWords = (code: string): string => labels.get(code) ?? code

export const areaOptions = {
  departments: departments.map(one => ({ value: one.code, label: `${one.name} (${one.code})` })),
  regions: regions.map(one => ({ value: one.code, label: one.name })),
}
const areas = new Map<string, string>([
  ...departments.map(one => [`departments:${one.code}`, one.name] as const),
  ...regions.map(one => [`regions:${one.code}`, one.name] as const),
])

/** The words of a sector, or of an area as `departments:44`. */
export const sayCode = (code: string): string => areas.get(code) ?? labels.get(code) ?? code
