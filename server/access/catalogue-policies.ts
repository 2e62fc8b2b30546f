// Policies of the catalogue: whose offer, whose need, and for which organisation a member speaks.
import { controlRoom, either, participationOf, type Policy } from './policy.ts'
import type { Rights } from './rights.ts'

/**
 * A member of the organisation it belongs to, as far as that organisation takes part for them: whoever acts for a person elsewhere,
 * or was refused, finds nothing.
 */
const ofOwn = (name: string, table: 'offer' | 'need', param: string): Policy => ({
  name,
  decide: async ({ rights, params, sql }) => {
    if (!rights.person) return 'SIGN_IN_REQUIRED'
    const row = await sql.one<{ organisationId: string }>(
      `select organisation_id as "organisationId" from ${table} where id = ? and edition_id = ?`,
      [params[param] ?? '', rights.edition?.id ?? ''],
    )
    const members = rights.members.filter(one => one.organisationId === row?.organisationId)
    return participationOf({ ...rights, members }) ? null : 'NOT_FOUND'
  },
})

export const ownOffer = ofOwn('member of the offer’s organisation', 'offer', 'offerId')
export const ownNeed = ofOwn('member of the need’s organisation', 'need', 'needId')

export const ownNeedOrControl = either(controlRoom, ownNeed)

/** Organisations of the signed-in person that take part in the edition, in a role when one is named. */
export function organisationsAs(rights: Rights, role?: 'exhibitor' | 'buyer'): string[] {
  return rights.members.flatMap(member =>
    participationOf({ ...rights, members: [member] }, one => (role ? one[role] : one.exhibitor || one.buyer))
      ? [member.organisationId]
      : [],
  )
}
