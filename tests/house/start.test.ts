// What a start says when it cannot be: a sentence in French, one in English, the status, and never a stack.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import BetterSqlite from 'better-sqlite3'
import t, { type Test } from 'tap'
import { cannotOpen } from '#server/cannot-open.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings, type Environment } from '#server/settings.ts'
import { holdFolder } from '#server/storage/data-folder.ts'
import { freePort } from '../support/server.ts'
import { startPostgres } from '../support/postgres.ts'

t.setTimeout(120_000)

const root = path.resolve(import.meta.dirname, '../..')
const folder = mkdtempSync(path.join(tmpdir(), 'covalence-start-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))

interface Ended {
  status: number | null
  said: string
}

function starts(env: Record<string, string>): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['server/main.ts'], {
    cwd: root,
    env: { PATH: process.env.PATH, DEMO: '0', PORT: '0', DATA_DIR: path.join(folder, 'data'), ...env },
  })
  let said = ''
  child.stdout.on('data', text => (said += text))
  child.stderr.on('data', text => (said += text))
  return { child, ended: new Promise(resolve => child.once('close', status => resolve({ status, said }))) }
}

/** What the terminal would say to a failure in opening the house, without the cost of a process. */
async function opening(env: Environment): Promise<string> {
  try {
    const { close } = await openHouse(readSettings(env))
    await close()
    return 'opened'
  } catch (error) {
    return cannotOpen(error, env) ?? String(error)
  }
}

/** Two sentences, none of them from the depths. */
function plainly(t: Test, said: string, fr: RegExp, en: RegExp): void {
  const lines = said.trim().split('\n')
  t.equal(lines.length, 2, said)
  t.match(lines[0], fr)
  t.match(lines[1], en)
  t.notMatch(said, /^\s+at |node:internal|\.ts:\d/m)
}

