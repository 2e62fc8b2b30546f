// From a convention as the rules know it to the view that its text and its document are made from.
import type { Convention } from '#server/domain/convention/convention.ts'
import { aimsOf, commitmentsOf, endsOn } from '#server/domain/convention/field-lists.ts'
import { centsOf } from '#server/domain/convention/fields.ts'
import {
  clauseSources,
  conventionText,
  draftClauses,
  filledClauses,
} from '#server/documents/convention-text.ts'
import type { ConventionView } from '#server/documents/views.ts'
import type { EditionView } from '#shared/edition.ts'

/** What the document and its text are made from; articles of which nothing applies are left out. */
export function documentView(convention: Convention, edition: EditionView): ConventionView {
  const view = bareView(convention, edition)
  const filled = filledClauses(view, convention.clauses)
  const clauses = convention.clauses.map(({ title }, place) => ({ title, text: filled[place]?.text ?? '' }))
  return { ...view, clauses: clauses.filter(clause => clause.text !== '') }
}

/** The articles as read and as edited, each with its number in the document; null for one of which nothing applies. */
export function clauseViews(convention: Convention, edition: EditionView) {
  const filled = filledClauses(bareView(convention, edition), convention.clauses)
  let number = 0
  return convention.clauses.map((clause, place) => {
    const { text = '', source = '', marked = '' } = filled[place] ?? {}
    return { ...clause, text, source, marked, number: text === '' ? null : ++number }
  })
}

function bareView(convention: Convention, edition: EditionView): ConventionView {
  const { fields } = convention
  const words = (text: string) => (text.trim() === '' ? null : text)
  return {
    number: convention.number,
    kind: convention.kind,
    language: convention.language,
    edition: {
      name: edition.name,
      place: edition.venue.city,
      dates: { from: edition.startsOn, to: edition.endsOn },
    },
    parties: convention.parties.map(party => ({
      name: party.name,
      legalForm: party.legalForm,
      legalFamily: party.publicBuyer ? 'public-buyer' : (party.legalFamily ?? 'ess'),
      siret: party.siret,
      seat: party.seat,
      representative: party.signatory.name,
      capacity: party.signatory.capacity,
    })),
    object: fields.object,
    commitments: commitmentsOf(fields),
    startsOn: fields.startsOn || null,
    endsOn: endsOn(fields),
    renewal: words(fields.renewal),
    valueCents: centsOf(fields, 'valueCents'),
    inKindCents: centsOf(fields, 'valueInKindCents'),
    confidentiality: words(fields.confidentiality),
    disputes: words(fields.disputes),
    socialAims: aimsOf(fields, 'socialAims'),
    environmentalAims: aimsOf(fields, 'environmentalAims'),
    template: convention.template?.source ?? null,
    clauses: null,
  }
}

export const canonicalText = (convention: Convention, edition: EditionView): string =>
  conventionText(documentView(convention, edition))

/** Articles of the template, each with a name that stays while it is negotiated. Throws DocumentError when they cannot be filled. */
export function draftedClauses(convention: Convention, edition: EditionView) {
  const view = bareView(convention, edition)
  draftClauses(view)
  return clauseSources(view).map(({ title, text }, place) => ({ id: `a${place + 1}`, title, text }))
}
