// The outbox of a door: every passage is written here before it is sent, and leaves only once the server has it.
import { Problem } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import type { ScanInput, ScanVerdict } from '#shared/visitor.ts'
import { seal, throwAwayKey, unseal, type Sealed } from './lock.ts'
import { deviceId, shelves, type Waiting, type WalkIn } from './shelves.ts'
import { askDoor, passing, VERDICT_WAIT_MS } from './wire.ts'

/** The server takes a hundred at once. */
const BATCH_MAX = 100
const BATCH_WAIT_MS = 15_000

export async function keepScan(doorId: string, scan: ScanInput): Promise<void> {
  await (await shelves()).put('waiting', { id: scan.id, doorId, at: Date.now(), scan })
}

/** A person in three fields lies under lock until sent. */
export async function keepWalkIn(doorId: string, person: WalkIn): Promise<void> {
  const walkIn = await seal('waiting', person)
  await (await shelves()).put('waiting', { id: person.id, doorId, at: Date.now(), walkIn })
}

/** Walk-ins that wait at this door, to be known here before the house knows them. */
export async function walkInsOf(doorId: string): Promise<WalkIn[]> {
  const people: WalkIn[] = []
  for (const one of await waitingOf(doorId)) {
    const person = 'walkIn' in one ? await unseal<WalkIn>('waiting', one.walkIn) : null
    if (person) people.push(person)
  }
  return people
}

export async function waitingOf(doorId: string): Promise<Waiting[]> {
  return (await (await shelves()).getAllFromIndex('waiting', 'at')).filter(one => one.doorId === doorId)
}

export async function refusedCount(): Promise<number> {
  return (await shelves()).count('refused')
}

/** Sends one passage now, for its verdict. It stays in the outbox when the answer does not come in time. */
export async function sendNow(token: string, scan: ScanInput): Promise<ScanVerdict> {
  const { verdicts } = await askScans(token, [scan], VERDICT_WAIT_MS)
  await (await shelves()).delete('waiting', scan.id)
  const verdict = verdicts.find(one => one.id === scan.id)
  if (!verdict) throw new Problem(-1, { code: 'BUG' })
  return verdict
}

const askScans = (token: string, scans: ScanInput[], waitMs: number) =>
  askDoor<{ verdicts: ScanVerdict[] }>(token, '/api/door/scans', { deviceId: deviceId(), scans }, waitMs)

/**
 * Sends what waits at this door, walk-ins first. Throws at the first loss of network or closed link, with everything unsent still there.
 * What the server cannot read is set aside, so that one odd passage does not hold up the others.
 */
export async function sendAll(token: string, doorId: string): Promise<void> {
  const all = await waitingOf(doorId)
  for (const one of all) if ('walkIn' in one) await sendOne(one, () => sendWalkIn(token, one.walkIn))
  const passages = all.filter(one => 'scan' in one)
  for (let from = 0; from < passages.length; from += BATCH_MAX)
    await sendBatch(token, passages.slice(from, from + BATCH_MAX))
  if ((await (await shelves()).count('waiting')) === 0) await throwAwayKey('waiting')
}

async function sendWalkIn(token: string, sealed: Sealed): Promise<void> {
  const person = await unseal<WalkIn>('waiting', sealed)
  if (!person) throw new Problem(400, { code: 'UNREADABLE', detail: m.door_walk_in_unreadable() })
  await askDoor<unknown>(token, '/api/door/walk-ins', person, BATCH_WAIT_MS)
}

async function sendBatch(token: string, batch: (Waiting & { scan: ScanInput })[]): Promise<void> {
  try {
    await askScans(
      token,
      batch.map(one => one.scan),
      BATCH_WAIT_MS,
    )
  } catch (reason) {
    if (!unreadable(reason)) throw reason
    for (const one of batch) await sendOne(one, () => askScans(token, [one.scan], BATCH_WAIT_MS))
    return
  }
  const base = await shelves()
  for (const one of batch) await base.delete('waiting', one.id)
}

async function sendOne(one: Waiting, send: () => Promise<unknown>): Promise<void> {
  const base = await shelves()
  try {
    await send()
  } catch (reason) {
    if (!unreadable(reason)) throw reason
    await base.put('refused', { ...one, why: reason.detail })
  }
  await base.delete('waiting', one.id)
}

const unreadable = (reason: unknown): reason is Problem =>
  reason instanceof Problem &&
  !passing(reason) &&
  (reason.status === 400 ||
    reason.status === 404 ||
    reason.status === 409 ||
    reason.status === 413 ||
    reason.status === 422)
