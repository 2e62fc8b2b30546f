// What people and organisers say reaches the planner, the direct booking and the board: needs, pairs, promises, stands, pauses.
import t from 'tap'
import { poolOf } from '#server/actions/plan/pool.ts'
import { testApp } from '../support/app.ts'
import { castOf } from '../support/cast.ts'
import { pooled, runPlan, type Planned } from '../support/plans.ts'
import { onBoth } from '../support/both.ts'

const slotOf = (plan: Planned, requestId: string) =>
  plan.result.meetings.find(one => one.requestId === requestId)?.slotId

await onBoth(
  t,
  'a need of access decides table and slot, and nobody but organisers ever reads it',
  async (t, world) => {
    const { cast, requests } = await pooled(world)
    const base = `/api/editions/${cast.slug}`
    const { browser: bruno, personId } = cast.ville.first
    const { browser: olga } = cast.olga
    const grid = (await olga.get(`${base}/grid`)).body
    await olga.patch(`${base}/tables/${grid.table[2].id}`, { quiet: true })
    await olga.patch(`${base}/slots/${grid.slot[3].id}`, { interpreter: true })
    await olga.patch(`${base}/slots/${grid.slot[12].id}`, { interpreter: true })
    for (const member of cast.ville.people)
      t.equal(
        (await member.browser.put(`${base}/access-needs`, { quiet: true, interpreter: true })).status,
        200,
      )
    t.same((await bruno.get(`${base}/access-needs`)).body, { quiet: true, interpreter: true })

    const plan = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    const ofVille = plan.result.meetings.filter(one =>
      one.people.some(person => person.organisationId === cast.ville.organisationId),
    )
    t.equal(ofVille.length, 2, 'two interpreted slots hold two of its three requests')
    for (const one of ofVille) {
      t.ok([grid.slot[3].id, grid.slot[12].id].includes(one.slotId))
      t.equal(one.tableId, grid.table[2].id)
    }
    t.equal((await olga.post(`${base}/plans/${plan.id}/publish`, {})).body.status, 'published')

    const board = (await olga.get(`${base}/board`)).body
    const meeting = board.meeting.find((one: { id: string; parties: { organisationId: string }[] }) =>
      one.parties.some(party => party.organisationId === cast.ville.organisationId),
    )
    const move = (to: object) =>
      olga.post(`${base}/control/meetings/${meeting.id}/move`, { version: meeting.version, ...to })
    const loud = await move({ slotId: meeting.slotId, tableId: grid.table[0].id })
    t.equal(loud.body.code, 'TABLE_UNSUITABLE')
    t.match(loud.body.detail, /calme/)
    const alone = await move({ slotId: grid.slot[5].id })
    t.equal(alone.body.code, 'SLOT_UNSUITABLE')
    t.match(alone.body.detail, /interprète/)

    const secret = /quiet|interpreter|interprète|calme/
    const other = cast.atelier.first.browser
    for (const path of ['my-day', 'requests', `free-slots/${cast.ville.organisationId}`, 'meetable']) {
      const { status, body } = await other.get(`${base}/${path}`)
      t.equal(status, 200, path)
      const seen = JSON.stringify(body, (key, value) => (key === 'slot' ? undefined : value))
      t.notMatch(seen, secret, `${path} says nothing of it`)
    }
    const part = cast.ville.participationId
    t.equal((await other.get(`${base}/participations/${part}/access`)).body.code, 'FORBIDDEN')
    t.equal((await cast.fadila.browser.get(`${base}/participations/${part}/access`)).body.code, 'FORBIDDEN')
    t.notMatch(JSON.stringify((await cast.fadila.browser.get(`${base}/participations`)).body), secret)
    for (const name of ['meetings', 'participants', 'requests'])
      t.notMatch(String((await olga.get(`${base}/exports/${name}.csv`)).body), /interpreter|"quiet"/)
    const seen = (await olga.get(`${base}/participations/${part}/access`)).body
    t.ok(seen.people.some((one: { personId: string }) => one.personId === personId))
    t.equal(requests.length, 4)
  },
)

