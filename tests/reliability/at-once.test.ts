// Two at the very same moment: whatever comes out is what would have come of one after the other.
import t, { type Test } from 'tap'
import { castOf, type Cast } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'
import { letters, type Answer, type TestApp } from '../support/app.ts'
import { finished, pooled } from '../support/plans.ts'

t.setTimeout(120_000)

const ROUNDS = 5

const free = async (cast: Cast, from: keyof Cast & ('ville' | 'coop'), to: 'atelier' | 'papeterie') =>
  (await cast[from].first.browser.get(`/api/editions/${cast.slug}/free-slots/${cast[to].organisationId}`))
    .body.slot as { id: string }[]
const ask = async (
  cast: Cast,
  from: 'ville' | 'coop',
  to: 'atelier' | 'papeterie',
  slotIds: string[],
): Promise<string> => {
  const { status, body } = await cast[from].first.browser.post(`/api/editions/${cast.slug}/requests`, {
    addresseeId: cast[to].organisationId,
    subject: null,
    slotIds,
    message: '',
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body.id
}

/** No booking without a meeting that stands where it says, no meeting that two requests or none of the accepted ones own. */
async function sound(t: Test, { house: { sql } }: TestApp): Promise<void> {
  t.same(
    await sql.all(
      `select b.id from booking b join meeting m on m.id = b.meeting_id where m.status = 'cancelled' or m.slot_id <> b.slot_id`,
    ),
    [],
    'every booking is of a meeting that stands, in its slot',
  )
  t.same(
    await sql.all(
      `select m.id from meeting m left join meeting_request r on r.id = m.request_id
       where m.status = 'confirmed' and (r.status <> 'accepted' or r.meeting_id is null or r.meeting_id <> m.id)`,
    ),
    [],
    'every meeting is the one that its request knows',
  )
}

const codes = (answers: Answer[]) => answers.map(one => (one.status === 200 ? 'ok' : one.body.code)).sort()

await onBoth(t, 'a request accepted twice and taken back, all at once, ends one way', async (t, world) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  for (let round = 0; round < ROUNDS; round++) {
    const slots = await free(cast, 'ville', 'atelier')
    const id = await ask(cast, 'ville', 'atelier', [slots[0]?.id ?? '', slots[1]?.id ?? ''])
    const path = `/api/editions/${cast.slug}/requests/${id}`
    const [ana, ali] = cast.atelier.people
    const answers = await Promise.all([
      ana?.browser.post(`${path}/accept`, { slotId: slots[0]?.id }),
      ali?.browser.post(`${path}/accept`, { slotId: slots[1]?.id }),
      cast.ville.first.browser.post(`${path}/withdraw`, {}),
    ])
    const said = codes(answers.filter(one => one !== undefined))
    t.equal(said.filter(one => one === 'ok').length, 1, said.join(' '))
    await sound(t, world)
    const meetings = await world.house.sql.all<{ id: string }>(
      "select id from meeting where status = 'confirmed' and request_id = ?",
      [id],
    )
    t.ok(meetings.length <= 1)
    for (const one of meetings)
      await cast.olga.browser.post(`/api/editions/${cast.slug}/control/meetings/${one.id}/cancel`, {
        reason: 'essai',
      })
  }
})

await onBoth(
  t,
  'two accept for the last table at once: one has it, the other request stays as it was',
  async (t, world) => {
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world, { tables: 1 })
    const [slot] = await free(cast, 'ville', 'atelier')
    const slotIds = [slot?.id ?? '']
    const one = await ask(cast, 'ville', 'atelier', slotIds)
    const other = await ask(cast, 'coop', 'papeterie', slotIds)
    const path = `/api/editions/${cast.slug}/requests`
    const answers = await Promise.all([
      cast.atelier.first.browser.post(`${path}/${one}/accept`, { slotId: slot?.id }),
      cast.papeterie.first.browser.post(`${path}/${other}/accept`, { slotId: slot?.id }),
    ])
    t.same(codes(answers), ['NO_TABLE_FREE', 'ok'])
    await sound(t, world)
    const [{ n } = { n: -1 }] = await world.house.sql.all<{ n: number }>(
      "select count(*) as n from meeting_request where status = 'sent'",
    )
    t.equal(Number(n), 1, 'the other request is as it was')
  },
)

