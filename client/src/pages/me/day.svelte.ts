// The day: one live room for whoever takes part, what they say about their meetings, offline too.
import { untrack } from 'svelte'
import type { AttendanceView, MeetingNote, MeetingView, MyDay } from '#shared/meeting.ts'
import type { OwnNoteView } from '#shared/my-hours.ts'
import { clock } from '../../components/clock.svelte.ts'
import { announcer } from '../../live/announcer.svelte.ts'
import type { Change } from '../../live/apply.ts'
import { queue } from '../../live/queue.svelte.ts'
import { LiveRoom } from '../../live/room.svelte.ts'
import { m } from '../../paraglide/messages.js'
import { hour } from '../../words/time.ts'
import { attends, byTime, instantOf, tableShort, withWhom } from './agenda.ts'
import { gridOf, type Grid } from './grid.svelte.ts'

type Snapshot = Omit<MyDay, 'seq'> & Record<string, unknown>
/** A device clock this far off belongs to a demonstration or to a wrong clock: the server's is followed. */
const CLOCK_OFF_MS = 90_000
const FRESH_MS = 2000
const KEPT_OFF = 'clock-off'

export class Day {
  readonly slug: string
  readonly grid: Grid
  readonly room: LiveRoom<Snapshot>
  readonly me = $derived.by(() => this.room.data?.me ?? null)
  /** Every meeting of the organisation, by time. */
  readonly team: MeetingView[] = $derived.by(() => [...(this.room.data?.meeting ?? [])].sort(byTime))
  /** Those the reader attends. */
  readonly mine: MeetingView[] = $derived.by(() =>
    this.team.filter(one => attends(one, this.me?.personId ?? '')),
  )
  /** Requests whose next word is the reader's own organisation's. */
  readonly toAnswer: number = $derived.by(
    () =>
      (this.room.data?.request ?? []).filter(
        one =>
          (one.status === 'sent' || one.status === 'countered') &&
          (one.turn === 'requester' ? one.requesterId : one.addresseeId) === this.me?.organisationId,
      ).length,
  )
  /** Notes just written come before the server has told them back. */
  #written = $state.raw<MeetingNote[]>([])
  readonly notes: MeetingNote[] = $derived.by(() => [
    ...this.#written,
    ...(this.room.data?.note ?? []).filter(
      note => !this.#written.some(own => own.meetingId === note.meetingId),
    ),
  ])
  #ownWritten = $state.raw<OwnNoteView[]>([])
  readonly attendance: AttendanceView[] = $derived.by(() => this.room.data?.attendance ?? [])

  #said: string | null = null

  constructor(slug: string) {
    this.slug = slug
    this.grid = gridOf(slug)
    this.room = new LiveRoom<Snapshot>({
      topic: `edition:${slug}:me`,
      path: `/api/editions/${slug}/my-day`,
      onchanges: changes => this.#announce(changes),
    })
  }

  /** For `$effect`. */
  open(): () => void {
    return this.room.open()
  }
  /** The session follows the server's clock; read without a network, the day keeps the difference last found. */
  follow(): void {
    const said = this.room.data?.now
    if (!said || said === this.#said) return
    this.#said = said
    const fresh = Date.now() - (untrack(() => this.room.freshAt) ?? 0) < FRESH_MS
    if (fresh) return localStorage.setItem(KEPT_OFF, String(Date.parse(said) - Date.now()))
    const off = Number(localStorage.getItem(KEPT_OFF) ?? 0)
    if (!navigator.onLine && Math.abs(off) > CLOCK_OFF_MS) untrack(() => clock.follow(Date.now() + off))
  }

  path(meeting: MeetingView, verb: string): string {
    return `/api/editions/${this.slug}/meetings/${meeting.id}/${verb}`
  }

  /** Says something about a meeting: shown at once, sent now or when the network returns. */
  say(
    meeting: MeetingView,
    verb: string,
    body: unknown,
    after: MeetingView,
    more: Change[] = [],
  ): Promise<unknown> {
    const label = m.me_queued({ time: hour(meeting.startsAt, this.grid.zone) })
    return this.room.attempt([{ noun: 'meeting', id: meeting.id, view: after }, ...more], key =>
      queue.send({ method: 'POST', path: this.path(meeting, verb), body, label, key }),
    )
  }

  /** What follows from a meeting, and one's own words about it. */
  async debrief(meeting: MeetingView, followUp: MeetingNote['followUp'], note: string): Promise<void> {
    const written = { meetingId: meeting.id, note, followUp, at: instantOf(clock.now) }
    this.#written = [written, ...this.#written.filter(one => one.meetingId !== meeting.id)]
    try {
      await this.say(meeting, 'debrief', { followUp, note }, { ...meeting, status: 'held' })
    } catch (reason) {
      this.#written = this.#written.filter(one => one !== written)
      throw reason
    }
  }

  /** What the reader alone wrote before a meeting. */
  ownNote(meetingId: string): string {
    const all = [...this.#ownWritten, ...(this.room.data?.ownNote ?? [])]
    return all.find(note => note.meetingId === meetingId)?.text ?? ''
  }
  keepOwnNote(meeting: MeetingView, text: string): Promise<unknown> {
    this.#ownWritten = [
      { meetingId: meeting.id, text },
      ...this.#ownWritten.filter(one => one.meetingId !== meeting.id),
    ]
    const label = m.me_queued({ time: hour(meeting.startsAt, this.grid.zone) })
    return queue.send({ method: 'PUT', path: this.path(meeting, 'own-note'), body: { text }, label })
  }

  #announce(changes: Change[]): void {
    for (const { noun, view } of changes) {
      if (noun !== 'meeting' || !view || !this.me) continue
      const meeting = view as MeetingView
      if (!attends(meeting, this.me.personId)) continue
      const words = {
        name: withWhom(meeting, this.me.organisationId),
        time: hour(meeting.startsAt, this.grid.zone),
      }
      if (meeting.status === 'cancelled') announcer.say(m.me_said_cancelled(words))
      else announcer.say(m.me_said_changed({ ...words, table: tableShort(meeting) }))
    }
  }
}

/** The meeting as it will be once the server has heard what one attendee says. */
export function arriving(
  meeting: MeetingView,
  personId: string,
  arrival: 'here' | 'late',
  lateMinutes: number | null,
): MeetingView {
  const parties = meeting.parties.map(party => ({
    ...party,
    attendees: party.attendees.map(one =>
      one.personId === personId ? { ...one, arrival, lateMinutes } : one,
    ),
  }))
  return { ...meeting, parties }
}
