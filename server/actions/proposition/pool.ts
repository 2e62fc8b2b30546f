// The planner's pool: suggested pairs that organisers add to it, marked as theirs; and taking out those that no plan holds yet.
import { refuse } from '#server/domain/decision.ts'
import { Edition, MeetingRequest } from '#server/storage/entities/index.ts'
import { linkedIn } from '#server/storage/queries/market-facts.ts'
import type { Act } from '../act.ts'
import { tellRequest } from '../request/store.ts'

export interface PoolPair {
  buyerId: string
  sellerId: string
  offerId: string
  score: number
}

// The plan of a large edition holds some thousands of meetings; more pairs than this nobody meant.
const ADDED_MAX = 2000

/** Adds pairs as accepted requests of no one's asking. Pairs that meet or ask already are passed over. */
export async function addSuggested(a: Act, input: { editionId: string; pairs: readonly PoolPair[] }) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition) return refuse('NOT_FOUND')
  if (edition.bookingMode !== 'planned') return refuse('POOL_NEEDS_PLANNED')
  const linked = await linkedIn(a.sql, input.editionId)
  const added: string[] = []
  for (const { buyerId, sellerId, offerId, score } of input.pairs) {
    if (linked.has(`${buyerId}|${sellerId}`) || added.length >= ADDED_MAX) continue
    linked.add(`${buyerId}|${sellerId}`).add(`${sellerId}|${buyerId}`)
    const id = a.newId()
    a.em.create(MeetingRequest, {
      id,
      editionId: input.editionId,
      requesterId: buyerId,
      addresseeId: sellerId,
      sentBy: '',
      subjectId: offerId,
      terms: { subject: { kind: 'offer', id: offerId }, slotIds: [], message: '' },
      status: 'accepted',
      origin: 'suggested',
      score,
      answerBy: a.now,
      answeredAt: a.now,
      sentAt: a.now,
    })
    added.push(id)
  }
  for (const id of added) await tellRequest(a, id, input.editionId)
  a.log('pool:suggested', `edition:${input.editionId}`, { added: added.length })
  return { count: added.length }
}

/** Takes the suggested pairs out of the pool again; those that already became a meeting stay. */
export async function withdrawSuggested(a: Act, input: { editionId: string }) {
  const rows = await a.em.find(MeetingRequest, {
    editionId: input.editionId,
    origin: 'suggested',
    status: 'accepted',
    meetingId: null,
  })
  for (const row of rows) {
    a.em.assign(row, { status: 'withdrawn', answeredAt: a.now })
    await tellRequest(a, row.id, input.editionId)
  }
  a.log('pool:suggested-withdrawn', `edition:${input.editionId}`, { withdrawn: rows.length })
  return { count: rows.length }
}
