// Several at one table: a consortium for one need, a loop of exchanges, asked for at once, booked directly or placed by the planner.
/* eslint-disable @typescript-eslint/no-explicit-any -- tests read what came over the wire */
import t from 'tap'
import { jobs } from '#server/jobs.ts'
import type { Company } from '../support/cast.ts'
import { at, buffetOffer, fairOf, type Fair } from '../support/market.ts'
import { runPlan } from '../support/plans.ts'

t.setTimeout(120_000)

const printOffer = {
  title: 'Affiches et dépliants',
  description: 'Impression offset et numérique sur papier recyclé.',
  sectors: ['imprimerie'],
  territory: { kind: 'departments', codes: ['44'] },
}

const inauguration = {
  title: 'Inauguration de la médiathèque',
  description: 'Buffet et affiches.',
  sectors: ['traiteur', 'imprimerie'],
  quantity: null,
  lots: [{ title: 'Buffet pour 60 personnes' }, { title: 'Impression de 200 affiches' }],
}

t.test(
  'a need too large for one is answered by several, who are asked for one meeting and join it one by one',
  async t => {
    const fair = await fairOf(t)
    const { cast } = fair
    const buffet = await fair.offer(cast.atelier, buffetOffer)
    const print = await fair.offer(cast.papeterie, printOffer)
    const needId = await fair.need(inauguration)
    const bruno = cast.ville.first.browser
    const { body } = await bruno.get(at(`/needs/${needId}/consortium`))
    t.same(new Set(body.members.map((one: any) => one.proposition.offerId)), new Set([buffet, print]))
    t.same(
      body.members.find((one: any) => one.proposition.offerId === print).lots.map((lot: any) => lot.fr),
      ['Impression de 200 affiches'],
    )
    t.equal(body.missing.length, 0)
    const alone = await fair.need()
    t.equal((await bruno.get(at(`/needs/${alone}/consortium`))).body, null, 'one is enough for a buffet')
    t.equal((await cast.coop.first.browser.get(at(`/needs/${needId}/consortium`))).status, 404)

    const free = (await bruno.get(at(`/free-slots/${cast.atelier.organisationId}`))).body.slot
    const asked = await bruno.post(at(`/needs/${needId}/together`), {
      offerIds: [buffet, print],
      slotIds: [free[2].id, free[4].id],
      message: 'Une seule réunion',
    })
    t.equal(asked.status, 200)
    const [one, two] = asked.body.request
    t.equal(one.togetherId, two.togetherId)
    const yes = (company: Company, id: string, slotId: string) =>
      company.first.browser.post(at(`/requests/${id}/accept`), { slotId })
    t.equal((await yes(cast.atelier, one.id, free[4].id)).status, 200)
    const joined = await yes(cast.papeterie, two.id, free[2].id)
    t.equal(joined.status, 200, JSON.stringify(joined.body))
    const day = (await bruno.get(at('/my-day'))).body
    t.equal(day.meeting.length, 1)
    t.equal(day.meeting[0].slotId, free[4].id, 'who joins comes at the hour already set')
    t.equal(day.meeting[0].parties.length, 3)
  },
)

t.test('who supplies whom in a circle is found, shown to its members, and asked to meet', async t => {
  const fair = await fairOf(t)
  const { cast, world } = fair
  // The printer and the cooperative need what the other makes.
  await world.must(async a => {
    const { Participation } = await import('#server/storage/entities/index.ts')
    const row = await a.em.findOne(Participation, { organisationId: cast.papeterie.organisationId })
    if (row) a.em.assign(row, { buyer: true, version: row.version + 1 })
    return {}
  })
  await fair.offer(cast.coop, buffetOffer)
  await fair.offer(cast.papeterie, {
    ...printOffer,
    description: 'Impression offset et numérique sur papier recyclé, affiches et dépliants.',
  })
  await fair.need({}, cast.papeterie)
  await fair.need(
    {
      title: 'Affiches de la coopérative',
      description: 'Impression d’affiches et de dépliants.',
      sectors: ['imprimerie'],
      quantity: null,
    },
    cast.coop,
  )
  const [loop] = (await cast.coop.first.browser.get(at('/loops'))).body
  t.equal(loop.supplies.length, 2)
  t.same((await cast.atelier.first.browser.get(at('/loops'))).body, [])
  t.equal((await cast.olga.browser.get(at('/control/loops'))).body.length, 1)
  const organisationIds = loop.supplies.map((one: any) => one.from.id)
  const asked = await cast.coop.first.browser.post(at('/loops/ask'), {
    organisationIds,
    slotIds: [],
    message: '',
  })
  t.equal(asked.status, 200)
  t.match(asked.body.request, [{ addresseeName: 'Papeterie du Port' }])
})

