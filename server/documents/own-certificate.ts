// An organiser's own sealing certificate, as authorities deliver it: PKCS #12 with its password, or PEM texts. Out comes a sealing key.
import { X509Certificate, createPrivateKey, webcrypto } from 'node:crypto'
import { fromBER } from 'asn1js'
import {
  CertBag,
  Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  setEngine,
} from 'pkijs'
import type { SealingKey } from './sealing-key.ts'

/** Said to the person at the command line, who can mend it. */
export class CertificateError extends Error {}

const keyBags = { plain: '1.2.840.113549.1.12.10.1.1', shrouded: '1.2.840.113549.1.12.10.1.2' }
const certificateBag = '1.2.840.113549.1.12.10.1.3'

/** Throws CertificateError: a wrong password, no key, a chain that stops below its root. */
export async function fromPkcs12(bytes: Uint8Array, password: string): Promise<SealingKey> {
  const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto })
  // The library opens nested bags with the engine it finds here.
  setEngine('node', engine)
  const secret = new TextEncoder().encode(password).buffer
  let bags
  try {
    const { result } = fromBER(new Uint8Array(bytes).buffer)
    const pfx = new PFX({ schema: result })
    await pfx.parseInternalValues({ password: secret, checkIntegrity: true }, engine)
    const safe = pfx.parsedValue?.authenticatedSafe
    const safeContents = (safe?.safeContents ?? []).map(() => ({ password: secret }))
    await safe?.parseInternalValues({ safeContents }, engine)
    const contents = (safe?.parsedValue?.safeContents ?? []) as { value: { safeBags: Bag[] } }[]
    bags = contents.flatMap(one => one.value.safeBags)
  } catch {
    throw new CertificateError(
      'the file cannot be opened: a wrong password, or an old encryption (convert it with openssl pkcs12, version 3)',
    )
  }
  let privateKeyPem = ''
  const certificates: string[] = []
  for (const bag of bags) {
    if (bag.bagId === keyBags.plain)
      privateKeyPem = pemOf('PRIVATE KEY', derOf(bag.bagValue as PrivateKeyInfo))
    if (bag.bagId === keyBags.shrouded) {
      const shrouded = bag.bagValue as PKCS8ShroudedKeyBag & { parsedValue?: PrivateKeyInfo }
      // Not in the declared types: opens the bag with the password.
      await (
        shrouded as unknown as { parseInternalValues(p: object, e: object): Promise<void> }
      ).parseInternalValues({ password: secret }, engine)
      if (shrouded.parsedValue) privateKeyPem = pemOf('PRIVATE KEY', derOf(shrouded.parsedValue))
    }
    if (bag.bagId === certificateBag) {
      const { parsedValue } = bag.bagValue as CertBag
      if (parsedValue instanceof Certificate) certificates.push(pemOf('CERTIFICATE', derOf(parsedValue)))
    }
  }
  return ordered(privateKeyPem, certificates)
}

interface Bag {
  bagId: string
  bagValue: unknown
}

/** PEM texts in any order and number: one private key, its certificate, the issuers up to the root. */
export function fromPem(texts: readonly string[]): SealingKey {
  const all = texts.join('\n')
  const key = /-----BEGIN (?:EC |RSA )?PRIVATE KEY-----[^-]+-----END (?:EC |RSA )?PRIVATE KEY-----/.exec(
    all,
  )?.[0]
  if (/ENCRYPTED PRIVATE KEY/.test(all))
    throw new CertificateError(
      'the private key is encrypted: decrypt it first (openssl pkey), or bring a .p12 file',
    )
  const certificates = all.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  return ordered(key ?? '', certificates)
}

/** The certificate of the key first, then issuer after issuer up to a root that vouches for itself. */
function ordered(privateKey: string, certificates: readonly string[]): SealingKey {
  if (privateKey === '') throw new CertificateError('no private key was found')
  const parsed = certificates.map(pem => new X509Certificate(pem))
  const key = createPrivateKey(privateKey)
  const own = parsed.find(certificate => certificate.checkPrivateKey(key))
  if (!own) throw new CertificateError('no certificate belongs to the private key')
  const chain: X509Certificate[] = []
  let current = own
  while (current.subject !== current.issuer) {
    const here = current
    const issuer = parsed.find(one => one !== here && here.checkIssued(one) && here.verify(one.publicKey))
    if (!issuer)
      throw new CertificateError(`the issuer of « ${here.subject.replace(/\n/g, ', ')} » is missing`)
    chain.push(issuer)
    current = issuer
  }
  return {
    privateKeyPem: String(key.export({ type: 'pkcs8', format: 'pem' })),
    certificatePem: own.toString(),
    chainPem: chain.map(one => one.toString()),
  }
}

const derOf = (value: { toSchema(): { toBER(sizeOnly: boolean): ArrayBuffer } }): Buffer =>
  Buffer.from(value.toSchema().toBER(false))

const pemOf = (label: string, der: Buffer): string =>
  `-----BEGIN ${label}-----\n${(der.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END ${label}-----\n`
