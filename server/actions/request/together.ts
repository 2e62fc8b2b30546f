// Asking several for one meeting: a request to each, that share one asking; the first yes books, the next ones join.
import type { Actor } from '#server/domain/actor.ts'
import { refuse, type Refused } from '#server/domain/decision.ts'
import { Edition } from '#server/storage/entities/index.ts'
import type { RequestInput, RequestView } from '#shared/meeting.ts'
import type { Act } from '../act.ts'
import { isRefused } from '../act.ts'
import { send } from './send.ts'

export interface Together {
  editionId: string
  requesterId: string
  by: Actor
  /** Whom, and about what. */
  asked: readonly { organisationId: string; subject: RequestInput['subject'] }[]
  slotIds: string[]
  message: string
}

/** Sends them all or none: a refusal about one of them is the answer, with nothing sent. */
export async function askTogether(
  a: Act,
  input: Together,
): Promise<{ request: RequestView[] } | Refused<unknown>> {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition) return refuse('NOT_FOUND')
  // The planner knows pairs; on the day itself whoever accepts is booked at once.
  if (edition.bookingMode === 'planned' && edition.phase !== 'live') return refuse('TOGETHER_NEEDS_DIRECT')
  const togetherId = a.newId()
  const request: RequestView[] = []
  for (const { organisationId, subject } of input.asked) {
    const { editionId, requesterId, by, slotIds, message } = input
    const sent = await send(a, {
      editionId,
      requesterId,
      by,
      addresseeId: organisationId,
      subject,
      slotIds,
      message,
      togetherId,
    })
    if (isRefused(sent)) return sent
    request.push(sent)
  }
  return { request }
}
