// Doors: opened by a link, closed by its revocation, and every passage they read.
import { tokenHash } from '#server/access/rights.ts'
import { newToken } from '#server/access/secrets.ts'
import { readBadge } from '#server/domain/badge-token.ts'
import { refuse } from '#server/domain/decision.ts'
import { plusMilliseconds } from '#server/domain/instant.ts'
import { judgeScan } from '#server/domain/visit/judge-scan.ts'
import { editionShortId } from '#shared/badge-token.ts'
import { Attendance, Door, Scan } from '#server/storage/entities/index.ts'
import { doorList } from '#server/storage/queries/visitors.ts'
import type { Passage, ScanBatch, ScanInput, ScanVerdict } from '#shared/visitor.ts'
import type { Act } from '../act.ts'
import { figuresChanged } from './figures.ts'

export async function createDoor(
  a: Act,
  input: { editionId: string; name: string; zone: string; capacity: number | null },
) {
  const door = a.em.create(Door, {
    id: a.newId(),
    editionId: input.editionId,
    name: input.name.trim(),
    zone: input.zone,
    capacity: input.capacity,
  })
  await tellDoor(a, door)
  a.log('door:created', `door:${door.id}`)
  return { id: door.id }
}

/** A new link for a door; the one before stops at once. */
export async function openDoor(a: Act, input: { editionId: string; doorId: string }) {
  const door = await a.em.findOne(Door, { id: input.doorId, editionId: input.editionId })
  if (!door) return refuse('NOT_FOUND')
  const token = newToken()
  door.linkHash = tokenHash(token)
  door.revokedAt = null
  door.version += 1
  await tellDoor(a, door)
  a.log('door:opened', `door:${door.id}`)
  return { id: door.id, link: `${a.house.settings.publicUrl}/scan/${door.id}#${token}`, token }
}

export async function closeDoor(a: Act, input: { editionId: string; doorId: string }) {
  const door = await a.em.findOne(Door, { id: input.doorId, editionId: input.editionId })
  if (!door) return refuse('NOT_FOUND')
  door.revokedAt = a.now
  door.version += 1
  await tellDoor(a, door)
  a.log('door:closed', `door:${door.id}`)
  return { done: true as const }
}

async function tellDoor(a: Act, door: { id: string; editionId: string; version?: number }): Promise<void> {
  await a.em.flush()
  const view = (await doorList(a.sql, door.editionId)).find(one => one.id === door.id)
  a.emit({ editionId: door.editionId, noun: 'door', id: door.id, control: view, doors: view })
}

/** The other doors learn who is inside, so that they also know it without network. */
function tellPassage(a: Act, door: DoorRow, passage: Passage): void {
  a.emit({ editionId: door.editionId, noun: 'scan', id: passage.badgeId, doors: passage })
}

interface Seen extends Record<string, unknown> {
  id: string
  name: string
  organisationName: string
  kind: string
  badgeIssue: number
  revokedAt: string | null
  personId: string | null
}

/**
 * Records what a phone read, each passage once whatever is sent twice, and answers a verdict a passage. An admitted person is always
 * recorded; what is odd is told in the figures, never dropped.
 */
export async function recordScans(a: Act, input: ScanBatch & { editionId: string; doorId: string }) {
  const door = await a.em.findOne(Door, { id: input.doorId, editionId: input.editionId, revokedAt: null })
  if (!door) return refuse('NOT_FOUND')
  const unreadable = input.scans.find(scan => Number.isNaN(Date.parse(scan.deviceTime)))
  if (unreadable) return refuse('SCAN_INVALID', { reason: unreadable.deviceTime, id: unreadable.id })
  const verdicts: ScanVerdict[] = []
  for (const scan of input.scans) verdicts.push(await recordOne(a, door, input.deviceId, scan))
  await tellDoor(a, door)
  a.afterwards(() => figuresChanged(a.house, door.editionId))
  return { verdicts }
}

type DoorRow = { id: string; editionId: string; name: string; zone: string }

async function recordOne(a: Act, door: DoorRow, deviceId: string, scan: ScanInput): Promise<ScanVerdict> {
  const badgeId = badgeOfScan(a, door.editionId, scan)
  const seen = badgeId.id ? await seenVisitor(a, door.editionId, badgeId.id) : undefined
  const at = plusMilliseconds(scan.deviceTime, scan.clockOffsetMs)
  const inside = seen ? await insideNow(a, door, seen.id, at, scan.id) : null
  if (!(await a.em.findOne(Scan, { id: scan.id }))) {
    a.em.create(Scan, {
      id: scan.id,
      editionId: door.editionId,
      doorId: door.id,
      deviceId,
      zone: door.zone,
      kind: scan.kind,
      direction: scan.direction,
      badgeId: badgeId.id,
      undoes: scan.undoes ?? null,
      deviceTime: scan.deviceTime,
      clockOffsetMs: scan.clockOffsetMs,
      at,
      receivedAt: a.now,
      offline: scan.offline,
      admitted: scan.admitted,
      reason: scan.reason ?? null,
    })
    if (seen?.personId && scan.admitted) {
      await a.em.nativeUpdate(
        Attendance,
        { editionId: door.editionId, personId: seen.personId },
        { presentAt: scan.direction === 'in' ? at : null },
      )
    }
    await a.em.flush()
    if (seen && scan.admitted && scan.kind === 'badge')
      tellPassage(a, door, {
        badgeId: seen.id,
        direction: scan.direction,
        zone: door.zone,
        at,
        door: door.name,
      })
  }
  if (scan.kind !== 'badge') return plain(scan)
  return verdictOf(a, door, scan, badgeId, seen, inside, at)
}

