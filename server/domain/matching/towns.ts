// Towns: the French rows of the towns' package, read from its file; the rest of the world is passed over without a copy.

/** A town; degrees. `commune` is its INSEE code when the package knows it. */
export type Town = {
  country: string
  name: string
  commune?: string
  population: number
  lat: number
  lon: number
}

// The file is one protocol buffer message a town (https://protobuf.dev/programming-guides/encoding/), fields as in the package.
const fields = { name: 2, country: 3, commune: 6, population: 9, lon: 10, lat: 11 }
const wholeNumber = 0
const text = 2
/** Coordinates are differences from the town before, in this part of a degree. */
const unitsPerDegree = 1e5

/** The towns of some countries (two letters), in the order of the file. Throws when the file is not what it should be. */
export function readTowns(file: Buffer, countries: ReadonlySet<string>): Town[] {
  const codes = new Set([...countries].map(country => pairOf(country.charCodeAt(0), country.charCodeAt(1))))
  const towns: Town[] = []
  const message = new Message(file)
  let [lon, lat] = [0, 0]
  while (message.next()) {
    lon += message.lon
    lat += message.lat
    if (!codes.has(message.country)) continue
    towns.push({
      ...message.words(),
      country: String.fromCharCode(message.country >> 8, message.country & 255),
      population: message.population,
      lat: lat / unitsPerDegree,
      lon: lon / unitsPerDegree,
    })
  }
  return towns
}

/** One message after another, its texts left where they are. */
class Message {
  country = 0
  population = 0
  lon = 0
  lat = 0
  #bytes: Buffer
  #at = 0
  #name = 0
  #commune = 0

  constructor(bytes: Buffer) {
    this.#bytes = bytes
  }

  /** Reads the next message; false at the end. */
  next(): boolean {
    if (this.#at >= this.#bytes.length) return false
    this.country = this.population = this.lon = this.lat = this.#name = this.#commune = 0
    const length = this.#number()
    const end = this.#at + length
    while (this.#at < end) {
      const tag = this.#number()
      if ((tag & 7) === wholeNumber) this.#takeNumber(tag >>> 3, this.#number())
      else if ((tag & 7) === text) this.#takeText(tag >>> 3)
      else throw new Error(`towns: a field of an unknown kind at byte ${this.#at}`)
    }
    return true
  }

  words(): { name: string; commune?: string } {
    const name = this.#textAt(this.#name)
    return this.#commune === 0 ? { name } : { name, commune: this.#textAt(this.#commune) }
  }

  #takeNumber(field: number, value: number): void {
    if (field === fields.population) this.population = value
    else if (field === fields.lon) this.lon = signed(value)
    else if (field === fields.lat) this.lat = signed(value)
  }

  #takeText(field: number): void {
    const start = this.#at
    const length = this.#number()
    if (field === fields.country)
      this.country = pairOf(this.#bytes[this.#at] ?? 0, this.#bytes[this.#at + 1] ?? 0)
    else if (field === fields.name) this.#name = start
    else if (field === fields.commune) this.#commune = start
    this.#at += length
  }

  #textAt(start: number): string {
    const back = this.#at
    this.#at = start
    const length = this.#number()
    const found = this.#bytes.toString('utf8', this.#at, this.#at + length)
    this.#at = back
    return found
  }

  /** A whole number of up to 32 bits, seven of them a byte. */
  #number(): number {
    let byte = this.#bytes[this.#at++] ?? 0
    if (byte < 128) return byte
    let value = byte & 127
    for (let times = 128; times < 2 ** 35; times *= 128) {
      byte = this.#bytes[this.#at++] ?? 0
      value += (byte & 127) * times
      if (byte < 128) return value
    }
    throw new Error(`towns: no whole number before byte ${this.#at}`)
  }
}

function pairOf(first: number, second: number): number {
  return (first << 8) | second
}

/** Whole numbers below zero are written between those above (zigzag). */
function signed(value: number): number {
  return value % 2 === 1 ? (value + 1) / -2 : value / 2
}
