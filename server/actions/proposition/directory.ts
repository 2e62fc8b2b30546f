// The public directory, read from the market in memory: exhibitors that have published, filters, facets with counts.
import { families, groupOf, groups, sectorByCode } from '#shared/taxonomy/index.ts'
import type { Participant } from '#server/storage/queries/propositions.ts'
import type {
  Directory,
  DirectoryQuery,
  EditionFront,
  ExhibitorCard,
  ExhibitorPage,
  Facet,
} from '#shared/directory.ts'
import { publicOffer } from '#server/storage/queries/offers.ts'
import { departmentName, regionName } from '#shared/areas.ts'
import { legalFamilyLabels } from '#shared/legal-families.ts'
import type { OfferView } from '#shared/offer.ts'
import type { Market } from './market.ts'

// Two screens of cards; the rest is a page away.
const PAGE_SIZE = 24
const TITLES_MAX = 3

interface Listed {
  participant: Participant
  sectors: string[]
  groups: string[]
  department: string
}

type Filter = 'secteur' | 'dep' | 'famille'

/** One page of the directory. Facets count what each choice would leave under the other filters. */
export function directoryPage(market: Market, query: DirectoryQuery): Directory {
  const words = (query.q ?? '').trim()
  const found = words === '' ? undefined : searched(market, words)
  const all = listed(market).filter(one => found === undefined || found.has(one.participant.id))
  const kept = all.filter(one => passes(one, query))
  if (found) kept.sort((a, b) => (found.get(b.participant.id) ?? 0) - (found.get(a.participant.id) ?? 0))
  const pages = Math.max(1, Math.ceil(kept.length / PAGE_SIZE))
  const page = Math.min(query.page ?? 1, pages)
  return {
    total: kept.length,
    page,
    pages,
    chosen: chosenIn(
      query,
      filter => all.filter(one => passes(one, query, filter)).length,
      () => listed(market).filter(one => passes(one, query)).length,
    ),
    exhibitors: kept.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(one => card(market, one)),
    facets: {
      groups: counts(
        all.filter(one => passes(one, query, 'secteur')).flatMap(one => one.groups),
        groupWords,
      ),
      sectors: counts(
        all.filter(one => passes(one, query, 'secteur')).flatMap(one => one.sectors),
        sectorByCode,
      ),
      departments: counts(
        all
          .filter(one => passes(one, query, 'dep'))
          .map(one => one.department)
          .filter(code => code !== ''),
        departmentWords,
      ),
      families: counts(
        all.filter(one => passes(one, query, 'famille')).map(one => one.participant.legalFamily),
        legalWords,
      ),
    },
  }
}

/** The filters in force in words, each with how many exhibitors taking it off would leave. */
function chosenIn(
  query: DirectoryQuery,
  without: (filter: Filter) => number,
  withoutWords: () => number,
): Directory['chosen'] {
  const said: [Filter, string | undefined, (code: string) => Words | undefined][] = [
    ['secteur', query.secteur, code => sectorByCode(code) ?? groupWords(code)],
    ['dep', query.dep, departmentWords],
    ['famille', query.famille, legalWords],
  ]
  const chosen: Directory['chosen'] = said.flatMap(([filter, code, wordsOf]) => {
    if (!code) return []
    const { fr, en } = wordsOf(code) ?? { fr: code, en: code }
    return [{ filter, fr, en, without: without(filter) }]
  })
  const words = (query.q ?? '').trim()
  return words === '' ? chosen : [...chosen, { filter: 'q', fr: words, en: words, without: withoutWords() }]
}

/** One exhibitor with all it publishes; undefined when it shows nothing here. */
export function exhibitorPage(market: Market, organisationId: string): ExhibitorPage | undefined {
  const participant = market.participants.get(organisationId)
  if (!participant?.exhibitor) return undefined
  const { id, participationId, name, legalFamily, legalForm, siret, description, website, place, stand } =
    participant
  return {
    id,
    participationId,
    name,
    legalFamily,
    legalForm,
    siret,
    description,
    website,
    stand,
    city: place.city ?? '',
    postcode: place.postcode ?? '',
    department: departmentOf(participant),
    offers: market.offersOf(id).map(publicOffer),
    labels: labelsOf(participant, market.offersOf(id)),
  }
}

function labelsOf(participant: Participant, offers: readonly OfferView[]): ExhibitorPage['labels'] {
  const labels: ExhibitorPage['labels'] = {}
  const say = (code: string, words: Words | undefined) => {
    if (words) labels[code] = { fr: words.fr, en: words.en }
  }
  say(participant.legalFamily, legalWords(participant.legalFamily))
  say(departmentOf(participant), departmentWords(departmentOf(participant)))
  for (const offer of offers) {
    for (const code of offer.sectors) say(code, sectorByCode(code))
    const areaWords = offer.territory?.kind === 'regions' ? regionWords : departmentWords
    for (const code of offer.territory?.codes ?? [])
      say(`${offer.territory?.kind ?? ''}:${code}`, areaWords(code))
  }
  return labels
}

type Words = { fr: string; en: string }

