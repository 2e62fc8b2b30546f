// Every answer of a route, declared: its own, and problems for all that can go wrong.
import { Type, type TSchema } from 'typebox'

const problem = {
  type: 'object',
  description: 'Problem details (RFC 9457), see the schema Problem',
  additionalProperties: true,
} as const

/** `answers({ 200: View })` with the problems every route may give. */
export function answers<T extends Record<number, TSchema>>(own: T): T & { '4xx': TSchema; '5xx': TSchema } {
  return { ...own, '4xx': Type.Unsafe<unknown>(problem), '5xx': Type.Unsafe<unknown>(problem) }
}
