// Answers: what may be answered to the questions of an edition, by a schema built from them.
import { Type, type TSchema } from 'typebox'
import { Value } from 'typebox/value'
import { lineAlone, literals } from '#shared/common.ts'
import {
  LONG_ANSWER_MAX,
  SHORT_ANSWER_MAX,
  type Answer,
  type Answers,
  type AskedOf,
  type QuestionView,
} from '#shared/question.ts'
import { refuseFields, type Refused } from '../decision.ts'
import type { Finding } from '../field-messages.ts'

/** The questions someone sees: those asked of them, and those no longer asked that they have answered. */
export const seenBy = (
  questions: readonly QuestionView[],
  of: AskedOf,
  before: Answers | null,
): QuestionView[] =>
  questions.filter(one => (one.of.includes(of) && !one.hidden) || before?.[one.id] !== undefined)

/**
 * What is to be kept of `given`, texts without the blanks around them, or what is wrong, by question. An answer that is not given is taken
 * away. What is no longer asked and was never answered is left out: the page was open before.
 */
export function judgeAnswers(
  questions: readonly QuestionView[],
  of: AskedOf,
  given: Answers,
  before: Answers | null = null,
): { ok: true; answers: Answers } | Refused<never> {
  const seen = seenBy(questions, of, before)
  const passed = new Set(questions.filter(one => !seen.includes(one)).map(one => one.id))
  const answers: Answers = {}
  for (const [id, answer] of Object.entries(given)) {
    const plain = typeof answer === 'string' ? answer.trim() : answer
    const empty = plain === '' || (Array.isArray(plain) && plain.length === 0)
    if (!empty && !passed.has(id)) answers[id] = plain
  }
  const schema = schemaOf(seen, of)
  if (Value.Check(schema, answers)) return { ok: true, answers }
  return refuseFields(Value.Errors(schema, answers).flatMap(found => atQuestion(found as Finding)))
}

/** The schema of a whole set of answers. Only what is still asked is required. */
export function schemaOf(questions: readonly QuestionView[], of: AskedOf): TSchema {
  const fields = questions.map(one => {
    const needed = one.required && !one.hidden && one.of.includes(of)
    return [one.id, needed ? answerSchema(one) : Type.Optional(answerSchema(one))] as const
  })
  return Type.Object(Object.fromEntries(fields), { additionalProperties: false })
}

function answerSchema({ kind, choices }: QuestionView): TSchema {
  const ids = choices.map(one => one.id)
  if (kind === 'short') return Type.String({ maxLength: SHORT_ANSWER_MAX, pattern: lineAlone })
  if (kind === 'long') return Type.String({ maxLength: LONG_ANSWER_MAX })
  if (kind === 'one') return literals(ids)
  if (kind === 'several') return Type.Array(literals(ids), { uniqueItems: true })
  return Type.Boolean()
}

/** A finding where the form can show it: at `answers/<question>`, whatever part of the answer is wrong. */
function atQuestion(found: Finding): Finding[] {
  const { requiredProperties, additionalProperties } = found.params as Record<string, string[] | undefined>
  if (requiredProperties)
    return requiredProperties.map(missingProperty => ({
      ...found,
      instancePath: '/answers',
      params: { missingProperty },
    }))
  if (additionalProperties)
    return additionalProperties.map(id => ({ ...found, keyword: 'const', instancePath: `/answers/${id}` }))
  const [, id = ''] = found.instancePath.split('/')
  // What an unknown field is said to be is said once, by the whole.
  return found.keyword === 'boolean' ? [] : [{ ...found, instancePath: `/answers/${id}` }]
}

/** How often each choice was given; yes and no count as choices. Pure: any order of answers gives the same. */
export function tallyOf(
  question: QuestionView,
  all: readonly Answers[],
): { id: string; answered: number; choices: { id: string; count: number }[] } {
  const given = all.flatMap(one => one[question.id] ?? [undefined]).filter(one => one !== undefined)
  const answered = all.filter(one => one[question.id] !== undefined).length
  const keys = question.kind === 'yes-no' ? ['true', 'false'] : question.choices.map(one => one.id)
  const counts = new Map<string, number>()
  for (const one of given as Answer[]) counts.set(String(one), (counts.get(String(one)) ?? 0) + 1)
  return { id: question.id, answered, choices: keys.map(id => ({ id, count: counts.get(id) ?? 0 })) }
}
