// Photographs of conventions as files in DATA_DIR/conventions: evidence, so their bytes never change once written.
import { createHash } from 'node:crypto'
import { rmSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'

const folderOf = (dataDir: string) => path.join(dataDir, 'conventions')

/** Where a photograph lies. `id` comes from the database, never from an address. */
export const photoFile = (dataDir: string, id: string): string => path.join(folderOf(dataDir), `${id}.webp`)

/** Writes it once and answers its SHA-256. */
export async function writePhoto(dataDir: string, id: string, bytes: Buffer): Promise<string> {
  await mkdir(folderOf(dataDir), { recursive: true, mode: 0o700 })
  await writeFile(photoFile(dataDir, id), bytes, { mode: 0o600, flag: 'wx' })
  return createHash('sha256').update(bytes).digest('hex')
}

/** Takes a photograph away, once its row is gone for good. */
export const removePhoto = (dataDir: string, id: string): void =>
  rmSync(photoFile(dataDir, id), { force: true })
