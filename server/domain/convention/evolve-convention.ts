/** How each event changes a convention: a pure fold, the same for storage, replay and tests. */
import type { Convention, ConventionEvent, Proposal } from './convention.ts'
import type { FieldName } from './fields.ts'

/** The row after the event. */
export function evolveConvention(convention: Convention, event: ConventionEvent): Convention {
  switch (event.type) {
    case 'convention:drafted':
      return event.convention
    case 'convention:clause-changed':
      return withClause(convention, event.clauseId, event.text)
    case 'convention:field-changed':
      return withField(convention, event.name, event.value)
    case 'convention:signatory-changed': {
      const { organisationId, signatory } = event
      const revision = convention.revision + 1
      const parties = convention.parties.map(party =>
        party.organisationId === organisationId ? { ...party, signatory } : party,
      )
      return { ...convention, parties, revision, partiesChangedIn: revision }
    }
    case 'convention:party-refreshed': {
      const { identity } = event
      const revision = convention.revision + 1
      const parties = convention.parties.map(party =>
        party.organisationId === identity.organisationId ? { ...party, ...identity } : party,
      )
      return { ...convention, parties, revision, partiesChangedIn: revision }
    }
    case 'convention:sent-to-review':
      return { ...convention, status: 'review' }
    case 'convention:read':
      return { ...convention, reads: { ...convention.reads, [event.organisationId]: event.revision } }
    case 'convention:change-proposed':
    case 'convention:proposal-commented':
    case 'convention:proposal-answered':
    case 'convention:proposal-withdrawn':
      return { ...convention, proposals: evolveProposals(convention.proposals, event) }
    case 'convention:frozen':
      return { ...convention, status: 'frozen', frozen: event.frozen }
    case 'convention:unfrozen': {
      const voidSignatures = [...convention.voidSignatures, ...convention.signatures]
      return { ...convention, status: 'review', frozen: null, signatures: [], voidSignatures }
    }
    case 'convention:party-signed':
      return { ...convention, status: 'signing', signatures: [...convention.signatures, event.signature] }
    case 'convention:signed':
      return { ...convention, status: 'signed', number: event.number, signedAt: event.at }
    case 'convention:refused':
    case 'convention:withdrawn':
    case 'convention:abandoned':
    case 'convention:expired':
      return ended(convention, event)
    case 'convention:in-force':
      return { ...convention, status: 'in-force', inForceAt: event.at }
    case 'convention:follow-up-answered': {
      const { answer } = event
      const others = convention.followUps.filter(
        each => each.organisationId !== answer.organisationId || each.step !== answer.step,
      )
      return { ...convention, followUps: [...others, answer] }
    }
    case 'convention:outcome':
      return { ...convention, status: event.outcome }
  }
}

type ProposalEvent = Extract<
  ConventionEvent,
  {
    type:
      | 'convention:change-proposed'
      | 'convention:proposal-commented'
      | 'convention:proposal-answered'
      | 'convention:proposal-withdrawn'
  }
>

function evolveProposals(proposals: readonly Proposal[], event: ProposalEvent): readonly Proposal[] {
  if (event.type === 'convention:change-proposed') return [...proposals, event.proposal]
  return proposals.map(proposal =>
    proposal.id === event.proposalId ? evolveProposal(proposal, event) : proposal,
  )
}

function evolveProposal(
  proposal: Proposal,
  event: Exclude<ProposalEvent, { type: 'convention:change-proposed' }>,
): Proposal {
  switch (event.type) {
    case 'convention:proposal-commented':
      return { ...proposal, comments: [...proposal.comments, event.comment] }
    case 'convention:proposal-withdrawn':
      return { ...proposal, status: 'withdrawn', closedAt: event.at }
    case 'convention:proposal-answered': {
      if (!event.accepted) {
        return { ...proposal, status: 'refused', refusedBy: event.organisationId, closedAt: event.at }
      }
      const acceptedBy = [...proposal.acceptedBy, event.organisationId]
      return event.settled
        ? { ...proposal, acceptedBy, status: 'accepted', closedAt: event.at }
        : { ...proposal, acceptedBy }
    }
  }
}

type EndEvent = Extract<
  ConventionEvent,
  { type: 'convention:refused' | 'convention:withdrawn' | 'convention:abandoned' | 'convention:expired' }
>

function ended(convention: Convention, event: EndEvent): Convention {
  switch (event.type) {
    case 'convention:expired':
      return { ...convention, status: 'expired', end: { organisationId: null, reason: '', at: event.at } }
    case 'convention:refused':
      return { ...convention, status: 'refused', end: endOf(event) }
    case 'convention:withdrawn':
      return { ...convention, status: 'withdrawn', end: endOf(event) }
    case 'convention:abandoned':
      return { ...convention, status: 'abandoned', end: endOf(event) }
  }
}

function endOf(event: { organisationId: string | null; reason: string; at: string }): Convention['end'] {
  return { organisationId: event.organisationId, reason: event.reason, at: event.at }
}

function withClause(convention: Convention, clauseId: string, text: string): Convention {
  const revision = convention.revision + 1
  const clauses = convention.clauses.map(clause =>
    clause.id === clauseId ? { ...clause, text, changedIn: revision } : clause,
  )
  return { ...convention, clauses, revision }
}

function withField(convention: Convention, name: FieldName, value: string): Convention {
  const revision = convention.revision + 1
  return {
    ...convention,
    revision,
    fields: { ...convention.fields, [name]: value },
    fieldsChangedIn: { ...convention.fieldsChangedIn, [name]: revision },
  }
}
