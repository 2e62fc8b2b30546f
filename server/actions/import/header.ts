// What the first line of a file must say: columns that are known, those without which no line holds, and the right content.
import { headerOf, importKinds, type ImportKind } from '#shared/import.ts'
import { readHeader } from './columns.ts'
import type { WholeFileProblem } from './file-text.ts'

const contents: Record<ImportKind, { fr: string; en: string }> = {
  organisations: { fr: 'structures', en: 'organisations' },
  offers: { fr: 'offres', en: 'offers' },
  needs: { fr: 'besoins', en: 'needs' },
  visitors: { fr: 'visiteurs', en: 'visitors' },
  requests: { fr: 'demandes de rendez-vous', en: 'requests for meetings' },
}

/** One of each group is needed, or every line would be refused. */
const needed: Record<ImportKind, readonly (readonly string[])[]> = {
  organisations: [['name']],
  offers: [['organisation'], ['title', 'description']],
  needs: [['organisation'], ['title', 'description']],
  visitors: [['name'], ['email']],
  requests: [['from'], ['to']],
}
/** So many more columns known elsewhere are no chance. */
const CLEARLY = 2
const SHOWN_MAX = 160

const short = (text: string): string => (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text)

/** Columns of a header by their canonical names, or what is wrong with it. */
export function columnsOf(
  kind: ImportKind,
  header: readonly string[],
): { names: (string | null)[]; unknown: string[] } | WholeFileProblem {
  const read = readHeader(kind, header)
  const found = short(header.join(', '))
  const least = needed[kind].map(group => headerOf(kind, group[0] ?? '')).join(', ')
  const known = (names: readonly (string | null)[]) => new Set(names.filter(name => name !== null)).size
  const other = importKinds.find(
    one => known(readHeader(one, header).names) >= known(read.names) + CLEARLY && lacks(one, header) === null,
  )
  if (other)
    return {
      problem: `it looks like ${contents[other].en}, not ${contents[kind].en}. Choose that content; if it is right as it is, remove the columns that are of no use: ${short(read.unknown.join(', '))}.`,
      problemFr: `il ressemble à des ${contents[other].fr}, pas à des ${contents[kind].fr}. Choisissez ce contenu ; si c’est bien le bon, retirez les colonnes qui ne servent pas : ${short(read.unknown.join(', '))}.`,
    }
  if (read.names.every(name => name === null))
    return {
      problem: `no column is known for ${contents[kind].en}. Its first line must name them, at least: ${least}. Found: ${found}.`,
      problemFr: `aucune colonne n’est connue pour des ${contents[kind].fr}. Sa première ligne doit les nommer, au moins : ${least}. Trouvé : ${found}.`,
    }
  const missing = lacks(kind, header)
  if (missing)
    return {
      problem: `the column “${missing}” is missing. Add it to the first line. Found: ${found}.`,
      problemFr: `la colonne « ${missing} » manque. Ajoutez-la à la première ligne. Trouvé : ${found}.`,
    }
  return read
}

/** The header of the first column a kind cannot do without, or null. */
function lacks(kind: ImportKind, header: readonly string[]): string | null {
  const { names } = readHeader(kind, header)
  const group = needed[kind].find(group => !group.some(name => names.includes(name)))
  return group ? headerOf(kind, group[0] ?? '') : null
}
