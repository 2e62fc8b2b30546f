// The ten hottest reads cost the same few statements for one row as for hundreds, session and rights included.
import t from 'tap'
import { hotReadsOf } from '#tests/bench/house/reads.ts'
import { onBoth } from '../support/both.ts'
import { castOf, SLUG, type Cast } from '../support/cast.ts'
import type { Browser, TestApp } from '../support/app.ts'

const STATEMENTS_MAX = 3
const MANY = 200

/** Copies a row of the table until there are `MANY`, with ids of their own. */
async function multiply(
  world: TestApp,
  table: string,
  owned: Record<string, () => string> = {},
): Promise<void> {
  const { sql } = world.house
  const [first] = await sql.all<Record<string, string | number | null>>(
    `select * from ${table} order by id limit 1`,
  )
  if (!first) throw new Error(`no row in ${table}`)
  const columns = Object.keys(first)
  await world.must(async a => {
    for (let i = 1; i < MANY; i++) {
      const copy: Record<string, unknown> = { ...first, id: world.house.newId() }
      for (const [name, value] of Object.entries(owned)) copy[name] = value()
      const values = columns.map(name => {
        const value = copy[name]
        return typeof value === 'object' && value !== null
          ? JSON.stringify(value)
          : (value as string | number | null)
      })
      await a.sql.all(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        values,
      )
    }
    return { done: true as const }
  })
}

async function fill(world: TestApp, cast: Cast): Promise<void> {
  const offers = `/api/editions/${SLUG}/offers`
  await cast.atelier.first.browser.post(offers, { fields: { title: 'Buffets', description: 'De saison' } })
  await cast.ville.first.browser.post(`/api/editions/${SLUG}/needs`, {
    fields: { title: 'Traiteur', description: 'Deux cents couverts' },
  })
  const asked = await cast.ville.first.browser.post(`/api/editions/${SLUG}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
  const free = await cast.ville.first.browser.get(
    `/api/editions/${SLUG}/free-slots/${cast.atelier.organisationId}`,
  )
  const accepted = await cast.atelier.first.browser.post(
    `/api/editions/${SLUG}/requests/${asked.body.id}/accept`,
    { slotId: free.body.slot[0].id },
  )
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body))
}

await onBoth(t, `the ten hottest reads take at most ${STATEMENTS_MAX} statements`, async (t, world) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  await fill(world, cast)
  const readers: Record<string, Browser> = {
    exhibitor: cast.atelier.first.browser,
    buyer: cast.ville.first.browser,
    organiser: cast.olga.browser,
  }
  const costs = async () => {
    const found: Record<string, { statements: number; bytes: number }> = {}
    for (const { name, path, as } of hotReadsOf(SLUG)) {
      // What is made once (a market read, a text prepared) is made before the count.
      await readers[as]?.get(path)
      let statements = Infinity
      let bytes = 0
      // The relay looks at its outbox in between: the least of three is what the read itself costs.
      for (let tries = 0; tries < 3; tries++) {
        const before = world.house.sql.statements
        const answer = await readers[as]?.get(path)
        t.equal(answer?.status, 200, `${name} answers`)
        statements = Math.min(statements, world.house.sql.statements - before)
        bytes = JSON.stringify(answer?.body).length
      }
      found[name] = { statements, bytes }
    }
    return found
  }
  const few = await costs()
  for (const table of ['offer', 'need', 'meeting_request']) await multiply(world, table)
  const party = await world.house.sql.all<Record<string, string>>('select * from meeting_party')
  await multiply(world, 'meeting')
  const meetings = await world.house.sql.all<{ id: string }>('select id from meeting')
  await world.must(async a => {
    for (const { id } of meetings.slice(1))
      for (const row of party)
        await a.sql.all(
          'insert into meeting_party (id, meeting_id, organisation_id, person_id, arrival) values (?, ?, ?, ?, ?)',
          [world.house.newId(), id, row.organisation_id ?? '', row.person_id ?? '', 'expected'],
        )
    return { done: true as const }
  })
  const many = await costs()
  for (const [name, { statements, bytes }] of Object.entries(many)) {
    t.ok(statements <= STATEMENTS_MAX, `${name}: ${statements} statements for ${bytes} bytes`)
    t.equal(statements, few[name]?.statements, `${name}: as many as for ${few[name]?.bytes} bytes`)
  }
  for (const name of ['my day', 'board', 'my requests', 'my offers', 'my needs'])
    t.ok(
      (many[name]?.bytes ?? 0) > 20 * (few[name]?.bytes ?? Infinity) || (many[name]?.bytes ?? 0) > 50_000,
      `${name} really grew`,
    )
})
