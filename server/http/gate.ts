// The gate every request passes: rights in one statement, the route's policy, the forgery check, the idempotency key.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { House } from '#server/actions/house.ts'
import { act, hashOf, isRefused, type Act, type OnceKey, type Who } from '#server/actions/act.ts'
import { rightsOf, speakingFor, tokenHash, type EditionFacts, type Rights } from '#server/access/rights.ts'
import type { Policy } from '#server/access/policy.ts'
import type { Refused } from '#server/domain/decision.ts'
import type { RefusalCode } from '#shared/refusals.ts'
import { fieldMessages } from '#server/domain/field-messages.ts'
import { languageOf, Refusal } from './problem.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    policy?: Policy
    /** Set on the few mutations whose own single-use token makes them safe to repeat. */
    onceByNature?: boolean
  }
  interface FastifyInstance {
    house: House
    /** Every route with its policy, for the test that walks them and for the documentation. */
    routeList: RouteEntry[]
  }
  interface FastifyRequest {
    rights: Rights
    door: { id: string; editionId: string } | null
    /** `Sql.version` when the request came in. */
    version: number | undefined
  }
}

export interface RouteEntry {
  method: string
  url: string
  policy: string
  /** As declared; compiled when first asked. */
  schema: unknown
}

export const SESSION_COOKIE = 'covalence_session'
const MUTATIONS = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const noRights: Rights = { session: null, person: null, behind: null, edition: null, role: null, members: [] }

// A key is a name, not a payload; a UUID has 36 characters.
const KEY_LENGTH_MAX = 200

export function plugGate(app: FastifyInstance, house: House): void {
  app.decorate('house', house)
  app.decorate('routeList', [])
  app.decorateRequest('rights', null as unknown as Rights)
  app.decorateRequest('door', null)
  app.decorateRequest('version', undefined)

  app.addHook('onRoute', route => {
    if (!route.url.startsWith('/api/')) return
    const policy = route.config?.policy
    if (!policy)
      throw new Error(
        `route ${String(route.method)} ${route.url} declares no policy: add config.policy beside it`,
      )
    for (const method of [route.method].flat())
      app.routeList.push({ method, url: route.url, policy: policy.name, schema: route.schema })
  })

  // Without a promise where rights are remembered and the policy asks nothing more, as most reads are.
  app.addHook('preValidation', (request, _reply, done) => {
    const policy = request.routeOptions.config.policy
    if (!policy) {
      done()
      return
    }
    const { slug } = (request.params ?? {}) as Record<string, string>
    const { cookie, 'x-door-token': doorToken } = request.headers
    const token = cookie === undefined ? undefined : app.parseCookie(cookie)[SESSION_COOKIE]
    request.version = house.sql.version?.()
    const rights = token || slug ? rightsOf(house.sql, token, slug, house.now(), request.version) : noRights
    if (rights instanceof Promise || doorToken !== undefined)
      void Promise.all([rights, doorOf(house, doorToken)])
        .then(([rights, door]) => pass(request, house, policy, rights, door))
        .then(() => done(), done)
    else {
      const passed = attempt(() => pass(request, house, policy, rights, null))
      if (passed instanceof Promise) void passed.then(() => done(), done)
      else done(passed)
    }
  })
}

/** What the work threw, to be given on. */
function attempt<T>(work: () => T): T | Error {
  try {
    return work()
  } catch (error) {
    if (error instanceof Error) return error
    throw error
  }
}

/** Lets the request through or throws why not. */
function pass(
  request: FastifyRequest,
  house: House,
  policy: Policy,
  rights: Rights,
  door: FastifyRequest['door'],
): undefined | Promise<undefined> {
  request.rights = speakingFor(rights, request.headers['x-organisation'])
  request.door = door
  const mutates = MUTATIONS.has(request.method)
  if (mutates) refuseForgery(request, house)
  const refused = policy.decide({
    rights: request.rights,
    params: (request.params ?? {}) as Record<string, string>,
    door,
    demo: house.settings.DEMO,
    sql: house.sql,
  })
  const decided = (refusal: RefusalCode | null): undefined => {
    if (refusal) throw new Refusal(refusal)
    if (mutates && !request.routeOptions.config.onceByNature && !keyOf(request))
      throw new Refusal('IDEMPOTENCY_KEY_REQUIRED')
  }
  return refused instanceof Promise ? refused.then(decided) : decided(refused)
}

