// Questions written by the organisers: added, reworded, hidden, put in order, removed while nobody has answered.
import { tallyOf } from '#server/domain/question/answers.ts'
import { mayAsk, mayRemove, mayReword } from '#server/domain/question/write.ts'
import { refuse } from '#server/domain/decision.ts'
import { Question } from '#server/storage/entities/index.ts'
import { answersOf, questionsOf, questionView } from '#server/storage/queries/questions.ts'
import type { QuestionInput, QuestionUpdate } from '#shared/question.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'

interface Which {
  editionId: string
  questionId: string
}

const trimmed = ({ fr, en }: { fr: string; en: string }) => ({ fr: fr.trim(), en: en.trim() })

/** As it is stored: words without the blanks around them, choices named, and none where there is nothing to choose. */
function written(a: Act, input: QuestionInput) {
  const chooses = input.kind === 'one' || input.kind === 'several'
  return {
    label: trimmed(input.label),
    hint: trimmed(input.hint),
    purpose: trimmed(input.purpose),
    kind: input.kind,
    required: input.required,
    of: input.of,
    hidden: input.hidden,
    choices: chooses
      ? input.choices.map(one => ({ id: one.id ?? a.newId(), label: trimmed(one.label) }))
      : [],
  }
}

export async function addQuestion(a: Act, input: QuestionInput & { editionId: string }) {
  const others = await questionsOf(a.sql, input.editionId)
  const decided = mayAsk(input, others.length)
  if (!decided.ok) return decided
  const id = a.newId()
  a.em.create(Question, {
    id,
    editionId: input.editionId,
    ...written(a, { ...input, choices: input.choices.map(({ label }) => ({ label })) }),
    position: Math.max(-1, ...others.map(one => one.position)) + 1,
    createdAt: a.now,
  })
  a.log('question:added', `question:${id}`)
  return tell(a, { editionId: input.editionId, questionId: id })
}

export async function rewordQuestion(a: Act, input: QuestionUpdate & Which) {
  const before = await one(a, input)
  if (!before) return refuse('NOT_FOUND')
  if (before.version !== input.version) return refuse('VERSION_CONFLICT')
  const known = new Set(before.choices.map(choice => choice.id))
  const choices = input.choices.map(choice =>
    choice.id && known.has(choice.id) ? choice : { label: choice.label },
  )
  const decided = mayReword(before, { ...input, choices }, await tally(a, input.editionId, before))
  if (!decided.ok) return decided
  const row = await a.em.findOneOrFail(Question, { id: input.questionId })
  a.em.assign(row, { ...written(a, { ...input, choices }), version: row.version + 1 })
  a.log('question:reworded', `question:${row.id}`, { hidden: row.hidden })
  return tell(a, input)
}

export async function removeQuestion(a: Act, input: Which) {
  const before = await one(a, input)
  if (!before) return refuse('NOT_FOUND')
  const decided = mayRemove(await tally(a, input.editionId, before))
  if (!decided.ok) return decided
  await a.em.nativeDelete(Question, { id: input.questionId })
  a.emit({ editionId: input.editionId, noun: 'question', id: input.questionId, control: null })
  a.log('question:removed', `question:${input.questionId}`)
  return { done: true as const }
}

/** The order they are asked in. Those not named come after, in the order they had. */
export async function orderQuestions(a: Act, input: { editionId: string; questionIds: string[] }) {
  const all = await questionsOf(a.sql, input.editionId)
  const place = (id: string) => {
    const at = input.questionIds.indexOf(id)
    return at < 0 ? input.questionIds.length : at
  }
  const ordered = all.toSorted(
    (one, other) => place(one.id) - place(other.id) || one.position - other.position,
  )
  for (const [position, { id, position: was }] of ordered.entries()) {
    if (position === was) continue
    const row = await a.em.findOneOrFail(Question, { id })
    row.position = position
    await tell(a, { editionId: input.editionId, questionId: id })
  }
  a.log('questions:ordered', `edition:${input.editionId}`)
  return { done: true as const }
}

async function one(a: Act, { editionId, questionId }: Which) {
  return (await questionsOf(a.sql, editionId)).find(question => question.id === questionId)
}

const tally = async (a: Act, editionId: string, question: Parameters<typeof tallyOf>[0]) =>
  tallyOf(question, await answersOf(a.sql, editionId))

async function tell(a: Act, { editionId, questionId }: Which) {
  await a.em.flush()
  const view = found(await questionView(a.sql, questionId))
  a.emit({ editionId, noun: 'question', id: view.id, version: view.version, control: view })
  return view
}
