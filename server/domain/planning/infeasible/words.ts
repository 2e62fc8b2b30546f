// Certificates in words, French and English: who, which slots, why. Ids are those of the instance.
import type { Compiled } from '../compile.ts'
import type { Problem } from '../complete/problem.ts'
import type { Certificate } from '../format.ts'
import type { Deduction, Domains } from './domains.ts'
import type { Clash } from './propagate.ts'

/** Steps told in full; a longer chain is summed up by its count. */
const STEPS_TOLD_MAX = 8

export function clash(c: Compiled, domains: Domains, clash: Clash): Certificate {
  const meetings = clash.kind === 'no-slot' ? [clash.meeting] : clash.meetings
  const chain = domains.behind(meetings)
  const people = new Set(clash.kind === 'no-slot' ? domains.crewOf(clash.meeting) : [clash.person])
  const slots = new Set(clash.kind === 'no-slot' ? [] : clash.slots)
  for (const d of chain) {
    if (d.kind === 'filled') for (const t of d.slots) slots.add(t)
    for (const p of d.kind === 'filled' ? [d.person] : domains.crewOf(d.meeting)) people.add(p)
  }
  const end =
    clash.kind === 'no-slot' ? noSlot(c, domains, clash.meeting, chain.length > 0) : crowded(c, clash)
  return {
    kind: kindOf(clash, chain),
    participants: peopleIds(c, [...people]),
    slots: slotIds(c, [...slots]),
    requests: requestIds(c, meetings),
    text: tell(c, chain, 'fr', end.text),
    english: tell(c, chain, 'en', end.english),
  }
}

function kindOf(clash: Clash, chain: Deduction[]): string {
  if (chain.some(d => d.kind === 'order')) return 'order'
  return clash.kind === 'no-slot' ? 'no-common-slot' : 'participant-slots'
}

function noSlot(c: Compiled, domains: Domains, m: number, deduced: boolean): Text {
  const id = requestIds(c, [m])[0] ?? m
  const crew = domains.crewOf(m)
  const fixed = c.fixed[m] ?? -1
  if (!deduced && fixed >= 0) {
    const slot = c.slotIds[fixed] ?? fixed
    return {
      text: `La demande ${id} est fixée au créneau ${slot}, où elle ne peut pas se tenir (participant absent, créneau fermé ou non permis).`,
      english: `Request ${id} is fixed in slot ${slot}, where it cannot be held (someone absent, slot closed or not allowed).`,
    }
  }
  const who = list(peopleIds(c, crew))
  return {
    text: `La demande ${id} (participants ${who.fr}) n’a ${deduced ? 'plus ' : ''}aucun créneau possible${deduced ? '.' : '\u00a0: aucun n’est à la fois ouvert, permis et libre pour tous.'}`,
    english: `Request ${id} (participants ${who.en}) has no possible slot${deduced ? ' left.' : ': none is open, allowed and free for everyone.'}`,
  }
}

function crowded(c: Compiled, { person, meetings, slots }: Extract<Clash, { kind: 'crowded' }>): Text {
  const p = peopleIds(c, [person])[0] ?? person
  const asked = list(requestIds(c, meetings))
  const where = list(slotIds(c, slots))
  return {
    text: `Le participant ${p} a ${meetings.length} rendez-vous (demandes ${asked.fr}) pour seulement ${count(slots.length, 'créneau possible', 'créneaux possibles')} (${where.fr}).`,
    english: `Participant ${p} has ${meetings.length} meetings (requests ${asked.en}) for only ${count(slots.length, 'possible slot', 'possible slots')} (${where.en}).`,
  }
}

function tell(c: Compiled, chain: Deduction[], language: 'fr' | 'en', end: string): string {
  const key = language === 'fr' ? 'text' : 'english'
  const told = chain.slice(-STEPS_TOLD_MAX).map(d => step(c, d)[key])
  const more = chain.length - told.length
  if (more > 0)
    told.unshift(
      language === 'fr'
        ? `Après ${count(more, 'première déduction', 'premières déductions')} :`
        : `After ${count(more, 'first deduction', 'first deductions')}:`,
    )
  return [...told, end].join(' ')
}

function step(c: Compiled, d: Deduction): Text {
  if (d.kind === 'filled') {
    const p = peopleIds(c, [d.person])[0] ?? d.person
    const what = list(requestIds(c, d.meetings))
    const where = list(slotIds(c, d.slots))
    return {
      text: `Le participant ${p} remplit ${d.slots.length > 1 ? 'les créneaux' : 'le créneau'} ${where.fr} avec ${d.meetings.length > 1 ? 'les demandes' : 'la demande'} ${what.fr}.`,
      english: `Participant ${p} fills slot${d.slots.length > 1 ? 's' : ''} ${where.en} with request${d.meetings.length > 1 ? 's' : ''} ${what.en}.`,
    }
  }
  const id = requestIds(c, [d.meeting])[0] ?? d.meeting
  const others = list(requestIds(c, d.others))
  const several = d.others.length > 1
  return {
    text: `La demande ${id} doit venir ${d.after ? 'après' : 'avant'} ${several ? 'les demandes' : 'la demande'} ${others.fr}, ce qui lui ôte les ${d.after ? 'premiers' : 'derniers'} créneaux.`,
    english: `Request ${id} must come ${d.after ? 'after' : 'before'} request${several ? 's' : ''} ${others.en}, which takes its ${d.after ? 'first' : 'last'} slots away.`,
  }
}

