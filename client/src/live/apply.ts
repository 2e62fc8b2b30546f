// Deltas: pure rules of following a room: what to apply, what to ignore, when a gap means asking again.

import type { Change, Delta } from '#shared/live.ts'

export type { Change, Delta }

/** A list of things with an id, or one thing alone, by noun. */
export type Snapshot = Record<string, unknown>
interface Thing {
  id: string
  version?: number
}

export type Step = 'apply' | 'ignore' | 'gap'

/** Old news is ignored; news that skips something means the snapshot must be fetched again. */
export function follow(have: number, delta: Pick<Delta, 'seq' | 'prev'>): Step {
  if (delta.seq <= have) return 'ignore'
  return (delta.prev ?? 0) > have ? 'gap' : 'apply'
}

/** A new snapshot with the changes in; what did not change keeps its identity, so screens redraw only what did. */
export function applyChanges<S extends Snapshot>(snapshot: S, changes: Change[]): S {
  const next: Snapshot = { ...snapshot }
  for (const change of changes) {
    const held = next[change.noun]
    if (held === undefined || Array.isArray(held))
      next[change.noun] = applyToList((held ?? []) as Thing[], change)
    else next[change.noun] = change.view
  }
  return next as S
}

function applyToList(list: Thing[], change: Change): Thing[] {
  const at = list.findIndex(thing => thing.id === change.id)
  const known = list[at]
  if (change.view === null) return known ? list.toSpliced(at, 1) : list
  if (!known) return [...list, change.view as Thing]
  // A slower answer must not undo a newer version that is already shown.
  if (known.version !== undefined && change.version !== undefined && change.version < known.version)
    return list
  return list.with(at, change.view as Thing)
}
