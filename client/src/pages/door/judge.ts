// Judging without network: the badge's own signature and the kept list, with the same rule as the server.
import { editionShortId, readBadgeOffline, type BadgeVerifier } from '#shared/badge-token.ts'
import { judgeScan } from '#shared/door-verdict.ts'
import type { DoorList, ScanVerdict } from '#shared/visitor.ts'
import type { DoorPeople } from './people.ts'

/** What a verdict here stands on. */
export interface KnownList {
  people: DoorPeople
  editionId: string
  /** Null: a key this browser's crypto does not take. */
  keys: ReadonlyMap<string, CryptoKey | null>
}

export interface Reading {
  token?: string
  badgeId?: string
  direction: 'in' | 'out'
  at: string
}

/** Public keys as this browser's crypto takes them; badges signed by one it does not take are judged by the list. */
export async function importKeys(keys: DoorList['keys']): Promise<Map<string, CryptoKey | null>> {
  const imported = new Map<string, CryptoKey | null>()
  for (const { id, spki } of keys) imported.set(id, await importKey(spki).catch(() => null))
  return imported
}

async function importKey(spki: string): Promise<CryptoKey> {
  const bytes = Uint8Array.from(atob(spki), character => character.charCodeAt(0))
  return crypto.subtle.importKey('spki', bytes, 'Ed25519', false, ['verify'])
}

type Judged = Omit<ScanVerdict, 'id'> & { badgeId: string | null }

const nobody = {
  name: null,
  organisationName: null,
  kind: null,
  companions: 0,
  firstMeeting: null,
  earlier: null,
}

/** A verdict from this phone alone. It is never green. */
export async function judgeHere(known: KnownList, reading: Reading): Promise<Judged> {
  const read =
    reading.token === undefined
      ? { ...unread, badgeId: reading.badgeId ?? null }
      : await readToken(known, reading.token)
  const row = read.badgeId === null ? undefined : known.people.badges.get(read.badgeId)
  // A badge signed after the list was made is a badge all the same.
  const replaced = row !== undefined && read.issue !== null && read.issue < row.issue
  const badge = read.other
    ? { badgeId: '', editionId: 'other', revokedAt: null }
    : row
      ? {
          badgeId: row.id,
          editionId: known.editionId,
          revokedAt: replaced ? new Date(0).toISOString() : row.revokedAt,
        }
      : read.signed && read.badgeId
        ? { badgeId: read.badgeId, editionId: known.editionId, revokedAt: null }
        : null
  const { kind, tone, earlier } = judgeScan(
    {
      editionId: known.editionId,
      badge,
      inside: badge && known.people.insideSince(badge.badgeId, reading.at),
      online: false,
    },
    { direction: reading.direction, at: reading.at },
  )
  return {
    ...nobody,
    verdict: kind,
    tone,
    earlier,
    badgeId: badge && badge.editionId === known.editionId ? badge.badgeId : null,
    ...(row && {
      name: row.name,
      organisationName: row.organisationName,
      kind: row.kind,
      companions: row.companions,
      firstMeeting: kind === 'welcome' ? known.people.firstMeeting(row.id, reading.at) : null,
    }),
  }
}

const unread = { badgeId: null, issue: null, other: false, signed: false }

async function readToken(
  known: KnownList,
  token: string,
): Promise<{ badgeId: string | null; issue: number | null; other: boolean; signed: boolean }> {
  let signed = false
  // Where the signature cannot be checked the text is taken at its word, and only badges of the list are known.
  const verify: BadgeVerifier<CryptoKey | null> = async (key, signature, message) => {
    if (key === null) return true
    signed = await crypto.subtle.verify('Ed25519', key, signature, message)
    return signed
  }
  const claims = await readBadgeOffline(known.keys.size > 0 ? known.keys : anyKey, token, verify)
  if (typeof claims === 'string') return unread
  const other = claims.edition !== editionShortId(known.editionId)
  return { badgeId: other ? null : claims.badgeId, issue: claims.issue, other, signed }
}

/** Before any list: whatever key a badge names is one this phone has not got. */
const anyKey = { get: () => null } as unknown as ReadonlyMap<string, null>
