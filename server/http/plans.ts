// Plans: run, watched, published, undone; the organiser's alone.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { act } from '#server/actions/act.ts'
import { editDraft } from '#server/actions/plan/draft.ts'
import { publishPlan, undoPlan } from '#server/actions/plan/publish.ts'
import { beginPlan, discardPlan, failRunning } from '#server/actions/plan/run.ts'
import { substitutesFor } from '#server/actions/plan/substitutes.ts'
import { controlRoom, organiser } from '#server/access/policy.ts'
import { plannerRuns } from '#server/planner-runs.ts'
import { plansOf, planView, poolSize } from '#server/storage/queries/plans.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import { DraftEdit, PlanInput, PlanList, PlanView, SubstituteList } from '#shared/plan.ts'
import { answers } from './answers.ts'
import { editionOf, found, run } from './gate.ts'

const tags = ['plans']
const One = Type.Object({ slug: Slug, planId: Id })
const base = '/api/editions/:slug/plans'

export const plans: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const runs = plannerRuns(house, app.log)
  await act(house, { kind: 'system', name: 'start' }, failRunning)
  app.addHook('preClose', () => runs.stopAll())

  app.get(
    base,
    {
      config: { policy: controlRoom },
      schema: { tags, params: EditionParams, response: answers({ 200: PlanList }) },
    },
    async request => {
      const edition = editionOf(request)
      return {
        seq: edition.seq,
        plan: await plansOf(house.sql, edition.id),
        pool: await poolSize(house.sql, edition.id),
      }
    },
  )
  app.post(
    base,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: PlanInput, response: answers({ 200: PlanView }) },
    },
    async request => {
      const editionId = editionOf(request).id
      let begun = false
      const plan = await run(request, async a => {
        const view = await beginPlan(a, { ...request.body, editionId })
        a.afterwards(() => (begun = true))
        return view
      })
      // A replayed answer starts no second thread.
      if (begun) await runs.start(plan.id, editionId, request.body)
      return plan
    },
  )
  app.post(
    `${base}/:planId/stop`,
    { config: { policy: organiser }, schema: { tags, params: One, response: answers({ 200: Done }) } },
    async request => {
      // Of this edition: runs are known by the plan's number alone.
      found(await planView(house.sql, request.params.planId, editionOf(request).id))
      runs.stop(request.params.planId)
      return { done: true as const }
    },
  )
  app.post(
    `${base}/:planId/lines`,
    {
      config: { policy: organiser },
      schema: { tags, params: One, body: DraftEdit, response: answers({ 200: PlanView }) },
    },
    request =>
      run(request, a =>
        editDraft(a, { ...request.body, editionId: editionOf(request).id, planId: request.params.planId }),
      ),
  )
  app.get(
    '/api/editions/:slug/control/substitutes',
    {
      config: { policy: controlRoom },
      schema: {
        tags,
        params: EditionParams,
        querystring: Type.Object({ personId: Id, slotId: Id }, { additionalProperties: false }),
        response: answers({ 200: SubstituteList }),
      },
    },
    request =>
      substitutesFor(house.sql, {
        editionId: editionOf(request).id,
        personId: request.query.personId,
        slotId: request.query.slotId,
        now: house.now(),
      }),
  )
  app.post(
    `${base}/:planId/publish`,
    {
      config: { policy: organiser },
      schema: {
        tags,
        params: One,
        body: Type.Object(
          { leave: Type.Optional(Type.Array(Id, { maxItems: 10_000 })) },
          { additionalProperties: false },
        ),
        response: answers({ 200: PlanView }),
      },
    },
    request =>
      run(request, a =>
        publishPlan(a, {
          editionId: editionOf(request).id,
          planId: request.params.planId,
          leave: request.body.leave,
        }),
      ),
  )
  app.post(
    `${base}/:planId/undo`,
    { config: { policy: organiser }, schema: { tags, params: One, response: answers({ 200: PlanView }) } },
    request =>
      run(request, a => undoPlan(a, { editionId: editionOf(request).id, planId: request.params.planId })),
  )
  app.post(
    `${base}/:planId/discard`,
    { config: { policy: organiser }, schema: { tags, params: One, response: answers({ 200: PlanView }) } },
    request =>
      run(request, a => discardPlan(a, { editionId: editionOf(request).id, planId: request.params.planId })),
  )
}
