// The columns of each kind of file: names in French and English, and how a cell reads.

export const importKinds = ['organisations', 'offers', 'needs', 'visitors', 'requests'] as const
export type ImportKind = (typeof importKinds)[number]

/** Canonical name: the headers that mean it, folded (no accents, lower case, `_` between words). */
const columns: Record<ImportKind, Record<string, readonly string[]>> = {
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
}

export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')

/** Header cells to canonical names; a header that means nothing here is left out and named. */
export function readHeader(
  kind: ImportKind,
  header: readonly string[],
): { names: (string | null)[]; unknown: string[] } {
  const known = new Map<string, string>()
  for (const [name, words] of Object.entries(columns[kind]))
    for (const word of [folded(name), ...words]) known.set(word, name)
  const names = header.map(cell => known.get(folded(cell)) ?? null)
  return { names, unknown: header.filter((_, i) => names[i] === null) }
}

/** « 1 234,5 » and `1234.5` alike; undefined when empty, NaN when it is no number. */
export function numberOf(cell: string | undefined): number | undefined {
  const text = (cell ?? '').replace(/[\s\u00a0\u202f€]/g, '')
  if (text === '') return undefined
  return Number(text.includes(',') ? text.replace(/\./g, '').replace(',', '.') : text)
}

/** Euros as written, in cents. */
export function centsOf(cell: string | undefined): number | undefined {
  const euros = numberOf(cell)
  return euros === undefined ? undefined : Math.round(euros * 100)
}

/** « 26/11/2026 » and « 2026-11-26 ». */
export function dayOf(cell: string | undefined): string | undefined {
  const text = (cell ?? '').trim()
  const french = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text)
  if (french) return `${french[3]}-${french[2]?.padStart(2, '0')}-${french[1]?.padStart(2, '0')}`
  return text === '' ? undefined : text
}

export const listOf = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split(/[,|/]/)
    .map(part => part.trim())
    .filter(part => part !== '')
