// covalence backup FOLDER: a consistent copy of database, keys, images and documents, made while the server runs.
import { cpSync, existsSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { copySqlite } from '../storage/copy.ts'
import { readSettings } from '../settings.ts'

// What stands beside the database and belongs to it.
const FOLDERS = ['keys', 'images', 'conventions']

export async function run(args: string[]): Promise<number> {
  const [target] = args
  if (!target) {
    process.stderr.write('covalence: expected covalence backup FOLDER\n')
    return 2
  }
  const settings = readSettings(process.env)
  if (settings.DATABASE_URL)
    process.stderr.write(
      'covalence: the database is PostgreSQL: back it up with pg_dump; files are copied here\n',
    )
  if (existsSync(target)) {
    process.stderr.write(`covalence: ${target} is there already; name a new folder\n`)
    return 2
  }
  mkdirSync(target, { recursive: true, mode: 0o700 })
  if (!settings.DATABASE_URL)
    await copySqlite(path.join(settings.dataDir, 'covalence.sqlite'), path.join(target, 'covalence.sqlite'))
  for (const folder of FOLDERS) {
    const from = path.join(settings.dataDir, folder)
    if (existsSync(from)) cpSync(from, path.join(target, folder), { recursive: true })
  }
  process.stdout.write(`${path.resolve(target)}\n`)
  return 0
}
