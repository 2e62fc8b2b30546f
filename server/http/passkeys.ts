// Passkeys of one's own account: made, listed, taken away.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { addPasskey, removePasskey } from '#server/actions/account/passkeys.ts'
import { ownAccount } from '#server/access/policy.ts'
import { askNewKey, originsOf, relyingParty } from '#server/access/webauthn.ts'
import { credentialsOf, passkeysOf } from '#server/storage/queries/passkeys.ts'
import { Done, Id } from '#shared/common.ts'
import { NewPasskey, PasskeyView } from '#shared/passkey.ts'
import { answers } from './answers.ts'
import { personOf, run } from './gate.ts'
import { Refusal } from './problem.ts'

const tags = ['account']
const mine = { config: { policy: ownAccount } }

export const passkeys: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    '/api/account/passkeys',
    { ...mine, schema: { tags, response: answers({ 200: Type.Array(PasskeyView) }) } },
    request => passkeysOf(house.sql, personOf(request).id),
  )
  app.get(
    '/api/account/passkeys/question',
    {
      ...mine,
      // What the browser takes as it is: the standard's own JSON.
      schema: { tags, response: answers({ 200: Type.Object({}, { additionalProperties: true }) }) },
    },
    async request => {
      const rpId = relyingParty(house.settings.publicUrl)
      if (rpId === null) throw new Refusal('PASSKEY_NEEDS_HOST')
      const { id, email, name } = personOf(request)
      const known = await credentialsOf(house.sql, id)
      return askNewKey({
        rpId,
        pepper: house.keys.pepper,
        now: house.now(),
        person: { id, email, name },
        known: known.map(one => one.id),
      })
    },
  )
  app.post(
    '/api/account/passkeys',
    { ...mine, schema: { tags, body: NewPasskey, response: answers({ 200: PasskeyView }) } },
    request =>
      run(request, a =>
        addPasskey(a, {
          ...request.body,
          personId: personOf(request).id,
          origins: originsOf(house.settings.publicUrl, request.headers.origin),
        }),
      ),
  )
  app.delete(
    '/api/account/passkeys/:passkeyId',
    {
      ...mine,
      schema: { tags, params: Type.Object({ passkeyId: Id }), response: answers({ 200: Done }) },
    },
    request =>
      run(request, a =>
        removePasskey(a, { personId: personOf(request).id, passkeyId: request.params.passkeyId }),
      ),
  )
}
