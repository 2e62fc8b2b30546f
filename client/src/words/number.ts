// Numbers in words: money comes in cents, counts with the reader's thousands.
import { english } from './language.ts'

const locale = (): string => (english ? 'en-GB' : 'fr-FR')

/** « 1 250 € », « 12,50 € »: cents are shown only where there are some. */
export function money(cents: number): string {
  const whole = cents % 100 === 0
  return new Intl.NumberFormat(locale(), {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: whole ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100)
}

/** « 2 100 » */
export const count = (n: number): string => new Intl.NumberFormat(locale()).format(n)

/** « 1 250 kg/mois » as the reader writes numbers, with up to two decimals. */
export const quantity = (n: number, unit: string): string =>
  `${new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(n)}\u00a0${unit}`
