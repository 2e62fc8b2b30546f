// What an organisation is in an edition, what it offers, what it needs, and what it said of propositions.
import { defineEntity, p } from '@mikro-orm/core'
import type { AccessNeeds } from '#shared/access.ts'
import type { FieldVersions } from '#shared/catalogue.ts'
import type { Pause } from '#shared/meeting.ts'
import type { Answers } from '#shared/question.ts'
import { Edition } from './edition.ts'
import { Organisation, Person } from './people.ts'

export const Participation = defineEntity({
  name: 'Participation',
  tableName: 'participation',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    organisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('organisation_id')
      .deleteRule('cascade')
      .index(),
    exhibitor: p.boolean(),
    buyer: p.boolean(),
    /** pending, validated, refused. */
    status: p.text(),
    stand: p.text().nullable(),
    /** Requests it may have open at once; null means the edition's default. */
    requestQuota: p.integer().nullable(),
    meetingsMin: p.integer().nullable(),
    meetingsMax: p.integer().nullable(),
    /** Needs of access that only organisers see: quiet table, step-free, longer slot, interpreter. */
    /** Takes every request without answering, in direct mode. */
    acceptsAtOnce: p.boolean().default(false),
    /** Receives no requests. */
    closedToRequests: p.boolean().default(false),
    access: p.json<AccessNeeds>(),
    /** To the organisers' own questions, by question, and who gave them. */
    answers: p.json<Answers>().nullable(),
    answersByPersonId: p.text().nullable(),
    createdAt: p.text(),
    version: p.integer().default(1),
  },
  uniques: [{ name: 'participation_once', properties: ['editionId', 'organisationId'] }],
})

export const Attendance = defineEntity({
  name: 'Attendance',
  tableName: 'attendance',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    participationId: p
      .manyToOne(Participation)
      .mapToPk()
      .joinColumn('participation_id')
      .deleteRule('cascade')
      .index(),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    /** Ids of the slots in which this person cannot meet. */
    unavailable: p.json<string[]>(),
    /** Idle slots wanted between two meetings. */
    gapSlots: p.integer().default(0),
    /** Stretches of time kept for oneself, and the sessions of the programme that this person attends. */
    breaks: p.json<Pause[]>(),
    /** What this person needs to meet at all, stated by themselves; organisers and they alone see it. */
    access: p.json<AccessNeeds | null>().nullable(),
    /** The last day of the edition whose programme this person was sent the evening before. */
    remindedDay: p.integer().nullable(),
    /** Set when the person is on site. */
    presentAt: p.text().nullable(),
    icsToken: p.text().unique(),
    version: p.integer().default(1),
  },
  uniques: [{ name: 'attendance_once', properties: ['editionId', 'personId'] }],
})

export const Offer = defineEntity({
  name: 'Offer',
  tableName: 'offer',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    organisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('organisation_id')
      .deleteRule('cascade')
      .index(),
    title: p.text(),
    description: p.text(),
    /** Everything else of shared/offer.ts OfferDetails: sectors, territory, capacity, price, dates, commitments. */
    details: p.json<Record<string, unknown>>(),
    status: p.text(),
    position: p.integer(),
    /** Version of each field, so that two colleagues editing different fields do not collide. */
    fieldVersions: p.json<FieldVersions>(),
    createdAt: p.text(),
    updatedAt: p.text(),
    version: p.integer().default(1),
  },
})

export const OfferImage = defineEntity({
  name: 'OfferImage',
  tableName: 'offer_image',
  properties: {
    id: p.text().primary(),
    offerId: p.manyToOne(Offer).mapToPk().joinColumn('offer_id').deleteRule('cascade').index(),
    alt: p.text(),
    widthPx: p.integer(),
    heightPx: p.integer(),
    bytes: p.integer(),
    position: p.integer(),
    createdAt: p.text(),
  },
})

export const Need = defineEntity({
  name: 'Need',
  tableName: 'need',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    organisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('organisation_id')
      .deleteRule('cascade')
      .index(),
    title: p.text(),
    description: p.text(),
    /** Everything else of shared/need.ts NeedDetails. */
    details: p.json<Record<string, unknown>>(),
    /** draft, open, closed. */
    status: p.text(),
    /** public, matched, anonymous. */
    visibility: p.text(),
    fieldVersions: p.json<FieldVersions>(),
    createdAt: p.text(),
    updatedAt: p.text(),
    version: p.integer().default(1),
  },
})

export const Opinion = defineEntity({
  name: 'Opinion',
  tableName: 'opinion',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    /** The organisation whose opinion it is. */
    organisationId: p.text().index(),
    needId: p.text().nullable(),
    offerId: p.text().nullable(),
    aboutOrganisationId: p.text().nullable(),
    /** The request whose weight in later rankings is taken back, when the kind is `forgotten`. */
    requestId: p.text().nullable(),
    /** shortlisted, refused, forgotten, no-thanks. */
    kind: p.text(),
    reason: p.text().nullable(),
    personId: p.text(),
    createdAt: p.text(),
  },
})

/** What one side says of meeting another organisation: must, never, met before. The other side never sees it. */
export const PairMark = defineEntity({
  name: 'PairMark',
  tableName: 'pair_mark',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
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
    /** must, never, met. */
    kind: p.text(),
    /** organiser or participant: what organisers set is theirs to take back. */
    setBy: p.text(),
    createdAt: p.text(),
  },
  uniques: [
    { name: 'pair_mark_once', properties: ['editionId', 'organisationId', 'aboutOrganisationId', 'setBy'] },
  ],
})
