// An example to read a template with: made-up parties, everything filled in, so that each variable shows what it becomes.
import type { ConventionKind } from '#shared/convention.ts'
import type { ConventionParty, ConventionView, DocumentLanguage } from './views.ts'

/** `edition` is the real one: its name, place and dates stand in the preview as they will in the text. */
export function exampleConvention(
  kind: ConventionKind,
  language: DocumentLanguage,
  edition: ConventionView['edition'],
): ConventionView {
  const fr = language === 'fr'
  const [year] = edition.dates.to.split('-').map(Number)
  const next = (year ?? 2027) + 1
  return {
    number: null,
    kind,
    language,
    edition,
    parties: kind === 'multi-party' ? [dunes(fr), maree(fr), town(fr)] : [dunes(fr), maree(fr)],
    object: fr ? 'le conditionnement de paniers pour les cantines' : 'the packing of baskets for canteens',
    commitments: [
      {
        who: 'Les Ateliers des Dunes',
        what: fr ? 'conditionner 400 paniers par semaine' : 'pack 400 baskets a week',
        byWhen: `${next}-01-11`,
        terms: fr ? 'bacs réemployables' : 'reusable crates',
      },
      {
        who: 'Marée Basse',
        what: fr ? 'garantir un volume minimal' : 'guarantee a minimum volume',
        byWhen: null,
        terms: null,
      },
    ],
    startsOn: `${next}-01-04`,
    endsOn: `${next}-12-31`,
    renewal: fr ? 'une fois, pour un an, après un bilan commun' : 'once, for one year, after a joint review',
    valueCents: 4_680_000,
    inKindCents: 120_000,
    confidentiality: null,
    disputes: null,
    socialAims: [
      fr
        ? { aim: 'Accueillir des travailleurs en situation', measure: 'six personnes par an' }
        : { aim: 'Welcome workers on placements', measure: 'six people a year' },
    ],
    environmentalAims: [
      fr
        ? { aim: 'Supprimer les emballages jetables', measure: 'part des livraisons en bacs réemployés' }
        : { aim: 'End throw-away packaging', measure: 'share of deliveries in reused crates' },
    ],
  }
}

const dunes = (fr: boolean): ConventionParty => ({
  name: 'Les Ateliers des Dunes',
  legalForm: 'association loi 1901',
  legalFamily: 'ESAT',
  siret: '78806421300024',
  seat: '12 rue des Oyats, 44500 La Baule-Escoublac',
  representative: 'Karim Benali',
  capacity: fr ? 'directeur' : 'director',
})

const maree = (fr: boolean): ConventionParty => ({
  name: 'Marée Basse',
  legalForm: 'SCIC SA',
  legalFamily: 'SCIC',
  siret: '84213579200017',
  seat: '4 quai des Frégates, 44600 Saint-Nazaire',
  representative: 'Noémie Le Guellec',
  capacity: fr ? 'directrice générale' : 'managing director',
})

const town = (fr: boolean): ConventionParty => ({
  name: 'Ville de Port-Laurent',
  legalForm: fr ? 'commune' : 'municipality',
  legalFamily: 'public-buyer',
  siret: '21440184500019',
  seat: 'Place de l’Hôtel-de-Ville, 44600 Port-Laurent',
  representative: 'Odile Marchand',
  capacity: fr ? 'adjointe au maire, par délégation' : 'deputy mayor, by delegation',
})
