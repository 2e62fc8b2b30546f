// The common limit: one address asks so often a minute and no more. It runs before everything else, so it does little and waits for nothing.
import type { FastifyInstance } from 'fastify'

// One address may be a whole hall behind one router, so the common limit only stops floods.
const REQUESTS_PER_MINUTE_MAX = 6000
// Beyond this many addresses a minute the one seen first is forgotten: a limit by address does not stop that flood anyway.
const ADDRESSES_MAX = 20_000
const MINUTE_MS = 60_000

/** Refuses with 429 and `retry-after`. Routes that guess secrets have a narrower limit of their own besides. */
export function plugFlood(app: FastifyInstance, perMinuteMax = REQUESTS_PER_MINUTE_MAX): void {
  const counts = new Map<string, number>()
  let ends = 0
  app.addHook('onRequest', (request, reply, done) => {
    const now = Date.now()
    if (now >= ends) {
      counts.clear()
      ends = now + MINUTE_MS
    }
    const network = networkOf(request.ip)
    const count = (counts.get(network) ?? 0) + 1
    if (count === 1 && counts.size >= ADDRESSES_MAX) counts.delete(counts.keys().next().value ?? '')
    counts.set(network, count)
    if (count <= perMinuteMax) {
      done()
      return
    }
    void reply.header('retry-after', Math.ceil((ends - now) / 1000))
    done(Object.assign(new Error('too many requests'), { statusCode: 429 }))
  })
}

const MAPPED = '::ffff:'
const GROUPS = 8

/** An IPv4 address as it is; of an IPv6 address its /64, which is what one household or one hall is given. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address
  const lower = address.toLowerCase()
  if (lower.startsWith(MAPPED) && lower.includes('.')) return lower.slice(MAPPED.length)
  const [head = '', tail] = lower.split('::')
  const groups = head.split(':').filter(group => group !== '')
  if (tail !== undefined) {
    const after = tail.split(':').filter(group => group !== '')
    while (groups.length + after.length < GROUPS) groups.push('0')
    groups.push(...after)
  }
  return groups
    .slice(0, GROUPS / 2)
    .map(group => group.replace(/^0+(?=.)/, ''))
    .join(':')
}
