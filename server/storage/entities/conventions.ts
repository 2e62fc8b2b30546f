// Conventions: their text, their parties, what was proposed and said, and the evidence of each signature.
import { defineEntity, p } from '@mikro-orm/core'
import { Edition } from './edition.ts'
import { Organisation } from './people.ts'

export const Convention = defineEntity({
  name: 'Convention',
  tableName: 'convention',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade').index(),
    meetingId: p.text().nullable(),
    offerId: p.text().nullable(),
    needId: p.text().nullable(),
    kind: p.text(),
    language: p.text().default('fr'),
    status: p.text(),
    /** The editable fields of shared/convention.ts ConventionTerms. */
    terms: p.json<Record<string, unknown>>(),
    fieldVersions: p.json<Record<string, number>>(),
    /** Number in the edition's register, given when the text is frozen. */
    number: p.text().nullable().unique(),
    text: p.text().nullable(),
    sha256: p.text().nullable(),
    frozenAt: p.text().nullable(),
    signedAt: p.text().nullable(),
    expiresAt: p.text().nullable(),
    /** Code of the public page that says whether a document is true. */
    verifyCode: p.text().unique(),
    announce: p.boolean().default(false),
    createdBy: p.text(),
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
    lead: p.boolean().default(false),
    position: p.integer(),
    /** Identity as it stands in the text: legal form, SIRET, seat, signatory, capacity. */
    identity: p.json<Record<string, unknown>>(),
    /** The version of the text that this party last had on screen. */
    readVersion: p.integer().default(0),
    consentsAnnounce: p.boolean().default(false),
    signedAt: p.text().nullable(),
    refusedAt: p.text().nullable(),
    refusalReason: p.text().nullable(),
    /** Who signed, how, from where, what was shown: see shared/convention.ts SignatureEvidence. */
    evidence: p.json<Record<string, unknown> | null>().nullable(),
    codeHash: p.text().nullable(),
    codeExpiresAt: p.text().nullable(),
    codeAttempts: p.integer().default(0),
  },
  uniques: [{ name: 'convention_party_once', properties: ['conventionId', 'organisationId'] }],
})

export const ConventionEvent = defineEntity({
  name: 'ConventionEvent',
  tableName: 'convention_event',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    /** edited, proposed, commented, accepted, refused, frozen, unfrozen, signed, declined, withdrawn, followed… */
    kind: p.text(),
    personId: p.text().nullable(),
    organisationId: p.text().nullable(),
    payload: p.json<Record<string, unknown>>(),
    at: p.text(),
  },
})

export const FollowUp = defineEntity({
  name: 'FollowUp',
  tableName: 'follow_up',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    organisationId: p.text(),
    /** w2, m3, m6, m12. */
    step: p.text(),
    dueAt: p.text(),
    sentAt: p.text().nullable(),
    tokenHash: p.text().nullable(),
    answer: p.text().nullable(),
    reason: p.text().nullable(),
    amountCents: p.bigint('number').nullable(),
    answeredAt: p.text().nullable(),
  },
  uniques: [{ name: 'follow_up_once', properties: ['conventionId', 'organisationId', 'step'] }],
})
