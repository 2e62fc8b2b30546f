// Kept: what this device remembers in IndexedDB: snapshots to read offline, actions to send later.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'

export interface KeptSnapshot {
  seq: number
  data: Record<string, unknown>
  /** When it was true, epoch milliseconds. */
  at: number
}

/** An action made offline: sent in order, with its own idempotency key. */
export interface KeptAction {
  id?: number
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  path: string
  body: unknown
  key: string
  /** For whom it was said, by whoever belongs to several organisations. */
  speaker?: string | null
  /** In words, for the list of what waits: « Note du rendez-vous de 10 h 20 ». */
  label: string
  at: number
}

interface Shelves extends DBSchema {
  snapshots: { key: string; value: KeptSnapshot }
  actions: { key: number; value: KeptAction }
  /** For a page's own needs, such as the door's list of badges. */
  notes: { key: string; value: unknown }
}

const NAME = 'covalence'
let opened: Promise<IDBPDatabase<Shelves>> | null = null

export const kept = (): Promise<IDBPDatabase<Shelves>> =>
  (opened ??= openDB<Shelves>(NAME, 1, {
    upgrade(shelves) {
      shelves.createObjectStore('snapshots')
      shelves.createObjectStore('actions', { keyPath: 'id', autoIncrement: true })
      shelves.createObjectStore('notes')
    },
  }))

/** Forgets everything of a person, on signing out: a shared tablet must not tell. */
export async function forgetAll(): Promise<void> {
  const shelves = await kept()
  await Promise.all([shelves.clear('snapshots'), shelves.clear('actions'), shelves.clear('notes')])
}
