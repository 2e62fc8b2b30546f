// Badges on paper: what stands on one, and the file of one, typeset when it is asked for and never inside a transaction.
import { badgePdf, type Badge, type BadgeSheet } from '#server/documents/badge-pdf.ts'
import type { SectorShare } from '#server/documents/views.ts'
import { badgeHolder, type BadgeHolder } from '#server/storage/queries/badges.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { sectorMix } from '../convention/document.ts'
import type { House } from '../house.ts'
import { tokenOf } from './token.ts'

interface SheetEdition {
  name: string
  venue: { city: string }
  startsOn: string
  endsOn: string
}

export function badgeSheet(
  edition: SheetEdition,
  language: 'fr' | 'en',
  format: BadgeSheet['format'],
  sectors: SectorShare[],
  madeAt: Date,
): BadgeSheet {
  return {
    language,
    format,
    sectors,
    madeAt,
    edition: {
      name: edition.name,
      place: edition.venue.city,
      dates: { from: edition.startsOn, to: edition.endsOn },
    },
  }
}

const roles: Record<'fr' | 'en', Record<string, string>> = {
  fr: {
    visitor: 'Visite',
    exhibitor: 'Exposant',
    buyer: 'Acheteur',
    organiser: 'Organisation',
    'door-staff': 'Accueil',
    speaker: 'Intervention',
    press: 'Presse',
    companion: 'Accompagnement',
  },
  en: {
    visitor: 'Visitor',
    exhibitor: 'Exhibitor',
    buyer: 'Buyer',
    organiser: 'Organiser',
    'door-staff': 'Door staff',
    speaker: 'Speaker',
    press: 'Press',
    companion: 'Companion',
  },
}

/** « Visite et 2 accompagnants »: one badge lets in as many as it says. */
function roleOf(kind: string, companions: number, language: 'fr' | 'en'): string {
  const role = roles[language][kind] ?? kind
  if (companions === 0) return role
  const several = companions > 1 ? 's' : ''
  return language === 'en'
    ? `${role} and ${companions} companion${several}`
    : `${role} et ${companions} accompagnant${several}`
}

export function badgeOf(
  house: Pick<House, 'keys'>,
  editionId: string,
  visitor: Pick<
    BadgeHolder,
    'id' | 'name' | 'organisationName' | 'kind' | 'code' | 'badgeIssue' | 'companions'
  >,
  language: 'fr' | 'en',
): Badge {
  return {
    name: visitor.name,
    organisation: visitor.organisationName,
    role: roleOf(visitor.kind, visitor.companions, language),
    token: tokenOf(house, editionId, visitor),
    code: visitor.code,
  }
}

/** The file of one badge as it stands now; null when the person was erased or the badge revoked. */
export async function badgePaper(
  house: Pick<House, 'keys' | 'sql' | 'now'>,
  visitorId: string,
  format: BadgeSheet['format'],
  language?: 'fr' | 'en',
): Promise<Uint8Array | null> {
  const holder = await badgeHolder(house.sql, visitorId)
  const edition = holder && (await editionById(house.sql, holder.editionId))
  if (!holder || holder.revokedAt !== null || !edition) return null
  const words = language ?? (holder.locale === 'en' ? 'en' : 'fr')
  const sectors = await sectorMix(house.sql, edition.id)
  const sheet = badgeSheet(edition, words, format, sectors, new Date(house.now()))
  return badgePdf([badgeOf(house, edition.id, holder, words)], sheet)
}
