// The report of an edition from its figures: four in front, then visits, meetings and conventions with their definitions.
import type { ControlFigures, FigureView } from '#shared/control.ts'
import type { EditionView } from '#shared/edition.ts'
import type { EditionReport, IndicatorUnit, ReportIndicator } from './report-pdf.ts'
import type { SectorShare } from './views.ts'

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
  /** Code of a sector or a kind of convention to its words. */
  wordOf: (code: string) => string
}

export function editionReport(
  { edition, figures, sectors, wordOf }: ReportFacts,
  language: 'fr' | 'en',
): EditionReport {
  const indicator = (figure: FigureView): ReportIndicator => ({
    label: figure[language].name,
    value: figure.value === null ? null : figure.unit === 'share' ? figure.value * 100 : figure.value,
    unit: units[figure.unit],
    definition: figure[language].definition,
    estimate: figure.margin !== null,
  })
  const first = figures.report.findIndex(one => one.code === 'requests-sent')
  const second = figures.report.findIndex(one => one.code === 'conventions-signed')
  const words = language === 'fr' ? french : english
  const tally = (title: string, list: readonly { key: string; count: number }[]) => ({
    title,
    header: [title, words.count],
    rows: list.map(one => [wordOf(one.key), one.count]),
  })
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
        tables: [tally(words.byHour, figures.visits.byHour)].filter(one => one.rows.length > 0),
      },
      { title: words.meetings, indicators: figures.report.slice(first, second).map(indicator) },
      {
        title: words.conventions,
        indicators: figures.report.slice(second).map(indicator),
        tables: [
          tally(words.bySector, figures.conventions.bySector),
          tally(words.byTerritory, figures.conventions.byTerritory),
        ].filter(one => one.rows.length > 0),
      },
    ],
    sectors,
    timeZone: edition.timeZone,
    madeAt: new Date(figures.at),
  }
}

const french = {
  visits: 'Visites',
  meetings: 'Demandes et rendez-vous',
  conventions: 'Conventions',
  byHour: 'Entrées par heure',
  bySector: 'Conventions signées par secteur',
  byTerritory: 'Conventions signées par département',
  count: 'Nombre',
}
const english: typeof french = {
  visits: 'Visits',
  meetings: 'Requests and meetings',
  conventions: 'Conventions',
  byHour: 'Entries by hour',
  bySector: 'Signed conventions by sector',
  byTerritory: 'Signed conventions by department',
  count: 'Number',
}
