// Places: from an INSEE code, a postcode or coordinates to a department, a region and a point on the globe.
import { gazetteer } from './gazetteer.ts'
import type { Area } from './gazetteer.ts'
import { foldName } from './text/fold.ts'

/** A place as people give it; every part is optional. */
export type Place = { insee?: string; postcode?: string; city?: string; lat?: number; lon?: number }

/** A place as the matcher understands it. Degrees; `name` when a commune was recognised; no point when none is known. */
export type KnownPlace = { department?: string; region?: string; name?: string; lat?: number; lon?: number }

/** Everything known of a place; an empty object when nothing is. Codes win over postcodes, coordinates given win over looked-up ones. */
export function resolvePlace(place: Place | undefined): KnownPlace {
  if (!place) return {}
  const point = givenPoint(place)
  const code = clean(place.insee)
  const postcode = clean(place.postcode)
  const row = communeRow(code) ?? rowOfPostcode(postcode, place.city)
  if (row !== undefined) return { ...knownRow(row), ...point }
  const department =
    (code && departmentOfCode(code)) ||
    (postcode && departmentOfPostcode(postcode)) ||
    nearestDepartment(point)
  return department ? { department, region: regionOfDepartment(department), ...point } : { ...point }
}

/** Great-circle distance in kilometres (haversine, mean earth radius 6371 km). */
export function distanceKm(from: { lat: number; lon: number }, to: { lat: number; lon: number }): number {
  const rad = Math.PI / 180
  const half = (degrees: number) => Math.sin((degrees * rad) / 2) ** 2
  const a =
    half(to.lat - from.lat) + Math.cos(from.lat * rad) * Math.cos(to.lat * rad) * half(to.lon - from.lon)
  return 12_742 * Math.asin(Math.sqrt(Math.min(1, a)))
}

/** The region of a department code (2A, 34, 974); undefined when there is no such department. */
export function regionOfDepartment(code: string): string | undefined {
  return gazetteer().departments.get(code.toUpperCase())?.region
}

export function departmentName(code: string): string {
  return gazetteer().departments.get(code.toUpperCase())?.name ?? code
}

export function regionName(code: string): string {
  return gazetteer().regions.get(code) ?? code
}

/** True for an island or a land overseas, where a distance by road to the mainland means nothing. */
export function isApart(department: string): boolean {
  return (
    department.startsWith('97') || department.startsWith('98') || department === '2A' || department === '2B'
  )
}

/** The commune of that folded name with at least `populationMin` inhabitants; undefined when two towns of like size bear it. */
export function communeNamed(foldedName: string, populationMin = 0): KnownPlace | undefined {
  const all = gazetteer()
  const population = (row: number | undefined) => (row === undefined ? 0 : (all.populations[row] ?? 0))
  const [best, second] = all.rowsNamed(foldedName).toSorted((a, b) => population(b) - population(a))
  if (best === undefined || population(best) < populationMin) return undefined
  // « Saint-Denis » is a hundred thousand people twice: better to ask than to guess.
  return population(second) > population(best) / 4 ? undefined : knownRow(best)
}

/** The department or region of that folded name, or undefined. */
export function areaNamed(foldedName: string): Area | undefined {
  return gazetteer().areas.get(foldedName)
}

function clean(code: string | undefined): string {
  return (code ?? '').replace(/\s+/g, '').toUpperCase()
}

function givenPoint(place: Place): { lat?: number; lon?: number } {
  const { lat, lon } = place
  const sane =
    Number.isFinite(lat) && Number.isFinite(lon) && Math.abs(lat ?? 91) <= 90 && Math.abs(lon ?? 181) <= 180
  return sane ? { lat, lon } : {}
}

function communeRow(code: string): number | undefined {
  return gazetteer().rowOfCode(code)
}

function rowOfPostcode(postcode: string, city: string | undefined): number | undefined {
  const all = gazetteer()
  const rows = all.rowsOfPostcode(postcode)
  const name = city ? foldName(city) : ''
  if (rows.length === 0) return name && !postcode ? all.largest(all.rowsNamed(name)) : undefined
  return rows.find(row => name && foldName(all.nameOf(row)) === name) ?? all.largest(rows)
}

function knownRow(row: number): KnownPlace {
  const all = gazetteer()
  const code = all.codeOf(row)
  const department = departmentOfCode(code)
  const lat = all.lats[row] ?? Number.NaN
  const lon = all.lons[row] ?? Number.NaN
  const known: KnownPlace = {
    name: all.nameOf(row),
    department,
    region: department && regionOfDepartment(department),
  }
  return Number.isNaN(lat) ? known : { ...known, lat, lon }
}

function departmentOfCode(code: string): string | undefined {
  const prefix = code.startsWith('97') || code.startsWith('98') ? code.slice(0, 3) : code.slice(0, 2)
  return gazetteer().departments.has(prefix) ? prefix : undefined
}

/** Postcodes follow departments but in Corsica: 200 and 201 are the South, 202 and 206 the North. */
function departmentOfPostcode(postcode: string): string | undefined {
  if (!/^\d{5}$/.test(postcode)) return undefined
  if (/^20[01]/.test(postcode)) return '2A'
  if (/^20/.test(postcode)) return '2B'
  return departmentOfCode(postcode)
}

/** The department of the nearest commune within 60 km; a point farther off is not in France. */
function nearestDepartment(point: { lat?: number; lon?: number }): string | undefined {
  const { lat, lon } = point
  if (lat === undefined || lon === undefined) return undefined
  const all = gazetteer()
  let best = -1
  let bestKm = 60
  for (let row = 0; row < all.size; row++) {
    const rowLat = all.lats[row] ?? Number.NaN
    if (!(Math.abs(rowLat - lat) < 0.6)) continue
    const km = distanceKm({ lat, lon }, { lat: rowLat, lon: all.lons[row] ?? 0 })
    if (km < bestKm) {
      best = row
      bestKm = km
    }
  }
  return best < 0 ? undefined : departmentOfCode(all.codeOf(best))
}
