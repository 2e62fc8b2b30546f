/** The sourcing log of a public buyer: what was published when, who was met when, and whether all had the same information. */
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'

/** Everything that happened around one need, as far as a report needs it. */
export interface SourcingFacts {
  readonly needTitle: string
  readonly publishedAt: Instant
  /** Later changes of the published need, each with the fields that changed, in words. */
  readonly changes: readonly { readonly at: Instant; readonly fields: readonly string[] }[]
  readonly closedAt: Instant | null
  readonly requests: readonly {
    readonly organisation: string
    /** Who asked: the buyer, or the enterprise. */
    readonly from: 'buyer' | 'seller'
    readonly sentAt: Instant
    readonly answer: {
      readonly at: Instant
      readonly status: 'accepted' | 'declined' | 'expired' | 'withdrawn'
    } | null
  }[]
  readonly meetings: readonly {
    readonly organisation: string
    readonly start: Instant
    readonly end: Instant
    readonly status: 'held' | 'missed' | 'cancelled'
  }[]
}

export type SourcingKind = 'published' | 'changed' | 'closed' | 'asked' | 'answered' | 'met' | 'not-met'

export interface SourcingEntry {
  readonly at: Instant
  readonly kind: SourcingKind
  readonly organisation: string | null
  readonly fr: string
  readonly en: string
}

/** The dated entries of the log, oldest first. */
export function sourcingLog(facts: SourcingFacts): SourcingEntry[] {
  return [...needEntries(facts), ...requestEntries(facts), ...meetingEntries(facts)].sort(
    (one, other) =>
      Date.parse(one.at) - Date.parse(other.at) || ORDER.indexOf(one.kind) - ORDER.indexOf(other.kind),
  )
}

/**
 * The enterprises met before the need last changed, and not since: what they were told is no longer what the others know. The buyer sends
 * them the present text, so that all have had the same information.
 */
export function metBeforeChange(facts: SourcingFacts): string[] {
  const [last] = [...facts.changes].sort((one, other) => Date.parse(other.at) - Date.parse(one.at))
  if (last === undefined) return []
  const held = facts.meetings.filter(meeting => meeting.status === 'held')
  const since = new Set(held.filter(each => isAfter(each.end, last.at)).map(each => each.organisation))
  return [...new Set(held.map(each => each.organisation))]
    .filter(organisation => !since.has(organisation))
    .sort()
}

/** Within one instant, publication comes before what it led to. */
const ORDER: readonly SourcingKind[] = [
  'published',
  'changed',
  'asked',
  'answered',
  'met',
  'not-met',
  'closed',
]

function needEntries({ needTitle, publishedAt, changes, closedAt }: SourcingFacts): SourcingEntry[] {
  const entry = (at: Instant, kind: SourcingKind, fr: string, en: string) => ({
    at,
    kind,
    organisation: null,
    fr,
    en,
  })
  return [
    entry(publishedAt, 'published', `Besoin publié\u00a0: ${needTitle}`, `Need published: ${needTitle}`),
    ...changes.map(({ at, fields }) =>
      entry(
        at,
        'changed',
        `Besoin modifié\u00a0: ${fields.join(', ')}`,
        `Need changed: ${fields.join(', ')}`,
      ),
    ),
    ...(closedAt === null ? [] : [entry(closedAt, 'closed', 'Besoin clos', 'Need closed')]),
  ]
}

const ANSWERS = {
  accepted: { fr: 'acceptée', en: 'accepted' },
  declined: { fr: 'refusée', en: 'declined' },
  expired: { fr: 'restée sans réponse', en: 'left unanswered' },
  withdrawn: { fr: 'retirée', en: 'withdrawn' },
} as const

function requestEntries({ requests }: SourcingFacts): SourcingEntry[] {
  return requests.flatMap(({ organisation, from, sentAt, answer }) => {
    const asked: SourcingEntry =
      from === 'buyer'
        ? entryOf(
            sentAt,
            'asked',
            organisation,
            `Rendez-vous proposé à ${organisation}`,
            `Meeting proposed to ${organisation}`,
          )
        : entryOf(
            sentAt,
            'asked',
            organisation,
            `Rendez-vous demandé par ${organisation}`,
            `Meeting asked for by ${organisation}`,
          )
    if (answer === null) return [asked]
    const { fr, en } = ANSWERS[answer.status]
    return [
      asked,
      entryOf(
        answer.at,
        'answered',
        organisation,
        `Demande ${fr} (${organisation})`,
        `Request ${en} (${organisation})`,
      ),
    ]
  })
}

function meetingEntries({ meetings }: SourcingFacts): SourcingEntry[] {
  return meetings.map(({ organisation, start, status }) => {
    switch (status) {
      case 'held':
        return entryOf(start, 'met', organisation, `${organisation} rencontrée`, `${organisation} met`)
      case 'missed':
        return entryOf(
          start,
          'not-met',
          organisation,
          `Rendez-vous manqué avec ${organisation}`,
          `Meeting with ${organisation} missed`,
        )
      case 'cancelled':
        return entryOf(
          start,
          'not-met',
          organisation,
          `Rendez-vous annulé avec ${organisation}`,
          `Meeting with ${organisation} cancelled`,
        )
    }
  })
}

function entryOf(
  at: Instant,
  kind: SourcingKind,
  organisation: string,
  fr: string,
  en: string,
): SourcingEntry {
  return { at, kind, organisation, fr, en }
}
