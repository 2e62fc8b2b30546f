// One convention sealed for tests: the platform's key, the seal, and what may happen to the file afterwards.
import { spawnSync } from 'node:child_process'
import { conventionPdf } from '#server/documents/convention-pdf.ts'
import { sealPdf, type SealingKey, type Timestamp } from '#server/documents/seal.ts'
import { newSealingKey } from '#server/documents/sealing-key.ts'
import { signedDocument } from './cast.ts'

const noon = new Date('2026-11-24T12:00:00Z')

/** What a test that asks another program says when the machine lacks it; false when it is there. */
export const without = (program: string): string | false =>
  spawnSync(program, ['-v']).error === undefined ? false : `${program} is not installed`

export function platformKey(): Promise<SealingKey> {
  return newSealingKey({
    name: 'Cachet des Rencontres de l’Estuaire',
    organisation: 'Covalence',
    country: 'FR',
    now: new Date('2020-01-01T00:00:00Z'),
    years: 30,
  })
}

export const signedConvention = (): Uint8Array => conventionPdf(signedDocument())

export async function seal(
  pdf: Uint8Array,
  by: SealingKey,
  timestamp: Timestamp | null = null,
  now = noon,
): Promise<Buffer> {
  const said = { reason: 'Cachet de la plateforme', location: 'Saint-Nazaire' }
  return Buffer.from(await sealPdf(pdf, { key: by, now, timestamp, ...said }))
}

/** The same file with one bit the other way. */
export function flipped(bytes: Buffer, position: number, bit: number): Buffer {
  const copy = Buffer.from(bytes)
  copy[position] = (copy[position] ?? 0) ^ (1 << bit)
  return copy
}
