// Locks that cannot all be kept: found before anything else, because no plan exists then.
import type { Compiled } from './compile.ts'
import type { Certificate } from './format.ts'
import { hasBit } from './masks.ts'
import { Schedule } from './schedule.ts'

/** Null when all locked meetings can stand together; otherwise who, which slots and why. */
export function contradictionOf(c: Compiled): Certificate | null {
  if (c.requests > 0 && c.capacity.every(k => k === 0)) {
    return {
      kind: 'no-table',
      participants: [],
      slots: [...c.slotIds],
      text: 'Aucun créneau n’a de table : aucune demande ne peut être placée.',
      english: 'No slot has a table: no request can be placed.',
    }
  }
  const s = new Schedule(c)
  for (let m = 0; m < c.requests; m++) {
    if (!c.locked[m]) continue
    const t = c.previous[m]!
    if (s.fits(m, t)) s.place(m, t)
    else return lockCertificate(s, m, t)
  }
  return null
}

function lockCertificate(s: Schedule, m: number, t: number): Certificate {
  const { c } = s
  const everyone = [...c.parts.subarray(c.partStart[m], c.partStart[m + 1])]
  const busy = everyone.filter(p => s.at[p * c.slots + t]! >= 0)
  const full = everyone.filter(p => s.held[p]! >= c.max[p]!)
  const who = (list: number[]) => list.map(p => c.personIds[p]!)
  const [id, slot] = [c.requestIds[m]!, c.slotIds[t]!]
  const certificate = (participants: number[], fr: string, en: string): Certificate => ({
    kind: 'locks',
    participants: who(participants),
    slots: [slot],
    requests: [id],
    text: `La demande ${id} est verrouillée au créneau ${slot}, mais ${fr}.`,
    english: `Request ${id} is locked in slot ${slot}, but ${en}.`,
  })
  if (!hasBit(c.allowed, m * c.words, t))
    return certificate(
      everyone,
      'ce créneau ne lui est pas possible (absence, créneau fermé, non autorisé ou fixé ailleurs)',
      'this slot is not possible for it (someone is absent, or the slot is closed, not allowed or fixed elsewhere)',
    )
  if (busy.length)
    return certificate(
      busy,
      `un participant (${who(busy).join(', ')}) y a déjà un rendez-vous verrouillé`,
      `a participant (${who(busy).join(', ')}) already has a locked meeting there`,
    )
  if (full.length)
    return certificate(
      full,
      `un participant (${who(full).join(', ')}) dépasserait son maximum`,
      `a participant (${who(full).join(', ')}) would exceed their maximum`,
    )
  if (s.load[t]! >= c.capacity[t]!)
    return certificate(
      [],
      `les ${c.capacity[t]!} tables y sont déjà prises`,
      `all ${c.capacity[t]!} tables are taken there`,
    )
  if (s.inOrder(m, t))
    return certificate(
      everyone,
      'une pause demandée, un stand ou une table adaptée n’y laissent pas de place',
      'a pause asked for, a stand or a suitable table leaves no place there',
    )
  return certificate(
    everyone,
    'l’ordre demandé avec un autre rendez-vous verrouillé l’interdit',
    'its order with another locked meeting forbids it',
  )
}
