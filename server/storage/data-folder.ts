// The data folder: made when it is missing, writable, and one server's at a time.
import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'

/** The folder cannot be made or written; the message says why, as the system does. */
export class DataFolderError extends Error {
  readonly folder: string
  constructor(folder: string, why: string) {
    super(why)
    this.folder = folder
  }
}

/** Another server holds the folder. */
export class DataFolderTaken extends Error {
  readonly folder: string
  constructor(folder: string) {
    super(`${folder} is held by another server`)
    this.folder = folder
  }
}

/** Makes `folder` and the folders above it. */
export function openFolder(folder: string): void {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
  } catch (error) {
    throw new DataFolderError(folder, error instanceof Error ? error.message : String(error))
  }
}

// One level at a time: asked for all at once, Node never comes back from a place where no folder can be made, such as /proc.
function makeFolder(folder: string): void {
  if (existsSync(folder)) {
    if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file`)
    return
  }
  const above = path.dirname(folder)
  if (above !== folder) makeFolder(above)
  mkdirSync(folder)
}

// A server that was told to end needs a moment to let go.
const WAIT_MS = 3000

/** Holds the folder until the process ends, however it ends: the system itself drops the lock. Throws DataFolderTaken. */
export function holdFolder(folder: string, waitMs = WAIT_MS): void {
  const lock = new BetterSqlite(path.join(folder, 'server.lock'), { timeout: waitMs })
  try {
    lock.exec('begin exclusive')
  } catch (error) {
    lock.close()
    const { code } = error as { code?: string }
    throw code === 'SQLITE_BUSY' ? new DataFolderTaken(folder) : error
  }
  held.add(lock)
}

// Kept from the collector, which would close them.
const held = new Set<BetterSqlite.Database>()
