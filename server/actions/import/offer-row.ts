// A line that names an offer: published when it can be, a draft otherwise; the same title is the same offer.
import { isRefused, type Act } from '#server/actions/act.ts'
import { changeOffer } from '#server/actions/offer/change-offer.ts'
import { createOffer } from '#server/actions/offer/create-offer.ts'
import { headerOf } from '#shared/import.ts'
import { OfferInput } from '#shared/offer.ts'
import { json } from '#server/storage/sql.ts'
import { centsOf, listOf, numberOf } from './columns.ts'
import {
  changed,
  notPartOf,
  organisationBy,
  said,
  unknownOrganisation,
  unknownSectors,
  unknownWord,
  unreadableNumber,
  type Cells,
  type Outcome,
} from './outcome.ts'
import { sectorsOf, territoryOf, unknownDepartments } from './sectors.ts'
import { unfit } from './unfit.ts'

export async function offerRow(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const title = cells.title ?? (cells.description ?? '').slice(0, 80)
  const organisationId = await organisationBy(a, cells.organisation)
  if (!organisationId) return unknownOrganisation(title, cells.organisation)
  const sectors = sectorsOf(cells.sectors)
  if (sectors.unknown.length > 0) return unknownSectors(title, sectors.unknown)
  const [quantity, minimum, leadDays, priceMin, priceMax] = [
    numberOf(cells.quantity),
    numberOf(cells.minimum),
    numberOf(cells.leadDays),
    centsOf(cells.priceMin),
    centsOf(cells.priceMax),
  ]
  const numbers = ['quantity', 'minimum', 'leadDays', 'priceMin', 'priceMax']
  const unreadable = unreadableNumber(title, 'offers', cells, numbers)
  if (unreadable) return unreadable
  const territory = territoryOf(cells.territory)
  const nowhere = unknownDepartments(territory)
  if (nowhere.length > 0)
    return unknownWord(title, headerOf('offers', 'territory'), nowhere.join(', '), {
      fr: '« 50 km », « 44, 85 » (numéros de départements) ou « national »',
      en: '“50 km”, “44, 85” (numbers of departments) or “national”',
    })
  const fields = {
    title,
    description: cells.description ?? '',
    sectors: sectors.codes.slice(0, 5),
    territory,
    capacity:
      quantity === undefined
        ? null
        : {
            quantity,
            ...(cells.unit ? { unit: cells.unit } : {}),
            ...(minimum === undefined ? {} : { minimum }),
          },
    leadDays: leadDays ?? null,
    price:
      priceMin === undefined && priceMax === undefined
        ? null
        : {
            ...(priceMin === undefined ? {} : { minCents: priceMin }),
            ...(priceMax === undefined ? {} : { maxCents: priceMax }),
          },
    commitments: listOf(cells.commitments).slice(0, 12),
  }
  const wrong = unfit('offers', title, OfferInput.properties.fields, fields)
  if (wrong) return wrong
  const known = await a.sql.one<{ id: string; description: string; details: unknown; versions: unknown }>(
    'select id, description, details, field_versions as versions from offer where edition_id = ? and organisation_id = ? and title = ?',
    [editionId, organisationId, title],
  )
  if (!known) {
    const made = await createOffer(a, { editionId, organisationId, fields, status: 'published' })
    const kept =
      isRefused(made) && made.code === 'OFFER_INCOMPLETE'
        ? await createOffer(a, { editionId, organisationId, fields, status: 'draft' })
        : made
    if (isRefused(kept) && kept.code === 'PARTICIPATION_NEEDED')
      return notPartOf(title, cells.organisation, { fr: 'exposant', en: 'an exhibitor' })
    return isRefused(kept) ? said(title, kept) : { kind: 'created', what: title }
  }
  const changes = changed(
    fields,
    { ...json<Record<string, unknown>>(known.details), title, description: known.description },
    json<Record<string, { version: number }>>(known.versions),
  )
  if (Object.keys(changes).length === 0) return { kind: 'same', what: title }
  const done = await changeOffer(a, { editionId, offerId: known.id, changes: changes })
  return isRefused(done) ? said(title, done) : { kind: 'updated', what: title }
}
