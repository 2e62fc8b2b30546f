// From asking to meeting, as the two sides live it.
import t from 'tap'
import { castOf, type Cast } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'
import { letters, type TestApp } from '../support/app.ts'
import { expire } from '#server/actions/request/answer.ts'

const free = async (cast: Cast) => {
  const answer = await cast.ville.first.browser.get(
    `/api/editions/${cast.slug}/free-slots/${cast.atelier.organisationId}`,
  )
  return answer.body.slot as { id: string; startsAt: string }[]
}
const ask = (cast: Cast, slotIds: string[]) =>
  cast.ville.first.browser.post(`/api/editions/${cast.slug}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds,
    message: 'Un buffet',
  })
const early = async (world: TestApp) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
}

await onBoth(
  t,
  'a buyer asks, the exhibitor accepts, both have the meeting, and nobody else sees it',
  async (t, world) => {
    await early(world)
    const cast = await castOf(world)
    const slots = await free(cast)
    t.equal(slots.length, 18)
    const asked = await ask(cast, [slots[0]?.id ?? '', slots[3]?.id ?? ''])
    t.equal(asked.status, 200)
    t.equal(asked.body.status, 'sent')
    t.equal((await free(cast)).length, 18, 'a request freezes nothing')
    t.equal((await ask(cast, [])).body.code, 'ALREADY_ASKED')

    const inbox = await cast.atelier.first.browser.get(`/api/editions/${cast.slug}/requests`)
    t.equal(inbox.body.request.length, 1)
    t.equal(
      (
        await cast.papeterie.first.browser.post(
          `/api/editions/${cast.slug}/requests/${asked.body.id}/accept`,
          {},
        )
      ).status,
      404,
      'to others it does not exist',
    )
    const accepted = await cast.atelier.first.browser.post(
      `/api/editions/${cast.slug}/requests/${asked.body.id}/accept`,
      { slotId: slots[3]?.id },
    )
    t.equal(accepted.body.status, 'accepted')
    for (const side of [cast.ville, cast.atelier]) {
      const day = await side.first.browser.get(`/api/editions/${cast.slug}/my-day`)
      t.equal(day.body.meeting.length, 1)
      t.equal(day.body.meeting[0].startsAt, slots[3]?.startsAt)
      t.ok(day.body.meeting[0].tableLabel)
      t.same(
        day.body.meeting[0].parties
          .map((party: { attendees: { name: string }[] }) => party.attendees[0]?.name)
          .sort(),
        ['Ana Morel', 'Bruno Faure'],
      )
    }
    t.equal(
      (await cast.papeterie.first.browser.get(`/api/editions/${cast.slug}/my-day`)).body.meeting.length,
      0,
    )
    t.equal((await cast.nora.browser.get(`/api/editions/${cast.slug}/my-day`)).status, 403)
  },
)

await onBoth(t, 'a slot lost in between is named together with three others', async (t, world) => {
  await early(world)
  const cast = await castOf(world)
  const [slot] = await free(cast)
  const id = slot?.id ?? ''
  const first = await ask(cast, [id])
  const second = await cast.coop.first.browser.post(`/api/editions/${cast.slug}/requests`, {
    addresseeId: cast.papeterie.organisationId,
    subject: null,
    slotIds: [id],
    message: '',
  })
  t.equal(second.status, 200)
  const both = { unavailable: [id], gapSlots: 0, breaks: [], version: 1 }
  for (const person of cast.atelier.people)
    await person.browser.put(`/api/editions/${cast.slug}/availability/${person.personId}`, both)
  const lost = await cast.atelier.first.browser.post(
    `/api/editions/${cast.slug}/requests/${first.body.id}/accept`,
    {},
  )
  t.equal(lost.body.code, 'SLOT_TAKEN')
  t.equal(lost.body.details.others.length, 3)
  const countered = await cast.atelier.first.browser.post(
    `/api/editions/${cast.slug}/requests/${first.body.id}/counter`,
    { subject: null, slotIds: lost.body.details.others.slice(0, 1), message: 'Plutôt ensuite' },
  )
  t.equal(countered.body.status, 'countered')
  t.equal(
    (await cast.ville.first.browser.post(`/api/editions/${cast.slug}/requests/${first.body.id}/accept`, {}))
      .body.status,
    'accepted',
  )
})

await onBoth(
  t,
  'a request unanswered in time expires, and one may decline from the letter without signing in',
  async (t, world) => {
    await early(world)
    const cast = await castOf(world)
    const asked = await ask(cast, [])
    world.clock.now = '2026-11-23T10:00:00.000Z'
    t.same(await world.must(expire), { expired: 1 })
    const after = await cast.ville.first.browser.get(`/api/editions/${cast.slug}/requests`)
    t.equal(after.body.request[0].status, 'expired')
    t.equal(after.body.requestsLeft, 20, 'the quota is given back')
    t.equal(
      (
        await cast.atelier.first.browser.post(
          `/api/editions/${cast.slug}/requests/${asked.body.id}/accept`,
          {},
        )
      ).body.code,
      'REQUEST_CLOSED',
    )

    const again = await ask(cast, [])
    const letter = (await letters(world.house)).filter(one => one.to === 'ana@atelier.example').at(-1)
    const token = /lien=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
    const nobody = await world.as(null)
    t.equal(
      (
        await nobody.post(`/api/request-answers/${again.body.id}`, {
          token: token.replace(/^./, first => (first === 'x' ? 'y' : 'x')),
          answer: 'decline',
        })
      ).status,
      404,
    )
    t.equal(
      (
        await nobody.post(`/api/request-answers/${again.body.id}`, {
          token,
          answer: 'decline',
          reason: 'Complet',
        })
      ).body.status,
      'declined',
    )
  },
)

await onBoth(t, 'on the day people say where they are, and the meeting is held', async (t, world) => {
  await early(world)
  const cast = await castOf(world)
  const [slot] = await free(cast)
  const asked = await ask(cast, [slot?.id ?? ''])
  const { meetingId } = (
    await cast.atelier.first.browser.post(`/api/editions/${cast.slug}/requests/${asked.body.id}/accept`, {})
  ).body
  const meeting = `/api/editions/${cast.slug}/meetings/${meetingId}`
  t.equal((await cast.ville.first.browser.post(`${meeting}/here`)).body.code, 'TOO_EARLY_TO_ARRIVE')
  world.clock.now = '2026-11-26T08:01:00.000Z'
  const bruno = cast.ville.first.browser
  t.equal(
    (await bruno.post(`${meeting}/absent`, { organisationId: cast.atelier.organisationId })).body.code,
    'TOO_EARLY_TO_MISS',
  )
  t.equal((await cast.atelier.first.browser.post(`${meeting}/late`, { minutes: 5 })).status, 200)
  t.equal((await bruno.post(`${meeting}/here`)).status, 200)
  const ali = cast.atelier.people[1]
  t.equal(
    (
      await ali?.browser.post(`${meeting}/switch`, {
        from: cast.atelier.first.personId,
        to: ali.personId,
        standIn: true,
      })
    )?.status,
    200,
  )
  const day = await bruno.get(`/api/editions/${cast.slug}/my-day`)
  t.equal(day.body.meeting[0].status, 'started', 'a colleague standing in is no absence')
  t.equal(
    (await bruno.post(`${meeting}/debrief`, { followUp: 'convention', note: 'Devis en décembre' })).status,
    200,
  )
  t.equal((await bruno.get(`/api/editions/${cast.slug}/my-day`)).body.note[0].note, 'Devis en décembre')
  t.equal(
    (await cast.atelier.first.browser.get(`/api/editions/${cast.slug}/my-day`)).body.note.length,
    0,
    'notes are one’s own',
  )
})

await onBoth(
  t,
  'three organisations meet, the organiser moves them, and nobody is in two places',
  async (t, world) => {
    await early(world)
    const cast = await castOf(world)
    const slots = await free(cast)
    const control = `/api/editions/${cast.slug}/control/meetings`
    const parties = [cast.ville, cast.atelier, cast.coop].map(one => ({
      organisationId: one.organisationId,
      personIds: [],
    }))
    const made = await cast.olga.browser.post(control, { slotId: slots[0]?.id, subject: 'À trois', parties })
    t.equal(made.status, 200)
    t.equal(
      (await cast.fadila.browser.post(control, { slotId: slots[1]?.id, subject: 'x', parties })).body.code,
      'FORBIDDEN',
    )
    const clash = await cast.olga.browser.post(control, {
      slotId: slots[0]?.id,
      subject: 'x',
      parties: [parties[2], { organisationId: cast.papeterie.organisationId, personIds: [] }],
    })
    t.equal(clash.body.code, 'SLOT_TAKEN', 'Chloé is already taken')
    const moved = await cast.olga.browser.post(`${control}/${made.body.id}/move`, {
      slotId: slots[5]?.id,
      version: 1,
    })
    t.equal(moved.status, 200)
    t.equal(
      (await cast.olga.browser.post(`${control}/${made.body.id}/move`, { slotId: slots[6]?.id, version: 1 }))
        .body.code,
      'VERSION_CONFLICT',
    )
    t.equal(
      (
        await cast.coop.first.browser.post(`/api/editions/${cast.slug}/meetings/${made.body.id}/cancel`, {
          reason: 'Malade',
        })
      ).status,
      200,
    )
    t.equal((await free(cast)).length, 18, 'what was cancelled is free again')
  },
)
