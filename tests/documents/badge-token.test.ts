// Badge tokens: what we signed is read back on the server and on a phone; what anyone else made is never accepted.
import { createPublicKey, generateKeyPairSync, webcrypto } from 'node:crypto'
import fc from 'fast-check'
import t from 'tap'
import { encodeQR } from 'qr'
import type { BadgeClaims } from '#shared/badge-token.ts'
import {
  badgeKinds,
  badgeText,
  badgeTokenLength,
  editionShortId,
  parseBadge,
  readBadgeOffline,
} from '#shared/badge-token.ts'
import { readBadge, signBadge } from '#server/domain/badge-token.ts'
import { fixedKey } from '../support/badge-keys.ts'

const signing = { id: '02', privateKey: fixedKey(7) }
const retired = { id: '01', privateKey: fixedKey(8) }
const stranger = fixedKey(9)
const keys = new Map([signing, retired].map(key => [key.id, createPublicKey(key.privateKey)]))

const edition = editionShortId('019aa3c2-7b1e-7c11-9f0e-5a1b2c3d4e5f')
const awa: BadgeClaims = {
  version: 1,
  edition,
  badgeId: '019aa3c2-8f00-7abc-8def-0123456789ab',
  kind: 'visitor',
  issue: 1,
}
const token = signBadge(signing, awa)

const anyClaims = fc.record({
  version: fc.constant(1 as const),
  edition: fc.integer({ min: 0, max: 0xffffffff }).map(short => short.toString(16).padStart(8, '0')),
  badgeId: fc.uuid(),
  kind: fc.constantFrom(...badgeKinds),
  issue: fc.integer({ min: 1, max: 65_535 }),
})

t.test('a badge we signed is read back, whatever it says', async t => {
  const seed = 24112026
  t.comment(`seed ${seed}`)
  fc.assert(
    fc.property(anyClaims, claims => {
      t.same(readBadge(keys, signBadge(signing, claims)), claims)
    }),
    { seed, numRuns: 300 },
  )
})

t.test('the QR stays small: alphanumeric, 41 modules a side at medium correction', async t => {
  t.equal(token.length, badgeTokenLength)
  t.match(token, /^[A-Z2-7]+$/)
  t.equal(encodeQR(token, 'raw', { ecc: 'medium', border: 1 }).length - 2, 41)
})

t.test('a scanner that types small letters or a line end is understood', async t => {
  t.same(readBadge(keys, ` ${token.toLowerCase()}\r\n`), awa)
})

t.test('a retired key still reads the badges it signed; an unknown one does not', async t => {
  t.same(readBadge(keys, signBadge(retired, awa)), awa)
  t.equal(readBadge(new Map([...keys].slice(0, 1)), signBadge(retired, awa)), 'unknown-key')
  t.equal(readBadge(keys, signBadge({ id: '02', privateKey: stranger }, awa)), 'forged')
})

t.test('what is no token of ours is unreadable, and nothing throws', async t => {
  for (const text of [
    '',
    'https://example.org/ticket/42',
    token.slice(1),
    `${token}A`,
    token.replace(/.$/, '1'),
    '🙂'.repeat(72),
    '\u0000',
  ]) {
    t.equal(readBadge(keys, text), 'unreadable', JSON.stringify(text.slice(0, 20)))
  }
  const younger = parseBadge(token)
  if (typeof younger === 'string') throw new Error(younger)
  const message = younger.message.slice()
  message[0] = 0x20
  t.equal(readBadge(keys, badgeText(message, younger.signature)), 'unknown-version')
})

t.test('20,000 forged or mutated tokens: none is accepted', async t => {
  const seed = 20_000
  t.comment(`seed ${seed}`)
  const letter = fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')
  const mutated = fc
    .array(fc.record({ at: fc.nat(badgeTokenLength - 1), to: letter }), { minLength: 1, maxLength: 4 })
    .map(changes => changes.reduce((text, { at, to }) => text.slice(0, at) + to + text.slice(at + 1), token))
    .filter(text => text !== token)
  const invented = fc
    .array(letter, { minLength: badgeTokenLength, maxLength: badgeTokenLength })
    .map(letters => letters.join(''))
  const selfSigned = anyClaims.map(claims => signBadge({ id: '02', privateKey: stranger }, claims))
  const crossed = anyClaims
    .map(claims => signBadge(signing, claims).slice(0, 40) + token.slice(40))
    .filter(text => text !== token)
  let accepted = 0
  fc.assert(
    fc.property(
      fc.oneof({ weight: 12, arbitrary: mutated }, { weight: 4, arbitrary: invented }, selfSigned, crossed),
      text => {
        if (typeof readBadge(keys, text) !== 'string') accepted++
        return accepted === 0
      },
    ),
    { seed, numRuns: 20_000 },
  )
  t.equal(accepted, 0)
})

t.test('a phone without a network reads the same token with its own crypto', async t => {
  const jwk = createPublicKey(signing.privateKey).export({ format: 'jwk' })
  const publicKey = await webcrypto.subtle.importKey('jwk', jwk, 'Ed25519', false, ['verify'])
  const onPhone = new Map([['02', publicKey]])
  const verify = (
    key: webcrypto.CryptoKey,
    signature: Uint8Array<ArrayBuffer>,
    message: Uint8Array<ArrayBuffer>,
  ) => webcrypto.subtle.verify('Ed25519', key, signature, message)
  t.same(await readBadgeOffline(onPhone, token, verify), awa)
  const swapped = token.slice(0, 60) + (token[60] === 'A' ? 'B' : 'A') + token.slice(61)
  t.equal(await readBadgeOffline(onPhone, swapped, verify), 'forged')
  t.equal(await readBadgeOffline(onPhone, signBadge(retired, awa), verify), 'unknown-key')
  t.equal(await readBadgeOffline(onPhone, 'bonjour', verify), 'unreadable')
})

t.test('claims that cannot be written are refused loudly, not cut', async t => {
  for (const wrong of [
    { issue: 0 },
    { issue: 70_000 },
    { issue: 1.5 },
    { badgeId: 'x' },
    { edition: 'été' },
  ]) {
    t.throws(() => signBadge(signing, { ...awa, ...wrong }), RangeError, JSON.stringify(wrong))
  }
  const { privateKey } = generateKeyPairSync('ed25519')
  t.throws(() => signBadge({ id: '!', privateKey }, awa), RangeError)
})
