/** The fields that hold lists, read for the document, and the day a convention ends. How a list is written stands in shared. */
import { readAims, readCommitments, type Aim, type Commitment } from '#shared/convention-lists.ts'
import type { ConventionFields } from './fields.ts'

export { aimsText, commitmentsText, type Aim, type Commitment } from '#shared/convention-lists.ts'

export const commitmentsOf = (fields: ConventionFields): Commitment[] => readCommitments(fields.commitments)

export const aimsOf = (fields: ConventionFields, name: 'socialAims' | 'environmentalAims'): Aim[] =>
  readAims(fields[name])

/** The last day of the convention: its start plus its months, less one day; null while either is missing. */
export function endsOn(fields: ConventionFields): string | null {
  const months = Number(fields.durationMonths)
  if (fields.startsOn === '' || !Number.isInteger(months) || months < 1) return null
  const [year = 0, month = 1, day = 1] = fields.startsOn.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate()
  const end = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)) - 86_400_000)
  return end.toISOString().slice(0, 10)
}
