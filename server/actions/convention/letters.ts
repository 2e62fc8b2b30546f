// Letters of a convention: posted as any other, and remembered, so that one that never arrives is seen where it matters.
import { ConventionLetter } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'
import { post, type Letter } from '../mail.ts'

export interface About {
  conventionId: string
  organisationId: string
  purpose: 'signing-code' | 'signed' | 'follow-up'
}

export function postAbout(a: Act, about: About, letter: Letter): void {
  const id = post(a, letter)
  a.em.create(ConventionLetter, { id, ...about, createdAt: a.now })
}
