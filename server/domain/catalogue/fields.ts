// Fields that several people edit at once: each has a version of its own, so that only the same field can collide.
import { FIRST_VERSION, type FieldVersions } from '#shared/catalogue.ts'
import type { Instant } from '../instant.ts'

export type Fields = Record<string, unknown>
export type Changes = Record<string, { value: unknown; version: number } | undefined>

export type Merged =
  | { ok: true; fields: Fields; versions: FieldVersions; changed: string[] }
  /** The first field that someone else changed since it was read. */
  | { ok: false; field: string; value: unknown; version: number; by: string | null }

const versionOf = (versions: FieldVersions, field: string): number =>
  versions[field]?.version ?? FIRST_VERSION

/**
 * Merges changed fields, all or none. A field read at an older version collides, unless it already says the same:
 * two people who correct the same typo have nothing to settle.
 */
export function mergeFields(
  now: Fields,
  versions: FieldVersions,
  changes: Changes,
  who: { by: string | null; at: Instant },
): Merged {
  const fields = { ...now }
  const next = { ...versions }
  const changed: string[] = []
  for (const [field, change] of Object.entries(changes)) {
    if (!change || same(now[field], change.value)) continue
    const version = versionOf(versions, field)
    if (change.version !== version)
      return { ok: false, field, value: now[field], version, by: versions[field]?.by ?? null }
    fields[field] = change.value
    next[field] = { version: version + 1, by: who.by, at: who.at }
    changed.push(field)
  }
  return { ok: true, fields, versions: next, changed }
}

/** Equal as JSON, whatever the order of keys: databases do not keep it. */
function same(a: unknown, b: unknown): boolean {
  return ordered(a) === ordered(b)
}

function ordered(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      inner !== null && typeof inner === 'object' && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? 'undefined'
  )
}
