// Every route of the live registry, walked by every role against own, same-organisation, foreign and absent objects.
import t from 'tap'
import Fastify from 'fastify'
import { testApp, type Browser } from '../support/app.ts'
import { castOf, type Cast } from '../support/cast.ts'
import { plugGate } from '#server/http/gate.ts'

const ABSENT = '0190a000-0000-7000-8000-000000000000'

t.test('a route without a policy keeps the app from starting', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const bare = Fastify()
  plugGate(bare, world.house)
  t.throws(() => bare.get('/api/naked', async () => 'x'), /declares no policy/)
  t.ok(world.app.routeList.length > 60, 'the registry is the real one')
  t.ok(world.app.routeList.every(route => route.policy.length > 0))
})

/** Roles, from the one who may least to the one who may most. */
function roles(cast: Cast, nobody: Browser): Record<string, Browser> {
  return {
    nobody,
    stranger: cast.nora.browser,
    exhibitor: cast.atelier.first.browser,
    colleague: cast.atelier.people[1]?.browser ?? cast.atelier.first.browser,
    buyer: cast.ville.first.browser,
    facilitator: cast.fadila.browser,
    organiser: cast.olga.browser,
  }
}

t.test(
  'nobody without a session or a link gets past a route that is not public, and strangers see what is absent',
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    const walkers = roles(cast, await world.as(null))
    const fill = (url: string, ids: Record<string, string>) =>
      url.replace(/:(\w+)(\([^)]*\))?/g, (_, name: string) => ids[name] ?? ABSENT)
    const open = /^(anyone|anyone, edition must exist|demo mode only)$/
    let walked = 0
    for (const route of world.app.routeList) {
      if (
        route.method === 'HEAD' ||
        route.method === 'OPTIONS' ||
        route.url.includes('*') ||
        route.url.startsWith('/api/docs')
      )
        continue
      for (const [role, browser] of Object.entries(walkers)) {
        for (const slug of [cast.slug, 'edition-absente']) {
          const url = fill(route.url, { slug })
          const answer = await browser.send({
            method: route.method,
            url,
            ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: {} }),
          })
          walked++
          if (answer.status >= 500)
            t.fail(
              `${role} ${route.method} ${url}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`,
            )
          if (open.test(route.policy)) continue
          const admitted = answer.status < 400
          if (role === 'nobody' && admitted)
            t.fail(`nobody got past ${route.method} ${url} (${route.policy})`)
          if (slug !== cast.slug && route.url.includes(':slug') && admitted)
            t.fail(`${role} got into an absent edition: ${route.method} ${url}`)
          if (
            role === 'stranger' &&
            /^(organiser of|organiser or|member of a participating|member of an exhibitor|member of a buyer|platform)/.test(
              route.policy,
            ) &&
            admitted
          )
            t.fail(`a stranger got past ${route.method} ${url} (${route.policy})`)
          if (['exhibitor', 'buyer'].includes(role) && /^(organiser|platform)/.test(route.policy) && admitted)
            t.fail(`${role} got past ${route.method} ${url} (${route.policy})`)
          if (role === 'facilitator' && route.policy === 'organiser of the edition' && admitted)
            t.fail(`a facilitator got past ${route.method} ${url}`)
        }
      }
    }
    t.ok(walked > 1000, `${walked} calls`)
  },
)

t.test('a foreign object answers exactly as an absent one', async t => {
  const world = await testApp()
  t.teardown(world.close)
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const base = `/api/editions/${cast.slug}`
  const ana = cast.atelier.first.browser
  const bruno = cast.ville.first.browser
  const offer = (await ana.post(`${base}/offers`, { fields: { title: 'Buffets' } })).body
  const need = (await bruno.post(`${base}/needs`, { fields: { title: 'Un buffet' } })).body
  const request = (
    await bruno.post(`${base}/requests`, {
      addresseeId: cast.atelier.organisationId,
      subject: null,
      slotIds: [],
      message: '',
    })
  ).body
  const slot = (await bruno.get(`${base}/free-slots/${cast.atelier.organisationId}`)).body.slot[0]
  const { meetingId } = (await ana.post(`${base}/requests/${request.id}/accept`, { slotId: slot.id })).body
  const convention = (
    await ana.post(`${base}/conventions`, { kind: 'letter-of-intent', language: 'fr', meetingId })
  ).body
  t.ok(offer.id && need.id && meetingId && convention.id)
  const mine: Record<string, string> = {
    offerId: offer.id,
    needId: need.id,
    requestId: request.id,
    meetingId,
    conventionId: convention.id,
    organisationId: cast.atelier.organisationId,
    personId: cast.atelier.first.personId,
  }
  const foreigners = [cast.papeterie.first.browser, cast.nora.browser]
  let compared = 0
  for (const route of world.app.routeList) {
    if (route.method === 'HEAD' || route.url.includes('*')) continue
    const names = [...route.url.matchAll(/:(\w+)/g)]
      .map(match => match[1] ?? '')
      .filter(name => name !== 'slug')
    // These are about somebody else by nature: any participant may ask another for an hour, or wait for one.
    if (
      names.length === 0 ||
      !names.every(name => name in mine) ||
      /waiting-list|free-slots|directory|exhibitors|exposants|public/.test(route.url)
    )
      continue
    if (/^(anyone)/.test(route.policy)) continue
    const url = (ids: Record<string, string>) =>
      route.url.replace(/:(\w+)/g, (_, name: string) => (name === 'slug' ? cast.slug : (ids[name] ?? ABSENT)))
    for (const browser of foreigners) {
      const ask = (ids: Record<string, string>) =>
        browser.send({
          method: route.method,
          url: url(ids),
          ...(route.method === 'GET' || route.method === 'DELETE' ? {} : { payload: {} }),
        })
      const foreign = await ask(mine)
      const absent = await ask({})
      compared++
      if (foreign.status !== absent.status || foreign.body.code !== absent.body.code) {
        t.fail(
          `${route.method} ${route.url}: foreign ${foreign.status} ${foreign.body.code}, absent ${absent.status} ${absent.body.code}`,
        )
      }
    }
  }
  t.ok(compared > 30, `${compared} pairs`)
})
