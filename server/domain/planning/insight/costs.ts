// What each aim costs: the same event planned with and without it, before anything is published.
import { compile } from '../compile.ts'
import type { Instance, ObjectiveIn, Plan } from '../format.ts'
import { objectiveOf } from '../objective.ts'
import { planSteps } from '../plan.ts'
import type { PlanOptions, Progress } from '../progress.ts'
import { viewOf } from '../rules/rule.ts'
import { walking } from '../rules/walking.ts'
import { distributionOf } from './distribution.ts'
import { frenchPercent } from './room.ts'

export interface AimCost {
  aim: 'breaks' | 'idleSlots' | 'fairness' | 'walking'
  /** The organiser's weight, against none. */
  weight: number
  /** Share of the plan's value it takes, 0 to 1. */
  valueShare: number
  /** Breaks, idle slots, participants without a meeting, minutes on foot: without the aim and with it. */
  without: number
  with: number
  text: { fr: string; en: string }
}

/** Moves for each of the plans compared: enough to tell them apart. */
const COMPARED_STEPS = 250_000

/** Plans with the organiser's weights, then once without each aim that has one. Same seed and steps for all, so that they compare. */
export function* costSteps(instance: Instance, options: PlanOptions = {}): Generator<Progress, AimCost[]> {
  const objective = objectiveOf(instance.objective)
  const budget = { steps: COMPARED_STEPS, seed: options.seed, shouldStop: options.shouldStop }
  const planned = (change: ObjectiveIn) =>
    planSteps({ ...instance, objective: { ...objective, ...change } }, budget)
  const asWanted = yield* planned({})
  if (!asWanted.score) return []
  const costs: AimCost[] = []
  for (const aim of aims) {
    const weight = objective[aim.aim]
    if (aim.aim === 'walking' && !instance.distances?.length) continue
    if (weight === 0 && !aim.always) continue
    const without = yield* planned(aim.off)
    if (!without.score) return []
    const valueShare = lost(without.score.weight, asWanted.score.weight)
    const [before, after] = [aim.count(instance, without), aim.count(instance, asWanted)]
    costs.push({
      aim: aim.aim,
      weight,
      valueShare,
      without: before,
      with: after,
      text: saying(aim, before, after, 100 * valueShare),
    })
  }
  return costs
}

interface Aim {
  aim: AimCost['aim']
  off: ObjectiveIn
  /** Said even when it weighs nothing: the two aims every organiser asks about. */
  always: boolean
  count: (instance: Instance, plan: Plan) => number
  name: { fr: string; en: string }
  gain: (without: number, having: number) => { fr: string; en: string }
}

/** What the aim gives and what it takes; what changes nothing is said so, rather than as two zeros. */
function saying({ name, gain }: Aim, without: number, having: number, percent: number): AimCost['text'] {
  const free = Number(percent.toFixed(3)) === 0
  if (free && without === having)
    return { fr: `${name.fr}\u00a0: ne change rien ici`, en: `${name.en}: changes nothing here` }
  const { fr, en } = gain(without, having)
  return free
    ? { fr: `${name.fr}\u00a0: ${fr}, sans perte de valeur`, en: `${name.en}: ${en}, no value lost` }
    : {
        fr: `${name.fr}\u00a0: ${fr} pour ${frenchPercent(percent, 3)} de valeur`,
        en: `${name.en}: ${en} for ${percent.toFixed(3)}% of the value`,
      }
}

const aims: Aim[] = [
  {
    aim: 'breaks',
    off: { breaks: 0, idleSlots: 0 },
    always: true,
    count: (_, plan) => plan.score?.breaks ?? 0,
    name: { fr: 'compacter', en: 'compact agendas' },
    gain: (without, having) => ({
      fr: `${frenchPercent(fewer(without, having), 0)} de pauses en moins`,
      en: `${fewer(without, having).toFixed(0)}% fewer breaks`,
    }),
  },
  {
    aim: 'idleSlots',
    off: { idleSlots: 0 },
    always: false,
    count: (_, plan) => plan.score?.idleSlots ?? 0,
    name: { fr: 'éviter l’attente', en: 'no waiting' },
    gain: (without, having) => ({
      fr: `${frenchPercent(fewer(without, having), 0)} de créneaux d’attente en moins`,
      en: `${fewer(without, having).toFixed(0)}% fewer idle slots`,
    }),
  },
  {
    aim: 'fairness',
    off: { fairness: 0 },
    always: true,
    count: (instance, plan) => distributionOf(instance, plan.meetings).all.none,
    name: { fr: 'équité', en: 'fairness' },
    gain: (without, having) => ({
      fr: `${having} sans rendez-vous au lieu de ${without}`,
      en: `${having} without a meeting instead of ${without}`,
    }),
  },
  {
    aim: 'walking',
    off: { walking: 0 },
    always: false,
    count: minutesOnFoot,
    name: { fr: 'marcher moins', en: 'less walking' },
    gain: (without, having) => ({
      fr: `${having} min à pied au lieu de ${without}`,
      en: `${having} min on foot instead of ${without}`,
    }),
  },
]

function minutesOnFoot(instance: Instance, plan: Plan): number {
  const c = compile(instance)
  const slotOf = new Map(plan.meetings.map(one => [one.request, c.slotIds.indexOf(one.slot)]))
  return walking.count(
    viewOf(
      c,
      Int32Array.from(c.requestIds, id => slotOf.get(id) ?? -1),
    ),
  )
}

const fewer = (without: number, having: number): number =>
  without > 0 ? (100 * (without - having)) / without : 0

function lost(before: number, after: number): number {
  return before > 0 ? Math.max(0, (before - after) / before) : 0
}
