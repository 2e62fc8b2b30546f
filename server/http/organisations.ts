// Organisations, their members and invitations.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import {
  acceptInvitation,
  createOrganisation,
  invite,
  removeMember,
  revokeInvitation,
  setMemberRole,
  updateOrganisation,
} from '#server/actions/organisation/organisations.ts'
import { memberOf, signedIn, staffing } from '#server/access/policy.ts'
import { organisationTeam } from '#server/storage/queries/organisations.ts'
import { Done, Id, Version, literals } from '#shared/common.ts'
import {
  InvitationInput,
  memberRoles,
  OrganisationInput,
  OrganisationTeam,
  OrganisationUpdate,
} from '#shared/organisation.ts'
import { answers } from './answers.ts'
import { found, personOf, run } from './gate.ts'
import { languageOf } from './problem.ts'

const Params = Type.Object({ organisationId: Id })
const tags = ['organisations']

export const organisations: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.post(
    '/api/organisations',
    {
      config: { policy: signedIn },
      schema: { tags, body: OrganisationInput, response: answers({ 200: Type.Object({ id: Id }) }) },
    },
    request => run(request, a => createOrganisation(a, { ...request.body, ownerId: personOf(request).id })),
  )
  app.get(
    '/api/organisations/:organisationId',
    {
      config: { policy: memberOf() },
      schema: { tags, params: Params, response: answers({ 200: OrganisationTeam }) },
    },
    async request => found(await organisationTeam(house.sql, request.params.organisationId, house.now())),
  )
  app.patch(
    '/api/organisations/:organisationId',
    {
      config: { policy: memberOf() },
      schema: {
        tags,
        params: Params,
        body: OrganisationUpdate,
        response: answers({ 200: Type.Object({ version: Version }) }),
      },
    },
    request => run(request, a => updateOrganisation(a, { ...request.body, ...request.params })),
  )
  app.post(
    '/api/organisations/:organisationId/invitations',
    {
      config: { policy: staffing() },
      schema: {
        tags,
        params: Params,
        body: InvitationInput,
        response: answers({ 200: Type.Object({ id: Id }) }),
      },
    },
    request =>
      run(request, a =>
        invite(a, {
          ...request.params,
          ...request.body,
          invitedBy: personOf(request).id,
          language: languageOf(request),
        }),
      ),
  )
  app.delete(
    '/api/organisations/:organisationId/invitations/:invitationId',
    {
      config: { policy: staffing() },
      schema: {
        tags,
        params: Type.Object({ organisationId: Id, invitationId: Id }),
        response: answers({ 200: Done }),
      },
    },
    request => run(request, a => revokeInvitation(a, request.params)),
  )
  app.post(
    '/api/invitations/accept',
    {
      config: { policy: signedIn },
      schema: {
        tags,
        body: Type.Object(
          { token: Type.String({ minLength: 20, maxLength: 100 }) },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.Object({ organisationId: Id }) }),
      },
    },
    request => run(request, a => acceptInvitation(a, { ...request.body, personId: personOf(request).id })),
  )
  const Member = Type.Object({ organisationId: Id, personId: Id })
  app.delete(
    '/api/organisations/:organisationId/members/:personId',
    {
      config: { policy: staffing('owner') },
      schema: { tags, params: Member, response: answers({ 200: Done }) },
    },
    async request => {
      const removed = await run(request, a => removeMember(a, request.params))
      app.live.rightsChanged([request.params.personId])
      return removed
    },
  )
  app.patch(
    '/api/organisations/:organisationId/members/:personId',
    {
      config: { policy: staffing('owner') },
      schema: {
        tags,
        params: Member,
        body: Type.Object({ role: literals(memberRoles) }, { additionalProperties: false }),
        response: answers({ 200: Done }),
      },
    },
    request => run(request, a => setMemberRole(a, { ...request.params, ...request.body })),
  )
}
