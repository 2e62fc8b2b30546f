// Organisations, the people in them, and how those people prove who they are.
import { defineEntity, p } from '@mikro-orm/core'
import { Edition } from './edition.ts'

export const Organisation = defineEntity({
  name: 'Organisation',
  tableName: 'organisation',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    siret: p.text().nullable().unique(),
    legalFamily: p.text(),
    legalForm: p.text().nullable(),
    naf: p.text().nullable(),
    place: p.json<{
      street?: string
      postcode?: string
      city?: string
      insee?: string
      department?: string
      lat?: number
      lon?: number
    }>(),
    description: p.text(),
    website: p.text().nullable(),
    phone: p.text().nullable(),
    /** Who signs for it, and in what capacity. */
    signatoryName: p.text().nullable(),
    signatoryCapacity: p.text().nullable(),
    turnoverCents: p.bigint('number').nullable(),
    createdAt: p.text(),
    version: p.integer().default(1),
  },
})

export const Person = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.text().primary(),
    email: p.text().unique(),
    name: p.text(),
    phone: p.text().nullable(),
    jobTitle: p.text().nullable(),
    locale: p.text().default('fr'),
    passwordHash: p.text().nullable(),
    /** May create editions. */
    platformAdmin: p.boolean().default(false),
    /** One-click sign-in exists only for these, and only in demo mode. */
    demo: p.boolean().default(false),
    createdAt: p.text(),
    /** An account that nobody signs in to for years is erased, after a warning. */
    lastSignInAt: p.text().nullable(),
    dormantToldAt: p.text().nullable(),
    erasedAt: p.text().nullable(),
    version: p.integer().default(1),
  },
})

export const Membership = defineEntity({
  name: 'Membership',
  tableName: 'membership',
  properties: {
    id: p.text().primary(),
    organisationId: p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id').deleteRule('cascade'),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    role: p.text().default('member'),
    createdAt: p.text(),
  },
  uniques: [{ name: 'membership_once', properties: ['organisationId', 'personId'] }],
})

export const Invitation = defineEntity({
  name: 'Invitation',
  tableName: 'invitation',
  properties: {
    id: p.text().primary(),
    organisationId: p.manyToOne(Organisation).mapToPk().joinColumn('organisation_id').deleteRule('cascade'),
    email: p.text(),
    invitedBy: p.text(),
    tokenHash: p.text().unique(),
    createdAt: p.text(),
    expiresAt: p.text(),
    acceptedAt: p.text().nullable(),
    revokedAt: p.text().nullable(),
  },
})

export const EditionRole = defineEntity({
  name: 'EditionRole',
  tableName: 'edition_role',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    /** organiser or facilitator. */
    role: p.text(),
    createdAt: p.text(),
  },
  uniques: [{ name: 'edition_role_once', properties: ['editionId', 'personId'] }],
})

export const Session = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: p.text().primary(),
    /** SHA-256 of the cookie's value: the table alone opens nothing. */
    tokenHash: p.text().unique(),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    csrf: p.text(),
    userAgent: p.text(),
    createdAt: p.text(),
    lastSeenAt: p.text(),
    expiresAt: p.text(),
    revokedAt: p.text().nullable(),
    /** The organiser who acts on behalf of this person, if so. */
    actingFor: p.text().nullable(),
  },
})

export const SignInCode = defineEntity({
  name: 'SignInCode',
  tableName: 'sign_in_code',
  properties: {
    id: p.text().primary(),
    email: p.text().index(),
    codeHash: p.text(),
    linkHash: p.text().unique(),
    attempts: p.integer().default(0),
    createdAt: p.text(),
    expiresAt: p.text(),
    usedAt: p.text().nullable(),
  },
})
