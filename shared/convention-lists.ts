/** Lists inside fields: commitments and aims, one a line, their parts between bars; readable as text and as a table. */
export interface Commitment {
  readonly who: string
  readonly what: string
  /** A day such as 2027-01-15, or null when none was set. */
  readonly byWhen: string | null
  readonly terms: string | null
}

/** An aim is worth what its measure is worth. */
export interface Aim {
  readonly aim: string
  readonly measure: string
}

/** « who | what | 2027-01-15 | terms » a line; a line without bars is a commitment of all parties. */
export function readCommitments(text: string): Commitment[] {
  return linesOf(text).map(line => {
    const [first = '', second, third = '', ...rest] = partsOf(line)
    if (second === undefined) return { who: '', what: first, byWhen: null, terms: null }
    const byWhen = /^\d{4}-\d{2}-\d{2}$/.test(third) ? third : null
    // What stands in the place of the day without being one is a term, not something to lose.
    const terms = [...(byWhen === null ? [third] : []), ...rest].filter(part => part !== '').join(', ')
    return { who: first, what: second, byWhen, terms: terms === '' ? null : terms }
  })
}

/** The field that holds these commitments. Bars and line ends inside a part become blanks. */
export function commitmentsText(commitments: readonly Commitment[]): string {
  return commitments
    .map(({ who, what, byWhen, terms }) => lineOf([who, what, byWhen ?? '', terms ?? '']))
    .join('\n')
}

/** « aim | measure » a line. */
export function readAims(text: string): Aim[] {
  return linesOf(text).map(line => {
    const [aim = '', ...measure] = partsOf(line)
    return { aim, measure: measure.join(', ') }
  })
}

export function aimsText(aims: readonly Aim[]): string {
  return aims.map(({ aim, measure }) => lineOf([aim, measure])).join('\n')
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function partsOf(line: string): string[] {
  return line.split('|').map(part => part.trim())
}

function lineOf(parts: readonly string[]): string {
  const plain = parts.map(part => part.replace(/[|\r\n]+/g, ' ').trim())
  while (plain.length > 1 && plain.at(-1) === '') plain.pop()
  // A lone first part would read back as something else: the bar says that there was a second.
  return plain.length === 1 && parts.length > 1 ? `${plain[0] ?? ''} |` : plain.join(' | ')
}
