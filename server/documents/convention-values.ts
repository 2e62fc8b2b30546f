// The variables of the clause templates, from a convention's view. Their names are the organiser's vocabulary: add, never rename.
import type { TemplateValues } from './clause-template.ts'
import type { ConventionAim, ConventionCommitment, ConventionView, DocumentLanguage } from './views.ts'
import { dayInWords, daysInWords, listInWords, moneyInWords } from './wording.ts'

// Families whose work gives the buyer the deduction of article L. 5212-10-1 of the Code du travail.
const adaptedFamilies = new Set(['EA', 'ESAT'])
const publicFamilies = new Set(['public-buyer', 'public'])

/** Values for a template; every known variable is there, an empty string where the view has nothing. */
export function conventionValues(view: ConventionView, designations: string[]): TemplateValues {
  const { language, edition, parties } = view
  const day = (text: string | null): string => (text ? dayInWords(text, language) : '')
  const values: Record<string, string> = {
    object: view.object,
    'edition.name': edition.name,
    'edition.place': edition.place,
    'edition.dates': daysInWords(edition.dates.from, edition.dates.to, language),
    'parties.names': listInWords(
      parties.map(party => party.name),
      language,
    ),
    'parties.count': String(parties.length),
    'lead.name': parties[0]?.name ?? '',
    commitments: list(
      view.commitments.map(item => commitmentLine(item, language)),
      language,
    ),
    startsOn: day(view.startsOn),
    endsOn: day(view.endsOn),
    renewal: view.renewal ?? '',
    value: view.valueCents === null ? '' : moneyInWords(view.valueCents, language),
    inKind: view.inKindCents === null ? '' : moneyInWords(view.inKindCents, language),
    confidentiality: view.confidentiality ?? '',
    disputes: view.disputes ?? '',
    socialAims: list(
      view.socialAims.map(aim => aimLine(aim, language)),
      language,
    ),
    environmentalAims: list(
      view.environmentalAims.map(aim => aimLine(aim, language)),
      language,
    ),
    'adapted.names': namesOf(view, adaptedFamilies),
    'publicBuyer.names': namesOf(view, publicFamilies),
  }
  parties.forEach((party, i) => {
    values[`party${i + 1}.name`] = party.name
    values[`party${i + 1}.designation`] = designations[i] ?? ''
    values[`party${i + 1}.representative`] = party.representative
    values[`party${i + 1}.capacity`] = party.capacity
    values[`party${i + 1}.seat`] = party.seat
  })
  return values
}

function namesOf(view: ConventionView, families: Set<string>): string {
  return listInWords(
    view.parties.filter(party => families.has(party.legalFamily)).map(party => party.name),
    view.language,
  )
}

function commitmentLine(item: ConventionCommitment, language: DocumentLanguage): string {
  const fr = language === 'fr'
  const when = item.byWhen
    ? fr
      ? `, au plus tard le ${dayInWords(item.byWhen, language)}`
      : `, by ${dayInWords(item.byWhen, language)}`
    : ''
  const terms = item.terms ? ` (${oneLine(item.terms)})` : ''
  return `${oneLine(item.who)}${fr ? ' :' : ':'} ${oneLine(item.what)}${when}${terms}`
}

function aimLine(aim: ConventionAim, language: DocumentLanguage): string {
  const measured = aim.measure
    ? language === 'fr'
      ? `. Mesure : ${oneLine(aim.measure)}`
      : `. Measure: ${oneLine(aim.measure)}`
    : ''
  return `${oneLine(aim.aim)}${measured}`
}

function list(items: string[], language: DocumentLanguage): string {
  return items.length === 0
    ? ''
    : `${items.map(item => `- ${item}`).join(language === 'fr' ? ' ;\n' : ';\n')}.`
}

// A list item stays an item: a line break typed inside it would start a new paragraph of the contract.
function oneLine(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[.;\s]+$/, '')
    .trim()
}
