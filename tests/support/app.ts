// A whole app for a test: its own database in a temporary folder, a clock that the test moves, people who sign in.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse, InjectOptions } from 'fastify'
import { act, isRefused, type Act } from '#server/actions/act.ts'
import type { House } from '#server/actions/house.ts'
import { buildApp, type App } from '#server/app.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings } from '#server/settings.ts'
import { openSession, personFor } from '#server/actions/account/sign-in.ts'
import type { Refused } from '#server/domain/decision.ts'

export interface Clock {
  now: string
}

/** The moment every test starts at, unless it says otherwise: the morning of the demo edition's first day. */
export const MORNING = '2026-11-26T08:00:00.000Z'

export interface TestHouse {
  house: House
  clock: Clock
  folder: string
  /** Runs an action as the system (or as `who`); a refusal fails the test loudly. */
  must<T>(work: (a: Act) => Promise<T | Refused<unknown>>, who?: Act['who']): Promise<T>
  close(): Promise<void>
}

export interface TestApp extends TestHouse {
  app: App
  /** A browser of someone signed in, or of nobody. */
  as(person: { email: string; name?: string } | null): Promise<Browser>
}

/** `url` names a PostgreSQL database; without it a SQLite file in a folder of its own. */
export async function testHouse(
  options: { url?: string; env?: Record<string, string>; now?: string } = {},
): Promise<TestHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'covalence-test-'))
  const clock = { now: options.now ?? MORNING }
  const settings = readSettings({
    DATA_DIR: folder,
    DATABASE_URL: options.url,
    CLIENT_DIR: process.env.CLIENT_DIR,
    DEMO: '0',
    LOG_LEVEL: 'error',
    PUBLIC_URL: 'http://localhost:80',
    ...options.env,
  })
  const { house, close } = await openHouse(settings, { now: () => clock.now })
  return {
    house,
    clock,
    folder,
    must: async (work, who = { kind: 'system', name: 'test' }) => {
      const value = await act(house, who, work)
      if (isRefused(value)) throw new Error(`refused: ${value.code} ${JSON.stringify(value.details)}`)
      return value
    },
    close: async () => {
      await close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

export async function testApp(options: Parameters<typeof testHouse>[0] = {}): Promise<TestApp> {
  const base = await testHouse(options)
  const app = await buildApp(base.house)
  await app.ready()
  return {
    ...base,
    app,
    as: async person => {
      if (!person) return new Browser(app)
      const made = await base.must(async a =>
        openSession(a, await personFor(a, person.email, 'fr', person.name), 'test'),
      )
      const browser = new Browser(app, made.token)
      await browser.refresh()
      return browser
    },
    close: async () => {
      await app.close()
      await base.close()
    },
  }
}

type Body = Record<string, unknown> | unknown[] | undefined

export interface Answer {
  status: number
  body: any // eslint-disable-line @typescript-eslint/no-explicit-any -- tests read what came over the wire
  headers: LightMyRequestResponse['headers']
  raw: LightMyRequestResponse
}

/** Speaks HTTP as a browser would: keeps its cookie, sends the session's token and a key with every mutation. */
export class Browser {
  readonly app: App
  token: string | undefined
  csrf = ''
  personId = ''
  constructor(app: App, token?: string) {
    this.app = app
    this.token = token
  }

  async refresh(): Promise<void> {
    const { status, body } = await this.get('/api/session')
    if (status !== 200) throw new Error(`the session answered ${status} ${JSON.stringify(body)}`)
    this.csrf = body.csrf
    this.personId = body.person?.id ?? ''
  }

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ method: 'GET', url, headers })
  }
  post(url: string, body?: Body, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ method: 'POST', url, payload: body, headers })
  }
  put(url: string, body?: Body, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ method: 'PUT', url, payload: body, headers })
  }
  patch(url: string, body?: Body, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ method: 'PATCH', url, payload: body, headers })
  }
  delete(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send({ method: 'DELETE', url, headers })
  }

  async send(options: InjectOptions): Promise<Answer> {
    const mutation = options.method !== 'GET'
    const raw = await this.app.inject({
      ...options,
      ...(this.token ? { cookies: { covalence_session: this.token } } : {}),
      headers: {
        'accept-language': 'fr',
        ...(mutation
          ? { 'idempotency-key': randomUUID(), ...(this.csrf ? { 'x-csrf-token': this.csrf } : {}) }
          : {}),
        ...options.headers,
      },
    })
    const cookie = raw.cookies.find(one => one.name === 'covalence_session')
    if (cookie) this.token = cookie.value || undefined
    const type = String(raw.headers['content-type'] ?? '')
    return {
      status: raw.statusCode,
      body: type.includes('json') ? raw.json() : raw.body,
      headers: raw.headers,
      raw,
    }
  }
}

/** The letters waiting or sent, newest last. */
export async function letters(
  house: House,
): Promise<{ to: string; subject: string; text: string; attachments: { name: string }[] }[]> {
  const rows = await house.sql.all<{ to: string; subject: string; text: string; attachments: unknown }>(
    'select recipient as "to", subject, body_text as "text", attachments from mail_delivery order by id',
  )
  return rows.map(row => ({
    ...row,
    attachments: typeof row.attachments === 'string' ? JSON.parse(row.attachments) : row.attachments,
  }))
}

export const fixture = (name: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, '../fixtures', name))
