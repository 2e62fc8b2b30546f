// Shelves of a door's phone: its links and lists, and the passages that wait. Apart from what a person's account keeps,
// so that signing out of an account on the same phone loses no passage. Names lie under lock, see lock.ts.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { ScanInput } from '#shared/visitor.ts'
import type { Sealed } from './lock.ts'

export interface KeptDoor {
  token: string
  /** The whole list; null when there is none, or no more. */
  list: Sealed | null
  /** House time less phone time, as last measured. */
  offsetMs: number
  offsetAt: number
}

export interface WalkIn {
  id: string
  name: string
  organisationName: string
  email: string | null
}

/** What waits to be sent; a walk-in goes before the passages that name it. */
export type Waiting = { id: string; doorId: string; at: number } & ({ scan: ScanInput } | { walkIn: Sealed })

interface Shelves extends DBSchema {
  doors: { key: string; value: KeptDoor }
  waiting: { key: string; value: Waiting; indexes: { at: number } }
  /** What the server cannot read; kept so that nothing is lost, shown to be reported. */
  refused: { key: string; value: Waiting & { why: string } }
  files: { key: string; value: ArrayBuffer }
  /** Keys that this browser uses and never shows. */
  locks: { key: string; value: CryptoKey }
}

let opened: Promise<IDBPDatabase<Shelves>> | null = null

export const shelves = (): Promise<IDBPDatabase<Shelves>> =>
  (opened ??= openDB<Shelves>('covalence-door', 2, {
    upgrade(base, from) {
      if (from < 1) {
        base.createObjectStore('waiting', { keyPath: 'id' }).createIndex('at', 'at')
        base.createObjectStore('refused', { keyPath: 'id' })
        base.createObjectStore('files')
      }
      // Lists of the first version lay open: the link is opened once more.
      if (from === 1) base.deleteObjectStore('doors')
      if (from < 2) {
        base.createObjectStore('doors')
        base.createObjectStore('locks')
      }
    },
  }))

const LAST = 'covalence:door'

/** The door this phone worked last: what the installed app opens. */
export const lastDoor = (): string | null => localStorage.getItem(LAST)
export const rememberDoor = (doorId: string): void => localStorage.setItem(LAST, doorId)

const DEVICE = 'covalence:device'

/** A name for this phone, made here and meaning nothing elsewhere. */
export function deviceId(): string {
  const known = localStorage.getItem(DEVICE)
  if (known) return known
  const made = crypto.randomUUID()
  localStorage.setItem(DEVICE, made)
  return made
}
