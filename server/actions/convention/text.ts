// From a convention as the rules know it to the view that its text and its document are made from.
import type { Convention } from '#server/domain/convention/convention.ts'
import { aimsOf, commitmentsOf, endsOn } from '#server/domain/convention/field-lists.ts'
import { centsOf } from '#server/domain/convention/fields.ts'
import { conventionText, draftClauses } from '#server/documents/convention-text.ts'
import type { ConventionView } from '#server/documents/views.ts'
import type { EditionView } from '#shared/edition.ts'

/** `withClauses` false: the articles are drafted anew from the template, as at the beginning. */
export function documentView(convention: Convention, edition: EditionView, withClauses = true): ConventionView {
  const { fields } = convention
  const words = (text: string) => (text.trim() === '' ? null : text)
  return {
    number: convention.number,
    kind: convention.kind,
    language: convention.language,
    edition: { name: edition.name, place: edition.venue.city, dates: { from: edition.startsOn, to: edition.endsOn } },
    parties: convention.parties.map(party => ({
      name: party.name,
      legalForm: party.legalForm,
      legalFamily: party.publicBuyer ? 'public-buyer' : 'ess',
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
    clauses: withClauses ? convention.clauses.map(({ title, text }) => ({ title, text })) : null,
  }
}

export const canonicalText = (convention: Convention, edition: EditionView): string => conventionText(documentView(convention, edition))

/** Articles drafted from the template, each with a name that stays while it is negotiated. */
export function draftedClauses(convention: Convention, edition: EditionView) {
  return draftClauses(documentView(convention, edition, false)).map(({ title, text }, place) => ({ id: `a${place + 1}`, title, text }))
}
