// Offers as rows become views: by organisation, by edition, by id; images come in the same number of statements.
import type { FieldVersions } from '#shared/catalogue.ts'
import {
  offerBlank,
  type ImageView,
  type OfferFields,
  type OfferView,
  type PublicOffer,
} from '#shared/offer.ts'
import { json, within, type Row, type Sql, type Value } from '../sql.ts'

interface OfferRow extends Row {
  id: string
  organisationId: string
  title: string
  description: string
  details: unknown
  status: OfferView['status']
  position: number
  fieldVersions: unknown
  createdAt: string
  updatedAt: string
  version: number
}

interface ImageRow extends Row {
  id: string
  offerId: string
  alt: string
  widthPx: number
  heightPx: number
}

const offerColumns = `o.id, o.organisation_id as "organisationId", o.title, o.description, o.details, o.status, o.position,
  o.field_versions as "fieldVersions", o.created_at as "createdAt", o.updated_at as "updatedAt", o.version`

/** Offers of some organisations in an edition, in their order: two statements. */
export function offersOf(
  sql: Sql,
  editionId: string,
  organisationIds: readonly string[],
): Promise<OfferView[]> {
  if (organisationIds.length === 0) return Promise.resolve([])
  const marks = organisationIds.map(() => '?').join(', ')
  return offersWhere(sql, `${within('o.edition_id')} and o.organisation_id in (${marks})`, [
    editionId,
    ...organisationIds,
  ])
}

/** Every published offer of the validated exhibitors of an edition: two statements. */
export function publishedOffers(sql: Sql, editionId: string): Promise<OfferView[]> {
  const shown = `o.edition_id = ? and o.status = 'published' and exists (select 1 from participation pa
    where pa.edition_id = o.edition_id and pa.organisation_id = o.organisation_id and pa.status = 'validated' and pa.exhibitor)`
  return offersWhere(sql, shown, [editionId])
}

export async function offerById(sql: Sql, offerId: string): Promise<OfferView | undefined> {
  return (await offersWhere(sql, 'o.id = ?', [offerId]))[0]
}

async function offersWhere(sql: Sql, where: string, params: Value[]): Promise<OfferView[]> {
  const rows = await sql.all<OfferRow>(
    `select ${offerColumns} from offer o where ${where} order by o.organisation_id, o.position, o.id`,
    params,
  )
  if (rows.length === 0) return []
  const images = await sql.all<ImageRow>(
    `select i.id, i.offer_id as "offerId", i.alt, i.width_px as "widthPx", i.height_px as "heightPx"
     from offer_image i join offer o on o.id = i.offer_id where ${where} order by i.position, i.id`,
    params,
  )
  const byOffer = Map.groupBy(images, image => image.offerId)
  return rows.map(row => offerView(row, (byOffer.get(row.id) ?? []).map(imageView)))
}

function imageView(row: { id: string; alt: string; widthPx: number; heightPx: number }): ImageView {
  const { id, alt, widthPx, heightPx } = row
  return { id, alt, widthPx, heightPx, src: `/api/images/${id}/full`, thumb: `/api/images/${id}/thumb` }
}

function offerView(row: OfferRow, images: ImageView[]): OfferView {
  const { details, fieldVersions, ...plain } = row
  const fields: OfferFields = {
    ...offerBlank,
    ...json<Partial<OfferFields>>(details),
    title: row.title,
    description: row.description,
  }
  return { ...plain, ...fields, images, versions: json<FieldVersions>(fieldVersions) }
}

/** What anyone may read of an offer. */
export function publicOffer(view: OfferView): PublicOffer {
  const {
    status: _status,
    position: _position,
    versions: _versions,
    createdAt: _createdAt,
    version: _version,
    ...open
  } = view
  return open
}

/** Where an image belongs and whether anyone may see it: one statement. */
export async function imagePlace(
  sql: Sql,
  imageId: string,
): Promise<{ organisationId: string; editionId: string; open: boolean } | undefined> {
  const row = await sql.one<{ organisationId: string; editionId: string; open: string }>(
    `select o.organisation_id as "organisationId", o.edition_id as "editionId",
       case when o.status = 'published' and pa.status = 'validated' then 'yes' else 'no' end as open
     from offer_image i join offer o on o.id = i.offer_id
     left join participation pa on pa.edition_id = o.edition_id and pa.organisation_id = o.organisation_id
     where i.id = ?`,
    [imageId],
  )
  return row && { ...row, open: row.open === 'yes' }
}
