// A line that names a request between two organisations, asked and perhaps accepted.
import { isRefused, type Act } from '#server/actions/act.ts'
import { accept } from '#server/actions/request/answer.ts'
import { send } from '#server/actions/request/send.ts'
import { numberOf } from './columns.ts'
import { headerOf } from '#shared/import.ts'
import {
  organisationBy,
  refused,
  said,
  unknownOrganisation,
  unknownWord,
  unreadableNumber,
  type Cells,
  type Outcome,
} from './outcome.ts'

/** Null for a word that is neither. */
function yesOrNo(cell: string | undefined): boolean | null {
  if (/^(1|oui|o|yes|y|true|vrai|x)$/i.test(cell ?? '')) return true
  return cell === undefined || /^(0|non|n|no|false|faux)$/i.test(cell) ? false : null
}

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
  const unreadable = unreadableNumber(what, 'requests', cells, ['score'])
  if (unreadable) return unreadable
  const score = numberOf(cells.score)
  if (score !== undefined && !(score >= 0 && score <= SCORE_MAX))
    return refused(
      what,
      `score : de 0 à ${SCORE_MAX}, pas ${cells.score}.`,
      `score: from 0 to ${SCORE_MAX}, not ${cells.score}.`,
    )
  const accepted = yesOrNo(cells.accepted)
  if (accepted === null)
    return unknownWord(what, headerOf('requests', 'accepted'), cells.accepted ?? '', {
      fr: 'oui, non',
      en: 'yes, no',
    })
  const by = { kind: 'organiser', memberId: 'import', onBehalfOf: requesterId } as const
  const sent = await send(a, {
    editionId,
    requesterId,
    addresseeId,
    subject: null,
    slotIds: [],
    message: cells.message ?? '',
    score: score ?? null,
    priority: /^(must-meet|prioritaire|indispensable)$/i.test(cells.priority ?? '') ? 'must-meet' : 'wish',
    by,
    quiet: true,
  })
  if (isRefused(sent) && sent.code === 'REQUESTS_NOT_OPEN')
    return refused(
      what,
      'Les demandes ne sont pas ouvertes. Passez d’abord en « Demandes ouvertes » dans les réglages.',
      'Requests are not open. First choose “Requests open” in the settings.',
    )
  if (isRefused(sent)) return said(what, sent)
  if (accepted) {
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
