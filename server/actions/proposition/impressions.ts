// Impressions: who stood on a page of propositions. Counted in memory, stored in batches, so that reading stays cheap.
import { pageSize, type Match } from '#server/domain/matching/index.ts'

export class Impressions {
  /** As stored: what the bonus of the under-shown is made of. Counts made since do not move a list under someone's eyes. */
  stored: ReadonlyMap<string, number> = new Map()
  #waiting = new Map<string, number>()
  /** Need and organisation counted today: looking twice at one page shows nobody twice. */
  #counted = new Set<string>()
  #day = ''

  /** Counts the organisations on the first page of a need's list, once a day each. */
  note(needId: string, list: readonly Match[], day: string): void {
    if (day !== this.#day) {
      this.#day = day
      this.#counted.clear()
    }
    const organisations = new Set(list.slice(0, pageSize).map(match => match.organisation))
    for (const organisation of organisations) {
      const key = `${needId}:${organisation ?? ''}`
      if (organisation === undefined || this.#counted.has(key)) continue
      this.#counted.add(key)
      this.#waiting.set(organisation, (this.#waiting.get(organisation) ?? 0) + 1)
    }
  }

  get waits(): boolean {
    return this.#waiting.size > 0
  }

  /** What waits to be stored; whoever takes it stores it. */
  take(): Map<string, number> {
    const taken = this.#waiting
    this.#waiting = new Map()
    return taken
  }

  /** Puts back what could not be stored. */
  putBack(counts: ReadonlyMap<string, number>): void {
    for (const [id, count] of counts) this.#waiting.set(id, (this.#waiting.get(id) ?? 0) + count)
  }
}
