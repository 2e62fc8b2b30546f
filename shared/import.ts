// Files that organisers bring: kinds, the columns each may have, and what became of every line.
import { Type, type Static } from 'typebox'
import { literals } from './common.ts'

export const importKinds = ['organisations', 'offers', 'needs', 'visitors', 'requests'] as const
export type ImportKind = (typeof importKinds)[number]

/** Canonical name: the headers that mean it, folded (no accents, lower case, `_` between words). */
export const importColumns = {
  organisations: {
    name: ['nom', 'structure', 'organisation', 'raison_sociale'],
    siret: ['siret'],
    legalFamily: ['famille', 'famille_juridique', 'legal_family'],
    legalForm: ['forme', 'forme_juridique', 'legal_form'],
    naf: ['naf', 'ape'],
    street: ['adresse', 'rue', 'street', 'address'],
    postcode: ['code_postal', 'cp', 'postcode'],
    city: ['commune', 'ville', 'city'],
    insee: ['insee', 'code_insee'],
    description: ['description', 'presentation'],
    website: ['site', 'site_web', 'website', 'url'],
    phone: ['telephone', 'phone'],
    signatoryName: ['signataire', 'signatory'],
    signatoryCapacity: ['qualite', 'capacite', 'capacity'],
    roles: ['role', 'roles'],
    contactName: ['contact', 'contact_nom', 'contact_name'],
    contactEmail: ['email', 'courriel', 'contact_email'],
    unavailable: ['indisponible', 'indisponibilites', 'unavailable'],
  },
  offers: {
    organisation: ['structure', 'organisation', 'siret'],
    title: ['titre', 'title'],
    description: ['description'],
    sectors: ['secteur', 'secteurs', 'sector', 'sectors'],
    territory: ['territoire', 'territory'],
    quantity: ['quantite', 'capacite', 'quantity', 'capacity'],
    unit: ['unite', 'unit'],
    minimum: ['minimum'],
    leadDays: ['delai', 'delai_jours', 'lead_days'],
    priceMin: ['prix_min', 'price_min'],
    priceMax: ['prix_max', 'price_max'],
    commitments: ['engagements', 'commitments'],
  },
  needs: {
    organisation: ['structure', 'organisation', 'acheteur', 'buyer', 'siret'],
    title: ['titre', 'title'],
    description: ['description'],
    sectors: ['secteur', 'secteurs', 'sector', 'sectors'],
    postcode: ['code_postal', 'cp', 'postcode'],
    city: ['commune', 'ville', 'city'],
    insee: ['insee', 'code_insee'],
    quantity: ['quantite', 'quantity'],
    unit: ['unite', 'unit'],
    budgetMin: ['budget_min'],
    budgetMax: ['budget_max', 'budget'],
    from: ['debut', 'du', 'from'],
    to: ['fin', 'au', 'to'],
    visibility: ['visibilite', 'visibility'],
  },
  visitors: {
    name: ['nom', 'name'],
    email: ['email', 'courriel'],
    organisationName: ['structure', 'organisation'],
    kind: ['type', 'kind'],
    locale: ['langue', 'language', 'locale'],
  },
  requests: {
    from: ['demandeur', 'de', 'from', 'requester'],
    to: ['destinataire', 'a', 'to', 'addressee'],
    message: ['message'],
    priority: ['priorite', 'priority'],
    score: ['score', 'poids', 'weight'],
    accepted: ['acceptee', 'accepte', 'accepted'],
  },
} as const satisfies Record<ImportKind, Record<string, readonly string[]>>

/** The first header that means a column, as files in French have it. */
export const headerOf = (kind: ImportKind, column: string): string =>
  (importColumns[kind] as Record<string, readonly string[]>)[column]?.[0] ?? column

/** `legal_family` for `legalFamily`: what an English header says. */
export const englishHeader = (name: string): string =>
  name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)

/** What became of one line of a file: `what` it names, and why not when it was refused, or which line named it before. */
export const ImportLine = Type.Object({
  line: Type.Integer({ minimum: 1, description: 'as an editor numbers the lines of the file' }),
  kind: literals(['created', 'updated', 'same', 'refused']),
  what: Type.String(),
  why: Type.Optional(Type.Object({ fr: Type.String(), en: Type.String() })),
})
export type ImportLine = Static<typeof ImportLine>

export const ImportReport = Type.Object({
  stored: Type.Boolean({ description: 'false for a dry run, and when one refused line held all back' }),
  counts: Type.Object({
    created: Type.Integer(),
    updated: Type.Integer(),
    same: Type.Integer(),
    refused: Type.Integer(),
  }),
  unknown: Type.Array(Type.String(), { description: 'headers that mean nothing for this kind' }),
  lines: Type.Array(ImportLine, { description: 'refused ones first' }),
  more: Type.Integer({ description: 'lines counted but not listed' }),
})
export type ImportReport = Static<typeof ImportReport>
