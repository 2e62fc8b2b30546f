// The organiser's report: the same figures as on screen, each with its definition, an unknown never shown as zero.
import { PDF } from '@libpdf/core'
import t from 'tap'
import { figureInWords, reportPdf } from '#server/documents/report-pdf.ts'
import type { EditionReport, ReportIndicator } from '#server/documents/report-pdf.ts'
import { sectors } from './cast.ts'

function indicator(
  label: string,
  value: number | null,
  changes: Partial<ReportIndicator> = {},
): ReportIndicator {
  return { label, value, unit: 'count', definition: `Définition de « ${label} ».`, ...changes }
}

function report(changes: Partial<EditionReport> = {}): EditionReport {
  return {
    language: 'fr',
    edition: {
      name: 'Les Rencontres de l’Estuaire 2026',
      place: 'Saint-Nazaire',
      dates: { from: '2026-11-24', to: '2026-11-25' },
    },
    organiser: 'Association des Rencontres',
    headline: [
      indicator('Conventions signées', 17),
      indicator('Visiteurs uniques', 5_123, { previous: 4_800 }),
    ],
    sections: [
      {
        title: 'Conventions',
        intro: 'Signées et exécutées, côte à côte.',
        indicators: [
          indicator('Heures d’insertion', 1_240, { unit: 'hours', estimate: true }),
          indicator('Kilomètres évités', null, { unit: 'km' }),
        ],
        tables: [
          {
            title: 'Par secteur',
            header: ['Secteur', 'Signées'],
            rows: [
              ['Alimentation', 6],
              ['Réemploi', null],
            ],
          },
        ],
      },
    ],
    sectors,
    timeZone: 'Europe/Paris',
    madeAt: new Date('2026-11-26T08:00:00Z'),
    ...changes,
  }
}

t.test('figures read as people write them', async t => {
  t.equal(figureInWords(5_123, 'count', 'fr'), '5\u00a0123')
  t.equal(figureInWords(124_000_000, 'cents', 'fr'), '1\u00a0240\u00a0000\u00a0€')
  t.equal(figureInWords(1_250, 'cents', 'en'), '€12.50')
  t.equal(figureInWords(87.26, 'percent', 'fr'), '87,3\u00a0%')
  t.equal(figureInWords(87.26, 'percent', 'en'), '87.3%')
  t.equal(figureInWords(0, 'count', 'fr'), '0')
  t.equal(figureInWords(null, 'count', 'fr'), '–')
  t.equal(figureInWords(-1_234.5, 'km', 'en'), '-1,234.5\u00a0km')
})

t.test('the report shows each figure with its definition and says what is an estimate', async t => {
  const words = (await PDF.load(reportPdf(report())))
    .getPages()
    .map(page => page.extractText().text)
    .join('\n')
  for (const part of [
    /5\s123/,
    /Heures d’insertion/,
    /estimation/,
    /Définition de/,
    /Par secteur/,
    /Association des Rencontres/,
  ])
    t.match(words, part)
})

t.test('it is accessible in both languages, also when empty or long', async t => {
  for (const language of ['fr', 'en'] as const) t.doesNotThrow(() => reportPdf(report({ language }), 'ua-1'))
  t.doesNotThrow(() => reportPdf(report({ headline: [], sections: [] }), 'ua-1'))
  const rows = Array.from({ length: 300 }, (_, i) => [`Secteur ${i}`, i])
  const long = report({
    sections: [
      { title: 'Annexe', indicators: [], tables: [{ title: 'Tout', header: ['Secteur', 'Signées'], rows }] },
    ],
  })
  t.ok((await PDF.load(reportPdf(long))).getPageCount() > 3)
})
