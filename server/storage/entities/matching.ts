// What the matching room remembers between rankings: how often each organisation was shown, and who wants its letters.
import { defineEntity, p } from '@mikro-orm/core'
import { Edition } from './edition.ts'
import { Organisation, Person } from './people.ts'

/** How often an organisation's offers stood on a page of propositions of an edition. A count, never who looked. */
export const Exposure = defineEntity({
  name: 'Exposure',
  tableName: 'exposure',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    organisationId: p
      .manyToOne(Organisation)
      .mapToPk()
      .joinColumn('organisation_id')
      .deleteRule('cascade')
      .index(),
    shown: p.integer().default(0),
    updatedAt: p.text(),
  },
  uniques: [{ name: 'exposure_once', properties: ['editionId', 'organisationId'] }],
})

/** The letter « trois rencontres à prévoir »: when a person last received it, and whether they still want it. */
export const DigestWish = defineEntity({
  name: 'DigestWish',
  tableName: 'digest_wish',
  properties: {
    id: p.text().primary(),
    editionId: p.manyToOne(Edition).mapToPk().joinColumn('edition_id').deleteRule('cascade'),
    personId: p.manyToOne(Person).mapToPk().joinColumn('person_id').deleteRule('cascade').index(),
    off: p.boolean().default(false),
    lastSentAt: p.text().nullable(),
  },
  uniques: [{ name: 'digest_wish_once', properties: ['editionId', 'personId'] }],
})
