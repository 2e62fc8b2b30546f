// After the signature: in force, asked about at two weeks, three, six and twelve months, answered from the letter.
import { tokenHash } from '#server/access/rights.ts'
import { newToken } from '#server/access/secrets.ts'
import type { Actor } from '#server/domain/actor.ts'
import type { Convention } from '#server/domain/convention/convention.ts'
import {
  abandonConvention,
  answerFollowUp,
  enterIntoForce,
  followUpsDue,
} from '#server/domain/convention/follow-up.ts'
import { expireConventions } from '#server/domain/convention/sign-convention.ts'
import { decide, refuse } from '#server/domain/decision.ts'
import { followUpLetter } from '#server/documents/letters/follow-up.ts'
import {
  Convention as ConventionEntity,
  ConventionParty as PartyEntity,
  FollowUp,
} from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'
import { postAbout } from './letters.ts'
import { loadConvention, storeConvention, tellConvention } from './store.ts'
import type { Which } from './negotiate.ts'

// A round of the clock; an edition has some fifty conventions.
const ROUND_MAX = 200

/** Moves conventions on with time: expired, in force, asked about. */
export async function turnConventions(a: Act) {
  const rows = await a.em.find(
    ConventionEntity,
    { status: { $in: ['frozen', 'signing', 'signed', 'in-force', 'followed-up'] } },
    { limit: ROUND_MAX, orderBy: { updatedAt: 'asc' } },
  )
  for (const row of rows) {
    const events = [...expireConventions([row.state], a.now), ...enterIntoForce([row.state], a.now)]
    if (events.length > 0) await storeConvention(a, row, row.state, decide(...events))
    await ask(a, row.id, row.editionId, row.state)
  }
  return { done: true as const }
}

async function ask(a: Act, conventionId: string, editionId: string, state: Convention): Promise<void> {
  for (const due of followUpsDue(state, a.now)) {
    const known = await a.em.findOne(FollowUp, {
      conventionId,
      organisationId: due.organisationId,
      step: due.step,
    })
    if (known) continue
    const token = newToken()
    a.em.create(FollowUp, {
      id: a.newId(),
      conventionId,
      organisationId: due.organisationId,
      step: due.step,
      dueAt: due.due,
      sentAt: a.now,
      tokenHash: tokenHash(token),
    })
    const party = state.parties.find(one => one.organisationId === due.organisationId)
    const person = party?.signatory.memberId
      ? await a.sql.one<{ email: string; locale: string }>(
          'select email, locale from person where id = ? and erased_at is null',
          [party.signatory.memberId],
        )
      : undefined
    if (!person) continue
    const others = state.parties.filter(one => one.organisationId !== due.organisationId).map(one => one.name)
    const link = `${a.house.settings.publicUrl}/suivi/${conventionId}?lien=${token}`
    postAbout(
      a,
      { conventionId, organisationId: due.organisationId, purpose: 'follow-up' },
      {
        to: person.email,
        editionId,
        ...followUpLetter(person.locale === 'en' ? 'en' : 'fr', {
          number: state.number ?? '',
          object: state.fields.object,
          others,
          step: due.step,
          link,
        }),
      },
    )
  }
}

interface Answer {
  step: string
  state: string
  why?: string
  amountCents?: number | null
}

export async function answerStep(a: Act, input: Which & Answer) {
  const loaded = await loadConvention(a, input.editionId, input.conventionId)
  if (!loaded) return refuse('NOT_FOUND')
  const decision = answerFollowUp(
    loaded.state,
    {
      step: input.step,
      state: input.state,
      why: input.why ?? '',
      amountCents: input.amountCents ?? null,
      by: input.by,
    },
    a.now,
  )
  const asked = await a.em.findOne(FollowUp, {
    conventionId: input.conventionId,
    organisationId: organisationIdOf(input.by),
    step: input.step,
  })
  if (decision.ok && asked) asked.answeredAt = a.now
  return storeConvention(a, loaded.row, loaded.state, decision)
}

/** From the letter: the link answers one question, for one party, without signing in. */
export async function answerByLink(
  a: Act,
  input: Omit<Answer, 'step'> & { conventionId: string; token: string },
) {
  const asked = await a.em.findOne(FollowUp, {
    conventionId: input.conventionId,
    tokenHash: tokenHash(input.token),
  })
  const row = asked && (await a.em.findOne(ConventionEntity, { id: asked.conventionId }))
  if (!asked || !row) return refuse('NOT_FOUND')
  const by: Actor = { kind: 'member', memberId: '', organisationId: asked.organisationId }
  return answerStep(a, { ...input, step: asked.step, editionId: row.editionId, by })
}

export async function abandon(a: Act, input: Which & { reason: string }) {
  const loaded = await loadConvention(a, input.editionId, input.conventionId)
  return loaded
    ? storeConvention(a, loaded.row, loaded.state, abandonConvention(loaded.state, input, a.now))
    : refuse('NOT_FOUND')
}

/** A party says whether it may be named on the wall. */
export async function setAnnounce(
  a: Act,
  input: { editionId: string; conventionId: string; organisationId: string; announce: boolean },
) {
  const party = await a.em.findOne(PartyEntity, {
    conventionId: input.conventionId,
    organisationId: input.organisationId,
  })
  if (!party) return refuse('NOT_FOUND')
  party.announce = input.announce
  await tellConvention(a, input.editionId, input.conventionId)
  return { done: true as const }
}

const organisationIdOf = (by: Actor): string =>
  by.kind === 'member' ? by.organisationId : by.kind === 'organiser' ? (by.onBehalfOf ?? '') : ''
