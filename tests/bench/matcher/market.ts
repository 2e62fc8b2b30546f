// A made-up market: offers and needs worded from the taxonomy's own phrases, placed over France, from a printed seed.
import { sectors } from '#shared/taxonomy/index.ts'
import type { Sector } from '#shared/taxonomy/index.ts'
import type { MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'

/** An offer or a need with the sectors it was made from: the truth that a ranking is judged by. */
export type Made<T> = { row: T; sectors: Sector[] }

type Random = () => number
export { randomFrom } from '#server/domain/planning/random.ts'

function pick<T>(random: Random, list: readonly T[]): T {
  const item = list[Math.floor(random() * list.length)]
  if (item === undefined) throw new Error('pick: the list is empty')
  return item
}

/** Communes (INSEE) all over France, islands and overseas too. */
const towns = ['34301', '34172', '44184', '48095', '59350', '62498', '67482', '69123', '13055', '31555', '33063', '2A004', '97411', '75056', '21231', '38185', '63113', '29019'] // prettier-ignore
/** Communes of one region, as at a real edition. */
export const regionTowns = ['44184', '44109', '44162', '85191', '49007', '56260', '35238', '44036', '44055', '49099', '85194', '56121'] // prettier-ignore
const families = ['EI', 'ACI', 'AI', 'ETTI', 'EA', 'ESAT', 'SCOP', 'SCIC', 'association']
const commitments = ['bio', 'réemploi', 'circuit court', 'ISO 14001', 'ESUS', 'commerce équitable']
const syllables = [
  'ba',
  'ri',
  'lo',
  'mé',
  'tan',
  'cou',
  'ver',
  'dis',
  'sol',
  'nor',
  'pal',
  'gué',
  'fi',
  'vau',
]
const fillers = [
  'Notre équipe accompagne vers l’emploi des personnes qui en sont éloignées.',
  'Nous travaillons pour les collectivités, les entreprises et les particuliers du territoire.',
  'Une structure de l’économie sociale et solidaire, ancrée localement depuis vingt ans.',
  'Devis sous huit jours, encadrement qualifié, matériel fourni.',
  'Un accompagnement socioprofessionnel individualisé est assuré.',
]

function nameFrom(random: Random): string {
  const count = 2 + Math.floor(random() * 2)
  const name = Array.from({ length: count }, () => pick(random, syllables)).join('')
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** An offer of one to three sectors of a seller, in its own words; `declared` gives it its sector. */
export function makeOffer(
  random: Random,
  id: string,
  organisation: string,
  options: { declared?: boolean; towns?: string[] } = {},
): Made<MatchOffer> {
  const main = pick(random, sectors)
  const others = random() < 0.4 ? [pick(random, sectors)] : []
  const made = [main, ...others]
  const phrases = made.flatMap(sector => [
    pick(random, sector.sellers),
    pick(random, sector.synonyms),
    pick(random, sector.synonyms),
  ])
  const description = [...phrases, pick(random, fillers), `${nameFrom(random)} ${nameFrom(random)}.`].join(
    '. ',
  )
  const territory =
    random() < 0.5
      ? ({ kind: 'radius', km: 20 + Math.floor(random() * 100) } as const)
      : random() < 0.3
        ? ({ kind: 'national' } as const)
        : undefined
  const row: MatchOffer = {
    id,
    organisation,
    title: nameFrom(random),
    description,
    sector: options.declared ? main.code : undefined,
    place: { insee: pick(random, options.towns ?? towns) },
    territory,
    legalFamily: pick(random, families),
    commitments: random() < 0.4 ? [pick(random, commitments)] : undefined,
  }
  return { row, sectors: made }
}

/** A need in a buyer's words; some sectors are asked for far more than others (`skew` 0, the default: all alike). */
export function makeNeed(
  random: Random,
  id: string,
  options: { skew?: number; towns?: string[] } = {},
): Made<MatchNeed> {
  const sector =
    sectors[Math.floor(random() ** (1 + (options.skew ?? 0)) * sectors.length)] ?? pick(random, sectors)
  const description = `${pick(random, sector.buyers)}. ${random() < 0.5 ? pick(random, sector.buyers) : pick(random, sector.synonyms)}`
  const row: MatchNeed = {
    id,
    organisation: `buyer-${id}`,
    description,
    place: { insee: pick(random, options.towns ?? towns) },
  }
  return { row, sectors: [sector] }
}
