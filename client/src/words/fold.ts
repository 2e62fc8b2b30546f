// Fold: how words are compared when someone searches: no case, no accents.
export const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
