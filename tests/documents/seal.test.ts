// The seal of a convention: three readers agree that it is valid, and a single changed bit is seen by ours.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { sealFingerprint } from '#server/documents/seal.ts'
import { sha256OfText } from '#server/documents/convention-text.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { signedDocument } from './cast.ts'
import { flipped, platformKey, seal, signedConvention, without } from './sealing.ts'

const folder = mkdtempSync(join(tmpdir(), 'covalence-seal-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))
const inFolder = (name: string): string => join(folder, name)

const key = await platformKey()
const sealed = await seal(signedConvention(), key)

t.test(
  'a sealed convention is valid, and the judge says who sealed it, when, and what was signed',
  async t => {
    const verdict = judgePdf(sealed)
    t.equal(verdict.status, 'valid')
    t.same(verdict.faults, [])
    t.equal(verdict.number, 'EST26-0017')
    t.equal(verdict.sealedBy?.name, 'Cachet des Rencontres de l’Estuaire')
    t.equal(verdict.sealedBy?.fingerprint, sealFingerprint(key))
    t.equal(verdict.sealedAt?.toISOString(), '2026-11-24T12:00:00.000Z')
    t.equal(verdict.textSha256, sha256OfText(signedDocument().text))
    t.same(
      verdict.signatures.map(signature => signature.name),
      ['Karim Benali', 'Noémie Le Guellec'],
    )
  },
)

t.test('sealing adds to the file and leaves the bytes before as they were', async t => {
  const before = Buffer.from(signedConvention())
  t.ok(sealed.subarray(0, before.length).equals(before))
})

t.test('pdfsig finds the signature valid over the whole document', { skip: without('pdfsig') }, async t => {
  writeFileSync(inFolder('sealed.pdf'), sealed)
  const { stdout, stderr } = spawnSync('pdfsig', [inFolder('sealed.pdf')], { encoding: 'utf8' })
  t.match(stdout, /Signature is Valid/)
  t.match(stdout, /Total document signed/)
  t.match(stdout, /ETSI\.CAdES\.detached/)
  t.notMatch(stderr, /Syntax (Error|Warning)/, 'it finds nothing to complain of')
})

t.test('openssl verifies the same bytes with the same certificate', { skip: without('openssl') }, async t => {
  const range = /\/ByteRange \[0\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/.exec(sealed.toString('latin1'))
  const [firstLength = 0, secondStart = 0] = (range ?? []).slice(1).map(Number)
  const hex = sealed.toString('latin1', firstLength + 1, secondStart - 1)
  writeFileSync(
    inFolder('covered'),
    Buffer.concat([sealed.subarray(0, firstLength), sealed.subarray(secondStart)]),
  )
  writeFileSync(inFolder('cms.der'), Buffer.from(hex, 'hex'))
  writeFileSync(inFolder('platform.pem'), key.certificatePem)
  const args = [
    'cms',
    '-verify',
    '-binary',
    '-inform',
    'DER',
    '-in',
    inFolder('cms.der'),
    '-content',
    inFolder('covered'),
    '-CAfile',
    inFolder('platform.pem'),
  ]
  const run = spawnSync('openssl', [...args, '-purpose', 'any', '-out', inFolder('out')], {
    encoding: 'utf8',
  })
  t.equal(run.status, 0, run.stderr)
})

t.test('any single flipped bit is caught, wherever it lies', async t => {
  const seed = 20261124
  t.comment(`seed ${seed}`)
  const random = randomFrom(seed)
  const gapStart = sealed.indexOf('/Contents <', sealed.lastIndexOf('/ByteRange') - 40_000)
  const positions = [
    ...Array.from({ length: 300 }, () => Math.floor(random() * sealed.length)),
    // The seal's own digits are the part no hash covers: every place that says something, and some of the padding.
    ...Array.from({ length: 300 }, () => gapStart + Math.floor(random() * 2_100)),
    ...Array.from({ length: 100 }, () => gapStart + Math.floor(random() * 16_400)),
    0,
    1,
    sealed.length - 1,
    sealed.length - 2,
  ]
  const missed: string[] = []
  for (const position of positions) {
    const bit = Math.floor(random() * 8)
    if (judgePdf(flipped(sealed, position, bit)).status === 'valid') missed.push(`${position}.${bit}`)
  }
  t.same(missed, [], `${positions.length} flips`)
})

t.test('bytes added after the seal, or cut off, are caught', async t => {
  t.same(judgePdf(Buffer.concat([sealed, Buffer.from('\n')])).faults, ['bytes-outside-seal'])
  t.not(judgePdf(sealed.subarray(0, sealed.length - 1)).status, 'valid')
  const update = Buffer.from('\n1 0 obj\n<< /Type /Pages /Count 0 /Kids [] >>\nendobj\n%%EOF\n')
  t.equal(judgePdf(Buffer.concat([sealed, update])).status, 'altered')
})

t.test('what is no PDF, or has no seal, is unreadable, and nothing is said of it', async t => {
  t.same(judgePdf(Buffer.from('bonjour')).faults, ['not-a-pdf'])
  t.equal(judgePdf(Buffer.alloc(0)).status, 'unreadable')
  t.same(judgePdf(signedConvention()).faults, ['no-seal'])
})

t.test('whatever it is given, the judge answers, and never says valid', async t => {
  const seed = 99
  t.comment(`seed ${seed}`)
  const cut = fc
    .tuple(fc.nat(sealed.length), fc.nat(sealed.length))
    .map(([a, b]) => sealed.subarray(Math.min(a, b), Math.max(a, b)))
  const spliced = fc
    .tuple(fc.nat(sealed.length), fc.uint8Array({ minLength: 1, maxLength: 60 }))
    .map(([at, more]) => Buffer.concat([sealed.subarray(0, at), more, sealed.subarray(at)]))
  const ranged = fc
    .tuple(fc.nat(999_999), fc.nat(999_999), fc.nat(999_999))
    .map(range => Buffer.concat([sealed, Buffer.from(`/ByteRange [0 ${range.join(' ')}]`)]))
  const noise = fc.uint8Array({ maxLength: 400 }).map(bytes => Buffer.from(bytes))
  fc.assert(
    fc.property(
      fc.oneof(cut, spliced, ranged, noise),
      bytes => judgePdf(bytes).status !== 'valid' || bytes.equals(sealed),
    ),
    { seed, numRuns: 200 },
  )
})

t.test('the command answers 0, 1 and 2', async t => {
  writeFileSync(inFolder('good.pdf'), sealed)
  writeFileSync(inFolder('bad.pdf'), flipped(sealed, 5_000, 3))
  writeFileSync(inFolder('none.pdf'), 'bonjour')
  const verify = (...args: string[]) =>
    spawnSync(process.execPath, ['server/cli.ts', 'verify', ...args], {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../..'),
    })
  const good = verify(inFolder('good.pdf'), '--lang', 'fr')
  t.equal(good.status, 0)
  t.match(good.stdout, /^VALIDE/)
  t.match(good.stdout, /EST26-0017/)
  const bad = verify(inFolder('bad.pdf'), '--lang', 'fr')
  t.equal(bad.status, 1)
  t.match(bad.stdout, /Le contenu a changé/)
  t.notMatch(bad.stdout, /Signée par/, 'nothing is vouched for in an altered file')
  t.equal(verify(inFolder('none.pdf')).status, 2)
  t.equal(verify(inFolder('absent.pdf')).status, 2)
  t.equal(verify().status, 2)
})
