// Conventions: the agreement as its rules know it, in one document, with the columns that lists and rights need beside it.
import { defineEntity, p } from '@mikro-orm/core'
import type { Convention as ConventionState } from '#server/domain/convention/convention.ts'
import { Edition } from './edition.ts'
import { Organisation } from './people.ts'

export const Convention = defineEntity({
  name: 'Convention',
  tableName: 'convention',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    meetingId: p.text().nullable().index(),
    offerId: p.text().nullable(),
    needId: p.text().nullable(),
    /** The convention that this one renews. */
    renewsId: p.text().nullable().index(),
    /** The last day of the agreement, when both start and duration are known. */
    endsOn: p.text().nullable(),
    kind: p.text(),
    status: p.text(),
    /** Number in the edition's register, given by the last signature. */
    number: p.text().nullable().unique(),
    sha256: p.text().nullable(),
    signedAt: p.text().nullable(),
    /** Code of the public page that says whether a document is true. */
    verifyCode: p.text().unique(),
    /** Everything the rules decide on: see domain/convention/convention.ts. */
    state: p.json<ConventionState>(),
    /** SHA-256 of the sealed file, once signed. */
    documentSha256: p.text().nullable(),
    createdAt: p.text(),
    updatedAt: p.text(),
    version: p.integer().default(1),
  },
})

export const ConventionParty = defineEntity({
  name: 'ConventionParty',
  tableName: 'convention_party',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    organisationId: p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id').index(),
    /** Agrees to be named on the wall and in the announcement. */
    announce: p.boolean().default(false),
  },
  uniques: [{ name: 'convention_party_once', properties: ['conventionId', 'organisationId'] }],
})

/** The sealed file, made once when all had signed: these bytes are what everyone downloads. */
export const SealedDocument = defineEntity({
  name: 'SealedDocument',
  tableName: 'sealed_document',
  properties: {
    /** The convention's own id: there is one document each. */
    id: p.text().primary(),
    base64: p.text(),
    sha256: p.text(),
    /** True when a timestamp service vouched for the hour. */
    stamped: p.boolean(),
    /** When the timestamp service is asked again; null when nothing is left to ask. */
    stampAt: p.text().nullable().index(),
    stampTries: p.integer().default(0),
    /** SHA-256 of the same file before its timestamp came: copies that left earlier are as true. */
    earlierSha256: p.text().nullable(),
    sealedAt: p.text(),
  },
})

/** What happened, in order: the history that parties read. */
export const ConventionEvent = defineEntity({
  name: 'ConventionEvent',
  tableName: 'convention_event',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    kind: p.text(),
    actor: p.text(),
    payload: p.json<Record<string, unknown>>(),
    at: p.text(),
  },
})

export const SigningCode = defineEntity({
  name: 'SigningCode',
  tableName: 'signing_code',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    organisationId: p.text(),
    memberId: p.text(),
    email: p.text(),
    sha256: p.text(),
    codeHash: p.text(),
    sentAt: p.text(),
    expiresAt: p.text(),
    attemptsLeft: p.integer(),
    usedAt: p.text().nullable(),
  },
})

/** One question to one party at one step, with the single-purpose link of its letter. */
export const FollowUp = defineEntity({
  name: 'FollowUp',
  tableName: 'follow_up',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    organisationId: p.text(),
    step: p.text(),
    dueAt: p.text(),
    sentAt: p.text(),
    tokenHash: p.text().unique(),
    answeredAt: p.text().nullable(),
  },
  uniques: [{ name: 'follow_up_once', properties: ['conventionId', 'organisationId', 'step'] }],
})
