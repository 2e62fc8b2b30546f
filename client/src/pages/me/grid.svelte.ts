// The grid of an edition: its zone, its slots, its rules. Kept on the device, since hours are read offline too.
import type { EditionView, SlotView } from '#shared/edition.ts'
import { api, asProblem, type Problem } from '../../api.ts'
import { kept } from '../../live/kept.ts'

interface Kept {
  edition: EditionView
  slots: SlotView[]
}

export class Grid {
  readonly slug: string
  #known = $state.raw<Kept | null>(null)
  problem = $state.raw<Problem | null>(null)
  readonly #byId = $derived(Object.fromEntries((this.#known?.slots ?? []).map(slot => [slot.id, slot])))
  #asked: Promise<void> | null = null

  constructor(slug: string) {
    this.slug = slug
  }
  get edition(): EditionView | null {
    return this.#known?.edition ?? null
  }
  get slots(): SlotView[] {
    return this.#known?.slots ?? []
  }
  /** What is accepted waits: the planning gives it its hour. On the day itself it is booked at once. */
  get placesLater(): boolean {
    return this.edition?.bookingMode === 'planned' && this.edition.phase === 'requests'
  }
  get zone(): string | undefined {
    return this.#known?.edition.timeZone
  }
  slot(id: string): SlotView | undefined {
    return this.#byId[id]
  }

  /** Asks once; offline, what the device kept stands. */
  load(): Promise<void> {
    return (this.#asked ??= this.#load())
  }
  async #load(): Promise<void> {
    const shelf = `grid:${this.slug}`
    const shelves = await kept()
    this.#known ??= ((await shelves.get('notes', shelf)) as Kept | undefined) ?? null
    try {
      const base = `/api/editions/${this.slug}`
      const [edition, { slot }] = await Promise.all([
        api.get<EditionView>(base),
        api.get<{ slot: SlotView[] }>(`${base}/grid`),
      ])
      this.#known = { edition, slots: slot }
      this.problem = null
      await shelves.put('notes', { edition, slots: slot }, shelf)
    } catch (reason) {
      this.#asked = null
      this.problem = asProblem(reason)
    }
  }
}

const grids: Record<string, Grid> = {}

/** One grid an edition, whatever the number of pages that read it. */
export function gridOf(slug: string): Grid {
  const grid = (grids[slug] ??= new Grid(slug))
  void grid.load()
  return grid
}
