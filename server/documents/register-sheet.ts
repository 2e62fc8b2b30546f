// The register of conventions as a sheet: signed and executed side by side, money agreed beside money traded.
import { KIND_TITLES } from '#server/domain/convention/kinds.ts'
import type { ConventionSummary } from '#shared/convention.ts'
import { groups } from '#shared/taxonomy/index.ts'
import { column, type ExportTable } from './export-sheets.ts'
import { statusTitles } from './status-titles.ts'
import { sheetInstant } from './wording.ts'

const groupLabels = new Map(groups.map(group => [group.code, group]))

export function registerSheet(
  list: readonly ConventionSummary[],
  { language, timeZone }: { language: 'fr' | 'en'; timeZone: string },
): ExportTable {
  const yes = (value: boolean) => (value ? { fr: 'oui', en: 'yes' } : { fr: 'non', en: 'no' })[language]
  return {
    name: { fr: 'Conventions', en: 'Agreements' },
    columns: [
      column('text', 'Numéro', 'Number'),
      column('text', 'Nature', 'Kind'),
      column('text', 'État', 'State'),
      column('text', 'Parties', 'Parties'),
      column('text', 'Objet', 'Object'),
      column('text', 'Secteurs', 'Sectors'),
      column('text', 'Départements', 'Departments'),
      column('text', 'Entre structures de l’ESS', 'Within the ESS'),
      column('text', 'Signée le', 'Signed'),
      column('text', 'Exécutée', 'Executed'),
      column('cents', 'Valeur convenue (€)', 'Value agreed (€)'),
      column('cents', 'Réellement échangé (€)', 'Really traded (€)'),
      column('cents', 'En nature (€)', 'In kind (€)'),
      column('text', 'Réponses qui diffèrent', 'Answers that differ'),
      column('text', 'Prend fin le', 'Ends'),
    ],
    rows: list.map(one => [
      one.number,
      KIND_TITLES[one.kind][language],
      statusTitles[one.status][language],
      one.parties.map(party => party.name).join(' / '),
      one.object,
      one.sectors.map(code => groupLabels.get(code)?.[language] ?? code).join(' / '),
      one.departments.join(' / '),
      yes(one.withinEss),
      one.signedAt === null ? null : sheetInstant(new Date(one.signedAt), timeZone),
      one.signedAt === null ? null : yes(one.status === 'executed'),
      one.valueCents,
      one.tradedCents,
      one.valueInKindCents,
      yes(one.disagreement),
      one.endsOn,
    ]),
  }
}
