// A market for tests: the cast, with offers and needs put there by its own people.
import type { Browser, TestApp } from './app.ts'
import { testApp } from './app.ts'
import { castOf, SLUG, type Cast, type Company } from './cast.ts'

export const at = (path: string): string => `/api/editions/${SLUG}${path}`

export interface Fair {
  world: TestApp
  cast: Cast
  offer(company: Company, fields: Record<string, unknown>): Promise<string>
  need(fields?: Record<string, unknown>, company?: Company): Promise<string>
}

export const buffetNeed = {
  title: 'Buffet pour 60 personnes',
  description: 'Vœux du personnel, vaisselle réutilisable demandée.',
  sectors: ['traiteur'],
  place: { postcode: '44600', city: 'Saint-Nazaire', insee: '44184' },
  quantity: { quantity: 60, unit: 'repas' },
}

export const buffetOffer = {
  title: 'Buffets et cocktails de saison',
  description: 'Traiteur d’insertion : buffets froids et chauds avec vaisselle réutilisable.',
  sectors: ['traiteur'],
  territory: { kind: 'departments', codes: ['44'] },
  capacity: { quantity: 150, unit: 'repas', minimum: 20 },
}

/** Opens an edition a few days before it begins, in the phase of requests. */
export async function fairOf(
  t: { teardown(run: () => Promise<void>): void },
  options: Parameters<typeof castOf>[1] = {},
): Promise<Fair> {
  const world = await testApp()
  t.teardown(world.close)
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world, options)
  const made = async (browser: Browser, path: string, body: Record<string, unknown>): Promise<string> => {
    const answer = await browser.post(at(path), body)
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body.id as string
  }
  return {
    world,
    cast,
    offer: (company, fields) => made(company.first.browser, '/offers', { fields, status: 'published' }),
    need: (fields = {}, company = cast.ville) =>
      made(company.first.browser, '/needs', { fields: { ...buffetNeed, ...fields }, status: 'open' }),
  }
}
