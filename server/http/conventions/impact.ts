// The impact estimate of a convention, and the dated rates of the edition.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { addImpactRates } from '#server/actions/convention/impact-rates.ts'
import { organiser } from '#server/access/policy.ts'
import { estimateImpact } from '#server/domain/convention/impact.ts'
import { settingsOn } from '#server/domain/convention/impact-settings.ts'
import { conventionState } from '#server/storage/queries/conventions.ts'
import { impactFacts, impactSettings } from '#server/storage/queries/impact.ts'
import { Done, EditionParams } from '#shared/common.ts'
import { ConventionParams } from '#shared/convention.ts'
import { ImpactRatesInput, ImpactRatesList, ImpactView } from '#shared/convention-impact.ts'
import { answers } from '../answers.ts'
import { editionOf, found, run } from '../gate.ts'
import { one, readers, sideOf, tags } from './common.ts'

const rates = '/api/editions/:slug/control/impact-rates'

export const conventionImpact: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  app.get(
    `${one}/impact`,
    {
      config: { policy: readers },
      schema: { tags, params: ConventionParams, response: answers({ 200: ImpactView }) },
    },
    async request => {
      await sideOf(app, request)
      const { convention } = found(await conventionState(house.sql, request.params.conventionId))
      const facts = found(await impactFacts(house.sql, convention))
      // The rates of the day it was signed; of today while it is not.
      const day = (convention.signedAt ?? house.now()).slice(0, 10)
      const settings = found(settingsOn(await impactSettings(house.sql, editionOf(request).id), day))
      return {
        ratesFrom: settings.from,
        lines: estimateImpact(facts, settings).map(line => ({ ...line, sources: [...line.sources] })),
      }
    },
  )
  app.get(
    rates,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, response: answers({ 200: ImpactRatesList }) },
    },
    request => impactSettings(house.sql, editionOf(request).id),
  )
  app.post(
    rates,
    {
      config: { policy: organiser },
      schema: { tags, params: EditionParams, body: ImpactRatesInput, response: answers({ 200: Done }) },
    },
    request => run(request, a => addImpactRates(a, { ...request.body, editionId: editionOf(request).id })),
  )
}
