// Rules, phase and description of an edition change; everyone watching hears.
import { refuse } from '#server/domain/decision.ts'
import { Edition } from '#server/storage/entities/index.ts'
import { editionView } from '#server/storage/queries/editions.ts'
import { found } from '../found.ts'
import type { EditionUpdate } from '#shared/edition.ts'
import type { Act } from '../act.ts'

export async function updateEdition(a: Act, input: EditionUpdate & { editionId: string }) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition) return refuse('NOT_FOUND')
  if (edition.version !== input.version) return refuse('VERSION_CONFLICT')
  if (input.name !== undefined) edition.name = input.name.trim()
  if (input.venue !== undefined) edition.venue = input.venue
  if (input.summary !== undefined) edition.summary = input.summary
  if (input.phase !== undefined) edition.phase = input.phase
  if (input.bookingMode !== undefined) edition.bookingMode = input.bookingMode
  if (input.rules !== undefined) edition.settings = { ...edition.settings, ...input.rules }
  edition.version += 1
  await a.em.flush()
  const view = found(await editionView(a.sql, edition.slug))
  a.emit({
    editionId: edition.id,
    noun: 'edition',
    id: edition.id,
    version: edition.version,
    control: view,
    everyone: view,
    doors: view,
    wall: view,
  })
  a.log('edition:updated', `edition:${edition.id}`, {
    phase: edition.phase,
    bookingMode: edition.bookingMode,
  })
  return view
}
