// What a planning rule is: a name and a reason an organiser can read, and a way to count it on any plan, from the meetings alone.
import type { Compiled } from '../compile.ts'

export interface Words {
  fr: string
  en: string
}

/** A plan as the rules see it: the slot of each request (-1: not held), and everyone's agenda. */
export interface PlanView {
  c: Compiled
  slotOf: Int32Array
  /** people × slots: the requests a participant holds there (more than one breaks a rule). */
  agenda: number[][]
  /** Meetings of each participant. */
  held: Int32Array
}

interface RuleText {
  id: string
  name: Words
  reason: Words
}

/** A plan that breaches a hard rule is no plan. Each breach names the request or participant by its id. */
export interface HardRule extends RuleText {
  kind: 'hard'
  breaches: (view: PlanView) => string[]
}

/** A soft rule is worth `weight` for each of its `count`; a negative weight is a cost. */
export interface SoftRule extends RuleText {
  kind: 'soft'
  weight: (c: Compiled) => number
  count: (view: PlanView) => number
}

export type Rule = HardRule | SoftRule

export function viewOf(c: Compiled, slotOf: Int32Array): PlanView {
  const agenda: number[][] = Array.from({ length: c.people * c.slots }, () => [])
  const held = new Int32Array(c.people)
  for (let m = 0; m < c.requests; m++) {
    const t = slotOf[m]!
    if (t < 0) continue
    for (const p of everyoneIn(c, m)) {
      agenda[p * c.slots + t]!.push(m)
      held[p]!++
    }
  }
  return { c, slotOf, agenda, held }
}

export function everyoneIn(c: Compiled, m: number): number[] {
  return [...c.parts.subarray(c.partStart[m], c.partStart[m + 1])]
}

/** Calls `visit` for every held request and its slot. */
export function eachMeeting(view: PlanView, visit: (m: number, t: number) => void): void {
  for (let m = 0; m < view.c.requests; m++) if (view.slotOf[m]! >= 0) visit(m, view.slotOf[m]!)
}

/** The busy slots of every participant on every day, in order, as [participant, slots] for each day with a meeting. */
export function* agendasByDay({ c, agenda }: PlanView): Generator<[number, number[]]> {
  for (let p = 0; p < c.people; p++) {
    for (let d = 0; d < c.days; d++) {
      const busy: number[] = []
      for (let t = c.dayStart[d]!; t < c.dayStart[d + 1]!; t++)
        if (agenda[p * c.slots + t]!.length) busy.push(t)
      if (busy.length) yield [p, busy]
    }
  }
}
