// Visitors, their badges, every passage at a door, and the contacts that exhibitors scan.
import { defineEntity, p } from '@mikro-orm/core'
import type { Answers } from '#shared/question.ts'
import { Door, Edition } from './edition.ts'

export const Visitor = defineEntity({
  name: 'Visitor',
  tableName: 'visitor',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    name: p.text(),
    email: p.text().nullable(),
    organisationName: p.text(),
    /** visitor, exhibitor, buyer, press, official, project-leader, staff. */
    kind: p.text(),
    personId: p.text().nullable(),
    /** Short code typed when the camera fails; unique in an edition. */
    code: p.text(),
    badgeIssue: p.integer().default(1),
    revokedAt: p.text().nullable(),
    walkIn: p.boolean().default(false),
    /** Who comes along on the same badge. */
    companions: p.integer().default(0),
    /** `contact`: the address; `organisation`: shared unless refused; `at`: when the person last said so. */
    consents: p.json<{ contact?: boolean; organisation?: boolean; at?: string }>(),
    /** To the organisers' own questions, by question. */
    answers: p.json<Answers>().nullable(),
    locale: p.text().default('fr'),
    createdAt: p.text(),
    erasedAt: p.text().nullable(),
  },
  uniques: [{ name: 'visitor_code_once', properties: ['editionId', 'code'] }],
})

export const Scan = defineEntity({
  name: 'Scan',
  tableName: 'scan',
  properties: {
    /** Made on the device, so that a second upload of the same passage is the same row. */
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    doorId: p.manyToOne(Door).mapToPk().joinColumn('door_id'),
    deviceId: p.text(),
    zone: p.text(),
    /** badge, count, undo. */
    kind: p.text(),
    direction: p.text(),
    /** Id of the badge read, which is the visitor's; kept also when it is not known here. */
    badgeId: p.text().nullable().index(),
    undoes: p.text().nullable(),
    deviceTime: p.text(),
    /** Server time less device time, as last measured. */
    clockOffsetMs: p.integer(),
    /** deviceTime corrected: the moment that counts. */
    at: p.text().index(),
    receivedAt: p.text(),
    offline: p.boolean().default(false),
    admitted: p.boolean(),
    reason: p.text().nullable(),
  },
})

export const Lead = defineEntity({
  name: 'Lead',
  tableName: 'lead',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    participationId: p.text().index(),
    visitorId: p.text().index(),
    personId: p.text(),
    note: p.text(),
    interest: p.integer().nullable(),
    followUp: p.text().nullable(),
    withdrawnAt: p.text().nullable(),
    at: p.text(),
  },
  uniques: [{ name: 'lead_once', properties: ['participationId', 'visitorId'] }],
})
