// The planner against others, on events of the usual shape and on any b2bsp/1 files named on the command line:
//   npm run bench -- planner [INSTANCE.json ...] [--rounds 2] [--no-highs] [--picture docs/planner-value.svg]
import { cpus, loadavg } from 'node:os'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import loadHighs from 'highs'
import { priceLp } from '#server/domain/planning/bound/price-lp.ts'
import { byWorth, firstCome, placeInOrder } from '#server/domain/planning/greedy.ts'
import { compile, parseInstance, type Compiled, type Instance } from '#server/domain/planning/instance.ts'
import { planSteps } from '#server/domain/planning/plan.ts'
import { changedInstance, repair } from '#server/domain/planning/repair.ts'
import { Schedule } from '#server/domain/planning/schedule.ts'
import { event } from '../domain/planning/cases.ts'
import { lpText } from './planner/lp-text.ts'
import { pictureOf, type Point } from './planner/picture.ts'

const GAP_TARGET = 0.001
const SECONDS = 2

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '2' },
    'no-highs': { type: 'boolean', default: false },
    picture: { type: 'string' },
  },
})

const usual = { exhibitors: 140, buyers: 600, slots: 24 }
const events: Instance[] = positionals.length
  ? positionals.map(read)
  : [
      event({ ...usual, seed: 1, tables: 70, requests: 3500 }),
      event({ ...usual, seed: 2, tables: 140, requests: 3500 }),
      event({ ...usual, seed: 3, tables: 110, requests: 2600 }),
    ]
console.log(
  `${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)} at the start; times are elapsed seconds\n`,
)
for (const instance of events) quality(instance)
for (const instance of events) mended(instance)
if (!values['no-highs'] && events[0]) await race(events[0], Number(values.rounds))

function read(file: string): Instance {
  const parsed = parseInstance(JSON.parse(readFileSync(file, 'utf8')))
  if ('problem' in parsed)
    throw new Error(`${file}: ${parsed.problem.path}: expected ${parsed.problem.expected}`)
  return parsed
}

/** Plans until the target gap or the time is reached; every step of progress is noted. */
function timed(instance: Instance, seconds: number, gapTarget: number) {
  const start = performance.now()
  const now = () => (performance.now() - start) / 1000
  let gap = 1
  const points: { seconds: number; best: number }[] = []
  const steps = planSteps(instance, { spent: () => now() / seconds, shouldStop: () => gap <= gapTarget })
  for (;;) {
    const step = steps.next()
    if (step.done) return { plan: step.value, seconds: now(), points }
    gap = step.value.gap
    if (step.value.best > 0) points.push({ seconds: now(), best: step.value.best })
  }
}

function simple(c: Compiled, fill: (s: Schedule) => void): number {
  const s = new Schedule(c)
  fill(s)
  return s.weight
}

function quality(instance: Instance) {
  const c = compile(instance)
  const come = simple(c, firstCome)
  const greedy = simple(c, s => placeInOrder(s, byWorth(s), (_, slot) => slot))
  const { plan, points } = timed(instance, SECONDS, 0)
  const { weight = 0, bound = 1, gap = 1, breaks = 0 } = plan.score ?? {}
  const share = (value: number) => `${((100 * value) / bound).toFixed(2)} %`
  console.log(
    `${instance.name}: bound ${bound}; first come ${share(come)}, greedy by weight ${share(greedy)}, `,
  )
  console.log(
    `  planner in ${SECONDS} s ${share(weight)} (gap ${(100 * gap).toFixed(4)} %), ${breaks} breaks`,
  )
  if (!values.picture || instance !== events[0]) return
  const levels = [
    { name: 'first come first served', share: come / bound },
    { name: 'greedy by weight', share: greedy / bound },
  ]
  const line: Point[] = points.map(p => ({ seconds: p.seconds, share: p.best / bound }))
  const title = `Value of the plan against time: ${c.requests} requests, ${c.people} people, ${c.slots} slots`
  writeFileSync(values.picture, pictureOf(line, levels, title))
}

/** The three busiest exhibitors lose four slots each and twelve buyers cancel. */
function mended(instance: Instance) {
  const published = timed(instance, SECONDS, 0).plan
  const slotsOf = new Map<number, number[]>()
  const requests = new Map(instance.requests.map(r => [r.id, r]))
  for (const m of published.meetings) {
    const exhibitor = requests.get(m.request)?.a ?? -1
    slotsOf.set(exhibitor, [...(slotsOf.get(exhibitor) ?? []), m.slot])
  }
  const busiest = [...slotsOf].sort((x, y) => y[1].length - x[1].length).slice(0, 3)
  const buyers = instance.participants.filter(p => p.role === 'buyer')
  const away = Array.from({ length: 12 }, (_, k) => buyers[(k * 47 + 5) % buyers.length]?.id ?? -1)
  const now = changedInstance(instance, published.meetings, [
    ...busiest.map(([participant, slots]) => ({
      type: 'absent' as const,
      participant,
      slots: slots.slice(0, 4),
    })),
    ...away.map(participant => ({ type: 'absent' as const, participant })),
  ])
  const scratch = timed({ ...now, previous: undefined }, SECONDS, 0).plan.score?.weight ?? 1
  const start = performance.now()
  const { plan, moved, dropped } = repair(now, { kind: 'smallest' })
  const seconds = (performance.now() - start) / 1000
  const forced = dropped.filter(d => d.forced).length
  console.log(
    `${instance.name}: repair keeps ${((100 * (plan.score?.weight ?? 0)) / scratch).toFixed(2)} % of a plan from scratch, ` +
      `${moved.length} of ${published.meetings.length} moved, ${dropped.length} dropped (${forced} by force), ${seconds.toFixed(2)} s`,
  )
}

/** Time to a plan within 0.1 % of a proved bound, against HiGHS solving the same linear programme; alternating. */
async function race(instance: Instance, rounds: number) {
  const c = compile(instance)
  const text = lpText(
    priceLp(
      c,
      Int32Array.from({ length: c.slots }, (_, t) => t),
    ),
  )
  const highs = await loadHighs()
  const ratios: number[] = []
  console.log(
    `\n${instance.name}: to a certified gap of ${100 * GAP_TARGET} %, against HiGHS on the linear programme`,
  )
  for (let round = 1; round <= rounds; round++) {
    const ours = timed(instance, 60, GAP_TARGET)
    const start = performance.now()
    const solution = highs.solve(text)
    const theirs = (performance.now() - start) / 1000
    ratios.push(theirs / ours.seconds)
    console.log(
      `  round ${round}: planner ${ours.seconds.toFixed(2)} s (bound ${ours.plan.score?.bound}, weight ${ours.plan.score?.weight}), ` +
        `HiGHS ${theirs.toFixed(1)} s (optimum ${solution.ObjectiveValue.toFixed(2)}): ${(theirs / ours.seconds).toFixed(0)} times`,
    )
  }
  const median = ratios.sort((x, y) => x - y)[Math.floor(ratios.length / 2)] ?? 0
  console.log(`  median ${median.toFixed(0)} times faster (goal: 4)`)
  if (median < 4) process.exitCode = 1
}
