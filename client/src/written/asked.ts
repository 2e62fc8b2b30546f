// Asked, while the server writes: what was given beforehand is there at once; what was not is noted.
import { now } from './now.ts'

export class Asked<T> {
  data: T | null = null
  problem = null
  busy = false

  constructor(path?: () => string) {
    if (path) this.data = answerTo<T>(path())
  }
}

export class AskedWhole<T extends { pages: number }> {
  data: T[] | null = null
  problem = null

  constructor(path: () => string) {
    const first = answerTo<T>(`${path()}?page=1`)
    if (!first) return
    const rest = Array.from({ length: first.pages - 1 }, (_, i) => answerTo<T>(`${path()}?page=${i + 2}`))
    const all = [first, ...rest]
    if (all.every(one => one !== null)) this.data = all
  }
}

function answerTo<T>(path: string): T | null {
  if (now.given.has(path)) return now.given.get(path) as T
  now.wanted.add(path)
  return null
}
