// Who belongs to which group of an edition, for letters: each address once.
import type { Sql } from '#server/storage/sql.ts'
import type { Language } from '#shared/common.ts'
import type { GroupSize, LetterGroup } from '#shared/group-letter.ts'

export type EditionGroup = Exclude<LetterGroup, 'me'>

const members = (condition: string): string =>
  `select lower(p.email) as email, min(p.locale) as locale
   from participation pa join membership m on m.organisation_id = pa.organisation_id join person p on p.id = m.person_id
   where pa.edition_id = ? and p.erased_at is null and ${condition} group by lower(p.email)`

const texts: Record<EditionGroup, string> = {
  participants: members("pa.status = 'validated'"),
  exhibitors: members("pa.status = 'validated' and pa.exhibitor"),
  buyers: members("pa.status = 'validated' and pa.buyer"),
  'without-meeting': members(
    `pa.status = 'validated' and not exists (select 1 from meeting_party mp join meeting me on me.id = mp.meeting_id
      where me.edition_id = pa.edition_id and mp.organisation_id = pa.organisation_id and me.status not in ('cancelled', 'missed'))`,
  ),
  // Whoever was asked last has the answer to give.
  'to-answer': members(
    `exists (select 1 from meeting_request r where r.edition_id = pa.edition_id and
      ((r.status = 'sent' and r.addressee_id = pa.organisation_id) or (r.status = 'countered' and r.requester_id = pa.organisation_id)))`,
  ),
  pending: members("pa.status = 'pending'"),
  visitors: `select lower(v.email) as email, min(v.locale) as locale from visitor v
    where v.edition_id = ? and v.erased_at is null and v.email is not null group by lower(v.email)`,
}

export interface Recipient {
  email: string
  locale: Language
}

export async function recipientsOf(sql: Sql, editionId: string, group: EditionGroup): Promise<Recipient[]> {
  const rows = await sql.all<{ email: string; locale: string }>(`${texts[group]} order by 1`, [editionId])
  return rows.map(({ email, locale }) => ({ email, locale: locale === 'en' ? 'en' : 'fr' }))
}

/** How many addresses each group has, in one statement. */
export async function groupSizes(sql: Sql, editionId: string): Promise<GroupSize[]> {
  const groups = Object.entries(texts) as [EditionGroup, string][]
  const rows = await sql.all<{ group: EditionGroup; people: number }>(
    groups
      .map(([group, text]) => `select '${group}' as "group", count(*) as people from (${text}) x`)
      .join(' union all '),
    groups.map(() => editionId),
  )
  return rows.map(({ group, people }) => ({ group, people: Number(people) }))
}
