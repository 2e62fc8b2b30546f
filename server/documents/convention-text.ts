// The convention as plain text: what the parties read, what is hashed, what they sign. Same view, same text, for ever.
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ConventionKind } from '#shared/convention.ts'
import { fillTemplate, parseTemplate, withoutSections } from './clause-template.ts'
import type { ClauseTemplate } from './clause-template.ts'
import { conventionValues } from './convention-values.ts'
import { DocumentError } from './errors.ts'
import type { ConventionClause, ConventionParty, ConventionView, DocumentLanguage } from './views.ts'
import { daysInWords, siretInWords, typographed } from './wording.ts'

/** The convention in parts, for screens and for typesetting; `conventionText` is these parts in a row. */
export type ConventionParts = {
  title: string
  /** « Conclue à l’occasion de… ». */
  occasion: string
  notice: string
  between: string
  parties: { designation: string; lines: string[] }[]
  clauses: ConventionClause[]
}

const partiesMin = 2
// Beyond this a group signs through a lead; a page of identities is no longer read.
const partiesMax = 20

/** The standard template of a kind, as the organiser may read and change it. */
export function standardTemplate(kind: ConventionKind, language: DocumentLanguage): string {
  const key = `${kind}.${language}`
  const kept = templates.get(key)
  if (kept !== undefined) return kept
  const source = readFileSync(join(import.meta.dirname, 'templates/conventions', `${key}.md`), 'utf8')
  templates.set(key, source)
  return source
}
const templates = new Map<string, string>()

/** Articles drafted from the template. Throws DocumentError (unknown variable, malformed template, incomplete view). */
export function draftClauses(view: ConventionView): ConventionClause[] {
  const template = templateOf(view)
  const values = conventionValues(view, designationsOf(view, template))
  return template.articles
    .map(article => ({
      title: typographed(fillTemplate(article.title, values, article.line), view.language),
      text: typographed(fillTemplate(article.body, values, article.line + 1), view.language),
    }))
    .filter(clause => clause.text !== '')
}

/** An article as it is kept while it is negotiated: its text holds `{{variables}}` that follow the fields. */
export type ClauseSource = { title: string; text: string }

/** The articles of the template, variables and sections standing: they follow the fields until someone rewrites them. */
export function clauseSources(view: ConventionView): ClauseSource[] {
  const template = templateOf(view)
  const values = conventionValues(view, designationsOf(view, template))
  return template.articles.map(article => ({
    title: typographed(fillTemplate(article.title, values, article.line), view.language),
    text: article.body.trim(),
  }))
}

/**
 * Articles filled with the values of now, in order: `text` as it will be signed (empty when nothing of it applies), `source` as one edits
 * it, `marked` as `text` with each filled variable between U+E000 and U+E001, for the chips of a screen. An article that names an unknown variable stays as written, so that freezing can point at it.
 */
export function filledClauses(
  view: ConventionView,
  clauses: readonly ClauseSource[],
): { text: string; source: string; marked: string }[] {
  const values = conventionValues(view, designationsOf(view, templateOf(view)))
  const marks = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === '' ? '' : `\uE000${value}\uE001`]),
  )
  return clauses.map(({ text }) => {
    try {
      return {
        text: typographed(fillTemplate(text, values), view.language),
        source: withoutSections(text, values),
        marked: typographed(fillTemplate(text, marks), view.language),
      }
    } catch (error) {
      if (error instanceof DocumentError) return { text, source: text, marked: text }
      throw error
    }
  })
}

/** What each variable becomes for a view: the examples beside an editor's chips. */
export const exampleValues = (view: ConventionView) =>
  conventionValues(view, designationsOf(view, templateOf(view)))

/** Tries a template with a view's own values; the editor of templates calls it before it saves. Throws DocumentError. */
export function checkTemplate(source: string, view: ConventionView): void {
  draftClauses({ ...view, template: source, clauses: null })
}

/** All parts of a convention. Throws DocumentError. */
export function conventionParts(view: ConventionView): ConventionParts {
  requireParties(view)
  const { language, edition } = view
  const template = templateOf(view)
  const designations = designationsOf(view, template)
  const days = daysInWords(edition.dates.from, edition.dates.to, language)
  const fr = language === 'fr'
  return {
    title: typographed(template.head.title, language),
    occasion: typographed(
      fr
        ? `Conclue à l’occasion de « ${edition.name} », ${edition.place}, ${days}.`
        : `Made on the occasion of “${edition.name}”, ${edition.place}, ${days}.`,
      language,
    ),
    notice: typographed(template.head.notice, language),
    between: fr ? 'Entre les soussignés' : 'Between the undersigned',
    parties: view.parties.map((party, i) => ({
      designation: designations[i] ?? '',
      lines: partyLines(party, designations[i] ?? '', language),
    })),
    clauses: view.clauses ?? draftClauses(view),
  }
}

