// Suggestions: the sectors that a text being typed seems to speak of. Accepted in one tap, never imposed.
import { wordsIn } from './prepare.ts'
import type { Store } from './store.ts'
import { piecesOf } from './text/segments.ts'
import type { Word } from './text/words.ts'

/** One suggestion: the sector's code and labels, its group, and how sure 0..1. */
export type SectorSuggestion = { code: string; group: string; fr: string; en: string; sureness: number }

/** Neighbours whose declared sector votes, and what their vote counts beside the words of the taxonomy. */
const neighboursMax = 12
const neighbourShare = 0.35
/** Words of a long text that are asked of the index: what is typed first says the trade. */
const queryWordsMax = 64
/** Below this share of the best, a suggestion would be noise. */
const relativeMin = 0.2

/** Up to `count` sectors, surest first; none for a text that says nothing of a trade. */
export function suggestSectors(store: Store, text: string, count: number): SectorSuggestion[] {
  const pieces = piecesOf(text)
  const scores = store.lexicon.suggest(text, pieces)
  for (const [sector, vote] of neighbourVotes(store, wordsIn(pieces)))
    scores.set(sector, (scores.get(sector) ?? 0) + neighbourShare * vote)
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  const best = ranked[0]?.[1] ?? 0
  return ranked
    .filter(([, score]) => score > 0 && score >= relativeMin * best)
    .slice(0, count)
    .map(([number, score]) => {
      const { code, group, fr, en } = store.lexicon.sectors[number] ?? { code: '', group: '', fr: '', en: '' }
      return { code, group, fr, en, sureness: Math.min(1, score) }
    })
}

/** Declared sectors of the offers nearest in words, each voting by its nearness. */
function neighbourVotes(store: Store, words: Word[]): Map<number, number> {
  const votes = new Map<number, number>()
  const scores = new Float32Array(store.facts.length)
  store.text.addStemScores(store.text.query(words.slice(0, queryWordsMax)), scores)
  const near: number[] = []
  scores.forEach((score, slot) => {
    if (score > 0.15 && (store.facts[slot]?.declared.length ?? 0) > 0) near.push(slot)
  })
  near.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b)
  for (const slot of near.slice(0, neighboursMax)) {
    for (const sector of store.facts[slot]?.declared ?? [])
      votes.set(sector, (votes.get(sector) ?? 0) + (scores[slot] ?? 0))
  }
  const most = Math.max(0, ...votes.values())
  if (most > 0) for (const [sector, vote] of votes) votes.set(sector, vote / most)
  return votes
}
