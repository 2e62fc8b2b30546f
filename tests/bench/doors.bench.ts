// Doors: what a scan costs beside its signature and its row, whether a crowd slows it, 5,000 visitors from registration to the door, a million forgeries.
// `npm run bench -- doors [VISITORS] [SECONDS] [TOKENS]`: fewer for a quick look.
import { randomUUID } from 'node:crypto'
import http from 'node:http'
import type { ScanInput, ScanVerdict } from '#shared/visitor.ts'
import { forgeries } from '#tests/support/forgeries.ts'
import { startChild } from './house/child.ts'

const visitors = Number(process.argv[2] ?? 5000)
const seconds = Number(process.argv[3] ?? 60)
const tokens = Number(process.argv[4] ?? 1_000_000)

// Phones: each with an address and a connection of its own, as at a fair, so that the limits against floods stay on.
const PHONES = 20
const phones = Array.from({ length: PHONES }, (_, i) => ({
  deviceId: randomUUID(),
  agent: new http.Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.0.${i + 2}` }),
}))
type Phone = (typeof phones)[number]

const child = await startChild('../doors/house.ts')
const { port, slug } = await child.ask<{ port: number; slug: string }>('address')
const door = await child.ask<string>('door', { name: 'Porte A' })

const badges = await register()
await print()
await letters()
await child.ask('open')
const first = await warmed()
const cost = await crowd()
await latency()
await figures()
await child.close()
forged()
say(`server CPU per scan against verification and insert: ${cost.toFixed(2)}`, cost, 2)

/** Everyone registers by themselves, eight at a time: the letter waits, the badge is signed at once. */
async function register(): Promise<string[]> {
  const [cpu, from] = [await child.cpuUs(), performance.now()]
  const made: string[] = []
  let next = 0
  await Promise.all(
    phones.slice(0, 8).map(async (_, lane) => {
      while (next < visitors) {
        const i = next++
        const body = {
          name: `Visiteuse ${i}`,
          email: `v${i}@visite.example`,
          organisationName: 'Mairie',
          locale: 'fr',
          shareContact: false,
        }
        // A different address each time: one alone may not register thousands in a minute.
        const phone = phones[(i + lane) % PHONES]
        if (phone)
          made.push((await ask<{ token: string }>(phone, `/api/editions/${slug}/visitors`, body)).token)
      }
    }),
  )
  const used = (await child.cpuUs()) - cpu
  console.log(
    `${made.length} visitors registered in ${since(from)}, ${(used / made.length / 1000).toFixed(2)} ms CPU each`,
  )
  return made
}

async function print(): Promise<void> {
  const { badges, bytes, ms } = await child.ask<{ badges: number; bytes: number; ms: number }>('printAll')
  console.log(
    `${badges} badges printed as one A6 file of ${(bytes / 1e6).toFixed(0)} MB in ${(ms / 1000).toFixed(1)} s`,
  )
}

async function letters(): Promise<void> {
  const { letters, ms } = await child.ask<{ letters: number; ms: number }>('sendLetters')
  console.log(`${letters} letters left with their badge, ${(ms / letters).toFixed(1)} ms each`)
}

/** A few readings before anything is weighed; answers how many badges they used. */
async function warmed(): Promise<number> {
  const some = Math.min(400, Math.floor(badges.length / 10))
  for (const token of badges.slice(0, some)) await scan(phones[0], token)
  return some
}

/** Everyone comes in, one reading a request, from all phones: processor time per scan against the floor of the same process. */
async function crowd(): Promise<number> {
  const coming = badges.slice(first)
  const floorBefore = await child.ask<{ verifyUs: number; insertUs: number }>('floor', {
    tokens: coming.slice(0, 2000),
  })
  const [cpu, from] = [await child.cpuUs(), performance.now()]
  let next = 0
  let welcome = 0
  await Promise.all(
    phones.map(async phone => {
      while (next < coming.length) {
        const { verdict } = await scan(phone, coming[next++] ?? '')
        if (verdict === 'welcome') welcome++
      }
    }),
  )
  const eachUs = ((await child.cpuUs()) - cpu) / coming.length
  const rate = coming.length / ((performance.now() - from) / 1000)
  const floorAfter = await child.ask<typeof floorBefore>('floor', { tokens: coming.slice(0, 2000) })
  const verifyUs = (floorBefore.verifyUs + floorAfter.verifyUs) / 2
  const insertUs = (floorBefore.insertUs + floorAfter.insertUs) / 2
  console.log(
    `${coming.length} came in, ${welcome} welcomed, ${rate.toFixed(0)} a second; ${eachUs.toFixed(0)} us CPU a scan; verification ${verifyUs.toFixed(0)} us, the row of a passage, durable, ${insertUs.toFixed(0)} us`,
  )
  if (welcome !== coming.length) process.exitCode = 1
  return eachUs / (verifyUs + insertUs)
}

/** The slowest of a hundred: one scan a second, then sixty. */
async function latency(): Promise<void> {
  const alone = await paced(1, seconds)
  const many = await paced(60, seconds)
  const [one, sixty] = [quantile(alone, 0.99), quantile(many, 0.99)]
  console.log(
    `p50 at 1 a second ${quantile(alone, 0.5).toFixed(1)} ms, at 60 ${quantile(many, 0.5).toFixed(1)} ms; p99 ${one.toFixed(1)} ms and ${sixty.toFixed(1)} ms (${alone.length} and ${many.length} scans)`,
  )
  say(`p99 at 60 scans a second against 1: ${(sixty / one).toFixed(2)}`, sixty / one, 2)
}

async function paced(perSecond: number, forSeconds: number): Promise<number[]> {
  const took: number[] = []
  const start = performance.now()
  const all: Promise<void>[] = []
  for (let i = 0; i < perSecond * forSeconds; i++) {
    // Spread within the second, as people come, and never waiting for the answer before.
    const due = start + ((i + Math.random()) * 1000) / perSecond
    await new Promise(resolve => setTimeout(resolve, Math.max(0, due - performance.now())))
    const asked = performance.now()
    const token = badges[(i * 7919) % badges.length] ?? ''
    all.push(
      scan(phones[i % PHONES], token, i % 2 === 0 ? 'out' : 'in').then(() => {
        took.push(performance.now() - asked)
      }),
    )
  }
  await Promise.all(all)
  return took
}

async function figures(): Promise<void> {
  const counted = await child.ask<{ uniqueNamed: number; entries: number }>('figures')
  console.log(`${counted.uniqueNamed} different visitors, ${counted.entries} entries: none lost`)
  if (counted.uniqueNamed !== badges.length) process.exitCode = 1
}

function forged(): void {
  const from = performance.now()
  const { tried, accepted } = forgeries(tokens, 5)
  console.log(`${tried} forged or mutated tokens in ${since(from)}, ${accepted} accepted`)
  if (accepted > 0) process.exitCode = 1
}

async function scan(
  phone: Phone | undefined,
  token: string,
  direction: 'in' | 'out' = 'in',
): Promise<ScanVerdict> {
  if (!phone) throw new Error('no phone')
  const passage: ScanInput = {
    id: randomUUID(),
    kind: 'badge',
    direction,
    token,
    badgeId: null,
    deviceTime: new Date(Date.parse('2026-11-26T08:10:00.000Z') + performance.now()).toISOString(),
    clockOffsetMs: 0,
    offline: false,
    admitted: true,
    reason: null,
  }
  const body = { deviceId: phone.deviceId, scans: [passage] }
  const { verdicts } = await ask<{ verdicts: ScanVerdict[] }>(phone, '/api/door/scans', body)
  const [verdict] = verdicts
  if (!verdict) throw new Error('a scan without verdict')
  return verdict
}

function ask<T>(phone: Phone, path: string, body: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      'idempotency-key': randomUUID(),
      'x-door-token': door,
    }
    const request = http.request(
      { port, host: '127.0.0.1', path, method: 'POST', headers, agent: phone.agent },
      answer => {
        let text = ''
        answer.setEncoding('utf8')
        answer.on('data', part => (text += part))
        answer.on('end', () =>
          answer.statusCode === 200
            ? resolve(JSON.parse(text) as T)
            : reject(new Error(`${path} answered ${answer.statusCode} ${text.slice(0, 200)}`)),
        )
      },
    )
    request.on('error', reject)
    request.end(JSON.stringify(body))
  })
}

function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

function say(what: string, ratio: number, goal: number): void {
  console.log(`${what} (goal ${goal}) ${ratio <= goal ? 'held' : 'missed'}`)
  if (ratio > goal) process.exitCode = 1
}

function since(from: number): string {
  return `${((performance.now() - from) / 1000).toFixed(1)} s`
}
