// A need as exhibitors read it: without the buyer's weights, and without a name when it is anonymous.
import type { NeedView, OpenNeed } from '#shared/need.ts'
import type { LegalFamily, Place } from '#shared/organisation.ts'
import { json, type Sql } from '../sql.ts'

export interface Buyer {
  id: string
  name: string
  legalFamily: LegalFamily
  city: string
}

/** Cuts a need down to what exhibitors may know. `buyer` is dropped when the need is anonymous. */
export function openNeedView(need: NeedView, buyer: Buyer | null): OpenNeed {
  const {
    id,
    title,
    description,
    sectors,
    place,
    quantity,
    budget,
    dates,
    required,
    wished,
    lots,
    updatedAt,
  } = need
  const open = {
    id,
    title,
    description,
    sectors,
    place,
    quantity,
    budget,
    dates,
    required,
    wished,
    lots,
    updatedAt,
  }
  const anonymous = need.visibility === 'anonymous'
  // A street address would name an anonymous buyer as surely as its name.
  const { street: _street, ...district } = place ?? {}
  return {
    ...open,
    place: place === null ? null : anonymous ? district : place,
    organisation: anonymous ? null : buyer,
  }
}

export async function openNeed(sql: Sql, need: NeedView): Promise<OpenNeed> {
  const row = await sql.one<{ id: string; name: string; legalFamily: LegalFamily; place: unknown }>(
    'select id, name, legal_family as "legalFamily", place from organisation where id = ?',
    [need.organisationId],
  )
  return openNeedView(
    need,
    row
      ? { id: row.id, name: row.name, legalFamily: row.legalFamily, city: json<Place>(row.place).city ?? '' }
      : null,
  )
}
