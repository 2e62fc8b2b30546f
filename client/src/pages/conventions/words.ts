// Words of conventions: kinds, states, fields and steps as people say them.
import type {
  conventionFieldNames,
  conventionKinds,
  conventionStatuses,
  ConventionView,
} from '#shared/convention.ts'
import { m } from '../../paraglide/messages.js'
import { money } from '../../words/number.ts'
import { day } from '../../words/time.ts'

/** The colours of a pill, as its component names them. */
export type Tone = 'neutral' | 'ok' | 'info' | 'honey' | 'error' | 'pine'
export type Kind = (typeof conventionKinds)[number]
export type Status = (typeof conventionStatuses)[number]
export type FieldName = (typeof conventionFieldNames)[number]
export type Party = ConventionView['people'][number]

const kinds: Record<Kind, () => string> = {
  'framework-supply': m.conventions_kind_framework_supply,
  service: m.conventions_kind_service,
  partnership: m.conventions_kind_partnership,
  'in-kind': m.conventions_kind_in_kind,
  'letter-of-intent': m.conventions_kind_letter_of_intent,
  'multi-party': m.conventions_kind_multi_party,
}
export const kindWords = (kind: Kind): string => kinds[kind]()

const kindHints: Record<Kind, () => string> = {
  'framework-supply': m.conventions_hint_framework_supply,
  service: m.conventions_hint_service,
  partnership: m.conventions_hint_partnership,
  'in-kind': m.conventions_hint_in_kind,
  'letter-of-intent': m.conventions_hint_letter_of_intent,
  'multi-party': m.conventions_hint_multi_party,
}
export const kindHint = (kind: Kind): string => kindHints[kind]()

const statuses: Record<Status, { text: () => string; tone: Tone }> = {
  draft: { text: m.conventions_status_draft, tone: 'neutral' },
  review: { text: m.conventions_status_review, tone: 'info' },
  frozen: { text: m.conventions_status_frozen, tone: 'honey' },
  signing: { text: m.conventions_status_signing, tone: 'honey' },
  signed: { text: m.conventions_status_signed, tone: 'ok' },
  'in-force': { text: m.conventions_status_in_force, tone: 'ok' },
  'followed-up': { text: m.conventions_status_followed_up, tone: 'ok' },
  executed: { text: m.conventions_status_executed, tone: 'ok' },
  abandoned: { text: m.conventions_status_abandoned, tone: 'neutral' },
  refused: { text: m.conventions_status_refused, tone: 'error' },
  expired: { text: m.conventions_status_expired, tone: 'error' },
  withdrawn: { text: m.conventions_status_withdrawn, tone: 'neutral' },
}
export const statusWords = (status: Status): string => statuses[status].text()
export const statusTone = (status: Status): Tone => statuses[status].tone

/** The four steps of screens: where a state stands among them. */
export type Step = 'draft' | 'review' | 'sign' | 'signed'
export function stepOf(status: Status, signedAt: string | null): Step {
  if (signedAt !== null) return 'signed'
  if (status === 'draft' || status === 'review') return status
  return status === 'withdrawn' ? 'review' : 'sign'
}

const fields: Record<FieldName, () => string> = {
  object: m.conventions_field_object,
  commitments: m.conventions_field_commitments,
  startsOn: m.conventions_field_starts_on,
  durationMonths: m.conventions_field_duration_months,
  renewal: m.conventions_field_renewal,
  valueCents: m.conventions_field_value_cents,
  valueInKindCents: m.conventions_field_value_in_kind_cents,
  inKindDescription: m.conventions_field_in_kind_description,
  socialAims: m.conventions_field_social_aims,
  environmentalAims: m.conventions_field_environmental_aims,
  confidentiality: m.conventions_field_confidentiality,
  disputes: m.conventions_field_disputes,
}
export const fieldWords = (name: FieldName): string => fields[name]()
export const isField = (name: string): name is FieldName => name in fields
export const fieldNames = Object.keys(fields) as FieldName[]

