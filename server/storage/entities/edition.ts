// An edition of the event, its grid of slots, its tables and its doors.
import { defineEntity, p } from '@mikro-orm/core'

type Words = { fr: string; en: string }

export const Edition = defineEntity({
  name: 'Edition',
  tableName: 'edition',
  properties: {
    id: p.text().primary(),
    slug: p.text().unique(),
    name: p.text(),
    timeZone: p.text(),
    startsOn: p.text(),
    endsOn: p.text(),
    venue: p.json<{ name: string; street: string; postcode: string; city: string; department: string }>(),
    summary: p.json<{ fr: string; en: string }>(),
    /** preparation, requests, planning, live, closed: see shared/edition.ts. */
    phase: p.text(),
    /** direct: an acceptance books; planned: it joins the planner's pool. */
    bookingMode: p.text(),
    settings: p.json<Record<string, unknown>>(),
    /** The last number given to an event of this edition by the relay. */
    seq: p.integer().default(0),
    /** The last number given to a convention of this edition. */
    lastConvention: p.integer().default(0),
    demo: p.boolean().default(false),
    createdAt: p.text(),
    version: p.integer().default(1),
  },
})

export const Slot = defineEntity({
  name: 'Slot',
  tableName: 'slot',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    day: p.integer(),
    index: p.integer().fieldName('slot_index'),
    startsAt: p.text(),
    endsAt: p.text(),
    /** A closed slot holds a break, a plenary or a lunch: nobody meets in it. */
    closed: p.boolean().default(false),
    label: p.text().nullable(),
    /** An interpreter is there. Once any slot of the edition says so, those who need one meet in such slots alone. */
    interpreter: p.boolean().default(false),
  },
  uniques: [{ name: 'slot_place_unique', properties: ['editionId', 'day', 'index'] }],
})

export const MeetingTable = defineEntity({
  name: 'MeetingTable',
  tableName: 'meeting_table',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    number: p.integer(),
    label: p.text(),
    quiet: p.boolean().default(false),
    stepFree: p.boolean().default(true),
    /** A stand belongs to one participation: its meetings happen there. */
    participationId: p.text().nullable(),
    /** The part of the hall it stands in; minutes on foot are known between parts. */
    zone: p.text().nullable(),
    closed: p.boolean().default(false),
  },
  uniques: [{ name: 'meeting_table_number_unique', properties: ['editionId', 'number'] }],
})

export const Door = defineEntity({
  name: 'Door',
  tableName: 'door',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    name: p.text(),
    zone: p.text(),
    capacity: p.integer().nullable(),
    /** SHA-256 of the link's secret: who holds the link works this door. */
    linkHash: p.text().nullable().unique(),
    revokedAt: p.text().nullable(),
    version: p.integer().default(1),
  },
})

/** What organisers ask of visitors who register and of organisations that take part. */
export const Question = defineEntity({
  name: 'Question',
  tableName: 'question',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    position: p.integer(),
    label: p.json<Words>(),
    hint: p.json<Words>(),
    purpose: p.json<Words>(),
    /** short, long, one, several, yes-no. */
    kind: p.text(),
    choices: p.json<{ id: string; label: Words }[]>(),
    required: p.boolean().default(false),
    /** visitors, organisations. */
    of: p.json<string[]>().fieldName('asked_of'),
    hidden: p.boolean().default(false),
    createdAt: p.text(),
    version: p.integer().default(1),
  },
})

/** What the organisers tell everyone, for as long as it is shown. */
export const Announcement = defineEntity({
  name: 'Announcement',
  tableName: 'announcement',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    text: p.text().fieldName('body_text'),
    urgent: p.boolean().default(false),
    at: p.text(),
    until: p.text().fieldName('shown_until'),
    by: p.text().fieldName('made_by'),
  },
})
