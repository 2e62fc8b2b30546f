// Policies: who may. Each is declared beside its route or socket event; the app refuses to start without one.
import type { RefusalCode } from '#shared/refusals.ts'
import type { Sql, Value } from '#server/storage/sql.ts'
import type { Rights } from './rights.ts'

export interface PolicyFacts {
  rights: Rights
  /** Parameters of the address, by name. */
  params: Record<string, string>
  /** The door whose link this device holds, if any. */
  door: { id: string; editionId: string } | null
  demo: boolean
  sql: Sql
}

export interface Policy {
  /** In words, for the interface's documentation and the test that walks every route. */
  name: string
  /** Null means yes. Objects that are not yours answer NOT_FOUND, exactly as absent ones do. */
  decide(facts: PolicyFacts): RefusalCode | null | Promise<RefusalCode | null>
}

const policy = (name: string, decide: Policy['decide']): Policy => ({ name, decide })

const signedInOr = (facts: PolicyFacts, otherwise: RefusalCode): RefusalCode =>
  facts.rights.person ? otherwise : 'SIGN_IN_REQUIRED'

export const anyone = policy('anyone', () => null)

/** Anyone, about an edition that exists. */
export const anyoneAtEdition = policy('anyone, edition must exist', ({ rights }) =>
  rights.edition ? null : 'NOT_FOUND',
)

export const signedIn = policy('signed in', ({ rights }) => (rights.person ? null : 'SIGN_IN_REQUIRED'))

/** The account itself: its password, its sessions, its name. Not for an organiser who acts for that person. */
export const ownAccount = policy('signed in, for oneself', facts =>
  facts.rights.behind ? 'FORBIDDEN' : facts.rights.person ? null : 'SIGN_IN_REQUIRED',
)

/** An organiser who acts for someone. */
export const acting = policy('acting for someone', facts =>
  facts.rights.behind ? null : signedInOr(facts, 'FORBIDDEN'),
)

export const demoOnly = policy('demo mode only', ({ demo }) => (demo ? null : 'NOT_FOUND'))

export const platformAdmin = policy('platform administrator', facts =>
  facts.rights.person?.platformAdmin ? null : signedInOr(facts, 'FORBIDDEN'),
)

const isOrganiser = (rights: Rights): boolean =>
  rights.edition !== null && (rights.role === 'organiser' || rights.person?.platformAdmin === true)
export const isControl = (rights: Rights): boolean =>
  isOrganiser(rights) || (rights.edition !== null && rights.role === 'facilitator')

/** Decides and changes: organisers of the edition. */
export const organiser = policy('organiser of the edition', facts =>
  !facts.rights.edition ? 'NOT_FOUND' : isOrganiser(facts.rights) ? null : signedInOr(facts, 'FORBIDDEN'),
)

/** Sees and helps on the day: organisers and facilitators. */
export const controlRoom = policy('organiser or facilitator of the edition', facts =>
  !facts.rights.edition ? 'NOT_FOUND' : isControl(facts.rights) ? null : signedInOr(facts, 'FORBIDDEN'),
)

/** The member's participation in the edition at hand that passes `test`, or undefined. */
export function participationOf(
  rights: Rights,
  test: (p: { exhibitor: boolean; buyer: boolean; status: string }) => boolean = () => true,
) {
  const member = rights.members.find(
    one => one.participation && one.participation.status !== 'refused' && test(one.participation),
  )
  return member?.participation
    ? { ...member.participation, organisationId: member.organisationId }
    : undefined
}

export const participant = policy('member of a participating organisation', facts =>
  !facts.rights.edition ? 'NOT_FOUND' : participationOf(facts.rights) ? null : signedInOr(facts, 'FORBIDDEN'),
)

export const exhibitor = policy('member of an exhibitor', facts =>
  !facts.rights.edition
    ? 'NOT_FOUND'
    : participationOf(facts.rights, p => p.exhibitor)
      ? null
      : signedInOr(facts, 'FORBIDDEN'),
)

export const buyer = policy('member of a buyer', facts =>
  !facts.rights.edition
    ? 'NOT_FOUND'
    : participationOf(facts.rights, p => p.buyer)
      ? null
      : signedInOr(facts, 'FORBIDDEN'),
)

/** Says who belongs to an organisation: for its members themselves. An organiser acting for one of them could let in whom they like. */
export const staffing = (role?: 'owner'): Policy =>
  policy(`${memberOf('organisationId', role).name}, for oneself`, facts =>
    facts.rights.behind ? 'FORBIDDEN' : memberOf('organisationId', role).decide(facts),
  )

/** Member of the organisation named in the address, under `param`. */
export const memberOf = (param = 'organisationId', role?: 'owner'): Policy =>
  policy(role === 'owner' ? 'owner of the organisation' : 'member of the organisation', facts => {
    const member = facts.rights.members.find(one => one.organisationId === facts.params[param])
    if (!facts.rights.person) return 'SIGN_IN_REQUIRED'
    if (!member) return 'NOT_FOUND'
    return role === 'owner' && member.role !== 'owner' ? 'FORBIDDEN' : null
  })

export const doorStaff = policy('holder of a door link', ({ door }) => (door ? null : 'SIGN_IN_REQUIRED'))

export const either = (...policies: Policy[]): Policy =>
  policy(policies.map(one => one.name).join(', or '), async facts => {
    const refusals = await Promise.all(policies.map(async one => one.decide(facts)))
    if (refusals.includes(null)) return null
    // Where one of them hides the object, all do.
    return refusals.includes('NOT_FOUND') ? 'NOT_FOUND' : (refusals[0] ?? 'FORBIDDEN')
  })

/**
 * Access to one object: `text` selects a row when the object named in the address is the signed-in person's to touch.
 * Its `?` are, in order, the values that `values` gives. No row means NOT_FOUND, whether it is foreign or absent.
 */
export const owns = (name: string, text: string, values: (facts: PolicyFacts) => Value[]): Policy =>
  policy(name, async facts => {
    if (!facts.rights.person) return 'SIGN_IN_REQUIRED'
    return (await facts.sql.one(text, values(facts))) ? null : 'NOT_FOUND'
  })
