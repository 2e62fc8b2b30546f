// Contacts over HTTP: an exhibitor reads a badge, sees what is shared, notes; the visitor takes it back; a badge at the table holds a meeting.
import { randomUUID } from 'node:crypto'
import t from 'tap'
import { Browser, type TestApp } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, type Cast, type Member } from '#tests/support/cast.ts'

const at = (cast: Cast, path: string) => `/api/editions/${cast.slug}${path}`
const visitor = async (world: TestApp, cast: Cast, shareContact: boolean) =>
  (
    await new Browser(world.app).post(at(cast, '/visitors'), {
      name: 'Léa Martin',
      email: 'lea@visite.example',
      organisationName: 'Mairie',
      locale: 'fr',
      shareContact,
    })
  ).body
const read = (
  cast: Cast,
  who: Member,
  what: Record<string, unknown>,
  deviceTime = '2026-11-26T08:00:00.000Z',
) => who.browser.post(at(cast, '/leads'), { id: randomUUID(), deviceTime, clockOffsetMs: 0, ...what })

await onBoth(
  t,
  'an exhibitor reads a badge once whatever it sends, and sees what the visitor shares',
  async (t, world) => {
    const cast = await castOf(world)
    const lea = await visitor(world, cast, false)
    const {
      people: [ana, ali],
    } = cast.atelier
    if (!ana || !ali) throw new Error('the workshop has two people')
    t.match((await read(cast, ana, { token: lea.token })).body.lead, {
      name: 'Léa Martin',
      organisationName: 'Mairie',
      email: null,
    })
    t.match(
      (await read(cast, ali, { code: lea.code.toLowerCase() }, '2026-11-26T07:50:00.000Z')).body.lead,
      { at: '2026-11-26T07:50:00.000Z', by: 'Ali Haddad' },
      'the earliest reading counts',
    )
    t.equal((await ana.browser.get(at(cast, '/leads'))).body.lead.length, 1)

    await new Browser(world.app).put(`/api/badges/${lea.token}/sharing`, { organisation: false, email: true })
    const [lead] = (await ana.browser.get(at(cast, '/leads'))).body.lead
    t.match(
      lead,
      { organisationName: null, email: 'lea@visite.example' },
      'what is shared changes with the visitor’s word',
    )
    t.equal(
      (await cast.papeterie.first.browser.get(at(cast, '/leads'))).body.lead.length,
      0,
      'another exhibitor sees nothing',
    )
    t.equal(
      (
        await cast.papeterie.first.browser.put(at(cast, `/leads/${lead.id}`), {
          note: 'x',
          interest: 1,
          followUp: null,
        })
      ).status,
      404,
    )
  },
)

await onBoth(t, 'the visitor takes back what was shared, and the notes go with it', async (t, world) => {
  const cast = await castOf(world)
  const lea = await visitor(world, cast, true)
  const ana = cast.atelier.first
  const { id } = (await read(cast, ana, { token: lea.token })).body.lead
  t.match(
    (
      await ana.browser.put(at(cast, `/leads/${id}`), {
        note: 'Veut un devis',
        interest: 3,
        followUp: 'quote',
      })
    ).body,
    { note: 'Veut un devis', interest: 3 },
  )
  t.match((await ana.browser.get(at(cast, '/leads.csv'))).body, 'Veut un devis')
  const badge = (await new Browser(world.app).get(`/api/badges/${lea.token}`)).body
  t.match(badge.lead, [{ organisationName: 'Atelier Vague', withdrawn: false }])

  await new Browser(world.app).delete(`/api/badges/${lea.token}/leads/${id}`)
  t.match((await ana.browser.get(at(cast, '/leads'))).body.lead, [
    { name: null, organisationName: null, email: null, note: '', withdrawn: true },
  ])
  t.notMatch((await ana.browser.get(at(cast, '/leads.csv'))).body, 'Martin')
  t.match(
    (await ana.browser.put(at(cast, `/leads/${id}`), { note: 'encore', interest: null, followUp: null }))
      .body,
    { code: 'LEAD_WITHDRAWN' },
  )
  t.match(
    (await read(cast, ana, { token: lea.token }, '2026-11-26T07:00:00.000Z')).body,
    { code: 'LEAD_WITHDRAWN' },
    'an older reading that arrives late brings nothing back',
  )
})

await onBoth(t, 'what is no badge of this edition is said, and only exhibitors read', async (t, world) => {
  const cast = await castOf(world)
  const lea = await visitor(world, cast, true)
  t.match((await read(cast, cast.atelier.first, { token: 'https://ailleurs.example' })).body, {
    status: 422,
    code: 'BADGE_UNKNOWN',
  })
  t.match((await read(cast, cast.atelier.first, { code: 'AAAAAA' })).body, { code: 'BADGE_UNKNOWN' })
  t.equal((await read(cast, cast.ville.first, { token: lea.token })).status, 403)
  t.equal((await read(cast, cast.nora, { token: lea.token })).status, 403)
})

await onBoth(t, 'reading the other side’s badge at the table marks the meeting held', async (t, world) => {
  const cast = await castOf(world)
  const { browser: olga } = cast.olga
  const board = (await olga.get(at(cast, '/board'))).body
  const [, slot] = board.slot
  const booked = await olga.post(at(cast, '/control/meetings'), {
    slotId: slot.id,
    tableId: board.table[0].id,
    subject: 'Un buffet',
    parties: [
      { organisationId: cast.atelier.organisationId, personIds: [cast.atelier.first.personId] },
      { organisationId: cast.ville.organisationId, personIds: [cast.ville.first.personId] },
    ],
  })
  t.equal(booked.status, 200, JSON.stringify(booked.body))
  const { token } = (await cast.ville.first.browser.post(at(cast, '/my-badge'))).body
  world.clock.now = slot.startsAt

  const { body } = await read(cast, cast.atelier.first, { token }, slot.startsAt)

  t.match(body, { lead: { name: 'Bruno Faure' }, heldMeetingId: booked.body.id })
  const [meeting] = (await olga.get(at(cast, '/board'))).body.meeting
  t.equal(meeting.status, 'held')
})
