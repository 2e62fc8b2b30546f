// For which organisation a member speaks: the one named, when it is theirs, else their only one in that role.
import type { FastifyRequest } from 'fastify'
import { organisationsAs } from '#server/access/catalogue-policies.ts'
import { Refusal } from './problem.ts'

export function speakerOf(request: FastifyRequest, role: 'exhibitor' | 'buyer', named?: string): string {
  const mine = organisationsAs(request.rights, role)
  const said = named ?? request.headers['x-organisation']
  const chosen = said === undefined ? mine[0] : mine.find(id => id === said)
  // A foreign organisation is answered like one that does not exist.
  if (!chosen) throw new Refusal(named === undefined ? 'PARTICIPATION_NEEDED' : 'NOT_FOUND')
  return chosen
}
