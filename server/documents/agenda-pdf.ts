// One person's day on one A4 sheet, with the version it was printed from: paper that says when it is out of date.
import type { AgendaEntry } from './agenda-view.ts'
import { agendaWords } from './agenda-words.ts'
import { qrSvg } from './qr.ts'
import { typeset } from './typesetting.ts'
import type { Typeset } from './typesetting.ts'
import type { DocumentLanguage, SectorShare } from './views.ts'
import { instantInWords, timeInWords, weekdayInWords } from './wording.ts'
import { wovenBand } from './woven-band.ts'

export type AgendaSheet = {
  language: DocumentLanguage
  edition: { name: string; place: string }
  person: { name: string; organisation: string }
  /** Version of the plan this sheet shows; the page behind the QR says whether it is still the latest. */
  version: number
  /** « Encore valable ? » : `https://…/a/CODE?v=3`. */
  validUrl: string
  entries: readonly AgendaEntry[]
  sectors: SectorShare[]
  timeZone: string
  madeAt: Date
}

/** Tagged PDF/A-2. Cancelled entries are left out; a long day is set smaller, down to a limit, then runs on. */
export function agendaPdf(sheet: AgendaSheet, standard: Typeset['standard'] = 'a-2a'): Uint8Array {
  const { language, timeZone, madeAt } = sheet
  const words = agendaWords(language)
  const entries = sheet.entries
    .filter(entry => !entry.cancelled)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  const days = Map.groupBy(entries, entry => dayOf(entry.startsAt, timeZone))
  const data = {
    language,
    words,
    edition: sheet.edition,
    person: sheet.person,
    version: sheet.version,
    validUrl: sheet.validUrl,
    bandRaw: wovenBand(sheet.sectors),
    qrRaw: qrSvg(sheet.validUrl, { quietModules: 2 }),
    madeAtText: instantInWords(madeAt, language, timeZone),
    count: entries.filter(entry => entry.kind === 'meeting').length,
    // Sizes that were seen to keep 2 days of 14 entries on one sheet.
    textSize: entries.length <= 14 ? 10 : entries.length <= 22 ? 8.8 : 7.6,
    days: [...days].map(([day, ofDay]) => ({
      title: weekdayInWords(day, language),
      entries: ofDay.map(entry => ({
        kind: entry.kind,
        from: timeInWords(entry.startsAt, language, timeZone),
        to: timeInWords(entry.endsAt, language, timeZone),
        title: entry.title,
        where: entry.where,
        with: entry.with,
        about: entry.about,
        notes: entry.notes,
      })),
    })),
  }
  return typeset('agenda', data, { standard, madeAt })
}

function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(instant))
}
