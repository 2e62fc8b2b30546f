// The letter « trois rencontres à prévoir »: to each person who takes part, at most weekly, and never again to who said so.
import { digestLetter } from '#server/documents/letters/suggestions.ts'
import { refuse } from '#server/domain/decision.ts'
import { DigestWish } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'
import type { House } from '../house.ts'
import { act } from '../act.ts'
import { post } from '../mail.ts'
import { marketsOf } from './markets.ts'
import { suggestedTo, suggestionsIn, type Suggestion } from './suggested.ts'
import type { Market } from './market.ts'

// A letter of the same kind more than once a week is noise.
const WEEK_MS = 7 * 24 * 3_600_000
// One turn writes at most this many letters, so that no transaction holds the disk for long; the next turn goes on.
const LETTERS_A_TURN_MAX = 200

interface Reader {
  personId: string
  email: string
  locale: string
  name: string
  organisationId: string
}

/** Writes the letters that are due. Answers how many were written, and how many people wait for the next turn. */
export async function sendDigests(a: Act, input: { editionId: string; market: Market }) {
  const { editionId, market } = input
  if (!market.terms) return refuse('NOT_FOUND')
  const suggestions = suggestionsIn(market, a.now)
  const readers = await a.sql.all<Reader & Record<string, unknown>>(
    `select p.id as "personId", p.email, p.locale, p.name, pa.organisation_id as "organisationId"
     from attendance at join participation pa on pa.id = at.participation_id join person p on p.id = at.person_id
     where at.edition_id = ? and pa.status = 'validated' and p.erased_at is null order by p.id`,
    [editionId],
  )
  const wishes = new Map((await a.em.find(DigestWish, { editionId })).map(one => [one.personId, one]))
  const weekAgo = new Date(Date.parse(a.now) - WEEK_MS).toISOString()
  const due = readers.flatMap(reader => {
    const wish = wishes.get(reader.personId)
    if (wish && (wish.off || (wish.lastSentAt ?? '') > weekAgo)) return []
    const meetings = meetingsFor(market, suggestions, reader.organisationId)
    return meetings.length > 0 ? [{ reader, meetings }] : []
  })
  for (const { reader, meetings } of due.slice(0, LETTERS_A_TURN_MAX)) {
    const wish =
      wishes.get(reader.personId) ??
      a.em.create(DigestWish, { id: a.newId(), editionId, personId: reader.personId, off: false })
    a.em.assign(wish, { lastSentAt: a.now })
    const base = a.house.settings.publicUrl
    const letter = digestLetter(reader.locale === 'en' ? 'en' : 'fr', {
      edition: market.terms.name,
      meetings,
      link: base,
      stopLink: `${base}/lettres?lien=${wish.id}`,
    })
    post(a, { to: reader.email, editionId, ...letter })
  }
  const written = Math.min(due.length, LETTERS_A_TURN_MAX)
  if (written > 0) a.log('suggestions:letters', `edition:${editionId}`, { written })
  return { count: written, waiting: due.length - written }
}

export interface SuggestedMeeting {
  /** Null when the buyer wishes to stay unnamed. */
  organisation: string | null
  about: string
  why: { fr: string; en: string }[]
  path: string
}

function meetingsFor(
  market: Market,
  suggestions: readonly Suggestion[],
  organisationId: string,
): SuggestedMeeting[] {
  const { asBuyer, asSeller } = suggestedTo(suggestions, [organisationId])
  const why = ({ match }: Suggestion) =>
    match.reasons
      .filter(reason => reason.state === 'met')
      .slice(0, 2)
      .map(reason => reason.text)
  const bought = asBuyer.map(one => ({
    score: one.match.score,
    organisation: market.participants.get(one.sellerId)?.name ?? null,
    about: market.offers.get(one.match.offer)?.title ?? '',
    why: why(one),
    path: `/besoins/${one.need.id}`,
  }))
  const sold = asSeller.map(one => ({
    score: one.match.score,
    organisation:
      one.need.visibility === 'anonymous'
        ? null
        : (market.participants.get(one.need.organisationId)?.name ?? null),
    about: one.need.title,
    why: why(one),
    path: '/stand/besoins',
  }))
  return [...bought, ...sold].sort((a, b) => b.score - a.score).slice(0, 3)
}

/** The link in the letter: no more of them for this person at this edition. A link nobody was sent says nothing. */
export async function stopDigests(a: Act, input: { wishId: string; off: boolean }) {
  const wish = await a.em.findOne(DigestWish, { id: input.wishId })
  if (!wish) return refuse('NOT_FOUND')
  a.em.assign(wish, { off: input.off })
  a.log(input.off ? 'suggestions:stopped' : 'suggestions:wanted', `person:${wish.personId}`)
  return { off: input.off }
}

/** The same, by a person who is signed in. */
export async function wishDigests(a: Act, input: { editionId: string; personId: string; off: boolean }) {
  const { editionId, personId, off } = input
  const wish = await a.em.findOne(DigestWish, { editionId, personId })
  if (wish) a.em.assign(wish, { off })
  else a.em.create(DigestWish, { id: a.newId(), editionId, personId, off })
  a.log(off ? 'suggestions:stopped' : 'suggestions:wanted', `person:${personId}`)
  return { off }
}

/** Hours at which a letter is read, in the edition's own zone. */
const HOURS = { from: 8, until: 18 }

/** The job: editions that take requests, within office hours of a working day. */
export async function sendDueDigests(house: House): Promise<void> {
  const editions = await house.sql.all<{ id: string; timeZone: string }>(
    `select id, time_zone as "timeZone" from edition where phase = 'requests'`,
  )
  for (const { id, timeZone } of editions) {
    if (!officeHours(house.now(), timeZone)) continue
    const market = await marketsOf(house).of(id)
    if (market.terms?.rules.suggestionLetters)
      await act(house, { kind: 'system', name: 'suggestions:letters' }, a =>
        sendDigests(a, { editionId: id, market }),
      )
  }
}

export function officeHours(now: string, timeZone: string): boolean {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  })
    .formatToParts(new Date(now))
    .reduce<Record<string, string>>((all, { type, value }) => ({ ...all, [type]: value }), {})
  const hour = Number(parts.hour)
  return !['Sat', 'Sun'].includes(parts.weekday ?? '') && hour >= HOURS.from && hour < HOURS.until
}
