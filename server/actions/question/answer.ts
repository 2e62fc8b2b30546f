// Answers as they are taken: from a form that is sent, or put right afterwards by a member of the organisation that gave them.
import { refuse, type Refused } from '#server/domain/decision.ts'
import { judgeAnswers } from '#server/domain/question/answers.ts'
import { Edition, Participation } from '#server/storage/entities/index.ts'
import { questionsOf } from '#server/storage/queries/questions.ts'
import type { Answers, AskedOf } from '#shared/question.ts'
import type { Act } from '../act.ts'

/** What is to be kept of the answers, null where there are none; or which of them is wrong. */
export async function answersTaken(
  a: Act,
  input: { editionId: string; of: AskedOf; given: Answers | undefined; before?: Answers | null | undefined },
): Promise<{ ok: true; answers: Answers | null } | Refused<never>> {
  const questions = await questionsOf(a.sql, input.editionId)
  const judged = judgeAnswers(questions, input.of, input.given ?? {}, input.before ?? null)
  if (!judged.ok) return judged
  return { ok: true, answers: Object.keys(judged.answers).length > 0 ? judged.answers : null }
}

export const isOpen = async (a: Act, editionId: string): Promise<boolean> =>
  (await a.em.findOne(Edition, { id: editionId }))?.phase !== 'closed'

/** A member puts the answers of their organisation right. */
export async function answerAsMember(
  a: Act,
  input: { editionId: string; participationId: string; personId: string; answers: Answers },
) {
  const participation = await a.em.findOne(Participation, {
    id: input.participationId,
    editionId: input.editionId,
  })
  if (!participation) return refuse('NOT_FOUND')
  if (!(await isOpen(a, input.editionId))) return refuse('EDITION_CLOSED')
  const taken = await answersTaken(a, {
    editionId: input.editionId,
    of: 'organisations',
    given: input.answers,
    before: participation.answers,
  })
  if (!taken.ok) return taken
  participation.answers = taken.answers
  participation.answersByPersonId = taken.answers && input.personId
  a.log('participation:answered', `participation:${participation.id}`)
  return { done: true as const }
}
