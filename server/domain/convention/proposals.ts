/** Negotiation: changes are proposed as tracked text, commented, accepted or refused, and stay on record. */
import type { Actor } from '../actor.ts'
import type { Decision, Refused } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import type { Convention, ConventionEvent, ConventionParty, Proposal, ProposalTarget } from './convention.ts'
import { actingParty, isRefused } from './convention-rules.ts'
import { fieldRefusal, TEXT_LENGTH_MAX } from './fields.ts'

/** A comment is a remark in the margin. */
const COMMENT_LENGTH_MAX = 2_000

export interface ProposeChange {
  readonly id: string
  readonly target: ProposalTarget
  readonly text: string
  readonly comment: string
  readonly by: Actor
}

/** Proposes another text for one clause or field; the text itself stays as it is. */
export function proposeChange(
  convention: Convention,
  command: ProposeChange,
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['review'])
  if (isRefused(party)) return party
  const before = currentText(convention, command.target)
  if (before === null) return refuse('CLAUSE_UNKNOWN')
  if (before === command.text) return refuse('PROPOSAL_UNCHANGED')
  const wrong =
    lengthRefusal(command.text, TEXT_LENGTH_MAX) ?? lengthRefusal(command.comment, COMMENT_LENGTH_MAX)
  if (wrong !== null) return wrong
  if (command.target.kind === 'field') {
    const unfit = fieldRefusal(command.target.name, command.text)
    if (unfit !== null) return unfit
  }
  const proposal: Proposal = {
    id: command.id,
    target: command.target,
    by: party.organisationId,
    before,
    after: command.text,
    comments: command.comment.trim() === '' ? [] : [comment(party, command.by, command.comment, now)],
    status: 'open',
    acceptedBy: [],
    refusedBy: null,
    at: now,
    closedAt: null,
  }
  return decide({
    type: 'convention:change-proposed',
    conventionId: convention.id,
    proposal,
    by: command.by,
    at: now,
  })
}

/** Adds a remark to a proposal. */
export function commentProposal(
  convention: Convention,
  command: { readonly proposalId: string; readonly text: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const found = openProposal(convention, command)
  if (isRefused(found)) return found
  if (command.text.trim() === '') return refuse('REASON_REQUIRED')
  const wrong = lengthRefusal(command.text, COMMENT_LENGTH_MAX)
  if (wrong !== null) return wrong
  return decide({
    type: 'convention:proposal-commented',
    conventionId: convention.id,
    proposalId: found.proposal.id,
    comment: comment(found.party, command.by, command.text, now),
    by: command.by,
    at: now,
  })
}

/**
 * Accepts or refuses another party's proposal. One no ends it; the text changes with the yes of every other party. A proposal whose text
 * changed underneath can only be refused or withdrawn: nobody agrees to words they did not see.
 */
export function answerProposal(
  convention: Convention,
  command: { readonly proposalId: string; readonly accepted: boolean; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const found = openProposal(convention, command)
  if (isRefused(found)) return found
  const { party, proposal } = found
  if (proposal.by === party.organisationId) return refuse('OWN_PROPOSAL')
  if (proposal.acceptedBy.includes(party.organisationId) && command.accepted) return decide()
  if (command.accepted && currentText(convention, proposal.target) !== proposal.before)
    return refuse('PROPOSAL_STALE')
  const yes = new Set([...proposal.acceptedBy, proposal.by, party.organisationId])
  const settled = command.accepted && convention.parties.every(each => yes.has(each.organisationId))
  const told = { conventionId: convention.id, by: command.by, at: now }
  const answered: ConventionEvent = {
    ...told,
    type: 'convention:proposal-answered',
    proposalId: proposal.id,
    organisationId: party.organisationId,
    accepted: command.accepted,
    settled,
  }
  return settled ? decide(answered, textChanged(proposal, told)) : decide(answered)
}

/** Takes one's own proposal back. */
export function withdrawProposal(
  convention: Convention,
  command: { readonly proposalId: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const found = openProposal(convention, command)
  if (isRefused(found)) return found
  if (found.proposal.by !== found.party.organisationId) return refuse('NOT_FOUND')
  const { proposalId, by } = command
  return decide({
    type: 'convention:proposal-withdrawn',
    conventionId: convention.id,
    proposalId,
    by,
    at: now,
  })
}

/** The text a proposal aims at, as it stands; null when there is no such clause. */
export function currentText(convention: Convention, target: ProposalTarget): string | null {
  if (target.kind === 'field') return convention.fields[target.name]
  return convention.clauses.find(clause => clause.id === target.clauseId)?.text ?? null
}

function openProposal(
  convention: Convention,
  command: { readonly proposalId: string; readonly by: Actor },
): { party: ConventionParty; proposal: Proposal } | Refused<never> {
  const party = actingParty(convention, command.by, ['review'])
  if (isRefused(party)) return party
  const proposal = convention.proposals.find(each => each.id === command.proposalId)
  if (proposal === undefined) return refuse('NOT_FOUND')
  return proposal.status === 'open' ? { party, proposal } : refuse('PROPOSAL_CLOSED')
}

function textChanged(
  proposal: Proposal,
  told: { readonly conventionId: string; readonly by: Actor; readonly at: Instant },
): ConventionEvent {
  const { target, after } = proposal
  return target.kind === 'clause'
    ? { ...told, type: 'convention:clause-changed', clauseId: target.clauseId, text: after }
    : { ...told, type: 'convention:field-changed', name: target.name, value: after }
}

function comment(party: ConventionParty, by: Actor, text: string, at: Instant): Proposal['comments'][number] {
  const memberId = by.kind === 'system' ? null : by.memberId
  return { organisationId: party.organisationId, memberId, text: text.trim(), at }
}

function lengthRefusal(text: string, limit: number): Refused<never> | null {
  return text.length > limit ? refuse('CLAUSE_TOO_LONG', { length: text.length, limit }) : null
}
