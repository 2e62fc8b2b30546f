// Preparing: an offer or a need read once, so that ranking it many times is cheap.
import { sectorsOfCpv, sectorsOfNaf } from '#shared/taxonomy/index.ts'
import type { Lexicon } from './concepts/lexicon.ts'
import { scaleToUnit } from './concepts/profiles.ts'
import { heaviest, raise, weightOf } from './concepts/vector.ts'
import type { ConceptVector, SectorWeights } from './concepts/vector.ts'
import type { OfferFacts } from './facts.ts'
import type { Field } from './index/text-index.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'
import { resolvePlace } from './places.ts'
import { piecesOf } from './text/segments.ts'
import type { Piece } from './text/segments.ts'
import { wordsOf } from './text/words.ts'
import type { Word } from './text/words.ts'

const titleWeight = 1.5
const descriptionWeight = 1
/** The town is there to be searched for; the territory rule judges it. */
const townWeight = 0.25
/** An activity code says something when no text does, but many structures are filed under their form, not their trade. */
const nafWeight = 0.35
/** A code names its most typical sector first; each further one it may mean weighs less, down to the floor… */
const cpvFurther = 0.85
const cpvFloor = 0.4
/** …and a code that may mean more sectors than this (a whole division) says half. */
const cpvWideSectors = 6
const cpvWideShare = 0.5
/** How sure a reading is depends on the style of a text as much as on its trade: differences count for less than they are. */
const surenessPower = 0.75
const sectorsMax = 18

/** Legal families that are themselves a trade. */
const tradesOfFamily: Record<string, string> = {
  AI: 'mise-a-disposition',
  ETTI: 'interim-insertion',
  GEIQ: 'geiq',
  CAE: 'cooperative-activite',
}
const familyWeight = 0.9

/** The numbers in the taxonomy that sector codes stand for; unknown codes are dropped. */
export type SectorNumbers = ReadonlyMap<string, number>

/** A text read once: the words of its pieces, by field. */
export type ReadText = { title: Piece[]; description: Piece[] }

export function readText(row: { title?: string; description?: string }): ReadText {
  return { title: piecesOf(row.title ?? ''), description: piecesOf(row.description ?? '') }
}

export function wordsIn(pieces: Piece[]): Word[] {
  return pieces.flatMap(piece => piece.words)
}

/** The words of an offer by field, for the text index. */
export function fieldsOf(text: ReadText, town: string | undefined): Field[] {
  return [
    { words: wordsIn(text.title), weight: titleWeight },
    { words: wordsIn(text.description), weight: descriptionWeight },
    { words: wordsOf(town ?? ''), weight: townWeight },
  ]
}

export function offerFacts(
  offer: MatchOffer,
  text: ReadText,
  lexicon: Lexicon,
  numbers: SectorNumbers,
): { facts: OfferFacts; evidence: Float32Array } {
  const declared = declaredSectors(offer, numbers)
  const { description: _, ...light } = offer
  const { concepts: read, evidence } = lexicon.readingOf([...text.title, ...text.description])
  const said: SectorWeights = { sectors: [...read.sectors], weights: [...read.weights] }
  for (const sector of declared) raise(said, sector, 1)
  const byCpv = cpvWeights(offer.cpv, numbers)
  for (const [sector, weight] of byCpv) raise(said, sector, weight)
  for (const sector of sectorNumbers(offer.naf ? sectorsOfNaf(offer.naf).slice(0, 2) : [], numbers))
    raise(said, sector, nafWeight)
  const trade = numbers.get(tradesOfFamily[offer.legalFamily?.toUpperCase() ?? ''] ?? '')
  if (trade !== undefined) raise(said, trade, familyWeight)
  for (let at = 0; at < said.weights.length; at++) said.weights[at] = (said.weights[at] ?? 0) ** surenessPower
  const place = resolvePlace(offer.place)
  const facts = { offer: light, place, concepts: heaviest(said, sectorsMax), declared }
  return { facts, evidence: withDeclared(evidence, declared, byCpv) }
}

/** A need's sectors: the declared ones when there are any, otherwise those read from its words. */
export function needConcepts(
  need: MatchNeed,
  text: ReadText,
  lexicon: Lexicon,
  numbers: SectorNumbers,
): { concepts: ConceptVector; evidence: Float32Array; declared: number[] } {
  const declared = declaredSectors(need, numbers)
  const byCpv = cpvWeights(need.cpv, numbers)
  const { concepts: read, evidence } = lexicon.readingOf([...text.title, ...text.description])
  if (declared.length === 0 && byCpv.size === 0) return { concepts: read, evidence, declared }
  const weights = new Map(byCpv)
  for (const sector of declared) weights.set(sector, 1)
  // What was declared leads; the text still tells which part of the sector or of the code is meant.
  for (const sector of read.sectors) {
    const before = weights.get(sector)
    const said = weightOf(read, sector)
    weights.set(sector, before === undefined ? 0.25 * said : Math.min(1, before + said))
  }
  return {
    concepts: heaviest({ sectors: [...weights.keys()], weights: [...weights.values()] }, sectorsMax),
    evidence: withDeclared(evidence, declared, byCpv),
    declared: [...new Set([...declared, ...byCpv.keys()])],
  }
}

/** What was declared, by sector or by code, speaks as loud in a profile as all the words together; changes the evidence. */
function withDeclared(
  evidence: Float32Array,
  declared: number[],
  byCpv: ReadonlyMap<number, number>,
): Float32Array {
  if (declared.length === 0 && byCpv.size === 0) return evidence
  const said = new Map(byCpv)
  for (const sector of declared) said.set(sector, 1)
  let sum = 0
  for (const weight of said.values()) sum += weight * weight
  scaleToUnit(evidence)
  for (const [sector, weight] of said) evidence[sector] = (evidence[sector] ?? 0) + weight / Math.sqrt(sum)
  return evidence
}

function declaredSectors(row: { sector?: string; sectors?: string[] }, numbers: SectorNumbers): number[] {
  const codes = [...(row.sector === undefined ? [] : [row.sector]), ...(row.sectors ?? [])]
  return [...new Set(codes.map(code => numbers.get(code)).filter(number => number !== undefined))]
}

/** What CPV codes say of sectors: the number of each with a weight, 1 for the most typical of a narrow code. */
function cpvWeights(codes: string[] | undefined, numbers: SectorNumbers): Map<number, number> {
  const weights = new Map<number, number>()
  for (const code of codes ?? []) {
    const sectors = sectorNumbers(sectorsOfCpv(code), numbers)
    const share = sectors.length > cpvWideSectors ? cpvWideShare : 1
    sectors.forEach((sector, at) => {
      const weight = share * Math.max(cpvFloor, cpvFurther ** at)
      weights.set(sector, Math.max(weight, weights.get(sector) ?? 0))
    })
  }
  return weights
}

function sectorNumbers(sectors: { code: string }[], numbers: SectorNumbers): number[] {
  return sectors.map(sector => numbers.get(sector.code)).filter(number => number !== undefined)
}
