// The report of an edition from its figures: four in front, then visits, meetings and conventions with their definitions.
import { departmentName } from '#shared/areas.ts'
import type { ControlFigures, FigureView } from '#shared/control.ts'
import type { EditionView } from '#shared/edition.ts'
import type { EditionReport, IndicatorUnit, ReportIndicator } from './report-pdf.ts'
import type { DocumentLanguage, SectorShare } from './views.ts'
import { dayInWords, timeInWords } from './wording.ts'

const units: Record<FigureView['unit'], IndicatorUnit> = {
  count: 'count',
  people: 'count',
  share: 'percent',
  cents: 'cents',
  index: 'count',
  mean: 'count',
}
const HEADLINE = ['unique-visitors', 'meetings-held', 'conventions-signed', 'signed-value']

export interface ReportFacts {
  edition: EditionView
  figures: ControlFigures
  sectors: SectorShare[]
  /** Code of a sector to its words. */
  wordOf: (code: string) => string
}

export function editionReport(
  { edition, figures, sectors, wordOf }: ReportFacts,
  language: 'fr' | 'en',
): EditionReport {
  const indicator = (figure: FigureView): ReportIndicator => ({
    // « Visiteurs (estimation) »: the report says so beside every estimate.
    label: figure[language].name.replace(/ \(estima\w+\)$/, ''),
    value: figure.value === null ? null : figure.unit === 'share' ? figure.value * 100 : figure.value,
    unit: units[figure.unit],
    definition: figure[language].definition,
    estimate: figure.margin !== null,
  })
  const first = figures.report.findIndex(one => one.code === 'requests-sent')
  const second = figures.report.findIndex(one => one.code === 'conventions-signed')
  const words = language === 'fr' ? french : english
  const tally = (
    [title, what]: readonly [string, string],
    list: readonly { key: string; count: number }[],
    inWords: (key: string) => string,
  ) => ({ title, header: [what, words.count], rows: list.map(one => [inWords(one.key), one.count]) })
  return {
    language,
    edition: {
      name: edition.name,
      place: [edition.venue.name, edition.venue.city].filter(Boolean).join(', '),
      dates: { from: edition.startsOn, to: edition.endsOn },
    },
    organiser: edition.name,
    headline: HEADLINE.flatMap(code => figures.report.filter(one => one.code === code)).map(indicator),
    sections: [
      {
        title: words.visits,
        indicators: figures.report.slice(0, first).map(indicator),
        tables: [tally(words.byHour, figures.visits.byHour, key => hourInWords(key, language))].filter(
          one => one.rows.length > 0,
        ),
      },
      { title: words.meetings, indicators: figures.report.slice(first, second).map(indicator) },
      {
        title: words.conventions,
        indicators: figures.report.slice(second).map(indicator),
        tables: [
          tally(words.bySector, figures.conventions.bySector, wordOf),
          tally(words.byTerritory, figures.conventions.byTerritory, departmentInWords),
        ].filter(one => one.rows.length > 0),
      },
    ],
    sectors,
    timeZone: edition.timeZone,
    madeAt: new Date(figures.at),
  }
}

/** « 2026-11-26T08 », an hour of the place already: « 26 novembre 2026, 8 h 00 ». */
const hourInWords = (key: string, language: DocumentLanguage): string =>
  `${dayInWords(key.slice(0, 10), language)}, ${timeInWords(`${key}:00:00Z`, language, 'UTC')}`

const departmentInWords = (code: string): string => {
  const name = departmentName(code)
  return name === undefined ? code : `${name} (${code})`
}

interface Words extends Record<'visits' | 'meetings' | 'conventions' | 'count', string> {
  /** The title of a table and that of its first column. */
  byHour: readonly [string, string]
  bySector: readonly [string, string]
  byTerritory: readonly [string, string]
}
const french: Words = {
  visits: 'Visites',
  meetings: 'Demandes et rendez-vous',
  conventions: 'Conventions',
  byHour: ['Entrées par heure', 'Heure'],
  bySector: ['Conventions signées par secteur', 'Secteur'],
  byTerritory: ['Conventions signées par département', 'Département'],
  count: 'Nombre',
}
const english: Words = {
  visits: 'Visits',
  meetings: 'Requests and meetings',
  conventions: 'Conventions',
  byHour: ['Entries by hour', 'Hour'],
  bySector: ['Signed conventions by sector', 'Sector'],
  byTerritory: ['Signed conventions by department', 'Department'],
  count: 'Number',
}
