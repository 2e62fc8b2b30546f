// Drafting: born from a meeting, its fields and articles written, its signatories named.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { memberActor } from '#server/actions/actor.ts'
import { plusDays } from '#server/domain/instant.ts'
import { renew } from '#server/actions/convention/renew.ts'
import { renewable } from '#server/storage/queries/renewals.ts'
import { draft } from '#server/actions/convention/draft.ts'
import { setClause, setField, setSignatory } from '#server/actions/convention/negotiate.ts'
import { participant } from '#server/access/policy.ts'
import { conventionStart } from '#server/storage/queries/conventions.ts'
import { EditionParams, Id, literals, Slug } from '#shared/common.ts'
import {
  conventionFieldNames,
  ConventionInput,
  ConventionParams,
  ConventionStart,
  FieldEdit,
  SignatoryInput,
} from '#shared/convention.ts'
import { RenewalInput, RenewalView } from '#shared/convention-follow-up.ts'
import { answers } from '../answers.ts'
import { editionOf, found, run } from '../gate.ts'
import { mine } from '../mine.ts'
import { own, base, Changed, one, tags, which } from './common.ts'

// Two months before its end there is time to meet and to sign again.
const RENEWAL_DAYS = 60

export const conventionDrafting: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const response = answers({ 200: Changed })

  app.post(
    base,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: ConventionInput, response },
    },
    request =>
      run(request, a =>
        draft(a, {
          ...request.body,
          editionId: editionOf(request).id,
          organisationId: mine(request).organisationId,
        }),
      ),
  )

  app.get(
    '/api/editions/:slug/renewals',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: Type.Array(RenewalView) }) },
    },
    request =>
      renewable(house.sql, {
        editionId: editionOf(request).id,
        organisationId: mine(request).organisationId,
        soon: plusDays(house.now(), RENEWAL_DAYS).slice(0, 10),
      }),
  )
  app.post(
    '/api/editions/:slug/renewals',
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: RenewalInput, response },
    },
    request =>
      run(request, a =>
        renew(a, {
          ...request.body,
          editionId: editionOf(request).id,
          organisationId: mine(request).organisationId,
        }),
      ),
  )
  app.get(
    `${base}/start`,
    {
      config: { policy: participant },
      schema: {
        tags,
        params: EditionParams,
        querystring: Type.Object({ meetingId: Id }),
        response: answers({ 200: ConventionStart }),
      },
    },
    async request =>
      found(
        await conventionStart(
          house.sql,
          editionOf(request).id,
          request.query.meetingId,
          mine(request).organisationId,
        ),
      ),
  )

  app.put(
    `${one}/fields/:name`,
    {
      ...own,
      schema: {
        tags,
        params: Type.Object({ slug: Slug, conventionId: Id, name: literals(conventionFieldNames) }),
        body: FieldEdit,
        response,
      },
    },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a =>
        setField(a, {
          ...ids,
          ...request.body,
          name: request.params.name,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.put(
    `${one}/clauses/:clauseId`,
    {
      ...own,
      schema: {
        tags,
        params: Type.Object({ slug: Slug, conventionId: Id, clauseId: Type.String({ maxLength: 60 }) }),
        body: FieldEdit,
        response,
      },
    },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a =>
        setClause(a, {
          ...ids,
          ...request.body,
          clauseId: request.params.clauseId,
          by: memberActor(a, organisationId),
        }),
      )
    },
  )
  app.put(
    `${one}/signatory`,
    { ...own, schema: { tags, params: ConventionParams, body: SignatoryInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a =>
        setSignatory(a, { ...ids, signatory: request.body, by: memberActor(a, organisationId) }),
      )
    },
  )
}
