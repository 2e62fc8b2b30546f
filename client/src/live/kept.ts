// Kept: what this device remembers in IndexedDB: snapshots to read offline, actions to send later.

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

/** What stands on each shelf. */
interface Shelved {
  snapshots: KeptSnapshot
  actions: KeptAction
  /** For a page's own needs, such as the hours of an edition. */
  notes: unknown
}
type Shelf = keyof Shelved

const NAME = 'covalence'
let opened: Promise<Shelves> | null = null

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })

/** The shelves, each change in a transaction of its own: done means written. */
class Shelves {
  #room: IDBDatabase
  constructor(room: IDBDatabase) {
    this.#room = room
  }
  #on(shelf: Shelf, mode: IDBTransactionMode = 'readonly'): IDBObjectStore {
    return this.#room.transaction(shelf, mode).objectStore(shelf)
  }
  get<S extends Shelf>(shelf: S, key: string): Promise<Shelved[S] | undefined> {
    return answer(this.#on(shelf).get(key) as IDBRequest<Shelved[S] | undefined>)
  }
  getAll<S extends Shelf>(shelf: S): Promise<Shelved[S][]> {
    return answer(this.#on(shelf).getAll() as IDBRequest<Shelved[S][]>)
  }
  count(shelf: Shelf): Promise<number> {
    return answer(this.#on(shelf).count())
  }
  put<S extends Shelf>(shelf: S, value: Shelved[S], key: string): Promise<unknown> {
    return answer(this.#on(shelf, 'readwrite').put(value, key))
  }
  /** Its key is given by the shelf, in the order of arrival. */
  add<S extends Shelf>(shelf: S, value: Shelved[S]): Promise<unknown> {
    return answer(this.#on(shelf, 'readwrite').add(value))
  }
  delete(shelf: Shelf, key: string | number): Promise<unknown> {
    return answer(this.#on(shelf, 'readwrite').delete(key))
  }
  clear(shelf: Shelf): Promise<unknown> {
    return answer(this.#on(shelf, 'readwrite').clear())
  }
}

async function open(): Promise<Shelves> {
  const asked = indexedDB.open(NAME, 1)
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore('snapshots')
    asked.result.createObjectStore('actions', { keyPath: 'id', autoIncrement: true })
    asked.result.createObjectStore('notes')
  }
  return new Shelves(await answer(asked))
}

export const kept = (): Promise<Shelves> => (opened ??= open())

/** Forgets everything of a person, on signing out: a shared tablet must not tell. */
export async function forgetAll(): Promise<void> {
  const shelves = await kept()
  await Promise.all([shelves.clear('snapshots'), shelves.clear('actions'), shelves.clear('notes')])
}
