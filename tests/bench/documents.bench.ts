// Documents: fifty conventions typeset and sealed, one sealed file with every bit of its seal flipped, two thousand badges, a million forged tokens.
// `npm run bench -- documents [TOKENS]`: fewer tokens for a quick look.
import { badgeRun } from '#server/documents/badge-pdf.ts'
import { conventionPdf } from '#server/documents/convention-pdf.ts'
import { sealPdf } from '#server/documents/seal.ts'
import { newSealingKey } from '#server/documents/sealing-key.ts'
import { signBadge } from '#server/domain/badge-token.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { sectors, signedDocument, supply } from '#tests/documents/cast.ts'
import { claimsOf, fixedKey } from '#tests/support/badge-keys.ts'
import { forgeries } from '#tests/support/forgeries.ts'

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
    token: signBadge({ id: '01', privateKey: fixedKey(1) }, claimsOf(i)),
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
  const start = clock()
  const { accepted } = forgeries(count, 5)
  say(`${count} forged or mutated tokens, ${accepted} accepted`, start, clock())
  if (accepted > 0) process.exitCode = 1
}

function oneConvention(index: number): Uint8Array {
  const view = supply({ number: `EST26-${index}`, valueCents: 1_000_000 + index })
  return conventionPdf(signedDocument(view))
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

type Moment = { wall: number; cpu: number }

function clock(): Moment {
  const { user, system } = process.cpuUsage()
  return { wall: performance.now(), cpu: (user + system) / 1000 }
}

function say(what: string, from: Moment, to: Moment): void {
  console.log(`${what}: ${(to.wall - from.wall).toFixed(0)} ms, CPU ${(to.cpu - from.cpu).toFixed(0)} ms`)
}
