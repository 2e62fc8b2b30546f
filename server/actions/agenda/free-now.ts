// Who could sit down at once: for an hour that came free, and for one whose other side did not come.
import { peopleFreeNow } from '#server/domain/agenda/free-now.ts'
import type { Market } from '../proposition/market.ts'
import type { Sql } from '#server/storage/sql.ts'
import type { FreeNowView } from '#shared/my-hours.ts'
import { agendaRows } from './facts.ts'

// More than this is a directory, not a suggestion.
const SUGGESTED_MAX = 6
// What counts is the best of one's own needs; the first few say enough.
const NEEDS_READ_MAX = 8

interface Asking {
  editionId: string
  organisationId: string
  now: string
}

/**
 * The organisations with someone free at this moment whom this one may ask and has neither met nor asked, the most fitting first;
 * those seen on site come before the others. Four statements.
 */
export async function whoIsFreeNow(sql: Sql, market: Market, asking: Asking): Promise<FreeNowView[]> {
  const { editionId, organisationId, now } = asking
  const present = await sql.all<{ id: string; personId: string; met: unknown }>(
    `select pa.organisation_id as id, at.person_id as "personId",
       (select count(*) from meeting_party mine join meeting_party theirs on theirs.meeting_id = mine.meeting_id
        where mine.organisation_id = ? and theirs.organisation_id = pa.organisation_id) as met
     from attendance at join participation pa on pa.id = at.participation_id
     where at.edition_id = ? and pa.status = 'validated' and pa.organisation_id <> ? and at.present_at is not null`,
    [organisationId, editionId, organisationId],
  )
  const fits = fitting(market, organisationId, now.slice(0, 10))
  const seen = new Map(present.map(row => [row.id, Number(row.met) > 0]))
  const candidates = [...market.participants.values()].filter(
    ({ id }) =>
      id !== organisationId &&
      !seen.get(id) &&
      market.mayAsk(organisationId, id) &&
      !market.linked(organisationId, id),
  )
  if (candidates.length === 0) return []
  const rows = await agendaRows(
    sql,
    editionId,
    candidates.map(one => one.id),
    now,
  )
  return rows.teams
    .flatMap(team => {
      const [first] = peopleFreeNow(team.people, rows)
      const name = market.participants.get(team.organisationId)?.name
      if (!first || !name) return []
      const fit = fits.get(team.organisationId)
      return [
        {
          organisationId: team.organisationId,
          name,
          until: first.until,
          present: seen.has(team.organisationId),
          about: fit?.about ?? null,
          score: fit?.score ?? 0,
        },
      ]
    })
    .sort(
      (one, other) =>
        Number(other.present) - Number(one.present) ||
        other.score - one.score ||
        one.name.localeCompare(other.name),
    )
    .slice(0, SUGGESTED_MAX)
    .map(({ score: _score, ...view }) => view)
}

/** For each organisation the best match with one's own offers and needs, and what it is about. */
function fitting(market: Market, organisationId: string, today: string) {
  const fits = new Map<string, { score: number; about: string }>()
  const note = (id: string | undefined, score: number, about: string | undefined) => {
    if (id && about && score > (fits.get(id)?.score ?? 0)) fits.set(id, { score, about })
  }
  const needs = [...market.needs.values()].filter(need => need.organisationId === organisationId)
  for (const need of needs.slice(0, NEEDS_READ_MAX))
    for (const match of market.rank(need, today)) {
      const offer = market.offers.get(match.offer)
      note(offer?.organisationId, match.score, offer?.title)
    }
  if (market.offersOf(organisationId).length > 0)
    for (const match of market.rankNeeds(organisationId, today)) {
      const need = market.needs.get(match.need)
      // Who wished to stay unnamed is not named here either.
      if (need?.visibility !== 'anonymous') note(need?.organisationId, match.score, need?.title)
    }
  return fits
}
