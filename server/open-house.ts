// Opens everything the house stands on: database, migrations, keys. Used by the server, the command line and tests.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { makeHouse, type House, type HouseParts } from './actions/house.ts'
import { newSealingKey, type SealingKey } from './documents/sealing-key.ts'
import type { Settings } from './settings.ts'
import { migrate, openDatabase } from './storage/database.ts'
import { openKeys } from './storage/keys.ts'

export async function openHouse(
  settings: Settings,
  parts: Partial<Pick<HouseParts, 'now' | 'newId' | 'demoClock'>> = {},
): Promise<{ house: House; migrated: string[]; close(): Promise<void> }> {
  const database = await openDatabase({
    url: settings.DATABASE_URL,
    file: path.join(settings.dataDir, 'covalence.sqlite'),
  })
  const migrated = await migrate(database)
  const keys = openKeys(settings.dataDir)
  const house = makeHouse({
    database,
    settings,
    keys,
    sealingKey: await openSealingKey(keys.folder),
    ...parts,
  })
  return { house, migrated, close: () => database.close() }
}

const SEAL_YEARS = 10

/** The platform's seal: two files, made on first start; an organiser's own certificate replaces them under the same names. */
async function openSealingKey(folder: string): Promise<SealingKey> {
  const [keyFile, certificateFile, chainFile] = [
    'seal-key.pem',
    'seal-certificate.pem',
    'seal-chain.pem',
  ].map(name => path.join(folder, name)) as [string, string, string]
  if (!existsSync(keyFile)) {
    const made = await newSealingKey({
      name: 'Covalence',
      organisation: 'Covalence',
      country: 'FR',
      now: new Date(),
      years: SEAL_YEARS,
    })
    writeFileSync(certificateFile, made.certificatePem, { mode: 0o644 })
    writeFileSync(keyFile, made.privateKeyPem, { mode: 0o600, flag: 'wx' })
  }
  const chain = existsSync(chainFile)
    ? readFileSync(chainFile, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
    : null
  return {
    privateKeyPem: readFileSync(keyFile, 'utf8'),
    certificatePem: readFileSync(certificateFile, 'utf8'),
    chainPem: chain ?? [],
  }
}
