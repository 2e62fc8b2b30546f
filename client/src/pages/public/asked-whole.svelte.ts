// AskedWhole: what comes in pages and is of no use by halves, read to its end.
import { api, asProblem, type Problem } from '../../api.ts'
import { given } from './asked.svelte.ts'

export class AskedWhole<T extends { pages: number }> {
  data = $state.raw<T[] | null>(null)
  problem = $state.raw<Problem | null>(null)
  readonly #path: () => string

  constructor(path: () => string) {
    this.#path = path
    $effect(() => void this.again())
  }

  async again(): Promise<void> {
    const path = this.#path()
    this.problem = null
    const all: T[] = []
    try {
      for (let page = 1, pages = 1; page <= pages; page++) {
        const read = given<T>(`${path}?page=${page}`) ?? (await api.get<T>(`${path}?page=${page}`))
        all.push(read)
        pages = read.pages
      }
      this.data = all
    } catch (reason) {
      this.problem = asProblem(reason)
    }
  }
}
