// The gazetteer: the communes, departments and regions of France, in columns, loaded once when first asked.
import { loadGazetteer } from './gazetteer-load.ts'
import { codeKey, codeOfKey, nameKey } from './lookup.ts'
import type { Lookup } from './lookup.ts'
import { foldName } from './text/fold.ts'

export type Area = { kind: 'department' | 'region'; code: string }

/** What the packages say, packed: one row a commune, names in one text parted by `nameEnds`, degrees NaN when unknown. */
export type Columns = {
  codes: Int32Array
  names: string
  nameEnds: Int32Array
  populations: Int32Array
  lats: Float32Array
  lons: Float32Array
  byCode: Lookup
  byPostcode: Lookup
  byName: Lookup
  departments: Map<string, { name: string; region: string }>
  regions: Map<string, string>
  areas: Map<string, Area>
}

/** The communes of France: 35,000 rows in three megabytes, where the packages' own objects cost a hundred. */
export class Gazetteer {
  readonly departments: Columns['departments']
  readonly regions: Columns['regions']
  readonly areas: Columns['areas']
  readonly populations: Int32Array
  readonly lats: Float32Array
  readonly lons: Float32Array
  #columns: Columns

  constructor(columns: Columns) {
    this.#columns = columns
    this.departments = columns.departments
    this.regions = columns.regions
    this.areas = columns.areas
    this.populations = columns.populations
    this.lats = columns.lats
    this.lons = columns.lons
  }

  get size(): number {
    return this.#columns.codes.length
  }

  codeOf(row: number): string {
    return codeOfKey(this.#columns.codes[row] ?? 0)
  }

  nameOf(row: number): string {
    const { names, nameEnds } = this.#columns
    return names.slice(row === 0 ? 0 : nameEnds[row - 1], nameEnds[row])
  }

  /** The commune of an INSEE code, also of one that has merged into another since; undefined for no known code. */
  rowOfCode(code: string): number | undefined {
    const key = codeKey(code)
    return key === undefined ? undefined : this.#columns.byCode.rowsOf(key)[0]
  }

  /** The communes of a postcode, none for an unknown one. */
  rowsOfPostcode(postcode: string): number[] {
    const key = codeKey(postcode)
    return key === undefined ? [] : this.#columns.byPostcode.rowsOf(key)
  }

  /** The communes of a folded name (see `foldName`). */
  rowsNamed(foldedName: string): number[] {
    const rows = this.#columns.byName.rowsOf(nameKey(foldedName))
    return rows.filter(row => foldName(this.nameOf(row)) === foldedName)
  }

  /** The most populous of some rows, the first of equals. */
  largest(rows: number[]): number | undefined {
    let best = rows[0]
    for (const row of rows)
      if (best === undefined || (this.populations[row] ?? 0) > (this.populations[best] ?? 0)) best = row
    return best
  }
}

let loaded: Gazetteer | undefined

/** The communes of France; half a second the first time. */
export function gazetteer(): Gazetteer {
  loaded ??= new Gazetteer(loadGazetteer())
  return loaded
}
