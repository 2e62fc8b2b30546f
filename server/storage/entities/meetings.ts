// Requests, the meetings that come of them, who and what is booked, and plans of all meetings.
import { defineEntity, p } from '@mikro-orm/core'
import { Edition, MeetingTable, Slot } from './edition.ts'
import { Participation } from './catalogue.ts'
import { Person } from './people.ts'

export const MeetingRequest = defineEntity({
  name: 'MeetingRequest',
  tableName: 'meeting_request',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    fromId: p.manyToOne(Participation).mapToPk().joinColumn('from_id').deleteRule('cascade').index(),
    toId: p.manyToOne(Participation).mapToPk().joinColumn('to_id').deleteRule('cascade').index(),
    sentBy: p.text(),
    offerId: p.text().nullable(),
    needId: p.text().nullable(),
    message: p.text(),
    /** Up to three slot ids, best first. */
    preferredSlots: p.json<string[]>(),
    /** must-meet, wish: the weight the asking side gives. */
    priority: p.text().default('wish'),
    /** sent, countered, accepted, declined, withdrawn, expired. */
    status: p.text(),
    /** Who must answer now: addressee, or requester after a counter-proposal. */
    turn: p.text().default('addressee'),
    /** The terms that the other side proposes instead: see domain/request RequestTerms. */
    counter: p.json<Record<string, unknown> | null>().nullable(),
    counters: p.integer().default(0),
    revision: p.integer().default(1),
    reason: p.text().nullable(),
    acceptedSlotId: p.text().nullable(),
    answerBy: p.text(),
    answeredAt: p.text().nullable(),
    /** Matching score of the pair when it was sent, 0 to 100; the planner weighs it. */
    score: p.double().nullable(),
    meetingId: p.text().nullable(),
    createdAt: p.text(),
    updatedAt: p.text(),
    version: p.integer().default(1),
  },
  indexes: [
    {
      name: 'meeting_request_open_once',
      expression:
        "create unique index meeting_request_open_once on meeting_request (from_id, to_id, coalesce(offer_id, ''), coalesce(need_id, '')) where status in ('sent', 'countered')",
    },
  ],
})

export const Meeting = defineEntity({
  name: 'Meeting',
  tableName: 'meeting',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    requestId: p.text().nullable().index(),
    slotId: p.manyToOne(Slot).mapToPk().joinColumn('slot_id'),
    tableId: p.manyToOne(MeetingTable).mapToPk().joinColumn('table_id').nullable(),
    subject: p.text(),
    offerId: p.text().nullable(),
    needId: p.text().nullable(),
    /** confirmed, started, held, missed, cancelled. */
    status: p.text(),
    locked: p.boolean().default(false),
    cancelledBy: p.text().nullable(),
    reason: p.text().nullable(),
    startedAt: p.text().nullable(),
    endedAt: p.text().nullable(),
    createdAt: p.text(),
    updatedAt: p.text(),
    version: p.integer().default(1),
  },
})

export const MeetingParty = defineEntity({
  name: 'MeetingParty',
  tableName: 'meeting_party',
  properties: {
    id: p.text().primary(),
    meetingId: p.manyToOne(Meeting).mapToPk().joinColumn('meeting_id').deleteRule('cascade').index(),
    participationId: p.manyToOne(Participation).mapToPk().joinColumn('participation_id').deleteRule('cascade').index(),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    /** here, late5, late10, late15, absent, or null when nothing was said. */
    presence: p.text().nullable(),
    presenceAt: p.text().nullable(),
    note: p.text().default(''),
    /** convention, quote, callback, none: what this side wants to do next. */
    followUp: p.text().nullable(),
    rating: p.integer().nullable(),
  },
  uniques: [{ name: 'meeting_party_once', properties: ['meetingId', 'personId'] }],
})

/** One row holds one person, or one table, in one slot. The two partial unique indexes are what makes a double booking impossible. */
export const Booking = defineEntity({
  name: 'Booking',
  tableName: 'booking',
  properties: {
    id: p.text().primary(),
    meetingId: p.manyToOne(Meeting).mapToPk().joinColumn('meeting_id').deleteRule('cascade').index(),
    slotId: p.manyToOne(Slot).mapToPk().joinColumn('slot_id'),
    personId: p.text().nullable(),
    tableId: p.text().nullable(),
    live: p.boolean(),
  },
  indexes: [
    {
      name: 'booking_person_slot',
      expression: 'create unique index booking_person_slot on booking (person_id, slot_id) where live and person_id is not null',
    },
    {
      name: 'booking_table_slot',
      expression: 'create unique index booking_table_slot on booking (table_id, slot_id) where live and table_id is not null',
    },
  ],
})

export const Plan = defineEntity({
  name: 'Plan',
  tableName: 'plan',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    number: p.integer(),
    /** running, proposed, published, discarded, cancelled, failed, undone. */
    status: p.text(),
    options: p.json<Record<string, unknown>>(),
    /** What the planner answered: placements, unplaced with reasons, score. See shared/plan.ts PlanResult. */
    result: p.json<Record<string, unknown> | null>().nullable(),
    /** What publication replaced, so that it can be undone for a minute. */
    replaced: p.json<Record<string, unknown> | null>().nullable(),
    createdBy: p.text(),
    createdAt: p.text(),
    publishedAt: p.text().nullable(),
    version: p.integer().default(1),
  },
  uniques: [{ name: 'plan_number_once', properties: ['editionId', 'number'] }],
})
