// Signing: the code by mail, the witnessed signatures of the desk, and whether it may be told.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { memberActor, organiserActor } from '#server/actions/actor.ts'
import { setAnnounce } from '#server/actions/convention/follow.ts'
import {
  challengeOf,
  requestSigningCode,
  signByCode,
  signByPasskey,
  signOnPaper,
  signOnTablet,
} from '#server/actions/convention/sign.ts'
import { sealIfSigned } from '#server/actions/convention/seal.ts'
import type { House } from '#server/actions/house.ts'
import { organiser } from '#server/access/policy.ts'
import { Done } from '#shared/common.ts'
import { ConventionParams, PasskeySignInput, SignInput, WitnessedSignInput } from '#shared/convention.ts'
import { answers } from '../answers.ts'
import { conventionState } from '#server/storage/queries/conventions.ts'
import { credentialsOf } from '#server/storage/queries/passkeys.ts'
import { ASK_MS, originsOf, relyingParty } from '#server/access/webauthn.ts'
import { PasskeyQuestion } from '#shared/passkey.ts'
import { editionOf, found, personOf, run } from '../gate.ts'
import { Refusal } from '../problem.ts'
import { own, Changed, control, from, one, signer, tags, which } from './common.ts'

/** The answer of a signature, once the file it completes is sealed: outside the transaction, before the one who signs reads on. */
async function thenSealed<T>(house: House, conventionId: string, signed: Promise<T>): Promise<T> {
  const answer = await signed
  await sealIfSigned(house, conventionId)
  return answer
}

export const conventionSigning: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const response = answers({ 200: Changed })

  app.post(
    `${one}/signing-code`,
    { ...signer, schema: { tags, params: ConventionParams, response: answers({ 200: Done }) } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a => requestSigningCode(a, { ...ids, by: memberActor(a, organisationId) }))
    },
  )
  app.post(
    `${one}/sign`,
    { ...signer, schema: { tags, params: ConventionParams, body: SignInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      const signed = run(request, a =>
        signByCode(a, { ...ids, ...request.body, from: from(request), by: memberActor(a, organisationId) }),
      )
      return thenSealed(house, ids.conventionId, signed)
    },
  )
  app.get(
    `${one}/passkey`,
    { ...signer, schema: { tags, params: ConventionParams, response: answers({ 200: PasskeyQuestion }) } },
    async request => {
      await which(app, request)
      const rpId = relyingParty(house.settings.publicUrl)
      if (rpId === null) throw new Refusal('PASSKEY_NEEDS_HOST')
      const { convention } = found(await conventionState(house.sql, request.params.conventionId))
      if (!convention.frozen) throw new Refusal('NOT_FROZEN')
      const known = await credentialsOf(house.sql, personOf(request).id)
      return {
        challenge: challengeOf(convention.frozen.sha256),
        rpId,
        timeout: ASK_MS,
        userVerification: 'required' as const,
        allowCredentials: known.map(key => ({ type: 'public-key' as const, ...key })),
      }
    },
  )
  app.post(
    `${one}/sign-passkey`,
    { ...signer, schema: { tags, params: ConventionParams, body: PasskeySignInput, response } },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      const origins = originsOf(house.settings.publicUrl, request.headers.origin)
      const signed = run(request, a =>
        signByPasskey(a, {
          ...ids,
          ...request.body,
          origins,
          from: from(request),
          by: memberActor(a, organisationId),
        }),
      )
      return thenSealed(house, ids.conventionId, signed)
    },
  )
  app.post(
    `${control}/:conventionId/sign`,
    {
      config: { policy: organiser },
      schema: { tags, params: ConventionParams, body: WitnessedSignInput, response },
    },
    async request => {
      const signed = run(request, a => {
        const { organisationId, method, sha256, ...paper } = request.body
        const witnessed = {
          editionId: editionOf(request).id,
          conventionId: request.params.conventionId,
          sha256,
          from: from(request),
          by: organiserActor(a, organisationId),
        }
        if (method === 'tablet') return signOnTablet(a, witnessed)
        const { photoId = '', writtenName = '', writtenCapacity = '', writtenOn = '' } = paper
        const { transcription = '' } = paper
        return signOnPaper(a, {
          ...witnessed,
          photoId,
          writtenName,
          writtenCapacity,
          writtenOn,
          transcription,
        })
      })
      return thenSealed(house, request.params.conventionId, signed)
    },
  )
  app.put(
    `${one}/announce`,
    {
      ...own,
      schema: {
        tags,
        params: ConventionParams,
        body: Type.Object({ announce: Type.Boolean() }, { additionalProperties: false }),
        response: answers({ 200: Done }),
      },
    },
    async request => {
      const { organisationId, ...ids } = await which(app, request)
      return run(request, a => setAnnounce(a, { ...ids, organisationId, ...request.body }))
    },
  )
}
