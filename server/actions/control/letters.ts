// Letters that did not arrive: tried again at once.
import { refuse } from '#server/domain/decision.ts'
import { MailDelivery } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'

/** Any letter but one already waiting its turn; one that was sent may be sent again, when someone lost it. */
export async function retryLetter(a: Act, input: { editionId: string; mailId: string }) {
  const letter = await a.em.findOne(MailDelivery, { id: input.mailId, editionId: input.editionId })
  if (!letter) return refuse('NOT_FOUND')
  letter.status = 'waiting'
  letter.attempts = 0
  letter.error = null
  letter.nextAttemptAt = a.now
  a.wake()
  a.log('mail:retried', `mail:${letter.id}`)
  return { done: true as const }
}

/** Reading someone's letter leaves a line in the log. */
export async function noteLetterRead(a: Act, input: { mailId: string }) {
  a.log('mail:read', `mail:${input.mailId}`)
  return { done: true as const }
}
