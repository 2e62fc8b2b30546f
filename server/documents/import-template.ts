// A file to start from: the columns of a kind as one writes them, and one line that shows how cells read.
import { englishHeader, importColumns, type ImportKind } from '#shared/import.ts'
import type { Language } from '#shared/common.ts'
import { csv } from './csv.ts'

const examples: Record<ImportKind, Record<string, Record<Language, string>>> = {
  organisations: {
    name: same('Les Halles Vertes'),
    legalFamily: same('SCIC'),
    postcode: same('34200'),
    city: same('Sète'),
    roles: { fr: 'exposant, acheteur', en: 'exhibitor, buyer' },
    contactName: same('Zoé Blin'),
    contactEmail: same('zoe.blin@halles-vertes.example'),
  },
  offers: {
    organisation: same('Les Halles Vertes'),
    title: { fr: 'Buffets pour réunions', en: 'Buffets for meetings' },
    description: {
      fr: 'Buffets de saison, vaisselle réutilisable, livrés et repris.',
      en: 'Seasonal buffets with reusable tableware, delivered and collected.',
    },
    territory: same('30 km'),
    quantity: same('120'),
    unit: { fr: 'couverts', en: 'covers' },
    leadDays: same('7'),
    priceMin: same('12,50'),
  },
  needs: {
    organisation: { fr: 'Ville de Sète', en: 'City of Sète' },
    title: { fr: 'Buffet pour 60 personnes', en: 'Buffet for 60 people' },
    description: {
      fr: 'Buffet froid, vaisselle réutilisable, à la salle des fêtes.',
      en: 'Cold buffet with reusable tableware, at the town hall.',
    },
    postcode: same('34200'),
    city: same('Sète'),
    quantity: same('60'),
    unit: { fr: 'couverts', en: 'covers' },
    budgetMax: same('1500'),
    from: same('14/01/2027'),
  },
  visitors: {
    name: same('Marc Roy'),
    email: same('marc.roy@ville.example'),
    organisationName: { fr: 'Ville de Sète', en: 'City of Sète' },
  },
  requests: {
    from: { fr: 'Ville de Sète', en: 'City of Sète' },
    to: same('Les Halles Vertes'),
    message: { fr: 'Parlons de vos buffets', en: 'Let us talk about your buffets' },
    score: same('80'),
  },
}

/** CSV that a French Excel opens and that the import reads back whole. */
export function importTemplate(kind: ImportKind, language: Language): string {
  const columns = Object.entries(importColumns[kind] as Record<string, readonly string[]>)
  return csv(
    columns.map(([name, words]) => (language === 'fr' ? (words[0] ?? name) : englishHeader(name))),
    [columns.map(([name]) => examples[kind][name]?.[language] ?? '')],
  )
}

function same(text: string): Record<Language, string> {
  return { fr: text, en: text }
}
