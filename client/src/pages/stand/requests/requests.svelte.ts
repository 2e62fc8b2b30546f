// Requests: the live room of one organisation's requests, whose turn it is, how many may still be sent.
import type { RequestView } from '#shared/meeting.ts'
import { api } from '../../../api.ts'
import { announcer } from '../../../live/announcer.svelte.ts'
import type { Change } from '../../../live/apply.ts'
import { LiveRoom } from '../../../live/room.svelte.ts'
import { m } from '../../../paraglide/messages.js'
import { gridOf, type Grid } from '../../me/grid.svelte.ts'

interface Snapshot extends Record<string, unknown> {
  requestsLeft: number | null
  quota: number | null
  request: RequestView[]
}

export type Terms = RequestView['terms']
export const isOpen = (request: RequestView): boolean =>
  request.status === 'sent' || request.status === 'countered'
/** What is proposed now: the answer's own terms, else those first sent. */
export const termsOf = (request: RequestView): Terms => request.counter ?? request.terms

export class Requests {
  readonly slug: string
  readonly organisationId: string
  readonly grid: Grid
  readonly room: LiveRoom<Snapshot>
  readonly list: RequestView[] = $derived.by(() =>
    [...(this.room.data?.request ?? [])].sort((a, b) => (a.sentAt < b.sentAt ? 1 : -1)),
  )

  constructor(slug: string, organisationId: string) {
    this.slug = slug
    this.organisationId = organisationId
    this.grid = gridOf(slug)
    this.room = new LiveRoom<Snapshot>({
      topic: `edition:${slug}:me`,
      path: this.base,
      onchanges: changes => this.#heard(changes),
    })
  }

  get base(): string {
    return `/api/editions/${this.slug}/requests`
  }
  mySide(request: RequestView): 'requester' | 'addressee' {
    return request.requesterId === this.organisationId ? 'requester' : 'addressee'
  }
  otherName(request: RequestView): string {
    // Who asked an unnamed buyer reads its name when it accepts.
    return this.mySide(request) === 'requester'
      ? request.addresseeName || m.match_unnamed()
      : request.requesterName
  }
  otherId(request: RequestView): string {
    return this.mySide(request) === 'requester' ? request.addresseeId : request.requesterId
  }
  isMyTurn(request: RequestView): boolean {
    return isOpen(request) && request.turn === this.mySide(request)
  }

  /** Sends one answer and shows what the server made of it. */
  async answer(
    request: RequestView,
    verb: 'accept' | 'decline' | 'counter' | 'withdraw',
    body: object = {},
  ): Promise<RequestView> {
    const view = await api.post<RequestView>(
      `${this.base}/${request.id}/${verb}`,
      verb === 'withdraw' ? undefined : body,
    )
    void this.room.refresh()
    return view
  }
  async edit(request: RequestView, terms: Terms): Promise<RequestView> {
    const view = await api.patch<RequestView>(`${this.base}/${request.id}`, terms)
    void this.room.refresh()
    return view
  }

  /** The other side's doing is spoken; the counter of requests left is asked again. */
  #heard(changes: Change[]): void {
    const requests = changes.filter(change => change.noun === 'request' && change.view)
    for (const { view } of requests) {
      const words = this.#words(view as RequestView)
      if (words) announcer.say(words)
    }
    if (requests.length) void this.room.refresh()
  }

  #words(request: RequestView): string | null {
    const name = this.otherName(request)
    const side = this.mySide(request)
    if (request.status === 'sent') return side === 'addressee' ? m.me_request_said_new({ name }) : null
    if (request.status === 'countered')
      return request.turn === side ? m.me_request_said_counter({ name }) : null
    if (request.status === 'accepted') return m.me_request_said_accepted({ name })
    if (request.status === 'declined')
      return side === 'requester' ? m.me_request_said_declined({ name }) : null
    if (request.status === 'withdrawn')
      return side === 'addressee' ? m.me_request_said_withdrawn({ name }) : null
    return m.me_request_said_expired({ name })
  }
}
