// Rule: the words of the need are found in the offer.
import type { Rule } from './rule.ts'

export const textRule: Rule = {
  criterion: 'text',
  name: { fr: 'Mots du besoin', en: 'Words of the need' },
  weight: 0.24,
  judge: ({ need, text, sharedWords }) => {
    if (need.query.stems.size === 0 && need.query.grams.size === 0) return undefined
    if (sharedWords.length === 0) {
      const words = { fr: 'Peu de mots en commun avec le besoin', en: 'Few words in common with the need' }
      return { score: text, known: 1, text: words }
    }
    const fr = `Parle de ${sharedWords.map(word => `« ${word} »`).join(', ')}`
    const en = `Mentions ${sharedWords.map(word => `“${word}”`).join(', ')}`
    return { score: text, known: 1, text: { fr, en } }
  },
}
