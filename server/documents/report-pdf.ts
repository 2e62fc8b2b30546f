// The organiser's balance of an edition: each indicator with its definition, the same as on screen and in exports.
import { typeset } from './typesetting.ts'
import type { Typeset } from './typesetting.ts'
import type { DayText, DocumentLanguage, SectorShare } from './views.ts'
import { daysInWords, instantInWords, moneyInWords, numberInWords } from './wording.ts'
import { wovenBand } from './woven-band.ts'

export type IndicatorUnit = 'count' | 'cents' | 'percent' | 'hours' | 'km' | 'minutes'

export type ReportIndicator = {
  label: string
  /** null: not known; shown as « – », never as 0. */
  value: number | null
  unit: IndicatorUnit
  definition: string
  /** The same figure of the edition before, when there is one. */
  previous?: number | null
  /** An estimate is labelled as such, with its source in the definition. */
  estimate?: boolean
}

export type ReportTable = {
  title: string
  note?: string | null
  header: string[]
  rows: (string | number | null)[][]
}

export type ReportSection = {
  title: string
  intro?: string | null
  indicators: ReportIndicator[]
  tables?: ReportTable[]
}

export type EditionReport = {
  language: DocumentLanguage
  /** What the report is, when it is not the balance of the edition: « Carnet de sourçage, Ville de Port-Laurent ». */
  title?: string
  edition: { name: string; place: string; dates: { from: DayText; to: DayText } }
  organiser: string
  /** The few figures of the first page, at most four. */
  headline: ReportIndicator[]
  sections: ReportSection[]
  sectors: SectorShare[]
  timeZone: string
  madeAt: Date
}

const headlineMax = 4

/** Tagged PDF/A-2 with contents in its outline. */
export function reportPdf(report: EditionReport, standard: Typeset['standard'] = 'a-2a'): Uint8Array {
  const { language, edition, madeAt, timeZone } = report
  const fixed = language === 'fr' ? french : english
  const words = { ...fixed, report: report.title ?? fixed.report }
  const data = {
    language,
    words,
    edition: { ...edition, days: daysInWords(edition.dates.from, edition.dates.to, language) },
    organiser: report.organiser,
    bandRaw: wovenBand(report.sectors),
    compared: report.sections.some(section =>
      section.indicators.some(one => (one.previous ?? null) !== null),
    ),
    headline: report.headline.slice(0, headlineMax).map(indicator => shown(indicator, language)),
    sections: report.sections.map(section => ({
      title: section.title,
      intro: section.intro ?? null,
      indicators: section.indicators.map(indicator => shown(indicator, language)),
      tables: (section.tables ?? []).map(table => tableWords(table, language)),
    })),
    madeAtText: instantInWords(madeAt, language, timeZone),
  }
  return typeset('report', data, { standard, madeAt })
}

/** A figure with its unit, in words; null is a dash. */
export function figureInWords(value: number | null, unit: IndicatorUnit, language: DocumentLanguage): string {
  if (value === null) return '–'
  const number = numberInWords(value, language, 1)
  const units: Record<Exclude<IndicatorUnit, 'cents'>, string> = {
    count: '',
    percent: '%',
    hours: 'h',
    km: 'km',
    minutes: 'min',
  }
  if (unit === 'cents') return moneyInWords(value, language).replace(/[,.]00(?=\D|$)/, '')
  // 87,3 % in French, 87.3% in English.
  const apart = unit === 'percent' && language === 'en' ? '' : '\u00a0'
  return units[unit] === '' ? number : `${number}${apart}${units[unit]}`
}

function shown(indicator: ReportIndicator, language: DocumentLanguage): object {
  const { previous = null, unit } = indicator
  return {
    label: indicator.label,
    value: figureInWords(indicator.value, unit, language),
    previous: previous === null ? null : figureInWords(previous, unit, language),
    definition: indicator.definition,
    estimate: indicator.estimate ?? false,
  }
}

function tableWords(table: ReportTable, language: DocumentLanguage): object {
  const numeric = table.header.map((_, i) => table.rows.some(row => typeof row[i] === 'number'))
  return {
    title: table.title,
    note: table.note ?? null,
    header: table.header,
    numeric,
    rows: table.rows.map(row =>
      table.header.map((_, i) => {
        const cell = row[i] ?? null
        return cell === null ? '–' : typeof cell === 'number' ? numberInWords(cell, language, 1) : cell
      }),
    ),
  }
}

type ReportWords = typeof french

const french = {
  report: 'Bilan de l’édition',
  by: 'Établi par',
  on: 'le',
  indicator: 'Indicateur',
  value: 'Valeur',
  previous: 'Édition précédente',
  definition: 'Définition',
  estimate: 'estimation',
  page: 'Page',
  of: 'sur',
}

const english: ReportWords = {
  report: 'Report of the edition',
  by: 'Made by',
  on: 'on',
  indicator: 'Indicator',
  value: 'Value',
  previous: 'Edition before',
  definition: 'Definition',
  estimate: 'estimate',
  page: 'Page',
  of: 'of',
}
