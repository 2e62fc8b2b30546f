// The store: offers and needs held in memory with their indexes, changed one at a time and never rebuilt.
import type { Sector } from '#shared/taxonomy/types.ts'
import { ConceptIndex } from './concepts/concept-index.ts'
import { Lexicon } from './concepts/lexicon.ts'
import { likenessTable } from './concepts/likeness.ts'
import type { LikeSectors } from './concepts/likeness.ts'
import { Profiles } from './concepts/profiles.ts'
import type { Profile } from './concepts/profiles.ts'
import type { ConceptVector } from './concepts/vector.ts'
import type { NeedFacts, OfferFacts } from './facts.ts'
import { SpellingIndex } from './index/spelling.ts'
import { TextIndex } from './index/text-index.ts'
import type { MatchNeed } from './need.ts'
import type { MatchOffer } from './offer.ts'
import { resolvePlace } from './places.ts'
import { fieldsOf, needConcepts, offerFacts, readText, wordsIn } from './prepare.ts'
import { readNeed } from './reading/index.ts'
import type { ReadNeed } from './reading/index.ts'
import type { Word } from './text/words.ts'

/** What does not change in a need while offers come and go. */
type ReadyNeed = {
  need: MatchNeed
  read: ReadNeed
  words: Word[]
  concepts: ConceptVector
  profile: Profile
  declared: number[]
}

/** Stems of a need that are asked of the index: the rarest, so that a pasted tender costs what a sentence costs. */
const queryWordsMax = 64

// The taxonomy never changes while the house runs, so each is read once, however many matchers there are.
const grounds = new WeakMap<readonly Sector[], { lexicon: Lexicon; like: LikeSectors[] }>()

function groundOf(sectors: readonly Sector[]): { lexicon: Lexicon; like: LikeSectors[] } {
  const known = grounds.get(sectors)
  if (known) return known
  const ground = { lexicon: new Lexicon(sectors), like: likenessTable(sectors) }
  grounds.set(sectors, ground)
  return ground
}

export class Store {
  readonly lexicon: Lexicon
  readonly spelling = new SpellingIndex()
  readonly text = new TextIndex(word => this.spelling.add(word.surface, word.stem))
  readonly concepts: ConceptIndex
  readonly profiles: Profiles
  readonly facts: (OfferFacts | undefined)[] = []
  #numbers: Map<string, number>
  #slots = new Map<string, number>()
  #organisations = new Map<string, Set<number>>()
  #free: number[] = []
  #needs = new Map<string, ReadyNeed>()

  constructor(sectors: readonly Sector[]) {
    const { lexicon, like } = groundOf(sectors)
    this.lexicon = lexicon
    this.#numbers = new Map(sectors.map((sector, number) => [sector.code, number]))
    this.concepts = new ConceptIndex(like)
    this.profiles = new Profiles(like)
  }

  put(offer: MatchOffer): void {
    this.remove(offer.id)
    const slot = this.#free.pop() ?? this.facts.length
    this.#slots.set(offer.id, slot)
    const text = readText(offer)
    const { facts, evidence } = offerFacts(offer, text, this.lexicon, this.#numbers)
    this.facts[slot] = facts
    this.text.put(slot, fieldsOf(text, facts.place.name))
    this.concepts.put(slot, facts.concepts)
    this.profiles.put(slot, evidence)
    if (offer.organisation !== undefined) this.#organisationSlots(offer.organisation).add(slot)
  }

  remove(offerId: string): void {
    const slot = this.#slots.get(offerId)
    if (slot === undefined) return
    const organisation = this.facts[slot]?.offer.organisation
    this.#slots.delete(offerId)
    this.facts[slot] = undefined
    this.text.remove(slot)
    this.concepts.remove(slot)
    this.#free.push(slot)
    if (organisation !== undefined) this.#organisations.get(organisation)?.delete(slot)
  }

  putNeed(need: MatchNeed): void {
    this.#needs.set(need.id, this.#ready(need))
  }

  removeNeed(needId: string): void {
    this.#needs.delete(needId)
  }

  slotOf(offerId: string): number | undefined {
    return this.#slots.get(offerId)
  }

  /** Slots of every offer, in no order that means anything. */
  slots(): Iterable<number> {
    return this.#slots.values()
  }

  slotsOfOrganisation(organisation: string): number[] {
    return [...(this.#organisations.get(organisation) ?? [])]
  }

  need(needId: string): MatchNeed | undefined {
    return this.#needs.get(needId)?.need
  }

  needIds(): string[] {
    return [...this.#needs.keys()]
  }

  sectorNumber(code: string): number | undefined {
    return this.#numbers.get(code)
  }

  /** A need ready for the rules; what it says only in its text completes its fields, as wishes. */
  needFacts(need: MatchNeed): NeedFacts {
    const held = this.#needs.get(need.id)
    const ready = held?.need === need ? held : this.#ready(need)
    const words = this.#rarest(ready.words)
    const query = this.text.query(words)
    const forms = new Map<number, string>()
    for (const word of words) {
      const stem = this.text.stemIdOf(word.stem)
      if (stem !== undefined && !forms.has(stem)) forms.set(stem, word.written)
    }
    const { read, concepts, profile, declared } = ready
    const place = resolvePlace(need.place)
    const placeRead = place.department === undefined && place.lat === undefined && read.place !== undefined
    return {
      need: completed(need, read),
      place: placeRead ? (read.place ?? {}) : place,
      placeRead,
      concepts,
      profile,
      declared,
      query,
      forms,
    }
  }

  #ready(need: MatchNeed): ReadyNeed {
    const read = readNeed(need)
    // A town's name is no word of a trade: the territory rule takes care of it.
    const text = readText(need)
    const words = wordsIn([...text.title, ...text.description])
      .filter(word => !read.placeWords.has(word.surface))
      .map(word => ({ ...word, weight: word.weight * this.lexicon.telling(word.stem) }))
    const { evidence, ...known } = needConcepts(need, text, this.lexicon, this.#numbers)
    return { need, read, words, profile: this.profiles.of(evidence), ...known }
  }

  #rarest(words: Word[]): Word[] {
    if (words.length <= queryWordsMax) return words
    const distinct = [...new Map(words.map(word => [word.stem, word])).values()]
    const gain = (word: Word) => word.weight * this.text.rarityOf(word.stem)
    return distinct.sort((a, b) => gain(b) - gain(a)).slice(0, queryWordsMax)
  }

  #organisationSlots(organisation: string): Set<number> {
    let slots = this.#organisations.get(organisation)
    if (!slots) this.#organisations.set(organisation, (slots = new Set()))
    return slots
  }
}

function completed(need: MatchNeed, read: ReadNeed): MatchNeed {
  return read.quantity || read.budget
    ? { ...need, quantity: need.quantity ?? read.quantity, budget: need.budget ?? read.budget }
    : need
}
