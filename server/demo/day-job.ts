// The demo's day goes on: what would have happened since the last look happens, at the pace of its clock.
import type { House } from '#server/actions/house.ts'
import type { Job } from '#server/jobs.ts'
import { playStep } from './day.ts'
import { DEMO_SLUG } from './run.ts'

const LOOK_EVERY_SECONDS = 5
// Less than this has nothing worth playing; more than an hour was a pause of the machine, and is left out.
const STEP_MINUTES_MIN = 4
const STEP_MINUTES_MAX = 60

export function demoDay(house: House): Job {
  let last = house.now()
  return {
    name: 'demo:day',
    everySeconds: LOOK_EVERY_SECONDS,
    run: async () => {
      const now = house.now()
      const minutes = (Date.parse(now) - Date.parse(last)) / 60_000
      if (minutes < STEP_MINUTES_MIN) return
      const from = last
      last = now
      const edition = await house.sql.one<{ id: string; endsOn: string }>(
        'select id, ends_on as "endsOn" from edition where slug = ?',
        [DEMO_SLUG],
      )
      if (!edition || minutes > STEP_MINUTES_MAX) return
      // After the last evening the clock walks again.
      if (now.slice(0, 10) > edition.endsOn) house.demoClock?.set({ rate: 1 })
      else await playStep(house, edition.id, from, now)
    },
  }
}
