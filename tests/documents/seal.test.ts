// The seal of a convention: three readers agree that it is valid, and a single changed bit is seen by ours.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { conventionPdf, draftDocument } from '#server/documents/convention-pdf.ts'
import { conventionText, sha256OfText } from '#server/documents/convention-text.ts'
import { newSealingKey, sealFingerprint, sealPdf } from '#server/documents/seal.ts'
import type { SealingKey, Timestamp } from '#server/documents/seal.ts'
import { timestampService } from '#server/documents/timestamp-service.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { localTimestampService } from '../support/timestamps.ts'
import { signaturesOf, supply } from './cast.ts'

const noon = new Date('2026-11-24T12:00:00Z')
const folder = mkdtempSync(join(tmpdir(), 'covalence-seal-'))
t.teardown(() => execFileSync('rm', ['-r', folder]))

const has = (program: string): boolean => spawnSync(program, ['-v']).error === undefined
const inFolder = (name: string): string => join(folder, name)

const key = await platformKey()
const sealed = await seal(signedConvention(), key)

function platformKey(name = 'Cachet des Rencontres de l’Estuaire'): Promise<SealingKey> {
  return newSealingKey({
    name,
    organisation: 'Covalence',
    country: 'FR',
    now: new Date('2020-01-01T00:00:00Z'),
    years: 30,
  })
}

function signedConvention(): Uint8Array {
  const view = supply()
  const signatures = signaturesOf(view, sha256OfText(conventionText(view)))
  const verifyUrl = 'https://covalence.example/v/K7QM2XPT'
  return conventionPdf(
    draftDocument(view, { signatures, sectors: [], verifyUrl, madeAt: noon, timeZone: 'Europe/Paris' }),
  )
}

async function seal(
  pdf: Uint8Array,
  by: SealingKey,
  timestamp: Timestamp | null = null,
  now = noon,
): Promise<Buffer> {
  return Buffer.from(
    await sealPdf(pdf, {
      key: by,
      now,
      reason: 'Cachet de la plateforme',
      location: 'Saint-Nazaire',
      timestamp,
    }),
  )
}

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
    t.equal(verdict.textSha256, sha256OfText(conventionText(supply())))
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

t.test(
  'pdfsig finds the signature valid over the whole document',
  { skip: has('pdfsig') ? false : 'pdfsig is not installed' },
  async t => {
    writeFileSync(inFolder('sealed.pdf'), sealed)
    const said = execFileSync('pdfsig', [inFolder('sealed.pdf')], { encoding: 'utf8' })
    t.match(said, /Signature is Valid/)
    t.match(said, /Total document signed/)
    t.match(said, /ETSI\.CAdES\.detached/)
  },
)

t.test(
  'openssl verifies the same bytes with the same certificate',
  { skip: has('openssl') ? false : 'openssl is not installed' },
  async t => {
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
  },
)

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

t.test('a seal by someone else is told apart from the platform’s own', async t => {
  const stranger = await platformKey()
  const forged = await seal(signedConvention(), stranger)
  t.equal(judgePdf(forged, [stranger.certificatePem]).trusted, true)
  t.same(judgePdf(forged, [key.certificatePem]).faults, ['certificate-not-trusted'])
  t.equal(
    judgePdf(sealed, [stranger.certificatePem, key.certificatePem]).status,
    'valid',
    'an older key stays trusted after rotation',
  )
})

t.test(
  'an organiser’s own certificate seals as well, RSA with its chain, and its authority can be trusted',
  { skip: has('openssl') ? false : 'openssl is not installed' },
  async t => {
    const own = certificateOfAnAuthority()
    // The authority's certificates are made as the test runs; the seal comes a minute later.
    const file = await seal(signedConvention(), own, null, new Date(Date.now() + 60_000))
    const verdict = judgePdf(file, [own.rootPem])
    t.same(verdict.faults, [])
    t.equal(verdict.sealedBy?.name, 'Estuaire solidaire')
    t.same(judgePdf(file, [key.certificatePem]).faults, ['certificate-not-trusted'])
    await t.rejects(
      seal(signedConvention(), { ...own, chainPem: own.chainPem.slice(0, 1) }),
      /stops below its root/,
    )
    await t.rejects(
      seal(signedConvention(), { ...own, chainPem: own.chainPem.slice(1) }),
      /chain .* is broken/,
    )
    const random = randomFrom(11)
    const gapStart = file.indexOf('/Contents <', file.lastIndexOf('/ByteRange') - 40_000)
    const missed = Array.from({ length: 200 }, () => gapStart + 11 + Math.floor(random() * 6_000)).filter(
      position => judgePdf(flipped(file, position, Math.floor(random() * 8))).status === 'valid',
    )
    t.same(missed, [], 'a flip in the certificates of the chain is seen too')
  },
)

