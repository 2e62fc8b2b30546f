// Signing in: by a code or a link from a letter, by password, or as a persona in demo mode.
import { checkPassword } from '#server/access/password.ts'
import { tokenHash } from '#server/access/rights.ts'
import { codeHash, newCode, newToken, sameHash } from '#server/access/secrets.ts'
import { signInLetter } from '#server/documents/letters/sign-in.ts'
import { refuse } from '#server/domain/decision.ts'
import { plusDays, plusMinutes } from '#server/domain/instant.ts'
import { Person, Session, SignInCode } from '#server/storage/entities/index.ts'
import type { Language } from '#shared/common.ts'
import { keep, type Act } from '../act.ts'
import { post } from '../mail.ts'

const CODE_MINUTES = 10
// Five guesses of a million: one chance in 200,000 for each code asked for.
const CODE_ATTEMPTS_MAX = 5
// A person mistypes or waits for slow mail; five letters in ten minutes are enough for that and useless for flooding.
const CODES_PER_TEN_MINUTES_MAX = 5
const SESSION_DAYS = 30

export interface NewSession {
  token: string
  sessionId: string
  personId: string
}

/** Sends a code and a link. Answers the same whether or not the address has an account. */
export async function requestCode(a: Act, input: { email: string; next?: string; language: Language }) {
  const email = input.email.trim().toLowerCase()
  const recent = await a.em.count(SignInCode, {
    email,
    createdAt: { $gt: plusMinutes(a.now, -CODE_MINUTES) },
  })
  if (recent >= CODES_PER_TEN_MINUTES_MAX) return refuse('TOO_MANY_ATTEMPTS', { seconds: CODE_MINUTES * 60 })
  const code = newCode()
  const token = newToken()
  const id = a.newId()
  a.em.create(SignInCode, {
    id,
    email,
    codeHash: codeHash(a.house.keys.pepper, code, id),
    linkHash: tokenHash(token),
    createdAt: a.now,
    expiresAt: plusMinutes(a.now, CODE_MINUTES),
  })
  const next = input.next ? `&suite=${encodeURIComponent(input.next)}` : ''
  const link = `${a.house.settings.publicUrl}/connexion?jeton=${token}${next}`
  post(a, { to: email, ...signInLetter(input.language, { code, link, minutes: CODE_MINUTES }) })
  return { done: true as const }
}

export async function signInByCode(
  a: Act,
  input: { email: string; code: string; language: Language; userAgent: string },
) {
  const email = input.email.trim().toLowerCase()
  const open = await a.em.find(
    SignInCode,
    { email, usedAt: null, expiresAt: { $gt: a.now } },
    { orderBy: { createdAt: 'desc' } },
  )
  const newest = open[0]
  if (!newest) return refuse('CODE_EXPIRED')
  if (newest.attempts >= CODE_ATTEMPTS_MAX) return refuse('CODE_SPENT')
  if (!sameHash(newest.codeHash, codeHash(a.house.keys.pepper, input.code, newest.id))) {
    newest.attempts += 1
    const attemptsLeft = CODE_ATTEMPTS_MAX - newest.attempts
    return keep(attemptsLeft > 0 ? refuse('CODE_WRONG', { attemptsLeft }) : refuse('CODE_SPENT'))
  }
  for (const one of open) one.usedAt = a.now
  return openSession(a, await personFor(a, email, input.language), input.userAgent)
}

export async function signInByLink(a: Act, input: { token: string; language: Language; userAgent: string }) {
  const code = await a.em.findOne(SignInCode, { linkHash: tokenHash(input.token) })
  if (!code || code.expiresAt <= a.now) return refuse('CODE_EXPIRED')
  if (code.usedAt) return refuse('CODE_SPENT')
  code.usedAt = a.now
  return openSession(a, await personFor(a, code.email, input.language), input.userAgent)
}

/**
 * The slow half of a password sign-in, outside any transaction: the time taken says nothing of whether the account exists.
 * Answers the person's id, or null.
 */
export async function personByPassword(
  a: Pick<Act, 'sql'>,
  input: { email: string; password: string },
): Promise<string | null> {
  const row = await a.sql.one<{ id: string; password_hash: string | null }>(
    'select id, password_hash from person where email = ? and erased_at is null',
    [input.email.trim().toLowerCase()],
  )
  const right = await checkPassword(input.password, row?.password_hash ?? null)
  return right && row ? row.id : null
}

export async function signInAs(a: Act, input: { personId: string; userAgent: string; demoOnly?: boolean }) {
  const person = await a.em.findOne(Person, { id: input.personId, ...(input.demoOnly ? { demo: true } : {}) })
  if (!person) return refuse('NOT_FOUND')
  return openSession(a, person, input.userAgent)
}

/** The person with this address, made on first sign-in: whoever reads the mailbox owns the address. */
export async function personFor(a: Act, email: string, language: Language, name?: string) {
  const known = await a.em.findOne(Person, { email })
  if (known) return known
  const admin = a.house.settings.ADMIN_EMAIL?.toLowerCase() === email
  return a.em.create(Person, {
    id: a.newId(),
    email,
    name: name ?? email.split('@')[0] ?? email,
    locale: language,
    platformAdmin: admin,
    createdAt: a.now,
  })
}

export async function openSession(
  a: Act,
  person: { id: string },
  userAgent: string,
  actingFor?: string,
): Promise<NewSession> {
  const token = newToken()
  const session = a.em.create(Session, {
    id: a.newId(),
    tokenHash: tokenHash(token),
    personId: person.id,
    csrf: newToken(),
    userAgent: userAgent.slice(0, 200),
    createdAt: a.now,
    lastSeenAt: a.now,
    expiresAt: plusDays(a.now, SESSION_DAYS),
    actingFor: actingFor ?? null,
  })
  // Someone else at the desk is not the person who comes back.
  if (!actingFor) {
    await a.em.flush()
    await a.em.nativeUpdate(Person, { id: person.id }, { lastSignInAt: a.now, dormantToldAt: null })
  }
  a.log('session:opened', `person:${person.id}`)
  return { token, sessionId: session.id, personId: person.id }
}
