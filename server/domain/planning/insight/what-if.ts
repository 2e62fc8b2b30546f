// What if the hall or the day were other: more or fewer tables, more or fewer slots, longer or shorter ones.
import type { Instance, ParticipantIn, RequestIn, SlotIn } from '../format.ts'

export interface GridChange {
  /** Tables more (or fewer, below zero) in every slot; at least none are left. */
  tables?: number
  /** Slots more at the end of every day, or fewer. */
  slotsPerDay?: number
  /** Another length of slots: each day keeps its hours and is cut anew. */
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
  /** For each old slot, the new ones that overlap it, and how. */
  const after = new Map<number, number[]>()
  for (const day of daysOf(instance)) {
    const cut = Math.max(1, Math.floor(day.length * factor + 1e-9))
    const count = Math.max(1, cut + (change.slotsPerDay ?? 0))
    const scale = change.minutes ? day.length / cut : 1
    const last = day.at(-1)
    for (let k = 0; k < count; k++) {
      const over = day.filter((_, i) => i < (k + 1) * scale - 1e-9 && i + 1 > k * scale + 1e-9)
      const like = over[0] ?? last
      if (!like) continue
      const id = slots.length
      const capacity =
        like.capacity === undefined ? undefined : Math.max(0, like.capacity + (change.tables ?? 0))
      slots.push({ id, day: like.day ?? 0, index: k, capacity })
      for (const old of over.length ? over : [like]) after.set(old.id, [...(after.get(old.id) ?? []), id])
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
