// The named cast: one edition of two short days, and the people who live in it.
import { createEdition, giveRole } from '#server/actions/edition/create-edition.ts'

import { addMember, createOrganisation } from '#server/actions/organisation/organisations.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { updateEdition } from '#server/actions/edition/update-edition.ts'
import type { BookingMode, Phase } from '#shared/edition.ts'
import type { LegalFamily } from '#shared/organisation.ts'
import type { Browser, TestApp } from './app.ts'

export interface Member {
  personId: string
  browser: Browser
}

export interface Company {
  organisationId: string
  participationId: string
  people: Member[]
  /** The first member, who owns it. */
  first: Member
}

export interface Cast {
  slug: string
  editionId: string
  /** Olga organises. */
  olga: Member
  /** Fadila helps on the day. */
  fadila: Member
  /** Atelier Vague, an exhibitor (EI, catering) with Ana and Ali. */
  atelier: Company
  /** Papeterie du Port, an exhibitor (EA, printing) with Paul. */
  papeterie: Company
  /** Ville de Sainte-Anne, a public buyer with Bruno and Berthe. */
  ville: Company
  /** Coop des Halles, both exhibitor and buyer, with Chloé. */
  coop: Company
  /** Nora is signed in and belongs to nothing. */
  nora: Member
}

export const SLUG = 'rencontres-test'

// Made-up establishments whose numbers pass the check.
const sirets = ['73282932000074', '40483304800022', '55210055400013', '83244104000017']

/** Fills a fresh database. Slots: 26 and 27 November 2026, 9:00 to 12:00 in Paris, 20 minutes; four tables. */
export async function castOf(
  world: TestApp,
  options: { bookingMode?: BookingMode; phase?: Phase; tables?: number; validated?: boolean } = {},
): Promise<Cast> {
  const member = async (email: string, name: string): Promise<Member> => {
    const browser = await world.as({ email, name })
    return { personId: browser.personId, browser }
  }
  const olga = await member('olga@rencontres.example', 'Olga Le Goff')
  const fadila = await member('fadila@rencontres.example', 'Fadila Benali')
  const edition = await world.must(a =>
    createEdition(a, {
      slug: SLUG,
      name: 'Rencontres de test',
      timeZone: 'Europe/Paris',
      venue: {
        name: 'Halle du Port',
        street: '1 quai Neuf',
        postcode: '44600',
        city: 'Saint-Nazaire',
        department: '44',
      },
      summary: { fr: 'Deux matinées pour se rencontrer.', en: 'Two mornings to meet.' },
      bookingMode: options.bookingMode ?? 'direct',
      rules: {},
      grid: {
        days: ['2026-11-26', '2026-11-27'].map(date => ({ date, from: '09:00', to: '12:00', breaks: [] })),
        slotMinutes: 20,
        gapMinutes: 0,
        tables: options.tables ?? 4,
      },
      organiserId: olga.personId,
    }),
  )
  await world.must(a =>
    updateEdition(a, { editionId: edition.id, phase: options.phase ?? 'requests', version: 1 }),
  )

  await world.must(a =>
    giveRole(a, { editionId: edition.id, personId: fadila.personId, role: 'facilitator' }),
  )

  let next = 0
  const company = async (
    name: string,
    legalFamily: LegalFamily,
    roles: { exhibitor?: boolean; buyer?: boolean },
    people: [string, string][],
  ): Promise<Company> => {
    const members = await Promise.all(people.map(([email, who]) => member(email, who)))
    const siret = sirets[next++] ?? null
    const organisation = await world.must(a =>
      createOrganisation(a, {
        name,
        legalFamily,
        siret,
        legalForm: legalFamily === 'collectivite' ? 'Commune' : 'SARL',
        place: {
          street: '1 rue du Test',
          postcode: '44600',
          city: 'Saint-Nazaire',
          insee: '44184',
          department: '44',
        },
        signatoryName: people[0]?.[1] ?? null,
        signatoryCapacity: 'Direction',
        ownerId: members[0]?.personId,
      }),
    )
    for (const one of members.slice(1))
      await world.must(a =>
        addMember(a, { organisationId: organisation.id, personId: one.personId, role: 'member' }),
      )
    const participation = await world.must(a =>
      takePart(a, {
        editionId: edition.id,
        organisationId: organisation.id,
        exhibitor: roles.exhibitor ?? false,
        buyer: roles.buyer ?? false,
        validated: options.validated ?? true,
      }),
    )
    const [first] = members
    if (!first) throw new Error('a company needs someone')
    return { organisationId: organisation.id, participationId: participation.id, people: members, first }
  }
  const cast: Cast = {
    slug: SLUG,
    editionId: edition.id,
    olga,
    fadila,
    atelier: await company('Atelier Vague', 'EI', { exhibitor: true }, [
      ['ana@atelier.example', 'Ana Morel'],
      ['ali@atelier.example', 'Ali Haddad'],
    ]),
    papeterie: await company('Papeterie du Port', 'EA', { exhibitor: true }, [
      ['paul@papeterie.example', 'Paul Kermarrec'],
    ]),
    ville: await company('Ville de Sainte-Anne', 'collectivite', { buyer: true }, [
      ['bruno@ville.example', 'Bruno Faure'],
      ['berthe@ville.example', 'Berthe Colas'],
    ]),
    coop: await company('Coop des Halles', 'SCIC', { exhibitor: true, buyer: true }, [
      ['chloe@coop.example', 'Chloé Petit'],
    ]),
    nora: await member('nora@ailleurs.example', 'Nora Simon'),
  }
  return cast
}
