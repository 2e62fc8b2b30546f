// A consistent copy of the SQLite file while others write to it: SQLite's own online backup.
import BetterSqlite from 'better-sqlite3'

export async function copySqlite(from: string, to: string): Promise<void> {
  const source = new BetterSqlite(from, { readonly: true, fileMustExist: true })
  try {
    await source.backup(to)
  } finally {
    source.close()
  }
}
