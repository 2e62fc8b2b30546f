/** The text of a convention: variables filled in, one canonical form, and its SHA-256. */
import { createHash } from 'node:crypto'
import type { Refused } from '../decision.ts'
import { refuse } from '../decision.ts'
import type { Clause, Convention, ConventionParty } from './convention.ts'
import type { FieldName } from './fields.ts'
import { FIELD_NAMES, FIELDS } from './fields.ts'
import { KIND_TITLES } from './kinds.ts'

const VARIABLE = /\{\{\s*([\w.-]+)\s*\}\}/g

/** The values clauses may name: fields by their name, parties by role or place (provider.name, lead.seat, party2.siret). */
export function conventionVariables(convention: Convention): Map<string, string> {
  const values = new Map<string, string>()
  for (const name of FIELD_NAMES) values.set(name, fieldWords(convention, name))
  convention.parties.forEach((party, place) => {
    putParty(values, `party${place + 1}`, party)
    if (!values.has(`${party.role}.name`)) putParty(values, party.role, party)
    if (party.lead) putParty(values, 'lead', party)
  })
  values.set('parties', convention.parties.map(party => party.name).join(', '))
  values.set('title', KIND_TITLES[convention.kind][convention.language])
  return values
}

/** The clause with its variables filled in, or a refusal that names the first one unknown or empty. */
export function fillClause(clause: Clause, values: ReadonlyMap<string, string>): string | Refused<never> {
  for (const match of clause.text.matchAll(VARIABLE)) {
    const variable = match[1] ?? ''
    if ((values.get(variable) ?? '') === '')
      return refuse('UNKNOWN_VARIABLE', { clause: clause.title, variable })
  }
  return clause.text.replace(VARIABLE, (_, variable: string) => values.get(variable) ?? '')
}

/**
 * The one text that is hashed and signed: title, parties, facts, articles, in plain lines. Unicode NFC, line feeds, no space at line
 * ends, so that the same words always give the same SHA-256.
 */
export function canonicalText(convention: Convention): string | Refused<never> {
  const values = conventionVariables(convention)
  const { language } = convention
  const lines = [KIND_TITLES[convention.kind][language], '']
  convention.parties.forEach((party, place) => lines.push(partyLine(party, place + 1, language)))
  lines.push('')
  for (const name of FIELD_NAMES) {
    const words = values.get(name) ?? ''
    if (words !== '')
      lines.push(language === 'fr' ? `${FIELDS[name].fr}\u00a0: ${words}` : `${FIELDS[name].en}: ${words}`)
  }
  for (const [place, clause] of convention.clauses.entries()) {
    const filled = fillClause(clause, values)
    if (typeof filled !== 'string') return filled
    lines.push('', `Article ${place + 1}. ${clause.title}`, filled)
  }
  return normalised(lines.join('\n'))
}

/** SHA-256 of the text in UTF-8, in lower-case hexadecimal. */
export function textSha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

/** What changed after `revision`, as a reader looks for it: « art. 3 », the name of a field, « parties ». */
export function changedSince(convention: Convention, revision: number): string[] {
  const clauses = convention.clauses.flatMap((clause, place) =>
    clause.changedIn > revision ? [`art. ${place + 1}`] : [],
  )
  const fields = FIELD_NAMES.filter(name => (convention.fieldsChangedIn[name] ?? 1) > revision)
  const parties = convention.partiesChangedIn > revision ? ['parties'] : []
  return [...clauses, ...fields.map(name => FIELDS[name][convention.language]), ...parties]
}

function fieldWords(convention: Convention, name: FieldName): string {
  const value = convention.fields[name]
  return FIELDS[name].form === 'cents' && value !== '' ? money(Number(value), convention.language) : value
}

/** Written out by hand: a signed text must not depend on the locale data of the machine. */
function money(cents: number, language: 'fr' | 'en'): string {
  const euros = String(Math.floor(cents / 100)).replace(
    /\B(?=(\d{3})+$)/g,
    language === 'fr' ? '\u202f' : ',',
  )
  const rest = String(cents % 100).padStart(2, '0')
  return language === 'fr' ? `${euros},${rest}\u00a0€` : `€${euros}.${rest}`
}

function partyLine(party: ConventionParty, place: number, language: 'fr' | 'en'): string {
  const { name, legalForm, siret, seat, signatory } = party
  const identity = [name, legalForm, `SIRET ${siret}`, seat].filter(part => part !== '').join(', ')
  const lead = party.lead ? (language === 'fr' ? ' (chef de file)' : ' (lead)') : ''
  const by = language === 'fr' ? 'représentée par' : 'represented by'
  return `${place}. ${identity}${lead}, ${by} ${signatory.name}, ${signatory.capacity}`
}

function putParty(values: Map<string, string>, key: string, party: ConventionParty): void {
  values.set(`${key}.name`, party.name)
  values.set(`${key}.legalForm`, party.legalForm)
  values.set(`${key}.siret`, party.siret)
  values.set(`${key}.seat`, party.seat)
  values.set(`${key}.signatory`, party.signatory.name)
  values.set(`${key}.capacity`, party.signatory.capacity)
}

function normalised(text: string): string {
  return `${text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim()}\n`
}