/** A field's value as one reads it; lists keep their lines. */
export function valueWords(name: FieldName, value: string): string {
  if (value === '') return ''
  if (name === 'valueCents' || name === 'valueInKindCents') return money(Number(value))
  if (name === 'durationMonths') return m.conventions_months_n({ count: Number(value) })
  if (name === 'startsOn') return dayWords(value)
  if (name === 'commitments' || name.endsWith('Aims')) return value.replace(/\s*\|\s*/g, ' · ')
  return value
}

/** A calendar day in words; what is not a day is shown as it is. */
export function dayWords(value: string): string {
  const at = new Date(`${value}T12:00:00Z`)
  return Number.isNaN(at.getTime()) ? value : day(at, 'UTC', true)
}

const states = {
  'under-way': m.conventions_state_under_way,
  executed: m.conventions_state_executed,
  'not-feasible': m.conventions_state_not_feasible,
  'nobody-called': m.conventions_state_nobody_called,
}
export type FollowUpState = keyof typeof states
export const followStates = Object.keys(states) as FollowUpState[]
export const followWords = (state: string): string =>
  state in states ? states[state as FollowUpState]() : state
const followSteps: Record<string, () => string> = {
  w2: m.conventions_step_w2,
  m3: m.conventions_step_m3,
  m6: m.conventions_step_m6,
  m12: m.conventions_step_m12,
}
export const followStepWords = (step: string): string => followSteps[step]?.() ?? step

const methods: Record<string, () => string> = {
  'email-code': m.conventions_method_email_code,
  passkey: m.conventions_method_passkey,
  tablet: m.conventions_method_tablet,
  paper: m.conventions_method_paper,
}
export const methodWords = (method: string): string => methods[method]?.() ?? method

const letters: Record<string, () => string> = {
  'signing-code': m.conventions_letter_code,
  signed: m.conventions_letter_signed,
  'follow-up': m.conventions_letter_follow,
}
/** What a letter was for. */
export const letterWords = (purpose: string): string => letters[purpose]?.() ?? purpose

const grades: Record<string, () => string> = {
  simple: m.conventions_grade_simple,
  'simple-advanced-evidence': m.conventions_grade_advanced,
  handwritten: m.conventions_grade_handwritten,
}
/** What a signature is in law, in a few words. */
export const gradeWords = (grade: string): string => grades[grade]?.() ?? ''

const happened: Record<string, (about: { target: string }) => string> = {
  drafted: m.conventions_happened_drafted,
  'clause-changed': m.conventions_happened_clause_changed,
  'field-changed': m.conventions_happened_field_changed,
  'signatory-changed': m.conventions_happened_signatory_changed,
  'party-refreshed': m.conventions_happened_party_refreshed,
  'sent-to-review': m.conventions_happened_sent_to_review,
  'change-proposed': m.conventions_happened_change_proposed,
  'proposal-commented': m.conventions_happened_proposal_commented,
  'proposal-answered': m.conventions_happened_proposal_answered,
  'proposal-withdrawn': m.conventions_happened_proposal_withdrawn,
  frozen: m.conventions_happened_frozen,
  unfrozen: m.conventions_happened_unfrozen,
  'party-signed': m.conventions_happened_party_signed,
  signed: m.conventions_happened_signed,
  refused: m.conventions_happened_refused,
  withdrawn: m.conventions_happened_withdrawn,
  expired: m.conventions_happened_expired,
  'in-force': m.conventions_happened_in_force,
  'follow-up-answered': m.conventions_happened_follow_up_answered,
  outcome: m.conventions_happened_outcome,
  abandoned: m.conventions_happened_abandoned,
}
export const happenedWords = (kind: string, target: string | null): string =>
  (happened[kind] ?? m.conventions_happened_other)({
    target: target && isField(target) ? fieldWords(target) : '',
  })

export const others = (view: { people: Party[]; own: ConventionView['own'] }): Party[] =>
  view.people.filter(party => party.organisationId !== view.own?.organisationId)
export const namesOf = (parties: { name: string }[]): string => parties.map(party => party.name).join(', ')
