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

/** Tagged PDF/A-2. Cancelled entries are left out; a long agenda is set tighter until it fits one sheet, down to a limit, then runs on. */
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
  return onOneSheet(entries.length, density =>
    typeset('agenda', { ...data, ...density }, { standard, madeAt }),
  )
}

type Density = { textSize: number; dense: boolean; insetY: number; notesMm: number }

// From airy to tight; the first that keeps the agenda on one sheet is taken. Tighter than the last nobody reads standing up.
const tightest: Density = { textSize: 7.8, dense: true, insetY: 1.5, notesMm: 22 }
const densities: Density[] = [
  { textSize: 10, dense: false, insetY: 4.2, notesMm: 38 },
  { textSize: 9, dense: false, insetY: 2.6, notesMm: 34 },
  { textSize: 8.4, dense: true, insetY: 2.8, notesMm: 22 },
  tightest,
]

// What surely does not fit is not tried: about so many entries a sheet at each density.
const entriesMax = [16, 22, 34]

function onOneSheet(entries: number, print: (density: Density) => Uint8Array): Uint8Array {
  let pdf: Uint8Array | null = null
  for (const [i, density] of densities.entries()) {
    if (entries > (entriesMax[i] ?? Infinity)) continue
    pdf = print(density)
    if (pageCount(pdf) === 1) return pdf
  }
  return pdf ?? print(tightest)
}

// Typst writes the page tree in plain text, its root first.
function pageCount(pdf: Uint8Array): number {
  return Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(Buffer.from(pdf).toString('latin1'))?.[1] ?? 1)
}

function dayOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone }).format(new Date(instant))
}
