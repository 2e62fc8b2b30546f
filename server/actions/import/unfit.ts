// What a line of a file says is held to what a form of the pages is held to: lengths, addresses, numbers, one line a name.
import type { TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { fieldMessages, type Finding } from '#server/domain/field-messages.ts'
import { importColumns, type ImportKind } from '#shared/import.ts'
import type { Language } from '#shared/common.ts'
import { refused, type Outcome } from './outcome.ts'

/** What is expected where a form has rules of its own, by the column of the file. */
const forms: Partial<Record<string, Record<Language, string>>> = {
  code_postal: { fr: 'Cinq chiffres, comme 44000.', en: 'Five digits, such as 44000.' },
  insee: { fr: 'Cinq signes, comme 44109 ou 2A004.', en: 'Five signs, such as 44109 or 2A004.' },
  site: { fr: 'Une adresse comme https://structure.fr.', en: 'An address such as https://structure.fr.' },
  naf: { fr: 'Un code comme 81.21Z.', en: 'A code such as 81.21Z.' },
  territoire: {
    fr: '« 50 km », « 44, 85 » ou « national ».',
    en: '“50 km”, “44, 85” or “national”.',
  },
  debut: { fr: 'Un jour comme 26/11/2026.', en: 'A day such as 26/11/2026.' },
  fin: { fr: 'Un jour comme 26/11/2026.', en: 'A day such as 26/11/2026.' },
}
// The first of them are enough to mend a line.
const SAID_MAX = 3

/** The refusal of a line whose `value` the schema would refuse over the interface, by the columns of the file; null when it fits. */
export function unfit(kind: ImportKind, what: string, schema: TSchema, value: unknown): Outcome | null {
  const columns = new Map<string, Finding>()
  const findings = Value.Errors(schema, value)
  for (const finding of findings) {
    const { instancePath: path } = finding
    // Where a part is wrong, the whole it belongs to is wrong for nothing else.
    if (findings.some(other => other.instancePath.startsWith(`${path}/`))) continue
    const column = columnOf(kind, path)
    if (!columns.has(column)) columns.set(column, { ...finding, params: { ...finding.params } })
  }
  if (columns.size === 0) return null
  const say = (language: Language) =>
    [...columns]
      .slice(0, SAID_MAX)
      .map(([column, finding]) => {
        const [field] = fieldMessages([finding], undefined, language)
        const form =
          finding.keyword === 'pattern' || finding.keyword === 'format'
            ? forms[column]?.[language]
            : undefined
        return `${column}${language === 'fr' ? '\u00a0' : ''}: ${form ?? field?.message ?? ''}`
      })
      .join(' ')
  return refused(what.slice(0, 80), say('fr'), say('en'))
}

/** The header a file may have for a place in the schema: `/price/minCents` is `prix_min`. */
function columnOf(kind: ImportKind, path: string): string {
  const columns: Record<string, readonly string[]> = importColumns[kind]
  const parts = path.split('/').filter(part => part !== '')
  for (let at = parts.length - 1; at >= 0; at--) {
    const name = parts[at] ?? ''
    const sum = /^(min|max)Cents$/.exec(name)
    const column = columns[sum ? `${parts[at - 1]}${sum[1] === 'min' ? 'Min' : 'Max'}` : name]
    if (column) return column[0] ?? name
  }
  return parts[0] ?? ''
}
