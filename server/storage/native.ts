// The SQLite connection beneath the mapper's, for statements that need no mapping.
import type BetterSqlite from 'better-sqlite3'

export type Native = Pick<BetterSqlite.Database, 'pragma' | 'prepare' | 'inTransaction'>

const natives = new WeakMap<object, Native>()

export const knowNative = (connection: object, native: Native): void => void natives.set(connection, native)

/** Undefined on PostgreSQL, where a transaction has a connection of its own. */
export const nativeOf = (connection: object): Native | undefined => natives.get(connection)
