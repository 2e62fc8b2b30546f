// The sentence an organiser may say aloud about a plan: how near the best possible, and what everyone has at least.
import type { Instance, Plan } from '../format.ts'
import { distributionOf } from './distribution.ts'
import { frenchPercent } from './room.ts'

/** Nobody is told a share rounded up: 99.996 % is said as 99.99 %, and only a proved best plan is called the best. */
export function planSentence(instance: Instance, plan: Plan): { fr: string; en: string } {
  if (plan.status !== 'planned' || !plan.score) {
    return { fr: plan.certificate?.text ?? 'Aucun planning.', en: plan.certificate?.english ?? 'No plan.' }
  }
  const { gap } = plan.score
  const share = Math.floor(10_000 * (1 - gap)) / 100
  const least = distributionOf(instance, plan.meetings).all.min
  const best =
    gap === 0
      ? { fr: 'Ce planning est le meilleur possible', en: 'This plan is the best possible' }
      : {
          fr: `Ce planning réalise au moins ${frenchPercent(share, 2)} du maximum possible`,
          en: `This plan reaches at least ${share.toFixed(2)}% of the best possible`,
        }
  if (least === 0) return { fr: `${best.fr}.`, en: `${best.en}.` }
  const [s, rendezVous] = [least > 1 ? 's' : '', `${least} rendez-vous`]
  return {
    fr: `${best.fr}, et chacun a au moins ${rendezVous}.`,
    en: `${best.en}, and everyone has at least ${least} meeting${s}.`,
  }
}
