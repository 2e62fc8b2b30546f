// An agreement on the screen: its view, read again whenever anyone changes it, and what the reader does with it.
import { untrack } from 'svelte'
import type { ConventionSummary, ConventionView } from '#shared/convention.ts'
import { api, asProblem, newKey, type Problem } from '../../api.ts'
import { toasts } from '../../components/toasts.svelte.ts'
import { announcer } from '../../live/announcer.svelte.ts'
import { connection } from '../../live/connection.svelte.ts'
import { kept } from '../../live/kept.ts'
import { LiveRoom } from '../../live/room.svelte.ts'
import { m } from '../../paraglide/messages.js'
import { session } from '../../session.svelte.ts'

interface Kept {
  view: ConventionView
  at: number
}

/** The topic and list that tell a reader of news: their own organisation's, or the control room's. */
export function registerRoom(
  slug: string,
  onchanges?: (ids: string[]) => void,
): LiveRoom<{ convention: ConventionSummary[] }> {
  const party = session.edition?.participation != null
  return new LiveRoom<{ convention: ConventionSummary[] }>({
    topic: `edition:${slug}:${party ? 'me' : 'regie'}`,
    path: `/api/editions/${slug}/${party ? 'conventions' : 'control/conventions'}`,
    onchanges: changes =>
      onchanges?.(changes.filter(change => change.noun === 'convention').map(change => change.id)),
  })
}

/** When the reader's own side signed. */
const signedAt = (view: ConventionView | null): string | null =>
  view?.people.find(one => one.organisationId === view.own?.organisationId)?.signedAt ?? null

export class Agreement {
  readonly path: string
  readonly slug: string
  readonly id: string
  readonly room: LiveRoom<{ convention: ConventionSummary[] }>
  view = $state.raw<ConventionView | null>(null)
  /** Why there is nothing to show. */
  problem = $state.raw<Problem | null>(null)
  /** Why the last action did not happen. */
  refused = $state.raw<Problem | null>(null)
  freshAt = $state<number | null>(null)
  #loading: Promise<void> | null = null
  #again = false
  #doing = 0
  /** What was sent and never answered: asked again, it goes under the same key, so that what was done is not refused as done twice. */
  #unanswered: { what: string; key: string } | null = null
  #readFor = 0

  constructor(slug: string, id: string) {
    this.slug = slug
    this.id = id
    this.path = `/api/editions/${slug}/conventions/${id}`
    this.room = registerRoom(slug, ids => {
      if (!ids.includes(id)) return
      if (this.#doing === 0) announcer.say(m.conventions_moved())
      void this.load()
    })
  }

  /** For `$effect`: reads what the device kept, asks the server, follows the news. */
  open(): () => void {
    void this.#recall().then(() => this.load())
    // News may come inside a whole list, without a change of their own: a link that opened late, or was away too long. And what could
    // not be read while it was away is read once it is back.
    $effect(() => {
      const told = this.room.data?.convention.find(one => one.id === this.id)?.version ?? 0
      const behind = told > Math.max(this.view?.version ?? told, this.#readFor)
      const missed = connection.link === 'live' && untrack(() => this.problem?.offline)
      if (behind) this.#readFor = told
      if (behind || missed) void this.load()
    })
    return this.room.open()
  }

  /** Reads the view again. News that come while it is read are read after it. */
  load(): Promise<void> {
    if (this.#loading) {
      this.#again = true
      return this.#loading
    }
    return (this.#loading = this.#read().finally(() => {
      this.#loading = null
      if (!this.#again) return
      this.#again = false
      return this.load()
    }))
  }

  /** Does something, then reads the view again. Answers false, and says why, when it was refused. */
  async act(verb: string, body?: unknown, said?: string, method: 'post' | 'put' = 'post'): Promise<boolean> {
    this.refused = null
    this.#doing++
    const path = verb.startsWith('/') ? verb : `${this.path}/${verb}`
    const what = JSON.stringify([method, path, body])
    const key = this.#unanswered?.what === what ? this.#unanswered.key : newKey()
    this.#unanswered = { what, key }
    try {
      await api[method](path, body, { key })
      this.#unanswered = null
      await this.load()
      if (said) toasts.tell(said)
      return true
    } catch (reason) {
      this.refused = asProblem(reason)
      if (this.refused.offline) return false
      this.#unanswered = null
      await this.load()
      return false
    } finally {
      this.#doing--
    }
  }

  async #read(): Promise<void> {
    try {
      const view = await api.get<ConventionView>(this.path)
      // Only the answer was lost on its way, not the signature.
      if (this.refused?.offline && signedAt(view) && !signedAt(this.view)) this.refused = null
      this.view = view
      this.problem = null
      this.freshAt = Date.now()
      connection.freshAt = this.freshAt
      await (await kept()).put('notes', { view, at: this.freshAt } satisfies Kept, this.path)
    } catch (reason) {
      this.problem = asProblem(reason)
    }
  }

  async #recall(): Promise<void> {
    const found = (await (await kept()).get('notes', this.path).catch(() => undefined)) as Kept | undefined
    if (!found || this.view) return
    this.view = found.view
    this.freshAt = found.at
  }
}
