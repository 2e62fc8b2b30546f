// Free slots: hours that both sides have, and what happens when one is lost while one looks.
import type { SlotView } from '#shared/edition.ts'
import { api, asProblem, Problem } from '../../api.ts'
import type { Grid } from './grid.svelte.ts'

const OFFERED = 3
/** Often enough to feel live, rarely enough to cost one small question at a time. */
const LOOK_EVERY_MS = 8000

export class FreeSlots {
  slots = $state.raw<SlotView[] | null>(null)
  taken = $state.raw<SlotView[]>([])
  offered = $state.raw<string[]>([])
  problem = $state.raw<Problem | null>(null)
  #grid: Grid
  #organisationIds: string[]

  constructor(grid: Grid, organisationIds: string[]) {
    this.#grid = grid
    this.#organisationIds = organisationIds
  }

  async load(): Promise<void> {
    try {
      const lists = await Promise.all(
        this.#organisationIds.map(id =>
          api.get<{ slot: SlotView[] }>(`/api/editions/${this.#grid.slug}/free-slots/${id}`),
        ),
      )
      const [first, ...rest] = lists.map(list => list.slot)
      this.slots = (first ?? []).filter(slot => rest.every(list => list.some(one => one.id === slot.id)))
      this.problem = null
    } catch (reason) {
      this.problem = asProblem(reason)
    }
  }

  /**
   * Reads the hours again while someone looks, until the returned function is called. An hour one had chosen and that is gone is struck
   * at once, « Pris à l’instant », with three others offered; the rest of the list follows quietly.
   */
  watch(chosen: () => string[], drop: (ids: string[]) => void): () => void {
    const look = async () => {
      if (document.hidden || !navigator.onLine || !this.slots) return
      const before = this.slots
      await this.load()
      const gone = before.filter(one => !this.slots?.some(other => other.id === one.id))
      const mine = gone.filter(one => chosen().includes(one.id))
      // An hour that is free again is an hour like the others.
      this.taken = [...this.taken.filter(one => !this.slots?.some(other => other.id === one.id)), ...gone]
      if (!mine[0]) return
      this.offered = this.#near(mine[0])
      drop(mine.map(one => one.id))
    }
    const clock = setInterval(() => void look(), LOOK_EVERY_MS)
    return () => clearInterval(clock)
  }

  /** Takes a refusal in: true when it was about an hour just lost, which is now struck and replaced. */
  async lost(problem: Problem): Promise<boolean> {
    const slotId = problem.details.slotId
    if (problem.code !== 'SLOT_TAKEN' || typeof slotId !== 'string') return false
    const slot = this.#grid.slot(slotId) ?? this.slots?.find(one => one.id === slotId)
    if (slot) this.taken = [...this.taken.filter(one => one.id !== slotId), slot]
    await this.load()
    const { others } = problem.details
    this.offered = Array.isArray(others) && others.length ? others.map(String) : this.#near(slot)
    return true
  }

  #near(slot: SlotView | undefined): string[] {
    const at = Date.parse(slot?.startsAt ?? '')
    const away = (one: SlotView) => Math.abs(Date.parse(one.startsAt) - at)
    return [...(this.slots ?? [])]
      .sort((a, b) => away(a) - away(b))
      .slice(0, OFFERED)
      .map(one => one.id)
  }
}
