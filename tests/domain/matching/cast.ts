// The cast of the matcher's tests: a small market in Hérault and around, with names that say what they are.
import { createMatcher } from '#server/domain/matching/index.ts'
import type { Matcher, MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'

export const sete = { insee: '34301' }
export const montpellier = { insee: '34172' }
export const mende = { insee: '48095' }
export const lille = { insee: '59350' }
export const saintDenisReunion = { insee: '97411' }

export const lesToquesSolidaires: MatchOffer = {
  id: 'toques',
  organisation: 'les-toques',
  title: 'Les Toques solidaires',
  description:
    'Traiteur d’insertion : buffets, cocktails et plateaux-repas de saison, vaisselle réutilisable fournie.',
  place: montpellier,
  territory: { kind: 'departments', codes: ['34', '30'] },
  capacity: { quantity: 200, unit: 'personnes', minimum: 10 },
  price: { min: 1500, max: 3000, unit: 'cents/personne' },
  legalFamily: 'EI',
  commitments: ['bio', 'réemploi'],
}

export const buffetDuNord: MatchOffer = {
  id: 'buffet-nord',
  organisation: 'buffet-nord',
  title: 'Buffet du Nord',
  description: 'Traiteur pour buffets et cocktails, produits locaux.',
  place: lille,
  territory: { kind: 'radius', km: 60 },
  legalFamily: 'ESAT',
}

export const proprete34: MatchOffer = {
  id: 'proprete',
  organisation: 'proprete-34',
  title: 'Propreté 34',
  description: 'Nettoyage de bureaux et de vitres, entretien de locaux professionnels.',
  place: montpellier,
  territory: { kind: 'radius', km: 40 },
  legalFamily: 'EI',
}

export const jardinsDeLozere: MatchOffer = {
  id: 'lozere',
  organisation: 'jardins-lozere',
  title: 'Les Jardins de Lozère',
  description: 'Maraîchage biologique et paniers de légumes, entretien d’espaces verts et taille de haies.',
  place: mende,
  territory: { kind: 'departments', codes: ['48'] },
  legalFamily: 'ACI',
}

export const offers = [lesToquesSolidaires, buffetDuNord, proprete34, jardinsDeLozere]

export const buffetASete: MatchNeed = {
  id: 'buffet',
  organisation: 'ville-de-sete',
  description: 'Buffet pour 60 personnes, vaisselle réutilisable, à Sète',
}

export function marketOf(rows: MatchOffer[] = offers): Matcher {
  const matcher = createMatcher()
  for (const row of rows) matcher.put(row)
  return matcher
}

export function ids(matches: readonly { offer: string }[]): string[] {
  return matches.map(match => match.offer)
}
