// One slot of one participant is suddenly free: who is present, idle, and wants to meet them, best first.
import { compile } from './compile.ts'
import type { Instance, Meeting } from './format.ts'
import { Schedule } from './schedule.ts'

export interface Substitute {
  request: number
  participants: number[]
  weight: number
  mutual: boolean
  /** Meetings the others hold in the plan: between equal requests, whoever has fewest comes first. */
  meetings: number
  text: { fr: string; en: string }
}

/** Requests of `participant` that could be held in `slot` without moving anyone, the most wanted first. */
export function substitutes(
  instance: Instance,
  plan: Meeting[],
  participant: number,
  slot: number,
): Substitute[] {
  // The published plan is taken as it is: places of a previous one do not matter here.
  const c = compile({ ...instance, previous: undefined })
  const s = new Schedule(c)
  const requestAt = new Map(c.requestIds.map((id, m) => [id, m]))
  const t = c.slotIds.indexOf(slot)
  const p = c.personIds.indexOf(participant)
  if (t < 0 || p < 0) return []
  for (const meeting of plan) {
    const m = requestAt.get(meeting.request)
    const at = c.slotIds.indexOf(meeting.slot)
    if (m !== undefined && at >= 0 && s.slotOf[m]! < 0 && s.fits(m, at)) s.place(m, at)
  }
  const list: Substitute[] = []
  for (let k = c.ofStart[p]!; k < c.ofStart[p + 1]!; k++) {
    const m = c.ofList[k]!
    if (s.slotOf[m]! >= 0 || !s.fits(m, t)) continue
    const others = [...c.parts.subarray(c.partStart[m], c.partStart[m + 1])].filter(q => q !== p)
    const meetings = Math.min(...others.map(q => s.held[q]!))
    list.push({
      request: c.requestIds[m]!,
      participants: others.map(q => c.personIds[q]!),
      weight: c.weight[m]!,
      mutual: instance.requests[m]?.mutual === true,
      meetings,
      text: reasonFor(instance.requests[m]?.mutual === true, meetings),
    })
  }
  return list.sort((x, y) => y.weight - x.weight || x.meetings - y.meetings || x.request - y.request)
}

function reasonFor(mutual: boolean, meetings: number): Substitute['text'] {
  const wanted = mutual
    ? ['souhait réciproque', 'wanted by both sides']
    : ['demande en attente', 'request waiting']
  const has =
    meetings === 0
      ? ['encore aucun rendez-vous', 'no meeting yet']
      : [`${meetings} rendez-vous prévus`, `${meetings} meetings planned`]
  if (meetings === 1) has.splice(0, 2, '1 rendez-vous prévu', '1 meeting planned')
  return { fr: `présent et libre, ${wanted[0]}, ${has[0]}`, en: `present and idle, ${wanted[1]}, ${has[1]}` }
}
