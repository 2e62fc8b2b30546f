// Start: a house of ten thousand offers in its SQLite file, opened by a fresh process, and the market read and indexed from it.
import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRefused } from '#server/actions/act.ts'
import { split } from '#server/actions/offer/offer-rows.ts'
import { createOrganisation } from '#server/actions/organisation/organisations.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { marketsOf } from '#server/actions/proposition/markets.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings } from '#server/settings.ts'
import { Offer } from '#server/storage/entities/index.ts'
import { offerBlank } from '#shared/offer.ts'
import { testApp, type TestApp } from '../../support/app.ts'
import { castOf } from '../../support/cast.ts'
import { quantile } from './figures.ts'
import { makeOffer, randomFrom } from './market.ts'

const seed = 10_000
const offersCount = 10_000
const sellersCount = 2_000
const times = 5
/** Milliseconds within which the market of such a house is to be there. */
const GOAL = 3_000
const folderName = 'COVALENCE_BENCH_START'

export async function benchStart(): Promise<void> {
  const world = await testApp()
  try {
    await fill(world)
    console.log(`seed ${seed}, ${offersCount} offers of ${sellersCount} sellers in SQLite, a fresh process`)
    const starts: Start[] = []
    for (let time = 0; time < times; time++) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [fileURLToPath(import.meta.url)], {
        env: { ...process.env, [folderName]: world.folder },
        encoding: 'utf8',
      })
      if (status !== 0) throw new Error(stderr)
      const start = JSON.parse(stdout) as Start
      starts.push(start)
      console.log(`  ${wordsOf(start)}`)
    }
    const median = (key: keyof Start) =>
      quantile(
        starts.map(start => start[key]),
        0.5,
      )
    console.log(
      `  median: ${median('clockMs').toFixed(0)} ms by the clock (goal ${GOAL}), ${median('processorMs').toFixed(0)} ms of processor, ${median('threadMs').toFixed(0)} ms of it in the thread that indexes`,
    )
  } finally {
    await world.close()
  }
}

/** What one start cost, in milliseconds; the processor's count holds collecting and compiling beside the thread. */
type Start = { offers: number; clockMs: number; processorMs: number; threadMs: number; openingMs: number }

function wordsOf({ offers, clockMs, processorMs, threadMs, openingMs }: Start): string {
  return `${offers} offers read and indexed: ${clockMs.toFixed(0)} ms by the clock (goal ${GOAL}), ${processorMs.toFixed(0)} ms of processor (thread ${threadMs.toFixed(0)}); opening the house ${openingMs.toFixed(0)} ms`
}

async function fill(world: TestApp): Promise<void> {
  const { editionId } = await castOf(world)
  const random = randomFrom(seed)
  const sellers: string[] = []
  const batch = 200
  for (let from = 0; from < sellersCount; from += batch) {
    await world.must(async a => {
      for (let n = from; n < from + batch; n++) {
        const place = { postcode: '44600', city: 'Saint-Nazaire', insee: '44184', department: '44' }
        const made = await createOrganisation(a, {
          name: `Structure ${n}`,
          legalFamily: 'EI',
          siret: null,
          legalForm: 'SARL',
          place: { street: `${n} rue du Test`, ...place },
          signatoryName: null,
          signatoryCapacity: null,
        })
        if (isRefused(made)) throw new Error(made.code)
        const organisationId = made.id
        await takePart(a, { editionId, organisationId, exhibitor: true, buyer: false, validated: true })
        sellers.push(organisationId)
      }
      return {}
    })
  }
  await world.must(async a => {
    for (let n = 0; n < offersCount; n++) {
      const { row, sectors } = makeOffer(random, `o${n}`, `s${n}`)
      a.em.create(Offer, {
        id: a.newId(),
        editionId,
        organisationId: sellers[n % sellers.length] ?? '',
        ...split({
          ...offerBlank,
          title: row.title ?? '',
          description: row.description ?? '',
          sectors: sectors.slice(0, 1).map(sector => sector.code),
        }),
        status: 'published',
        position: n,
        fieldVersions: {},
        createdAt: a.now,
        updatedAt: a.now,
        version: 1,
      })
    }
    return {}
  })
}

/** In the fresh process: what opening costs, and what the markets cost after it, by the clock and by the processor. */
async function startOnce(folder: string): Promise<void> {
  const opened = performance.now()
  const { house, close } = await openHouse(
    readSettings({ DATA_DIR: path.resolve(folder), DEMO: '0', LOG_LEVEL: 'error' }),
  )
  const [from, all, thread] = [performance.now(), process.cpuUsage(), process.threadCpuUsage()]
  await marketsOf(house).warm()
  const spent = ({ user, system }: NodeJS.CpuUsage) => (user + system) / 1000
  const clockMs = performance.now() - from
  const [processorMs, threadMs] = [spent(process.cpuUsage(all)), spent(process.threadCpuUsage(thread))]
  const held = await marketsOf(house).of(
    (await house.sql.all<{ id: string }>('select id from edition'))[0]?.id ?? '',
  )
  const start: Start = { offers: held.offers.size, clockMs, processorMs, threadMs, openingMs: from - opened }
  console.log(JSON.stringify(start))
  await close()
}

const folder = process.env[folderName]
if (folder !== undefined && process.argv[1] === fileURLToPath(import.meta.url)) await startOnce(folder)
