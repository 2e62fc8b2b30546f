// Together: what the store knows, made ready for consortiums and exchange loops.
import { formConsortium } from './consortium.ts'
import type { Candidate, Consortium, Lot } from './consortium.ts'
import type { NeedFacts, OfferFacts } from './facts.ts'
import { exchangeLoops } from './loops.ts'
import type { Loop, Supply } from './loops.ts'
import type { MatchNeed } from './need.ts'
import { Ranking } from './ranking.ts'
import type { RankContext } from './ranking.ts'
import type { Store } from './store.ts'
import { measureOf } from './units.ts'

/** A sector of the need is a lot of its own when it weighs at least half of the heaviest. */
const lotShareMin = 0.5
const lotsMax = 6
const candidatesMax = 60
/** Supplies looked at for each need: loops live on good ones. */
const suppliesPerNeedMax = 10

/** The best small set of enterprises for a need, with what each covers; undefined when nobody covers anything. */
export function consortiumFor(
  store: Store,
  need: MatchNeed,
  options: RankContext & { membersMax?: number } = {},
): Consortium | undefined {
  const facts = store.needFacts(need)
  const ranking = new Ranking(store, facts, options)
  const lots = lotsOf(store, facts)
  const asked = measureOf(facts.need.quantity?.quantity, facts.need.quantity?.unit)
  const candidates = ranking
    .scored()
    .slice(0, candidatesMax)
    .map(({ slot, id, seller, score }): Candidate => {
      const offer = store.facts[slot]
      return {
        offer: id,
        organisation: seller,
        score,
        lots: lotsDone(store, lots, offer),
        quantityShare: shareOf(offer, asked),
      }
    })
  return formConsortium(lots, candidates, {
    quantityAsked: asked !== undefined,
    membersMax: options.membersMax,
  })
}

/** `needs`: only these take part, all by default. */
export type LoopOptions = RankContext & { scoreMin?: number; count?: number; needs?: readonly string[] }

/** The exchange loops among the organisations that both offer and need something. */
export function loopsAmong(store: Store, options: LoopOptions = {}): Loop[] {
  const supplies: Supply[] = []
  for (const needId of options.needs ?? store.needIds()) {
    const need = store.need(needId)
    if (need?.organisation === undefined) continue
    for (const { id, seller, score } of new Ranking(store, store.needFacts(need), options)
      .scored()
      .slice(0, suppliesPerNeedMax)) {
      supplies.push({ from: seller, to: need.organisation, offer: id, need: needId, score })
    }
  }
  return exchangeLoops(supplies, options)
}

function lotsOf(store: Store, { concepts, declared }: NeedFacts): Lot[] {
  const heaviest = concepts.weights[0] ?? 0
  const wanted =
    declared.length > 0
      ? declared
      : concepts.sectors.filter((_, at) => (concepts.weights[at] ?? 0) >= lotShareMin * heaviest)
  return wanted.slice(0, lotsMax).flatMap(number => {
    const sector = store.lexicon.sectors[number]
    const weight = declared.length > 0 ? 1 : (concepts.weights[concepts.sectors.indexOf(number)] ?? 0)
    return sector ? [{ code: sector.code, label: { fr: sector.fr, en: sector.en }, weight }] : []
  })
}

function lotsDone(store: Store, lots: Lot[], offer: OfferFacts | undefined): Map<string, number> {
  return new Map(
    lots.map(lot => {
      const number = store.sectorNumber(lot.code)
      const wanted = { sectors: [number ?? 0], weights: [1] }
      return [
        lot.code,
        number === undefined || !offer ? 0 : Math.sqrt(store.concepts.likeness(wanted, offer.concepts)),
      ]
    }),
  )
}

function shareOf(offer: OfferFacts | undefined, asked: ReturnType<typeof measureOf>): number | undefined {
  const able = measureOf(offer?.offer.capacity?.quantity, offer?.offer.capacity?.unit)
  if (!asked || !able || able.kind !== asked.kind || able.periodic !== asked.periodic || asked.amount <= 0)
    return undefined
  return able.amount / asked.amount
}