const request = (company: Company, id: string, verb: string) =>
  company.first.browser.post(at(`/requests/${id}/${verb}`), {})

/** The town asks a caterer and a printer for one meeting, in an edition that a planner places. */
async function askedTogether(fair: Fair) {
  const { cast } = fair
  const offerIds = [await fair.offer(cast.atelier, buffetOffer), await fair.offer(cast.papeterie, printOffer)]
  const needId = await fair.need(inauguration)
  const together = { offerIds, slotIds: [], message: 'Une seule réunion' }
  const asked = await cast.ville.first.browser.post(at(`/needs/${needId}/together`), together)
  const idOf = (company: Company): string =>
    asked.body.request.find((one: any) => one.addresseeId === company.organisationId).id
  return { asked, toAtelier: idOf(cast.atelier), toPapeterie: idOf(cast.papeterie) }
}

const waiting = async ({ cast }: Fair) => (await cast.olga.browser.get(at('/plans'))).body.pool

t.test(
  'where a planner places meetings, several join its pool as one when the last has said yes, and meet at one table',
  async t => {
    const fair = await fairOf(t, { bookingMode: 'planned' })
    const { cast } = fair
    const { asked, toAtelier, toPapeterie } = await askedTogether(fair)
    t.equal(asked.status, 200, JSON.stringify(asked.body))
    t.equal((await request(cast.atelier, toAtelier, 'accept')).body.status, 'accepted')
    t.equal(await waiting(fair), 0, 'one yes of two is not a meeting yet')
    const early = await runPlan(cast, { mode: 'fresh', seconds: 0.3 })
    t.same(early.result.meetings, [])
    t.equal((await request(cast.papeterie, toPapeterie, 'accept')).body.status, 'accepted')
    t.equal(await waiting(fair), 1)
    const plan = await runPlan(cast, { mode: 'fresh', seconds: 0.3 })
    t.equal(plan.result.meetings.length, 1)
    const published = await cast.olga.browser.post(at(`/plans/${plan.id}/publish`), {})
    t.equal(published.body.status, 'published', JSON.stringify(published.body))
    for (const company of [cast.ville, cast.atelier, cast.papeterie]) {
      const { meeting } = (await company.first.browser.get(at('/my-day'))).body
      t.equal(meeting.length, 1)
      t.same(
        new Set(meeting[0].parties.map((one: any) => one.organisationId)),
        new Set([cast.ville, cast.atelier, cast.papeterie].map(one => one.organisationId)),
      )
    }
    const requests = (await cast.ville.first.browser.get(at('/requests'))).body.request
    t.equal(new Set(requests.map((one: any) => one.meetingId)).size, 1)
    t.ok(requests[0].meetingId)
    t.equal(await waiting(fair), 0)
  },
)

t.test('one who says no ends the asking for the others, and the one who asked may ask again', async t => {
  const fair = await fairOf(t, { bookingMode: 'planned' })
  const { cast } = fair
  const { toAtelier, toPapeterie } = await askedTogether(fair)
  await request(cast.atelier, toAtelier, 'accept')
  t.equal((await request(cast.papeterie, toPapeterie, 'decline')).status, 200)
  t.equal(await waiting(fair), 0)
  const own = (await cast.atelier.first.browser.get(at('/requests'))).body.request
  t.match(own, [{ id: toAtelier, status: 'withdrawn', meetingId: null }])
  const { request: sent, requestsLeft, quota } = (await cast.ville.first.browser.get(at('/requests'))).body
  t.same(new Set(sent.map((one: any) => one.status)), new Set(['withdrawn', 'declined']))
  t.equal(requestsLeft, quota)
  const again = await cast.ville.first.browser.post(at('/requests'), {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message: '',
  })
  t.equal(again.status, 200)
})

t.test('no answer in time ends it too; taking one of them back leaves the others asked', async t => {
  const fair = await fairOf(t, { bookingMode: 'planned' })
  const { cast, world } = fair
  const first = await askedTogether(fair)
  await request(cast.atelier, first.toAtelier, 'accept')
  const { answerBy } = first.asked.body.request[0]
  world.clock.now = new Date(Date.parse(answerBy) + 60_000).toISOString()
  await jobs.find(one => one.name === 'requests:expire')?.run(world.house)
  t.match((await cast.atelier.first.browser.get(at('/requests'))).body.request, [{ status: 'withdrawn' }])
  t.equal(await waiting(fair), 0)

  const second = await askedTogether(fair)
  await request(cast.atelier, second.toAtelier, 'accept')
  t.equal((await request(cast.ville, second.toPapeterie, 'withdraw')).status, 200)
  t.equal(await waiting(fair), 1, 'those who remain meet without it')
})
