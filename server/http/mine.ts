// The organisation a signed-in person speaks for in the edition at hand.
import type { FastifyRequest } from 'fastify'
import { participationOf } from '#server/access/policy.ts'
import { Refusal } from './problem.ts'

/** The first participation of the person's organisations, or the one named in x-organisation when they belong to several. */
export function mine(request: FastifyRequest): {
  id: string
  organisationId: string
  exhibitor: boolean
  buyer: boolean
  status: string
} {
  const named = request.headers['x-organisation']
  const members =
    typeof named === 'string'
      ? request.rights.members.filter(one => one.organisationId === named)
      : request.rights.members
  const part = participationOf({ ...request.rights, members })
  if (!part) throw new Refusal('NOT_FOUND')
  return part
}
