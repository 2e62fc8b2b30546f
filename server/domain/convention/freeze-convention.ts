/** Freezing: the text and its SHA-256 are fixed so that all sign the same words; reopening voids what was signed. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Decision } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { plusDays } from '../instant.ts'
import type { Convention, ConventionEvent } from './convention.ts'
import { conventionParty } from './convention.ts'
import { actingParty, isRefused, partiesWithoutCapacity, reasonOf } from './convention-rules.ts'
import { FIELDS, missingFields } from './fields.ts'
import { leftoverVariable, textSha256 } from './text.ts'

/** A month to gather signatures: a board meets within it. */
const SIGNING_DAYS = 30

/** Notes which revision a party had before its eyes; the client sends the revision it showed. */
export function readConvention(
  convention: Convention,
  command: { readonly revision: number; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = conventionParty(convention, organisationOf(command.by))
  if (party === undefined) return refuse('NOT_FOUND')
  if (command.revision > convention.revision || command.revision < 1) return refuse('INVALID_INPUT')
  const { organisationId } = party
  if ((convention.reads[organisationId] ?? 0) >= command.revision) return decide()
  const { revision, by } = command
  return decide({
    type: 'convention:read',
    conventionId: convention.id,
    organisationId,
    revision,
    by,
    at: now,
  })
}

export interface FreezeFacts {
  /** The canonical text of this revision, with its parties and articles, as the document sets it: what all will sign. */
  readonly text: string
}

/** Fixes the text. Everything needed to sign must be there: required fields, no open variable, signatories with their capacity. */
export function freezeConvention(
  convention: Convention,
  command: { readonly by: Actor },
  facts: FreezeFacts,
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['review'])
  if (isRefused(party)) return party
  const open = convention.proposals.filter(proposal => proposal.status === 'open').length
  if (open > 0) return refuse('PROPOSALS_OPEN', { count: open })
  const missing = missingFields(convention.fields, convention.kind)
  if (missing.length > 0) {
    const [fields, fieldsEn] = [missing.map(name => FIELDS[name].fr), missing.map(name => FIELDS[name].en)]
    return refuse('FIELD_MISSING', { fields, fieldsEn })
  }
  const [incapable] = partiesWithoutCapacity(convention)
  if (incapable !== undefined) return refuse('SIGNATORY_WITHOUT_CAPACITY', { organisation: incapable.name })
  const { text } = facts
  const left = leftoverVariable(text)
  if (left !== null) return refuse('UNKNOWN_VARIABLE', { clause: left.line, variable: left.variable })
  const frozen = {
    text,
    sha256: textSha256(text),
    revision: convention.revision,
    at: now,
    signBy: plusDays(now, SIGNING_DAYS),
  }
  return decide({ type: 'convention:frozen', conventionId: convention.id, frozen, by: command.by, at: now })
}

/** Reopens a text that not all have signed. Signatures already given lose their effect and stay on record as such. */
export function unfreezeConvention(
  convention: Convention,
  command: { readonly reason: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['frozen', 'signing', 'expired'])
  if (isRefused(party)) return party
  const reason = reasonOf(command.reason)
  if (typeof reason !== 'string') return reason
  return decide({
    type: 'convention:unfrozen',
    conventionId: convention.id,
    organisationId: party.organisationId,
    reason,
    voided: convention.signatures.length,
    by: command.by,
    at: now,
  })
}
