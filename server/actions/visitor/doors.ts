// Doors: opened by a link, closed by its revocation.
import { tokenHash } from '#server/access/rights.ts'
import { newToken } from '#server/access/secrets.ts'
import { refuse } from '#server/domain/decision.ts'
import { Door } from '#server/storage/entities/index.ts'
import { doorList } from '#server/storage/queries/visitors.ts'
import type { Act } from '../act.ts'

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

async function tellDoor(a: Act, door: { id: string; editionId: string }): Promise<void> {
  await a.em.flush()
  const view = (await doorList(a.sql, door.editionId)).find(one => one.id === door.id)
  a.emit({ editionId: door.editionId, noun: 'door', id: door.id, control: view, doors: view })
}
