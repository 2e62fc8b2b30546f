// buildApp(): the explicit list of what is plugged in, in order. main.ts listens; tests inject.
import compress from '@fastify/compress'
import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { LogController, type FastifyInstance } from 'fastify'
import type { House } from '#server/actions/house.ts'
import { readableAddress } from './http/address.ts'
import { plugDocumentation } from './http/documentation.ts'
import { plugFlood } from './http/flood.ts'
import { plugGate } from './http/gate.ts'
import { nouns } from './http/nouns.ts'
import { notFound, plugProblems } from './http/problem.ts'
import { plugSerializer } from './http/serializer.ts'
import { plugStatic } from './http/static.ts'
import { plugValidator } from './http/validator.ts'
import { plugLive, type Live } from './realtime/live.ts'

// A body of JSON: the longest form has some 60 kB; images go by multipart with their own limit.
const BODY_BYTES_MAX = 1_000_000
// A badge's token, the longest thing in an address, has 143 characters.
const PARAM_LENGTH_MAX = 200
// Below this a smaller answer is no fewer packets.
const COMPRESSED_BYTES_MIN = 2000
// Nearly as small as the best, for half the work.
const GZIP_LEVEL = 4
// A loop this late is stuck, not busy: typesetting a long run of badges may hold it for a second.
const LOOP_DELAY_MS_MAX = 10_000

declare module 'fastify' {
  interface FastifyInstance {
    live: Live
  }
}

export type App = FastifyInstance

export async function buildApp(house: House): Promise<App> {
  const app = Fastify({
    logger: {
      level: house.settings.LOG_LEVEL,
      redact: ['req.headers.cookie', 'req.headers.authorization', 'req.headers["x-door-token"]'],
    },
    logController: new LogController({ disableRequestLogging: true }),
    // Requests are not logged, so none needs a log of its own; what fails bears a reference that the reader is told.
    childLoggerFactory: logger => logger,
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: PARAM_LENGTH_MAX },
    rewriteUrl: request => readableAddress(request.url ?? '/'),
    trustProxy: house.settings.TRUST_PROXY,
    forceCloseConnections: true,
  }).withTypeProvider<TypeBoxTypeProvider>()

  plugProblems(app)
  plugValidator(app)
  plugSerializer(app)
  plugFlood(app)
  // The one cookie there is is read at the gate.
  await app.register(cookie, { hook: false })
  await plugSecurityHeaders(app, house)
  await app.register(rateLimit, { global: false })
  // A list is a sixth of its size on a phone with bad network. Bodies that come in are never unpacked.
  await app.register(compress, {
    encodings: ['gzip'],
    threshold: COMPRESSED_BYTES_MIN,
    zlibOptions: { level: GZIP_LEVEL },
    globalDecompression: false,
  })
  await app.register(underPressure, {
    maxEventLoopDelay: LOOP_DELAY_MS_MAX,
    exposeStatusRoute: false,
    // A stretch without a sample reads as infinite; that is one busy second, and nobody is turned away for it.
    pressureHandler: async (_request, _reply, _kind, delayMs) => {
      if (Number.isFinite(delayMs)) throw Object.assign(new Error('the loop is stuck'), { statusCode: 503 })
    },
  })
  await plugDocumentation(app, house)
  plugGate(app, house)
  app.decorate('live', plugLive(app, house))
  for (const noun of nouns) await app.register(noun)
  app.all(
    '/api/*',
    {
      config: { policy: { name: 'anyone', decide: () => null }, onceByNature: true },
      schema: { hide: true },
    },
    notFound,
  )
  await app.register(plugStatic)
  return app
}

/** The same headers on every answer: worked out once, which takes as long as a small read, and repeated. */
async function plugSecurityHeaders(app: FastifyInstance, house: House): Promise<void> {
  const model = Fastify()
  await model.register(helmet, security(house))
  model.get('/', async () => '')
  const { headers: all } = await model.inject('/')
  await model.close()
  const own = ['content-type', 'content-length', 'date', 'connection']
  const headers = {
    ...Object.fromEntries(Object.entries(all).filter(([name]) => !own.includes(name))),
    'permissions-policy': permissions,
  }
  // What the interface answers is somebody's: no cache keeps it, unless the route says otherwise.
  const ofInterface = { ...headers, 'cache-control': 'private, no-store' }
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers(request.url.startsWith('/api/') ? ofInterface : headers)
    done()
  })
}

// What a page may ask of the device: the camera and a lit screen for badges, passkeys, an address copied, the gong.
const asked = [
  'camera',
  'screen-wake-lock',
  'publickey-credentials-get',
  'publickey-credentials-create',
  'clipboard-write',
  'autoplay',
]
const neverAsked = [
  'microphone',
  'geolocation',
  'payment',
  'display-capture',
  'clipboard-read',
  'usb',
  'serial',
  'hid',
  'midi',
  'accelerometer',
  'gyroscope',
  'magnetometer',
  'idle-detection',
  'local-fonts',
  'browsing-topics',
]
const permissions = [...asked.map(one => `${one}=(self)`), ...neverAsked.map(one => `${one}=()`)].join(', ')

function security(house: House) {
  const https = house.settings.publicUrl.startsWith('https:')
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'", "'wasm-unsafe-eval'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'", 'ws:', 'wss:'],
        mediaSrc: ["'self'", 'blob:'],
        workerSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? undefined : false,
    referrerPolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'deny' as const },
    crossOriginEmbedderPolicy: false,
  }
}
