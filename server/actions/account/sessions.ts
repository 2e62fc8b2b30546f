// Open sessions: listed, closed one by one or all at once; and the account's own settings.
import { refuse } from '#server/domain/decision.ts'
import { Person, Session } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'

/** Revokes sessions of a person: one, or all but `except`. Answers the ids that were open. */
export async function revokeSessions(
  a: Act,
  input: { personId: string; sessionId?: string; except?: string },
) {
  const open = await a.em.find(Session, {
    personId: input.personId,
    revokedAt: null,
    ...(input.sessionId ? { id: input.sessionId } : {}),
  })
  const closing = open.filter(session => session.id !== input.except)
  if (input.sessionId && closing.length === 0) return refuse('NOT_FOUND')
  for (const session of closing) session.revokedAt = a.now
  if (closing.length > 0) a.log('session:revoked', `person:${input.personId}`, { sessions: closing.length })
  return closing.map(session => session.id)
}

/** Sets or replaces the password; every other session is closed, since someone may know the old one. */
export async function changePassword(
  a: Act,
  input: { personId: string; passwordHash: string; sessionId: string },
) {
  const person = await a.em.findOne(Person, { id: input.personId })
  if (!person) return refuse('NOT_FOUND')
  person.passwordHash = input.passwordHash
  person.version += 1
  a.log('account:password-changed', `person:${person.id}`)
  return revokeSessions(a, { personId: input.personId, except: input.sessionId })
}

export async function updateAccount(
  a: Act,
  input: {
    personId: string
    name?: string
    phone?: string | null
    jobTitle?: string | null
    locale?: 'fr' | 'en'
  },
) {
  const person = await a.em.findOne(Person, { id: input.personId })
  if (!person) return refuse('NOT_FOUND')
  if (input.name !== undefined) person.name = input.name.trim()
  if (input.phone !== undefined) person.phone = input.phone
  if (input.jobTitle !== undefined) person.jobTitle = input.jobTitle
  if (input.locale !== undefined) person.locale = input.locale
  person.version += 1
  a.log('account:updated', `person:${person.id}`)
  return { done: true as const }
}
