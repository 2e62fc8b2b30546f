// Kept apart: words that the stemmer would make one though they belong to different trades (a port, a door).

/** A line is a stem and the spellings that get it, with their accents, in lower case. */
const lines = `
  porte: porte portes
  livraison: livré livrée livrés livrées livrer livrons livrez
  courant: courant courants courante courantes
  partie: partie parties
  donnee: donnée données
  mobilite: mobilité mobilités
  organism: organisme organismes
  marche: marché marchés
  placement: placement placements
  flotte: flotte flottes
  equipement: équipement équipements équiper
  formats: format formats
  gens: gens
  selle: selle selles
  repit: répit
  chassis: châssis
  tennis: tennis
  colonie: colonie colonies
  eleve: élève élèves
  elevateur: élévateur élévateurs élévatrice élévatrices
  communicat: communication communications communiquer
  auditif: auditif auditive auditifs auditives audition
  acier: acier aciers
  aire: aire aires
  fraisage: fraiser
`

/** Spelling to stem, before anything is stemmed. */
export const keptApart: ReadonlyMap<string, string> = new Map(
  lines
    .trim()
    .split('\n')
    .flatMap(line => {
      const [stem = '', spellings = ''] = line.split(':')
      return spellings
        .trim()
        .split(' ')
        .map(spelling => [spelling, stem.trim()] as const)
    }),
)
