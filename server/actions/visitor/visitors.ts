// Visitors at the organisers' desk: corrected, re-issued, revoked, erased.
import { refuse } from '#server/domain/decision.ts'
import { Lead, Person, Visitor } from '#server/storage/entities/index.ts'
import type { VisitorCorrection } from '#shared/visitor.ts'
import type { Act } from '../act.ts'
import { forgetLetters } from '../mail.ts'
import { unname } from '../personal-data/unname.ts'
import { tellVisitor } from './tell.ts'
import { registeredOf } from './token.ts'

interface Which {
  editionId: string
  visitorId: string
}

const visitorOf = (a: Act, { editionId, visitorId }: Which) =>
  a.em.findOne(Visitor, { id: visitorId, editionId, erasedAt: null })

/** A name misspelt, a profile changed: the badge keeps its code and its QR, the doors show the new words at once. */
export async function correctVisitor(a: Act, input: Which & VisitorCorrection) {
  const visitor = await visitorOf(a, input)
  if (!visitor) return refuse('NOT_FOUND')
  const { name, organisationName, kind, companions } = input
  Object.assign(visitor, {
    name: name.trim(),
    organisationName: organisationName.trim(),
    email: input.email?.trim().toLowerCase() ?? null,
    kind,
    companions,
  })
  await tellVisitor(a, visitor)
  a.log('visitor:corrected', `visitor:${visitor.id}`)
  return { done: true as const }
}

/** Lost or stolen: the old badge stops, a new one is made. */
export async function reissueBadge(a: Act, input: Which) {
  const visitor = await visitorOf(a, input)
  if (!visitor) return refuse('NOT_FOUND')
  visitor.badgeIssue += 1
  visitor.revokedAt = null
  await tellVisitor(a, visitor)
  a.log('badge:reissued', `visitor:${visitor.id}`)
  return registeredOf(a.house, visitor)
}

export async function revokeBadge(a: Act, input: Which) {
  const visitor = await visitorOf(a, input)
  if (!visitor) return refuse('NOT_FOUND')
  visitor.revokedAt = a.now
  await tellVisitor(a, visitor)
  a.log('badge:revoked', `visitor:${visitor.id}`)
  return { done: true as const }
}

/** Erasure: the passage still counts, the person is no longer known. */
export async function eraseVisitor(a: Act, input: Which) {
  const visitor = await a.em.findOne(Visitor, { id: input.visitorId, editionId: input.editionId })
  if (!visitor) return refuse('NOT_FOUND')
  const { name, email = null } = visitor
  await unname(a, { name, email, within: visitor.id })
  // Who has an account has letters of other kinds, which stay until that goes too.
  if (email && !(await a.em.findOne(Person, { email })))
    await forgetLetters(a, { to: email, editionId: visitor.editionId })
  Object.assign(visitor, {
    name: '—',
    email: null,
    organisationName: '',
    personId: null,
    consents: {},
    answers: null,
    erasedAt: a.now,
    revokedAt: visitor.revokedAt ?? a.now,
  })
  // What exhibitors had noted about the person goes with them.
  await a.em.nativeUpdate(
    Lead,
    { visitorId: visitor.id, withdrawnAt: null },
    { note: '', interest: null, followUp: null, withdrawnAt: a.now },
  )
  a.emit({ editionId: visitor.editionId, noun: 'visitor', id: visitor.id, control: null, doors: null })
  a.log('visitor:erased', `visitor:${visitor.id}`)
  return { done: true as const }
}
