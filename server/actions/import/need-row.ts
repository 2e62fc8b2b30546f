// A line that names a need: open at once; the same title is the same need.
import { isRefused, type Act } from '#server/actions/act.ts'
import { changeNeed, createNeed } from '#server/actions/need/needs.ts'
import { NeedInput, type NeedFields } from '#shared/need.ts'
import { json } from '#server/storage/sql.ts'
import { centsOf, dayOf, folded, numberOf, placeOf } from './columns.ts'
import {
  changed,
  notPartOf,
  organisationBy,
  refused,
  said,
  unknownOrganisation,
  unknownSectors,
  unreadableNumber,
  type Cells,
  type Outcome,
} from './outcome.ts'
import { sectorsOf } from './sectors.ts'
import { unfit } from './unfit.ts'

const visibilityWords = new Map<string, NeedFields['visibility']>([
  ['public', 'public'],
  ['publique', 'public'],
  ['matched', 'matched'],
  ['cible', 'matched'],
  ['ciblee', 'matched'],
  ['anonymous', 'anonymous'],
  ['anonyme', 'anonymous'],
])

export async function needRow(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const title = cells.title ?? (cells.description ?? '').slice(0, 80)
  const organisationId = await organisationBy(a, cells.organisation)
  if (!organisationId) return unknownOrganisation(title, cells.organisation)
  const sectors = sectorsOf(cells.sectors)
  if (sectors.unknown.length > 0) return unknownSectors(title, sectors.unknown)
  const [quantity, budgetMin, budgetMax] = [
    numberOf(cells.quantity),
    centsOf(cells.budgetMin),
    centsOf(cells.budgetMax),
  ]
  const unreadable = unreadableNumber(title, 'needs', cells, ['quantity', 'budgetMin', 'budgetMax'])
  if (unreadable) return unreadable
  const place = placeOf(cells)
  // Whoever asked not to be named must not be, for a word the file spelt otherwise.
  const visibility = cells.visibility ? visibilityWords.get(folded(cells.visibility)) : 'public'
  if (!visibility)
    return refused(
      title,
      `Visibilité inconnue : ${cells.visibility}. Mots attendus : public, ciblé, anonyme.`,
      `Unknown visibility: ${cells.visibility}. Words expected: public, matched, anonymous.`,
    )
  const dates = {
    ...(dayOf(cells.from) ? { from: dayOf(cells.from) } : {}),
    ...(dayOf(cells.to) ? { to: dayOf(cells.to) } : {}),
  }
  const fields = {
    title,
    description: cells.description ?? '',
    sectors: sectors.codes.slice(0, 5),
    place: Object.keys(place).length > 0 ? place : null,
    quantity: quantity === undefined ? null : { quantity, ...(cells.unit ? { unit: cells.unit } : {}) },
    budget:
      budgetMin === undefined && budgetMax === undefined
        ? null
        : {
            ...(budgetMin === undefined ? {} : { minCents: budgetMin }),
            ...(budgetMax === undefined ? {} : { maxCents: budgetMax }),
          },
    dates: Object.keys(dates).length > 0 ? dates : null,
    visibility,
  }
  const wrong = unfit('needs', title, NeedInput.properties.fields, fields)
  if (wrong) return wrong
  const known = await a.sql.one<{
    id: string
    description: string
    visibility: string
    details: unknown
    versions: unknown
  }>(
    'select id, description, visibility, details, field_versions as versions from need where edition_id = ? and organisation_id = ? and title = ?',
    [editionId, organisationId, title],
  )
  if (!known) {
    const made = await createNeed(a, { editionId, organisationId, fields: fields, status: 'open' })
    if (isRefused(made) && made.code === 'PARTICIPATION_NEEDED')
      return notPartOf(title, cells.organisation, { fr: 'acheteur', en: 'a buyer' })
    return isRefused(made) ? said(title, made) : { kind: 'created', what: title }
  }
  const before = {
    ...json<Record<string, unknown>>(known.details),
    title,
    description: known.description,
    visibility: known.visibility,
  }
  const changes = changed(fields, before, json<Record<string, { version: number }>>(known.versions))
  if (Object.keys(changes).length === 0) return { kind: 'same', what: title }
  const done = await changeNeed(a, { editionId, needId: known.id, changes: changes })
  return isRefused(done) ? said(title, done) : { kind: 'updated', what: title }
}