await onBoth(
  t,
  'wrong codes sent all at once use up the five guesses; a link opens one session',
  async (t, world) => {
    const nobody = await world.as(null)
    const email = 'ana@atelier.example'
    const fresh = async () => {
      t.equal((await nobody.post('/api/sign-in/code', { email })).status, 200)
      const text = (await letters(world.house)).at(-1)?.text ?? ''
      return {
        code: /(\d{3}) (\d{3})/.exec(text)?.slice(1).join('') ?? '',
        token: /jeton=([\w-]+)/.exec(text)?.[1] ?? '',
      }
    }
    const { code } = await fresh()
    const wrong = code === '000000' ? '000001' : '000000'
    const guesses = await Promise.all(
      Array.from({ length: 20 }, () => nobody.post('/api/sign-in/with-code', { email, code: wrong })),
    )
    t.equal(codes(guesses).filter(one => one === 'CODE_WRONG').length, 4, 'the fifth asks for another code')
    t.equal((await nobody.post('/api/sign-in/with-code', { email, code })).body.code, 'CODE_SPENT')
    const { token } = await fresh()
    const entries = await Promise.all(
      Array.from({ length: 4 }, () => nobody.post('/api/sign-in/with-link', { token })),
    )
    t.equal(codes(entries).filter(one => one === 'ok').length, 1, codes(entries).join(' '))
  },
)

await onBoth(
  t,
  'one key sent twice at once acts once; on another route it is another key',
  async (t, world) => {
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const key = { 'idempotency-key': 'the-same' }
    const requests = `/api/editions/${cast.slug}/requests`
    const asking = {
      addresseeId: cast.atelier.organisationId,
      subject: null,
      slotIds: [],
      message: 'Un buffet',
    }
    const { browser } = cast.ville.first
    const [one, other] = await Promise.all([
      browser.post(requests, asking, key),
      browser.post(requests, asking, key),
    ])
    t.equal(one?.status, 200)
    t.same(other?.body, one?.body)
    t.equal((await world.house.sql.all('select id from meeting_request')).length, 1)
    const withdrawn = await browser.post(`${requests}/${one?.body.id}/withdraw`, {}, key)
    t.equal(withdrawn.body.status, 'withdrawn')
    const theirs = await cast.coop.first.browser.post(requests, asking, key)
    t.equal(theirs.body.requesterId, cast.coop.organisationId, 'of another person it is another key')
  },
)

await onBoth(
  t,
  'plans begun, stopped, published and crossed by people at the same moment',
  async (t, world) => {
    const { cast, requests } = await pooled(world)
    const { browser: olga } = cast.olga
    const plans = `/api/editions/${cast.slug}/plans`
    const begun = await Promise.all(
      Array.from({ length: 4 }, () => olga.post(plans, { mode: 'fresh', seconds: 0.4 })),
    )
    t.same(codes(begun), ['PLAN_RUNNING', 'PLAN_RUNNING', 'PLAN_RUNNING', 'ok'])
    const id = begun.find(one => one.status === 200)?.body.id
    const [stopped, again] = await Promise.all([
      olga.post(`${plans}/${id}/stop`, {}),
      olga.post(plans, { mode: 'fresh', seconds: 0.4 }),
    ])
    t.ok([200, 404, 409].includes(stopped.status), String(stopped.status))
    const plan = await finished(cast, id)
    t.equal(plan.status, 'proposed')
    if (again.status === 200) await finished(cast, again.body.id)
    else t.equal(again.body.code, 'PLAN_RUNNING')

    const answers = await Promise.all([
      olga.post(`${plans}/${id}/publish`, {}),
      olga.post(`${plans}/${id}/publish`, {}),
      cast.ville.first.browser.post(`/api/editions/${cast.slug}/requests/${requests[0]}/withdraw`, {}),
    ])
    t.ok(codes(answers.slice(0, 2)).filter(one => one === 'ok').length <= 1)
    await sound(t, world)
  },
)

await onBoth(t, 'undo is refused whole once somebody has declined', async (t, world) => {
  const { cast } = await pooled(world)
  const { browser: olga } = cast.olga
  const plans = `/api/editions/${cast.slug}/plans`
  const { body: begun } = await olga.post(plans, { mode: 'fresh', seconds: 0.4 })
  await finished(cast, begun.id)
  t.equal((await olga.post(`${plans}/${begun.id}/publish`, {})).status, 200)
  const { body: day } = await cast.atelier.first.browser.get(`/api/editions/${cast.slug}/my-day`)
  const cancel = cast.atelier.first.browser.post(
    `/api/editions/${cast.slug}/meetings/${day.meeting[0].id}/cancel`,
    { reason: 'Malade' },
  )
  const [cancelled, undone] = await Promise.all([cancel, olga.post(`${plans}/${begun.id}/undo`, {})])
  t.ok((cancelled.status === 200) !== (undone.status === 200), `${cancelled.status} ${undone.status}`)
  if (undone.status !== 200) t.equal(undone.body.code, 'PLAN_STALE')
  await sound(t, world)
})
