// Comparison: the same figures of another edition of one's own, to read beside these.
import type { ControlFigures, FigureView } from '#shared/control.ts'
import { api, asProblem, type Problem } from '../../api.ts'
import { session, type EditionHere } from '../../session.svelte.ts'
import { here } from './here.svelte.ts'

export class Comparison {
  /** The other edition's slug; empty when there is nothing to compare with. */
  slug = $state('')
  problem = $state.raw<Problem | null>(null)
  #figures = $state.raw(new Map<string, FigureView>())

  constructor() {
    $effect(() => void this.#ask(this.slug))
  }

  /** Editions whose control room one may open, but this one. */
  get others(): EditionHere[] {
    return session.editions.filter(one => one.role !== null && one.slug !== here.slug)
  }
  get name(): string {
    return this.others.find(one => one.slug === this.slug)?.name ?? ''
  }
  figure(code: string): FigureView | undefined {
    return this.#figures.get(code)
  }

  again(): Promise<void> {
    return this.#ask(this.slug)
  }

  async #ask(slug: string): Promise<void> {
    this.problem = null
    this.#figures = new Map()
    if (!slug) return
    try {
      const { figures } = await api.get<{ figures: { id: string }[] }>(
        `/api/editions/${slug}/control/figures`,
      )
      const control = figures.find((one): one is ControlFigures => one.id === 'control')
      if (control && slug === this.slug)
        this.#figures = new Map(control.report.map(figure => [figure.code, figure]))
    } catch (reason) {
      if (slug === this.slug) this.problem = asProblem(reason)
    }
  }
}
