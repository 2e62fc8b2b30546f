// A visitor's answers to the organisers' own questions, put right from the badge.
import { refuse } from '#server/domain/decision.ts'
import { Visitor } from '#server/storage/entities/index.ts'
import type { Answers } from '#shared/question.ts'
import type { Act } from '../act.ts'
import { answersTaken, isOpen } from '../question/answer.ts'
import { holderOf } from './badges.ts'

/** The token of the badge is the right to. */
export async function answerAsVisitor(a: Act, input: { token: string; answers: Answers }) {
  const holder = await holderOf(a.house, a.sql, input.token)
  if ('ok' in holder) return holder
  if (!(await isOpen(a, holder.editionId))) return refuse('EDITION_CLOSED')
  const visitor = await a.em.findOne(Visitor, { id: holder.id })
  if (!visitor) return refuse('NOT_FOUND')
  const taken = await answersTaken(a, {
    editionId: holder.editionId,
    of: 'visitors',
    given: input.answers,
    before: visitor.answers,
  })
  if (!taken.ok) return taken
  visitor.answers = taken.answers
  a.log('visitor:answered', `visitor:${visitor.id}`)
  return { done: true as const }
}
