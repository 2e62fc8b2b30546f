// The real application on the demo edition, in a process of its own, with a session for each kind of reader.
import type { AddressInfo } from 'node:net'
import { buildApp } from '#server/app.ts'
import { DEMO_SLUG } from '#server/demo/run.ts'
import { answerParent } from './child.ts'
import { openWorld, sessionOf } from './world.ts'
import type { Reader } from './reads.ts'

const { house, close } = await openWorld(process.env.WORLD ?? '')
const app = await buildApp(house)
await app.listen({ port: 0, host: '127.0.0.1' })
const { port } = app.server.address() as AddressInfo

/** The busiest of each kind: their pages are the heaviest. */
async function readers(): Promise<Record<Reader, string>> {
  const busiest = async (role: 'exhibitor' | 'buyer') => {
    const row = await house.sql.one<{ id: string }>(
      `select mp.person_id as id from meeting_party mp join meeting m on m.id = mp.meeting_id join edition e on e.id = m.edition_id
       join participation pa on pa.organisation_id = mp.organisation_id and pa.edition_id = e.id
       where e.slug = ? and pa.${role} group by mp.person_id order by count(*) desc, mp.person_id limit 1`,
      [DEMO_SLUG],
    )
    return sessionOf(house, row?.id ?? '')
  }
  const organiser = await house.sql.one<{ id: string }>(
    "select r.person_id as id from edition_role r join edition e on e.id = r.edition_id where e.slug = ? and r.role = 'organiser' limit 1",
    [DEMO_SLUG],
  )
  return {
    exhibitor: await busiest('exhibitor'),
    buyer: await busiest('buyer'),
    organiser: await sessionOf(house, organiser?.id ?? ''),
  }
}

answerParent({ port: () => port, readers, statements: () => house.sql.statements }, async () => {
  await app.close()
  await close()
})
