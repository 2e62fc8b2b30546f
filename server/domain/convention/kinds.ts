/** Kinds of convention, and which of them a group of parties is offered. */
import { conventionKinds, type ConventionKind } from '#shared/convention.ts'

/** A public body buys under procurement rules: here it may say what it will source, or enter a partnership, never place an order. */
const PUBLIC_BUYER_KINDS: readonly ConventionKind[] = ['letter-of-intent', 'multi-party', 'partnership']

/** The kinds open to these parties, the most fitting first. */
export function kindsOffered(
  parties: readonly { readonly publicBuyer: boolean }[],
): readonly ConventionKind[] {
  return parties.some(party => party.publicBuyer) ? PUBLIC_BUYER_KINDS : conventionKinds
}

export const KIND_TITLES: Readonly<Record<ConventionKind, { readonly fr: string; readonly en: string }>> = {
  'framework-supply': { fr: 'Convention-cadre de fourniture', en: 'Framework supply agreement' },
  service: { fr: 'Convention de prestation de service', en: 'Service agreement' },
  partnership: { fr: 'Convention de partenariat', en: 'Partnership agreement' },
  'in-kind': { fr: 'Convention d’échange ou de contribution en nature', en: 'Exchange or in-kind agreement' },
  'letter-of-intent': { fr: 'Lettre d’intention', en: 'Letter of intent' },
  'multi-party': { fr: 'Convention à plusieurs parties', en: 'Agreement between several parties' },
}
