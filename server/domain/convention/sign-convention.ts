/** Signing: each party signs the frozen text it has read, with evidence; refusing, withdrawing and running out of time. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isAfter } from '../instant.ts'
import type { Convention, ConventionEvent, ConventionParty } from './convention.ts'
import { hasSigned } from './convention.ts'
import { actingParty, isRefused, reasonOf } from './convention-rules.ts'
import type { Signature, SignatureEvidence } from './signature.ts'
import { evidenceGap } from './signature.ts'
import { changedSince } from './text.ts'

export interface SignConvention {
  readonly by: Actor
  readonly sha256Shown: string
  readonly evidence: SignatureEvidence
  readonly from: { readonly address: string; readonly device: string }
  /** The number the convention gets if this signature completes it. */
  readonly number: string
}

/** `number` in the form EST26-0017: the edition's code, then its count of signed conventions. */
export function conventionNumber(editionCode: string, sequence: number): string {
  return `${editionCode}-${String(sequence).padStart(4, '0')}`
}

/**
 * Signs for the actor's party; the last signature completes the convention and gives it its number. For tablet and paper the organiser
 * acts on behalf of the party, whose signatory is then named by the evidence rather than by an account.
 */
export function signConvention(
  convention: Convention,
  command: SignConvention,
  now: Instant,
): Decision<ConventionEvent> {
  const party = signingParty(convention, command.by, now)
  if (isRefused(party)) return party
  const refused = signatoryRefusal(party, command) ?? textRefusal(convention, party, command)
  if (refused !== null) return refused
  const revision = convention.frozen?.revision ?? convention.revision
  const signature = newSignature(party, command, revision, now)
  const { id } = convention
  const signed: ConventionEvent = {
    type: 'convention:party-signed',
    conventionId: id,
    signature,
    by: command.by,
    at: now,
  }
  const others = convention.parties.filter(each => each.organisationId !== party.organisationId)
  if (!others.every(each => hasSigned(convention, each.organisationId))) return decide(signed)
  if (command.number === '') return refuse('NUMBER_REQUIRED')
  return decide<ConventionEvent>(signed, {
    type: 'convention:signed',
    conventionId: id,
    number: command.number,
    at: now,
  })
}

/** A party says no to the frozen text, and why: the convention ends. */
export function refuseToSign(
  convention: Convention,
  command: { readonly reason: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = signingParty(convention, command.by, now)
  if (isRefused(party)) return party
  const reason = reasonOf(command.reason)
  if (typeof reason !== 'string') return reason
  const { organisationId } = party
  return decide({
    type: 'convention:refused',
    conventionId: convention.id,
    organisationId,
    reason,
    by: command.by,
    at: now,
  })
}

/** The lead, or who drafted it, takes the convention off the table before all have signed. */
export function withdrawConvention(
  convention: Convention,
  command: { readonly reason: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['draft', 'review', 'frozen', 'signing'])
  if (isRefused(party)) return party
  if (!party.lead && convention.createdBy !== party.organisationId) return refuse('FORBIDDEN')
  const reason = reasonOf(command.reason)
  if (typeof reason !== 'string') return reason
  const { organisationId } = party
  return decide({
    type: 'convention:withdrawn',
    conventionId: convention.id,
    organisationId,
    reason,
    by: command.by,
    at: now,
  })
}

/** Ends every convention whose time to sign has run out. It can be reopened: no word of it is lost. */
export function expireConventions(conventions: readonly Convention[], now: Instant): ConventionEvent[] {
  return conventions
    .filter(({ status, frozen }) => (status === 'frozen' || status === 'signing') && frozen !== null)
    .filter(({ frozen }) => frozen !== null && isAfter(now, frozen.signBy))
    .map(({ id }) => ({ type: 'convention:expired', conventionId: id, at: now }))
}

function signingParty(convention: Convention, actor: Actor, now: Instant): ConventionParty | Refused<never> {
  if (convention.status === 'draft' || convention.status === 'review') {
    const isParty = convention.parties.some(each => each.organisationId === organisationOf(actor))
    return refuse(isParty ? 'NOT_FROZEN' : 'NOT_FOUND')
  }
  const party = actingParty(convention, actor, ['frozen', 'signing', 'expired'])
  if (isRefused(party)) return party
  const late = convention.frozen !== null && isAfter(now, convention.frozen.signBy)
  if (convention.status === 'expired' || late) return refuse('SIGNING_EXPIRED')
  return hasSigned(convention, party.organisationId) ? refuse('ALREADY_SIGNED') : party
}

function signatoryRefusal(party: ConventionParty, command: SignConvention): Refused<never> | null {
  const { signatory } = party
  if (signatory.name.trim() === '' || signatory.capacity.trim() === '') {
    return refuse('SIGNATORY_WITHOUT_CAPACITY', { organisation: party.name })
  }
  const { method } = command.evidence
  const witnessed = method === 'tablet' || method === 'paper'
  // An account signs only for itself: a code or passkey given back by another person proves nothing.
  if (!witnessed && command.by.kind !== 'member')
    return refuse('NOT_THE_SIGNATORY', { signatory: signatory.name })
  if (!witnessed && command.by.kind === 'member' && command.by.memberId !== signatory.memberId) {
    return refuse('NOT_THE_SIGNATORY', { signatory: signatory.name })
  }
  return null
}

function textRefusal(
  convention: Convention,
  party: ConventionParty,
  command: SignConvention,
): Refused<never> | null {
  const { frozen } = convention
  if (frozen === null) return refuse('NOT_FROZEN')
  const read = convention.reads[party.organisationId] ?? 0
  if (read < frozen.revision) return refuse('TEXT_CHANGED', { articles: changedSince(convention, read) })
  if (command.sha256Shown !== frozen.sha256) return refuse('TEXT_CHANGED', { articles: [] })
  const gap = evidenceGap(command.evidence, frozen.sha256)
  return gap === null ? null : refuse('EVIDENCE_INCOMPLETE', { missing: gap.fr, missingEn: gap.en })
}

function newSignature(
  party: ConventionParty,
  command: SignConvention,
  revision: number,
  at: Instant,
): Signature {
  return {
    organisationId: party.organisationId,
    memberId: party.signatory.memberId,
    name: party.signatory.name,
    capacity: party.signatory.capacity,
    at,
    from: command.from,
    sha256Shown: command.sha256Shown,
    revision,
    evidence: command.evidence,
  }
}
