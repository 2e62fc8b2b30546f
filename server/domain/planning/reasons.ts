// Why a request has no place, in words: the first reason that holds, from the unchangeable to the merely outweighed.
import type { Compiled } from './compile.ts'
import type { Unplaced, UnplacedReason } from './format.ts'
import { hasBit, popcount } from './masks.ts'
import type { Schedule } from './schedule.ts'

/** One entry for every request that is not held. */
export function unplacedOf(s: Schedule): Unplaced[] {
  const list: Unplaced[] = []
  for (let m = 0; m < s.c.requests; m++) if (s.slotOf[m]! < 0) list.push(reasonOf(s, m))
  return list
}

export function reasonOf(s: Schedule, m: number): Unplaced {
  const { c } = s
  const request = c.requestIds[m]!
  const entry = (reason: UnplacedReason, fr: string, en: string, p?: number): Unplaced =>
    p === undefined
      ? { request, reason, text: { fr, en } }
      : { request, reason, participant: c.personIds[p]!, text: { fr, en } }
  const everyone = [...c.parts.subarray(c.partStart[m], c.partStart[m + 1])]
  const possible = popcount(c.allowed, m * c.words, c.words)
  if (possible === 0)
    return entry(
      'no-common-slot',
      'aucun créneau ouvert ne réunit tous les participants',
      'no open slot brings all participants together',
    )
  const atMaximum = everyone.find(p => s.held[p]! >= c.max[p]!)
  if (atMaximum !== undefined)
    return entry(
      'participant-maximum',
      `maximum de ${c.max[atMaximum]!} rendez-vous atteint`,
      `maximum of ${c.max[atMaximum]!} meetings reached`,
      atMaximum,
    )
  const full = everyone.filter(p => !opensFor(s, m, p))
  const [first] = full
  if (full.length === 1 && first !== undefined) {
    const [asked, slots] = [
      c.ofStart[first + 1]! - c.ofStart[first]!,
      popcount(c.free, first * c.words, c.words),
    ]
    const who = { 1: ['exposant complet', 'exhibitor full'], 2: ['acheteur complet', 'buyer full'] }[
      c.role[first]!
    ]
    return entry(
      'participant-full',
      `${who?.[0] ?? 'participant complet'} : ${asked} demandes pour ${slots} créneaux`,
      `${who?.[1] ?? 'participant full'}: ${asked} requests for ${slots} slots`,
      first,
    )
  }
  if (full.length > 1)
    return entry(
      'both-full',
      'agendas complets de part et d’autre',
      'the agendas of all sides are full',
      full.reduce((x, y) => (demand(c, y) > demand(c, x) ? y : x)),
    )
  const shared = sharedSlots(s, m)
  if (shared.length === 0)
    return entry(
      'no-shared-free-slot',
      'chacun a encore des créneaux libres, mais pas les mêmes, et échanger coûterait plus',
      'each side still has free slots, but not the same ones, and exchanging would cost more',
    )
  const roomy = shared.filter(t => s.load[t]! < c.capacity[t]!)
  if (roomy.length === 0)
    return entry(
      'slots-full',
      'toutes les tables sont prises dans les créneaux communs encore libres',
      'every table is taken in the shared slots that are still free',
    )
  if (!roomy.some(t => s.fullPlace(m, t) < 0))
    return entry(
      'slots-full',
      'le stand ou les tables adaptées sont pris dans les créneaux communs encore libres',
      'the stand or the suitable tables are taken in the shared slots that are still free',
    )
  if (!roomy.some(t => s.inOrder(m, t)))
    return entry(
      'after-not-possible',
      'l’ordre demandé avec d’autres rendez-vous ne laisse aucun créneau',
      'the order asked for with other meetings leaves no slot',
    )
  return entry(
    'outweighed',
    'd’autres objectifs du planning l’emportent',
    'other aims of the plan outweigh it',
  )
}

/** Whether participant p is idle in some slot where request m is possible. */
function opensFor(s: Schedule, m: number, p: number): boolean {
  for (let w = 0; w < s.c.words; w++) {
    if ((s.open[p * s.c.words + w]! & s.c.allowed[m * s.c.words + w]!) !== 0) return true
  }
  return false
}

function sharedSlots(s: Schedule, m: number): number[] {
  const { c } = s
  const everyone = c.parts.subarray(c.partStart[m], c.partStart[m + 1])
  return Array.from({ length: c.slots }, (_, t) => t).filter(
    t => hasBit(c.allowed, m * c.words, t) && everyone.every(p => s.at[p * c.slots + t]! < 0),
  )
}

function demand(c: Compiled, p: number): number {
  return (c.ofStart[p + 1]! - c.ofStart[p]!) / Math.max(1, popcount(c.free, p * c.words, c.words))
}
