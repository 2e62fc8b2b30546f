// Editing a convention part by part: each part is sent with the revision it was read at.
import type { FieldVersions } from '#shared/catalogue.ts'
import { api, asProblem, Problem } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import type { Change } from '../editing/editing.svelte.ts'

type Stored<F> = F & { versions: FieldVersions }

/** Parts as read at one revision of the whole text. */
export function storedAt<F extends Record<string, string>>(parts: F, revision: number): Stored<F> {
  const versions = Object.fromEntries(
    Object.keys(parts).map(name => [name, { version: revision, by: null, at: '' }]),
  )
  return { ...parts, versions: versions }
}

/** Sends one part; what someone wrote in between comes back as a conflict with their words. */
export function sendRevised<F extends Record<string, string>>(
  pathOf: (name: string) => string,
  otherSide: () => string,
) {
  return async (changes: Record<string, Change>): Promise<Stored<F>> => {
    const [[name, change] = ['', { value: '', version: 1 }]] = Object.entries(changes)
    try {
      const { revision } = await api.put<{ revision: number }>(pathOf(name), {
        value: change.value,
        revision: change.version,
      })
      return storedAt({ [name]: change.value } as F, revision)
    } catch (reason) {
      const problem = asProblem(reason)
      if (problem.code !== 'VERSION_CONFLICT') throw problem
      const { value, by, revision } = problem.details as {
        value: string
        by: string | null
        revision: number
      }
      throw new Problem(409, {
        code: 'FIELD_EDITED_MEANWHILE',
        detail: problem.detail,
        details: {
          by: by ?? (otherSide() || m.conventions_by_platform()),
          theirs: JSON.stringify(value),
          version: revision,
        },
      })
    }
  }
}
