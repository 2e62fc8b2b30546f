// Questions that organisers ask at registration, and the answers people give them, as they travel.
import { Type, type Static } from 'typebox'
import { Id, Line, LooseLine, literals } from './common.ts'

export const questionKinds = ['short', 'long', 'one', 'several', 'yes-no'] as const
export type QuestionKind = (typeof questionKinds)[number]
/** Who is asked: visitors when they register, organisations when they take part. */
export const askedOf = ['visitors', 'organisations'] as const
export type AskedOf = (typeof askedOf)[number]

/** More than a dozen and people leave before the end. */
export const QUESTIONS_MAX = 12
/** A list that still fits on a phone. */
export const CHOICES_MAX = 20
export const SHORT_ANSWER_MAX = 200
/** A page of writing. */
export const LONG_ANSWER_MAX = 2000

const closed = { additionalProperties: false }
/** French, and English where the organisers wrote it. */
const Label = Type.Object({ fr: Line, en: LooseLine }, closed)
const Words = Type.Object({ fr: LooseLine, en: LooseLine }, closed)

const Asked = Type.Object({
  label: Label,
  hint: Words,
  /** Why it is asked, in a few words: shown under the question. */
  purpose: Label,
  kind: literals(questionKinds),
  required: Type.Boolean(),
  of: Type.Array(literals(askedOf), { minItems: 1, maxItems: askedOf.length, uniqueItems: true }),
  /** No longer asked; what was answered stays. */
  hidden: Type.Boolean(),
})

/** What organisers write. A choice without an id is new. */
export const QuestionInput = Type.Object(
  {
    ...Asked.properties,
    choices: Type.Array(Type.Object({ id: Type.Optional(Id), label: Label }, closed), {
      maxItems: CHOICES_MAX,
    }),
  },
  closed,
)
export type QuestionInput = Static<typeof QuestionInput>

export const QuestionUpdate = Type.Object(
  { ...QuestionInput.properties, version: Type.Integer({ minimum: 1 }) },
  closed,
)
export type QuestionUpdate = Static<typeof QuestionUpdate>

export const QuestionOrder = Type.Object(
  { questionIds: Type.Array(Id, { maxItems: QUESTIONS_MAX, uniqueItems: true }) },
  closed,
)

export const QuestionView = Type.Object({
  id: Id,
  position: Type.Integer(),
  ...Asked.properties,
  choices: Type.Array(Type.Object({ id: Id, label: Label })),
  version: Type.Integer(),
})
export type QuestionView = Static<typeof QuestionView>

/** A text, the id of a choice or several of them, yes or no. Which of these a question takes is judged by the question. */
const Answer = Type.Union([Type.String(), Type.Boolean(), Type.Array(Type.String())])
export type Answer = Static<typeof Answer>
/** By question. */
export const Answers = Type.Record(Type.String(), Answer)
export type Answers = Record<string, Answer>

/** Without the number of the last event: what is asked stays the same while people come and go. */
export const QuestionsAsked = Type.Object({ question: Type.Array(QuestionView) })
export type QuestionsAsked = Static<typeof QuestionsAsked>

/** How often each choice was given, visitors and organisations together; yes and no are choices too. */
export const QuestionTally = Type.Object({
  id: Id,
  answered: Type.Integer(),
  choices: Type.Array(Type.Object({ id: Type.String(), count: Type.Integer() })),
})
export type QuestionTally = Static<typeof QuestionTally>

export const QuestionSettings = Type.Object({
  seq: Type.Integer(),
  question: Type.Array(QuestionView),
  tally: Type.Array(QuestionTally),
})
export type QuestionSettings = Static<typeof QuestionSettings>

/** One's answers with the questions they answer: those asked, and those no longer asked that one has answered. */
export const AnswersView = Type.Object({ question: Type.Array(QuestionView), answers: Answers })
export type AnswersView = Static<typeof AnswersView>
export const AnswersInput = Type.Object({ answers: Answers }, closed)

/** In the reader's language where it was written, else in French. */
export const worded = (words: { fr: string; en: string }, language: 'fr' | 'en'): string =>
  words[language].trim() || words.fr

const yesNo = { fr: ['oui', 'non'], en: ['yes', 'no'] } as const

/** An answer in words: the text itself, the labels of the choices, yes or no. */
export function answerWords(
  question: Pick<QuestionView, 'choices'>,
  answer: Answer | undefined,
  language: 'fr' | 'en',
): string {
  if (answer === undefined) return ''
  if (typeof answer === 'boolean') return yesNo[language][answer ? 0 : 1]
  const labels = new Map(question.choices.map(one => [one.id, worded(one.label, language)]))
  return [answer]
    .flat()
    .map(one => labels.get(one) ?? one)
    .join(', ')
}
