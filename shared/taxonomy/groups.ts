/** Families and groups of the taxonomy, in their order of display. */
import type { Family, Group } from './types.ts'

/** The ten display families of an edition. */
export const families: readonly Family[] = [
  { code: 'alimentation', fr: 'Alimentation', en: 'Food' },
  { code: 'reemploi', fr: 'Réemploi', en: 'Reuse' },
  { code: 'proprete-espaces-verts', fr: 'Propreté et espaces verts', en: 'Cleaning and green spaces' },
  { code: 'numerique-impression', fr: 'Numérique et impression', en: 'Digital and print' },
  { code: 'sous-traitance', fr: 'Sous-traitance EA/ESAT', en: 'Subcontracting by sheltered enterprises' },
  { code: 'batiment', fr: 'Bâtiment', en: 'Building' },
  { code: 'energie-mobilite', fr: 'Énergie et mobilité', en: 'Energy and mobility' },
  { code: 'insertion-formation', fr: 'Insertion et formation', en: 'Work integration and training' },
  { code: 'sante-habitat', fr: 'Santé et habitat', en: 'Health and housing' },
  { code: 'finance-mutuelles', fr: 'Finance et mutuelles', en: 'Finance and mutuals' },
]

type Row = readonly [code: string, family: string, fr: string, en: string]

const rows: readonly Row[] = [
  ['alimentation', 'alimentation', 'Alimentation et restauration', 'Food and catering'],
  ['agriculture', 'alimentation', 'Agriculture, forêt et animaux', 'Farming, forestry and animals'],
  ['reemploi', 'reemploi', 'Réemploi, recyclage et déchets', 'Reuse, recycling and waste'],
  ['proprete', 'proprete-espaces-verts', 'Propreté et hygiène', 'Cleaning and hygiene'],
  [
    'espaces-verts',
    'proprete-espaces-verts',
    'Espaces verts et environnement',
    'Green spaces and environment',
  ],
  ['numerique', 'numerique-impression', 'Numérique et informatique', 'Digital and IT'],
  ['communication', 'numerique-impression', 'Impression et communication', 'Print and communication'],
  ['culture', 'numerique-impression', 'Culture, tourisme et événementiel', 'Culture, tourism and events'],
  ['sous-traitance', 'sous-traitance', 'Sous-traitance industrielle', 'Industrial subcontracting'],
  ['logistique', 'sous-traitance', 'Conditionnement et logistique', 'Packing and logistics'],
  ['textile', 'sous-traitance', 'Textile et blanchisserie', 'Textile and laundry'],
  [
    'administratif',
    'sous-traitance',
    'Administratif, sécurité et services aux entreprises',
    'Administrative, security and business services',
  ],
  [
    'fournitures',
    'sous-traitance',
    'Fournitures, mobilier et équipements',
    'Supplies, furniture and equipment',
  ],
  ['second-oeuvre', 'batiment', 'Bâtiment second œuvre', 'Building: finishing trades'],
  [
    'gros-oeuvre',
    'batiment',
    'Gros œuvre, voirie et aménagement',
    'Structural works, roads and outdoor works',
  ],
  [
    'etudes',
    'batiment',
    'Architecture, ingénierie et études techniques',
    'Architecture, engineering and technical studies',
  ],
  ['energie', 'energie-mobilite', 'Énergie et eau', 'Energy and water'],
  ['mobilite', 'energie-mobilite', 'Mobilité et transport', 'Mobility and transport'],
  [
    'insertion',
    'insertion-formation',
    'Insertion, emploi et mise à disposition',
    'Work integration, employment and staff provision',
  ],
  ['formation', 'insertion-formation', 'Formation et conseil', 'Training and consulting'],
  [
    'sport-education',
    'insertion-formation',
    'Sport, éducation populaire et vie associative',
    'Sport, popular education and associations',
  ],
  ['sante', 'sante-habitat', 'Santé et médico-social', 'Health and social care'],
  [
    'services-personne',
    'sante-habitat',
    'Services à la personne et petite enfance',
    'Personal services and early childhood',
  ],
  ['habitat', 'sante-habitat', 'Habitat et hébergement', 'Housing and accommodation'],
  ['finance', 'finance-mutuelles', 'Finance, assurance et mutuelles', 'Finance, insurance and mutuals'],
]

/** Every group with the code of its family. */
export const groupLabels: readonly Group[] = rows.map(([code, family, fr, en]) => ({ code, family, fr, en }))
