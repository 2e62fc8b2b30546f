/** Alerts: what organisers should look at now, found from plain facts. No alert without something one can do about it. */
import { isAfter, isBefore, minutesBetween, plusMinutes, type Instant } from '../instant.ts'
import { ABSENCE_GRACE_MINUTES } from '../meeting/attendance.ts'

/** A door nobody went through for this long, while others did, has probably lost its phone or its volunteer. */
const DOOR_SILENT_MINUTES = 20
/** Requests whose answer is due within this many hours. */
const ANSWER_SOON_HOURS = 6
/** Above this share of the capacity, the doors are told to slow down. */
const CROWDED_SHARE = 0.9
/** Fewer free tables than this share are the ordinary state of a hall. */
const EMPTY_TABLES_SHARE = 0.34

export type AlertKind =
  | 'late-start'
  | 'told-absent'
  | 'stranded'
  | 'crossed'
  | 'empty-tables'
  | 'door-silent'
  | 'crowded'
  | 'plan-stale'
  | 'mail-failed'
  | 'answers-due'
  | 'to-validate'

export interface Alert {
  id: string
  kind: AlertKind
  level: 'now' | 'soon' | 'known'
  since: Instant | null
  count: number
  of: number | null
  names: string[]
  meetingId: string | null
  place: string | null
}

export interface AlertMeeting {
  id: string
  status: string
  slotId: string
  start: Instant
  end: Instant
  tableLabel: string | null
  /** Its slot or its table was closed after it was booked. */
  stranded: boolean
  /** People whose hours or needs no longer allow it. */
  crossedBy?: readonly string[]
  parties: { name: string; here: boolean; toldAbsent: boolean }[]
}

export interface AlertFacts {
  now: Instant
  meetings: readonly AlertMeeting[]
  slots: readonly { id: string; start: Instant; end: Instant; closed: boolean }[]
  openTables: number
  /** Accepted requests that wait for a place. */
  pool: number
  doors: readonly { id: string; name: string; open: boolean; lastScanAt: Instant | null }[]
  present: number
  capacity: number | null
  mailFailed: number
  /** Sent requests whose answer is awaited, by when. */
  awaited: readonly Instant[]
  toValidate: number
}

const blank = { since: null, count: 1, of: null, names: [], meetingId: null, place: null }

/** Every alert that holds, the most pressing first. */
export function alertsOf(facts: AlertFacts): Alert[] {
  const order = { now: 0, soon: 1, known: 2 }
  return [...ofMeetings(facts), ...ofTables(facts), ...ofDoors(facts), ...ofWork(facts)].sort(
    (one, other) => order[one.level] - order[other.level] || (one.id < other.id ? -1 : 1),
  )
}

function ofMeetings({ meetings, now }: AlertFacts): Alert[] {
  return meetings.flatMap((meeting): Alert[] => {
    if (meeting.status !== 'confirmed' && meeting.status !== 'started') return []
    const about = { ...blank, meetingId: meeting.id, place: meeting.tableLabel }
    if (meeting.stranded && isAfter(meeting.end, now))
      return [
        {
          ...about,
          id: `stranded:${meeting.id}`,
          kind: 'stranded',
          level: 'soon',
          since: meeting.start,
          names: meeting.parties.map(party => party.name),
        },
      ]
    if (meeting.crossedBy?.length && isAfter(meeting.start, now))
      return [
        {
          ...about,
          id: `crossed:${meeting.id}`,
          kind: 'crossed',
          level: 'soon',
          since: meeting.start,
          names: [...meeting.crossedBy],
        },
      ]
    const runs = !isAfter(meeting.start, now) && isAfter(meeting.end, now)
    if (!runs || meeting.status !== 'confirmed') return []
    const told = meeting.parties.filter(party => party.toldAbsent && !party.here)
    if (told.length > 0)
      return [
        {
          ...about,
          id: `told-absent:${meeting.id}`,
          kind: 'told-absent',
          level: 'now',
          since: meeting.start,
          names: told.map(party => party.name),
        },
      ]
    // Where nobody has said a word the meeting may well be going on: it is the lone one who waits.
    const missing = meeting.parties.filter(party => !party.here)
    const waits = missing.length > 0 && missing.length < meeting.parties.length
    if (!waits || isBefore(now, plusMinutes(meeting.start, ABSENCE_GRACE_MINUTES))) return []
    return [
      {
        ...about,
        id: `late-start:${meeting.id}`,
        kind: 'late-start',
        level: 'now',
        since: meeting.start,
        names: missing.map(party => party.name),
      },
    ]
  })
}

/** Free tables are worth an alert when requests wait that could sit there. */
function ofTables({ slots, meetings, openTables, pool, now }: AlertFacts): Alert[] {
  const next = slots.find(
    slot => !slot.closed && isAfter(slot.start, now) && minutesBetween(now, slot.start) <= 60,
  )
  if (!next || pool === 0 || openTables === 0) return []
  const taken = meetings.filter(one => one.slotId === next.id && one.status !== 'cancelled').length
  const free = Math.max(0, openTables - taken)
  if (free / openTables < EMPTY_TABLES_SHARE) return []
  return [
    {
      ...blank,
      id: 'empty-tables',
      kind: 'empty-tables',
      level: 'known',
      since: next.start,
      count: free,
      of: openTables,
    },
  ]
}

function ofDoors({ doors, slots, present, capacity, now }: AlertFacts): Alert[] {
  const [first, last] = [
    slots.find(slot => sameDay(slot.start, now)),
    slots.findLast(slot => sameDay(slot.start, now)),
  ]
  const open = first && last && !isBefore(now, first.start) && isBefore(now, last.end)
  const silence = plusMinutes(now, -DOOR_SILENT_MINUTES)
  const someoneWorks = doors.some(door => door.lastScanAt !== null && isAfter(door.lastScanAt, silence))
  const silent = doors.filter(
    door =>
      door.open && open && someoneWorks && (door.lastScanAt === null || !isAfter(door.lastScanAt, silence)),
  )
  const alerts = silent.map((door): Alert => ({
    ...blank,
    id: `door-silent:${door.id}`,
    kind: 'door-silent',
    level: 'soon',
    since: door.lastScanAt,
    place: door.name,
  }))
  if (capacity !== null && present >= capacity * CROWDED_SHARE)
    alerts.push({ ...blank, id: 'crowded', kind: 'crowded', level: 'now', count: present, of: capacity })
  return alerts
}

const sameDay = (one: Instant, other: Instant) => one.slice(0, 10) === other.slice(0, 10)

function ofWork({ pool, mailFailed, awaited, toValidate, now }: AlertFacts): Alert[] {
  const soon = awaited.filter(
    by => isAfter(by, now) && minutesBetween(now, by) <= ANSWER_SOON_HOURS * 60,
  ).length
  const alerts: Alert[] = []
  if (pool > 0) alerts.push({ ...blank, id: 'plan-stale', kind: 'plan-stale', level: 'soon', count: pool })
  if (mailFailed > 0)
    alerts.push({ ...blank, id: 'mail-failed', kind: 'mail-failed', level: 'soon', count: mailFailed })
  if (toValidate > 0)
    alerts.push({ ...blank, id: 'to-validate', kind: 'to-validate', level: 'soon', count: toValidate })
  if (soon > 0)
    alerts.push({
      ...blank,
      id: 'answers-due',
      kind: 'answers-due',
      level: 'known',
      count: soon,
      of: awaited.length,
    })
  return alerts
}
