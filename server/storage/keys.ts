// Private keys: made on first start, kept as files that only the server's account reads, never in the repository.
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'

export interface Keys {
  /** Folder where other purposes (the seal of conventions) keep their own files. */
  folder: string
  badge: { id: string; privateKey: KeyObject; publicKey: KeyObject }
  /** Public halves of the present and of retired badge keys, by id. */
  badgePublicKeys: Map<string, KeyObject>
  /** Peppers codes and links, so that a stolen table does not open accounts. */
  pepper: Buffer
}

/** Reads the keys of `dataDir/keys`, making those that are not there. */
export function openKeys(dataDir: string): Keys {
  const folder = path.join(dataDir, 'keys')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const badgeFiles = () =>
    readdirSync(folder)
      .filter(file => /^badge-\w+\.pem$/.test(file))
      .sort()
  if (badgeFiles().length === 0) newBadgeKey(folder)
  const badges = badgeFiles().map(file => {
    const privateKey = createPrivateKey(readFileSync(path.join(folder, file)))
    return {
      id: /^badge-(\w+)\.pem$/.exec(file)?.[1] ?? '',
      privateKey,
      publicKey: createPublicKey(privateKey),
    }
  })
  const badge = badges.at(-1)
  if (!badge) throw new Error(`no badge key in ${folder}`)
  return {
    folder,
    badge,
    badgePublicKeys: new Map(badges.map(one => [one.id, one.publicKey])),
    pepper: secretFile(folder, 'pepper'),
  }
}

/** Adds a badge key that signs from the next start on; older ones still verify. Ids count up, so the last name is the newest. */
function newBadgeKey(folder: string): string {
  const used = readdirSync(folder).filter(file => file.startsWith('badge-')).length
  const id = (used + 1).toString(36).padStart(2, '0')
  const { privateKey } = generateKeyPairSync('ed25519')
  const file = path.join(folder, `badge-${id}.pem`)
  writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return id
}

function secretFile(folder: string, name: string): Buffer {
  const file = path.join(folder, name)
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' })
  return Buffer.from(readFileSync(file, 'utf8'), 'base64')
}
