// Samples for the gallery: fictional, small, and including what is long.
export const mix = [
  { id: 'alimentation', share: 22 },
  { id: 'reemploi', share: 20 },
  { id: 'proprete', share: 18 },
  { id: 'numerique', share: 16 },
  { id: 'sous-traitance', share: 14 },
  { id: 'batiment', share: 14 },
  { id: 'energie', share: 12 },
  { id: 'insertion', share: 10 },
]
export const sectors = [
  { value: 'legumerie', label: 'Légumerie, conserverie', note: 'Alimentation', words: 'bocaux soupe' },
  { value: 'traiteur', label: 'Traiteur', note: 'Alimentation' },
  { value: 'reemploi-mobilier', label: 'Réemploi de mobilier de bureau', note: 'Réemploi' },
  { value: 'blanchisserie', label: 'Blanchisserie', note: 'Propreté' },
  { value: 'espaces-verts', label: 'Entretien d\u2019espaces verts', note: 'Espaces verts' },
]
export const rows = [
  { id: 'r1', name: 'Les Bocaux de la Brière', place: 'Saint-Nazaire', meetings: 12 },
  {
    id: 'r2',
    name: 'Atelier Trame, coopérative d\u2019impression et de reliure solidaire',
    place: 'La Roche-sur-Yon',
    meetings: 7,
  },
  { id: 'r3', name: 'Recyclerie du Marais', place: 'Challans', meetings: 0 },
]
export const tables = ['9', '10', '11', '12', '13', '14'].map(n => ({ id: n, label: `Table ${n}` }))
export const slots = [
  '9\u00a0h',
  '9\u00a0h\u00a020',
  '9\u00a0h\u00a040',
  '10\u00a0h',
  '10\u00a0h\u00a020',
  '10\u00a0h\u00a040',
].map((label, i) => ({ id: `s${i}`, label, now: i === 2 }))
