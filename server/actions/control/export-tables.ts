// What each export holds, from the same queries as the screens.
import { KIND_TITLES } from '#server/domain/convention/kinds.ts'
import { column, type ExportTable } from '#server/documents/export-sheets.ts'
import { registerOf } from '#server/storage/queries/conventions.ts'
import { editionView } from '#server/storage/queries/editions.ts'
import { controlFigures } from '#server/storage/queries/figures.ts'
import { boardMeetings } from '#server/storage/queries/meetings.ts'
import { participationList } from '#server/storage/queries/participations.ts'
import { answerColumns } from '#server/storage/queries/questions.ts'
import { editionRequests } from '#server/storage/queries/requests.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { ExportName } from '#shared/control.ts'
import { legalFamilyLabels } from '#shared/organisation.ts'
import { found } from '../found.ts'
import {
  conventionWords,
  followUpWords,
  meetingWords,
  participationWords,
  priorityWords,
  requestWords,
  unitWords,
} from './export-words.ts'
import { visitTable } from './visit-table.ts'

interface Wanted {
  sql: Sql
  edition: { id: string; slug: string; timeZone: string }
  now: string
  language: 'fr' | 'en'
}

/** « 2026-11-26 10:20 » on the edition's clocks: Excel reads it as a moment in every language. */
function local(instant: string | null, timeZone: string): string | null {
  if (instant === null) return null
  return new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(instant))
}

const isFollowUp = (word: string | null): word is keyof typeof followUpWords =>
  word !== null && word in followUpWords

const yes = (value: boolean, language: 'fr' | 'en') =>
  value ? (language === 'fr' ? 'oui' : 'yes') : language === 'fr' ? 'non' : 'no'

export const exportTables: Record<ExportName, (wanted: Wanted) => Promise<ExportTable>> = {
  meetings: async ({ sql, edition, language }) => ({
    name: { fr: 'Rendez-vous', en: 'Meetings' },
    columns: [
      column('text', 'Début', 'Start'),
      column('text', 'Fin', 'End'),
      column('text', 'Table', 'Table'),
      column('text', 'État', 'State'),
      column('text', 'Objet', 'Subject'),
      column('text', 'Structures', 'Organisations'),
      column('text', 'Personnes', 'People'),
      column('text', 'Absents', 'Absent'),
      column('text', 'Suites', 'Follow-up'),
    ],
    rows: (await boardMeetings(sql, edition.id)).map(one => [
      local(one.startsAt, edition.timeZone),
      local(one.endsAt, edition.timeZone),
      one.tableLabel,
      meetingWords[one.status][language],
      one.subject,
      one.parties.map(party => party.name).join(' / '),
      one.parties.flatMap(party => party.attendees.map(person => person.name)).join(' / '),
      one.parties
        .filter(party => one.missingIds.includes(party.organisationId))
        .map(party => party.name)
        .join(' / '),
      one.parties
        .flatMap(({ followUp }) => (isFollowUp(followUp) ? [followUpWords[followUp][language]] : []))
        .join(' / '),
    ]),
  }),
  participants: async ({ sql, edition, language }) => {
    const answered = await answerColumns(sql, edition.id, 'organisations')
    return {
      name: { fr: 'Participants', en: 'Participants' },
      columns: [
        column('text', 'Structure', 'Organisation'),
        column('text', 'SIRET', 'SIRET'),
        column('text', 'Famille', 'Legal family'),
        column('text', 'Commune', 'Town'),
        column('text', 'Département', 'Department'),
        column('text', 'Exposant', 'Exhibitor'),
        column('text', 'Acheteur', 'Buyer'),
        column('text', 'État', 'State'),
        column('text', 'Stand', 'Stand'),
        column('number', 'Personnes', 'People'),
        column('number', 'Offres', 'Offers'),
        column('number', 'Besoins', 'Needs'),
        column('number', 'Rendez-vous', 'Meetings'),
        ...answered.questions.map(({ label }) => column('text', label.fr, label.en || label.fr)),
      ],
      rows: (await participationList(sql, edition.id)).map(one => [
        one.name,
        one.siret,
        legalFamilyLabels[one.legalFamily][language],
        one.place.city ?? null,
        one.place.department ?? null,
        yes(one.exhibitor, language),
        yes(one.buyer, language),
        participationWords[one.status][language],
        one.stand,
        one.people,
        one.offers,
        one.needs,
        one.meetings,
        ...answered.cells(one.id, language),
      ]),
    }
  },
  requests: async ({ sql, edition, language }) => ({
    name: { fr: 'Demandes', en: 'Requests' },
    columns: [
      column('text', 'Envoyée le', 'Sent'),
      column('text', 'De', 'From'),
      column('text', 'À', 'To'),
      column('text', 'Par', 'By'),
      column('text', 'Objet', 'About'),
      column('text', 'Priorité', 'Priority'),
      column('text', 'État', 'State'),
      column('text', 'Réponse attendue', 'Answer due'),
      column('text', 'Répondue le', 'Answered'),
      column('text', 'Message', 'Message'),
      column('text', 'Motif du refus', 'Reason declined'),
    ],
    rows: (await editionRequests(sql, edition.id)).map(one => [
      local(one.sentAt, edition.timeZone),
      one.requesterName,
      one.addresseeName,
      one.sentByName,
      one.subjectTitle,
      priorityWords[one.priority][language],
      requestWords[one.status][language],
      local(one.answerBy, edition.timeZone),
      local(one.answeredAt, edition.timeZone),
      one.terms.message,
      one.declineReason,
    ]),
  }),
  conventions: async ({ sql, edition, language }) => ({
    name: { fr: 'Conventions', en: 'Conventions' },
    columns: [
      column('text', 'Numéro', 'Number'),
      column('text', 'Nature', 'Kind'),
      column('text', 'État', 'State'),
      column('text', 'Parties', 'Parties'),
      column('text', 'Objet', 'Object'),
      column('cents', 'Valeur (€)', 'Value (€)'),
      column('cents', 'En nature (€)', 'In kind (€)'),
      column('text', 'Signée le', 'Signed'),
    ],
    rows: (await registerOf(sql, edition.id)).map(one => [
      one.number,
      KIND_TITLES[one.kind][language],
      conventionWords[one.status][language],
      one.parties.map(party => party.name).join(' / '),
      one.object,
      one.valueCents,
      one.valueInKindCents,
      local(one.signedAt, edition.timeZone),
    ]),
  }),
  visitors: ({ sql, edition, now, language }) => visitTable(sql, edition.id, now, language),
  indicators: async ({ sql, edition, now, language }) => {
    const { report } = await controlFigures(sql, found(await editionView(sql, edition.slug)), now)
    return {
      name: { fr: 'Indicateurs', en: 'Indicators' },
      columns: [
        column('text', 'Indicateur', 'Indicator'),
        column('number', 'Valeur', 'Value'),
        column('text', 'Unité', 'Unit'),
        column('number', 'Au moins', 'At least'),
        column('number', 'Au plus', 'At most'),
        column('text', 'Définition', 'Definition'),
      ],
      rows: report.map(one => [
        one[language].name,
        one.value === null
          ? null
          : one.unit === 'cents'
            ? one.value / 100
            : Math.round(one.value * 1e4) / 1e4,
        unitWords[one.unit][language],
        one.margin?.low,
        one.margin?.high,
        one[language].definition,
      ]),
    }
  },
}
