// Typing: what the proposals beside a need being written cost, asked through the interface as the page asks them.
import { split } from '#server/actions/offer/offer-rows.ts'
import { Offer } from '#server/storage/entities/index.ts'
import { offerBlank } from '#shared/offer.ts'
import { testApp } from '../../support/app.ts'
import { castOf } from '../../support/cast.ts'
import { at } from '../../support/market.ts'
import { mean, quantile } from './figures.ts'
import { makeNeed, makeOffer, randomFrom, regionTowns } from './market.ts'

const seed = 100
const offersCount = 500
const needsCount = 40
// The page asks when the fingers rest, a few words after it asked last.
const wordsAtATime = 4
/** Milliseconds by the clock within which an answer seems to come at once. */
const GOAL = 100

export async function benchTyping(): Promise<void> {
  const world = await testApp()
  try {
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const random = randomFrom(seed)
    const sellers = [cast.atelier, cast.papeterie, cast.coop]
    await world.must(async a => {
      const { editionId } = cast
      for (let n = 0; n < offersCount; n++) {
        const { row, sectors } = makeOffer(random, `o${n}`, `s${n}`, { towns: regionTowns })
        const fields = {
          ...offerBlank,
          title: row.title ?? '',
          description: row.description ?? '',
          sectors: sectors.slice(0, 1).map(sector => sector.code),
        }
        const organisationId = sellers[n % sellers.length]?.organisationId ?? ''
        const times = { createdAt: a.now, updatedAt: a.now }
        a.em.create(Offer, {
          id: a.newId(),
          editionId,
          organisationId,
          ...split(fields),
          status: 'published',
          position: n,
          fieldVersions: {},
          ...times,
          version: 1,
        })
      }
      return {}
    })
    const { browser } = cast.ville.first
    const preview = (description: string) => browser.post(at('/needs/preview'), { fields: { description } })
    await preview('nettoyage de bureaux')
    const [worked, waited]: [number[], number[]] = [[], []]
    let found = 0
    for (let n = 0; n < needsCount; n++) {
      const words = (makeNeed(random, `n${n}`).row.description ?? '').split(' ')
      for (let length = wordsAtATime; length <= words.length; length += wordsAtATime) {
        const [cpu, clock] = [process.cpuUsage(), performance.now()]
        const answer = await preview(words.slice(0, length).join(' '))
        waited.push(performance.now() - clock)
        const { user, system } = process.cpuUsage(cpu)
        worked.push((user + system) / 1000)
        if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
        if (answer.body.proposition.length > 0) found++
      }
    }
    console.log(
      `seed ${seed}, ${offersCount} offers: ${worked.length} unsaved texts asked through the interface, ${found} of them with proposals`,
    )
    say('  processor', worked)
    say(`  clock (goal ${GOAL} ms)`, waited)
  } finally {
    await world.close()
  }
}

function say(what: string, times: number[]): void {
  console.log(`${what}: mean ${mean(times).toFixed(1)} ms, p95 ${quantile(times, 0.95).toFixed(1)} ms`)
}
