// The organisers' own questions: what is asked, who writes it, and the answers as whoever gave them and the organisers see them.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { answerAsMember } from '#server/actions/question/answer.ts'
import {
  addQuestion,
  orderQuestions,
  removeQuestion,
  rewordQuestion,
} from '#server/actions/question/questions.ts'
import { anyoneAtEdition, organiser, participant } from '#server/access/policy.ts'
import { seenBy, tallyOf } from '#server/domain/question/answers.ts'
import { answersGiven, answersOf, questionsOf } from '#server/storage/queries/questions.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import {
  AnswersInput,
  AnswersView,
  QuestionInput,
  QuestionOrder,
  QuestionsAsked,
  QuestionSettings,
  QuestionUpdate,
  QuestionView,
} from '#shared/question.ts'
import { answers } from './answers.ts'
import { editionOf, found, personOf, run } from './gate.ts'
import { mine } from './mine.ts'
import { everyone, remembered } from './remembered.ts'

const tags = ['questions']
const base = '/api/editions/:slug/questions'
const One = Type.Object({ slug: Slug, questionId: Id })

export const questions: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const asked = remembered(app, QuestionsAsked)
  app.get(
    base,
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: EditionParams, response: answers({ 200: QuestionsAsked }) },
    },
    (request, reply) => {
      const { id } = editionOf(request)
      return asked(request, reply, {
        whose: everyone,
        read: async () => ({ question: (await questionsOf(house.sql, id)).filter(one => !one.hidden) }),
      })
    },
  )
  app.get(
    '/api/editions/:slug/control/questions',
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, response: answers({ 200: QuestionSettings }) },
    },
    async request => {
      const { id, seq } = editionOf(request)
      const [question, all] = [await questionsOf(house.sql, id), await answersOf(house.sql, id)]
      return { seq, question, tally: question.map(one => tallyOf(one, all)) }
    },
  )
  app.post(
    base,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: QuestionInput, response: answers({ 200: QuestionView }) },
    },
    request => run(request, a => addQuestion(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.put(
    base,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: QuestionOrder, response: answers({ 200: Done }) },
    },
    request => run(request, a => orderQuestions(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.put(
    `${base}/:questionId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One, body: QuestionUpdate, response: answers({ 200: QuestionView }) },
    },
    request =>
      run(request, a =>
        rewordQuestion(a, {
          ...request.body,
          editionId: editionOf(request).id,
          questionId: request.params.questionId,
        }),
      ),
  )
  app.delete(
    `${base}/:questionId`,
    {
      config: { policy: organiser },
      schema: { tags, params: One, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        removeQuestion(a, { editionId: editionOf(request).id, questionId: request.params.questionId }),
      ),
  )

  app.get(
    '/api/editions/:slug/my-answers',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: AnswersView }) },
    },
    async request => {
      const { id } = editionOf(request)
      const given = found(await answersGiven(house.sql, 'participation', id, mine(request).id))
      return { question: seenBy(await questionsOf(house.sql, id), 'organisations', given), answers: given }
    },
  )
  app.put(
    '/api/editions/:slug/my-answers',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: AnswersInput, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        answerAsMember(a, {
          ...request.body,
          editionId: editionOf(request).id,
          participationId: mine(request).id,
          personId: personOf(request).id,
        }),
      ),
  )

  for (const [by, of, path] of [
    ['visitor', 'visitors', 'visitors'],
    ['participation', 'organisations', 'participations'],
  ] as const)
    app.get(
      `/api/editions/:slug/${path}/:${by}Id/answers`,
      {
        config: { policy: organiser },
        schema: {
          tags,
          params: Type.Object({ slug: Slug, [`${by}Id`]: Id }),
          response: answers({ 200: AnswersView }),
        },
      },
      async request => {
        const { id: editionId } = editionOf(request)
        const id = (request.params as Record<string, string>)[`${by}Id`] ?? ''
        const given = found(await answersGiven(house.sql, by, editionId, id))
        return { question: seenBy(await questionsOf(house.sql, editionId), of, given), answers: given }
      },
    )
}
