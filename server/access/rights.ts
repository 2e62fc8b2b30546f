// Rights: one statement answers who holds a session, in which organisations, with which roles, in the edition at hand.
import { hash } from 'node:crypto'
import type { Instant } from '#server/domain/instant.ts'
import { bool, type Sql } from '#server/storage/sql.ts'

export interface EditionFacts {
  id: string
  slug: string
  name: string
  phase: string
  bookingMode: string
  timeZone: string
  seq: number
}

export interface MemberFacts {
  organisationId: string
  role: string
  /** What the organisation is in the edition at hand, if anything. */
  participation: { id: string; exhibitor: boolean; buyer: boolean; status: string } | null
}

export interface Rights {
  session: { id: string; csrf: string; lastSeenAt: Instant; expiresAt: Instant } | null
  person: { id: string; name: string; email: string; locale: string; platformAdmin: boolean } | null
  /** The organiser who acts on behalf of `person`. */
  behind: string | null
  /** The edition named in the address; null when there is none by that name. */
  edition: EditionFacts | null
  /** organiser or facilitator of that edition. */
  role: string | null
  members: MemberFacts[]
}

export const tokenHash = (token: string): string => hash('sha256', token)

// An organiser who acts for someone does so where they organise: elsewhere that person takes part in nothing, and no role comes with them.
// One row a fact, told apart by `k`; the columns mean what `read` below says for each.
const text = `
select 'session' as k, s.id as a, s.csrf as b, p.id as c, p.name as d, p.email as e, p.locale as f, p.platform_admin as g, s.acting_for as h, s.last_seen_at as i, s.expires_at as j
from session s join person p on p.id = s.person_id
where s.token_hash = ? and s.revoked_at is null and s.expires_at > ? and p.erased_at is null
union all
select 'edition', e.id, e.slug, e.name, e.phase, e.booking_mode, e.time_zone, false, cast(e.seq as text), null, null from edition e where e.slug = ?
union all
select 'role', r.role, null, null, null, null, null, false, null, null, null
from edition_role r join session s on s.person_id = r.person_id join edition e on e.id = r.edition_id
where s.token_hash = ? and e.slug = ? and s.acting_for is null
union all
select 'member', m.organisation_id, m.role, pa.id, pa.status, case when pa.exhibitor then 'yes' end, case when pa.buyer then 'yes' end, false, null, null, null
from session s join membership m on m.person_id = s.person_id
left join edition e on e.slug = ?
left join participation pa on pa.organisation_id = m.organisation_id and pa.edition_id = e.id
  and (s.acting_for is null or exists (select 1 from person b where b.id = s.acting_for and b.platform_admin)
    or exists (select 1 from edition_role r where r.edition_id = e.id and r.person_id = s.acting_for and r.role = 'organiser'))
where s.token_hash = ?`

type Fact = Record<'k' | 'a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j', string | null>

const none: Rights = { session: null, person: null, behind: null, edition: null, role: null, members: [] }

// Everyone of a large edition at once, each with a page or two open.
const REMEMBERED_MAX = 10_000
interface Memory {
  version: number
  byRequest: Map<string, Rights>
}
const memories = new WeakMap<Sql, Memory>()

/**
 * Rights as `readRights` answers them, at once where they were read before and nothing at all was committed since: a session revoked, by
 * this process or another, is revoked for the next request. Not to be changed by whoever gets them.
 */
export function rightsOf(
  sql: Sql,
  token: string | undefined,
  slug: string | undefined,
  now: Instant,
  version = sql.version?.(),
): Rights | Promise<Rights> {
  if (version === undefined) return readRights(sql, token, slug, now)
  let memory = memories.get(sql)
  if (memory?.version !== version || memory.byRequest.size >= REMEMBERED_MAX)
    memories.set(sql, (memory = { version, byRequest: new Map() }))
  const { byRequest } = memory
  const key = `${token ?? ''} ${slug ?? ''}`
  const known = byRequest.get(key)
  if (known && (!known.session || known.session.expiresAt > now)) return known
  return readRights(sql, token, slug, now).then(rights => {
    // What anyone may invent, a token or a name of no edition, is not worth remembering.
    if (rights.session || (!token && rights.edition)) byRequest.set(key, rights)
    return rights
  })
}

/** Reads everything policies need in one statement. `token` is the cookie's value, `slug` the edition of the address. */
export async function readRights(
  sql: Sql,
  token: string | undefined,
  slug: string | undefined,
  now: Instant,
): Promise<Rights> {
  if (!token && !slug) return none
  const hashed = token ? tokenHash(token) : ''
  const edition = slug ?? ''
  const rows = await sql.all<Fact>(text, [hashed, now, edition, hashed, edition, edition, hashed])
  const rights: Rights = { ...none, members: [] }
  for (const row of rows) read(row, rights)
  // A revoked or expired session leaves its roles in the answer; without a session they count for nothing.
  if (!rights.session) return { ...none, edition: rights.edition }
  return rights
}

/** Whoever belongs to several organisations and names one of them speaks for it first. */
export function speakingFor(rights: Rights, named: string | string[] | undefined): Rights {
  if (named === undefined) return rights
  const first = rights.members.find(one => one.organisationId === named)
  return first && first !== rights.members[0]
    ? { ...rights, members: [first, ...rights.members.filter(one => one !== first)] }
    : rights
}

function read(row: Fact, rights: Rights): void {
  if (row.k === 'session') {
    rights.session = { id: row.a ?? '', csrf: row.b ?? '', lastSeenAt: row.i ?? '', expiresAt: row.j ?? '' }
    rights.person = {
      id: row.c ?? '',
      name: row.d ?? '',
      email: row.e ?? '',
      locale: row.f ?? 'fr',
      platformAdmin: bool(row.g) || Number(row.g) === 1,
    }
    rights.behind = row.h
  } else if (row.k === 'edition') {
    rights.edition = {
      id: row.a ?? '',
      slug: row.b ?? '',
      name: row.c ?? '',
      phase: row.d ?? '',
      bookingMode: row.e ?? '',
      timeZone: row.f ?? '',
      seq: Number(row.h),
    }
  } else if (row.k === 'role') {
    rights.role = row.a
  } else {
    rights.members.push({
      organisationId: row.a ?? '',
      role: row.b ?? 'member',
      participation: row.c
        ? { id: row.c, status: row.d ?? '', exhibitor: row.e === 'yes', buyer: row.f === 'yes' }
        : null,
    })
  }
}
