// A named cast for documents: three enterprises, a town, one meeting that went well.
import type { ConventionDocument } from '#server/documents/convention-pdf.ts'
import { conventionText, sha256OfText } from '#server/documents/convention-text.ts'
import type { ConventionView, SectorShare, SignatureEvidence } from '#server/documents/views.ts'

export const maree = {
  name: 'Marée Basse',
  legalForm: 'société coopérative d’intérêt collectif SA à capital variable',
  legalFamily: 'SCIC',
  siret: '84213579200017',
  seat: '4 quai des Frégates, 44600 Saint-Nazaire',
  rne: 'RCS Saint-Nazaire 842 135 792',
  representative: 'Noémie Le Guellec',
  capacity: 'directrice générale',
}

export const dunes = {
  name: 'Les Ateliers des Dunes',
  legalForm: 'association loi 1901',
  legalFamily: 'ESAT',
  siret: '78806421300024',
  seat: '12 rue des Oyats, 44500 La Baule-Escoublac',
  rne: 'RNA W443001234',
  representative: 'Karim Benali',
  capacity: 'directeur, par délégation du conseil d’administration',
}

export const town = {
  name: 'Ville de Port-Laurent',
  legalForm: 'commune',
  legalFamily: 'public-buyer',
  siret: '21440184500019',
  seat: 'Place de l’Hôtel-de-Ville, 44600 Port-Laurent',
  representative: 'Odile Marchand',
  capacity: 'adjointe au maire chargée des achats, par délégation',
}

export function supply(changes: Partial<ConventionView> = {}): ConventionView {
  return {
    number: 'EST26-0017',
    kind: 'framework-supply',
    language: 'fr',
    edition: {
      name: 'Les Rencontres de l’Estuaire 2026',
      place: 'Saint-Nazaire',
      dates: { from: '2026-11-24', to: '2026-11-25' },
    },
    parties: [dunes, maree],
    object:
      'le conditionnement et la livraison de paniers de produits de la mer pour les cantines du littoral',
    commitments: [
      {
        who: 'le Fournisseur',
        what: 'conditionner 400 paniers par semaine',
        byWhen: '2027-01-11',
        terms: 'bacs réemployables, livraison le mardi avant 8 h',
      },
      {
        who: 'l’Acheteur',
        what: 'garantir un volume minimal de 300 paniers par semaine hors vacances scolaires',
        byWhen: null,
        terms: null,
      },
    ],
    startsOn: '2027-01-04',
    endsOn: '2027-12-31',
    renewal: 'une fois, pour un an, après un bilan commun en octobre 2027',
    valueCents: 4_680_000,
    inKindCents: 120_000,
    confidentiality: null,
    disputes: null,
    socialAims: [
      {
        aim: 'Proposer des mises en situation à des travailleurs de l’ESAT',
        measure: 'six personnes accueillies par an',
      },
    ],
    environmentalAims: [
      {
        aim: 'Supprimer les emballages jetables',
        measure: 'part des livraisons en bacs réemployés, chaque trimestre',
      },
    ],
    ...changes,
  }
}

export function signaturesOf(view: ConventionView, textSha256: string): SignatureEvidence[] {
  return view.parties.map((party, i) => ({
    name: party.representative,
    capacity: party.capacity,
    organisation: party.name,
    method: i === 0 ? 'email-code' : 'passkey',
    signedAt: new Date(Date.UTC(2026, 10, 24, 10 + i, 42, 7)).toISOString(),
    from: '192.0.2.x',
    shown: 'texte intégral',
    proof: i === 0 ? 'k…i@ateliers-dunes.example' : 'clé d’accès 7f3a…',
    textSha256,
  }))
}

/** The mix of « Les Rencontres de l’Estuaire ». */
export const sectors: SectorShare[] = [
  { code: 'alimentation', share: 22 },
  { code: 'reemploi', share: 20 },
  { code: 'proprete', share: 18 },
  { code: 'numerique', share: 16 },
  { code: 'batiment', share: 14 },
]

/** The document of a text that is still the view's own; unsigned unless told otherwise. */
export function documentOf(
  view: ConventionView,
  change: Partial<ConventionDocument> = {},
): ConventionDocument {
  return {
    view,
    text: conventionText(view),
    signatures: [],
    sectors,
    verifyUrl: null,
    madeAt: new Date('2026-11-24T12:00:00Z'),
    timeZone: 'Europe/Paris',
    ...change,
  }
}

/** The same, signed by every party and open to verification. */
export const signedDocument = (view: ConventionView = supply()): ConventionDocument =>
  documentOf(view, {
    signatures: signaturesOf(view, sha256OfText(conventionText(view))),
    verifyUrl: 'https://covalence.example/v/K7QM2XPT',
  })