/** Canonical plain text: NFC, LF line ends, no trailing spaces, one final line end. Without the number, which comes after signing. */
export function conventionText(view: ConventionView): string {
  const parts = conventionParts(view)
  const blocks = [
    parts.title,
    parts.occasion,
    parts.notice,
    `${parts.between}${view.language === 'fr' ? '\u00a0:' : ':'}`,
    ...parts.parties.map((party, i) => `${i + 1}. ${party.lines.join('\n   ')}`),
    ...parts.clauses.map((clause, i) => `Article ${i + 1} – ${oneLine(clause.title)}\n\n${clause.text}`),
  ]
  return canonical(blocks.filter(block => block !== '').join('\n\n'))
}

/** SHA-256 of a canonical text (UTF-8), lower-case hexadecimal: what a signature is bound to. */
export function sha256OfText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}

// A title is one line: an article is found again by its heading.
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').trim()
}

function canonical(text: string): string {
  const lines = text.toWellFormed().normalize('NFC').replace(/\r\n?/g, '\n').split('\n')
  return `${lines
    .map(line => line.replace(/[ \t]+$/, ''))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function templateOf(view: ConventionView): ClauseTemplate {
  return parseTemplate(view.template ?? standardTemplate(view.kind, view.language))
}

function designationsOf(view: ConventionView, template: ClauseTemplate): string[] {
  const given = template.head.designations
  const extra = given.at(-1) ?? (view.language === 'fr' ? 'la Partie' : 'the Party')
  return view.parties.map((party, i) => {
    if (party.designation) return party.designation
    if (i < given.length - 1 || view.parties.length <= given.length) return given[i] ?? extra
    // Several parties share the last designation: they are told apart by a number.
    return `${extra} ${i + 2 - given.length}`
  })
}

function partyLines(party: ConventionParty, designation: string, language: DocumentLanguage): string[] {
  const fr = language === 'fr'
  const lines = [
    `${party.name}, ${party.legalForm}`,
    fr ? `SIRET ${siretInWords(party.siret)}` : `SIRET (French company number) ${siretInWords(party.siret)}`,
    party.rne ? (fr ? `Immatriculation : ${party.rne}` : `Registration: ${party.rne}`) : '',
    fr ? `Siège : ${party.seat}` : `Registered office: ${party.seat}`,
    fr
      ? `Représentée par ${party.representative}, ${party.capacity}`
      : `Represented by ${party.representative}, ${party.capacity}`,
    fr ? `ci-après « ${designation} »` : `hereinafter “${designation}”`,
  ]
  return lines.filter(line => line !== '').map(line => typographed(line, language))
}

/** A signatory without capacity binds nobody, a party without identity is nobody: said before anything is drawn. */
function requireParties(view: ConventionView): void {
  const { parties, language } = view
  const fr = language === 'fr'
  const refuse = (field: string, message: string): never => {
    throw new DocumentError('CONVENTION_INCOMPLETE', message, { field })
  }
  if (parties.length < partiesMin || parties.length > partiesMax) {
    refuse(
      'parties',
      fr
        ? `Une convention lie de ${partiesMin} à ${partiesMax} parties.`
        : `A convention binds ${partiesMin} to ${partiesMax} parties.`,
    )
  }
  parties.forEach((party, i) => {
    const missing = requiredPartyFields.find(field => (party[field] ?? '').trim() === '')
    if (missing) refuse(`parties[${i}].${missing}`, missingField(party.name || String(i + 1), missing, fr))
  })
  if (view.object.trim() === '')
    refuse(
      'object',
      fr ? 'L’objet de la convention n’est pas rempli.' : 'The object of the convention is empty.',
    )
}

const requiredPartyFields = ['name', 'legalForm', 'siret', 'seat', 'representative', 'capacity'] as const

function missingField(party: string, field: (typeof requiredPartyFields)[number], fr: boolean): string {
  const frenchNames = {
    name: 'le nom',
    legalForm: 'la forme juridique',
    siret: 'le SIRET',
    seat: 'le siège',
    representative: 'le représentant',
    capacity: 'la qualité du signataire',
  }
  const englishNames = {
    name: 'the name',
    legalForm: 'the legal form',
    siret: 'the SIRET',
    seat: 'the registered office',
    representative: 'the representative',
    capacity: 'the capacity of the signatory',
  }
  return fr
    ? `Il manque ${frenchNames[field]} de « ${party} ».`
    : `${englishNames[field]} of “${party}” is missing.`
}
