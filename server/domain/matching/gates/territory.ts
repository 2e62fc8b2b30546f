// Gate: a required territory, or a greatest distance.
import { reachOf } from '../territory.ts'
import type { Gate } from './gate.ts'

export const territoryGate: Gate = ({ need, offer }) => {
  const { required } = need.need
  if (!required?.territory && required?.distanceKmMax === undefined) return undefined
  const reach = reachOf(offer, need.place)
  if (!reach)
    return {
      gate: 'territory',
      state: 'unknown',
      text: { fr: 'Lieu du besoin à préciser', en: 'Place of the need to be given' },
    }
  if (required.distanceKmMax !== undefined && reach.km !== undefined && reach.km > required.distanceKmMax) {
    const km = Math.round(reach.km)
    return {
      gate: 'territory',
      state: 'failed',
      text: { fr: `À ${km} km, trop loin`, en: `${km} km away, too far` },
    }
  }
  const state = !required.territory || reach.served ? 'passed' : reach.served === false ? 'failed' : 'unknown'
  return { gate: 'territory', state, text: reach.text }
}
