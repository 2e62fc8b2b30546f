// Rule: the offer's sectors answer the need's. A declared sector is known; one read from the text is a little less so.
import type { ConceptVector } from '../concepts/vector.ts'
import type { Rule } from './rule.ts'

const readKnown = 0.8
/** A need read as surely as this is as clear as words can be; below it, its sector counts for less and its words for more. */
const clearSureness = 0.5
/** Below this likeness, naming a sector as a reason would be a stretch. */
const namedMin = 0.2

export const categoryRule: Rule = {
  criterion: 'category',
  name: { fr: 'Secteur', en: 'Sector' },
  weight: 0.29,
  judge: ({ need, offer, category, answer }) => {
    if (need.concepts.sectors.length === 0) return undefined
    if (offer.concepts.sectors.length === 0) {
      return {
        score: 0,
        known: 0,
        text: { fr: 'Secteur de l’offre à vérifier', en: 'Sector of the offer to be checked' },
      }
    }
    const known =
      need.declared.length > 0 && offer.declared.length > 0 ? 1 : readKnown * clearness(need.concepts)
    if (!answer || category < namedMin)
      return { score: category, known, text: { fr: 'Autre secteur', en: 'Another sector' } }
    const { fr, en } = answer.label
    const words = answer.exact
      ? { fr: `Secteur : ${fr}`, en: `Sector: ${en}` }
      : { fr: `Secteur voisin : ${fr}`, en: `Neighbouring sector: ${en}` }
    return { score: category, known, text: words }
  },
}

function clearness(concepts: ConceptVector): number {
  return Math.sqrt(Math.min(1, (concepts.weights[0] ?? 0) / clearSureness))
}
