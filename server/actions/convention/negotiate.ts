// Negotiating: edit while it is a draft, propose once it is in review, freeze when all is said.
import {
  changeSignatory,
  editClause,
  editField,
  sendToReview,
} from '#server/domain/convention/draft-convention.ts'
import type {
  Convention,
  ConventionEvent,
  ProposalTarget,
  Signatory,
} from '#server/domain/convention/convention.ts'
import type { FieldName } from '#server/domain/convention/fields.ts'
import {
  freezeConvention,
  readConvention,
  unfreezeConvention,
} from '#server/domain/convention/freeze-convention.ts'
import {
  answerProposal,
  commentProposal,
  proposeChange,
  withdrawProposal,
} from '#server/domain/convention/proposals.ts'
import { refuseToSign, withdrawConvention } from '#server/domain/convention/sign-convention.ts'
import type { Actor } from '#server/domain/actor.ts'
import { refuse, type Decision } from '#server/domain/decision.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { DocumentError } from '#server/documents/errors.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'
import { lastWriter, loadConvention, storeConvention } from './store.ts'
import { canonicalText } from './text.ts'

export interface Which {
  editionId: string
  conventionId: string
  by: Actor
}

async function decideOn(
  a: Act,
  which: Which,
  decision: (state: Convention) => Decision<ConventionEvent> | Promise<Decision<ConventionEvent>>,
) {
  const loaded = await loadConvention(a, which.editionId, which.conventionId)
  if (!loaded) return refuse('NOT_FOUND')
  return storeConvention(a, loaded.row, loaded.state, await decision(loaded.state))
}

/** A field is edited on the revision that was on screen: what a colleague or the other side changed since is not overwritten. */
export const setField = (a: Act, input: Which & { name: FieldName; value: string; revision: number }) =>
  decideOn(a, input, async state => {
    if ((state.fieldsChangedIn[input.name] ?? 1) > input.revision) {
      return refuse('VERSION_CONFLICT', {
        field: input.name,
        value: state.fields[input.name],
        by: await lastWriter(a, state, input.name),
        revision: state.revision,
      })
    }
    return editField(state, input, a.now)
  })

export const setClause = (a: Act, input: Which & { clauseId: string; value: string; revision: number }) =>
  decideOn(a, input, async state => {
    const clause = state.clauses.find(one => one.id === input.clauseId)
    if (clause && clause.changedIn > input.revision) {
      return refuse('VERSION_CONFLICT', {
        clause: input.clauseId,
        value: clause.text,
        by: await lastWriter(a, state, input.clauseId),
        revision: state.revision,
      })
    }
    return editClause(state, { clauseId: input.clauseId, text: input.value, by: input.by }, a.now)
  })

export const setSignatory = (a: Act, input: Which & { signatory: Signatory }) =>
  decideOn(a, input, state => changeSignatory(state, input, a.now))
export const review = (a: Act, input: Which) => decideOn(a, input, state => sendToReview(state, input, a.now))
export const read = (a: Act, input: Which & { revision: number }) =>
  decideOn(a, input, state => readConvention(state, input, a.now))
export const propose = (a: Act, input: Which & { target: ProposalTarget; text: string; comment: string }) =>
  decideOn(a, input, state => proposeChange(state, { ...input, id: a.newId() }, a.now))
export const comment = (a: Act, input: Which & { proposalId: string; text: string }) =>
  decideOn(a, input, state => commentProposal(state, input, a.now))
export const answer = (a: Act, input: Which & { proposalId: string; accepted: boolean }) =>
  decideOn(a, input, state => answerProposal(state, input, a.now))
export const takeBack = (a: Act, input: Which & { proposalId: string }) =>
  decideOn(a, input, state => withdrawProposal(state, input, a.now))
export const unfreeze = (a: Act, input: Which & { reason: string }) =>
  decideOn(a, input, state => unfreezeConvention(state, input, a.now))
export const refuseSigning = (a: Act, input: Which & { reason: string }) =>
  decideOn(a, input, state => refuseToSign(state, input, a.now))
export const withdraw = (a: Act, input: Which & { reason: string }) =>
  decideOn(a, input, state => withdrawConvention(state, input, a.now))

/** Fixes the text as the document will set it, with its SHA-256. */
export const freeze = (a: Act, input: Which) =>
  decideOn(a, input, async state => {
    const edition = found(await editionById(a.sql, input.editionId))
    try {
      return freezeConvention(state, input, { text: canonicalText(state, edition) }, a.now)
    } catch (error) {
      if (error instanceof DocumentError) return refuse('DOCUMENT_NOT_READY', { reason: error.message })
      throw error
    }
  })
