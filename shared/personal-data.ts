// Personal data: one's own export, and what erasing an account takes with it. See data-purposes.ts for why each is kept.
import { Type, type Static } from 'typebox'
import { Email, InstantText, Nullable } from './common.ts'

const Row = (fields: Record<string, ReturnType<typeof Type.String> | ReturnType<typeof Nullable>>) =>
  Type.Array(Type.Object(fields))
const text = Type.String()
const maybe = Nullable(Type.String())

/** All that is kept about one person, as they may take it away (GDPR, art. 15 and 20). */
export const OwnData = Type.Object({
  madeAt: InstantText,
  account: Type.Object({
    id: text,
    name: text,
    email: text,
    phone: maybe,
    jobTitle: maybe,
    locale: text,
    createdAt: text,
  }),
  organisations: Row({ name: text, role: text, since: text }),
  editions: Row({ edition: text, role: text, since: text }),
  attendances: Row({
    edition: text,
    organisation: text,
    presentAt: maybe,
    unavailable: text,
    breaks: text,
    access: text,
  }),
  requests: Row({ edition: text, to: text, message: text, status: text, sentAt: text }),
  meetings: Row({
    edition: text,
    subject: text,
    startsAt: text,
    status: text,
    arrival: text,
    debriefs: text,
  }),
  /** Written for oneself before a meeting. */
  conventions: Row({ number: maybe, status: text, organisation: text, signedAt: maybe }),
  visits: Row({
    edition: text,
    name: text,
    email: maybe,
    organisation: text,
    kind: text,
    consents: text,
    registeredAt: text,
  }),
  /** To the organisers' own questions. */
  answers: Row({ edition: text, question: text, purpose: text, answer: text }),
  passages: Row({ edition: text, door: text, direction: text, at: text }),
  sharedWith: Row({ edition: text, organisation: text, at: text, note: text, withdrawnAt: maybe }),
  contactsNoted: Row({ edition: text, name: text, note: text, at: text }),
  ownNotes: Row({ subject: text, note: text, at: text }),
  waitingFor: Row({ edition: text, organisation: text, since: text }),
  /** Sessions of the programme that one attends. */
  programme: Row({ edition: text, session: text, startsAt: text, since: text }),
  opinions: Row({ edition: text, opinion: text, at: text }),
  invitations: Row({ organisation: text, createdAt: text, acceptedAt: maybe }),
  letters: Row({ subject: text, status: text, createdAt: text }),
  passkeys: Row({ name: text, createdAt: text, lastUsedAt: maybe }),
  sessions: Row({ userAgent: text, createdAt: text, lastSeenAt: text }),
  actions: Row({ action: text, at: text }),
})
export type OwnData = Static<typeof OwnData>

/** Typing one's own address is the proof that it is meant. */
export const ErasureInput = Type.Object({ email: Email }, { additionalProperties: false })

/** What erasing one's account would do now: shown before it is asked for. */
export const ErasurePreview = Type.Object({
  /** Meetings still to come; they must be handed on or cancelled first. */
  meetings: Type.Integer(),
  /** Editions of which nobody else is organiser, and which are not over. */
  soleOrganiserOf: Type.Array(text),
  /** Organisations of which nobody else is a member: their offers and needs are withdrawn. */
  soleMemberOf: Type.Array(text),
  /** Signed conventions that keep the name of the signatory. */
  conventions: Type.Integer(),
})
export type ErasurePreview = Static<typeof ErasurePreview>
