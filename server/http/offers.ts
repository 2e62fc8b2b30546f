// Offers of a stand: read by its members, edited field by field, published, put in order.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { changeOffer } from '#server/actions/offer/change-offer.ts'
import { createOffer } from '#server/actions/offer/create-offer.ts'
import { setOfferStatus } from '#server/actions/offer/offer-status.ts'
import { orderOffers } from '#server/actions/offer/order-offers.ts'
import { removeOffer } from '#server/actions/offer/remove-offer.ts'
import { organisationsAs, ownOffer } from '#server/access/catalogue-policies.ts'
import { exhibitor } from '#server/access/policy.ts'
import { offersOf } from '#server/storage/queries/offers.ts'
import { Done, EditionParams, Id, Slug } from '#shared/common.ts'
import {
  OfferChanges,
  OfferInput,
  OfferOrder,
  OfferSnapshot,
  OfferStatusInput,
  OfferView,
} from '#shared/offer.ts'
import { answers } from './answers.ts'
import { editionOf, run } from './gate.ts'
import { remembered } from './remembered.ts'
import { speakerOf } from './speaker.ts'

const OfferParams = Type.Object({ slug: Slug, offerId: Id })
const tags = ['offers']

export const offers: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const mine = { config: { policy: exhibitor } }
  const own = { config: { policy: ownOffer } }

  const list = remembered(app, OfferSnapshot)
  app.get(
    '/api/editions/:slug/offers/mine',
    { ...mine, schema: { tags, params: EditionParams, response: answers({ 200: OfferSnapshot }) } },
    (request, reply) => {
      const { id, seq } = editionOf(request)
      const ids = organisationsAs(request.rights, 'exhibitor')
      return list(request, reply, {
        whose: ids.join(),
        read: async () => ({ seq, offer: await offersOf(house.sql, id, ids) }),
      })
    },
  )

  app.post(
    '/api/editions/:slug/offers',
    {
      ...mine,
      schema: { tags, params: EditionParams, body: OfferInput, response: answers({ 200: OfferView }) },
    },
    request => {
      const { organisationId, fields, status } = request.body
      const speaker = speakerOf(request, 'exhibitor', organisationId)
      return run(request, a =>
        createOffer(a, {
          editionId: editionOf(request).id,
          organisationId: speaker,
          fields,
          ...(status ? { status } : {}),
        }),
      )
    },
  )

  app.put(
    '/api/editions/:slug/offers/order',
    { ...mine, schema: { tags, params: EditionParams, body: OfferOrder, response: answers({ 200: Done }) } },
    request =>
      run(request, a =>
        orderOffers(a, {
          editionId: editionOf(request).id,
          organisationId: speakerOf(request, 'exhibitor'),
          ids: request.body.ids,
        }),
      ),
  )

  app.patch(
    '/api/editions/:slug/offers/:offerId',
    {
      ...own,
      schema: { tags, params: OfferParams, body: OfferChanges, response: answers({ 200: OfferView }) },
    },
    request =>
      run(request, a =>
        changeOffer(a, {
          editionId: editionOf(request).id,
          offerId: request.params.offerId,
          changes: request.body,
        }),
      ),
  )

  app.put(
    '/api/editions/:slug/offers/:offerId/status',
    {
      ...own,
      schema: { tags, params: OfferParams, body: OfferStatusInput, response: answers({ 200: OfferView }) },
    },
    request =>
      run(request, a =>
        setOfferStatus(a, {
          editionId: editionOf(request).id,
          offerId: request.params.offerId,
          status: request.body.status,
        }),
      ),
  )

  app.delete(
    '/api/editions/:slug/offers/:offerId',
    { ...own, schema: { tags, params: OfferParams, response: answers({ 200: Done }) } },
    request =>
      run(request, a =>
        removeOffer(a, { editionId: editionOf(request).id, offerId: request.params.offerId }),
      ),
  )
}
