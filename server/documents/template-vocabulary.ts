// What the variables of clause templates mean: the chips an organiser picks from. As complete as conventionValues; a test says so.
import type { DocumentLanguage } from './views.ts'

export type VocabularyEntry = { name: string; meaning: string }

const meanings: Record<string, Record<DocumentLanguage, string>> = {
  object: { fr: 'Objet de la convention', en: 'Object of the agreement' },
  commitments: {
    fr: 'Liste : qui fait quoi, pour quand, à quelles conditions',
    en: 'List: who does what, by when, on which terms',
  },
  startsOn: { fr: 'Date d’effet', en: 'Start date' },
  endsOn: { fr: 'Date de fin', en: 'End date' },
  renewal: { fr: 'Modalités de renouvellement', en: 'Terms of renewal' },
  value: { fr: 'Valeur en argent, hors taxes', en: 'Value in money, before tax' },
  inKind: { fr: 'Valeur de ce qui est apporté en nature', en: 'Value of what is given in kind' },
  confidentiality: {
    fr: 'Clause de confidentialité propre aux parties',
    en: 'The parties’ own confidentiality clause',
  },
  disputes: {
    fr: 'Règlement des différends choisi par les parties',
    en: 'The parties’ own way to settle disputes',
  },
  socialAims: { fr: 'Liste des buts sociaux et de leur mesure', en: 'List of social aims and their measure' },
  environmentalAims: {
    fr: 'Liste des buts environnementaux et de leur mesure',
    en: 'List of environmental aims and their measure',
  },
  'edition.name': { fr: 'Nom de l’édition', en: 'Name of the edition' },
  'edition.place': { fr: 'Lieu de l’édition', en: 'Place of the edition' },
  'edition.dates': { fr: 'Dates de l’édition', en: 'Dates of the edition' },
  'parties.names': { fr: 'Noms de toutes les parties', en: 'Names of all parties' },
  'parties.count': { fr: 'Nombre de parties', en: 'Number of parties' },
  'lead.name': { fr: 'Nom du chef de file (première partie)', en: 'Name of the lead (first party)' },
  'adapted.names': {
    fr: 'Parties qui sont EA ou ESAT, s’il y en a',
    en: 'Parties that are EA or ESAT, if any',
  },
  'publicBuyer.names': {
    fr: 'Parties qui sont acheteurs publics, s’il y en a',
    en: 'Parties that are public buyers, if any',
  },
  'party1.name': {
    fr: 'Nom de la première partie (party2, party3… pour les suivantes)',
    en: 'Name of the first party (party2, party3… for the next)',
  },
  'party1.designation': { fr: 'Comment le texte appelle cette partie', en: 'How the text calls this party' },
  'party1.representative': { fr: 'Personne qui la représente', en: 'Person who represents it' },
  'party1.capacity': { fr: 'Qualité de cette personne', en: 'Capacity of this person' },
  'party1.seat': { fr: 'Siège de la partie', en: 'Registered office of the party' },
}

/** Every variable a template may name, with its meaning. */
export function templateVocabulary(language: DocumentLanguage): VocabularyEntry[] {
  return Object.entries(meanings).map(([name, meaning]) => ({ name, meaning: meaning[language] }))
}
