// At the desk: an organiser opens a session for a participant's person, seen by a banner and named in the log, and comes back.
import { refuse } from '#server/domain/decision.ts'
import { EditionRole, Person, Session } from '#server/storage/entities/index.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import { openSession, type NewSession } from '../account/sign-in.ts'
import type { Act } from '../act.ts'

// Long enough to help someone at the desk; a forgotten tablet is nobody else's for the day.
const ACTING_MINUTES = 60

/** Only for people of organisations that take part here; never for someone who organises anything. */
export async function actFor(a: Act, input: { editionId: string; personId: string; userAgent: string }) {
  if (a.who.kind !== 'person' || a.who.behind !== undefined) return refuse('FORBIDDEN')
  const row = await a.sql.one<{ id: string }>(
    `select at.person_id as id from attendance at join participation pa on pa.id = at.participation_id where at.edition_id = ? and at.person_id = ? and pa.status <> 'refused' limit 1`,
    [input.editionId, input.personId],
  )
  const person = row && (await a.em.findOne(Person, { id: input.personId }))
  if (!person || person.erasedAt) return refuse('NOT_FOUND')
  if (person.platformAdmin || (await a.em.findOne(EditionRole, { personId: person.id })))
    return refuse('FORBIDDEN')
  const made = await openSession(a, person, input.userAgent, a.who.personId)
  await a.em.flush()
  const session = await a.em.findOneOrFail(Session, { id: made.sessionId })
  session.expiresAt = plusMinutes(a.now, ACTING_MINUTES)
  a.log('session:acting', `person:${person.id}`, { edition: input.editionId })
  return made
}

/** Ends acting: the session for the other person is closed, one of the organiser's own is opened. Answers the id of the closed one too. */
export async function actForSelf(
  a: Act,
  input: { sessionId: string; userAgent: string },
): Promise<(NewSession & { closed: string }) | ReturnType<typeof refuse>> {
  const behind = a.who.kind === 'person' ? a.who.behind : undefined
  const session = await a.em.findOne(Session, { id: input.sessionId })
  if (!behind || !session || session.actingFor !== behind) return refuse('FORBIDDEN')
  session.revokedAt = a.now
  const made = await openSession(a, { id: behind }, input.userAgent)
  a.log('session:acting-ended', `person:${session.personId}`)
  return { ...made, closed: session.id }
}
