// Clause templates: readable text with {{variables}}, filled without ever guessing. An unknown name is refused, by name and line.
import { DocumentError } from './errors.ts'

/** Head of a template (between two `---` lines): its title, how it calls each party, and what it says of itself. */
export type TemplateHead = { title: string; designations: string[]; notice: string }

/** `##` lines start an article. */
export type TemplateArticle = { title: string; body: string; line: number }

export type ClauseTemplate = { head: TemplateHead; articles: TemplateArticle[] }

/** Values a template may use. An empty string is a known variable without a value: sections on it are left out. */
export type TemplateValues = Readonly<Record<string, string>>

// A contract of an organiser fits in far less; more is a wrong file pasted in.
const templateLengthMax = 60_000

/** Reads a template's text. Throws TEMPLATE_MALFORMED with the line. */
export function parseTemplate(source: string): ClauseTemplate {
  if (source.length > templateLengthMax) {
    throw malformed(
      1,
      `the template is longer than ${templateLengthMax} characters`,
      `le modèle dépasse ${templateLengthMax} caractères`,
    )
  }
  const lines = source
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
  if (lines[0]?.trim() !== '---')
    throw malformed(1, 'the first line must be « --- »', 'la première ligne doit être « --- »')
  const headEnd = lines.findIndex((line, i) => i > 0 && line.trim() === '---')
  if (headEnd < 0)
    throw malformed(
      1,
      'the head opened by « --- » is never closed',
      'l’en-tête ouvert par « --- » n’est jamais fermé',
    )
  const head = parseHead(lines.slice(1, headEnd))
  const articles: TemplateArticle[] = []
  lines.slice(headEnd + 1).forEach((line, i) => {
    const lineNumber = headEnd + 2 + i
    if (line.startsWith('## ')) articles.push({ title: line.slice(3).trim(), body: '', line: lineNumber })
    else {
      const current = articles.at(-1)
      if (current) current.body += `${line}\n`
      else if (line.trim() !== '')
        throw malformed(
          lineNumber,
          'text before the first « ## » title',
          'du texte précède le premier titre « ## »',
        )
    }
  })
  if (articles.length === 0)
    throw malformed(
      headEnd + 1,
      'no article: a line « ## Title » starts one',
      'aucun article : une ligne « ## Titre » en ouvre un',
    )
  return { head, articles }
}

/**
 * Fills an article. `{{name}}` is replaced; `{{#name}}…{{/name}}` stays when the variable has a value, `{{^name}}…{{/name}}` when it has none.
 * Throws TEMPLATE_UNKNOWN_VARIABLE naming the variable and the line, TEMPLATE_MALFORMED for a section left open.
 */
export function fillTemplate(body: string, values: TemplateValues, firstLine = 1): string {
  const token = /\{\{\s*([#^/]?)\s*([^{}]*?)\s*\}\}/g
  const open: { name: string; kept: boolean; line: number }[] = []
  let out = ''
  let from = 0
  const keep = (): boolean => open.every(section => section.kept)
  for (const found of body.matchAll(token)) {
    const line = firstLine + body.slice(0, found.index).split('\n').length - 1
    if (keep()) out += body.slice(from, found.index)
    from = found.index + found[0].length
    const [, sign = '', name = ''] = found
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (value === undefined) throw unknownVariable(name, line, values)
    if (sign === '#' || sign === '^') open.push({ name, kept: (value !== '') === (sign === '#'), line })
    else if (sign === '/') {
      const section = open.pop()
      if (section?.name !== name)
        throw malformed(
          line,
          `{{/${name}}} closes nothing that is open`,
          `{{/${name}}} ne ferme rien d’ouvert`,
        )
    } else if (keep()) out += value
  }
  const forgotten = open.at(-1)
  if (forgotten)
    throw malformed(
      forgotten.line,
      `{{#${forgotten.name}}} is never closed`,
      `{{#${forgotten.name}}} n’est jamais fermé`,
    )
  return tidy(out + body.slice(from))
}

/**
 * The text of an article as people edit it: sections decided by the values of now, `{{variables}}` left standing. Throws as fillTemplate does.
 */
export function withoutSections(body: string, values: TemplateValues): string {
  const names = Object.fromEntries(Object.keys(values).map(name => [name, `{{${name}}}`]))
  const sections = /\{\{\s*([#^])\s*([^{}]*?)\s*\}\}([\s\S]*?)\{\{\s*\/\s*\2\s*\}\}/g
  fillTemplate(body, values)
  return fillTemplate(
    body.replace(sections, (_, sign: string, name: string, inside: string) =>
      (values[name] !== '') === (sign === '#') ? inside : '',
    ),
    names,
  )
}

function parseHead(lines: string[]): TemplateHead {
  const fields: Record<string, string> = {}
  lines.forEach((line, i) => {
    if (line.trim() === '') return
    const colon = line.indexOf(':')
    if (colon < 0)
      throw malformed(
        i + 2,
        'a line of the head reads « name: value »',
        'une ligne de l’en-tête s’écrit « nom: valeur »',
      )
    fields[line.slice(0, colon).trim()] = line.slice(colon + 1).trim()
  })
  const title = fields['title'] ?? ''
  if (title === '') throw malformed(2, 'the head has no « title: »', 'l’en-tête n’a pas de « title: »')
  const designations = (fields['designations'] ?? '')
    .split('|')
    .map(name => name.trim())
    .filter(name => name !== '')
  return { title, designations, notice: fields['notice'] ?? '' }
}

// Left-out sections leave empty lines behind; a paragraph break is exactly one of them.
function tidy(text: string): string {
  return text
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function malformed(line: number, en: string, fr: string): DocumentError {
  return new DocumentError('TEMPLATE_MALFORMED', `template, line ${line}: ${en}`, { line, en, fr })
}

function unknownVariable(name: string, line: number, values: TemplateValues): DocumentError {
  const known = Object.keys(values).sort().join(', ')
  return new DocumentError(
    'TEMPLATE_UNKNOWN_VARIABLE',
    `template, line ${line}: unknown variable {{${name}}}. Known: ${known}.`,
    { variable: name, line },
  )
}