t.test(
  'in direct booking too a need decides the table, and the other side is told nothing of why',
  async t => {
    const world = await testApp()
    t.teardown(() => world.close())
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const base = `/api/editions/${cast.slug}`
    const grid = (await cast.olga.browser.get(`${base}/grid`)).body
    await cast.olga.browser.patch(`${base}/tables/${grid.table[3].id}`, { quiet: true })
    await cast.olga.browser.put(`${base}/participations/${cast.papeterie.participationId}/access`, {
      quiet: true,
      longer: true,
    })
    const free = (await cast.ville.first.browser.get(`${base}/free-slots/${cast.papeterie.organisationId}`))
      .body
    t.same(
      free.slot.map((slot: { index: number }) => slot.index),
      [8, 8],
      'more time is to be had at the end of each morning alone',
    )
    const asked = await cast.ville.first.browser.post(`${base}/requests`, {
      addresseeId: cast.papeterie.organisationId,
      subject: null,
      slotIds: [free.slot[0].id],
      message: '',
    })
    const accepted = await cast.papeterie.first.browser.post(`${base}/requests/${asked.body.id}/accept`, {
      slotId: free.slot[0].id,
    })
    const day = (await cast.ville.first.browser.get(`${base}/my-day`)).body
    const meeting = day.meeting.find((one: { id: string }) => one.id === accepted.body.meetingId)
    t.equal(meeting.tableId, grid.table[3].id)
    const elsewhere = await cast.ville.first.browser.post(`${base}/meetings/${meeting.id}/move`, {
      slotId: meeting.slotId,
      tableId: grid.table[0].id,
      version: meeting.version,
    })
    t.equal(elsewhere.body.code, 'TABLE_TAKEN')
    t.notMatch(JSON.stringify(elsewhere.body), /calme|quiet/)
  },
)

