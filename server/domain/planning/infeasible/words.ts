// The sentences of certificates that rest on an exhaustive search rather than on one group of people or slots.
import type { Certificate } from '../format.ts'

export function exhausted(): Certificate {
  return {
    kind: 'search',
    participants: [],
    slots: [],
    text: 'Aucun planning ne peut tenir toutes les demandes : une recherche exhaustive le démontre.',
    english: 'No plan can hold every request: an exhaustive search proves it.',
  }
}

export function unfair(): Certificate {
  return {
    kind: 'fairness',
    participants: [],
    slots: [],
    text: 'Toutes les demandes peuvent être tenues, mais jamais avec des nombres de pauses à deux près égaux entre participants : une recherche exhaustive le démontre.',
    english:
      'All requests can be held, but never with everyone’s breaks within two of each other: an exhaustive search proves it.',
  }
}
