// Invented names of the demo edition: every address ends in .example, every person and organisation is made up.
import type { LegalFamily } from '#shared/organisation.ts'

export const firstNames = [
  'Aïcha', 'Alan', 'Amandine', 'Anouk', 'Armel', 'Awa', 'Baptiste', 'Béatrice', 'Camille', 'Chloé', 'Corentin', 'Damien', 'Delphine', 'Élodie', 'Émile', 'Enora', 'Farid', 'Fatou',
  'Gaëlle', 'Gaspard', 'Hélène', 'Hugo', 'Inès', 'Jeanne', 'Joël', 'Karim', 'Katell', 'Léa', 'Loïc', 'Lucie', 'Maëlle', 'Mamadou', 'Marion', 'Mathilde', 'Mehdi', 'Nadia', 'Nolwenn',
  'Octave', 'Pauline', 'Quentin', 'Rachid', 'Rozenn', 'Salomé', 'Samir', 'Solène', 'Tanguy', 'Théo', 'Ulysse', 'Valérie', 'Yann', 'Yasmine', 'Zoé',
]

export const lastNames = [
  'Abgrall', 'Autret', 'Bellec', 'Benali', 'Bertho', 'Blin', 'Bodet', 'Caradec', 'Chauvet', 'Coatmeur', 'Cordier', 'Corre', 'Da Silva', 'Delaunay', 'Diallo', 'Drouet', 'Fontaine', 'Gautron',
  'Girard', 'Guérin', 'Haddad', 'Hamon', 'Jaunin', 'Kerjean', 'Lagadec', 'Lambert', 'Laurent', 'Le Bihan', 'Le Goff', 'Legrand', 'Lemoine', 'Mahé', 'Marchais', 'Martineau', 'Menez', 'Moreau',
  'Moussaoui', 'Nédélec', 'Nguyen', 'Ollivier', 'Péron', 'Pineau', 'Quéré', 'Renaud', 'Rivière', 'Rousseau', 'Sarr', 'Tessier', 'Thomas', 'Traoré', 'Vasseur', 'Yilmaz',
]

export const communes = [
  ['Saint-Nazaire', '44600', '44184', '44'], ['Nantes', '44000', '44109', '44'], ['Pornic', '44210', '44131', '44'], ['Guérande', '44350', '44069', '44'],
  ['Savenay', '44260', '44195', '44'], ['Pontchâteau', '44160', '44129', '44'], ['Châteaubriant', '44110', '44036', '44'], ['Rezé', '44400', '44143', '44'],
  ['Saint-Herblain', '44800', '44162', '44'], ['Ancenis-Saint-Géréon', '44150', '44003', '44'], ['Vannes', '56000', '56260', '56'], ['Lorient', '56100', '56121', '56'],
  ['La Roche-sur-Yon', '85000', '85191', '85'], ['Challans', '85300', '85047', '85'], ['Rennes', '35000', '35238', '35'], ['Redon', '35600', '35236', '35'],
  ['Angers', '49000', '49007', '49'], ['Cholet', '49300', '49099', '49'], ['Laval', '53000', '53130', '53'], ['Le Mans', '72000', '72181', '72'],
] as const

export const tails = [
  "de l'Estuaire", 'du Brivet', 'des Salines', 'de Brière', 'du Sillon', 'de la Loire', 'des Deux Rives', 'du Grand Large', 'de Penhoët', 'des Forges', 'du Marais', 'de la Baie',
  'des Trois Ponts', 'du Vieux Phare', 'de la Presqu’île', 'du Canal', 'des Chantiers', 'de la Dune', 'du Bois Joli', 'des Quatre Vents', 'de la Rade', 'du Pays Blanc',
]

