// The live contract in one file: what a client may watch, what it hears, and what the house tells itself in between.
import { Type, type Static } from 'typebox'

/** Nouns whose changes travel. The same names key the collections of snapshots. */
export type LiveNoun =
  | 'edition'
  | 'participation'
  | 'attendance'
  | 'offer'
  | 'need'
  | 'proposition'
  | 'request'
  | 'meeting'
  | 'table'
  | 'slot'
  | 'plan'
  | 'convention'
  | 'visitor'
  | 'scan'
  | 'door'
  | 'lead'
  | 'figures'
  | 'announcement'
  | 'question'
  | 'mail'
  | 'session'
  | 'programme'

/** What a client may ask to watch; the server decides from the session which rooms that means. */
const topicKinds = ['me', 'regie', 'public', 'door', 'wall'] as const
export type TopicKind = (typeof topicKinds)[number]

const Topic = Type.String({ pattern: `^edition:[a-z0-9-]{1,80}:(${topicKinds.join('|')})$` })

export const Watch = Type.Object({ topic: Topic, since: Type.Optional(Type.Integer({ minimum: 0 })) })
export type Watch = Static<typeof Watch>

/** One changed thing as this watcher may see it; `view: null` means it is gone (or no longer yours to see). */
export interface Change {
  noun: LiveNoun
  id: string
  version?: number
  view: object | null
}

export interface Delta {
  topic: string
  /** Number of this event in the edition. */
  seq: number
  /** Number of the event sent to this room before, when known: a client that has less has missed one. */
  prev?: number
  changes: Change[]
}

export type WatchAnswer =
  | { ok: true; seq: number; deltas?: Delta[]; reset?: false }
  | { ok: true; seq: number; reset: true }
  | { ok: false; code: string }

export interface ServerEvents {
  delta: (delta: Delta) => void
  /** The session was revoked: nothing more will come. */
  signedOut: () => void
}

export interface ClientEvents {
  watch: (watch: Watch, answer: (answer: WatchAnswer) => void) => void
  unwatch: (watch: Watch) => void
}

/**
 * What an action tells the house. `view` holds every field anyone may see; `audience` in server/realtime cuts it down:
 * `control` for the organisers, `parties` for the persons and organisations named in `to`, `everyone` for the public.
 */
export interface LiveEvent {
  editionId: string
  noun: LiveNoun
  id: string
  version?: number
  /** Full view for the control room, or null when gone; leave undefined when the control room is not concerned. */
  control?: object | null
  /** View for the people named in `to`. */
  parties?: object | null
  to?: { personIds?: string[]; organisationIds?: string[] }
  /** View for one addressee that differs from `parties`. The last word for that person or organisation. */
  each?: { personId?: string; organisationId?: string; view: object | null }[]
  /** View for anyone at all. */
  everyone?: object | null
  /** View for every door of the edition. */
  doors?: object | null
  /** View for the wall: no personal data. */
  wall?: object | null
}
