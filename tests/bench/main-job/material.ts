// Material to the import's CSV form: enterprises and needs as they describe themselves, a real event, or a dozen invented ones.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

export interface Person {
  organisation: string
  email: string
}
export interface Market {
  organisations: string
  offers: string
  needs: string
  exhibitors: Person[]
  buyers: Person[]
  /** By title of the need: names of the organisations that suit and how well, where somebody judged it. */
  judged: Map<string, Map<string, number>>
}

interface OfferLine {
  id: string
  title: string
  description: string
  legalFamily?: string
  naf?: string
  place?: { postcode?: string; city?: string }
}
interface NeedLine {
  id: string
  description: string
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
const csvOf = (header: string[], rows: readonly (readonly string[])[]): string =>
  [header, ...rows].map(row => row.map(cell).join(';')).join('\n') + '\n'

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(line => line.trim() !== '')
    .map(line => JSON.parse(line) as T)

// Buyers are not named in the material: these stand for them, each with a couple of needs. Public and private alternate.
const NEEDS_A_BUYER = 2
const communes = [
  'Lens',
  'Nantes',
  'Rennes',
  'Lille',
  'Angers',
  'Tours',
  'Brest',
  'Dijon',
  'Nîmes',
  'Reims',
  'Metz',
  'Pau',
  'Caen',
  'Le Mans',
]

/** Null when the folder holds no such files. */
export function readMarket(folder: string): Market | null {
  const file = (name: string) => path.join(folder, 'matching', name)
  if (!existsSync(file('ess-offers.jsonl')) || !existsSync(file('ess-needs.jsonl'))) return null
  const judged = existsSync(file('ess-qrels.jsonl'))
    ? lines<{ need: string; rel: [string, number][] }>(file('ess-qrels.jsonl'))
    : []
  return marketOf(lines(file('ess-offers.jsonl')), lines(file('ess-needs.jsonl')), judged)
}

function marketOf(
  offers: readonly OfferLine[],
  needs: readonly NeedLine[],
  judged: readonly { need: string; rel: [string, number][] }[] = [],
): Market {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  // Two enterprises of one name are two: the import knows organisations by name when there is no SIRET.
  for (const { id, title, place } of offers) {
    let name = title.trim()
    for (let n = 2; taken.has(name.toLowerCase()); n++)
      name = `${title.trim()} (${place?.city ?? ''}${n > 2 ? ` ${n}` : ''})`
    taken.add(name.toLowerCase())
    names.set(id, name)
  }
  const exhibitors = offers.map(({ id }, i) => ({
    organisation: names.get(id) ?? '',
    email: `exposant${i + 1}@atelier.example`,
  }))
  const buyers = Array.from({ length: Math.ceil(needs.length / NEEDS_A_BUYER) }, (_, i) => ({
    organisation: i % 2 === 0 ? `Ville de ${communes[i % communes.length]}` : `Société d’achat ${i + 1}`,
    email: `acheteur${i + 1}@acheteur.example`,
  }))
  const titleOf = (need: NeedLine) => need.description.slice(0, 80).trim()
  return {
    organisations: csvOf(
      [
        'nom',
        'famille',
        'forme juridique',
        'naf',
        'code postal',
        'commune',
        'description',
        'signataire',
        'qualité',
        'rôles',
        'contact',
        'email',
      ],
      [
        ...offers.map(({ id, legalFamily, naf, place, description }, i) => [
          names.get(id) ?? '',
          legalFamily ?? 'association',
          'Association',
          naf ?? '',
          place?.postcode ?? '',
          place?.city ?? '',
          description,
          `Signataire ${i + 1}`,
          'Direction',
          'exposant',
          `Exposant ${i + 1}`,
          exhibitors[i]?.email ?? '',
        ]),
        ...buyers.map(({ organisation, email }, i) => [
          organisation,
          i % 2 === 0 ? 'collectivite' : 'hors-ess',
          i % 2 === 0 ? 'Commune' : 'SAS',
          '',
          '',
          communes[i % communes.length] ?? '',
          '',
          `Acheteur ${i + 1}`,
          'Direction des achats',
          'acheteur',
          `Acheteur ${i + 1}`,
          email,
        ]),
      ],
    ),
    offers: csvOf(
      ['structure', 'titre', 'description'],
      offers.map(({ id, title, description }) => [names.get(id) ?? '', title.trim(), description]),
    ),
    needs: csvOf(
      ['acheteur', 'titre', 'description'],
      needs.map((need, i) => [
        buyers[Math.floor(i / NEEDS_A_BUYER)]?.organisation ?? '',
        titleOf(need),
        need.description,
      ]),
    ),
    exhibitors,
    buyers,
    judged: new Map(
      judged.flatMap(({ need, rel }) => {
        const found = needs.find(one => one.id === need)
        return found
          ? [[titleOf(found), new Map(rel.map(([id, gain]) => [names.get(id) ?? '', gain]))] as const]
          : []
      }),
    ),
  }
}

const trades = [
  ['Les Bois d’Aval', 'Menuiserie, tables et bancs en bois local pour écoles et mairies', 'EI'],
  ['Propreté Solidaire', 'Ménage de bureaux et nettoyage de vitres, personnel en insertion', 'EI'],
  ['Le Jardin Partagé', 'Entretien d’espaces verts, tonte de pelouses, taille de haies', 'ACI'],
  ['Traiteur des Docks', 'Buffets, plateaux-repas et cocktails de saison, vaisselle réutilisable', 'EI'],
  ['Papier Rose', 'Imprimerie et création graphique, affiches et dépliants', 'EA'],
  ['Cycle et Recycle', 'Collecte de papier, carton et déchets de bureau, tri et recyclage', 'SCIC'],
  ['Couture et Compagnie', 'Retouche de vêtements de travail et couture en petite série', 'ACI'],
  ['Logistique Partagée', 'Préparation de commandes, stockage et mise en colis', 'EA'],
  ['Auto Rebond', 'Garage solidaire, révision et réparation de voitures', 'EI'],
] as const
const wanted = [
  'Ménage quotidien de nos bureaux de 300 m2',
  'Tonte des pelouses et taille des haies de la mairie',
  'Cocktail de saison pour 120 invités, vaisselle réutilisable',
  'Collecte du papier et du carton de nos bureaux',
  'Impression d’affiches et de dépliants',
  'Révision de cinq voitures de service',
]

/** A dozen invented enterprises and buyers, for the test that needs no material from outside. */
export const inventedMarket = (): Market =>
  marketOf(
    trades.map(([title, description, legalFamily], i) => ({
      id: String(i),
      title,
      description,
      legalFamily,
      place: { postcode: '44600', city: 'Saint-Nazaire' },
    })),
    wanted.map((description, i) => ({ id: `n${i}`, description })),
  )

export interface Instance {
  slots: { id: number; day: number; index: number; capacity: number }[]
  participants: { id: number; role: string; unavailable: number[] }[]
  requests: { id: number; a: number; b: number; weight?: number; allowed?: number[] }[]
}

/** Participants and requests of an instance as the import takes them; null when the folder does not hold it. */
export function readEvent(
  folder: string,
): { instance: Instance; organisations: string; requests: string } | null {
  const file = path.join(folder, 'planning/udg/forum-14.original.json')
  if (!existsSync(file)) return null
  const instance = JSON.parse(readFileSync(file, 'utf8')) as Instance
  const name = (id: number) => `Participant ${String(id).padStart(3, '0')}`
  return {
    instance,
    organisations: csvOf(
      ['nom', 'famille', 'rôles', 'contact', 'email', 'indisponibilités'],
      instance.participants.map(({ id, unavailable }) => [
        name(id),
        'association',
        'exposant, acheteur',
        `Personne ${id}`,
        `personne${id}@evenement.example`,
        unavailable.join(','),
      ]),
    ),
    requests: csvOf(
      ['demandeur', 'destinataire', 'score', 'acceptée'],
      instance.requests.map(({ a, b, weight }) => [name(a), name(b), String(weight ?? 1), 'oui']),
    ),
  }
}
