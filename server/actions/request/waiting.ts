// The waiting list of a full counterpart: whoever waits is told in turn when an hour both have comes free.
import { freeSlotsOfTeams } from '#server/domain/agenda/free-slots.ts'
import { refuse } from '#server/domain/decision.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import { hourFreed } from '#server/documents/letters/waiting.ts'
import { WaitingListEntry } from '#server/storage/entities/index.ts'
import { agendaRows } from '../agenda/facts.ts'
import type { Act } from '../act.ts'
import { post } from '../mail.ts'

interface Place {
  editionId: string
  organisationId: string
  aboutOrganisationId: string
}

/** The hour is first in line's for this long; then the next is told too. */
const FIRST_IN_LINE_MINUTES = 60
// Each asks for two agendas: a round stays short.
const PAIRS_A_ROUND_MAX = 20

async function hoursOf(a: Act, { editionId, organisationId, aboutOrganisationId }: Place) {
  const rows = await agendaRows(a.sql, editionId, [organisationId, aboutOrganisationId], a.now)
  return freeSlotsOfTeams(
    rows.teams.map(team => team.people),
    rows,
  )
}

export async function waitFor(a: Act, input: Place & { personId: string }) {
  const other = await a.sql.one(
    `select 1 as one from participation where edition_id = ? and organisation_id = ? and status = 'validated' and organisation_id <> ?`,
    [input.editionId, input.aboutOrganisationId, input.organisationId],
  )
  if (!other) return refuse('NOT_FOUND')
  if ((await hoursOf(a, input)).length > 0) return refuse('WAITING_NOT_NEEDED')
  const place = {
    editionId: input.editionId,
    organisationId: input.organisationId,
    aboutOrganisationId: input.aboutOrganisationId,
  }
  const kept = await a.em.findOne(WaitingListEntry, place)
  const since = kept?.since ?? a.now
  if (!kept)
    a.em.create(WaitingListEntry, { id: a.newId(), ...place, personId: input.personId, since, toldAt: null })
  return { organisationId: input.aboutOrganisationId, since }
}

export async function waitNoMore(a: Act, place: Place) {
  await a.em.nativeDelete(WaitingListEntry, {
    editionId: place.editionId,
    organisationId: place.organisationId,
    aboutOrganisationId: place.aboutOrganisationId,
  })
  return { organisationId: place.aboutOrganisationId }
}

/** Tells those who wait, the first in line first. Answers how many letters were put. */
export async function offerFreed(a: Act): Promise<{ letters: number }> {
  const entries = await a.em.find(WaitingListEntry, {}, { orderBy: { since: 'asc', id: 'asc' } })
  const lines = Map.groupBy(entries, one => `${one.editionId} ${one.aboutOrganisationId}`)
  let letters = 0
  let read = 0
  for (const line of lines.values()) {
    const told = line
      .map(one => one.toldAt ?? '')
      .sort()
      .at(-1)
    if (told && a.now < plusMinutes(told, FIRST_IN_LINE_MINUTES)) continue
    const next = line.find(one => one.toldAt === null)
    if (!next || ++read > PAIRS_A_ROUND_MAX) continue
    const free = await hoursOf(a, next)
    if (free.length === 0) continue
    if (await tell(a, next, free.length)) letters++
    next.toldAt = a.now
  }
  return { letters }
}

async function tell(a: Act, entry: Place & { personId: string }, hours: number): Promise<boolean> {
  const about = await a.sql.one<{
    email: string
    locale: string
    other: string
    edition: string
    slug: string
  }>(
    `select p.email, p.locale, o.name as other, e.name as edition, e.slug from person p join organisation o on o.id = ?
     join edition e on e.id = ? where p.id = ? and p.erased_at is null and e.phase <> 'closed'`,
    [entry.aboutOrganisationId, entry.editionId, entry.personId],
  )
  if (!about) return false
  post(a, {
    to: about.email,
    editionId: entry.editionId,
    ...hourFreed(about.locale === 'en' ? 'en' : 'fr', {
      other: about.other,
      edition: about.edition,
      hours,
      link: `${a.house.settings.publicUrl}/demandes?avec=${entry.aboutOrganisationId}`,
      minutes: FIRST_IN_LINE_MINUTES,
    }),
  })
  return true
}
