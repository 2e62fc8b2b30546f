// Legal families: the forms that enterprises of the ESS and their partners take, with their names in both languages.

/** The legal families of the ESS, and those that trade with it. */
export const legalFamilies = [
  'SCOP',
  'SCIC',
  'CAE',
  'association',
  'mutuelle',
  'fondation',
  'ESUS',
  'EI',
  'ETTI',
  'ACI',
  'AI',
  'EA',
  'ESAT',
  'GEIQ',
  'cooperative',
  'collectivite',
  'hors-ess',
] as const
export type LegalFamily = (typeof legalFamilies)[number]

export const legalFamilyLabels: Record<LegalFamily, { fr: string; en: string }> = {
  SCOP: { fr: 'SCOP', en: 'Worker cooperative (SCOP)' },
  SCIC: { fr: 'SCIC', en: 'Multi-stakeholder cooperative (SCIC)' },
  CAE: { fr: 'Coopérative d’activité et d’emploi', en: 'Business and employment cooperative' },
  association: { fr: 'Association', en: 'Association' },
  mutuelle: { fr: 'Mutuelle', en: 'Mutual society' },
  fondation: { fr: 'Fondation', en: 'Foundation' },
  ESUS: { fr: 'Entreprise agréée ESUS', en: 'Accredited social enterprise (ESUS)' },
  EI: { fr: 'Entreprise d’insertion', en: 'Work integration enterprise' },
  ETTI: { fr: 'Entreprise de travail temporaire d’insertion', en: 'Work integration temping agency' },
  ACI: { fr: 'Atelier et chantier d’insertion', en: 'Work integration workshop' },
  AI: { fr: 'Association intermédiaire', en: 'Intermediary association' },
  EA: { fr: 'Entreprise adaptée', en: 'Adapted enterprise' },
  ESAT: { fr: 'ESAT', en: 'Sheltered work centre (ESAT)' },
  GEIQ: { fr: 'GEIQ', en: 'Employers’ group for integration (GEIQ)' },
  cooperative: { fr: 'Autre coopérative', en: 'Other cooperative' },
  collectivite: { fr: 'Collectivité ou acheteur public', en: 'Local authority or public buyer' },
  'hors-ess': { fr: 'Entreprise hors ESS', en: 'Enterprise outside the ESS' },
}

/** True when the family belongs to the social and solidarity economy (law of 31 July 2014). */
export const isEss = (family: LegalFamily): boolean => family !== 'collectivite' && family !== 'hors-ess'
