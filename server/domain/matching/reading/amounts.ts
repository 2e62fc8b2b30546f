// Amounts: the quantity and the budget that a need says in its text.
import { digitsValue, wordsToDigits } from './numbers.ts'

export type ReadQuantity = { quantity: number; unit: string }

const number = String.raw`(\d{1,3}(?:[ \u00a0\u202f.]\d{3})+(?:,\d{1,2})?|\d+(?:[.,]\d{1,2})?)`
const unit =
  'personnes?|convives?|invit[ée]s?|couverts?|participants?|repas|plateaux[- ]repas|m²|m2|m3|m³|ha|hectares?|tonnes?|kg|kilos?|litres?|hl|km|heures?|exemplaires?|pièces?|unités?|articles?|agents?'
const quantityPattern = new RegExp(
  String.raw`${number}\s*(${unit}|t|l|h)(?![\p{L}\d])(?:\s*(?:par|\/)\s*(jour|semaine|mois|trimestre|an|année)(?!\p{L}))?`,
  'iu',
)
const budgetPattern = new RegExp(
  String.raw`${number}\s*(k\s?€|k€|€|euros?|eur(?!\p{L}))(?:\s*(?:par|\/)\s*(personne|convive|kg|heure|h|jour|mois|m2|m²|an)(?!\p{L}))?`,
  'iu',
)

/** The first quantity with a unit in a text: « buffet pour 60 personnes », « deux tonnes par mois ». */
export function readQuantity(text: string): ReadQuantity | undefined {
  const found = quantityPattern.exec(wordsToDigits(text))
  const quantity = digitsValue(found?.[1] ?? '')
  if (!found || quantity === undefined || quantity <= 0) return undefined
  const thing = (found[2] ?? '').toLowerCase().replace(/^plateaux.*/, 'repas')
  return { quantity, unit: found[3] ? `${thing}/${found[3].toLowerCase()}` : thing }
}

/** The first amount of money in a text, read as the most the buyer would pay, in cents. */
export function readBudget(text: string): { max: number; unit: string } | undefined {
  const found = budgetPattern.exec(wordsToDigits(text))
  const amount = digitsValue(found?.[1] ?? '')
  if (!found || amount === undefined || amount <= 0) return undefined
  const times = /^k/i.test(found[2] ?? '') ? 100_000 : 100
  return { max: Math.round(amount * times), unit: found[3] ? `cents/${found[3].toLowerCase()}` : 'cents' }
}
