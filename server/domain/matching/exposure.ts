// Exposure: nobody starves. A bounded bonus for the under-shown near the best, and no page full of one organisation.
// After Singh and Joachims (2018) and Biega et al. (2018): attention is amortised over many rankings.
import type { Match } from './match.ts'

/** How often each organisation has been shown in a page so far. */
export type Shown = ReadonlyMap<string, number>

/** Points that an organisation never shown gains; small, so that it only decides between near equals. */
const bonusPointsMax = 6
/** Only matches this near the best score may gain: nobody is shown for being unseen alone. */
const bandPoints = 25
const perOrganisationMax = 2
export const pageSize = 10

/** What a bonus is measured against: the best score of the list, and how often its organisations were shown on average. */
export type Field = { best: number; mean: number }

export function fieldOf(matches: readonly Match[], shown: Shown): Field {
  const best = matches.reduce((max, match) => Math.max(max, match.score), 0)
  return { best, mean: meanShown(matches, shown) }
}

/** The matches reordered fairly, best first; a bonus appears as a reason of its own. Deterministic. */
export function fairOrder(matches: Match[], shown: Shown, field = fieldOf(matches, shown)): Match[] {
  const lifted = matches.map(match => withBonus(match, field, shown))
  return spread(lifted.sort((a, b) => b.score - a.score || (a.offer < b.offer ? -1 : 1)))
}

/** At most two offers of one organisation in each page of ten; the others follow in the next pages. */
export function spread(matches: Match[]): Match[] {
  const ordered: Match[] = []
  let waiting = matches
  while (waiting.length > 0) {
    const page: Match[] = []
    const later: Match[] = []
    const counts = new Map<string, number>()
    for (const match of waiting) {
      const count = match.organisation === undefined ? 0 : (counts.get(match.organisation) ?? 0)
      if (page.length >= pageSize || count >= perOrganisationMax) {
        later.push(match)
        continue
      }
      page.push(match)
      if (match.organisation !== undefined) counts.set(match.organisation, count + 1)
    }
    ordered.push(...page)
    waiting = later
  }
  return ordered
}

function meanShown(matches: readonly Match[], shown: Shown): number {
  const organisations = new Set(matches.map(match => match.organisation).filter(id => id !== undefined))
  let sum = 0
  for (const organisation of organisations) sum += shown.get(organisation) ?? 0
  return organisations.size > 0 ? sum / organisations.size : 0
}

/** One match with the bonus its organisation is due in a list of that field. */
export function withBonus(match: Match, { best, mean }: Field, shown: Shown): Match {
  if (match.organisation === undefined || mean <= 0 || match.score < best - bandPoints) return match
  const points = bonusPointsMax * Math.max(0, 1 - (shown.get(match.organisation) ?? 0) / mean)
  if (points < 0.05) return match
  const rounded = Math.round(points * 10) / 10
  const text = {
    fr: `Peu proposée jusqu’ici : ${String(rounded).replace('.', ',')} points de plus`,
    en: `Rarely proposed so far: ${rounded} points more`,
  }
  const reason = { criterion: 'exposure', state: 'met' as const, score: points / bonusPointsMax, text }
  return { ...match, score: Math.min(100, match.score + points), reasons: [...match.reasons, reason] }
}
