// Place: the commune, department or region that a need names in its text.
import { areaNamed, communeNamed } from '../places.ts'
import type { KnownPlace } from '../places.ts'
import { foldName } from '../text/fold.ts'

/** What was read, and the words that said it (folded), so that they do not count as words of a trade. */
export type ReadPlace = { place: KnownPlace; words: string[] }

const nameWordsMax = 5
/** Small villages bear the names of common things; only a capital letter after « à » makes one a place. */
const lowerCasePopulationMin = 10_000
/** Names that are also words of trades or of every day. */
const notPlaces = new Set([
  'la',
  'le',
  'les',
  'bio',
  'sens',
  'die',
  'bois',
  'bar',
  'allure',
  'domicile',
  'facon',
  'terme',
  'neuf',
  'grand',
  'nord',
  'sud',
  'est',
  'ouest',
  'centre',
  'cadeaux',
  'pain',
  'croix',
  'vert',
  'livres',
  'orange',
])

const lead =
  /(?<![\p{L}\d])(à|a|au|aux|en|dans|sur|près de|autour de|proche de|vers|commune de|ville de|département de|région)\s+(?:(?:la|le|les)\s+|l['’]|d['’])?/giu

/** The first place a text names after a preposition of place; nothing for a journey between two. */
export function readPlace(text: string): ReadPlace | undefined {
  const head = text.slice(0, 2000)
  for (const found of head.matchAll(lead)) {
    const start = (found.index ?? 0) + found[0].length
    const preposition = (found[1] ?? '').toLowerCase()
    const article = /\b(la|le|les)\s+$/i.exec(found[0])?.[0] ?? ''
    // « à La Rochelle » keeps its article, « dans la Marne » does not.
    const read =
      (article ? named(head.slice(start - article.length, start + 80), preposition) : undefined) ??
      named(head.slice(start, start + 80), preposition)
    if (read) return read
  }
  return undefined
}

function named(after: string, preposition: string): ReadPlace | undefined {
  const words =
    after
      .split(/[.,;:!?()\n]/)[0]
      ?.trim()
      .split(/\s+/)
      .slice(0, nameWordsMax) ?? []
  for (let count = words.length; count > 0; count--) {
    const name = words.slice(0, count).join(' ')
    const folded = foldName(name)
    if (folded.length < 2 || notPlaces.has(folded) || notPlaces.has(folded.replace(/^(la|le|les) /, '')))
      continue
    const place = placeNamed(folded, startsWithCapital(name), preposition)
    if (place) return { place, words: folded.split(' ') }
  }
  return undefined
}

function placeNamed(folded: string, capital: boolean, preposition: string): KnownPlace | undefined {
  const area =
    capital || /^(en|dans|région|département de)$/.test(preposition) ? areaNamed(folded) : undefined
  if (area)
    return area.kind === 'department' ? { department: area.code, name: undefined } : { region: area.code }
  const town = /^(à|a|au|aux|près de|autour de|proche de|vers|sur|commune de|ville de)$/.test(preposition)
  if (!town) return undefined
  return communeNamed(folded, capital ? 0 : lowerCasePopulationMin)
}

function startsWithCapital(name: string): boolean {
  return /^(?:(?:la|le|les)\s+)?\p{Lu}/u.test(name)
}
