// Free slots: hours that both sides have, and what happens when one is lost while one looks.
import type { SlotView } from '#shared/edition.ts'
import { api, asProblem, Problem } from '../../api.ts'
import type { Grid } from './grid.svelte.ts'

const OFFERED = 3

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
