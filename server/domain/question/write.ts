// Writing questions: what organisers may ask, and what they may still change once someone has answered.
import { QUESTIONS_MAX, type QuestionInput, type QuestionTally, type QuestionView } from '#shared/question.ts'
import { decide, refuse, type Decision } from '../decision.ts'

/** One more question beside `count` others. */
export function mayAsk(input: QuestionInput, count: number): Decision<never> {
  return count >= QUESTIONS_MAX ? refuse('QUESTIONS_TOO_MANY', { limit: QUESTIONS_MAX }) : choicesHold(input)
}

/** Words, order, purpose and whom it is asked of may always change; what was answered keeps its meaning. */
export function mayReword(before: QuestionView, input: QuestionInput, tally: QuestionTally): Decision<never> {
  if (tally.answered > 0 && input.kind !== before.kind)
    return refuse('QUESTION_ANSWERED', { count: tally.answered })
  const kept = new Set(input.choices.map(one => one.id))
  const lost = before.choices.find(
    one => !kept.has(one.id) && (tally.choices.find(each => each.id === one.id)?.count ?? 0) > 0,
  )
  if (lost) return refuse('CHOICE_GIVEN', { label: lost.label.fr, labelEn: lost.label.en || lost.label.fr })
  return choicesHold(input)
}

/** Answered once, a question is hidden rather than removed: what people said stays readable. */
export const mayRemove = (tally: QuestionTally): Decision<never> =>
  tally.answered > 0 ? refuse('QUESTION_ANSWERED', { count: tally.answered }) : decide()

function choicesHold({ kind, choices }: QuestionInput): Decision<never> {
  if (kind !== 'one' && kind !== 'several') return decide()
  const labels = new Set(choices.map(one => one.label.fr.trim().toLowerCase()))
  return choices.length < 2 || labels.size < choices.length ? refuse('CHOICES_UNLIKE') : decide()
}
