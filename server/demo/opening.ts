// The demo edition opens: its organiser and facilitator, its days and tables, and the phases it goes through.
import type { Act } from '#server/actions/act.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import { createEdition, giveRole } from '#server/actions/edition/create-edition.ts'
import { updateEdition } from '#server/actions/edition/update-edition.ts'
import type { House } from '#server/actions/house.ts'
import { DEMO_SLUG, must } from './run.ts'

/** How many requests each may send. */
export const REQUESTS_MAX = 30

/** Answers the edition's id. */
export async function openEdition(house: House, tables: number): Promise<string> {
  const olga = await must(house, async a => {
    const person = await personFor(a, 'olga.legoff@estuaire.example', 'fr', 'Olga Le Goff')
    Object.assign(person, { demo: true, platformAdmin: true })
    return { id: person.id }
  })
  const fadila = await must(house, async a => {
    const person = await personFor(a, 'fadila.benali@estuaire.example', 'fr', 'Fadila Benali')
    person.demo = true
    return { id: person.id }
  })
  const breaks = [{ from: '12:20', to: '13:40', label: 'Déjeuner' }]
  const made = await must(house, a =>
    createEdition(a, {
      slug: DEMO_SLUG,
      name: 'Les Rencontres de l’Estuaire 2026',
      timeZone: 'Europe/Paris',
      venue: {
        name: 'Halle de Penhoët',
        street: '1 quai des Chantiers',
        postcode: '44600',
        city: 'Saint-Nazaire',
        department: '44',
      },
      summary: {
        fr: 'Deux jours pour que les acheteurs de l’estuaire rencontrent les entreprises de l’économie sociale et solidaire, et pour que cela se traduise en conventions.',
        en: 'Two days for the buyers of the estuary to meet the enterprises of the social and solidarity economy, and to turn it into conventions.',
      },
      bookingMode: 'planned',
      rules: { requestQuota: REQUESTS_MAX, answerHours: 240 },
      grid: {
        days: ['2026-11-26', '2026-11-27'].map(date => ({ date, from: '09:00', to: '17:20', breaks })),
        slotMinutes: 20,
        gapMinutes: 0,
        tables,
      },
      organiserId: olga.id,
      demo: true,
    }),
  )
  await must(house, a => giveRole(a, { editionId: made.id, personId: fadila.id, role: 'facilitator' }))
  return made.id
}

export async function phase(a: Act, editionId: string, name: 'requests' | 'live') {
  const row = await a.sql.one<{ version: number }>('select version from edition where id = ?', [editionId])
  return updateEdition(a, { editionId, phase: name, version: row?.version ?? 1 })
}
