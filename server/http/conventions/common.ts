// Conventions, what their routes share: addresses, whose side a reader is on, where a request comes from.
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { controlRoom, either, isControl, owns, participationOf, type Policy } from '#server/access/policy.ts'
import { conventionState } from '#server/storage/queries/conventions.ts'
import { Id } from '#shared/common.ts'
import { editionOf, found } from '../gate.ts'
import { Refusal } from '../problem.ts'

export const tags = ['conventions']
export const Changed = Type.Object({ id: Id, revision: Type.Integer() })
export const base = '/api/editions/:slug/conventions'
export const one = `${base}/:conventionId`
export const control = '/api/editions/:slug/control/conventions'

/** A party of the convention, in the edition of the address. */
const party = owns(
  'party to the convention',
  `select 1 as one from convention c join convention_party p on p.convention_id = c.id join edition e on e.id = c.edition_id
   join membership m on m.organisation_id = p.organisation_id where c.id = ? and e.slug = ? and m.person_id = ? limit 1`,
  ({ params, rights }) => [params.conventionId ?? '', params.slug ?? '', rights.person?.id ?? ''],
)
export const own = { config: { policy: party } }
/** Nobody signs as someone else: an organiser who acts for a person witnesses at the desk, under their own name. */
export const signer = {
  config: {
    policy: {
      name: 'party to the convention, for oneself',
      decide: facts => (facts.rights.behind ? 'FORBIDDEN' : party.decide(facts)),
    } satisfies Policy,
  },
}
export const readers = either(party, controlRoom)

/** The organisation for which the reader is a party; null for an organiser who is none. */
export async function sideOf(app: FastifyInstance, request: FastifyRequest): Promise<string | null> {
  const { conventionId } = request.params as { conventionId: string }
  const row = found(await conventionState(app.house.sql, conventionId))
  if (row.editionId !== editionOf(request).id) throw new Refusal('NOT_FOUND')
  const ids = new Set(row.convention.parties.map(each => each.organisationId))
  const member = request.rights.members.find(
    each => ids.has(each.organisationId) && participationOf({ ...request.rights, members: [each] }),
  )
  if (!member && !isControl(request.rights)) throw new Refusal('NOT_FOUND')
  return member?.organisationId ?? null
}

/** Which convention, in which edition, for which party. */
export async function which(app: FastifyInstance, request: FastifyRequest) {
  const organisationId = await sideOf(app, request)
  if (organisationId === null) throw new Refusal('FORBIDDEN')
  const { conventionId } = request.params as { conventionId: string }
  return { editionId: editionOf(request).id, conventionId, organisationId }
}

/** From where a signature comes, as the server sees it. */
export const from = (request: FastifyRequest) => ({
  address: request.ip,
  device: (request.headers['user-agent'] ?? '').slice(0, 200),
})