t.test('a seal older or younger than its certificate is not valid', async t => {
  const pdf = signedConvention()
  const wish = { key, reason: 'Cachet', location: 'Saint-Nazaire' }
  const early = await sealPdf(pdf, { ...wish, now: new Date('2019-10-01T00:00:00Z') })
  t.same(judgePdf(early).faults, ['certificate-not-valid-then'])
})

t.test('the wrong key for a certificate is refused before anything is sealed', async t => {
  const other = await platformKey()
  await t.rejects(
    seal(signedConvention(), { ...key, privateKeyPem: other.privateKeyPem }),
    /do not belong together/,
  )
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

t.test(
  'with a timestamp service the seal is B-T, and a flipped bit in the token is caught',
  { skip: has('openssl') ? false : 'openssl is not installed' },
  async t => {
    const stamped = await seal(signedConvention(), key, localTimestampService(folder).stamp)
    const verdict = judgePdf(stamped)
    t.same(verdict.faults, [])
    t.match(verdict.timestamp?.by, /Horloge/)
    t.ok(Math.abs(Date.now() - (verdict.timestamp?.at.getTime() ?? 0)) < 3_600_000, 'the service’s own clock')
    const random = randomFrom(7)
    const gapStart = stamped.indexOf('/Contents <', stamped.lastIndexOf('/ByteRange') - 60_000)
    const missed = Array.from({ length: 250 }, () => gapStart + 11 + Math.floor(random() * 6_000)).filter(
      position => judgePdf(flipped(stamped, position, Math.floor(random() * 8))).status === 'valid',
    )
    t.same(missed, [])
  },
)

t.test(
  'a timestamp service is asked over HTTP; one that is away, or talks nonsense, is an error and no half seal',
  { skip: has('openssl') ? false : 'openssl is not installed' },
  async t => {
    const local = localTimestampService(folder, 'http')
    const server = createServer((request, response) => {
      const chunks: Buffer[] = []
      request.on('data', (chunk: Buffer) => chunks.push(chunk))
      request.on('end', () =>
        response.end(request.url === '/tsr' ? local.answer(Buffer.concat(chunks)) : 'bonjour'),
      )
    })
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    t.teardown(() => server.close())
    const address = server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
    const stamped = await seal(signedConvention(), key, timestampService(`${base}/tsr`, fetch))
    t.match(judgePdf(stamped).timestamp?.by, /Horloge/)
    await t.rejects(seal(signedConvention(), key, timestampService(`${base}/autre`, fetch)))
    await t.rejects(seal(signedConvention(), key, timestampService('http://127.0.0.1:1/', fetch)))
  },
)

function flipped(bytes: Buffer, position: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[position] = (copy[position] ?? 0) ^ (1 << bit)
  return copy
}

/** Mulberry32: a small generator that is the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Root, intermediate and an RSA leaf, as an authority would deliver them. */
function certificateOfAnAuthority(): SealingKey & { rootPem: string } {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const file = (name: string): string => inFolder(name)
  const issue = (name: string, subject: string, by: string | null, ca: boolean): void => {
    const keyKind = ca ? ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'] : ['rsa:2048']
    writeFileSync(
      file(`${name}.ext`),
      `basicConstraints=critical,CA:${ca ? 'TRUE' : 'FALSE'}\nkeyUsage=critical,${ca ? 'keyCertSign' : 'digitalSignature,nonRepudiation'}\n`,
    )
    openssl(
      'req',
      '-newkey',
      ...keyKind,
      '-nodes',
      '-keyout',
      file(`${name}.key`),
      '-out',
      file(`${name}.csr`),
      '-subj',
      `/CN=${subject}`,
    )
    const signer =
      by === null
        ? ['-signkey', file(`${name}.key`)]
        : ['-CA', file(`${by}.pem`), '-CAkey', file(`${by}.key`), '-CAcreateserial']
    openssl(
      'x509',
      '-req',
      '-in',
      file(`${name}.csr`),
      ...signer,
      '-days',
      '3650',
      '-extfile',
      file(`${name}.ext`),
      '-out',
      file(`${name}.pem`),
    )
  }
  issue('root', 'Autorité racine', null, true)
  issue('middle', 'Autorité intermédiaire', 'root', true)
  issue('leaf', 'Estuaire solidaire', 'middle', false)
  const pem = (name: string): string => readFileSync(file(name), 'utf8')
  return {
    privateKeyPem: pem('leaf.key'),
    certificatePem: pem('leaf.pem'),
    chainPem: [pem('middle.pem'), pem('root.pem')],
    rootPem: pem('root.pem'),
  }
}
