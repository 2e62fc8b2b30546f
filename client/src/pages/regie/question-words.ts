// The organisers' own questions in words: kinds of answer, and who is asked.
import type { AskedOf, QuestionKind } from '#shared/question.ts'
import { m } from '../../paraglide/messages.js'

export const kindWords: Record<QuestionKind, () => string> = {
  short: m.questions_kind_short,
  long: m.questions_kind_long,
  one: m.questions_kind_one,
  several: m.questions_kind_several,
  'yes-no': m.questions_kind_yes_no,
}
export const askedOfWords: Record<AskedOf, () => string> = {
  visitors: m.questions_of_visitors,
  organisations: m.questions_of_organisations,
}
