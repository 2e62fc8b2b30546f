// Here: the edition whose control room is open: its slug, and its view with time zone, phase and rules, asked once.
import type { EditionView } from '#shared/edition.ts'
import { api } from '../../api.ts'
import { session } from '../../session.svelte.ts'

class Here {
  view = $state.raw<EditionView | null>(null)
  #asked = ''

  get slug(): string {
    return session.edition?.slug ?? ''
  }
  get base(): string {
    return `/api/editions/${this.slug}`
  }
  get topic(): string {
    return `edition:${this.slug}:regie`
  }
  /** Hours are those of the place; until the edition is known, those of this device. */
  get zone(): string | undefined {
    return this.view?.slug === this.slug ? this.view.timeZone : undefined
  }
  /** Facilitators see and help; organisers decide. */
  get decides(): boolean {
    return session.has('organiser')
  }

  async load(): Promise<void> {
    if (this.#asked === this.slug) return
    this.#asked = this.slug
    try {
      this.view = await api.get<EditionView>(this.base)
    } catch {
      // The page's own request says what is wrong; asked again at the next page.
      this.#asked = ''
    }
  }
}

export const here = new Here()
