// Commitments: the words for responsible buying that both sides use, offered as suggestions.

/**
 * Commitments in words that buyers ask for; the French word is the stored value. Other words are welcome: a list that
 * were closed would leave out the label that only one trade knows.
 */
export const commitmentWords: readonly { fr: string; en: string }[] = [
  { fr: 'bio', en: 'organic' },
  { fr: 'circuit court', en: 'short supply chain' },
  { fr: 'commerce équitable', en: 'fair trade' },
  { fr: 'réemploi', en: 'reuse' },
  { fr: 'zéro déchet', en: 'zero waste' },
  { fr: 'vaisselle réutilisable', en: 'reusable tableware' },
  { fr: 'produits écolabellisés', en: 'ecolabelled products' },
  { fr: 'bas carbone', en: 'low carbon' },
  { fr: 'insertion', en: 'work integration' },
  { fr: 'handicap', en: 'employment of disabled people' },
  { fr: 'accessibilité', en: 'accessibility' },
  { fr: 'clause sociale', en: 'social clause' },
  { fr: 'égalité professionnelle', en: 'equality at work' },
  { fr: 'ISO 9001', en: 'ISO 9001' },
  { fr: 'ISO 14001', en: 'ISO 14001' },
  { fr: 'ESUS', en: 'ESUS accredited' },
]
