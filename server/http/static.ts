// The built client: hashed files for a year, the page itself always fresh.
import fastifyStatic from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { notFound } from './problem.ts'
import { pageFor } from './page.ts'
import { written } from './written.ts'

export const plugStatic: FastifyPluginAsync = async app => {
  const folder = app.house.settings.clientDir
  if (!existsSync(path.join(folder, 'index.html'))) {
    app.setNotFoundHandler(notFound)
    return
  }
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    // The build leaves a compressed form beside each text (client/compressed.ts).
    preCompressed: true,
    setHeaders: (reply, file) => {
      const hashed = file.includes(`${path.sep}assets${path.sep}`)
      void reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler(async (request, reply) => {
    if (!['GET', 'HEAD'].includes(request.method) || /^\/(api|assets)\//.test(request.url))
      return notFound(request, reply)
    const { html, status } = await pageFor(app.house, folder, request.url)
    const whole = status === 200 ? await written(app, folder, request, html) : null
    return reply
      .status(status)
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .header('vary', 'cookie, accept-language')
      .send(whole ?? html)
  })
}
