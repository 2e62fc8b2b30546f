// Visitors of the demo: the cast with badges of their own, and the public.
import type { House } from '#server/actions/house.ts'
import { register } from '#server/actions/visitor/register.ts'
import { firstNames, lastNames } from './names.ts'
import type { Company } from './people.ts'
import type { Answering } from './questions.ts'
import { chance } from './random.ts'
import { each, must } from './run.ts'

/** `count` in all, the cast included; the cast comes whatever it is. */
export async function registerVisitors(
  house: House,
  editionId: string,
  companies: readonly Company[],
  count: number,
  seed: number,
  answering: Answering,
): Promise<void> {
  const dice = chance(seed)
  const answersDice = chance(seed + 1000)
  const cast = companies.flatMap(company =>
    company.people.map(one => ({
      ...one,
      organisationName: company.name,
      kind: company.exhibitor ? 'exhibitor' : 'buyer',
    })),
  )
  const guests = Array.from({ length: Math.max(0, count - cast.length) }, (_, i) => {
    const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`
    return {
      name,
      email: `visite.${i + 1}@public.example`,
      organisationName: dice.yes(0.4) ? dice.pick(companies).name : '',
      kind: dice.yes(0.03) ? 'press' : 'visitor',
    }
  })
  await each([...cast, ...guests], one => {
    const answers = answering('visitors', answersDice)
    return must(house, a =>
      register(a, { ...one, editionId, locale: 'fr', shareContact: dice.yes(0.7), answers, quiet: true }),
    )
  })
  // The cast's badges are its people's: a welcome at the door tells them their first meeting.
  await must(house, async a => {
    await a.sql.all(
      'update visitor set person_id = (select p.id from person p where p.email = visitor.email) where edition_id = ? and email is not null',
      [editionId],
    )
    return { done: true }
  })
}
