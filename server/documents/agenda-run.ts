// The agendas of an edition as one file to print: each on a sheet of its own.
import { PDF } from '@libpdf/core'
import { agendaPdf, type AgendaSheet } from './agenda-pdf.ts'
import type { PrintProgress } from './print-run.ts'

/**
 * Yields progress after each sheet and returns one PDF. Between two steps the caller may do other work, or stop.
 * The merged file is for the printer: the pages are the same, without the tags of single sheets.
 */
export async function* agendaRun(
  sheets: readonly AgendaSheet[],
): AsyncGenerator<PrintProgress, Uint8Array, void> {
  const parts: Uint8Array[] = []
  for (const sheet of sheets) {
    parts.push(agendaPdf(sheet))
    yield { done: parts.length, total: sheets.length }
  }
  const [only] = parts
  if (only === undefined) throw new RangeError('a print run without sheets')
  return parts.length === 1 ? only : (await PDF.merge(parts)).save()
}
