// Judging without network: the badge's own signature and the kept list, with the same rule as the server.
import { editionShortId, readBadgeOffline, type BadgeVerifier } from '#shared/badge-token.ts'
import { judgeScan } from '#shared/door-verdict.ts'
import type { DoorList, ScanVerdict } from '#shared/visitor.ts'
import type { DoorPeople } from './people.ts'

/** What a verdict here stands on. */
export interface KnownList {
  people: DoorPeople
  editionId: string
  keys: ReadonlyMap<string, CryptoKey>
}

export interface Reading {
  token?: string
  badgeId?: string
  direction: 'in' | 'out'
  at: string
}

const verify: BadgeVerifier<CryptoKey> = (key, signature, message) =>
  crypto.subtle.verify('Ed25519', key, signature, message)

/** Public keys as this browser's crypto takes them. A browser that knows no Ed25519 gets none, and its badges are judged by the list. */
export async function importKeys(keys: DoorList['keys']): Promise<Map<string, CryptoKey>> {
  const imported = new Map<string, CryptoKey>()
  for (const { id, spki } of keys) {
    const bytes = Uint8Array.from(atob(spki), character => character.charCodeAt(0))
    try {
      imported.set(id, await crypto.subtle.importKey('spki', bytes, 'Ed25519', false, ['verify']))
    } catch {
      return new Map()
    }
  }
  return imported
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
      ? { badgeId: reading.badgeId ?? null, issue: null, other: false }
      : await readToken(known, reading.token)
  const row = read.badgeId === null ? undefined : known.people.badges.get(read.badgeId)
  // A badge signed after the list was made is a badge all the same.
  const signed = reading.token !== undefined && read.badgeId !== null && known.keys.size > 0
  const replaced = row !== undefined && read.issue !== null && read.issue < row.issue
  const badge = read.other
    ? { badgeId: '', editionId: 'other', revokedAt: null }
    : row
      ? {
          badgeId: row.id,
          editionId: known.editionId,
          revokedAt: replaced ? new Date(0).toISOString() : row.revokedAt,
        }
      : signed && read.badgeId
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

async function readToken(
  known: KnownList,
  token: string,
): Promise<{ badgeId: string | null; issue: number | null; other: boolean }> {
  const none = { badgeId: null, issue: null, other: false }
  const claims =
    known.keys.size > 0
      ? await readBadgeOffline(known.keys, token, verify)
      : await readBadgeOffline(anyKey, token, () => Promise.resolve(true))
  if (typeof claims === 'string') return none
  const other = claims.edition !== editionShortId(known.editionId)
  return { badgeId: other ? null : claims.badgeId, issue: claims.issue, other }
}

/** Where signatures cannot be checked, any key is taken and only badges of the list are known. */
const anyKey = { get: () => null } as unknown as ReadonlyMap<string, null>
