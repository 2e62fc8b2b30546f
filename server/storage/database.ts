// Opens the database, SQLite by default and PostgreSQL by address, with one set of entities and the migrations of each.
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { MikroORM, type Options } from '@mikro-orm/core'
import type BetterSqlite from 'better-sqlite3'
import { Migrator } from '@mikro-orm/migrations'
import { PostgreSqlDriver } from '@mikro-orm/postgresql'
import { SqliteDriver } from '@mikro-orm/sqlite'
import { bindParameters, type Connection } from './bound.ts'
import { openFolder } from './data-folder.ts'
import { entities } from './entities/index.ts'
import { knowNative, type Native } from './native.ts'
import { postgresSql, sqliteSql, type Sql } from './sql.ts'
import { postgresLane, sqliteLane, type WriteLane } from './write-lane.ts'

export type Dialect = 'sqlite' | 'postgresql'

export interface Database {
  dialect: Dialect
  orm: MikroORM
  /** Reads of what is committed; never sees a transaction under way. */
  sql: Sql
  /** Plain writes, for `Commits.write` alone. */
  lane: WriteLane
  close(): Promise<void>
}

export interface DatabaseAddress {
  /** `postgresql://…`; without it the SQLite file is used. */
  url?: string
  /** Path of the SQLite file. */
  file: string
  /** Connections of the PostgreSQL pool. */
  poolMax?: number
}

// Ten connections: the relay, jobs and eight concurrent requests; PostgreSQL's default limit is 100 for all processes.
const POOL_MAX = 10

const migrationsOf = (dialect: Dialect): string => path.join(import.meta.dirname, 'migrations', dialect)

function options(address: DatabaseAddress): Options {
  const dialect: Dialect = address.url ? 'postgresql' : 'sqlite'
  const shared = {
    entities,
    extensions: [Migrator],
    discovery: { warnWhenNoEntities: true },
    forceUndefined: false,
    migrations: {
      path: migrationsOf(dialect),
      snapshotName: `snapshot-${dialect}`,
      // Written by `node scripts/migration.js` only; the running server never writes source.
      snapshot: false,
      emit: 'ts' as const,
      transactional: true,
    },
    // A flush must not swallow what the caller has to hear; nothing is logged that may hold personal data.
    debug: false,
    logger: () => {},
  }
  if (address.url) {
    return {
      ...shared,
      driver: PostgreSqlDriver,
      clientUrl: address.url,
      pool: { min: 0, max: address.poolMax ?? POOL_MAX },
    } as unknown as Options
  }
  return { ...shared, driver: SqliteDriver, dbName: address.file } as unknown as Options
}

/** Opens the database and prepares its connections; call `migrate` before use. */
export async function openDatabase(address: DatabaseAddress): Promise<Database> {
  if (address.url) {
    const orm = await MikroORM.init(options(address))
    const sql = await postgresSql(address.url, address.poolMax ?? POOL_MAX)
    return {
      dialect: 'postgresql',
      orm,
      sql,
      lane: postgresLane(sql.pool),
      close: async () => {
        await sql.close()
        await orm.close(true)
      },
    }
  }
  openFolder(path.dirname(address.file))
  const orm = await MikroORM.init(options(address))
  const connection = orm.em.getConnection() as unknown as Connection & { getNativeClient(): Promise<Native> }
  bindParameters(connection)
  const native = await connection.getNativeClient()
  // WAL lets readers see the last commit while one writes; FULL means an acknowledged action survives a power cut.
  native.pragma('journal_mode = WAL')
  native.pragma('synchronous = FULL')
  native.pragma('foreign_keys = ON')
  native.pragma('busy_timeout = 5000')
  const lane = sqliteLane({ prepare: native.prepare.bind(native) })
  keepPrepared(native)
  knowNative(connection, native)
  const sql = sqliteSql(address.file)
  return {
    dialect: 'sqlite',
    orm,
    sql,
    lane,
    close: async () => {
      await sql.close()
      await orm.close(true)
    },
  }
}

/** The database knows migrations that this version does not: it was made by another one. */
export class OtherVersion extends Error {
  readonly names: string[]
  constructor(names: string[]) {
    super(`migrations of another version: ${names.join(', ')}`)
    this.names = names
  }
}

/** Brings the schema to the newest version; returns the names of the migrations that ran. Throws OtherVersion, and then has touched nothing. */
export async function migrate(database: Database): Promise<string[]> {
  const { migrator } = database.orm
  const known = new Set(readdirSync(migrationsOf(database.dialect)).map(file => path.parse(file).name))
  const strange = (await migrator.getExecuted()).map(one => one.name).filter(name => !known.has(name))
  if (strange.length > 0) throw new OtherVersion(strange)
  const done = await migrator.up()
  return done.map(one => one.name)
}

// Texts differ by the number of rows of an insert; a few hundred cover all that recurs.
const PREPARED_MAX = 600
// An insert of hundreds of rows does not come twice, and would weigh more than all the rest.
const PREPARED_CHARACTERS_MAX = 20_000

/**
 * The driver prepares every statement anew; here a text already prepared is used again, the oldest forgotten first. Its transactions begin
 * by taking the right to write: one that only asks for it after a read fails when another process has committed in between.
 */
function keepPrepared(native: Native): void {
  const fresh = native.prepare.bind(native)
  const prepare = (text: string) => fresh(text === 'begin' ? 'begin immediate' : text)
  const kept = new Map<string, BetterSqlite.Statement>()
  native.prepare = ((text: string) => {
    const known = kept.get(text)
    if (known) {
      // Used last, forgotten last.
      kept.delete(text)
      kept.set(text, known)
      return known
    }
    const made = prepare(text)
    if (text.length > PREPARED_CHARACTERS_MAX) return made
    if (kept.size >= PREPARED_MAX) {
      const [oldest] = kept.keys()
      if (oldest !== undefined) kept.delete(oldest)
    }
    kept.set(text, made)
    return made
  }) as typeof native.prepare
}
