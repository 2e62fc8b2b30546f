// The platform's seal on disk: made on first start, replaced by an organiser's own or rotated; what is retired stays known for ever.
import { X509Certificate } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { newSealingKey, type SealingKey } from './documents/sealing-key.ts'

const SEAL_YEARS = 10
const names = { key: 'seal-key.pem', certificate: 'seal-certificate.pem', chain: 'seal-chain.pem' }
const retired = /^seal-certificate-[0-9A-F]{12}\.pem$/

/** Reads the seal of `folder`, making it when it is not there. */
export async function openSeal(folder: string): Promise<SealingKey> {
  const file = (name: keyof typeof names) => path.join(folder, names[name])
  if (!existsSync(file('key'))) await rotateSeal(folder, new Date())
  const chain = existsSync(file('chain'))
    ? readFileSync(file('chain'), 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
    : null
  return {
    privateKeyPem: readFileSync(file('key'), 'utf8'),
    certificatePem: readFileSync(file('certificate'), 'utf8'),
    chainPem: chain ?? [],
  }
}

/** A new key of the platform's own takes over; the one before is retired. */
export async function rotateSeal(folder: string, now: Date): Promise<SealingKey> {
  const made = await newSealingKey({
    name: 'Covalence',
    organisation: 'Covalence',
    country: 'FR',
    now,
    years: SEAL_YEARS,
  })
  writeSeal(folder, made)
  return made
}

/**
 * `key` seals from the next start on. The certificate before stays, under its fingerprint, so that its seals are still told from a
 * stranger's; its private half is removed: a key that no longer seals can no longer be stolen.
 */
export function writeSeal(folder: string, key: SealingKey): void {
  const file = (name: keyof typeof names) => path.join(folder, names[name])
  if (existsSync(file('certificate'))) {
    const print = new X509Certificate(readFileSync(file('certificate'))).fingerprint256
    renameSync(
      file('certificate'),
      path.join(folder, `seal-certificate-${print.replaceAll(':', '').slice(0, 12)}.pem`),
    )
    rmSync(file('key'), { force: true })
    rmSync(file('chain'), { force: true })
  }
  writeFileSync(file('certificate'), key.certificatePem, { mode: 0o644 })
  if (key.chainPem.length > 0) writeFileSync(file('chain'), key.chainPem.join('\n'), { mode: 0o644 })
  writeFileSync(file('key'), key.privateKeyPem, { mode: 0o600, flag: 'wx' })
}

/** Fingerprints of every certificate that sealed here: the present one first, then the retired. */
export function sealFingerprints(folder: string): string[] {
  const files = [
    names.certificate,
    ...readdirSync(folder)
      .filter(name => retired.test(name))
      .sort(),
  ]
  return files
    .filter(name => existsSync(path.join(folder, name)))
    .map(name => new X509Certificate(readFileSync(path.join(folder, name))).fingerprint256)
}
