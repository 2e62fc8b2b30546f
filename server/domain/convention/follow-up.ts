/** Follow-up: the convention comes into force, both sides are asked what became of it, and it ends one way or another. */
import type { Actor } from '../actor.ts'
import type { Decision } from '../decision.ts'
import { decide, evolveAll, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isBefore } from '../instant.ts'
import type { Convention, ConventionEvent } from './convention.ts'
import { actingParty, isRefused, reasonOf } from './convention-rules.ts'
import { evolveConvention } from './evolve-convention.ts'
import { isCents } from './fields.ts'
import type { FollowUpAnswer, FollowUpState, FollowUpStep } from './follow-up-steps.ts'
import { FOLLOW_UP_STATES, FOLLOW_UP_STEPS, followUpSchedule } from './follow-up-steps.ts'

/** Two amounts that differ by more than a tenth are not a matter of rounding or of one last invoice. */
const AMOUNT_TOLERANCE = 0.1

/** Signed conventions whose start has come are in force from now on; without a start, from their signature. */
export function enterIntoForce(conventions: readonly Convention[], now: Instant): ConventionEvent[] {
  const hasStarted = (day: string) => day === '' || !isBefore(now, `${day}T00:00:00.000Z`)
  return conventions
    .filter(({ status, fields }) => status === 'signed' && hasStarted(fields.startsOn))
    .map(({ id }) => ({ type: 'convention:in-force', conventionId: id, at: now }))
}

export interface FollowUpDue {
  readonly conventionId: string
  readonly organisationId: string
  readonly step: FollowUpStep
  readonly due: Instant
}

/** The questions to ask now: for each party the latest step due, if unanswered. Earlier ones are not asked again. */
export function followUpsDue(convention: Convention, now: Instant): FollowUpDue[] {
  const { signedAt } = convention
  if (signedAt === null || !isFollowed(convention)) return []
  const schedule = followUpSchedule(signedAt)
  const step = FOLLOW_UP_STEPS.findLast(each => !isBefore(now, schedule[each]))
  if (step === undefined) return []
  return convention.parties
    .filter(({ organisationId }) => !answered(convention, organisationId, step))
    .map(({ organisationId }) => ({ conventionId: convention.id, organisationId, step, due: schedule[step] }))
}

export interface AnswerFollowUp {
  readonly step: string
  readonly state: string
  readonly why: string
  readonly amountCents: number | null
  readonly by: Actor
}

/** Records a party's answer to one step (a new one replaces it) and what follows: executed when all say so, abandoned when none can. */
export function answerFollowUp(
  convention: Convention,
  command: AnswerFollowUp,
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['signed', 'in-force', 'followed-up', 'executed'])
  if (isRefused(party))
    return convention.signedAt === null && party.code !== 'NOT_FOUND' ? refuse('NOT_IN_FORCE') : party
  const step = FOLLOW_UP_STEPS.find(each => each === command.step)
  if (step === undefined || convention.signedAt === null) return refuse('FOLLOW_UP_STEP_UNKNOWN')
  const due = followUpSchedule(convention.signedAt)[step]
  if (isBefore(now, due)) return refuse('FOLLOW_UP_TOO_EARLY', { due })
  const state = FOLLOW_UP_STATES.find(each => each === command.state)
  if (state === undefined) return refuse('INVALID_INPUT', { field: 'state' })
  if (command.amountCents !== null && !isCents(command.amountCents)) return refuse('AMOUNT_INVALID')
  const why = state === 'not-feasible' ? reasonOf(command.why) : ''
  if (typeof why !== 'string') return why
  const { organisationId } = party
  const answer = { step, organisationId, state, why, amountCents: command.amountCents, at: now }
  const { by } = command
  const told: ConventionEvent = {
    type: 'convention:follow-up-answered',
    conventionId: convention.id,
    answer,
    by,
    at: now,
  }
  const outcome = outcomeOf(evolveAll(convention, [told], evolveConvention))
  if (outcome === convention.status) return decide(told)
  return decide<ConventionEvent>(told, {
    type: 'convention:outcome',
    conventionId: convention.id,
    outcome,
    at: now,
  })
}

export interface Disagreement {
  readonly kind: 'state' | 'amount'
  readonly step: FollowUpStep
  readonly answers: readonly FollowUpAnswer[]
}

/** Where the parties' answers to the same step do not fit together, latest step first. */
export function disagreements(convention: Convention): Disagreement[] {
  return [...FOLLOW_UP_STEPS].reverse().flatMap(step => {
    const answers = convention.followUps.filter(each => each.step === step)
    const found: Disagreement[] = []
    if (new Set(answers.map(each => GOES_ON[each.state])).size > 1)
      found.push({ kind: 'state', step, answers })
    if (amountsDiffer(answers)) found.push({ kind: 'amount', step, answers })
    return found
  })
}

/** A party gives a convention in force up, and says why. */
export function abandonConvention(
  convention: Convention,
  command: { readonly reason: string; readonly by: Actor },
  now: Instant,
): Decision<ConventionEvent> {
  const party = actingParty(convention, command.by, ['signed', 'in-force', 'followed-up'])
  if (isRefused(party)) return party
  const reason = reasonOf(command.reason)
  if (typeof reason !== 'string') return reason
  const { organisationId } = party
  return decide({
    type: 'convention:abandoned',
    conventionId: convention.id,
    organisationId,
    reason,
    by: command.by,
    at: now,
  })
}

/** The amount really traded as the parties last said: the lower of two that differ, so that no report boasts. Null when nobody said. */
export function tradedCents(convention: Convention): number | null {
  const said = convention.parties
    .map(({ organisationId }) =>
      latestAnswers(convention, organisationId).find(each => each.amountCents !== null),
    )
    .flatMap(answer => (answer?.amountCents === null || answer === undefined ? [] : [answer.amountCents]))
  return said.length === 0 ? null : Math.min(...said)
}

/** The two answers that carry the trade on agree with each other; « executed » against « nobody called » does not. */
const GOES_ON: Readonly<Record<FollowUpState, 'yes' | 'no' | 'not-begun'>> = {
  'under-way': 'yes',
  executed: 'yes',
  'not-feasible': 'no',
  'nobody-called': 'not-begun',
}

function outcomeOf(convention: Convention): 'followed-up' | 'executed' | 'abandoned' {
  const states = convention.parties.map(
    ({ organisationId }) => latestAnswers(convention, organisationId)[0]?.state,
  )
  if (states.every(state => state === 'executed')) return 'executed'
  return states.every(state => state === 'not-feasible') ? 'abandoned' : 'followed-up'
}

/** A party's answers, the latest step first. */
function latestAnswers(convention: Convention, organisationId: string): FollowUpAnswer[] {
  return convention.followUps
    .filter(each => each.organisationId === organisationId)
    .sort((one, other) => FOLLOW_UP_STEPS.indexOf(other.step) - FOLLOW_UP_STEPS.indexOf(one.step))
}

function amountsDiffer(answers: readonly FollowUpAnswer[]): boolean {
  const amounts = answers.flatMap(each => (each.amountCents === null ? [] : [each.amountCents]))
  if (amounts.length < 2) return false
  const [low, high] = [Math.min(...amounts), Math.max(...amounts)]
  return high - low > high * AMOUNT_TOLERANCE
}

function answered(convention: Convention, organisationId: string, step: FollowUpStep): boolean {
  return convention.followUps.some(each => each.organisationId === organisationId && each.step === step)
}

function isFollowed(convention: Convention): boolean {
  const { status } = convention
  return status === 'signed' || status === 'in-force' || status === 'followed-up'
}
