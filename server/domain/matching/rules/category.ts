// Rule: the offer's sectors answer the need's. A declared sector is known; one read from the text is half known.
import type { Rule } from './rule.ts'

const readKnown = 0.8

export const categoryRule: Rule = {
  criterion: 'category',
  name: { fr: 'Secteur', en: 'Sector' },
  weight: 0.29,
  judge: ({ need, offer, category, sharedSectors }) => {
    if (need.concepts.sectors.length === 0) return undefined
    if (offer.concepts.sectors.length === 0) {
      return {
        score: 0,
        known: 0,
        text: { fr: 'Secteur de l’offre à vérifier', en: 'Sector of the offer to be checked' },
      }
    }
    const known = need.declared.length > 0 && offer.declared.length > 0 ? 1 : readKnown
    const [label] = sharedSectors
    if (!label) {
      return { score: category, known, text: { fr: 'Autre secteur', en: 'Another sector' } }
    }
    const words =
      category >= 0.6
        ? { fr: `Secteur : ${label.fr}`, en: `Sector: ${label.en}` }
        : { fr: `Secteur voisin : ${label.fr}`, en: `Neighbouring sector: ${label.en}` }
    return { score: category, known, text: words }
  },
}
