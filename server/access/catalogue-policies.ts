// Policies of the catalogue: whose offer, whose need, and for which organisation a member speaks.
import { either, owns, participationOf, type PolicyFacts } from './policy.ts'
import type { Rights } from './rights.ts'
import { controlRoom } from './policy.ts'

const values = (name: string) => (facts: PolicyFacts) => [
  facts.params[name] ?? '',
  facts.params.slug ?? '',
  facts.rights.person?.id ?? '',
]

export const ownOffer = owns(
  'member of the offer’s organisation',
  `select 1 as one from offer o join edition e on e.id = o.edition_id join membership m on m.organisation_id = o.organisation_id
   where o.id = ? and e.slug = ? and m.person_id = ?`,
  values('offerId'),
)

export const ownNeed = owns(
  'member of the need’s organisation',
  `select 1 as one from need n join edition e on e.id = n.edition_id join membership m on m.organisation_id = n.organisation_id
   where n.id = ? and e.slug = ? and m.person_id = ?`,
  values('needId'),
)

export const ownNeedOrControl = either(controlRoom, ownNeed)

/** Organisations of the signed-in person that take part in the edition in a role. */
export function organisationsAs(rights: Rights, role: 'exhibitor' | 'buyer'): string[] {
  return rights.members.flatMap(member =>
    participationOf({ ...rights, members: [member] }, one => one[role]) ? [member.organisationId] : [],
  )
}
