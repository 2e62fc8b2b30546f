// The interface described by its own schemas: OpenAPI at /api/openapi.json, browsable at /api/docs.
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'
import type { House } from '#server/actions/house.ts'
import { anyone } from '#server/access/policy.ts'

const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

export async function plugDocumentation(app: FastifyInstance, house: House): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Covalence',
        version: '1',
        description:
          'Mutations take an Idempotency-Key and, with a session, the X-CSRF-Token that GET /api/session gives. Refusals are problem details (RFC 9457).',
      },
      servers: [{ url: house.settings.publicUrl }],
      components: {
        securitySchemes: {
          session: { type: 'apiKey', in: 'cookie', name: 'covalence_session' },
          door: { type: 'apiKey', in: 'header', name: 'x-door-token' },
        },
      },
    },
    transform: ({ schema, url, route }) => {
      const policy = route.config?.policy?.name
      return {
        schema: {
          ...schema,
          description: [schema?.description, policy ? `Who may: ${policy}.` : ''].filter(Boolean).join(' '),
        },
        url,
      }
    },
  })
  await app.register(async scope => {
    // The interface's own routes are public; they carry the policy that says so.
    scope.addHook('onRoute', route => {
      route.config = { ...route.config, policy: anyone }
    })
    // Its own page under the rules of every other: nothing from elsewhere, and plain http where the house is served so.
    await scope.register(swaggerUi, {
      routePrefix: '/api/docs',
      staticCSP: contentPolicy,
      uiConfig: { validatorUrl: null },
    })
  })
  app.get('/api/openapi.json', { config: { policy: anyone }, schema: { hide: true } }, async () =>
    app.swagger(),
  )
}
