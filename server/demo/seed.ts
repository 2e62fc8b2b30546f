// Fills the demo edition, « Les Rencontres de l’Estuaire 2026 », by the actions themselves, from a seed.
import type { House } from '#server/actions/house.ts'
import { outcomeOf } from '#server/actions/plan/outcome.ts'
import { publishPlan } from '#server/actions/plan/publish.ts'
import { beginPlan, finishPlan } from '#server/actions/plan/run.ts'
import { poolOf } from '#server/actions/plan/pool.ts'
import { createDoor } from '#server/actions/visitor/doors.ts'
import { plan } from '#server/domain/planning/plan.ts'
import { askAndAnswer, publishCatalogue } from './asking.ts'
import type { DemoClock } from './clock.ts'
import { playDay } from './day.ts'
import { draftSome, signSome } from './deals.ts'
import { registerVisitors } from './guests.ts'
import { openEdition, phase } from './opening.ts'
import { castPlots, enter } from './people.ts'
import { setProgramme } from './programme.ts'
import { askQuestions } from './questions.ts'
import { chance } from './random.ts'
import { DEMO_SLUG, each, must } from './run.ts'

const SEED = 2026
/** Sizes of the demo edition; tests make a small one. */
export interface DemoSize {
  companies: number
  visitors: number
  tables: number
  requestsPerNeed: number
}
const FULL: DemoSize = { companies: Infinity, visitors: 2100, tables: 48, requestsPerNeed: 3.5 }
// Moves of the planner: the plan must be the same on every machine, so its budget is counted, not timed.
const PLAN_STEPS = 400_000

export async function hasDemo(house: House): Promise<boolean> {
  return (await house.sql.one('select 1 as one from edition where slug = ?', [DEMO_SLUG])) !== undefined
}

/** Everything, from the first registration to the second morning. `say` tells how far it is. */
export async function seedDemo(
  house: House,
  clock: DemoClock,
  say: (text: string) => void,
  size: DemoSize = FULL,
): Promise<void> {
  const dice = chance(SEED)
  clock.set({ at: '2026-10-05T08:00:00.000Z', rate: 1 })
  say('La distribution : structures, offres et besoins')
  const editionId = await openEdition(house, size.tables)
  const plots = castPlots(dice).filter((_, i) => i < size.companies || i % 20 === 0 || i > 228)
  const answering = await askQuestions(house, editionId)
  const answersDice = chance(SEED + 9)
  const companies = await each(plots, plot => {
    const answers = answering('organisations', answersDice)
    return must(house, a => enter(a, plot, editionId, answers))
  })
  const catalogue = await publishCatalogue(house, editionId, companies, SEED + 1)

  clock.set({ at: '2026-10-20T08:00:00.000Z' })
  await must(house, a => phase(a, editionId, 'requests'))
  say('Les demandes de rendez-vous')
  await askAndAnswer(house, clock, editionId, catalogue, {
    seed: SEED + 2,
    requestsPerNeed: size.requestsPerNeed,
  })

  clock.set({ at: '2026-11-20T08:00:00.000Z' })
  await setProgramme(house, editionId, companies, SEED + 4)
  say('Le planning')
  await planAndPublish(house, editionId)

  say('Les inscriptions')
  await registerVisitors(house, editionId, companies, size.visitors, SEED + 3, answering)
  for (const [name, zone, capacity] of [
    ['Porte A', 'hall', 1200],
    ['Porte B', 'hall', 1200],
    ['Espace rendez-vous', 'meetings', 300],
    ['Ateliers', 'workshops', 180],
  ] as const) {
    await must(house, a => createDoor(a, { editionId, name, zone, capacity }))
  }

  clock.set({ at: '2026-11-26T07:30:00.000Z' })
  await must(house, a => phase(a, editionId, 'live'))
  say('La première journée')
  await playDay(house, clock, editionId, '2026-11-26T07:30:00.000Z', '2026-11-26T17:30:00.000Z')
  await draftSome(house, clock, editionId, 31)
  await signSome(house, clock, editionId, 17)
  say('La seconde matinée')
  clock.set({ at: '2026-11-27T07:30:00.000Z' })
  await playDay(house, clock, editionId, '2026-11-27T07:30:00.000Z', '2026-11-27T09:05:00.000Z')
  clock.set({ at: '2026-11-27T09:05:00.000Z', rate: 1 })
  // What the demo would have posted is told as written, not sent: nobody reads at .example.
  await must(house, async a => {
    await a.sql.all("update mail_delivery set status = 'written', sent_at = ? where status = 'waiting'", [
      a.now,
    ])
    return { done: true }
  })
}

async function planAndPublish(house: House, editionId: string): Promise<void> {
  const pool = await poolOf(house.sql, editionId, house.now())
  const begun = await must(house, a => beginPlan(a, { editionId, mode: 'fresh' }))
  const made = plan(pool.instance, { seed: SEED, steps: PLAN_STEPS })
  await must(house, a => finishPlan(a, { planId: begun.id, result: outcomeOf(pool, made) }))
  await must(house, a => publishPlan(a, { editionId, planId: begun.id }))
}
