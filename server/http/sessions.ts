// Signing in and out, the account, its open sessions.
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { act, isRefused } from '#server/actions/act.ts'
import { actFor, actForSelf } from '#server/actions/control/act-for.ts'
import { changePassword, revokeSessions, updateAccount } from '#server/actions/account/sessions.ts'
import {
  personByPassword,
  requestCode,
  signInAs,
  signInByCode,
  signInByLink,
  type NewSession,
} from '#server/actions/account/sign-in.ts'
import { acting, anyone, demoOnly, organiser, ownAccount, signedIn } from '#server/access/policy.ts'
import { hashPassword } from '#server/access/password.ts'
import { readRights, type Rights } from '#server/access/rights.ts'
import { sessionRows } from '#server/storage/queries/session.ts'
import { Done, EditionParams, Id } from '#shared/common.ts'
import {
  AccountUpdate,
  CodeRequest,
  CodeSignIn,
  LinkSignIn,
  OpenSession,
  PasswordChange,
  PasswordSignIn,
  Persona,
  PersonaSignIn,
  SessionView,
} from '#shared/session.ts'
import { personas } from '#server/storage/queries/personas.ts'
import { answers } from './answers.ts'
import { editionOf, personOf, run, SESSION_COOKIE, whoOf } from './gate.ts'
import { languageOf, Refusal } from './problem.ts'
import { asSession, remembered } from './remembered.ts'

// Guessing is stopped per code and per address; this stops one source from trying many addresses.
const SIGN_INS_PER_MINUTE_MAX = 30
const guarded = { max: SIGN_INS_PER_MINUTE_MAX, timeWindow: '1 minute' }

