// Public needs found by their words: every word must begin one of the need's, accents and capitals apart.
import type { ListedNeed } from '#shared/proposition.ts'
import { folded } from './directory.ts'
import type { Market } from './market.ts'

// What a list to choose from holds without scrolling for long.
const LISTED_MAX = 20

export function listedNeeds(market: Market, text: string): ListedNeed[] {
  const wanted = folded(text)
    .split(' ')
    .filter(word => word !== '')
  return [...market.needs.values()]
    .filter(need => need.visibility === 'public')
    .map(need => ({
      id: need.id,
      title: need.title,
      organisationName: market.participants.get(need.organisationId)?.name ?? '',
    }))
    .filter(({ title, organisationName }) => {
      const words = folded(`${title} ${organisationName}`).split(' ')
      return wanted.every(word => words.some(one => one.startsWith(word)))
    })
    .slice(0, LISTED_MAX)
}
