// What the terminal says once the house is open.
import type { House } from './actions/house.ts'

export async function welcome(house: House, address: string): Promise<void> {
  const people = house.settings.DEMO
    ? await house.sql.all<{ name: string; email: string }>(
        'select name, email from person where demo order by id limit 8',
      )
    : []
  const lines = [`Covalence: ${address}`]
  if (people.length > 0) {
    lines.push('', 'Démonstration, connexion en un clic sur /connexion :')
    for (const { name, email } of people) lines.push(`  ${name}  ${email}`)
  }
  process.stdout.write(`${lines.join('\n')}\n`)
}