const same = (name: string | undefined): Words | undefined =>
  name === undefined ? undefined : { fr: name, en: name }
const departmentWords = (code: string) => same(departmentName(code))
const regionWords = (code: string) => same(regionName(code))
const groupWords = (code: string) => groups.find(group => group.code === code)
const legalWords = (code: string): Words | undefined => (legalFamilyLabels as Record<string, Words>)[code]

/** The front page's numbers and the mix of its woven band, counted now. */
export function editionFigures(market: Market): Pick<EditionFront, 'figures' | 'families' | 'departments'> {
  const exhibitors = listed(market)
  const mix = exhibitors.map(one => groupOf(one.sectors[0] ?? '')?.family).filter(code => code !== undefined)
  return {
    figures: {
      exhibitors: [...market.participants.values()].filter(one => one.exhibitor).length,
      offers: market.offers.size,
      buyers: [...market.participants.values()].filter(one => one.buyer).length,
    },
    families: counts(mix, code => families.find(one => one.code === code)),
    departments: counts(
      exhibitors.map(one => one.department).filter(code => code !== ''),
      departmentWords,
    ),
  }
}

/** Exhibitors in order of name, with the sectors they declare or, when they declare none, the one their words speak of. */
function listed(market: Market): Listed[] {
  return [...market.participants.values()]
    .filter(one => one.exhibitor)
    .map(participant => {
      const sectors = market.sectorsOf(participant.id)
      const groups = [
        ...new Set(sectors.map(code => sectorByCode(code)?.group).filter(group => group !== undefined)),
      ]
      return { participant, sectors, groups, department: departmentOf(participant) }
    })
}

export function departmentOf({ place }: Participant): string {
  if (place.department) return place.department
  const digits = place.insee ?? place.postcode ?? ''
  // Overseas departments have three digits; Corsica's postcodes begin with 20 and say no more.
  const code = /^9[78]/.test(digits) ? digits.slice(0, 3) : digits.slice(0, 2)
  return departmentName(code) === undefined ? '' : code
}

function passes(one: Listed, query: DirectoryQuery, except?: Filter): boolean {
  const { secteur, dep, famille } = query
  if (except !== 'secteur' && secteur && !one.sectors.includes(secteur) && !one.groups.includes(secteur))
    return false
  if (except !== 'dep' && dep && one.department !== dep) return false
  return except === 'famille' || !famille || one.participant.legalFamily === famille
}

/** Organisations whose offers or name hold the words, with how well. */
function searched(market: Market, words: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const { organisation, score } of market.matcher.search(words, {}, { count: Number.MAX_SAFE_INTEGER })
    .hits) {
    if (organisation !== undefined) found.set(organisation, Math.max(score, found.get(organisation) ?? 0))
  }
  const wanted = folded(words)
    .split(' ')
    .filter(word => word !== '')
  for (const { id, name, place } of market.participants.values()) {
    const parts = folded(`${name} ${place.city ?? ''}`).split(' ')
    // A name that holds every word is what was looked for, before any offer that mentions it.
    if (wanted.length > 0 && wanted.every(word => parts.some(part => part.startsWith(word))))
      found.set(id, (found.get(id) ?? 0) + 1000)
    // A letter wrong, missing or too many in a longer word is still that name.
    else if (wanted.length > 0 && wanted.every(word => parts.some(part => nearly(word, part))))
      found.set(id, (found.get(id) ?? 0) + 500)
  }
  return found
}

const TYPO_LETTERS_MIN = 5

/** True when `word` begins `part`, or is one letter away from its beginning of like length. */
function nearly(word: string, part: string): boolean {
  if (part.startsWith(word)) return true
  if (word.length < TYPO_LETTERS_MIN) return false
  return [-1, 0, 1].some(more => oneAway(word, part.slice(0, word.length + more)))
}

/** At most one letter changed, added, left out, or two neighbours swapped. */
function oneAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const rest = (text: string, from: number) => text.slice(from)
  return (
    rest(a, at + 1) === rest(b, at + 1) ||
    rest(a, at) === rest(b, at + 1) ||
    rest(a, at + 1) === rest(b, at) ||
    (a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2))
  )
}

export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function card(market: Market, { participant, sectors, department }: Listed): ExhibitorCard {
  const { id, name, legalFamily, place, stand } = participant
  const offers = market.offersOf(id)
  return {
    id,
    name,
    legalFamily,
    stand,
    sectors,
    department,
    city: place.city ?? '',
    offers: offers.slice(0, TITLES_MAX).map(offer => offer.title),
    offerCount: offers.length,
    image: offers.find(offer => offer.images.length > 0)?.images[0] ?? null,
  }
}

function counts(values: readonly string[], wordsOf: (code: string) => Words | undefined): Facet {
  const byCode = new Map<string, number>()
  for (const value of values) byCode.set(value, (byCode.get(value) ?? 0) + 1)
  return [...byCode]
    .map(([code, count]) => {
      const words = wordsOf(code)
      return { code, count, fr: words?.fr ?? code, en: words?.en ?? code }
    })
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
}
