// Lines of one file that name the same thing: the later says so, or it would look as if it had been here before.
import type { ImportKind } from '#shared/import.ts'
import { folded } from './columns.ts'
import { french } from './french.ts'
import type { Outcome } from './outcome.ts'
import type { ImportRow } from './read.ts'

const identity: Record<ImportKind, readonly string[]> = {
  organisations: ['name'],
  offers: ['organisation', 'title'],
  needs: ['organisation', 'title'],
  visitors: ['email'],
  requests: ['from', 'to'],
}

/** Adds to what became of a line that an earlier one names the same. One for each file, asked in its order. */
export function repeatsOf(kind: ImportKind): (row: ImportRow, outcome: Outcome) => Outcome {
  const first = new Map<string, number>()
  return ({ line, cells }, outcome) => {
    const key = identity[kind].map(column => folded(cells[column] ?? '')).join('/')
    const before = first.get(key)
    if (outcome.kind === 'refused') return outcome
    if (before === undefined) {
      first.set(key, line)
      return outcome
    }
    if (outcome.kind === 'created') return outcome
    const again = outcome.kind === 'updated'
    return {
      ...outcome,
      why: {
        fr: french(
          `Déjà à la ligne ${before} de ce fichier${again ? ' : cette ligne change ce qu’elle disait' : ''}.`,
        ),
        en: `Already on line ${before} of this file${again ? ': this line changes what it said' : ''}.`,
      },
    }
  }
}