export const sessions: FastifyPluginAsyncTypebox = async app => {
  const { house } = app
  const secure = house.settings.publicUrl.startsWith('https:')
  const cookie = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure, maxAge: 30 * 86_400 }

  async function lasting(rights: Rights): Promise<Omit<SessionView, 'clock'>> {
    const { person, session } = rights
    const rows = person ? await sessionRows(house.sql, person.id) : { organisations: [], editions: [] }
    return {
      person: person ? { ...person, locale: person.locale === 'en' ? 'en' : 'fr' } : null,
      csrf: session?.csrf ?? '',
      demo: house.settings.DEMO,
      actingBehind: rights.behind,
      ...rows,
    } as Omit<SessionView, 'clock'>
  }
  const passing = () => ({ clock: { now: house.now(), rate: house.demoClock?.rate ?? 1 } })
  const frame = remembered(app, Type.Omit(SessionView, ['clock']))

  async function enter(reply: FastifyReply, made: NewSession): Promise<SessionView> {
    void reply.setCookie(SESSION_COOKIE, made.token, cookie)
    const rights = await readRights(house.sql, made.token, undefined, house.now())
    return { ...(await lasting(rights)), ...passing() }
  }

  const agent = (request: FastifyRequest) => request.headers['user-agent'] ?? ''

  app.get(
    '/api/session',
    {
      config: { policy: anyone },
      schema: { tags: ['account'], response: answers({ 200: SessionView }) },
      // It holds a secret beside names that others choose: its length must tell nothing.
      compress: false,
    },
    (request, reply) =>
      frame(request, reply, {
        whose: asSession(request),
        read: () => lasting(request.rights),
        fresh: passing,
      }),
  )

  app.post(
    '/api/sign-in/code',
    {
      config: { policy: anyone, rateLimit: guarded },
      schema: { tags: ['account'], body: CodeRequest, response: answers({ 200: Done }) },
    },
    request => run(request, a => requestCode(a, { ...request.body, language: languageOf(request) })),
  )
  app.post(
    '/api/sign-in/with-code',
    {
      config: { policy: anyone, rateLimit: guarded, onceByNature: true },
      schema: { tags: ['account'], body: CodeSignIn, response: answers({ 200: SessionView }) },
    },
    async (request, reply) =>
      enter(
        reply,
        await run(request, a =>
          signInByCode(a, { ...request.body, language: languageOf(request), userAgent: agent(request) }),
        ),
      ),
  )
  app.post(
    '/api/sign-in/with-link',
    {
      config: { policy: anyone, rateLimit: guarded, onceByNature: true },
      schema: { tags: ['account'], body: LinkSignIn, response: answers({ 200: SessionView }) },
    },
    async (request, reply) =>
      enter(
        reply,
        await run(request, a =>
          signInByLink(a, { ...request.body, language: languageOf(request), userAgent: agent(request) }),
        ),
      ),
  )
  app.post(
    '/api/sign-in/with-password',
    {
      config: { policy: anyone, rateLimit: guarded, onceByNature: true },
      schema: { tags: ['account'], body: PasswordSignIn, response: answers({ 200: SessionView }) },
    },
    async (request, reply) => {
      const personId = await personByPassword(house, request.body)
      if (!personId) throw new Refusal('SIGN_IN_FAILED')
      return enter(reply, await run(request, a => signInAs(a, { personId, userAgent: agent(request) })))
    },
  )
  app.get(
    '/api/demo/personas',
    {
      config: { policy: demoOnly },
      schema: { tags: ['demo'], response: answers({ 200: Type.Array(Persona) }) },
    },
    () => personas(house.sql),
  )
  app.post(
    '/api/demo/sign-in',
    {
      config: { policy: demoOnly, onceByNature: true },
      schema: { tags: ['demo'], body: PersonaSignIn, response: answers({ 200: SessionView }) },
    },
    async (request, reply) =>
      enter(
        reply,
        await run(request, a => signInAs(a, { ...request.body, userAgent: agent(request), demoOnly: true })),
      ),
  )

  app.post(
    '/api/demo/clock',
    {
      config: { policy: demoOnly },
      schema: {
        tags: ['demo'],
        body: Type.Object(
          { rate: Type.Number({ minimum: 1, maximum: 600 }) },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.Object({ now: Type.String(), rate: Type.Number() }) }),
      },
    },
    async request => {
      if (!request.rights.person) throw new Refusal('SIGN_IN_REQUIRED')
      house.demoClock?.set({ rate: request.body.rate })
      return { now: house.now(), rate: house.demoClock?.rate ?? 1 }
    },
  )

  app.post(
    '/api/sign-out',
    { config: { policy: signedIn }, schema: { tags: ['account'], response: answers({ 200: Done }) } },
    async (request, reply) => {
      const sessionId = request.rights.session?.id
      const closed = await run(request, a => revokeSessions(a, { personId: personOf(request).id, sessionId }))
      app.live.signOut(closed)
      void reply.clearCookie(SESSION_COOKIE, { path: '/' })
      return { done: true as const }
    },
  )

  /** An organiser who acted for someone is themselves again. */
  app.post(
    '/api/session/back',
    {
      config: { policy: acting, onceByNature: true },
      schema: { tags: ['account'], response: answers({ 200: SessionView }) },
    },
    async (request, reply) => {
      const made = await run(request, a =>
        actForSelf(a, { sessionId: request.rights.session?.id ?? '', userAgent: agent(request) }),
      )
      app.live.signOut([made.closed])
      return enter(reply, made)
    },
  )
  app.post(
    '/api/editions/:slug/control/act-for',
    {
      config: { policy: organiser, onceByNature: true },
      schema: {
        tags: ['control'],
        params: EditionParams,
        body: Type.Object({ personId: Id }, { additionalProperties: false }),
        response: answers({ 200: SessionView }),
      },
    },
    async (request, reply) =>
      enter(
        reply,
        await run(request, a =>
          actFor(a, { ...request.body, editionId: editionOf(request).id, userAgent: agent(request) }),
        ),
      ),
  )

  app.get(
    '/api/account/sessions',
    {
      config: { policy: ownAccount },
      schema: { tags: ['account'], response: answers({ 200: Type.Array(OpenSession) }) },
    },
    async request => {
      const rows = await house.sql.all<{
        id: string
        userAgent: string
        createdAt: string
        lastSeenAt: string
      }>(
        'select id, user_agent as "userAgent", created_at as "createdAt", last_seen_at as "lastSeenAt" from session where person_id = ? and revoked_at is null and expires_at > ? order by created_at desc',
        [personOf(request).id, house.now()],
      )
      return rows.map(row => ({ ...row, current: row.id === request.rights.session?.id }))
    },
  )
  app.delete(
    '/api/account/sessions/:sessionId',
    {
      config: { policy: ownAccount },
      schema: { tags: ['account'], params: Type.Object({ sessionId: Id }), response: answers({ 200: Done }) },
    },
    async request => {
      const closed = await run(request, a =>
        revokeSessions(a, { personId: personOf(request).id, sessionId: request.params.sessionId }),
      )
      app.live.signOut(closed)
      return { done: true as const }
    },
  )
  app.post(
    '/api/account/sign-out-everywhere',
    { config: { policy: ownAccount }, schema: { tags: ['account'], response: answers({ 200: Done }) } },
    async (request, reply) => {
      const closed = await run(request, a => revokeSessions(a, { personId: personOf(request).id }))
      app.live.signOut(closed)
      void reply.clearCookie(SESSION_COOKIE, { path: '/' })
      return { done: true as const }
    },
  )
  app.put(
    '/api/account/password',
    {
      config: { policy: ownAccount },
      schema: { tags: ['account'], body: PasswordChange, response: answers({ 200: Done }) },
    },
    async request => {
      const passwordHash = await hashPassword(request.body.password)
      const sessionId = request.rights.session?.id ?? ''
      const closed = await act(house, whoOf(request), a =>
        changePassword(a, { personId: personOf(request).id, passwordHash, sessionId }),
      )
      if (isRefused(closed)) throw new Refusal(closed.code, closed.details)
      app.live.signOut(closed)
      return { done: true as const }
    },
  )
  app.patch(
    '/api/account',
    {
      config: { policy: ownAccount },
      schema: { tags: ['account'], body: AccountUpdate, response: answers({ 200: Done }) },
    },
    request => run(request, a => updateAccount(a, { ...request.body, personId: personOf(request).id })),
  )
}
