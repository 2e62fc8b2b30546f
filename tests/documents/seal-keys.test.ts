// Whose seal it is: the platform's, a stranger's, an organiser's own with its chain of certificates.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import t from 'tap'
import { sealPdf, type SealingKey } from '#server/documents/seal.ts'
import { randomFrom } from '#server/domain/planning/random.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { flipped, platformKey, seal, signedConvention, without } from './sealing.ts'

const folder = mkdtempSync(join(tmpdir(), 'covalence-keys-'))
t.teardown(() => rmSync(folder, { recursive: true, force: true }))
const key = await platformKey()
const sealed = await seal(signedConvention(), key)

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
  { skip: without('openssl') },
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

/** Root, intermediate and an RSA leaf, as an authority would deliver them. */
function certificateOfAnAuthority(): SealingKey & { rootPem: string } {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'pipe' })
  const file = (name: string): string => join(folder, name)
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
