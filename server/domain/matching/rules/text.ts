// Rule: the words of the need are found in the offer.
import type { Rule } from './rule.ts'

/** Two texts on one thing share a third of their words at best, so the steps are lower than elsewhere. */
const metMin = 0.3
const partlyMin = 0.1

export const textRule: Rule = {
  criterion: 'text',
  name: { fr: 'Mots du besoin', en: 'Words of the need' },
  weight: 0.24,
  judge: ({ need, text, sharedWords }) => {
    if (need.query.stems.size === 0 && need.query.grams.size === 0) return undefined
    if (sharedWords.length === 0 || text < partlyMin) {
      const words = { fr: 'Peu de mots en commun avec le besoin', en: 'Few words in common with the need' }
      return { score: text, known: 1, state: 'unmet', text: words }
    }
    const fr = `Parle de ${sharedWords.map(word => `« ${word} »`).join(', ')}`
    const en = `Mentions ${sharedWords.map(word => `“${word}”`).join(', ')}`
    return { score: text, known: 1, state: text >= metMin ? 'met' : 'partly', text: { fr, en } }
  },
}
