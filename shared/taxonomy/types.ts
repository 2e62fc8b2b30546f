/** The taxonomy's nouns: families, groups and sectors, in the words of the social and solidarity economy. */

/** One text in both languages of the interface. */
export type Wording = { fr: string; en: string }

/** One of the ten display families: a colour of the woven band, a line of the organiser's figures. */
export type Family = Wording & { code: string }

/** A group of sectors; `family` is the code of the display family it is counted in. */
export type Group = Wording & { code: string; family: string }

/** What a list or a chip needs: light enough for the first page of the browser. */
export type SectorLabel = Wording & { code: string; group: string }

/** What the matcher needs beyond the label. */
export type SectorPhrases = {
  definition: Wording
  /** Prefixes of 3 to 5 digits of the European procurement vocabulary (CPV 2008), without check digit. */
  cpv: string[]
  /** Codes of the French activity nomenclature (NAF rév. 2), whole (`56.21Z`) or cut (`56.21`, `38.3`). */
  naf: string[]
  /** Words and short phrases of the trade, mostly singular, each telling enough to point at the sector alone. */
  synonyms: string[]
  /** How buyers word such a need. */
  buyers: string[]
  /** How enterprises describe such an activity. */
  sellers: string[]
}

/** A trade: `code` is stable (stored with offers and needs), labels may be reworded. */
export type Sector = SectorLabel & SectorPhrases
