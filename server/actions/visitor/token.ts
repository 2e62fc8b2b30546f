// Tokens of badges: the signed text of a QR, made from the visitor whenever it is needed, kept nowhere.
import { signBadge } from '#server/domain/badge-token.ts'
import { editionShortId, type BadgeKind } from '#shared/badge-token.ts'
import type { Registered } from '#shared/visitor.ts'
import type { House } from '../house.ts'

type Badged = { id: string; kind: string; badgeIssue: number }

/** The signed text of a badge's QR. */
export function tokenOf(house: Pick<House, 'keys'>, editionId: string, visitor: Badged): string {
  return signBadge(house.keys.badge, {
    version: 1,
    edition: editionShortId(editionId),
    badgeId: visitor.id,
    kind: visitor.kind as BadgeKind,
    issue: visitor.badgeIssue,
  })
}

/** The address of a badge's own page: whoever holds it is the holder. */
export const badgeUrl = (house: Pick<House, 'settings'>, token: string): string =>
  `${house.settings.publicUrl}/badge/${token}`

/** What is answered to whoever may hand the badge over. */
export function registeredOf(
  house: Pick<House, 'keys' | 'settings'>,
  visitor: Badged & { editionId: string; code: string; name: string },
): Registered {
  const token = tokenOf(house, visitor.editionId, visitor)
  return {
    id: visitor.id,
    code: visitor.code,
    name: visitor.name,
    token,
    badgeUrl: badgeUrl(house, token),
  }
}
