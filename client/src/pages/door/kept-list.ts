// The list a door keeps between two starts: under lock, and gone with its key when the link is closed or the edition over.
import type { DoorList } from '#shared/visitor.ts'
import { seal, throwAwayKey, unseal } from './lock.ts'
import { shelves } from './shelves.ts'

export interface Kept {
  token: string
  list: DoorList | null
  offsetMs: number
}

/** What this phone keeps of a door; undefined when it never worked there. */
export async function keptDoor(doorId: string): Promise<Kept | undefined> {
  const known = await (await shelves()).get('doors', doorId)
  if (!known) return undefined
  const list = known.list && (await unseal<DoorList>(`list:${doorId}`, known.list))
  return { token: known.token, list, offsetMs: known.offsetMs }
}

export async function keepDoor(doorId: string, { token, list, offsetMs }: Kept): Promise<void> {
  const sealed = list && (await seal(`list:${doorId}`, list))
  await (await shelves()).put('doors', { token, list: sealed, offsetMs, offsetAt: Date.now() }, doorId)
}

/** The names go, and their key; the link stays only while it has something to hand in. */
export async function forgetDoor(doorId: string, kept: { token: string; offsetMs: number }): Promise<void> {
  await throwAwayKey(`list:${doorId}`)
  await keepDoor(doorId, { ...kept, list: null })
}
