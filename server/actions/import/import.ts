// A file is taken over: all of it or nothing, or what is good of it; the same file twice changes nothing.
import { act, isRefused, type Act, type Who } from '#server/actions/act.ts'
import type { House } from '#server/actions/house.ts'
import { refuse } from '#server/domain/decision.ts'
import type { ImportKind, ImportLine as Line } from '#shared/import.ts'
import { repeatsOf } from './repeats.ts'
import { takeRow, type Outcome } from './rows.ts'
import type { ImportRow } from './read.ts'

/** What became of every line, in the order of the file. */
export interface Taken {
  lines: Line[]
  /** False when it was a dry run, or when one refused line held everything back. */
  stored: boolean
}

/** Carries out a dry run as the run itself, and rolls it back: what it says is what would happen. */
export async function importRows(
  house: House,
  input: {
    kind: ImportKind
    editionId: string
    rows: readonly ImportRow[]
    dryRun: boolean
    keepGood: boolean
    /** An organiser with a file; the command line otherwise, which may touch any organisation. */
    who?: Who
  },
): Promise<Taken> {
  const { kind, editionId, rows, dryRun, keepGood, who = { kind: 'system', name: 'import' } } = input
  const told = repeatsOf(kind)
  if (keepGood && !dryRun) {
    const lines: Line[] = []
    for (const row of rows) {
      let seen: Outcome = { kind: 'refused', what: '' }
      await act(house, who, async a => {
        seen = await takeRow(a, kind, editionId, row)
        return seen.kind === 'refused' ? refuse('INVALID_INPUT') : { done: true as const }
      })
      lines.push({ line: row.line, ...told(row, seen) })
    }
    return { lines, stored: true }
  }
  const lines: Line[] = []
  const outcome = await act(house, who, async (a: Act) => {
    for (const row of rows) {
      lines.push({ line: row.line, ...told(row, await takeRow(a, kind, editionId, row)) })
      // Rows already stored are let go of: each flush looks at every row still held.
      a.em.clear()
    }
    return dryRun || lines.some(line => line.kind === 'refused')
      ? refuse('INVALID_INPUT')
      : { done: true as const }
  })
  return { lines, stored: !isRefused(outcome) }
}
