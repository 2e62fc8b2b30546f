/** Door verdicts: what the person at the door is told for one reading; the same rule on the server and on an offline phone. */

export interface DoorBadge {
  readonly badgeId: string
  readonly editionId: string
  /** The moment the badge stopped being valid, as an ISO instant; null while it is. */
  readonly revokedAt: string | null
}

export interface LastEntry {
  readonly at: string
  readonly door: string
}

export interface DoorFacts {
  readonly editionId: string
  /** The badge whose signature was verified; null when the code is no badge of ours. */
  readonly badge: DoorBadge | null
  /** The entry since which this person has been inside, as far as this list knows; null when outside. */
  readonly inside: LastEntry | null
  /** True when the server answered: only then is the verdict certain. */
  readonly online: boolean
}

export interface DoorReading {
  readonly direction: 'in' | 'out'
  /** The moment of the reading, corrected for the phone's clock. */
  readonly at: string
}

export type VerdictKind = 'welcome' | 'already-in' | 'exit' | 'other-edition' | 'revoked' | 'unknown'

/** green: certain. amber: recorded, to be verified, or let in with a reason. red: look the person up. */
export type VerdictTone = 'green' | 'amber' | 'red'

export interface DoorVerdict {
  readonly kind: VerdictKind
  readonly tone: VerdictTone
  /** False when judged offline, from a list that may be old. */
  readonly sure: boolean
  /** When and where the person came in before, for `already-in`. */
  readonly earlier: LastEntry | null
}

/** Judges one reading. An offline verdict is never green: « Enregistré, à vérifier ». */
export function judgeScan(facts: DoorFacts, reading: DoorReading): DoorVerdict {
  const { badge, online, inside } = facts
  const verdict = (kind: VerdictKind, tone: VerdictTone, earlier: LastEntry | null = null): DoorVerdict => ({
    kind,
    tone: tone === 'green' && !online ? 'amber' : tone,
    sure: online,
    earlier,
  })
  if (badge === null) return verdict('unknown', 'red')
  if (badge.editionId !== facts.editionId) return verdict('other-edition', 'red')
  if (isRevoked(badge, reading.at)) return verdict('revoked', 'red')
  // Whoever leaves is never held up, whatever the list says about how they came in.
  if (reading.direction === 'out') return verdict('exit', 'green')
  return inside === null ? verdict('welcome', 'green') : verdict('already-in', 'amber', inside)
}

/** True when the badge had already been revoked at `at`. */
export function isRevoked(badge: { readonly revokedAt: string | null }, at: string): boolean {
  return badge.revokedAt !== null && Date.parse(at) >= Date.parse(badge.revokedAt)
}

const QUARTER_MS = 15 * 60_000
// A week of quarters: more than a door ever asks about.
const DATES_KEPT_MAX = 700
const formats = new Map<string, Intl.DateTimeFormat>()
const dates = new Map<string, string>()

/** The date by the clocks of a place. They change by whole quarters of an hour, and formatting costs more than a scan: one a quarter. */
function dateOf(at: string, timeZone: string): string {
  const quarter = Math.floor(Date.parse(at) / QUARTER_MS)
  const key = `${timeZone} ${quarter}`
  const known = dates.get(key)
  if (known !== undefined) return known
  let format = formats.get(timeZone)
  if (!format) formats.set(timeZone, (format = new Intl.DateTimeFormat('sv-SE', { timeZone })))
  const date = format.format(quarter * QUARTER_MS)
  if (dates.size >= DATES_KEPT_MAX) dates.clear()
  dates.set(key, date)
  return date
}

/** The entry that still holds at `at`: nobody stays overnight, by the clocks of the place. */
export function heldOver<Entry extends { readonly at: string }>(
  entry: Entry | null | undefined,
  at: string,
  timeZone: string,
): Entry | null {
  return entry && dateOf(entry.at, timeZone) === dateOf(at, timeZone) ? entry : null
}
