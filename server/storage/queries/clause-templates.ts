// The clauses an edition uses: its organiser's latest version of each, or the platform's model.
import type { Sql } from '../sql.ts'

export interface TemplateRow extends Record<string, unknown> {
  kind: string
  language: string
  version: number
  /** Null: the model of the platform. */
  source: string | null
  createdAt: string
  by: string | null
}

const latest = `select t.kind, t.language, t.version, t.source, t.created_at as "createdAt", p.name as "by" from clause_template t
 left join person p on p.id = t.by_person_id
 where t.edition_id = ? and t.version = (select max(o.version) from clause_template o where o.edition_id = t.edition_id and o.kind = t.kind and o.language = t.language)`

/** The latest version of each template that the edition ever changed. */
export const templatesOf = (sql: Sql, editionId: string): Promise<TemplateRow[]> =>
  sql.all<TemplateRow>(latest, [editionId])

export const templateOf = (
  sql: Sql,
  editionId: string,
  kind: string,
  language: string,
): Promise<TemplateRow | undefined> =>
  sql.one<TemplateRow>(`${latest} and t.kind = ? and t.language = ?`, [editionId, kind, language])
