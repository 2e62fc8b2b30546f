// The export of visits: the figures of the doors' own screen, under the same names and by the same counting.
import { column, type ExportTable } from '#server/documents/export-sheets.ts'
import { doorList, figuresOf } from '#server/storage/queries/visitors.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { VisitFiguresView } from '#shared/visitor.ts'

type Words = Readonly<Record<string, readonly [fr: string, en: string]>>

const zoneWords: Words = {
  hall: ['Hall', 'Hall'],
  meetings: ['Rendez-vous', 'Meetings'],
  workshops: ['Ateliers', 'Workshops'],
  other: ['Autre', 'Other'],
}
const kindWords: Words = {
  visitor: ['Visiteur', 'Visitor'],
  exhibitor: ['Exposant', 'Exhibitor'],
  buyer: ['Acheteur', 'Buyer'],
  organiser: ['Organisation', 'Organiser'],
  'door-staff': ['Accueil', 'Door staff'],
  speaker: ['Intervenant', 'Speaker'],
  press: ['Presse', 'Press'],
  companion: ['Accompagnant', 'Companion'],
  anonymous: ['Sans badge', 'Without a badge'],
  unknown: ['Badge inconnu de la liste', 'Badge not on the list'],
}

/** Figures, never people: who came is not in it. A line a figure; entries by hour, door and profile, people seen by zone. */
export async function visitTable(
  sql: Sql,
  editionId: string,
  now: string,
  language: 'fr' | 'en',
): Promise<ExportTable> {
  const figures = await figuresOf(sql, editionId, now)
  const doors = new Map((await doorList(sql, editionId)).map(door => [door.id, door.name]))
  const say = (fr: string, en: string) => (language === 'fr' ? fr : en)
  const by = (
    what: string,
    list: readonly Readonly<VisitFiguresView['byHour'][number]>[],
    wordOf: (key: string) => string,
  ): [string, string, number][] => list.map(one => [what, wordOf(one.key), one.count])
  const from = (words: Words) => (key: string) => words[key]?.[language === 'fr' ? 0 : 1] ?? key
  return {
    name: { fr: 'Visites', en: 'Visits' },
    columns: [
      column('text', 'Chiffre', 'Figure'),
      column('text', 'Détail', 'Detail'),
      column('number', 'Nombre', 'Count'),
    ],
    rows: [
      [say('Entrées', 'Entries'), say('toutes', 'all'), figures.entries],
      [say('Entrées', 'Entries'), say('avec un badge', 'with a badge'), figures.namedEntries],
      [say('Entrées', 'Entries'), say('comptées sans badge', 'counted without'), figures.anonymousEntries],
      [
        say('Visiteurs différents', 'Different visitors'),
        say('estimation', 'estimate'),
        figures.unique.value,
      ],
      [say('Visiteurs différents', 'Different visitors'), say('au moins', 'at least'), figures.unique.low],
      [say('Visiteurs différents', 'Different visitors'), say('au plus', 'at most'), figures.unique.high],
      [say('Présents maintenant', 'Present now'), '', figures.presentNow],
      [say('Plus forte affluence', 'Peak'), '', figures.peak.present],
      // « 2026-11-26T09 » is an hour of the place already.
      ...by(
        say('Entrées par heure', 'Entries by hour'),
        figures.byHour,
        key => `${key.replace('T', ' ')}:00`,
      ),
      ...by(say('Entrées par porte', 'Entries by door'), figures.byDoor, key => doors.get(key) ?? key),
      ...by(say('Personnes vues par zone', 'People seen by zone'), figures.byZone, from(zoneWords)),
      ...by(say('Entrées par profil', 'Entries by profile'), figures.byKind, from(kindWords)),
    ],
  }
}
