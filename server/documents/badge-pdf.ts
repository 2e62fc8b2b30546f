// Badges on paper: A4 folded in four, A6 for a holder, labels for the desk's printer; alone or two thousand in a run.
import { PDF } from '@libpdf/core'
import { badgeWords } from './badge-words.ts'
import type { PrintProgress } from './print-run.ts'
import { qrSvg } from './qr.ts'
import { typeset } from './typesetting.ts'
import type { Typeset } from './typesetting.ts'
import type { DayText, DocumentLanguage, SectorShare } from './views.ts'
import { daysInWords } from './wording.ts'
import { wovenBand } from './woven-band.ts'

export type BadgeFormat = 'a4-folded' | 'a6' | 'label'

export type Badge = {
  name: string
  organisation: string
  /** What they are here: « Visiteuse », « Exposant, stand B3 ». */
  role: string
  /** What the QR says: the signed token. */
  token: string
  /** Short code typed when no camera reads it. */
  code: string
  /** Practical words under the badge, A4 only: first meeting, access needs met… */
  notes?: string | null
}

export type BadgeSheet = {
  language: DocumentLanguage
  edition: { name: string; place: string; dates: { from: DayText; to: DayText } }
  format: BadgeFormat
  sectors: SectorShare[]
  madeAt: Date
}

// One compilation blocks its thread while it lasts; so many badges keep it to a blink, and progress moves.
const badgesPerBatch = 20

/** A few badges, one a page: tagged PDF/A-2. */
export function badgePdf(
  badges: readonly Badge[],
  sheet: BadgeSheet,
  standard: Typeset['standard'] = 'a-2a',
): Uint8Array {
  const { language, edition } = sheet
  const data = {
    language,
    words: badgeWords(language),
    format: sheet.format,
    edition: { ...edition, days: daysInWords(edition.dates.from, edition.dates.to, language) },
    bandRaw: wovenBand(sheet.sectors, { threads: 48, rows: 4 }),
    badges: badges.map(badge => ({
      ...badge,
      notes: badge.notes ?? null,
      qrRaw: qrSvg(badge.token, { quietModules: 2 }),
    })),
  }
  return typeset('badges', data, { standard, madeAt: sheet.madeAt })
}

/**
 * A print run: yields progress after each batch and returns one PDF. Between two steps the caller may do other work, or stop.
 * The merged file is for the printer: the pages are the same, without the tags of single badges.
 */
export async function* badgeRun(
  badges: readonly Badge[],
  sheet: BadgeSheet,
): AsyncGenerator<PrintProgress, Uint8Array, void> {
  const parts: Uint8Array[] = []
  for (let from = 0; from < badges.length; from += badgesPerBatch) {
    parts.push(badgePdf(badges.slice(from, from + badgesPerBatch), sheet))
    yield { done: Math.min(badges.length, from + badgesPerBatch), total: badges.length }
    await new Promise(resolve => setImmediate(resolve))
  }
  const [only] = parts
  if (only === undefined) throw new RangeError('a print run without badges')
  if (parts.length === 1) return only
  const merged = await PDF.merge(parts)
  return merged.save()
}
