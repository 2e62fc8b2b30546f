// Orientation: a project leader's stage, territory and need, read as a need of support and ranked by the same engine.
import type { Match, MatchNeed } from '#server/domain/matching/index.ts'
import { departmentName } from '#shared/areas.ts'
import { aids, type Aid, type Orientation, type OrientationQuery, type Stage } from '#shared/orientation.ts'
import { plainReason, reasonsMet, toCheck } from './cards.ts'
import { departmentOf } from './directory.ts'
import type { Market } from './market.ts'

/** What each kind of help is, in sectors of the taxonomy and in words. */
const help: Record<Aid, { sectors: readonly string[]; fr: string; en: string }> = {
  accompagnement: {
    sectors: ['creation-activite', 'conseil-organisation', 'cooperative-activite'],
    fr: 'Être accompagné',
    en: 'Guidance',
  },
  financement: {
    sectors: ['banque-solidaire', 'investissement-solidaire', 'financement-participatif'],
    fr: 'Trouver un financement',
    en: 'Funding',
  },
  statut: { sectors: ['juridique', 'cooperative-activite'], fr: 'Choisir un statut', en: 'Legal form' },
  gestion: {
    sectors: ['expertise-comptable', 'secretariat'],
    fr: 'Tenir sa gestion',
    en: 'Accounts and payroll',
  },
  local: { sectors: ['tiers-lieux', 'immobilier'], fr: 'Trouver un local', en: 'Premises' },
  emploi: {
    sectors: ['recrutement', 'geiq', 'mise-a-disposition', 'interim-insertion', 'accompagnement-emploi'],
    fr: 'Recruter',
    en: 'Hiring',
  },
  formation: { sectors: ['formation-professionnelle', 'formation-langues'], fr: 'Se former', en: 'Training' },
  impact: {
    sectors: ['impact-rse', 'etudes-enquetes', 'concertation'],
    fr: 'Mesurer son impact',
    en: 'Impact',
  },
  assurance: { sectors: ['assurance', 'mutuelle-sante'], fr: 'S’assurer', en: 'Insurance' },
}

/** What is looked for first at each stage when nothing is chosen, and the words that say so. */
const stageHelp: Record<Stage, { aids: readonly Aid[]; words: string }> = {
  idee: { aids: ['accompagnement', 'statut'], words: 'création d’activité, incubation, porteur de projet' },
  creation: {
    aids: ['accompagnement', 'financement', 'statut', 'gestion'],
    words: 'création d’entreprise, statuts, plan de financement, microcrédit',
  },
  developpement: {
    aids: ['financement', 'emploi', 'local', 'formation'],
    words: 'développement, investissement, recrutement',
  },
  changement: {
    aids: ['accompagnement', 'financement', 'impact'],
    words: 'changement d’échelle, stratégie, mesure d’impact',
  },
}

// Two screens of cards: who reads more has not been oriented.
const STRUCTURES_MAX = 24
const OFFERS_MAX = 120

/** The support structures for a project, best first, each by its best offer, with what other choices would leave. */
export function orientation(market: Market, query: OrientationQuery, today: string): Orientation {
  const supporting = (wanted: readonly Aid[]) =>
    bySeller(
      market.matcher.rank(askedFor(query, wanted), {
        today,
        top: OFFERS_MAX,
        filters: { sectors: sectorsOf(wanted) },
      }),
    )
  const wanted = wantedBy(query)
  const inPlace = (match: Match) => placeOf(market, match) === query.dep
  const found = supporting(wanted)
  const all = supporting(aids)
  return {
    structures: found
      // A territory served is a reason of the engine; choosing a department asks who serves or sits in it.
      .filter(match => query.dep === undefined || inPlace(match) || !refusesPlace(match))
      .slice(0, STRUCTURES_MAX)
      .flatMap(match => card(market, match)),
    facets: {
      aids: aids
        .map(code => ({
          code,
          fr: help[code].fr,
          en: help[code].en,
          count: all.filter(match => aidsOf(market, match).includes(code)).length,
        }))
        .filter(one => one.count > 0),
      departments: departments(market, found),
    },
  }
}

const wantedBy = ({ aide, etape }: OrientationQuery): readonly Aid[] =>
  aide ? [aide] : etape ? stageHelp[etape].aids : aids

const sectorsOf = (wanted: readonly Aid[]): string[] => [...new Set(wanted.flatMap(aid => help[aid].sectors))]

function askedFor({ etape, dep, projet }: OrientationQuery, wanted: readonly Aid[]): MatchNeed {
  return {
    id: 'orientation',
    title: wanted.length < aids.length ? wanted.map(aid => help[aid].fr).join(', ') : '',
    description: [projet ?? '', etape ? stageHelp[etape].words : ''].filter(Boolean).join('. '),
    // All of them would tell nobody apart: then the words of the project decide.
    ...(wanted.length < aids.length ? { sectors: sectorsOf(wanted) } : {}),
    ...(dep && departmentName(dep) !== undefined
      ? { place: { postcode: chiefTown(dep) }, wished: { territory: true } }
      : {}),
  }
}

/** The postcode of a department's chief town: as good as its middle for telling who serves it. */
const chiefTown = (dep: string): string => (dep.length === 3 ? `${dep}00` : `${dep.replace(/[AB]$/, '0')}000`)

function bySeller(matches: Match[]): Match[] {
  const seen = new Set<string>()
  return matches.filter(({ organisation = '' }) => !seen.has(organisation) && seen.add(organisation))
}

const refusesPlace = (match: Match): boolean =>
  match.reasons.some(reason => reason.criterion === 'territory' && reason.state === 'unmet')

function placeOf(market: Market, { organisation }: Match): string {
  const participant = market.participants.get(organisation ?? '')
  return participant ? departmentOf(participant) : ''
}

function aidsOf(market: Market, { organisation }: Match): Aid[] {
  const sectors = market.sectorsOf(organisation ?? '')
  return aids.filter(aid => help[aid].sectors.some(code => sectors.includes(code)))
}

function card(market: Market, match: Match): Orientation['structures'] {
  const offer = market.offers.get(match.offer)
  const seller = market.participants.get(match.organisation ?? '')
  if (!offer || !seller) return []
  const { id, name, legalFamily, place, stand } = seller
  return [
    {
      id,
      name,
      legalFamily,
      stand,
      city: place.city ?? '',
      department: departmentOf(seller),
      offerId: offer.id,
      offerTitle: offer.title,
      band: match.band,
      aids: aidsOf(market, match),
      met: reasonsMet(match).map(plainReason),
      toCheck: toCheck(match),
    },
  ]
}

function departments(market: Market, found: readonly Match[]): Orientation['facets']['departments'] {
  const counts = new Map<string, number>()
  for (const match of found) {
    const code = placeOf(market, match)
    if (code !== '') counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  return [...counts]
    .map(([code, count]) => ({
      code,
      count,
      fr: departmentName(code) ?? code,
      en: departmentName(code) ?? code,
    }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
