// Registration: someone becomes a visitor with a badge, by themselves or at the desk.
import { randomInt } from 'node:crypto'
import { refuse } from '#server/domain/decision.ts'
import { badgeLetter } from '#server/documents/letters/badge.ts'
import { Edition, Visitor } from '#server/storage/entities/index.ts'
import type { Answers } from '#shared/question.ts'
import type { Registered, VisitorInput } from '#shared/visitor.ts'
import type { Act } from '../act.ts'
import { post } from '../mail.ts'
import { answersTaken } from '../question/answer.ts'
import { tellVisitor } from './tell.ts'
import { badgeUrl, registeredOf, tokenOf } from './token.ts'

// Digits and letters that nobody confuses when reading aloud; 31 of them, six long: 887 million codes.
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 6
const CODE_TRIES = 5

async function freeCode(a: Act, editionId: string): Promise<string> {
  for (let i = 0; i < CODE_TRIES; i++) {
    const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    if (!(await a.em.findOne(Visitor, { editionId, code }))) return code
  }
  throw new Error('no free visitor code after several tries')
}

export interface NewVisitor {
  editionId: string
  name: string
  email: string | null
  organisationName: string
  kind: string
  locale: string
  walkIn: boolean
  shareContact: boolean
  companions?: number
  answers?: Answers | null
  personId?: string | null
  code?: string
  /** Named by a phone that may be offline, so that the passage can follow in its queue. */
  id?: string
}

/** Makes a visitor with a badge; no letter. */
export async function badgeVisitor(a: Act, input: NewVisitor): Promise<Registered> {
  const visitor = a.em.create(Visitor, {
    id: input.id ?? a.newId(),
    editionId: input.editionId,
    name: input.name.trim(),
    email: input.email?.trim().toLowerCase() ?? null,
    organisationName: input.organisationName.trim(),
    kind: input.kind,
    locale: input.locale,
    walkIn: input.walkIn,
    companions: input.companions ?? 0,
    personId: input.personId ?? null,
    consents: { contact: input.shareContact, at: a.now },
    answers: input.answers ?? null,
    code: input.code ?? (await freeCode(a, input.editionId)),
    createdAt: a.now,
  })
  await tellVisitor(a, { ...visitor, badgeIssue: 1 })
  return registeredOf(a.house, { ...visitor, badgeIssue: 1 })
}

/** Public registration: the badge leaves by letter, as a PDF. One badge an address: a second registration sends the first one's again. */
export async function register(
  a: Act,
  input: VisitorInput & { editionId: string; quiet?: boolean; kind?: string },
) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition || edition.phase === 'closed') return refuse('EDITION_CLOSED')
  const email = input.email.trim().toLowerCase()
  const known = await a.em.findOne(Visitor, {
    editionId: input.editionId,
    email,
    erasedAt: null,
    revokedAt: null,
  })
  // Who fills in the form is asked; a line of a file is not.
  const taken =
    input.answers && (await answersTaken(a, { editionId: edition.id, of: 'visitors', given: input.answers }))
  if (taken?.ok === false) return taken
  const answers = taken?.answers ?? null
  const registered = known
    ? registeredOf(a.house, known)
    : await badgeVisitor(a, { ...input, email, answers, kind: input.kind ?? 'visitor', walkIn: false })
  if (!input.quiet)
    postBadge(a, edition, {
      id: registered.id,
      code: registered.code,
      email,
      locale: input.locale,
      token: registered.token,
    })
  a.log('visitor:registered', `visitor:${registered.id}`)
  // What is answered to someone who only typed an address must not be somebody else's badge.
  return known ? { id: known.id, code: '', name: input.name, token: '', badgeUrl: '' } : registered
}

/** The letter with the badge; its file is typeset when the letter leaves, not while others wait for this transaction. */
function postBadge(
  a: Act,
  edition: { id: string; name: string },
  to: { id: string; code: string; email: string; locale: string; token: string },
): void {
  post(a, {
    to: to.email,
    editionId: edition.id,
    ...badgeLetter(to.locale === 'en' ? 'en' : 'fr', {
      edition: edition.name,
      code: to.code,
      link: badgeUrl(a.house, to.token),
    }),
    attachments: [{ name: 'badge.pdf', type: 'application/pdf', badgeOf: to.id }],
  })
}

/** The badge once more to its own address. */
export async function sendBadgeAgain(a: Act, input: { editionId: string; visitorId: string }) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  const visitor = await a.em.findOne(Visitor, {
    id: input.visitorId,
    editionId: input.editionId,
    erasedAt: null,
  })
  if (!edition || !visitor) return refuse('NOT_FOUND')
  if (visitor.revokedAt !== null) return refuse('BADGE_REVOKED')
  const { id, code, email, locale = 'fr' } = visitor
  if (!email) return refuse('VISITOR_WITHOUT_ADDRESS')
  const token = tokenOf(a.house, edition.id, visitor)
  postBadge(a, edition, { id, code, email, locale, token })
  a.log('badge:sent', `visitor:${visitor.id}`)
  return { done: true as const }
}

/** A walk-in at the desk or at a door; sent again with the same id it answers the same badge. */
export async function walkIn(
  a: Act,
  input: {
    id?: string
    editionId: string
    name: string
    organisationName: string
    email: string | null
    kind?: string
  },
) {
  const known = input.id ? await a.em.findOne(Visitor, { id: input.id }) : null
  if (known && (known.editionId !== input.editionId || known.erasedAt)) return refuse('NOT_FOUND')
  if (known) return registeredOf(a.house, known)
  const registered = await badgeVisitor(a, {
    ...input,
    kind: input.kind ?? 'visitor',
    locale: 'fr',
    walkIn: true,
    shareContact: false,
  })
  a.log('visitor:walked-in', `visitor:${registered.id}`)
  return registered
}
