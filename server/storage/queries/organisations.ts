// Organisations with their people, for their own members and for organisers.
import type { InvitationView, MemberView, OrganisationView } from '#shared/organisation.ts'
import { json, type Sql } from '../sql.ts'

const columns = `id, name, siret, legal_family as "legalFamily", legal_form as "legalForm", naf, place, description, website, phone,
  signatory_name as "signatoryName", signatory_capacity as "signatoryCapacity", turnover_cents as "turnoverCents", version`

async function organisationView(sql: Sql, id: string): Promise<OrganisationView | undefined> {
  const row = await sql.one<OrganisationView & Record<string, unknown>>(
    `select ${columns} from organisation where id = ?`,
    [id],
  )
  return row
    ? {
        ...row,
        place: json(row.place),
        turnoverCents: row.turnoverCents === null ? null : Number(row.turnoverCents),
      }
    : undefined
}

/** The organisation, its members and its open invitations: three statements. */
export async function organisationTeam(sql: Sql, id: string, now: string) {
  const organisation = await organisationView(sql, id)
  if (!organisation) return undefined
  const members = await sql.all<MemberView & Record<string, unknown>>(
    'select p.id as "personId", p.name, p.email, p.job_title as "jobTitle", m.role from membership m join person p on p.id = m.person_id where m.organisation_id = ? order by m.role desc, p.name, p.id',
    [id],
  )
  const invitations = await sql.all<InvitationView & Record<string, unknown>>(
    'select id, email, created_at as "createdAt", expires_at as "expiresAt" from invitation where organisation_id = ? and accepted_at is null and revoked_at is null and expires_at > ? order by created_at',
    [id, now],
  )
  return { organisation, members, invitations }
}
