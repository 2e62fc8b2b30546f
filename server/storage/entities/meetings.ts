// Requests, the meetings that come of them, who and what is booked, and plans of all meetings.
import { defineEntity, p } from '@mikro-orm/core'
import { Edition, MeetingTable, Slot } from './edition.ts'
import { Organisation, Person } from './people.ts'

export const MeetingRequest = defineEntity({
  name: 'MeetingRequest',
  tableName: 'meeting_request',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    requesterId: p.manyToOne(Organisation).mapToPk().joinColumn('requester_id').deleteRule('cascade').index(),
    addresseeId: p.manyToOne(Organisation).mapToPk().joinColumn('addressee_id').deleteRule('cascade').index(),
    /** The person who asked; attends by default. */
    sentBy: p.text(),
    /** Id of the offer or need in `terms`, for joins. */
    subjectId: p.text().nullable(),
    /** What was asked: subject, slots in order of preference, message. See domain/request RequestTerms. */
    terms: p.json<{
      subject: { kind: 'offer' | 'need'; id: string } | null
      slotIds: string[]
      message: string
    }>(),
    /** The terms proposed instead, if any. */
    counter: p
      .json<{
        subject: { kind: 'offer' | 'need'; id: string } | null
        slotIds: string[]
        message: string
      } | null>()
      .nullable(),
    counters: p.integer().default(0),
    revision: p.integer().default(1),
    /** Further organisations that are to sit at the same table: a meeting of three or more. */
    withIds: p.json<string[] | null>().nullable(),
    /** must-meet or wish: how much the asking side wants it. */
    priority: p.text().default('wish'),
    status: p.text(),
    turn: p.text().default('addressee'),
    declineReason: p.text().nullable(),
    answerBy: p.text().index(),
    answeredAt: p.text().nullable(),
    editedAt: p.text().nullable(),
    acceptedSlotId: p.text().nullable(),
    meetingId: p.text().nullable(),
    /** asked by a member, or suggested by the organisers out of the matching: such a pair is in the pool without anyone's acceptance. */
    origin: p.text().default('asked'),
    /** About a need whose buyer is not named: the exhibitor learns whom it asked when the buyer accepts. */
    anonymous: p.boolean().default(false),
    /** Requests asked together for one meeting of several carry the same. */
    togetherId: p.text().nullable().index(),
    /** Matching score of the pair when it was sent, 0 to 100; the planner weighs it. */
    score: p.double().nullable(),
    /** Secret of the answer links in the letter. */
    answerHash: p.text().nullable().index(),
    sentAt: p.text(),
  },
  indexes: [
    {
      name: 'meeting_request_open_once',
      expression:
        "create unique index meeting_request_open_once on meeting_request (edition_id, requester_id, addressee_id) where status in ('sent', 'countered') and not anonymous",
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
    /** direct, planned, organiser. */
    origin: p.text(),
    slotId: p.manyToOne(Slot).mapToPk().joinColumn('slot_id'),
    tableId: p.manyToOne(MeetingTable).mapToPk().joinColumn('table_id').nullable(),
    subject: p.text(),
    offerId: p.text().nullable(),
    needId: p.text().nullable(),
    /** confirmed, started, held, missed, cancelled. */
    status: p.text(),
    locked: p.boolean().default(false),
    /** Organisation told absent, and by whom. */
    toldAbsent: p.json<Record<string, string[]>>(),
    missingIds: p.json<string[]>(),
    debriefs:
      p.json<{ organisationId: string; memberId: string; followUp: string; note: string; at: string }[]>(),
    cancellation: p
      .json<{ by: unknown; organisationId: string | null; reason: string; at: string } | null>()
      .nullable(),
    createdAt: p.text(),
    updatedAt: p.text(),
    version: p.integer().default(1),
  },
})

/** One person at one meeting, for one organisation. */
export const MeetingParty = defineEntity({
  name: 'MeetingParty',
  tableName: 'meeting_party',
  properties: {
    id: p.text().primary(),
    meetingId: p.manyToOne(Meeting).mapToPk().joinColumn('meeting_id').deleteRule('cascade').index(),
    organisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('organisation_id')
      .deleteRule('cascade')
      .index(),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    /** expected, late, here. */
    arrival: p.text().default('expected'),
    lateMinutes: p.integer().nullable(),
    declaredAt: p.text().nullable(),
    standsInFor: p.text().nullable(),
  },
  uniques: [{ name: 'meeting_party_once', properties: ['meetingId', 'personId'] }],
})

/** What one person wants to remember before a meeting: theirs alone, whoever else attends. */
export const OwnNote = defineEntity({
  name: 'OwnNote',
  tableName: 'own_note',
  properties: {
    id: p.text().primary(),
    meetingId: p.manyToOne(Meeting).mapToPk().joinColumn('meeting_id').deleteRule('cascade').index(),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    text: p.text(),
    updatedAt: p.text(),
  },
  uniques: [{ name: 'own_note_once', properties: ['meetingId', 'personId'] }],
})

/** An organisation that wants to be told when a full counterpart has an hour again; in the order they came. */
export const WaitingListEntry = defineEntity({
  name: 'WaitingListEntry',
  tableName: 'waiting_list',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    organisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('organisation_id')
      .deleteRule('cascade')
      .index(),
    aboutOrganisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('about_organisation_id')
      .deleteRule('cascade')
      .index(),
    /** The member who waits, and who is written to. */
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    since: p.text(),
    /** When an hour was last offered; an offer is for the first in line, then passes on. */
    toldAt: p.text().nullable(),
  },
  uniques: [
    { name: 'waiting_list_once', properties: ['editionId', 'organisationId', 'aboutOrganisationId'] },
  ],
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
      expression:
        'create unique index booking_person_slot on booking (person_id, slot_id) where live and person_id is not null',
    },
    {
      name: 'booking_table_slot',
      expression:
        'create unique index booking_table_slot on booking (table_id, slot_id) where live and table_id is not null',
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
