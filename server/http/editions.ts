// Editions, their grid, and who organises them.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { createEdition, giveRole, takeRole } from '#server/actions/edition/create-edition.ts'
import { redrawGrid } from '#server/actions/edition/redraw-grid.ts'
import { updateEdition } from '#server/actions/edition/update-edition.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import { anyone, anyoneAtEdition, organiser, platformAdmin } from '#server/access/policy.ts'
import { editionList, editionView, slotsOf, tablesOf } from '#server/storage/queries/editions.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import {
  EditionGrid,
  EditionInput,
  EditionUpdate,
  EditionView,
  GridChange,
  RoleInput,
} from '#shared/edition.ts'
import { answers } from './answers.ts'
import { editionOf, found, personOf, run } from './gate.ts'
import { everyone, remembered } from './remembered.ts'

const tags = ['editions']
const Role = Type.Object({ personId: Id, name: Type.String(), email: Type.String(), role: Type.String() })

export const editions: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/editions',
    { config: { policy: anyone }, schema: { tags, response: answers({ 200: Type.Array(EditionView) }) } },
    () => editionList(house.sql),
  )
  app.post(
    '/api/editions',
    {
      config: { policy: platformAdmin },
      schema: { tags, body: EditionInput, response: answers({ 200: Type.Object({ id: Id, slug: Slug }) }) },
    },
    request => run(request, a => createEdition(a, { ...request.body, organiserId: personOf(request).id })),
  )
  app.get(
    '/api/editions/:slug',
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: EditionParams, response: answers({ 200: EditionView }) },
    },
    async request => found(await editionView(house.sql, request.params.slug)),
  )
  app.patch(
    '/api/editions/:slug',
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: EditionUpdate, response: answers({ 200: EditionView }) },
    },
    request => run(request, a => updateEdition(a, { ...request.body, editionId: editionOf(request).id })),
  )
  const grid = remembered(app, EditionGrid)
  app.get(
    '/api/editions/:slug/grid',
    {
      config: { policy: anyoneAtEdition },
      schema: { tags, params: EditionParams, response: answers({ 200: EditionGrid }) },
    },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      return grid(request, reply, {
        whose: everyone,
        read: async () => ({
          seq,
          slot: await slotsOf(house.sql, id),
          table: await tablesOf(house.sql, id),
        }),
      })
    },
  )
  app.put(
    '/api/editions/:slug/grid',
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: GridChange, response: answers({ 200: EditionView }) },
    },
    request => run(request, a => redrawGrid(a, { ...request.body, editionId: editionOf(request).id })),
  )
  app.get(
    '/api/editions/:slug/roles',
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, response: answers({ 200: Type.Array(Role) }) },
    },
    request =>
      house.sql.all<{ personId: string; name: string; email: string; role: string }>(
        'select p.id as "personId", p.name, p.email, r.role from edition_role r join person p on p.id = r.person_id where r.edition_id = ? order by r.role desc, p.name',
        [editionOf(request).id],
      ),
  )
  app.post(
    '/api/editions/:slug/roles',
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: RoleInput, response: answers({ 200: Done }) },
    },
    request =>
      run(request, async a => {
        const person = await personFor(a, request.body.email.trim().toLowerCase(), 'fr')
        await a.em.flush()
        return giveRole(a, { editionId: editionOf(request).id, personId: person.id, role: request.body.role })
      }),
  )
  app.delete(
    '/api/editions/:slug/roles/:personId',
    {
      config: { policy: organiser },
      schema: { tags, params: Type.Object({ slug: Slug, personId: Id }), response: answers({ 200: Done }) },
    },
    async request => {
      const { personId } = request.params
      const taken = await run(request, a => takeRole(a, { editionId: editionOf(request).id, personId }))
      app.live.rightsChanged([personId])
      return taken
    },
  )
}
