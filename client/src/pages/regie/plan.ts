// Plans in words: how near the best, what a change is.
import { english } from '../../words/language.ts'

const locale = english ? 'en-GB' : 'fr-FR'

/** « 99,95 % »: rounded down, so that 100 % is said only of what is proved. */
export function shareOfBest(gap: number): string {
  const share = Math.floor((1 - Math.max(0, gap)) * 10_000 + 1e-7) / 10_000
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(share)
}

export const decimal = (n: number, digits = 2): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(n)
export const percent = (share: number, digits = 0): string =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share)
