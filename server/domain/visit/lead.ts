/** Leads: an exhibitor's reading of a visitor's badge at the stand, what it may see, and the visitor's right to take it back. */
import type { Decision } from '../decision.ts'
import { decide, refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import { isBefore } from '../instant.ts'
import type { FollowUpWish } from '../meeting/meeting.ts'

/** What a visitor may share, field by field; a name is what a badge shows anyone. */
export type SharedField = 'name' | 'organisation' | 'email' | 'phone'

/** Three stars read at a glance; more is not used the same by two people. */
const INTEREST_MAX = 3
const LEAD_NOTE_LENGTH_MAX = 2_000

export interface Lead {
  readonly id: string
  readonly organisationId: string
  readonly visitorId: string
  readonly memberId: string
  readonly at: Instant
  readonly note: string
  readonly interest: number | null
  readonly followUp: FollowUpWish | null
  readonly withdrawnAt: Instant | null
}

interface Told {
  readonly leadId: string
  readonly at: Instant
}

export type LeadEvent =
  | { readonly type: 'lead:scanned'; readonly lead: Lead; readonly at: Instant }
  | (Told & { readonly type: 'lead:scanned-earlier'; readonly scannedAt: Instant; readonly memberId: string })
  | (Told & {
      readonly type: 'lead:noted'
      readonly note: string
      readonly interest: number | null
      readonly followUp: FollowUpWish | null
    })
  | (Told & { readonly type: 'lead:withdrawn' })

export interface ScanLead {
  readonly id: string
  readonly organisationId: string
  readonly memberId: string
  readonly visitorId: string
  /** True time of the reading; the phone may upload it hours later. */
  readonly scannedAt: Instant
}

/**
 * Records a reading at a stand. A second one by a colleague, or one uploaded late, is the same lead: the earliest reading counts, in
 * whatever order they arrive. Handing one's badge again after a withdrawal shares anew only when it was read after it.
 */
export function scanLead(existing: Lead | null, command: ScanLead, now: Instant): Decision<LeadEvent> {
  const { scannedAt, ...who } = command
  const lead: Lead = { ...who, at: scannedAt, note: '', interest: null, followUp: null, withdrawnAt: null }
  if (existing === null) return decide({ type: 'lead:scanned', lead, at: now })
  if (existing.withdrawnAt !== null) {
    if (isBefore(scannedAt, existing.withdrawnAt)) return refuse('LEAD_WITHDRAWN')
    return decide({ type: 'lead:scanned', lead: { ...lead, id: existing.id }, at: now })
  }
  if (!isBefore(scannedAt, existing.at)) return decide()
  return decide({
    type: 'lead:scanned-earlier',
    leadId: existing.id,
    scannedAt,
    memberId: command.memberId,
    at: now,
  })
}

/** The exhibitor's own words about a lead. */
export function noteLead(
  lead: Lead,
  command: {
    readonly organisationId: string
    readonly note: string
    readonly interest: number | null
    readonly followUp: FollowUpWish | null
  },
  now: Instant,
): Decision<LeadEvent> {
  if (command.organisationId !== lead.organisationId) return refuse('NOT_FOUND')
  if (lead.withdrawnAt !== null) return refuse('LEAD_WITHDRAWN')
  const { interest, followUp } = command
  if (interest !== null && (!Number.isInteger(interest) || interest < 0 || interest > INTEREST_MAX)) {
    return refuse('INVALID_INPUT', { field: 'interest' })
  }
  const note = command.note.trim()
  if (note.length > LEAD_NOTE_LENGTH_MAX) {
    return refuse('MESSAGE_TOO_LONG', { length: note.length, limit: LEAD_NOTE_LENGTH_MAX })
  }
  return decide({ type: 'lead:noted', leadId: lead.id, note, interest, followUp, at: now })
}

/** The visitor takes back what was shared with one exhibitor: what the exhibitor had written about them goes too. */
export function withdrawLead(
  lead: Lead,
  command: { readonly visitorId: string },
  now: Instant,
): Decision<LeadEvent> {
  if (command.visitorId !== lead.visitorId) return refuse('NOT_FOUND')
  return lead.withdrawnAt === null ? decide({ type: 'lead:withdrawn', leadId: lead.id, at: now }) : decide()
}

/** The lead after the event. */
export function evolveLead(lead: Lead, event: LeadEvent): Lead {
  switch (event.type) {
    case 'lead:scanned':
      return event.lead
    case 'lead:scanned-earlier':
      return { ...lead, at: event.scannedAt, memberId: event.memberId }
    case 'lead:noted':
      return { ...lead, note: event.note, interest: event.interest, followUp: event.followUp }
    case 'lead:withdrawn':
      return { ...lead, note: '', interest: null, followUp: null, withdrawnAt: event.at }
  }
}

/** What the exhibitor may see of the visitor: the fields shared, and nothing once the sharing was taken back. */
export function sharedWith(
  lead: Lead,
  visitor: Readonly<Record<SharedField, string | null>>,
  consents: readonly SharedField[],
): Readonly<Record<SharedField, string | null>> {
  const may = (field: SharedField) =>
    lead.withdrawnAt === null && (field === 'name' || consents.includes(field))
  const shown = (field: SharedField) => (may(field) ? visitor[field] : null)
  return {
    name: shown('name'),
    organisation: shown('organisation'),
    email: shown('email'),
    phone: shown('phone'),
  }
}
