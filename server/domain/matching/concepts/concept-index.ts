// The concept index: which offers speak of which sectors, changed in place like the text index.
import { PostingList } from '../index/postings.ts'
import type { LikeSectors } from './likeness.ts'
import type { ConceptVector } from './vector.ts'

const weightUnit = 255
const askedSectorsMax = 6
const askedLikenessMin = 0.3

export class ConceptIndex {
  #like: LikeSectors[]
  #postings: PostingList[]
  #vectors: (ConceptVector | undefined)[] = []
  #best = new Float32Array(0)
  /** Likeness of every sector to every other, row by row. */
  #matrix: Float32Array

  constructor(like: LikeSectors[]) {
    this.#like = like
    this.#postings = like.map(() => new PostingList())
    this.#matrix = new Float32Array(like.length ** 2)
    like.forEach((row, at) =>
      row.sectors.forEach((to, i) => (this.#matrix[at * like.length + to] = row.likeness[i] ?? 0)),
    )
  }

  put(slot: number, vector: ConceptVector): void {
    this.remove(slot)
    this.#vectors[slot] = vector
    vector.sectors.forEach((sector, at) =>
      this.#postings[sector]?.add(slot, Math.round((vector.weights[at] ?? 0) * weightUnit)),
    )
  }

  remove(slot: number): void {
    for (const sector of this.#vectors[slot]?.sectors ?? []) this.#postings[sector]?.remove(slot)
    this.#vectors[slot] = undefined
  }

  vectorOf(slot: number): ConceptVector | undefined {
    return this.#vectors[slot]
  }

  /** Slots of the offers that speak of the sector. */
  slotsOf(sector: number): Int32Array {
    const list = this.#postings[sector]
    return list ? list.slots.subarray(0, list.size) : new Int32Array(0)
  }

  /** How far one offer's sectors answer a need's: each sector of the need by the likest sector of the offer, 0..1. */
  likeness(need: ConceptVector, offer: ConceptVector): number {
    const count = this.#like.length
    let sum = 0
    let total = 0
    for (let at = 0; at < need.sectors.length; at++) {
      const row = (need.sectors[at] ?? 0) * count
      let best = 0
      for (let to = 0; to < offer.sectors.length; to++) {
        const value = (this.#matrix[row + (offer.sectors[to] ?? 0)] ?? 0) * (offer.weights[to] ?? 0)
        if (value > best) best = value
      }
      sum += (need.weights[at] ?? 0) * best
      total += need.weights[at] ?? 0
    }
    return total > 0 ? sum / total : 0
  }

  /** The sector of the offer that answers most of the need, for words; undefined when nothing does. */
  bestAnswer(need: ConceptVector, offer: ConceptVector): number | undefined {
    const count = this.#like.length
    let best: number | undefined
    let most = 0
    offer.sectors.forEach((sector, to) => {
      let sum = 0
      need.sectors.forEach(
        (wanted, at) => (sum += (need.weights[at] ?? 0) * (this.#matrix[wanted * count + sector] ?? 0)),
      )
      const value = sum * (offer.weights[to] ?? 0)
      if (value > most) [best, most] = [sector, value]
    })
    return best
  }

  /**
   * Adds `share` times each offer's likeness to the need to `scores[slot]`: to find a pool, so only the need's heaviest sectors
   * and those clearly like them are asked.
   */
  addScores(need: ConceptVector, scores: Float32Array, share: number): void {
    const total = need.weights.reduce((sum, weight) => sum + weight, 0)
    if (total <= 0) return
    if (this.#best.length < scores.length) this.#best = new Float32Array(scores.length)
    for (let at = 0; at < Math.min(askedSectorsMax, need.sectors.length); at++) {
      this.#addSector(need.sectors[at] ?? 0, (share * (need.weights[at] ?? 0)) / total, scores)
    }
  }

  #addSector(sector: number, share: number, scores: Float32Array): void {
    const like = this.#like[sector]
    if (!like) return
    const best = this.#best
    const asked: PostingList[] = []
    for (let at = 0; at < like.sectors.length; at++) {
      const likeness = like.likeness[at] ?? 0
      const list = this.#postings[like.sectors[at] ?? 0]
      if (!list || list.size === 0 || likeness < askedLikenessMin) continue
      asked.push(list)
      const gain = likeness / weightUnit
      const { slots, weights, size } = list
      for (let i = 0; i < size; i++) {
        const slot = slots[i] ?? 0
        const value = gain * (weights[i] ?? 0)
        if (value > (best[slot] ?? 0)) best[slot] = value
      }
    }
    for (const { slots, size } of asked) {
      for (let i = 0; i < size; i++) {
        const slot = slots[i] ?? 0
        scores[slot] = (scores[slot] ?? 0) + share * (best[slot] ?? 0)
        best[slot] = 0
      }
    }
  }
}
