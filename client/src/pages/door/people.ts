// The people a door knows: badges, who is inside since when, and today's tables. In memory only; `kept-list.ts` keeps it under lock.
import { heldOver, type LastEntry } from '#shared/door-verdict.ts'
import type { DoorBadgeRow, DoorList, Passage, ScanVerdict, VisitorView } from '#shared/visitor.ts'

type Meeting = Omit<DoorList['agenda'][number], 'badgeId'>

export class DoorPeople {
  readonly badges = new Map<string, DoorBadgeRow>()
  readonly #inside = new Map<string, LastEntry>()
  readonly #agenda = new Map<string, Meeting[]>()
  timeZone = 'UTC'

  take({ badge, inside, agenda }: Pick<DoorList, 'badge' | 'inside' | 'agenda'>, timeZone: string): void {
    this.forget()
    this.timeZone = timeZone
    for (const row of badge) this.badges.set(row.id, row)
    for (const { badgeId, ...entry } of inside) this.#inside.set(badgeId, entry)
    for (const { badgeId, ...meeting } of agenda)
      this.#agenda.set(badgeId, [...(this.#agenda.get(badgeId) ?? []), meeting])
  }

  /** What `take` takes, as it stands now. */
  lists(): Pick<DoorList, 'badge' | 'inside' | 'agenda'> {
    return {
      badge: [...this.badges.values()],
      inside: [...this.#inside].map(([badgeId, entry]) => ({ badgeId, ...entry })),
      agenda: [...this.#agenda].flatMap(([badgeId, meetings]) =>
        meetings.map(meeting => ({ badgeId, ...meeting })),
      ),
    }
  }

  forget(): void {
    this.badges.clear()
    this.#inside.clear()
    this.#agenda.clear()
  }

  /** Someone added at this door, known before the house knows. */
  add(person: { id: string; name: string; organisationName: string }): void {
    const { id, name, organisationName } = person
    this.badges.set(id, {
      id,
      name,
      organisationName,
      kind: 'visitor',
      code: '',
      issue: 1,
      revokedAt: null,
      companions: 0,
    })
  }

  /** A badge made, corrected or revoked elsewhere; null: erased. */
  change(id: string, view: VisitorView | null): void {
    if (!view) return void this.badges.delete(id)
    const { name, organisationName, kind, code, revokedAt, companions } = view
    this.badges.set(id, {
      id,
      name,
      organisationName,
      kind,
      code,
      revokedAt,
      companions,
      issue: view.badgeIssue,
    })
  }

  /** In or out; answers how the number of people inside changes. */
  move(badgeId: string, direction: 'in' | 'out', entry: LastEntry): -1 | 0 | 1 {
    const was = this.#inside.has(badgeId)
    if (direction === 'in') this.#inside.set(badgeId, entry)
    else this.#inside.delete(badgeId)
    return was === (direction === 'in') ? 0 : direction === 'in' ? 1 : -1
  }

  /** A passage of another door, or one's own coming back, older than what is known or not. */
  hear({ badgeId, direction, at, door }: Passage): void {
    const known = this.#inside.get(badgeId)
    if (known && known.at > at) return
    this.move(badgeId, direction, { at, door })
  }

  /** The entry since which someone has been inside at `at`. */
  insideSince(badgeId: string, at: string): LastEntry | null {
    return heldOver(this.#inside.get(badgeId), at, this.timeZone)
  }

  /** The first table of the day that is not over at `at`. */
  firstMeeting(badgeId: string, at: string): ScanVerdict['firstMeeting'] {
    const next = this.#agenda.get(badgeId)?.find(meeting => meeting.endsAt > at)
    const today = next && heldOver({ ...next, at: next.startsAt }, at, this.timeZone)
    return today ? { startsAt: today.startsAt, table: today.table } : null
  }

  /** By name, organisation or code; the shortest way to someone whose badge does not read. */
  search(wanted: string, fold: (text: string) => string, max = 12): DoorBadgeRow[] {
    const words = fold(wanted).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const found: DoorBadgeRow[] = []
    for (const row of this.badges.values()) {
      const text = `${fold(row.name)} ${fold(row.organisationName)} ${row.code.toLowerCase()}`
      if (words.every(word => text.includes(word))) found.push(row)
      if (found.length >= max) break
    }
    return found
  }

  byCode(code: string): DoorBadgeRow | undefined {
    const wanted = code.trim().toUpperCase()
    return wanted === '' ? undefined : [...this.badges.values()].find(row => row.code === wanted)
  }
}
