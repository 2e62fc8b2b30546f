// Organisers set the programme: a session is added, changed, taken out. Those who attend it follow.
import { refuse } from '#server/domain/decision.ts'
import { maySession } from '#server/domain/programme/session.ts'
import { Edition, ProgrammeSession, SessionSeat } from '#server/storage/entities/index.ts'
import { crossingsOf } from '#server/storage/queries/programme.ts'
import type { SessionInput, SessionUpdate } from '#shared/programme.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'
import { attendeeRows, freeAttendees, moveAttendees, tellSession, writeToAttendees } from './store.ts'

export async function addSession(a: Act, input: SessionInput & { editionId: string }) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition) return refuse('NOT_FOUND')
  const may = maySession(input, edition, 0)
  if (!may.ok) return may
  const row = a.em.create(ProgrammeSession, { id: a.newId(), ...input, version: 1 })
  a.log('session:added', `programme:${row.id}`, { kind: row.kind })
  return tellSession(a, row)
}

export async function changeSession(a: Act, input: SessionUpdate & { editionId: string; sessionId: string }) {
  const { editionId, sessionId, version, ...changes } = input
  const edition = await a.em.findOne(Edition, { id: editionId })
  const row = edition && (await a.em.findOne(ProgrammeSession, { id: sessionId, editionId }))
  if (!edition || !row) return refuse('NOT_FOUND')
  if (row.version !== version) return refuse('VERSION_CONFLICT')
  const attendees = await attendeeRows(a, sessionId)
  const may = maySession(changes, edition, attendees.length)
  if (!may.ok) return may
  const moved =
    row.startsAt !== changes.startsAt || row.endsAt !== changes.endsAt || row.place !== changes.place
  a.em.assign(row, changes)
  row.version += 1
  await moveAttendees(a, row, attendees)
  if (moved) {
    const crossed = await crossingsOf(a.sql, sessionId)
    await writeToAttendees(a, edition, row, attendees, crossed)
  }
  a.log('session:changed', `programme:${sessionId}`, { moved })
  return tellSession(a, row)
}

/** Its seats go with it, and the hours of those who attended are free again. */
export async function removeSession(a: Act, input: { editionId: string; sessionId: string }) {
  const { editionId, sessionId } = input
  const row = await a.em.findOne(ProgrammeSession, { id: sessionId, editionId })
  if (!row) return refuse('NOT_FOUND')
  const edition = found(await a.em.findOne(Edition, { id: editionId }))
  const attendees = await attendeeRows(a, sessionId)
  await freeAttendees(a, row, attendees)
  // What is over is not called off.
  if (row.endsAt > a.now) await writeToAttendees(a, edition, { ...row, removed: true }, attendees, [])
  await a.em.nativeDelete(SessionSeat, { sessionId })
  await a.em.nativeDelete(ProgrammeSession, { id: sessionId })
  a.emit({ editionId, noun: 'programme', id: sessionId, control: null, everyone: null })
  a.log('session:removed', `programme:${sessionId}`)
  return { done: true as const }
}
