// Needs as rows become views, for the buyer's own members and for exhibitors.
import type { FieldVersions } from '#shared/catalogue.ts'
import { needBlank, type NeedFields, type NeedView } from '#shared/need.ts'
import { json, within, type Row, type Sql, type Value } from '../sql.ts'

interface NeedRow extends Row {
  id: string
  organisationId: string
  title: string
  description: string
  details: unknown
  status: NeedView['status']
  visibility: NeedView['visibility']
  fieldVersions: unknown
  createdAt: string
  updatedAt: string
  version: number
}

const needColumns = `n.id, n.organisation_id as "organisationId", n.title, n.description, n.details, n.status, n.visibility,
  n.field_versions as "fieldVersions", n.created_at as "createdAt", n.updated_at as "updatedAt", n.version`

/** Needs of some organisations in an edition, newest first: one statement. */
export function needsOf(
  sql: Sql,
  editionId: string,
  organisationIds: readonly string[],
): Promise<NeedView[]> {
  if (organisationIds.length === 0) return Promise.resolve([])
  const marks = organisationIds.map(() => '?').join(', ')
  return needsWhere(sql, `${within('n.edition_id')} and n.organisation_id in (${marks})`, [
    editionId,
    ...organisationIds,
  ])
}

/** Every open need of the validated buyers of an edition: one statement. */
export function openNeeds(sql: Sql, editionId: string): Promise<NeedView[]> {
  const shown = `n.edition_id = ? and n.status = 'open' and exists (select 1 from participation pa
    where pa.edition_id = n.edition_id and pa.organisation_id = n.organisation_id and pa.status = 'validated' and pa.buyer)`
  return needsWhere(sql, shown, [editionId])
}

export async function needById(sql: Sql, editionId: string, needId: string): Promise<NeedView | undefined> {
  return (await needsWhere(sql, 'n.edition_id = ? and n.id = ?', [editionId, needId]))[0]
}

async function needsWhere(sql: Sql, where: string, params: Value[]): Promise<NeedView[]> {
  const rows = await sql.all<NeedRow>(
    `select ${needColumns} from need n where ${where} order by n.id desc`,
    params,
  )
  return rows.map(needView)
}

function needView(row: NeedRow): NeedView {
  const { details, fieldVersions, ...plain } = row
  const fields: NeedFields = {
    ...needBlank,
    ...json<Partial<NeedFields>>(details),
    title: row.title,
    description: row.description,
    visibility: row.visibility,
  }
  return { ...plain, ...fields, versions: json<FieldVersions>(fieldVersions) }
}