export function circle(c: Compiled, meetings: number[]): Certificate {
  const ids = requestIds(c, meetings)
  const chain = [...ids, ids[0]].join(' → ')
  return {
    kind: 'order-circle',
    participants: [],
    slots: [],
    requests: ids,
    text: `Ces demandes s’attendent l’une l’autre en rond : ${chain} (chacune doit précéder la suivante).`,
    english: `These requests wait for each other in a circle: ${chain} (each must come before the next).`,
  }
}

export function maximum(c: Compiled, p: number, asked: number, max: number): Certificate {
  const id = peopleIds(c, [p])[0] ?? p
  return {
    kind: 'participant-maximum',
    participants: [id],
    slots: [],
    text: `Le participant ${id} a ${asked} demandes à tenir pour un maximum de ${max} rendez-vous.`,
    english: `Participant ${id} has ${asked} requests to hold and a maximum of ${max} meetings.`,
  }
}

export function compelled(c: Compiled, domains: Domains, t: number, people: number[]): Certificate {
  const slot = slotIds(c, [t])[0] ?? t
  const ids = peopleIds(c, people)
  const tables = domains.problem.capacity[t] ?? 0
  return {
    kind: 'tables',
    participants: ids,
    slots: [slot],
    text: `Au créneau ${slot}, ${ids.length} participants doivent être en rendez-vous, car ils ont besoin de tous leurs créneaux, mais il n’y a que ${count(tables, 'table', 'tables')}.`,
    english: `In slot ${slot}, ${ids.length} participants must be in a meeting, since they need all their slots, but there ${tables === 1 ? 'is only 1 table' : `are only ${tables} tables`}.`,
  }
}

export function tables(
  c: Compiled,
  domains: Domains,
  short: { meetings: number[]; slots: number[] },
  places: readonly number[],
): Certificate {
  const room = short.slots.reduce((sum, t) => sum + (places[t] ?? 0), 0)
  const where = list(slotIds(c, short.slots))
  const chain = domains.behind(short.meetings)
  const people = new Set(short.meetings.flatMap(m => domains.crewOf(m)))
  return {
    kind: 'tables',
    participants: peopleIds(c, [...people]),
    slots: slotIds(c, short.slots),
    requests: requestIds(c, short.meetings),
    text: tell(
      c,
      chain,
      'fr',
      `${short.meetings.length} rendez-vous ne peuvent se tenir que dans les créneaux ${where.fr}, qui n’ont ensemble que ${count(room, 'place', 'places')} (tables, et participants présents).`,
    ),
    english: tell(
      c,
      chain,
      'en',
      `${short.meetings.length} meetings can only be held in slots ${where.en}, which together have only ${count(room, 'place', 'places')} (tables, and people present).`,
    ),
  }
}

/** After an exhaustive search: these people alone cannot hold all their meetings with each other. */
export function exhausted(c: Compiled, people: number[]): Certificate {
  const who = list(peopleIds(c, people))
  const some = people.length > 0 && people.length < c.people
  return {
    kind: 'search',
    participants: peopleIds(c, people),
    slots: [],
    text: some
      ? `Une recherche exhaustive le démontre : les rendez-vous entre les participants ${who.fr} ne peuvent pas tous se tenir.`
      : 'Aucun planning ne peut tenir toutes les demandes : une recherche exhaustive le démontre.',
    english: some
      ? `An exhaustive search proves it: the meetings between participants ${who.en} cannot all be held.`
      : 'No plan can hold every request: an exhaustive search proves it.',
  }
}

export function unfair(): Certificate {
  return {
    kind: 'fairness',
    participants: [],
    slots: [],
    text: 'Toutes les demandes peuvent être tenues, mais jamais avec des nombres de pauses égaux à deux près entre participants : une recherche exhaustive le démontre.',
    english:
      'All requests can be held, but never with everyone’s breaks within two of each other: an exhaustive search proves it.',
  }
}

interface Text {
  text: string
  english: string
}

export function crewMax({ memberStart, meetings }: Problem): number {
  let most = 0
  for (let m = 0; m < meetings; m++) most = Math.max(most, (memberStart[m + 1] ?? 0) - (memberStart[m] ?? 0))
  return most
}

function count(n: number, one: string, many: string): string {
  return `${n} ${n > 1 ? many : one}`
}

const peopleIds = (c: Compiled, people: number[]): number[] =>
  people.sort((a, b) => a - b).map(p => c.personIds[p] ?? p)
const slotIds = (c: Compiled, slots: number[]): number[] =>
  slots.sort((a, b) => a - b).map(t => c.slotIds[t] ?? t)
const requestIds = (c: Compiled, meetings: number[]): number[] => meetings.map(m => c.requestIds[m] ?? m)

function list(ids: number[]): { fr: string; en: string } {
  if (ids.length === 0) return { fr: 'aucun', en: 'none' }
  if (ids.length === 1) return { fr: String(ids[0]), en: String(ids[0]) }
  const start = ids.slice(0, -1).join(', ')
  return { fr: `${start} et ${ids.at(-1)}`, en: `${start} and ${ids.at(-1)}` }
}
