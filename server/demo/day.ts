// A day of the demo: people arrive in waves, meet, are late or missing, say what comes of it, and go.
import { absent, debrief, here, late, settle } from '#server/actions/meeting/attend.ts'
import type { House } from '#server/actions/house.ts'
import { recordScans } from '#server/actions/visitor/passages.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import { boardMeetings } from '#server/storage/queries/meetings.ts'
import type { ScanInput } from '#shared/visitor.ts'
import type { DemoClock } from './clock.ts'
import { chance, type Chance } from './random.ts'
import { each, must } from './run.ts'

// As announced in the demo's description: 6 % do not come, 9 % are late.
const ABSENT = 0.06
const LATE = 0.09
const STEP_MINUTES = 20

/** Plays everything between two instants, in steps of a slot; each step sets the clock first. Deterministic by the instants themselves. */
export async function playDay(
  house: House,
  clock: Pick<DemoClock, 'set'>,
  editionId: string,
  from: string,
  to: string,
): Promise<void> {
  for (let at = from; at < to; at = plusMinutes(at, STEP_MINUTES)) {
    clock.set({ at })
    await playStep(house, editionId, at, plusMinutes(at, STEP_MINUTES))
  }
}

/** What happens between two instants: the passages at the doors, the meetings that begin and those that end. */
export async function playStep(house: House, editionId: string, from: string, to: string): Promise<void> {
  const dice = chance(Math.floor(Date.parse(from) / 60_000))
  await doors(house, editionId, from, to, dice)
  const meetings = await boardMeetings(house.sql, editionId)
  const beginning = meetings.filter(
    one => one.status === 'confirmed' && one.startsAt >= from && one.startsAt < to,
  )
  const ending = meetings.filter(
    one =>
      (one.status === 'started' || one.status === 'held') &&
      one.endsAt > plusMinutes(from, -STEP_MINUTES) &&
      one.endsAt <= from,
  )
  await each(beginning, async meeting => {
    const [first, second] = meeting.parties
    if (!first || !second) return
    const missing = dice.yes(ABSENT) ? second : null
    for (const party of meeting.parties) {
      const memberId = party.attendees[0]?.personId
      if (!memberId || party === missing) continue
      const by = { kind: 'member', memberId, organisationId: party.organisationId } as const
      const which = { editionId, meetingId: meeting.id, memberId, by }
      if (dice.yes(LATE)) await must(house, a => late(a, { ...which, minutes: dice.pick([5, 10]) }))
      await must(house, a => here(a, which))
    }
    if (missing)
      absences.push({
        editionId,
        meetingId: meeting.id,
        memberId: first.attendees[0]?.personId ?? '',
        by: {
          kind: 'member',
          memberId: first.attendees[0]?.personId ?? '',
          organisationId: first.organisationId,
        },
        organisationId: missing.organisationId,
        from: plusMinutes(meeting.startsAt, 6),
      })
  })
  for (const told of absences.splice(0)) {
    if (told.from <= house.now()) await must(house, a => absent(a, told))
    else absences.push(told)
    if (told.from > house.now()) break
  }
  await each(ending, async meeting => {
    for (const party of meeting.parties) {
      const memberId = party.attendees[0]?.personId
      if (!memberId || party.followUp !== null || dice.yes(0.35)) continue
      const by = { kind: 'member', memberId, organisationId: party.organisationId } as const
      const followUp = dice.pick(['convention', 'quote', 'quote', 'callback', 'none'])
      await must(house, a =>
        debrief(a, { editionId, meetingId: meeting.id, memberId, by, followUp, note: '' }),
      )
    }
  })
  await must(house, settle)
}

type Told = Parameters<typeof absent>[1] & { from: string }
const absences: Told[] = []

/** Arrivals come in waves: strong in the first hour, again after lunch; people leave from the afternoon on. */
function waves(from: string): { arrivals: number; leaving: number } {
  const hour = Number(from.slice(11, 13)) + Number(from.slice(14, 16)) / 60
  const bell = (centre: number, width: number) => Math.exp(-(((hour - centre) / width) ** 2))
  return {
    arrivals: 0.09 * bell(8.4, 1.1) + 0.05 * bell(12.8, 0.9) + 0.008,
    leaving: 0.05 * bell(12, 0.8) + 0.16 * bell(16.3, 1.1),
  }
}

async function doors(house: House, editionId: string, from: string, to: string, dice: Chance): Promise<void> {
  const open = await house.sql.all<{ id: string; zone: string }>(
    'select id, zone from door where edition_id = ? order by name',
    [editionId],
  )
  const hall = open.filter(door => door.zone === 'hall')
  if (hall.length === 0) return
  const day = `${from.slice(0, 10)}%`
  const visitors = await house.sql.all<{ id: string; last: string | null; kind: string }>(
    `select v.id, v.kind, (select s.direction from scan s where s.badge_id = v.id and s.zone = 'hall' and s.at like ? order by s.at desc, s.id desc limit 1) as last from visitor v where v.edition_id = ? and v.erased_at is null`,
    [day, editionId],
  )
  const span = Date.parse(to) - Date.parse(from)
  const moment = () => new Date(Date.parse(from) + Math.floor(dice.next() * span)).toISOString()
  const share = span / (STEP_MINUTES * 60_000)
  const wave = waves(from)
  const arrivals = wave.arrivals * share
  const leaving = wave.leaving * share
  const byDoor = new Map<string, ScanInput[]>()
  const add = (scan: Pick<ScanInput, 'kind' | 'direction' | 'badgeId'>) => {
    const door = dice.pick(hall).id
    const list = byDoor.get(door) ?? []
    list.push({
      id: house.newId(),
      ...scan,
      deviceTime: moment(),
      clockOffsetMs: 0,
      offline: false,
      admitted: true,
    })
    byDoor.set(door, list)
  }
  for (const visitor of visitors) {
    const early = visitor.kind === 'exhibitor' || visitor.kind === 'buyer' ? 3 : 1
    if (
      visitor.last !== 'in' &&
      dice.yes(Math.min(0.9, arrivals * early * (visitor.last === null ? 1 : 0.3)))
    )
      add({ kind: 'badge', direction: 'in', badgeId: visitor.id })
    else if (visitor.last === 'in' && dice.yes(leaving))
      add({ kind: 'badge', direction: 'out', badgeId: visitor.id })
  }
  for (let i = Math.round(dice.below(8) * share); i > 0; i--)
    add({ kind: 'count', direction: 'in', badgeId: null })
  for (const [doorId, scans] of byDoor) {
    for (let at = 0; at < scans.length; at += 100) {
      await must(house, a =>
        recordScans(a, {
          editionId,
          doorId,
          deviceId: `demo-${doorId.slice(-6)}`,
          scans: scans.slice(at, at + 100),
        }),
      )
    }
  }
}
