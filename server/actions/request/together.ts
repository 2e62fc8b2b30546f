// Asking several for one meeting: a request to each, that share one asking. Booked directly, the first yes sets the hour and the next
// ones join; where a planner places meetings, all of them join its pool as one when each has said yes.
import type { Actor } from '#server/domain/actor.ts'
import type { Refused } from '#server/domain/decision.ts'
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
