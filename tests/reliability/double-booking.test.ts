// The database itself refuses double bookings: the application's own checks are not called here.
import t from 'tap'
import { castOf } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'
import type { Act } from '#server/actions/act.ts'
import { storeNew } from '#server/actions/meeting/store.ts'
import type { Meeting } from '#server/domain/meeting/meeting.ts'
import { sqlOf } from '#server/storage/commit.ts'
import type { TestApp } from '../support/app.ts'

const ATTEMPTS = 10_000

class Taken extends Error {}

/** Straight into a transaction of its own, past the turns that actions take: what refuses is the database alone. */
async function bookedByTheDatabase({ house }: TestApp, meeting: Meeting): Promise<boolean> {
  try {
    await house.commits.run(async em => {
      const a = { em, sql: sqlOf(em), house, newId: house.newId, now: house.now() } as Act
      if (await storeNew(a, meeting, { subject: 'course', offerId: null, needId: null })) throw new Taken()
    })
    return true
  } catch (error) {
    if (error instanceof Taken) return false
    throw error
  }
}

await onBoth(
  t,
  `${ATTEMPTS} concurrent bookings leave nobody and no table in two places`,
  async (t, world) => {
    const cast = await castOf(world)
    const { sql } = world.house
    const slots = await sql.all<{ id: string; starts_at: string; ends_at: string }>(
      'select id, starts_at, ends_at from slot order by id limit 6',
    )
    const tables = await sql.all<{ id: string }>('select id from meeting_table order by id limit 3')
    const people = [
      ...cast.atelier.people.map(one => ({ ...one, organisationId: cast.atelier.organisationId })),
      ...cast.ville.people.map(one => ({ ...one, organisationId: cast.ville.organisationId })),
    ]
    const [ana, ali, bruno, berthe] = people
    const pairs = [
      [ana, bruno],
      [ali, bruno],
      [ana, berthe],
      [ali, berthe],
    ] as const

    // Bounded rounds: a thousand waiting promises are concurrency enough for two cores.
    let booked = 0
    let refused = 0
    for (let from = 0; from < ATTEMPTS; from += 1000) {
      const outcomes = await Promise.all(
        Array.from({ length: 1000 }, (_, i) => {
          const n = from + i
          const slot = slots[n % slots.length]
          const table = tables[(n * 7) % tables.length]
          const [one, other] = pairs[(n * 5) % pairs.length] ?? pairs[0]
          if (!slot || !table || !one || !other) throw new Error('the cast is too small')
          const attendee = (memberId: string) => ({
            memberId,
            arrival: 'expected' as const,
            lateMinutes: null,
            declaredAt: null,
            standsInFor: null,
          })
          const meeting: Meeting = {
            id: world.house.newId(),
            editionId: cast.editionId,
            requestId: null,
            origin: 'direct',
            status: 'confirmed',
            slotId: slot.id,
            start: slot.starts_at,
            end: slot.ends_at,
            tableId: table.id,
            locked: false,
            cancellation: null,
            missingIds: [],
            debriefs: [],
            version: 1,
            parties: [one, other].map(who => ({
              organisationId: who.organisationId,
              attendees: [attendee(who.personId)],
              toldAbsentBy: [],
            })),
          }
          return bookedByTheDatabase(world, meeting)
        }),
      )
      for (const outcome of outcomes)
        if (outcome) booked++
        else refused++
    }
    t.equal(booked + refused, ATTEMPTS)
    t.ok(booked > 0)
    for (const column of ['person_id', 'table_id']) {
      const twice = await sql.all(
        `select ${column}, slot_id from booking where live and ${column} is not null group by ${column}, slot_id having count(*) > 1`,
      )
      t.same(twice, [], `no ${column} twice in a slot`)
    }
    const half = await sql.all(
      'select m.id from meeting m where (select count(*) from booking b where b.meeting_id = m.id) <> 3',
    )
    t.same(half, [], 'nothing is half booked')
    t.equal(Number((await sql.one<{ n: number }>('select count(*) as n from meeting'))?.n), booked)
  },
)
