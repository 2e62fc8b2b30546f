// A line that names a request between two organisations, asked and perhaps accepted.
import { isRefused, type Act } from '#server/actions/act.ts'
import { accept } from '#server/actions/request/answer.ts'
import { send } from '#server/actions/request/send.ts'
import { numberOf } from './columns.ts'
import {
  organisationBy,
  said,
  unknownOrganisation,
  unreadableNumber,
  type Cells,
  type Outcome,
} from './outcome.ts'

// A weight of the planner: beyond, sums of thousands of them would no longer be exact.
const SCORE_MAX = 1_000_000

export async function requestRow(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const what = `${cells.from ?? ''} → ${cells.to ?? ''}`
  const requesterId = await organisationBy(a, cells.from)
  const addresseeId = await organisationBy(a, cells.to)
  if (!requesterId || !addresseeId) return unknownOrganisation(what, requesterId ? cells.to : cells.from)
  const known = await a.sql.one(
    "select 1 as one from meeting_request where edition_id = ? and requester_id = ? and addressee_id = ? and status in ('sent', 'countered', 'accepted')",
    [editionId, requesterId, addresseeId],
  )
  if (known) return { kind: 'same', what }
  const score = numberOf(cells.score)
  if (score !== undefined && !(score >= 0 && score <= SCORE_MAX)) return unreadableNumber(what)
  const by = { kind: 'organiser', memberId: 'import', onBehalfOf: requesterId } as const
  const sent = await send(a, {
    editionId,
    requesterId,
    addresseeId,
    subject: null,
    slotIds: [],
    message: cells.message ?? '',
    score: score ?? null,
    priority: cells.priority === 'must-meet' ? 'must-meet' : 'wish',
    by,
    quiet: true,
  })
  if (isRefused(sent)) return said(what, sent)
  if (/^(1|oui|yes|true|vrai)$/i.test(cells.accepted ?? '')) {
    await a.em.flush()
    const answered = await accept(a, {
      editionId,
      requestId: sent.id,
      by: { kind: 'organiser', memberId: 'import', onBehalfOf: addresseeId },
    })
    if (isRefused(answered)) return said(what, answered)
  }
  return { kind: 'created', what }
}