async function doorOf(house: House, token: string | string[] | undefined): Promise<FastifyRequest['door']> {
  if (typeof token !== 'string' || token === '') return null
  const row = await house.sql.one<{ id: string; edition_id: string }>(
    'select id, edition_id from door where link_hash = ? and revoked_at is null',
    [tokenHash(token)],
  )
  return row ? { id: row.id, editionId: row.edition_id } : null
}

/** A page elsewhere cannot act for a person: neither by another origin nor without the session's own token. */
function refuseForgery(request: FastifyRequest, house: House): void {
  const { origin } = request.headers
  if (origin !== undefined && origin !== 'null') {
    const host = URL.canParse(origin) ? new URL(origin).host : ''
    if (host !== request.headers.host && host !== new URL(house.settings.publicUrl).host)
      throw new Refusal('CSRF_REFUSED')
  } else if (origin === 'null') throw new Refusal('CSRF_REFUSED')
  const { session } = request.rights
  if (session && request.headers['x-csrf-token'] !== session.csrf) throw new Refusal('CSRF_REFUSED')
}

function keyOf(request: FastifyRequest): string | null {
  const key = request.headers['idempotency-key']
  return typeof key === 'string' && key.length > 0 && key.length <= KEY_LENGTH_MAX ? key : null
}

export function whoOf(request: FastifyRequest): Who {
  const { person, behind } = request.rights
  if (request.door && !person) return { kind: 'door', doorId: request.door.id }
  if (!person) return { kind: 'nobody' }
  return behind ? { kind: 'person', personId: person.id, behind } : { kind: 'person', personId: person.id }
}

/** The edition that the policy has already found to exist. */
export function editionOf(request: FastifyRequest): EditionFacts {
  if (!request.rights.edition) throw new Refusal('NOT_FOUND')
  return request.rights.edition
}

export function personOf(request: FastifyRequest): NonNullable<Rights['person']> {
  if (!request.rights.person) throw new Refusal('SIGN_IN_REQUIRED')
  return request.rights.person
}

function onceOf(request: FastifyRequest, body: unknown): OnceKey | undefined {
  const key = keyOf(request)
  if (!key || request.routeOptions.config.onceByNature) return undefined
  const who = whoOf(request)
  const name = who.kind === 'person' ? who.personId : who.kind === 'door' ? who.doorId : 'nobody'
  return {
    id: hashOf(name, request.method, request.url, key),
    bodyHash: hashOf(JSON.stringify(body ?? null)),
  }
}

/**
 * Runs one action for a route and answers with its value; a refusal becomes a problem. `body` is what the key is bound
 * to when it is not the request's JSON body (an uploaded file's hash).
 */
export async function run<T>(
  request: FastifyRequest,
  work: (a: Act) => Promise<T | Refused<unknown>>,
  body: unknown = request.body,
): Promise<T> {
  const value = await act(request.server.house, whoOf(request), work, onceOf(request, body))
  if (isRefused(value)) {
    const { findings } = value
    throw new Refusal(
      value.code,
      value.details,
      findings && fieldMessages(findings, undefined, languageOf(request)),
    )
  }
  return value
}

/** For reads: a refusal, or nothing at all, becomes a problem. */
export function found<T>(value: T | null | undefined | Refused<unknown>): T {
  if (value === null || value === undefined) throw new Refusal('NOT_FOUND')
  if (isRefused(value)) throw new Refusal(value.code, value.details)
  return value
}

export type { FastifyReply }
