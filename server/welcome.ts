// What the terminal says once the house is open.
import type { Persona } from '#shared/session.ts'
import type { House } from './actions/house.ts'
import { personas } from './storage/queries/personas.ts'

const roles: Record<Persona['role'], string> = {
  organiser: 'organisation',
  facilitator: 'animation',
  both: 'exposant et acheteur',
  exhibitor: 'exposant',
  buyer: 'acheteur',
  visitor: 'visite',
}

export async function welcome(house: House, address: string): Promise<void> {
  const people = house.settings.DEMO ? await personas(house.sql) : []
  const lines = [`Covalence: ${address}`]
  if (people.length > 0) {
    lines.push('', `Démonstration, connexion en un clic sur ${address}/connexion :`)
    for (const { name, role, organisation } of people)
      lines.push(`  ${name}, ${roles[role]}${organisation && ` (${organisation})`}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
