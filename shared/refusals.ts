/** The catalogue of refusals: every expected no has a code, a status and a sentence that says what to do. */
import { generalRefusals } from './refusals/general.ts'
import { meetingRefusals } from './refusals/meetings.ts'
import { conventionRefusals } from './refusals/conventions.ts'
import { doorRefusals } from './refusals/doors.ts'
import { catalogueRefusals } from './refusals/catalogue.ts'
import { matchingRefusals } from './refusals/matching.ts'
import { questionRefusals } from './refusals/questions.ts'
import { programmeRefusals } from './refusals/programme.ts'
import type { RefusalText } from './refusals/refusal-text.ts'

const catalogue = {
  ...generalRefusals,
  ...meetingRefusals,
  ...conventionRefusals,
  ...doorRefusals,
  ...catalogueRefusals,
  ...matchingRefusals,
  ...questionRefusals,
  ...programmeRefusals,
}

export type RefusalCode = keyof typeof catalogue
export type RefusalDetail = string | number | boolean | null | readonly string[]
export type RefusalDetails = Readonly<Record<string, RefusalDetail>>
export type Language = 'fr' | 'en'

/** Every code with its HTTP status and its two sentences. */
export const refusals: Readonly<Record<RefusalCode, RefusalText>> = catalogue

/** True when `code` is in the catalogue: for codes that come over the wire. */
export function isRefusalCode(code: string): code is RefusalCode {
  return Object.hasOwn(catalogue, code)
}

/**
 * The sentence of a refusal, its {variables} filled from `details`; a variable without a detail reads as « … ». A detail that is itself
 * words comes twice: `reason` in French and `reasonEn` in English.
 */
export function refusalSentence(code: RefusalCode, language: Language, details: RefusalDetails = {}): string {
  return refusals[code][language].replace(/\{(\w+)\}/g, (_, name: string) =>
    spoken((language === 'en' ? details[`${name}En`] : undefined) ?? details[name]),
  )
}

function spoken(detail: RefusalDetail | undefined): string {
  if (detail === undefined || detail === null) return '…'
  if (typeof detail === 'object') return detail.join(', ')
  return String(detail)
}