/** What an exhibitor of each family of sectors may be called, and what it usually is in law. */
export const houses: Record<string, { heads: string[]; legal: LegalFamily[] }> = {
  alimentation: { heads: ['Les Paniers', 'La Marmite', 'Le Fournil', 'La Conserverie', 'Les Cuisines'], legal: ['EI', 'ACI', 'SCIC', 'association'] },
  reemploi: { heads: ['La Ressourcerie', 'Le Relais', "L'Atelier du Réemploi", 'La Recyclerie', 'Les Matériaux'], legal: ['association', 'EI', 'SCIC', 'ACI'] },
  'proprete-espaces-verts': { heads: ['Net & Clair', 'Les Jardins', 'Les Brosses', 'Le Vert', 'Éclat'], legal: ['EA', 'EI', 'ESAT', 'AI'] },
  'numerique-impression': { heads: ['Le Clavier', 'La Presse', 'Les Octets', "L'Imprimerie", 'Les Codes'], legal: ['SCOP', 'EA', 'CAE', 'SCIC'] },
  'sous-traitance': { heads: ['Les Ateliers', "L'Établi", 'Les Mains', 'La Ligne'], legal: ['EA', 'ESAT'] },
  batiment: { heads: ['Les Bâtisseurs', 'La Truelle', 'Les Toits', 'Les Charpentes'], legal: ['SCOP', 'EI', 'ACI', 'GEIQ'] },
  'energie-mobilite': { heads: ['Les Watts', 'Les Roues', 'Le Soleil', 'La Pédale'], legal: ['SCIC', 'SCOP', 'association'] },
  'insertion-formation': { heads: ['Les Passerelles', 'Le Tremplin', 'Les Savoirs'], legal: ['ETTI', 'AI', 'GEIQ', 'association'] },
  'sante-habitat': { heads: ['Les Soins', 'Le Toit Partagé', 'Les Aidants'], legal: ['association', 'mutuelle', 'SCIC', 'fondation'] },
  'finance-mutuelles': { heads: ['La Caisse Solidaire', 'La Mutuelle', 'Les Cigales'], legal: ['mutuelle', 'cooperative', 'association'] },
}

/** Families of sectors and how many exhibitors each has: 140 in all. */
export const familyCounts: readonly (readonly [string, number])[] = [
  ['alimentation', 22], ['reemploi', 20], ['proprete-espaces-verts', 18], ['numerique-impression', 16], ['sous-traitance', 14],
  ['batiment', 14], ['energie-mobilite', 12], ['insertion-formation', 10], ['sante-habitat', 8], ['finance-mutuelles', 6],
]

/** Buyers: a name to complete, what it is in law, how many. 92 in all. */
export const buyerKinds: readonly { head: string; legal: LegalFamily; count: number; form: string }[] = [
  { head: 'Ville de', legal: 'collectivite', count: 26, form: 'Commune' },
  { head: 'Communauté de communes', legal: 'collectivite', count: 10, form: 'Établissement public de coopération intercommunale' },
  { head: 'Centre hospitalier', legal: 'collectivite', count: 6, form: 'Établissement public de santé' },
  { head: 'Lycée', legal: 'collectivite', count: 8, form: "Établissement public local d'enseignement" },
  { head: 'Chantiers', legal: 'hors-ess', count: 14, form: 'SAS' },
  { head: 'Logistique', legal: 'hors-ess', count: 10, form: 'SARL' },
  { head: 'Hôtel', legal: 'hors-ess', count: 6, form: 'SAS' },
  { head: 'Coopérative', legal: 'SCIC', count: 6, form: 'SCIC SA' },
  { head: 'Mutuelle', legal: 'mutuelle', count: 6, form: 'Mutuelle' },
]

export const villages = [
  'Sainte-Anne-des-Marais', 'Kerlouan-le-Port', 'Montval', 'La Chapelle-aux-Joncs', 'Port-Aubin', 'Les Landes-Fleuries', 'Saint-Méen-la-Rade', 'Belle-Croix', 'Pen-ar-Guer', 'Trévignac',
  'Le Pallet-Neuf', 'Vieillevigne-sur-Mer', 'Saint-Clair-les-Eaux', 'Moulin-Rouault', 'Bourg-Salé', 'La Ferrière-aux-Oies',
]
