/** The phrases of every group, keyed by group and sector: the heavy half of the taxonomy. */
import { administratif } from './sectors/administratif.ts'
import { agriculture } from './sectors/agriculture.ts'
import { alimentation } from './sectors/alimentation.ts'
import { communication } from './sectors/communication.ts'
import { culture } from './sectors/culture.ts'
import { energie } from './sectors/energie.ts'
import { espacesVerts } from './sectors/espaces-verts.ts'
import { etudes } from './sectors/etudes.ts'
import { finance } from './sectors/finance.ts'
import { formation } from './sectors/formation.ts'
import { fournitures } from './sectors/fournitures.ts'
import { grosOeuvre } from './sectors/gros-oeuvre.ts'
import { habitat } from './sectors/habitat.ts'
import { insertion } from './sectors/insertion.ts'
import { logistique } from './sectors/logistique.ts'
import { mobilite } from './sectors/mobilite.ts'
import { numerique } from './sectors/numerique.ts'
import { proprete } from './sectors/proprete.ts'
import { reemploi } from './sectors/reemploi.ts'
import { sante } from './sectors/sante.ts'
import { secondOeuvre } from './sectors/second-oeuvre.ts'
import { servicesPersonne } from './sectors/services-personne.ts'
import { sousTraitance } from './sectors/sous-traitance.ts'
import { sportEducation } from './sectors/sport-education.ts'
import { textile } from './sectors/textile.ts'
import type { SectorPhrases } from './types.ts'

/** Phrases by group code, then by sector code. */
export const phrasesByGroup: Readonly<Record<string, Readonly<Record<string, SectorPhrases>>>> = {
  alimentation,
  agriculture,
  reemploi,
  proprete,
  'espaces-verts': espacesVerts,
  numerique,
  communication,
  culture,
  'sous-traitance': sousTraitance,
  logistique,
  textile,
  administratif,
  fournitures,
  'second-oeuvre': secondOeuvre,
  'gros-oeuvre': grosOeuvre,
  etudes,
  energie,
  mobilite,
  insertion,
  formation,
  'sport-education': sportEducation,
  sante,
  'services-personne': servicesPersonne,
  habitat,
  finance,
}
