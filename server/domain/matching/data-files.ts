// Data files: what the data packages hold, read where they are installed. The only room of the domain that opens files.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** The bytes of a file of an installed package (`package/path`). Throws when it is not installed. */
export function dataFile(name: string): Buffer {
  return readFileSync(createRequire(import.meta.url).resolve(name))
}

/** A list that a package keeps as JSON, parsed anew: nobody holds it but who asked. */
export function dataList<T>(name: string): T[] {
  return JSON.parse(dataFile(name).toString('utf8')) as T[]
}
