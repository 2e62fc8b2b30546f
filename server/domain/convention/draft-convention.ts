/** Drafting a convention: born from a meeting or a renewal, filled in by its parties, sent to review. */
import type { Actor } from '../actor.ts'
import { organisationOf } from '../actor.ts'
import type { Decision } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import type {
  Clause,
  Convention,
  ConventionEvent,
  ConventionParty,
  PartyIdentity,
  Signatory,
} from './convention.ts'
import { actingParty, isRefused } from './convention-rules.ts'
import type { ConventionFields, FieldName } from './fields.ts'
import { EMPTY_FIELDS, fieldRefusal, TEXT_LENGTH_MAX } from './fields.ts'
import type { ConventionKind } from '#shared/convention.ts'
import { kindsOffered } from './kinds.ts'

/** More parties than this sign a charter, not a convention of ours. */
const PARTIES_MAX = 20

export interface DraftConvention {
  readonly id: string
  readonly editionId: string
  readonly meetingId: string | null
  readonly renewsId: string | null
  readonly kind: ConventionKind
  readonly language: 'fr' | 'en'
  readonly parties: readonly ConventionParty[]
  /** Prefilled from the profiles and the matched offer and need; what is missing stays empty. */
  readonly fields: Partial<ConventionFields>
  /** The articles of the edition's template for this kind. */
  readonly clauses: readonly Omit<Clause, 'changedIn'>[]
  /** The organiser's own version of that template, when it is not the platform's model. */
  readonly template?: Convention['template']
  readonly by: Actor
}

/** Drafts a convention between parties that include the actor's. */
export function draftConvention(command: DraftConvention, now: Instant): Decision<ConventionEvent> {
  const { parties, by } = command
  const author = organisationOf(by)
  if (!parties.some(party => party.organisationId === author)) return refuse('NOT_FOUND')
  const distinct = new Set(parties.map(party => party.organisationId))
  if (distinct.size < 2 || distinct.size < parties.length) return refuse('PARTIES_TOO_FEW')
  if (parties.length > PARTIES_MAX) return refuse('TOO_MANY_PEOPLE', { limit: PARTIES_MAX })
  if (parties.filter(party => party.lead).length !== 1) return refuse('LEAD_UNCLEAR')
  if (!kindsOffered(parties).includes(command.kind)) return refuse('KIND_NOT_FOR_PUBLIC_BUYER')
  const fields = { ...EMPTY_FIELDS, ...command.fields }
  for (const [name, value] of Object.entries(fields)) {
    const wrong = fieldRefusal(name as FieldName, value)
    if (wrong !== null) return wrong
  }
  const convention = newConvention(command, fields, author ?? '', now)
  return decide({ type: 'convention:drafted', convention, by, at: now })
}

/** Changes a clause directly: while it is a draft, any of its parties may. From review on, changes are proposed. */
export function editClause(
  convention: Convention,
  command: { readonly clauseId: string; readonly text: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['draft'])
  if (isRefused(party)) return party
  const clause = convention.clauses.find(each => each.id === command.clauseId)
  if (clause === undefined) return refuse('CLAUSE_UNKNOWN')
  if (command.text.length > TEXT_LENGTH_MAX) {
    return refuse('CLAUSE_TOO_LONG', { length: command.text.length, limit: TEXT_LENGTH_MAX })
  }
  if (clause.text === command.text) return decide()
  const { clauseId, text, by } = command
  return decide({
    type: 'convention:clause-changed',
    conventionId: convention.id,
    clauseId,
    text,
    by,
    at: now,
  })
}

/** Fills in a field directly, while it is a draft. */
export function editField(
  convention: Convention,
  command: { readonly name: FieldName; readonly value: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['draft'])
  if (isRefused(party)) return party
  const wrong = fieldRefusal(command.name, command.value)
  if (wrong !== null) return wrong
  if (convention.fields[command.name] === command.value) return decide()
  const { name, value, by } = command
  return decide({ type: 'convention:field-changed', conventionId: convention.id, name, value, by, at: now })
}

/** A party names who signs for it, and in which capacity: its own affair, until the text is frozen. */
export function changeSignatory(
  convention: Convention,
  command: { readonly signatory: Signatory; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['draft', 'review'])
  if (isRefused(party)) return party
  const { signatory, by } = command
  if (signatory.name.trim() === '' || signatory.capacity.trim() === '') {
    return refuse('SIGNATORY_WITHOUT_CAPACITY', { organisation: party.name })
  }
  const { organisationId } = party
  const told = { conventionId: convention.id, by, at: now }
  return decide({ ...told, type: 'convention:signatory-changed', organisationId, signatory })
}

/** The profile of a party changed: a text that is still open says what it says now. A frozen one stays as it was read. */
export function refreshParty(
  convention: Convention,
  command: { readonly identity: PartyIdentity; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const { identity, by } = command
  const party = convention.parties.find(one => one.organisationId === identity.organisationId)
  const open = convention.status === 'draft' || convention.status === 'review'
  const names = ['name', 'legalForm', 'legalFamily', 'siret', 'seat'] as const
  if (!party || !open || names.every(name => party[name] === identity[name])) return decide()
  return decide({ type: 'convention:party-refreshed', conventionId: convention.id, identity, by, at: now })
}

/** Opens the text to the negotiation of all parties: from now on changes are tracked. */
export function sendToReview(
  convention: Convention,
  command: { readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['draft'])
  if (isRefused(party)) return party
  return decide({ type: 'convention:sent-to-review', conventionId: convention.id, by: command.by, at: now })
}

/** The draft that renews a convention of an earlier edition: same parties, kind and text; dates and sums to fill in anew. */
export function renewalDraft(
  earlier: Convention,
  command: { readonly id: string; readonly editionId: string; readonly by: Actor },
): DraftConvention {
  return {
    ...command,
    meetingId: null,
    renewsId: earlier.id,
    kind: earlier.kind,
    language: earlier.language,
    parties: earlier.parties,
    fields: { ...earlier.fields, startsOn: '', valueCents: '', valueInKindCents: '' },
    clauses: earlier.clauses.map(({ id, title, text }) => ({ id, title, text })),
    ...(earlier.template && { template: earlier.template }),
  }
}

function newConvention(
  command: DraftConvention,
  fields: ConventionFields,
  createdBy: string,
  now: Instant,
): Convention {
  return {
    id: command.id,
    editionId: command.editionId,
    meetingId: command.meetingId,
    renewsId: command.renewsId,
    kind: command.kind,
    language: command.language,
    ...(command.template && { template: command.template }),
    status: 'draft',
    number: null,
    parties: command.parties,
    partiesChangedIn: 1,
    fields,
    fieldsChangedIn: {},
    clauses: command.clauses.map(clause => ({ ...clause, changedIn: 1 })),
    revision: 1,
    reads: {},
    proposals: [],
    frozen: null,
    signatures: [],
    voidSignatures: [],
    signedAt: null,
    inForceAt: null,
    followUps: [],
    end: null,
    createdBy,
    createdAt: now,
  }
}
