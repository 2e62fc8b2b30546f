// Badges as their holders hold them: read by token, shared or not, and made for everyone who takes part.
import { readBadge } from '#server/domain/badge-token.ts'
import { refuse, type Refused } from '#server/domain/decision.ts'
import { editionShortId } from '#shared/badge-token.ts'
import { Visitor } from '#server/storage/entities/index.ts'
import { badgeHolder, type BadgeHolder } from '#server/storage/queries/badges.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { Registered, Sharing } from '#shared/visitor.ts'
import type { Act } from '../act.ts'
import type { House } from '../house.ts'
import { badgeVisitor } from './register.ts'

/** The holder of a token that stands: signed here, of an edition that exists, the latest issue, not revoked, not erased. */
export async function holderOf(
  house: Pick<House, 'keys'>,
  sql: Sql,
  token: string,
): Promise<BadgeHolder | Refused<never>> {
  const claims = readBadge(house.keys.badgePublicKeys, token)
  if (typeof claims === 'string') return refuse('BADGE_UNKNOWN')
  const holder = await badgeHolder(sql, claims.badgeId)
  if (!holder || editionShortId(holder.editionId) !== claims.edition) return refuse('BADGE_UNKNOWN')
  return holder.revokedAt !== null || claims.issue < holder.badgeIssue ? refuse('BADGE_REVOKED') : holder
}

/** The holder says what exhibitors who read the badge may see from now on, and of what they have read. */
export async function setSharing(a: Act, input: { token: string } & Sharing) {
  const holder = await holderOf(a.house, a.sql, input.token)
  if ('ok' in holder) return holder
  const visitor = await a.em.findOne(Visitor, { id: holder.id })
  if (!visitor) return refuse('NOT_FOUND')
  visitor.consents = { contact: input.email, organisation: input.organisation, at: a.now }
  a.log('visitor:sharing', `visitor:${visitor.id}`, { organisation: input.organisation, email: input.email })
  return { done: true as const }
}

interface Attendee extends Record<string, unknown> {
  personId: string
  name: string
  email: string
  locale: string
  organisationName: string
  buyer: unknown
  exhibitor: unknown
}

/** Badges for everyone who takes part in meetings and has none yet; with `personId` for one of them. Answers those made. */
export async function badgeParticipants(
  a: Act,
  input: { editionId: string; personId?: string },
): Promise<{ made: Registered[] }> {
  const people = await a.sql.all<Attendee>(
    `select at.person_id as "personId", p.name, p.email, p.locale, o.name as "organisationName", pa.buyer, pa.exhibitor
     from attendance at join person p on p.id = at.person_id join participation pa on pa.id = at.participation_id join organisation o on o.id = pa.organisation_id
     where at.edition_id = ? and pa.status = 'validated' and p.erased_at is null ${input.personId ? 'and at.person_id = ?' : ''}
       and not exists (select 1 from visitor v where v.edition_id = at.edition_id and v.person_id = at.person_id and v.erased_at is null)
     order by p.name, p.id`,
    input.personId ? [input.editionId, input.personId] : [input.editionId],
  )
  const made: Registered[] = []
  for (const { exhibitor, buyer: _buyer, ...person } of people) {
    const kind = exhibitor === true || Number(exhibitor) === 1 ? 'exhibitor' : 'buyer'
    made.push(
      await badgeVisitor(a, {
        ...person,
        editionId: input.editionId,
        kind,
        walkIn: false,
        shareContact: true,
      }),
    )
  }
  if (made.length > 0) a.log('badges:made', `edition:${input.editionId}`, { count: made.length })
  return { made }
}
