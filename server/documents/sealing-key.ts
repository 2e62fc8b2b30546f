// The platform's sealing key: made once, on first start; its owner stores the two texts and never the repository.
import { createHash, randomBytes, webcrypto } from 'node:crypto'
import {
  BitString,
  Integer,
  ObjectIdentifier,
  OctetString,
  PrintableString,
  Sequence,
  Set as Asn1Set,
  Utf8String,
} from 'asn1js'
import {
  BasicConstraints,
  Certificate,
  CryptoEngine,
  Extension,
  RelativeDistinguishedNames,
  Time,
} from 'pkijs'

export type SealingKey = {
  /** PKCS #8, PEM. Secret. */
  privateKeyPem: string
  /** X.509, PEM. Public: publish its fingerprint beside the verification page. */
  certificatePem: string
  /** Issuers up to and with the root, PEM; empty for the self-signed certificate, filled when the organiser brings one. */
  chainPem: string[]
}

export type NewSealingKey = { name: string; organisation: string; country: string; now: Date; years: number }

const engine = new CryptoEngine({ name: 'node', crypto: webcrypto as unknown as Crypto })
const oids = { country: '2.5.4.6', organisation: '2.5.4.10', name: '2.5.4.3' }

/** ECDSA P-256 with a self-signed certificate for sealing (digital signature, content commitment; no authority). */
export async function newSealingKey(wish: NewSealingKey): Promise<SealingKey> {
  const keys = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const certificate = new Certificate()
  certificate.version = 2
  certificate.serialNumber = serialNumber()
  certificate.subject = distinguishedName(wish)
  certificate.issuer = distinguishedName(wish)
  certificate.notBefore = new Time({ type: 0, value: wholeSeconds(wish.now) })
  certificate.notAfter = until(wish.now, wish.years)
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey as unknown as CryptoKey, engine)
  const keyBits = certificate.subjectPublicKeyInfo.subjectPublicKey.valueBlock.valueHexView
  certificate.extensions = extensions(keyBits)
  await certificate.sign(keys.privateKey as unknown as CryptoKey, 'SHA-256', engine)
  const privateKey = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey)
  return {
    privateKeyPem: pem('PRIVATE KEY', new Uint8Array(privateKey)),
    certificatePem: pem('CERTIFICATE', new Uint8Array(certificate.toSchema(true).toBER(false))),
    chainPem: [],
  }
}

// Each attribute in a set of its own, as readers of certificates expect: C, then O, then CN.
function distinguishedName({ country, organisation, name }: NewSealingKey): RelativeDistinguishedNames {
  const part = (oid: string, value: PrintableString | Utf8String): Asn1Set =>
    new Asn1Set({ value: [new Sequence({ value: [new ObjectIdentifier({ value: oid }), value] })] })
  const sequence = new Sequence({
    value: [
      part(oids.country, new PrintableString({ value: country })),
      part(oids.organisation, new Utf8String({ value: organisation })),
      part(oids.name, new Utf8String({ value: name })),
    ],
  })
  return RelativeDistinguishedNames.fromBER(sequence.toBER(false))
}

// Positive and 127 bits long: RFC 5280 asks for a positive number of at most 20 octets.
function serialNumber(): Integer {
  const bytes = randomBytes(16)
  bytes[0] = ((bytes[0] ?? 0) & 0x7f) | 0x40
  return new Integer({ valueHex: new Uint8Array(bytes).buffer })
}

function wholeSeconds(date: Date): Date {
  return new Date(Math.floor(date.getTime() / 1000) * 1000)
}

// RFC 5280: UTCTime up to 2049, GeneralizedTime from 2050.
function until(now: Date, years: number): Time {
  const end = wholeSeconds(now)
  end.setUTCFullYear(end.getUTCFullYear() + years)
  return new Time({ type: end.getUTCFullYear() < 2050 ? 0 : 1, value: end })
}

function extensions(keyBits: Uint8Array): Extension[] {
  const bytesOf = (schema: { toBER(sizeOnly?: boolean): ArrayBuffer }): ArrayBuffer => schema.toBER(false)
  const keyId = createHash('sha1').update(keyBits).digest()
  // Bits 0 and 1: digitalSignature and contentCommitment.
  const usage = new BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 })
  return [
    new Extension({
      extnID: '2.5.29.19',
      critical: true,
      extnValue: bytesOf(new BasicConstraints({ cA: false }).toSchema()),
    }),
    new Extension({ extnID: '2.5.29.15', critical: true, extnValue: bytesOf(usage) }),
    new Extension({
      extnID: '2.5.29.14',
      critical: false,
      extnValue: bytesOf(new OctetString({ valueHex: new Uint8Array(keyId).buffer })),
    }),
  ]
}

function pem(label: string, der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? []
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`
}
