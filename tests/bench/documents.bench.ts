// Documents: fifty conventions typeset and sealed, one sealed file with every bit of its seal flipped, two thousand badges, a million forged tokens.
// `npm run bench -- documents [TOKENS]`: fewer tokens for a quick look.
import { createPrivateKey, createPublicKey } from 'node:crypto'
import { badgeRun } from '#server/documents/badge-pdf.ts'
import { conventionPdf, draftDocument } from '#server/documents/convention-pdf.ts'
import { conventionText, sha256OfText } from '#server/documents/convention-text.ts'
import { newSealingKey, sealPdf } from '#server/documents/seal.ts'
import { readBadge, signBadge } from '#server/domain/badge-token.ts'
import { badgeTokenLength } from '#shared/badge-token.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { sectors, signaturesOf, supply } from '#tests/documents/cast.ts'

const now = new Date('2026-11-24T12:00:00Z')
const tokens = Number(process.argv[2] ?? 1_000_000)

await conventions(50)
await everyBitOfTheSeal()
await badges(2_000)
forgedTokens(tokens)

/** Goal: typeset and sealed in under 2 s. */
async function conventions(count: number): Promise<void> {
  const key = await platformKey()
  const warm = oneConvention(0)
  await sealPdf(warm, { key, now, reason: 'Cachet', location: 'Saint-Nazaire' })
  const start = clock()
  const files = Array.from({ length: count }, (_, i) => oneConvention(i + 1))
  const set = clock()
  for (const file of files) await sealPdf(file, { key, now, reason: 'Cachet', location: 'Saint-Nazaire' })
  const end = clock()
  say(`${count} conventions typeset`, start, set)
  say(`${count} conventions sealed`, set, end)
  say(`${count} conventions, both`, start, end)
}

async function everyBitOfTheSeal(): Promise<void> {
  const key = await platformKey()
  const sealed = Buffer.from(
    await sealPdf(oneConvention(1), { key, now, reason: 'Cachet', location: 'Saint-Nazaire' }),
  )
  const seal = sealed.lastIndexOf('/Contents <')
  const end = sealed.indexOf('00000000000000000000000000000000', seal)
  const start = clock()
  let missed = 0
  for (let position = seal; position < end; position++) {
    for (let bit = 0; bit < 8; bit++) {
      const copy = Buffer.from(sealed)
      copy[position] = (copy[position] ?? 0) ^ (1 << bit)
      if (judgePdf(copy).status === 'valid') missed++
    }
  }
  say(`${(end - seal) * 8} bits of a seal flipped one by one, ${missed} missed`, start, clock())
  if (missed > 0) process.exitCode = 1
}

async function badges(count: number): Promise<void> {
  const edition = {
    name: 'Les Rencontres de l’Estuaire 2026',
    place: 'Saint-Nazaire',
    dates: { from: '2026-11-24', to: '2026-11-25' },
  }
  const all = Array.from({ length: count }, (_, i) => ({
    name: `Personne ${i + 1}`,
    organisation: 'Marée Basse',
    role: 'Visiteuse',
    token: signBadge({ id: '01', privateKey: seeded(1) }, claims(i)),
    code: 'K7QM-2XPT',
  }))
  const start = clock()
  let longest = 0
  let last = start.wall
  const run = badgeRun(all, { language: 'fr', edition, format: 'a6', sectors, madeAt: now })
  let step = await run.next()
  for (; !step.done; step = await run.next()) {
    longest = Math.max(longest, performance.now() - last)
    last = performance.now()
  }
  say(
    `${count} badges A6, ${(step.value.length / 1e6).toFixed(1)} MB, longest step ${longest.toFixed(0)} ms`,
    start,
    clock(),
  )
}

function forgedTokens(count: number): void {
  const mine = seeded(1)
  const stranger = seeded(2)
  const keys = new Map([['01', createPublicKey(mine)]])
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const random = mulberry32(5)
  const token = signBadge({ id: '01', privateKey: mine }, claims(1))
  const other = signBadge({ id: '01', privateKey: mine }, claims(2))
  const forged = signBadge({ id: '01', privateKey: stranger }, claims(1))
  const start = clock()
  let accepted = 0
  for (let i = 0; i < count; i++) {
    const base = i % 3 === 0 ? forged : i % 3 === 1 ? token : other.slice(0, 40) + token.slice(40)
    const at = Math.floor(random() * badgeTokenLength)
    const text = base.slice(0, at) + (alphabet[Math.floor(random() * 32)] ?? 'A') + base.slice(at + 1)
    if (text !== token && text !== other && typeof readBadge(keys, text) !== 'string') accepted++
  }
  say(`${count} forged or mutated tokens, ${accepted} accepted`, start, clock())
  if (accepted > 0) process.exitCode = 1
}

function oneConvention(index: number): Uint8Array {
  const view = supply({ number: `EST26-${index}`, valueCents: 1_000_000 + index })
  const signatures = signaturesOf(view, sha256OfText(conventionText(view)))
  const verifyUrl = `https://covalence.example/v/K7QM${index}`
  return conventionPdf(
    draftDocument(view, { signatures, sectors, verifyUrl, madeAt: now, timeZone: 'Europe/Paris' }),
  )
}

function platformKey(): ReturnType<typeof newSealingKey> {
  return newSealingKey({
    name: 'Cachet',
    organisation: 'Covalence',
    country: 'FR',
    now: new Date('2026-11-01T00:00:00Z'),
    years: 10,
  })
}

function claims(index: number): Parameters<typeof signBadge>[1] {
  const badgeId = `019aa3c2-8f00-7abc-8def-${index.toString(16).padStart(12, '0')}`
  return { version: 1, edition: '2c3d4e5f', badgeId, kind: 'visitor', issue: 1 }
}

function seeded(byte: number): ReturnType<typeof createPrivateKey> {
  const head = Buffer.from('302e020100300506032b657004220420', 'hex')
  return createPrivateKey({
    key: Buffer.concat([head, Buffer.alloc(32, byte)]),
    format: 'der',
    type: 'pkcs8',
  })
}

function mulberry32(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Moment = { wall: number; cpu: number }

function clock(): Moment {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now(), cpu: (user + system) / 1000 }
}

function say(what: string, from: Moment, to: Moment): void {
  console.log(`${what}: ${(to.wall - from.wall).toFixed(0)} ms, CPU ${(to.cpu - from.cpu).toFixed(0)} ms`)
}
