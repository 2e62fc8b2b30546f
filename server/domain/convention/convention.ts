/** Conventions: the row of an agreement between two or more parties, and the states of its life. */
import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'
import type { ConventionFields, FieldName } from './fields.ts'
import type { FollowUpAnswer } from './follow-up-steps.ts'
import type { ConventionKind } from '#shared/convention.ts'
import type { Signature } from './signature.ts'

export type ConventionStatus =
  | 'draft'
  | 'review'
  | 'frozen'
  | 'signing'
  | 'signed'
  | 'in-force'
  | 'followed-up'
  | 'executed'
  | 'abandoned'
  | 'refused'
  | 'expired'
  | 'withdrawn'

export interface Signatory {
  readonly memberId: string | null
  readonly name: string
  /** What entitles the person to sign: manager, chair, a delegation. */
  readonly capacity: string
}

export interface ConventionParty {
  readonly organisationId: string
  readonly name: string
  readonly legalForm: string
  /** Family of the social economy, or `collectivite`; missing in conventions drafted before it was kept. */
  readonly legalFamily?: string
  readonly siret: string
  readonly seat: string
  readonly role: 'provider' | 'client' | 'partner'
  readonly lead: boolean
  readonly publicBuyer: boolean
  readonly signatory: Signatory
}

/** What the profile of an organisation says of it. */
export type PartyIdentity = Pick<
  ConventionParty,
  'organisationId' | 'name' | 'legalForm' | 'legalFamily' | 'siret' | 'seat'
>

export interface Clause {
  readonly id: string
  readonly title: string
  readonly text: string
  /** The revision in which it last changed. */
  readonly changedIn: number
}

export type ProposalTarget =
  | { readonly kind: 'clause'; readonly clauseId: string }
  | { readonly kind: 'field'; readonly name: FieldName }

export interface ProposalComment {
  readonly organisationId: string
  readonly memberId: string | null
  readonly text: string
  readonly at: Instant
}

export interface Proposal {
  readonly id: string
  readonly target: ProposalTarget
  readonly by: string
  readonly before: string
  readonly after: string
  readonly comments: readonly ProposalComment[]
  readonly status: 'open' | 'accepted' | 'refused' | 'withdrawn'
  /** The other parties that said yes so far; with all of them the text changes. */
  readonly acceptedBy: readonly string[]
  readonly refusedBy: string | null
  readonly at: Instant
  readonly closedAt: Instant | null
}

export interface FrozenText {
  readonly text: string
  /** Lower-case hexadecimal SHA-256 of the text in UTF-8. */
  readonly sha256: string
  readonly revision: number
  readonly at: Instant
  readonly signBy: Instant
}

/** The reason a convention ended without being signed or carried out. */
export interface ConventionEnd {
  readonly organisationId: string | null
  readonly reason: string
  readonly at: Instant
}

export interface Convention {
  readonly id: string
  readonly editionId: string
  readonly meetingId: string | null
  /** The convention of an earlier edition that this one renews. */
  readonly renewsId: string | null
  readonly kind: ConventionKind
  readonly language: 'fr' | 'en'
  /** The organiser's version of the clauses it was drafted from; missing when it was the platform's model. */
  readonly template?: { readonly version: number; readonly source: string }
  readonly status: ConventionStatus
  readonly number: string | null
  readonly parties: readonly ConventionParty[]
  readonly partiesChangedIn: number
  readonly fields: ConventionFields
  readonly fieldsChangedIn: Readonly<Partial<Record<FieldName, number>>>
  readonly clauses: readonly Clause[]
  /** Grows by one with every change of the text, from 1. */
  readonly revision: number
  /** The revision each organisation last had before its eyes. */
  readonly reads: Readonly<Record<string, number>>
  readonly proposals: readonly Proposal[]
  readonly frozen: FrozenText | null
  readonly signatures: readonly Signature[]
  /** Signatures of a text that was reopened: kept as history, without effect. */
  readonly voidSignatures: readonly Signature[]
  readonly signedAt: Instant | null
  readonly inForceAt: Instant | null
  readonly followUps: readonly FollowUpAnswer[]
  readonly end: ConventionEnd | null
  readonly createdBy: string
  readonly createdAt: Instant
}

interface Told {
  readonly conventionId: string
  readonly by: Actor
  readonly at: Instant
}

export type ConventionEvent =
  | {
      readonly type: 'convention:drafted'
      readonly convention: Convention
      readonly by: Actor
      readonly at: Instant
    }
  | (Told & { readonly type: 'convention:clause-changed'; readonly clauseId: string; readonly text: string })
  | (Told & { readonly type: 'convention:field-changed'; readonly name: FieldName; readonly value: string })
  | (Told & {
      readonly type: 'convention:signatory-changed'
      readonly organisationId: string
      readonly signatory: Signatory
    })
  | (Told & { readonly type: 'convention:party-refreshed'; readonly identity: PartyIdentity })
  | (Told & { readonly type: 'convention:sent-to-review' })
  | (Told & { readonly type: 'convention:read'; readonly organisationId: string; readonly revision: number })
  | (Told & { readonly type: 'convention:change-proposed'; readonly proposal: Proposal })
  | (Told & {
      readonly type: 'convention:proposal-commented'
      readonly proposalId: string
      readonly comment: ProposalComment
    })
  | (Told & {
      readonly type: 'convention:proposal-answered'
      readonly proposalId: string
      readonly organisationId: string
      readonly accepted: boolean
      /** True when this yes was the last one needed: the text changes in the same decision. */
      readonly settled: boolean
    })
  | (Told & { readonly type: 'convention:proposal-withdrawn'; readonly proposalId: string })
  | (Told & { readonly type: 'convention:frozen'; readonly frozen: FrozenText })
  | (Told & {
      readonly type: 'convention:unfrozen'
      readonly organisationId: string | null
      readonly reason: string
      readonly voided: number
    })
  | (Told & { readonly type: 'convention:party-signed'; readonly signature: Signature })
  | {
      readonly type: 'convention:signed'
      readonly conventionId: string
      readonly number: string
      readonly at: Instant
    }
  | (Told & { readonly type: 'convention:refused'; readonly organisationId: string; readonly reason: string })
  | (Told & {
      readonly type: 'convention:withdrawn'
      readonly organisationId: string | null
      readonly reason: string
    })
  | { readonly type: 'convention:expired'; readonly conventionId: string; readonly at: Instant }
  | { readonly type: 'convention:in-force'; readonly conventionId: string; readonly at: Instant }
  | (Told & { readonly type: 'convention:follow-up-answered'; readonly answer: FollowUpAnswer })
  | {
      readonly type: 'convention:outcome'
      readonly conventionId: string
      readonly outcome: 'followed-up' | 'executed' | 'abandoned'
      readonly at: Instant
    }
  | (Told & {
      readonly type: 'convention:abandoned'
      readonly organisationId: string | null
      readonly reason: string
    })

/** The statuses of a convention that all parties signed and that may count as such. */
export const SIGNED_STATUSES: readonly ConventionStatus[] = ['signed', 'in-force', 'followed-up', 'executed']

export function conventionParty(
  convention: Convention,
  organisationId: string | null,
): ConventionParty | undefined {
  return convention.parties.find(party => party.organisationId === organisationId)
}

export function hasSigned(convention: Convention, organisationId: string): boolean {
  return convention.signatures.some(signature => signature.organisationId === organisationId)
}