function badgeOfScan(
  a: Act,
  editionId: string,
  scan: ScanInput,
): { id: string | null; issue: number | null; other: boolean } {
  if (!scan.token) return { id: scan.badgeId ?? null, issue: null, other: false }
  const claims = readBadge(a.house.keys.badgePublicKeys, scan.token)
  if (typeof claims === 'string') return { id: null, issue: null, other: false }
  return { id: claims.badgeId, issue: claims.issue, other: claims.edition !== editionShortId(editionId) }
}

async function seenVisitor(a: Act, editionId: string, id: string): Promise<Seen | undefined> {
  return a.sql.one<Seen>(
    'select id, name, organisation_name as "organisationName", kind, badge_issue as "badgeIssue", revoked_at as "revokedAt", person_id as "personId" from visitor where id = ? and edition_id = ?',
    [id, editionId],
  )
}

/** The last passage in this zone before `at`: an entry means inside. The whole ledger is for the figures; a door needs one row. */
async function insideNow(
  a: Act,
  door: DoorRow,
  badgeId: string,
  at: string,
  exceptId: string,
): Promise<{ at: string; door: string } | null> {
  const last = await a.sql.one<{ direction: string; at: string; door: string }>(
    `select s.direction, s.at, d.name as door from scan s join door d on d.id = s.door_id
     where s.badge_id = ? and s.edition_id = ? and s.zone = ? and s.admitted and s.kind = 'badge' and s.at <= ? and s.id <> ? order by s.at desc, s.id desc limit 1`,
    [badgeId, door.editionId, door.zone, at, exceptId],
  )
  // Nobody stays overnight.
  return last?.direction === 'in' && last.at.slice(0, 10) === at.slice(0, 10)
    ? { at: last.at, door: last.door }
    : null
}

const plain = (scan: ScanInput): ScanVerdict => ({
  id: scan.id,
  verdict: scan.kind === 'undo' ? 'undone' : 'counted',
  tone: 'green',
  name: null,
  organisationName: null,
  kind: null,
  earlier: null,
  firstMeeting: null,
})

async function verdictOf(
  a: Act,
  door: DoorRow,
  scan: ScanInput,
  badge: { id: string | null; issue: number | null; other: boolean },
  seen: Seen | undefined,
  inside: { at: string; door: string } | null,
  at: string,
): Promise<ScanVerdict> {
  const reissued = seen !== undefined && badge.issue !== null && badge.issue < seen.badgeIssue
  const facts = badge.other
    ? { badgeId: badge.id ?? '', editionId: 'other', revokedAt: null }
    : seen
      ? {
          badgeId: seen.id,
          editionId: door.editionId,
          revokedAt: reissued ? '1970-01-01T00:00:00.000Z' : seen.revokedAt,
        }
      : null
  const verdict = judgeScan(
    { editionId: door.editionId, badge: facts, inside, online: true },
    { direction: scan.direction, at },
  )
  return {
    id: scan.id,
    verdict: verdict.kind,
    tone: verdict.tone,
    name: seen?.name ?? null,
    organisationName: seen?.organisationName ?? null,
    kind: seen?.kind ?? null,
    earlier: verdict.earlier,
    firstMeeting:
      seen?.personId && verdict.kind === 'welcome'
        ? await firstMeeting(a, door.editionId, seen.personId)
        : null,
  }
}

async function firstMeeting(
  a: Act,
  editionId: string,
  personId: string,
): Promise<ScanVerdict['firstMeeting']> {
  const row = await a.sql.one<{ startsAt: string; table: string }>(
    `select s.starts_at as "startsAt", coalesce(t.label, '') as "table" from meeting_party mp join meeting m on m.id = mp.meeting_id join slot s on s.id = m.slot_id left join meeting_table t on t.id = m.table_id
     where mp.person_id = ? and m.edition_id = ? and m.status = 'confirmed' and s.ends_at > ? order by s.starts_at limit 1`,
    [personId, editionId, a.now],
  )
  return row ?? null
}
