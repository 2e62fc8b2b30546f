// Passages: what phones read at the doors. The hottest writing of the house: a few prepared texts, and nothing told until the next turn.
import { readBadge } from '#server/domain/badge-token.ts'
import { refuse, type Refused } from '#server/domain/decision.ts'
import { plusMilliseconds } from '#server/domain/instant.ts'
import { judgeScan } from '#shared/door-verdict.ts'
import { editionShortId } from '#shared/badge-token.ts'
import { heldOver } from '#shared/door-verdict.ts'
import {
  attendanceFrom,
  firstMeetingOf,
  insertScan,
  lastPassage,
  openDoorOf,
  readVisitor,
  type ReadVisitor,
  type WorkingDoor,
} from '#server/storage/queries/passages.ts'
import type { ScanBatch, ScanInput, ScanVerdict } from '#shared/visitor.ts'
import type { Quick } from '../quick.ts'
import { passed } from './figures.ts'

/**
 * Records what a phone read, each passage once whatever is sent twice, and answers a verdict a passage. An admitted person is always
 * recorded; what is odd is told in the figures, never dropped.
 */
export async function recordScans(
  a: Quick,
  input: ScanBatch & { editionId: string; doorId: string },
): Promise<{ verdicts: ScanVerdict[] } | Refused<never>> {
  const door = await openDoorOf(a.sql, input.editionId, input.doorId)
  if (!door) return refuse('NOT_FOUND')
  const unreadable = input.scans.find(scan => Number.isNaN(Date.parse(scan.deviceTime)))
  if (unreadable) return refuse('SCAN_INVALID', { reason: unreadable.deviceTime, id: unreadable.id })
  const verdicts: ScanVerdict[] = []
  for (const scan of input.scans) verdicts.push(await recordOne(a, door, input.deviceId, scan))
  return { verdicts }
}

interface BadgeRead {
  id: string | null
  issue: number | null
  other: boolean
}

async function recordOne(
  a: Quick,
  door: WorkingDoor,
  deviceId: string,
  scan: ScanInput,
): Promise<ScanVerdict> {
  const badge = badgeRead(a, door.editionId, scan)
  const seen = badge.id === null ? undefined : await readVisitor(a.sql, door.editionId, badge.id)
  const at = plusMilliseconds(scan.deviceTime, scan.clockOffsetMs)
  const row = { ...scan, badgeId: badge.id, at, receivedAt: a.now, deviceId }
  const isNew = await insertScan(a.sql, door, row)
  if (isNew) await taken(a, door, scan, seen, at)
  return scan.kind === 'badge' ? verdictOf(a, door, scan, badge, seen, at) : counted(scan)
}

/** A passage that is new here: whoever takes part is present from it on, and the next turn tells everyone. */
async function taken(
  a: Quick,
  door: WorkingDoor,
  scan: ScanInput,
  seen: ReadVisitor | undefined,
  at: string,
): Promise<void> {
  const named = scan.kind === 'badge' && scan.admitted
  if (named && seen?.personId)
    await attendanceFrom(a.sql, door, {
      personId: seen.personId,
      badgeId: seen.id,
      at,
      direction: scan.direction,
    })
  const passage =
    named && seen
      ? { badgeId: seen.id, direction: scan.direction, zone: door.zone, at, door: door.name }
      : null
  a.afterwards(() => passed(a.house, door, passage))
}

/** The badge a phone read or found. Its signature is checked here, once, whatever the phone said. */
function badgeRead(a: Quick, editionId: string, scan: ScanInput): BadgeRead {
  if (!scan.token) return { id: scan.badgeId ?? null, issue: null, other: false }
  const claims = readBadge(a.house.keys.badgePublicKeys, scan.token)
  if (typeof claims === 'string') return { id: null, issue: null, other: false }
  return { id: claims.badgeId, issue: claims.issue, other: claims.edition !== editionShortId(editionId) }
}

const counted = (scan: ScanInput): ScanVerdict => ({
  id: scan.id,
  verdict: scan.kind === 'undo' ? 'undone' : 'counted',
  tone: 'green',
  name: null,
  organisationName: null,
  kind: null,
  companions: 0,
  earlier: null,
  firstMeeting: null,
})

const LONG_AGO = '1970-01-01T00:00:00.000Z'

async function verdictOf(
  a: Quick,
  door: WorkingDoor,
  scan: ScanInput,
  badge: BadgeRead,
  seen: ReadVisitor | undefined,
  at: string,
): Promise<ScanVerdict> {
  const reissued = seen !== undefined && badge.issue !== null && badge.issue < seen.badgeIssue
  const known = badge.other
    ? { badgeId: badge.id ?? '', editionId: 'other', revokedAt: null }
    : seen
      ? { badgeId: seen.id, editionId: door.editionId, revokedAt: reissued ? LONG_AGO : seen.revokedAt }
      : null
  const last = seen && (await lastPassage(a.sql, door, { badgeId: seen.id, at, exceptId: scan.id }))
  const entry = heldOver(last?.direction === 'in' ? last : null, at, door.timeZone)
  const { kind, tone, earlier } = judgeScan(
    {
      editionId: door.editionId,
      badge: known,
      inside: entry && { at: entry.at, door: entry.door },
      online: true,
    },
    { direction: scan.direction, at },
  )
  const meets = kind === 'welcome' && seen?.personId ? seen.personId : null
  return {
    id: scan.id,
    verdict: kind,
    tone,
    name: seen?.name ?? null,
    organisationName: seen?.organisationName ?? null,
    kind: seen?.kind ?? null,
    companions: seen?.companions ?? 0,
    earlier,
    firstMeeting: meets === null ? null : await firstMeetingOf(a.sql, door.editionId, meets, a.now),
  }
}
