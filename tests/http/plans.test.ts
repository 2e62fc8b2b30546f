// The organiser plans: run, read, publish, undo.
import t from 'tap'
import { castOf, type Cast } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'
import type { TestApp } from '../support/app.ts'

async function pooled(world: TestApp): Promise<Cast> {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world, { bookingMode: 'planned' })
  const requests = `/api/editions/${cast.slug}/requests`
  for (const [from, to] of [
    [cast.ville, cast.atelier],
    [cast.ville, cast.papeterie],
    [cast.coop, cast.atelier],
    [cast.ville, cast.coop],
  ] as const) {
    const asked = await from.first.browser.post(requests, {
      addresseeId: to.organisationId,
      subject: null,
      slotIds: [],
      message: '',
    })
    const accepted = await to.first.browser.post(`${requests}/${asked.body.id}/accept`, {})
    if (accepted.body.status !== 'accepted' || accepted.body.meetingId !== null)
      throw new Error(JSON.stringify(accepted.body))
  }
  return cast
}

async function finished(cast: Cast, planId: string) {
  for (let tries = 0; tries < 300; tries++) {
    const { body } = await cast.olga.browser.get(`/api/editions/${cast.slug}/plans`)
    const plan = body.plan.find((one: { id: string }) => one.id === planId)
    if (plan.status !== 'running') return plan
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  throw new Error('the plan did not finish')
}

await onBoth(
  t,
  'the pool is planned in a thread, published in one go, and taken back within the minute',
  async (t, world) => {
    const cast = await pooled(world)
    const plans = `/api/editions/${cast.slug}/plans`
    t.equal((await cast.fadila.browser.post(plans, { mode: 'fresh' })).body.code, 'FORBIDDEN')
    const begun = await cast.olga.browser.post(plans, { mode: 'fresh', seconds: 0.5 })
    t.equal(begun.body.status, 'running')
    t.equal((await cast.olga.browser.post(plans, { mode: 'fresh' })).body.code, 'PLAN_RUNNING')
    const plan = await finished(cast, begun.body.id)
    t.equal(plan.status, 'proposed')
    t.equal(plan.result.meetings.length, 4)
    t.equal(plan.result.spread.none, 0)
    t.ok(plan.result.score.bound >= plan.result.score.weight)
    t.equal(
      (await cast.ville.first.browser.get(`/api/editions/${cast.slug}/my-day`)).body.meeting.length,
      0,
      'nothing shows before it is published',
    )

    const published = await cast.olga.browser.post(`${plans}/${plan.id}/publish`, {})
    t.equal(published.body.status, 'published')
    const day = (await cast.ville.first.browser.get(`/api/editions/${cast.slug}/my-day`)).body
    t.equal(day.meeting.length, 3)
    t.ok(day.meeting.every((meeting: { tableId: string | null }) => meeting.tableId))

    const undone = await cast.olga.browser.post(`${plans}/${plan.id}/undo`)
    t.equal(undone.body.status, 'undone')
    t.equal(
      (await cast.ville.first.browser.get(`/api/editions/${cast.slug}/my-day`)).body.meeting.filter(
        (one: { status: string }) => one.status === 'confirmed',
      ).length,
      0,
    )
    t.equal((await cast.olga.browser.get(plans)).body.pool, 4, 'they are back in the pool')
  },
)

await onBoth(
  t,
  'replanning keeps what is locked, and a plan made before a change is refused whole',
  async (t, world) => {
    const cast = await pooled(world)
    const plans = `/api/editions/${cast.slug}/plans`
    const first = await finished(
      cast,
      (await cast.olga.browser.post(plans, { mode: 'fresh', seconds: 0.5 })).body.id,
    )
    await cast.olga.browser.post(`${plans}/${first.id}/publish`, {})
    const board = (await cast.olga.browser.get(`/api/editions/${cast.slug}/board`)).body
    const [meeting] = board.meeting
    t.equal(
      (
        await cast.olga.browser.post(`/api/editions/${cast.slug}/control/meetings/${meeting.id}/lock`, {
          locked: true,
        })
      ).status,
      200,
    )
    const again = await finished(
      cast,
      (await cast.olga.browser.post(plans, { mode: 'smallest', seconds: 0.5 })).body.id,
    )
    t.same(again.result.changes, [], 'nothing moves without a reason')
    world.clock.now = '2026-11-20T09:02:00.000Z'
    t.equal((await cast.olga.browser.post(`${plans}/${first.id}/undo`)).body.code, 'UNDO_TOO_LATE')

    // Bruno falls ill: his meetings move to Berthe's hours only where they must.
    const other = board.meeting[1]
    const person = other.parties[0].attendees[0].personId
    const owner = [cast.ville, cast.atelier, cast.papeterie, cast.coop]
      .flatMap(one => one.people)
      .find(one => one.personId === person)
    const answer = await owner?.browser.put(`/api/editions/${cast.slug}/availability/${person}`, {
      unavailable: [other.slotId],
      gapSlots: 0,
      breaks: [],
      version: 1,
    })
    t.same(answer?.body.crossed, [other.id], 'the meeting stays booked and is named')
    const repair = await finished(
      cast,
      (await cast.olga.browser.post(plans, { mode: 'smallest', seconds: 0.5 })).body.id,
    )
    t.equal(repair.result.changes.length >= 1, true)
    t.ok(
      repair.result.changes.every((change: { meetingId: string }) => change.meetingId !== meeting.id),
      'the locked one stays',
    )
    await cast.olga.browser.post(`/api/editions/${cast.slug}/control/meetings/${other.id}/cancel`, {
      reason: 'Malade',
    })
    t.equal((await cast.olga.browser.post(`${plans}/${repair.id}/publish`, {})).body.code, 'PLAN_STALE')
  },
)
