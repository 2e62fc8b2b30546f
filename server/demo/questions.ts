// What the demo's organisers ask at registration, and what its people answer.
import { addQuestion } from '#server/actions/question/questions.ts'
import type { House } from '#server/actions/house.ts'
import type { Answers, QuestionInput, QuestionView } from '#shared/question.ts'
import type { Chance } from './random.ts'
import { must } from './run.ts'

/** By choice, how many of a hundred people give it. */
type Asked = Omit<QuestionInput, 'choices' | 'required' | 'hidden'> & {
  shares: [fr: string, en: string, percent: number][]
}

const asked: Asked[] = [
  {
    label: { fr: 'Repas du midi', en: 'Lunch' },
    hint: {
      fr: 'Le déjeuner est servi dans la halle, de 12 h 20 à 13 h 40.',
      en: 'Lunch is served in the hall, from 12:20 to 13:40.',
    },
    purpose: { fr: 'commander le bon nombre de repas', en: 'to order the right number of meals' },
    kind: 'one',
    of: ['visitors', 'organisations'],
    shares: [
      ['Je déjeune sur place', 'I have lunch here', 46],
      ['Végétarien', 'Vegetarian', 17],
      ['Sans gluten', 'Gluten-free', 4],
      ['Je ne déjeune pas sur place', 'I do not have lunch here', 33],
    ],
  },
  {
    label: { fr: 'Comment venez-vous ?', en: 'How do you come?' },
    hint: { fr: '', en: '' },
    purpose: { fr: 'prévoir les navettes et le parking à vélos', en: 'to plan shuttles and bicycle parking' },
    kind: 'several',
    of: ['visitors'],
    shares: [
      ['Train', 'Train', 31],
      ['Bus ou navette', 'Bus or shuttle', 22],
      ['Covoiturage', 'Shared car', 18],
      ['Voiture', 'Car', 24],
      ['Vélo', 'Bicycle', 15],
    ],
  },
]
/** Of a hundred, those who answer a question they need not answer. */
const ANSWERING = 0.85

/** Gives answers at random, each person the same in every demo of one seed. */
export type Answering = (of: 'visitors' | 'organisations', dice: Chance) => Answers

export async function askQuestions(house: House, editionId: string): Promise<Answering> {
  const questions: { view: QuestionView; percents: number[] }[] = []
  for (const { shares, ...question } of asked) {
    const view = await must(house, a =>
      addQuestion(a, {
        ...question,
        choices: shares.map(([fr, en]) => ({ label: { fr, en } })),
        required: false,
        hidden: false,
        editionId,
      }),
    )
    questions.push({ view, percents: shares.map(([, , percent]) => percent) })
  }
  return (of, dice) => {
    const answers: Answers = {}
    for (const { view, percents } of questions) {
      if (!view.of.includes(of) || !dice.yes(ANSWERING)) continue
      const ids = view.choices.map(one => one.id)
      if (view.kind === 'several') answers[view.id] = ids.filter((_, i) => dice.yes((percents[i] ?? 0) / 100))
      else answers[view.id] = oneOf(ids, percents, dice)
    }
    return answers
  }
}

function oneOf(ids: string[], percents: number[], dice: Chance): string {
  const point = dice.below(100)
  let sum = 0
  return ids.find((_, i) => (sum += percents[i] ?? 0) > point) ?? ids[0] ?? ''
}
