// What if the hall or the day were other: more or fewer tables, more or fewer slots, longer or shorter ones.
import type { Instance, ParticipantIn, RequestIn, SlotIn } from '../format.ts'

export interface GridChange {
  /** Tables more (or fewer, below zero) in every slot; at least none are left. */
  tables?: number
  /** Slots more at the end of every day, or fewer; of one day alone when `day` names it. */
  slotsPerDay?: number
  day?: number
  /** Another length of slots: each half-day keeps its hours and is cut anew. */
  minutes?: { from: number; to: number }
}

/**
 * The instance on another grid, to be planned and compared; the previous plan and its locks are left behind. Presence follows
 * the hours: in a day cut anew, whoever is away during any part of a slot is away in it; in an added slot, whoever is there at
 * the end of the day stays.
 */
export function changedGrid(instance: Instance, change: GridChange): Instance {
  const factor = change.minutes ? change.minutes.from / change.minutes.to : 1
  const slots: SlotIn[] = []
  /** For each old slot, the new ones that overlap it; for each new one, the old one it is like (its place in the file). */
  const after = new Map<number, number[]>()
  const like: number[] = []
  const orderOf = new Map(instance.slots.map((slot, order) => [slot.id, order]))
  for (const day of daysOf(instance)) {
    let index = 0
    const runs = runsOf(day)
    for (const [r, run] of runs.entries()) {
      const more = r === runs.length - 1 && (change.day ?? run[0]?.day ?? 0) === (run[0]?.day ?? 0)
      const cut = Math.max(1, Math.floor(run.length * factor + 1e-9))
      const count = Math.max(runs.length > 1 ? 0 : 1, cut + (more ? (change.slotsPerDay ?? 0) : 0))
      const scale = change.minutes ? run.length / cut : 1
      const last = run.at(-1)
      for (let k = 0; k < count; k++) {
        const over = run.filter((_, i) => i < (k + 1) * scale - 1e-9 && i + 1 > k * scale + 1e-9)
        const model = over[0] ?? last
        if (!model) continue
        const id = slots.length
        const capacity =
          model.capacity === undefined ? undefined : Math.max(0, model.capacity + (change.tables ?? 0))
        slots.push({ id, day: model.day ?? 0, index: index++, capacity })
        like.push(orderOf.get(model.id) ?? 0)
        for (const old of over.length ? over : [model]) after.set(old.id, [...(after.get(old.id) ?? []), id])
      }
      // The pause between two half-days stays one.
      index++
    }
  }
  const now = (ids: number[]) => [...new Set(ids.flatMap(id => after.get(id) ?? []))]
  return {
    ...instance,
    slots,
    participants: instance.participants.map((p): ParticipantIn => ({
      ...p,
      unavailable: now(p.unavailable ?? []),
    })),
    requests: instance.requests.map((r): RequestIn => ({
      ...r,
      allowed: allowedNow(r, now),
      fixed: undefined,
    })),
    ...(instance.places
      ? {
          places: instance.places.map(({ requests, capacity }) => ({
            requests,
            capacity: like.map(order => capacity[order] ?? 0),
          })),
        }
      : {}),
    fixed: undefined,
    previous: undefined,
  }
}

/** A fixed time becomes the slots that touch it: on another grid the very slot does not exist. */
function allowedNow(r: RequestIn, now: (ids: number[]) => number[]): number[] | undefined {
  if (r.fixed != null) return now([r.fixed])
  return r.allowed ? now(r.allowed) : undefined
}

function daysOf(instance: Instance): SlotIn[][] {
  const days = new Map<number, SlotIn[]>()
  for (const s of instance.slots) days.set(s.day ?? 0, [...(days.get(s.day ?? 0) ?? []), s])
  return [...days]
    .sort((x, y) => x[0] - y[0])
    .map(([, slots]) => slots.toSorted((x, y) => (x.index ?? 0) - (y.index ?? 0)))
}

/** The half-days of a day: slots whose places follow each other. */
function runsOf(day: readonly SlotIn[]): SlotIn[][] {
  const runs: SlotIn[][] = []
  for (const slot of day) {
    const run = runs.at(-1)
    const before = run?.at(-1)?.index
    const follows = before === undefined || slot.index === undefined || slot.index <= before + 1
    if (run && follows) run.push(slot)
    else runs.push([slot])
  }
  return runs
}
