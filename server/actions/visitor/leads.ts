// Contacts: an exhibitor reads a badge at the stand, notes what was said; the visitor can take back what was shared.
import { refuse, type Refused } from '#server/domain/decision.ts'
import { earliest, isBefore, plusDays, plusMilliseconds } from '#server/domain/instant.ts'
import {
  evolveLead,
  noteLead,
  scanLead,
  withdrawLead,
  type Lead as LeadState,
  type LeadEvent,
} from '#server/domain/visit/lead.ts'
import { Lead } from '#server/storage/entities/index.ts'
import { badgeByCode, type BadgeHolder } from '#server/storage/queries/badges.ts'
import { leadView, meetingAtTable } from '#server/storage/queries/leads.ts'
import type { LeadNote, LeadScanInput, LeadScanned, LeadView } from '#shared/lead.ts'
import { memberActor } from '../actor.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'
import { heldByBadge } from '../meeting/attend.ts'
import { holderOf } from './badges.ts'

// A phone that was offline sends its readings when it is found again; an older one is a clock that was never set.
const READ_DAYS_MAX = 60

/** The exhibitor's side: its participation in the edition, its organisation, and the member who reads. */
interface Stand {
  editionId: string
  participationId: string
  organisationId: string
  memberId: string
}

type LeadRow = NonNullable<Awaited<ReturnType<typeof rowOf>>>
const rowOf = (a: Act, where: { id: string } | { participationId: string; visitorId: string }) =>
  a.em.findOne(Lead, where)

const stateOf = (row: LeadRow, organisationId: string): LeadState => ({
  id: row.id,
  organisationId,
  visitorId: row.visitorId,
  memberId: row.personId,
  at: row.at,
  note: row.note,
  interest: row.interest ?? null,
  followUp: (row.followUp ?? null) as LeadState['followUp'],
  withdrawnAt: row.withdrawnAt ?? null,
})

/** Records a reading at a stand, and marks the meeting held when it was the other side's badge, read at their table. */
export async function readAtStand(
  a: Act,
  input: Stand & LeadScanInput,
): Promise<LeadScanned | Refused<never>> {
  const holder = await holderRead(a, input)
  if ('ok' in holder) return holder
  if (Number.isNaN(Date.parse(input.deviceTime))) return refuse('SCAN_INVALID', { reason: input.deviceTime })
  // No badge was read tomorrow: a clock ahead would win over every withdrawal. Nor last year: the earliest reading counts.
  const scannedAt = earliest(a.now, plusMilliseconds(input.deviceTime, input.clockOffsetMs))
  if (isBefore(scannedAt, plusDays(a.now, -READ_DAYS_MAX)))
    return refuse('SCAN_INVALID', { reason: input.deviceTime })
  const row = await rowOf(a, { participationId: input.participationId, visitorId: holder.id })
  const command = {
    id: input.id,
    organisationId: input.organisationId,
    memberId: input.memberId,
    visitorId: holder.id,
    scannedAt,
  }
  const decision = scanLead(row && stateOf(row, input.organisationId), command, a.now)
  if (!decision.ok) return refuse(decision.code, decision.details)
  const lead = await store(a, input, row, decision.events)
  return {
    lead: lead ?? found(await leadView(a.sql, row?.id ?? input.id)),
    heldMeetingId: await holdMeeting(a, input, holder, scannedAt),
  }
}

async function holderRead(a: Act, input: Stand & LeadScanInput): Promise<BadgeHolder | Refused<never>> {
  if (input.code) {
    const holder = await badgeByCode(a.sql, input.editionId, input.code)
    if (!holder) return refuse('BADGE_UNKNOWN')
    return holder.revokedAt === null ? holder : refuse('BADGE_REVOKED')
  }
  const holder = await holderOf(a.house, a.sql, input.token ?? '')
  if ('ok' in holder) return holder
  return holder.editionId === input.editionId ? holder : refuse('BADGE_OTHER_EDITION')
}

async function holdMeeting(a: Act, stand: Stand, holder: BadgeHolder, at: string): Promise<string | null> {
  if (holder.personId === null) return null
  const meetingId = await meetingAtTable(a.sql, {
    editionId: stand.editionId,
    organisationId: stand.organisationId,
    personId: holder.personId,
    at,
  })
  if (meetingId === null) return null
  const held = await heldByBadge(a, {
    editionId: stand.editionId,
    meetingId,
    memberId: stand.memberId,
    scannedPersonId: holder.personId,
    by: memberActor(a, stand.organisationId),
  })
  // A meeting that cannot be marked (already told absent) leaves the contact as it is.
  return 'ok' in held ? null : meetingId
}

export async function noteOnLead(
  a: Act,
  input: Stand & LeadNote & { leadId: string },
): Promise<LeadView | Refused<never>> {
  const row = await rowOf(a, { id: input.leadId })
  if (!row || row.participationId !== input.participationId) return refuse('NOT_FOUND')
  const decision = noteLead(stateOf(row, input.organisationId), input, a.now)
  if (!decision.ok) return refuse(decision.code, decision.details)
  return (await store(a, input, row, decision.events)) ?? found(await leadView(a.sql, row.id))
}

/** The visitor takes back what was shared with one exhibitor. */
export async function withdrawLeadByBadge(a: Act, input: { token: string; leadId: string }) {
  const holder = await holderOf(a.house, a.sql, input.token)
  if ('ok' in holder) return holder
  const row = await rowOf(a, { id: input.leadId })
  const stand = row && (await standOf(a, row.participationId))
  if (!row || !stand || row.visitorId !== holder.id) return refuse('NOT_FOUND')
  const decision = withdrawLead(stateOf(row, stand.organisationId), { visitorId: holder.id }, a.now)
  if (!decision.ok) return refuse(decision.code, decision.details)
  await store(
    a,
    { ...stand, editionId: row.editionId, participationId: row.participationId, memberId: row.personId },
    row,
    decision.events,
  )
  return { done: true as const }
}

const standOf = (a: Act, participationId: string) =>
  a.sql.one<{ organisationId: string }>(
    'select organisation_id as "organisationId" from participation where id = ?',
    [participationId],
  )

/** Applies what was decided to the row, and tells the exhibitor's people. Null when nothing changed. */
async function store(
  a: Act,
  stand: Stand,
  row: LeadRow | null,
  events: readonly LeadEvent[],
): Promise<LeadView | null> {
  let kept = row
  for (const event of events) {
    const before = kept && stateOf(kept, stand.organisationId)
    const lead = event.type === 'lead:scanned' ? event.lead : before && evolveLead(before, event)
    if (!lead) continue
    const { memberId, organisationId: _organisationId, ...fields } = lead
    if (kept) Object.assign(kept, { ...fields, personId: memberId })
    else
      kept = a.em.create(Lead, {
        ...fields,
        personId: memberId,
        editionId: stand.editionId,
        participationId: stand.participationId,
      })
    a.log(event.type, `lead:${lead.id}`)
  }
  if (!kept || events.length === 0) return null
  await a.em.flush()
  const view = found(await leadView(a.sql, kept.id))
  a.emit({
    editionId: stand.editionId,
    noun: 'lead',
    id: view.id,
    parties: view,
    to: { organisationIds: [stand.organisationId] },
  })
  return view
}