t.test('must, never and met before: said by either side, heard by the planner alone', async t => {
  const { world, cast, requests } = await pooledOnce(t)
  const base = `/api/editions/${cast.slug}`
  const [villeAtelier, villePapeterie, coopAtelier, villeCoop] = requests
  const mark = (who: 'olga' | 'atelier', about: string, kind: string | null) =>
    who === 'olga'
      ? cast.olga.browser.put(`${base}/control/pair-marks/${cast.papeterie.organisationId}`, {
          aboutOrganisationId: about,
          kind,
        })
      : cast.atelier.first.browser.put(`${base}/pair-marks`, { aboutOrganisationId: about, kind })
  t.equal((await mark('atelier', cast.coop.organisationId, 'never')).status, 200)
  t.equal((await mark('atelier', cast.atelier.organisationId, 'never')).body.code, 'SAME_ORGANISATION')
  t.equal((await mark('olga', cast.coop.organisationId, 'must')).status, 200)
  t.same(
    (await cast.coop.first.browser.get(`${base}/pair-marks`)).body.mark,
    [],
    'the other side reads nothing',
  )

  const plan = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  t.equal(slotOf(plan, coopAtelier), undefined, 'no thanks: not planned')
  t.equal(plan.result.unplaced.find(one => one.requestId === coopAtelier)?.reason, 'pair-never')
  for (const id of [villeAtelier, villePapeterie, villeCoop]) t.ok(slotOf(plan, id))
  t.equal(plan.result.meetings.length, 4, 'and the pair the organisers want, though nobody asked')
  t.ok(
    plan.result.meetings.some(one => {
      const ids = one.people.map(person => person.organisationId)
      return ids.includes(cast.papeterie.organisationId) && ids.includes(cast.coop.organisationId)
    }),
  )
  const asked = await cast.coop.first.browser.post(`${base}/requests`, {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
  t.ok(asked.status >= 400, 'and it cannot be asked for again')
  await mark('olga', cast.coop.organisationId, null)
  await mark('atelier', cast.coop.organisationId, 'met')

  // One table in one slot for all: who has met before gives way.
  const grid = (await cast.olga.browser.get(`${base}/grid`)).body
  for (const slot of grid.slot.slice(1))
    await cast.olga.browser.patch(`${base}/slots/${slot.id}`, { closed: true })
  for (const table of grid.table.slice(1))
    await cast.olga.browser.patch(`${base}/tables/${table.id}`, { closed: true })
  const tight = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  t.equal(slotOf(tight, coopAtelier), undefined)
  t.equal(tight.result.meetings.length, 1)
  await cast.atelier.first.browser.put(`${base}/pair-marks`, {
    aboutOrganisationId: cast.coop.organisationId,
    kind: 'must',
  })
  const wanted = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  t.ok(slotOf(wanted, coopAtelier), 'a must goes before weight')
  t.equal(world.clock.now, '2026-11-20T09:00:00.000Z')
})

t.test(
  'a promised minimum outranks weight, a maximum is never passed, for the organisation and not for each of its people',
  async t => {
    const { cast, requests } = await pooledOnce(t)
    const base = `/api/editions/${cast.slug}`
    const set = async (company: { participationId: string }, limits: object) => {
      const list = (await cast.olga.browser.get(`${base}/participations`)).body.participation
      const { version } = list.find((one: { id: string }) => one.id === company.participationId)
      return cast.olga.browser.patch(`${base}/participations/${company.participationId}`, {
        ...limits,
        version,
      })
    }
    t.equal((await set(cast.ville, { meetingsMax: 2 })).status, 200)
    const limited = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    const held = limited.result.meetings.filter(one =>
      one.people.some(person => person.organisationId === cast.ville.organisationId),
    )
    t.equal(held.length, 2)
    t.equal(limited.result.unplaced[0]?.reason, 'participant-maximum')
    t.match(
      limited.result.unplaced[0]?.text.fr,
      /^.+ \(.+\), maximum de 2 rendez-vous atteint$/,
      'whose it is, is said',
    )
    await set(cast.coop, { meetingsMin: 2 })
    const promised = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    t.ok(
      slotOf(promised, requests[2]) && slotOf(promised, requests[3]),
      'the two meetings promised to the Coop',
    )
    t.same(promised.result.promises, { minimaMissing: 0, mustMissing: 0, below: [] })
    const grid = (await cast.olga.browser.get(`${base}/grid`)).body
    for (const slot of grid.slot.slice(1))
      await cast.olga.browser.patch(`${base}/slots/${slot.id}`, { closed: true })
    const short = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
    t.equal(short.result.promises.minimaMissing, 1)
    t.match(short.result.promises.below[0]?.name, /Coop des Halles/)
  },
)

t.test('three at one table, a stand that is a table, pauses, breaks and sessions: each is kept', async t => {
  const { cast, requests } = await pooledOnce(t)
  const base = `/api/editions/${cast.slug}`
  const [villeAtelier] = requests
  const grid = (await cast.olga.browser.get(`${base}/grid`)).body
  t.equal(
    (
      await cast.olga.browser.patch(`${base}/control/requests/${villeAtelier}`, {
        withIds: [cast.papeterie.organisationId],
      })
    ).status,
    200,
  )
  await cast.olga.browser.patch(`${base}/tables/${grid.table[1].id}`, {
    participationId: cast.coop.participationId,
  })
  const person = cast.coop.first
  const session = { start: grid.slot[0].startsAt, end: grid.slot[4].endsAt, label: 'Plénière' }
  await person.browser.put(`${base}/availability/${person.personId}`, {
    unavailable: [],
    gapSlots: 2,
    breaks: [session],
    version: 1,
  })
  const plan = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  t.equal(plan.result.meetings.length, 4)
  const three = plan.result.meetings.find(one => one.requestId === villeAtelier)
  t.equal(three?.people.length, 3)
  const ofCoop = plan.result.meetings.filter(one =>
    one.people.some(other => other.organisationId === cast.coop.organisationId),
  )
  t.equal(ofCoop.length, 2)
  t.ok(
    ofCoop.every(one => one.tableId === grid.table[1].id),
    'held at its own stand',
  )
  t.ok(
    plan.result.meetings.filter(one => !ofCoop.includes(one)).every(one => one.tableId !== grid.table[1].id),
  )
  const places = ofCoop.map(one => grid.slot.find((slot: { id: string }) => slot.id === one.slotId))
  t.ok(
    places.every(slot => slot.day === 1 || slot.index > 4),
    'nobody is called out of the session',
  )
  const [first, second] = places
  t.ok(
    first.day !== second.day || Math.abs(first.index - second.index) > 2,
    'two slots of pause between them',
  )
  const published = await cast.olga.browser.post(`${base}/plans/${plan.id}/publish`, {})
  t.equal(published.body.status, 'published')
  const mine = (await cast.papeterie.first.browser.get(`${base}/my-day`)).body.meeting
  t.ok(mine.some((one: { parties: unknown[] }) => one.parties.length === 3))
})

t.test('colleagues of one stand are never both sent to it at the same time', async t => {
  const { cast } = await pooledOnce(t)
  const base = `/api/editions/${cast.slug}`
  const grid = (await cast.olga.browser.get(`${base}/grid`)).body
  await cast.olga.browser.patch(`${base}/tables/${grid.table[0].id}`, {
    participationId: cast.atelier.participationId,
  })
  for (const slot of grid.slot.slice(2))
    await cast.olga.browser.patch(`${base}/slots/${slot.id}`, { closed: true })
  const plan = await runPlan(cast, { mode: 'smallest', seconds: 0.3 })
  const atStand = plan.result.meetings.filter(one =>
    one.people.some(person => person.organisationId === cast.atelier.organisationId),
  )
  t.equal(atStand.length, 2)
  t.not(atStand[0]?.slotId, atStand[1]?.slotId)
  t.ok(atStand.every(one => one.tableId === grid.table[0].id))
})

t.test(
  'walking: with minutes known between parts of the hall, one side of it is not left and come back to',
  async t => {
    const { world, cast } = await pooledOnce(t)
    const base = `/api/editions/${cast.slug}`
    const grid = (await cast.olga.browser.get(`${base}/grid`)).body
    const stand = async (n: number, company: { participationId: string } | null, zone: string) =>
      cast.olga.browser.patch(`${base}/tables/${grid.table[n].id}`, {
        zone,
        participationId: company?.participationId ?? null,
      })
    await stand(0, cast.atelier, 'Hall A')
    await stand(1, cast.papeterie, 'Hall B')
    await stand(2, null, 'Hall A')
    await stand(3, null, 'Hall A')
    const edition = (await cast.olga.browser.get(base)).body
    const told = await cast.olga.browser.patch(base, {
      rules: { walking: [{ from: 'Hall A', to: 'Hall B', minutes: 9 }] },
      version: edition.version,
    })
    t.equal(told.status, 200)
    const pool = await poolOf(world.house.sql, cast.editionId, world.clock.now)
    t.same(pool.instance.distances, [['Hall A', 'Hall B', 9]])
    t.equal(pool.instance.tablesAt, 'Hall A')
    const plan = await runPlan(cast, {
      mode: 'smallest',
      seconds: 0.3,
      objective: { walking: 10, breaks: 0 },
    })
    t.equal(plan.result.meetings.length, 4)
    const slots = new Map(grid.slot.map((slot: { id: string }) => [slot.id, slot]))
    for (const { personId } of cast.ville.people) {
      const days = plan.result.meetings
        .filter(one => one.people.some(person => person.personId === personId))
        .map(one => ({ slot: slots.get(one.slotId) as { day: number; index: number }, tableId: one.tableId }))
        .sort((x, y) => x.slot.day - y.slot.day || x.slot.index - y.slot.index)
      for (const [i, one] of days.entries()) {
        const before = days[i - 1]
        if (!before || before.slot.day !== one.slot.day || one.slot.index - before.slot.index > 1) continue
        t.equal(
          before.tableId === grid.table[1].id,
          one.tableId === grid.table[1].id,
          'the hall is not crossed at once',
        )
      }
    }
  },
)

async function pooledOnce(t: { teardown: (work: () => Promise<void>) => unknown }) {
  const world = await testApp()
  t.teardown(() => world.close())
  return { world, ...(await pooled(world)) }
}
