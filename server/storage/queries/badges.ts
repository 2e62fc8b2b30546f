// Badges: whose it is, the run to print, and the contacts read from it.
import type { Answers } from '#shared/question.ts'
import type { BadgeView, Sharing } from '#shared/visitor.ts'
import { json, type Sql } from '../sql.ts'

export interface BadgeHolder {
  id: string
  editionId: string
  name: string
  organisationName: string
  email: string | null
  kind: string
  code: string
  badgeIssue: number
  companions: number
  revokedAt: string | null
  personId: string | null
  locale: string
  sharing: Sharing
  answers: Answers | null
}

interface Row extends Record<string, unknown> {
  consents: unknown
  answers: unknown
}

const columns = `id, edition_id as "editionId", name, organisation_name as "organisationName", email, kind, code, badge_issue as "badgeIssue", companions,
  revoked_at as "revokedAt", person_id as "personId", locale, consents, answers`

function holder({ consents, answers, ...row }: Row): BadgeHolder {
  return { ...row, sharing: sharingOf(consents), answers: json(answers) } as unknown as BadgeHolder
}

/** The organisation stands on the badge anyway, so it is shared unless refused; the address only when agreed to. */
export function sharingOf(consents: unknown): Sharing {
  const said = json<{ contact?: boolean; organisation?: boolean } | null>(consents) ?? {}
  return { organisation: said.organisation !== false, email: said.contact === true }
}

export async function badgeHolder(sql: Sql, id: string): Promise<BadgeHolder | undefined> {
  const row = await sql.one<Row>(`select ${columns} from visitor where id = ? and erased_at is null`, [id])
  return row && holder(row)
}

/** By the code typed when a camera fails, within one edition. */
export async function badgeByCode(
  sql: Sql,
  editionId: string,
  code: string,
): Promise<BadgeHolder | undefined> {
  const row = await sql.one<Row>(
    `select ${columns} from visitor where edition_id = ? and code = ? and erased_at is null`,
    [editionId, code.trim().toUpperCase()],
  )
  return row && holder(row)
}

/** The badges to print, by name; of one kind when `kind` is given. */
export async function badgesToPrint(
  sql: Sql,
  editionId: string,
  kind: string | null,
): Promise<BadgeHolder[]> {
  const rows = await sql.all<Row>(
    `select ${columns} from visitor where edition_id = ? and erased_at is null and revoked_at is null ${kind ? 'and kind = ?' : ''} order by kind, lower(name), id`,
    kind ? [editionId, kind] : [editionId],
  )
  return rows.map(holder)
}

/** The badge of someone who takes part. */
export async function badgeOfPerson(
  sql: Sql,
  editionId: string,
  personId: string,
): Promise<BadgeHolder | undefined> {
  const row = await sql.one<Row>(
    `select ${columns} from visitor where edition_id = ? and person_id = ? and erased_at is null order by created_at limit 1`,
    [editionId, personId],
  )
  return row && holder(row)
}

/** Who has read this badge at a stand. */
export async function leadsOfVisitor(sql: Sql, visitorId: string): Promise<BadgeView['lead']> {
  const rows = await sql.all<{
    id: string
    organisationName: string
    at: string
    withdrawnAt: string | null
  }>(
    `select l.id, o.name as "organisationName", l.at, l.withdrawn_at as "withdrawnAt" from lead l
     join participation pa on pa.id = l.participation_id join organisation o on o.id = pa.organisation_id where l.visitor_id = ? order by l.at desc, l.id`,
    [visitorId],
  )
  return rows.map(({ withdrawnAt, ...row }) => ({ ...row, withdrawn: withdrawnAt !== null }))
}
