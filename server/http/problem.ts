// Codes to statuses: every refusal leaves as a problem of RFC 9457, in the reader's language, and nothing is swallowed.
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { randomUUID } from 'node:crypto'
import { fieldMessages, notJson } from '#server/domain/field-messages.ts'
import {
  isRefusalCode,
  refusals,
  refusalSentence,
  type RefusalCode,
  type RefusalDetails,
} from '#shared/refusals.ts'
import type { Language } from '#shared/common.ts'
import type { Problem } from '#shared/problem.ts'

/** Thrown by routes to answer with a refusal. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly details: RefusalDetails
  readonly fields: Problem['fields']
  constructor(code: RefusalCode, details: RefusalDetails = {}, fields?: Problem['fields']) {
    super(code)
    this.code = code
    this.details = details
    this.fields = fields
  }
}

/** French unless the browser prefers English. */
export function languageOf(request: FastifyRequest): Language {
  const header = request.headers['accept-language'] ?? ''
  const wanted = header.split(',').map(part => part.trim().slice(0, 2).toLowerCase())
  return wanted.find(one => one === 'fr' || one === 'en') === 'en' ? 'en' : 'fr'
}

function problem(
  request: FastifyRequest,
  code: RefusalCode,
  details: RefusalDetails = {},
  fields?: Problem['fields'],
): Problem {
  const { status } = refusals[code]
  return {
    type: `/problemes/${code.toLowerCase().replaceAll('_', '-')}`,
    title: code,
    status,
    code,
    detail: refusalSentence(code, languageOf(request), details),
    instance: request.url.split('?')[0] ?? '',
    ...(fields ? { fields } : {}),
    ...(Object.keys(details).length > 0 ? { details: { ...details } } : {}),
  }
}

function send(reply: FastifyReply, body: Problem): FastifyReply {
  // Serialised here: a route's own answer schemas must not cut a problem down.
  return reply
    .status(body.status)
    .type('application/problem+json; charset=utf-8')
    .serializer(String)
    .send(JSON.stringify(body))
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} Mo`

export function plugProblems(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | Refusal, request, reply) => {
    if (error instanceof Refusal)
      return send(reply, problem(request, error.code, error.details, error.fields))
    // An address that names nothing that could be is one of something absent.
    if ('validation' in error && error.validationContext === 'params')
      return send(reply, problem(request, 'NOT_FOUND'))
    if ('validation' in error && error.validation) {
      return send(
        reply,
        problem(
          request,
          'INVALID_INPUT',
          {},
          fieldMessages(error.validation, error.validationContext, languageOf(request)),
        ),
      )
    }
    if ('statusCode' in error && error.statusCode === 429)
      return send(
        reply,
        problem(request, 'TOO_MANY_ATTEMPTS', { seconds: Number(reply.getHeader('retry-after') ?? 60) }),
      )
    if ('code' in error && error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
      return send(
        reply,
        problem(request, 'TOO_LARGE', { limit: megabytes(app.initialConfig.bodyLimit ?? 1_000_000) }),
      )
    if ('code' in error && error.code === 'FST_REQ_FILE_TOO_LARGE')
      return send(reply, problem(request, 'TOO_LARGE', { limit: '8 Mo' }))
    if ('code' in error && error.code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
      return send(reply, problem(request, 'UNSUPPORTED_MEDIA', { accepted: 'application/json' }))
    if ('code' in error && /^FST_ERR_CTP_(INVALID|EMPTY)_JSON_BODY$/.test(error.code))
      return send(
        reply,
        problem(request, 'INVALID_INPUT', {}, [{ path: '', message: notJson[languageOf(request)] }]),
      )
    // The reader of forms throws plain errors: no boundary, or a form that ends before its end.
    if (/multipart/i.test(error.message) && /^multipart\//i.test(request.headers['content-type'] ?? ''))
      return send(reply, problem(request, 'UNSUPPORTED_MEDIA', { accepted: 'multipart/form-data' }))
    if ('statusCode' in error && error.statusCode === 503) return send(reply, problem(request, 'UNAVAILABLE'))
    if (
      'statusCode' in error &&
      error.statusCode !== undefined &&
      error.statusCode >= 400 &&
      error.statusCode < 500
    ) {
      return send(reply, problem(request, 'INVALID_INPUT', {}, [{ path: '', message: error.message }]))
    }
    const reference = randomUUID()
    request.log.error({ err: error, reference }, 'unexpected error')
    return send(reply, problem(request, 'UNEXPECTED', { reference }))
  })
}

/** For answers to unknown addresses under /api. */
export function notFound(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  return send(reply, problem(request, 'NOT_FOUND'))
}

export { isRefusalCode }