const listening = (): Promise<Server> =>
  new Promise(resolve => {
    const server = createServer(socket => socket.destroy())
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
const portOf = (server: Server) => (server.address() as AddressInfo).port

t.test('a port that is taken', async t => {
  const other = await listening()
  t.teardown(() => other.close())
  const { status, said } = await starts({ PORT: String(portOf(other)) }).ended
  t.equal(status, 1)
  plainly(t, said, /le port \d+ est déjà pris/, /port \d+ is already in use/)
})

t.test('an address of another machine, a port of the system', async t => {
  const failed = (code: string) => Object.assign(new Error(`listen ${code}`), { code, syscall: 'listen' })
  const words = (code: string) => cannotOpen(failed(code), { HOST: '192.0.2.1', PORT: '80' }) ?? ''
  plainly(t, words('EADDRNOTAVAIL'), /192\.0\.2\.1 n’est pas une adresse/, /no address of this machine/)
  plainly(t, words('EACCES'), /port 80 est réservé/, /port 80 is reserved/)
  t.equal(cannotOpen(new TypeError('a fault of the house'), {}), null, 'a fault keeps its stack')
})

t.test(
  'a mail server that refuses is named and the house opens all the same; nobody else opens it meanwhile',
  async t => {
    const deaf = await listening()
    t.teardown(() => deaf.close())
    const port = await freePort()
    const dataDir = path.join(folder, 'shared')
    const { child, ended } = starts({
      DATA_DIR: dataDir,
      PORT: String(port),
      SMTP_URL: `smtp://post:sesame@127.0.0.1:${portOf(deaf)}`,
    })
    let told = ''
    await new Promise<void>(resolve => {
      child.stderr?.on('data', text => {
        told += text
        if (told.includes('\ncovalence: the mail server')) resolve()
      })
      child.once('close', () => resolve())
    })
    t.match(told, /le serveur de courrier 127\.0\.0\.1:\d+ ne prend pas de lettres/)
    t.notMatch(told, /sesame|^\s+at /m)

    const { status, said } = await starts({ DATA_DIR: dataDir }).ended
    t.equal(status, 1)
    plainly(t, said, /un autre serveur tourne déjà/, /another server already runs/)
    t.equal((await fetch(`http://127.0.0.1:${port}/api/health`)).status, 200, 'the first is not disturbed')

    child.kill('SIGKILL')
    await ended
    holdFolder(dataDir)
    t.throws(
      () => holdFolder(dataDir, 10),
      /held by another server/,
      'killed, it lets go; held again by this process',
    )
  },
)

t.test('a folder that is a file, that nobody can make, that holds something else', async t => {
  const file = path.join(folder, 'file')
  writeFileSync(file, 'x')
  for (const dataDir of [file, path.join(file, 'below'), '/proc/nowhere'])
    plainly(
      t,
      await opening({ DATA_DIR: dataDir }),
      /le dossier .* ne peut pas servir/,
      /the folder .* cannot be used/,
    )
  const strange = path.join(folder, 'strange')
  mkdirSync(strange)
  writeFileSync(path.join(strange, 'covalence.sqlite'), 'not a database, however long it may be '.repeat(200))
  plainly(t, await opening({ DATA_DIR: strange }), /not a database/, /not a database/)
})

t.test('a database of another version is refused before anything is touched', async t => {
  const dataDir = path.join(folder, 'older')
  t.equal(await opening({ DATA_DIR: dataDir }), 'opened')
  const database = new BetterSqlite(path.join(dataDir, 'covalence.sqlite'))
  const tables = () => database.prepare('select name, sql from sqlite_master order by name').all()
  database.prepare("update mikro_orm_migrations set name = 'Migration20200101000000_initial'").run()
  const before = tables()
  const words = [/vient d’une autre version .*20200101000000/, /by another version .*20200101000000/] as const
  plainly(t, await opening({ DATA_DIR: dataDir }), ...words)
  const tool = spawnSync(process.execPath, ['server/cli.ts', 'migrate'], {
    cwd: root,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    encoding: 'utf8',
  })
  t.equal(tool.status, 2)
  plainly(t, tool.stderr, ...words)
  t.same(tables(), before)
  database.close()
})

t.test('PostgreSQL with a wrong password, or not there: the password is not repeated', async t => {
  const postgres = await startPostgres()
  t.teardown(() => postgres.stop())
  const wrong = new URL(postgres.url)
  wrong.password = 'sesame-wrong'
  const refused = await opening({ DATA_DIR: folder, DATABASE_URL: wrong.href })
  plainly(t, refused, /PostgreSQL .* ne s’ouvre pas .*password/, /PostgreSQL .* does not open/)
  t.notMatch(refused, /sesame/)
  const nobody = await opening({
    DATA_DIR: folder,
    DATABASE_URL: 'postgresql://a:sesame@127.0.0.1:1/covalence',
  })
  plainly(t, nobody, /ne s’ouvre pas .*ECONNREFUSED/, /does not open/)
  t.notMatch(nobody, /sesame/)
})

t.test(
  'a setting that is none is named, with what it takes; an address with a password is not repeated',
  async t => {
    for (const [name, value, words] of [
      ['PORT', '80a', /PORT: expected a whole number from 0 to 65535 .*it is "80a"/],
      ['DEMO', 'perhaps', /DEMO: expected 1 or 0/],
      ['LOG_LEVEL', 'loud', /LOG_LEVEL: expected debug, info, warn, error, silent/],
      ['PUBLIC_URL', 'http://', /PUBLIC_URL: expected something like https:/],
      ['PUBLIC_URL', 'https://example.org/fair', /PUBLIC_URL: expected something like https:/],
      ['DATABASE_URL', 'postgresql://me:sesame@host', /DATABASE_URL: expected .* it is something else/],
    ] as const) {
      const said = await opening({ [name]: value })
      t.match(said, words)
      t.notMatch(said, /sesame|^\s+at /m)
    }
    for (const good of [
      'postgresql://u:p@h:5432/d?sslmode=require',
      'postgres:///d?host=/var/run/postgresql',
    ])
      t.equal(readSettings({ DATABASE_URL: good }).DATABASE_URL, good)
  },
)
