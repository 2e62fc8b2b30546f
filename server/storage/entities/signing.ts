// What signing leaves beside a convention: passkeys, photographs of paper, the letters it sent, and the organiser's own clauses and rates.
import { defineEntity, p } from '@mikro-orm/core'
import { Convention } from './conventions.ts'
import { Edition } from './edition.ts'
import { Person } from './people.ts'

/** A passkey of a person: only its public half, as the authenticator gave it. */
export const Passkey = defineEntity({
  name: 'Passkey',
  tableName: 'passkey',
  properties: {
    id: p.text().primary(),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    /** base64url, as browsers write it. */
    credentialId: p.text().unique(),
    /** COSE key, base64url. */
    publicKey: p.text(),
    /** Signatures counted by the authenticator; many keep it at zero. */
    counter: p.bigint('number').default(0),
    transports: p.json<string[]>(),
    name: p.text(),
    createdAt: p.text(),
    lastUsedAt: p.text().nullable(),
  },
})

/** A photograph that belongs to a convention: of the signed paper, or of the moment. The file lies in DATA_DIR/conventions. */
export const ConventionPhoto = defineEntity({
  name: 'ConventionPhoto',
  tableName: 'convention_photo',
  properties: {
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    /** paper: evidence of a signature. moment: the parties shaking hands. */
    purpose: p.text(),
    sha256: p.text(),
    widthPx: p.integer(),
    heightPx: p.integer(),
    bytes: p.integer(),
    /** Who brought it. */
    byPersonId: p.text().nullable(),
    /** Set once a signature stands on it: from then on it stays. */
    usedAt: p.text().nullable(),
    /** The parties that agree to see this very photograph on the wall: ids of organisations. */
    shownBy: p.json<string[]>().nullable(),
    createdAt: p.text(),
  },
})

/** A letter that a convention sent: which one, and to which party; what became of it stands in `mail_delivery`. */
export const ConventionLetter = defineEntity({
  name: 'ConventionLetter',
  tableName: 'convention_letter',
  properties: {
    /** The id of the letter itself. */
    id: p.text().primary(),
    conventionId: p.manyToOne(Convention).mapToPk().joinColumn('convention_id').deleteRule('cascade').index(),
    organisationId: p.text(),
    purpose: p.text(),
    createdAt: p.text(),
  },
})

/** Clauses of an edition as its organiser wrote them. Versions are kept: a convention names the one it was drafted from. */
export const ClauseTemplate = defineEntity({
  name: 'ClauseTemplate',
  tableName: 'clause_template',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    kind: p.text(),
    language: p.text(),
    version: p.integer(),
    /** Null: from this version on the model of the platform holds again. */
    source: p.text().nullable(),
    byPersonId: p.text().nullable(),
    createdAt: p.text(),
  },
  uniques: [{ name: 'clause_template_version', properties: ['editionId', 'kind', 'language', 'version'] }],
})

/** Rates of the impact estimate that hold from a day on, with where they come from. */
export const ImpactRates = defineEntity({
  name: 'ImpactRates',
  tableName: 'impact_rates',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    from: p.text().fieldName('holds_from'),
    labourShare: p.double(),
    hourlyCostCents: p.integer(),
    deductionRate: p.double(),
    ceilingBelow: p.double(),
    ceilingFrom: p.double(),
    ceilingEmploymentRate: p.double(),
    source: p.text(),
    createdAt: p.text(),
  },
  uniques: [{ name: 'impact_rates_day', properties: ['editionId', 'from'] }],
})
