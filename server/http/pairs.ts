// Needs of access and pairs that must or must not meet: said by participants for themselves, set by organisers.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  needsInterpreter,
  needsOfParticipation,
  ownNeeds,
  setNeeds,
  stateNeeds,
} from '#server/actions/access/needs.ts'
import { markPair, marksOf } from '#server/actions/pair/marks.ts'
import { organiser, participant } from '#server/access/policy.ts'
import { AccessNeeded, AccessNeeds, AccessOfParticipation } from '#shared/access.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import { PairMarkInput, PairMarkList } from '#shared/pair.ts'
import { answers } from './answers.ts'
import { editionOf, found, personOf, run } from './gate.ts'
import { mine } from './mine.ts'

const tags = ['access and pairs']
const edition = '/api/editions/:slug'
const OfParticipation = Type.Object({ slug: Slug, participationId: Id })
const OfOrganisation = Type.Object({ slug: Slug, organisationId: Id })

export const pairs: FastifyPluginAsyncTypebox = async app => {
  const { house } = app

  app.get(
    `${edition}/access-needs`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: AccessNeeds }) },
    },
    request => ownNeeds(house.sql, editionOf(request).id, personOf(request).id),
  )
  app.put(
    `${edition}/access-needs`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: AccessNeeds, response: answers({ 200: AccessNeeds }) },
    },
    request =>
      run(request, a =>
        stateNeeds(a, {
          editionId: editionOf(request).id,
          personId: personOf(request).id,
          access: request.body,
        }),
      ),
  )
  app.get(
    `${edition}/control/access-needed`,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, response: answers({ 200: AccessNeeded }) },
    },
    async request => ({ interpreter: await needsInterpreter(house.sql, editionOf(request).id) }),
  )
  app.get(
    `${edition}/participations/:participationId/access`,
    {
      config: { policy: organiser },
      schema: { tags, params: OfParticipation, response: answers({ 200: AccessOfParticipation }) },
    },
    async request =>
      found(await needsOfParticipation(house.sql, editionOf(request).id, request.params.participationId)),
  )
  app.put(
    `${edition}/participations/:participationId/access`,
    {
      config: { policy: organiser },
      schema: { tags, params: OfParticipation, body: AccessNeeds, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        setNeeds(a, {
          editionId: editionOf(request).id,
          participationId: request.params.participationId,
          access: request.body,
        }),
      ),
  )

  app.get(
    `${edition}/pair-marks`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, response: answers({ 200: PairMarkList }) },
    },
    async request => ({
      mark: await marksOf(house.sql, editionOf(request).id, mine(request).organisationId, 'participant'),
    }),
  )
  app.put(
    `${edition}/pair-marks`,
    {
      config: { policy: participant },
      schema: { tags, params: EditionParams, body: PairMarkInput, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        markPair(a, {
          ...request.body,
          editionId: editionOf(request).id,
          organisationId: mine(request).organisationId,
          setBy: 'participant',
        }),
      ),
  )
  app.get(
    `${edition}/control/pair-marks/:organisationId`,
    {
      config: { policy: organiser },
      schema: { tags, params: OfOrganisation, response: answers({ 200: PairMarkList }) },
    },
    async request => ({
      mark: await marksOf(house.sql, editionOf(request).id, request.params.organisationId, null),
    }),
  )
  app.put(
    `${edition}/control/pair-marks/:organisationId`,
    {
      config: { policy: organiser },
      schema: { tags, params: OfOrganisation, body: PairMarkInput, response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        markPair(a, {
          ...request.body,
          editionId: editionOf(request).id,
          organisationId: request.params.organisationId,
          setBy: 'organiser',
        }),
      ),
  )
}
