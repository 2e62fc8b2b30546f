// The stage of the job: a real server on its own port and data, its letters, its command line, and the table of what happened.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { freePort, liveServer, type LiveServer } from '#tests/support/server.ts'
import { Speaker } from './speaker.ts'

export interface Row {
  step: string
  counts: string
  seconds: number
  screens: string
}

export interface Stage {
  server: LiveServer
  /** Holds everything the job makes: data, CSV files, screenshots. */
  folder: string
  admin: string
  rows: Row[]
  /** What was expected and did not happen. */
  missed: string[]
  step(name: string, work: (note: (counts: string, screens?: string) => void) => Promise<void>): Promise<void>
  expect(held: boolean, text: string): void
  /** Runs `covalence ARGS` beside the server, on the same data. */
  covalence(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }>
  file(name: string, text: string): string
  signIn(email: string): Promise<Speaker>
  close(): Promise<void>
}

const root = path.resolve(import.meta.dirname, '../../..')
// Letters leave every three seconds, fifty at a time.
const LETTER_WAIT_MS = 60_000

export async function openStage(say: (row: Row) => void): Promise<Stage> {
  const folder = mkdtempSync(path.join(tmpdir(), 'covalence-main-job-'))
  for (const inside of ['csv', 'data', 'screens']) mkdirSync(path.join(folder, inside))
  const dataDir = path.join(folder, 'data')
  const admin = 'olga@rencontres.example'
  const env = { DEMO: '0', ADMIN_EMAIL: admin, TRUST_PROXY: '1' }
  const server = await liveServer({ dataDir, port: await freePort(), env })
  const rows: Row[] = []
  const missed: string[] = []
  const letters = mailbox(path.join(dataDir, 'mail'))
  return {
    server,
    folder,
    admin,
    rows,
    missed,
    step: async (name, work) => {
      const began = performance.now()
      const row: Row = { step: name, counts: '', seconds: 0, screens: '' }
      const before = missed.length
      try {
        await work((counts, screens = '') => {
          row.counts = [row.counts, counts].filter(Boolean).join('; ')
          row.screens = [row.screens, screens].filter(Boolean).join('; ')
        })
      } finally {
        row.seconds = Math.round((performance.now() - began) / 100) / 10
        if (missed.length > before) row.counts += ` MISSED: ${missed.slice(before).join('; ')}`
        rows.push(row)
        say(row)
      }
    },
    expect: (held, text) => {
      if (!held) missed.push(text)
    },
    covalence: (...args) => run(args, { ...env, DATA_DIR: dataDir }),
    file: (name, text) => {
      const file = path.join(folder, 'csv', name)
      writeFileSync(file, text)
      return file
    },
    signIn: async email => {
      const speaker = new Speaker(server.url, email)
      await speaker.must('POST', '/api/sign-in/code', { email })
      const code = await letters.codeFor(email)
      speaker.take(await speaker.must('POST', '/api/sign-in/with-code', { email, code }))
      return speaker
    },
    close: async () => {
      await server.kill()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}

function run(
  args: string[],
  env: Record<string, string>,
): Promise<{ status: number; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['server/cli.ts', ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let [stdout, stderr] = ['', '']
    child.stdout.on('data', (part: Buffer) => (stdout += part.toString()))
    child.stderr.on('data', (part: Buffer) => (stderr += part.toString()))
    child.once('error', reject)
    child.once('exit', code => resolve({ status: code ?? 1, stdout, stderr }))
  })
}

/** Each person's own letters, as a mail program would show them: the server writes them as files without a mail server. */
function mailbox(folder: string) {
  const read = new Set<string>()
  const codes = new Map<string, string>()
  const look = () => {
    if (!existsSync(folder)) return
    for (const file of readdirSync(folder).sort()) {
      if (read.has(file)) continue
      const text = readFileSync(path.join(folder, file), 'utf8')
      // Half written: it is read at the next look.
      if (!text.includes('\n\n')) continue
      read.add(file)
      const to = /^To: (.+)$/m.exec(text)?.[1]?.trim() ?? ''
      const code = /Votre code[^\d]*(\d{3})\D{1,2}(\d{3})/.exec(plain(text.slice(text.indexOf('\n\n'))))
      if (code) codes.set(to, `${code[1]}${code[2]}`)
    }
  }
  return {
    codeFor: async (email: string): Promise<string> => {
      const until = Date.now() + LETTER_WAIT_MS
      while (Date.now() < until) {
        look()
        const code = codes.get(email)
        if (code) {
          codes.delete(email)
          return code
        }
        await new Promise(resolve => setTimeout(resolve, 200))
      }
      throw new Error(`no sign-in letter for ${email} in ${LETTER_WAIT_MS / 1000} s`)
    },
  }
}

/** A letter's body, quoted-printable undone. */
const plain = (text: string): string =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')
