// The « carnet de sourçage » of a public buyer: dated, need by need, who asked, who was met, and whether all had the same information.
import {
  metBeforeChange,
  sourcingLog,
  type SourcingEntry,
  type SourcingFacts,
} from '#server/domain/request/sourcing-log.ts'
import { column, type ExportTable } from './export-sheets.ts'
import type { EditionReport } from './report-pdf.ts'
import type { DocumentLanguage } from './views.ts'
import { sheetInstant } from './wording.ts'

export interface SourcingSection {
  needId: string | null
  title: string
  entries: SourcingEntry[]
  /** Met before the need last changed and not since: to be told of the present text. */
  toTell: string[]
  met: number
}

const fieldWords: Record<string, { fr: string; en: string }> = {
  title: { fr: 'intitulé', en: 'title' },
  description: { fr: 'description', en: 'description' },
  sectors: { fr: 'secteurs', en: 'sectors' },
  place: { fr: 'lieu', en: 'place' },
  quantity: { fr: 'quantité', en: 'quantity' },
  budget: { fr: 'budget', en: 'budget' },
  dates: { fr: 'dates', en: 'dates' },
  required: { fr: 'critères exigés', en: 'required criteria' },
  wished: { fr: 'critères souhaités', en: 'wished-for criteria' },
  lots: { fr: 'lots', en: 'lots' },
  weights: { fr: 'poids des critères', en: 'weights of criteria' },
  visibility: { fr: 'visibilité', en: 'visibility' },
}

/** Needs as sections, their entries in both languages. */
export function sourcingSections(
  needs: readonly { needId: string | null; facts: SourcingFacts }[],
  language: DocumentLanguage,
): SourcingSection[] {
  return needs.map(({ needId, facts }) => {
    const worded = {
      ...facts,
      changes: facts.changes.map(({ at, fields }) => ({
        at,
        fields: fields.map(name => fieldWords[name]?.[language] ?? name),
      })),
    }
    const entries = sourcingLog(worded).filter(entry => needId !== null || entry.kind !== 'published')
    const other = language === 'fr' ? 'Hors des besoins publiés' : 'Outside the published needs'
    return {
      needId,
      title: needId === null ? other : facts.needTitle,
      entries,
      toTell: metBeforeChange(facts),
      met: new Set(facts.meetings.filter(one => one.status === 'held').map(one => one.organisation)).size,
    }
  })
}

export function sourcingSheet(
  sections: readonly SourcingSection[],
  { language, timeZone }: { language: DocumentLanguage; timeZone: string },
): ExportTable {
  return {
    name: { fr: 'Carnet de sourçage', en: 'Sourcing log' },
    columns: [
      column('text', 'Besoin', 'Need'),
      column('text', 'Date et heure', 'Date and time'),
      column('text', 'Structure', 'Organisation'),
      column('text', 'Événement', 'Event'),
    ],
    rows: sections.flatMap(({ title, entries }) =>
      entries.map(entry => [
        title,
        sheetInstant(new Date(entry.at), timeZone),
        entry.organisation,
        entry[language],
      ]),
    ),
  }
}

/** The same as a report to be dated and filed. */
export function sourcingReport(
  sections: readonly SourcingSection[],
  about: Pick<EditionReport, 'language' | 'edition' | 'sectors' | 'timeZone' | 'madeAt'> & { buyer: string },
): EditionReport {
  const { language, buyer, ...rest } = about
  const fr = language === 'fr'
  const figure = (value: number, label: string, definition: string) => ({
    label,
    value,
    unit: 'count' as const,
    definition,
  })
  return {
    ...rest,
    language,
    title: fr ? `Carnet de sourçage – ${buyer}` : `Sourcing log – ${buyer}`,
    organiser: buyer,
    headline: [
      figure(
        sections.filter(one => one.needId !== null).length,
        fr ? 'besoins publiés' : 'needs published',
        fr
          ? 'Besoins ouverts à tous les exposants de l’édition.'
          : 'Needs open to all exhibitors of the edition.',
      ),
      figure(
        sections.reduce((sum, one) => sum + one.met, 0),
        fr ? 'structures rencontrées' : 'organisations met',
        fr ? 'Par besoin, chaque structure une fois.' : 'By need, each organisation once.',
      ),
    ],
    sections: sections.map(section => ({
      title: section.title,
      intro: sameInformation(section, fr),
      indicators: [],
      tables: [
        {
          title: fr ? 'Journal' : 'Journal',
          header: fr
            ? ['Date et heure', 'Structure', 'Événement']
            : ['Date and time', 'Organisation', 'Event'],
          rows: section.entries.map(entry => [
            sheetInstant(new Date(entry.at), about.timeZone),
            entry.organisation ?? '',
            entry[language],
          ]),
        },
      ],
    })),
  }
}

/** « Same information to all »: what the log can say of it. */
function sameInformation({ needId, toTell, met }: SourcingSection, fr: boolean): string {
  if (needId === null)
    return fr ? 'Rencontres sans lien avec un besoin publié.' : 'Meetings without a link to a published need.'
  if (met === 0)
    return fr
      ? 'Le besoin est ouvert à toutes les structures de l’édition, avec la même information. Aucune n’a encore été rencontrée.'
      : 'The need is open to all organisations of the edition, with the same information. None has been met yet.'
  if (toTell.length === 0)
    return fr
      ? 'Toutes les structures rencontrées ont disposé de la même information publiée.'
      : 'All organisations met had the same published information.'
  const names = toTell.join(', ')
  return fr
    ? `Le besoin a changé après la rencontre de : ${names}. Adressez-leur le texte actuel pour que toutes aient la même information.`
    : `The need changed after meeting: ${names}. Send them the present text so that all have the same information.`
}
