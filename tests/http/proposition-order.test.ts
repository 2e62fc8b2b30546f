// What moves the order of propositions beside the texts: who was shown, what was asked, kept and refused; each says so and is undone.
import t from 'tap'
import { marketsOf } from '#server/actions/proposition/markets.ts'
import { at, buffetOffer, fairOf, type Fair } from '../support/market.ts'

t.setTimeout(120_000)

interface Card {
  offerId: string
  score: number
  moved: { criterion: string; state: string; text: { fr: string; en: string } }[]
  offer: { organisation: { id: string } }
}

const listOf = async ({ cast }: Fair, needId: string): Promise<Card[]> =>
  (await cast.ville.first.browser.get(at(`/needs/${needId}/propositions`))).body.proposition
const cardOf = async (fair: Fair, needId: string, offerId: string) =>
  (await listOf(fair, needId)).find(one => one.offerId === offerId)

t.test('a page holds at most two offers of one organisation', async t => {
  const fair = await fairOf(t)
  for (let i = 0; i < 5; i++) await fair.offer(fair.cast.atelier, { ...buffetOffer, title: `Buffet n° ${i}` })
  await fair.offer(fair.cast.coop, { ...buffetOffer, title: 'Buffet coopératif' })
  const page = (await listOf(fair, await fair.need())).slice(0, 3)
  const counts = Map.groupBy(page, one => one.offer.organisation.id)
  t.equal(counts.get(fair.cast.atelier.organisationId)?.length, 2)
  t.equal(counts.get(fair.cast.coop.organisationId)?.length, 1)
})

t.test(
  'who was shown is counted once a need and a day, stored in batches, and lifts who was not',
  async t => {
    const fair = await fairOf(t)
    const { world, cast } = fair
    await fair.offer(cast.atelier, buffetOffer)
    const markets = marketsOf(world.house)
    for (let i = 0; i < 4; i++) {
      const needId = await fair.need({ title: `Buffet de printemps ${i}` })
      await listOf(fair, needId)
      await listOf(fair, needId)
      await cast.olga.browser.get(at(`/needs/${needId}/propositions`))
    }
    t.same(await world.house.sql.all('select shown from exposure'), [], 'reading writes nothing')
    await markets.remember()
    t.same(await world.house.sql.all('select organisation_id as id, shown from exposure'), [
      { id: cast.atelier.organisationId, shown: 4 },
    ])

    const late = await fair.offer(cast.coop, { ...buffetOffer, title: 'Buffets coopératifs de saison' })
    const needId = await fair.need({ title: 'Buffet de rentrée' })
    const lifted = await cardOf(fair, needId, late)
    const exposure = lifted?.moved.find(one => one.criterion === 'exposure')
    t.match(exposure?.text.fr, /^Peu proposée jusqu’ici : [\d,]+ points? de plus$/)
    const shown = (await listOf(fair, needId)).find(
      one => one.offer.organisation.id === cast.atelier.organisationId,
    )
    t.notOk(
      shown?.moved.some(one => one.criterion === 'exposure'),
      'who was shown already gains nothing',
    )

    await markets.remember()
    const before = world.house.sql.statements
    await listOf(fair, needId)
    t.ok(world.house.sql.statements - before <= 3, `reading took ${world.house.sql.statements - before}`)
    await markets.remember()
    t.equal(
      Number(
        (
          await world.house.sql.one<{ shown: number }>(
            'select shown from exposure where organisation_id = ?',
            [cast.coop.organisationId],
          )
        )?.shown,
      ),
      1,
      'the same page looked at twice shows nobody twice',
    )
  },
)

t.test('a declined request takes eight points, says so, and can be taken back', async t => {
  const fair = await fairOf(t)
  const { cast } = fair
  const buffet = await fair.offer(cast.atelier, buffetOffer)
  const needId = await fair.need()
  const plain = await cardOf(fair, needId, buffet)
  const asked = await cast.atelier.first.browser.post(at('/requests'), {
    addresseeId: cast.ville.organisationId,
    subject: { kind: 'need', id: needId },
    slotIds: [],
    message: '',
  })
  t.equal(asked.status, 200)
  t.same((await cardOf(fair, needId, buffet))?.moved, [], 'what the buyer has not answered says nothing')
  await cast.ville.first.browser.post(at(`/requests/${asked.body.id}/decline`), { reason: null })
  const down = await cardOf(fair, needId, buffet)
  t.equal(Math.round((plain?.score ?? 0) - (down?.score ?? 0)), 8)
  t.match(down?.moved[0]?.text.fr, /Vous avez décliné sa demande/)

  const signals = (await cast.ville.first.browser.get(at(`/needs/${needId}/signals`))).body
  t.match(signals, [{ kind: 'declined', from: 'request', organisationName: 'Atelier Vague' }])
  t.equal((await cast.atelier.first.browser.get(at(`/needs/${needId}/signals`))).status, 404)
  t.equal(
    (await cast.coop.first.browser.post(at('/forgotten'), { requestId: signals[0].id })).status,
    404,
    'a third party forgets nothing',
  )
  const forgotten = await cast.ville.first.browser.post(at('/forgotten'), { requestId: signals[0].id })
  t.equal(forgotten.status, 200)
  t.equal((await cardOf(fair, needId, buffet))?.score, plain?.score)
  t.equal((await cast.ville.first.browser.delete(at(`/opinions/${forgotten.body.id}`))).status, 200)
  t.equal((await cardOf(fair, needId, buffet))?.score, down?.score, 'and the undoing is undone')
})

t.test('what was accepted or kept lifts what is like it, on every need of the buyer', async t => {
  const fair = await fairOf(t)
  const { cast } = fair
  const buffet = await fair.offer(cast.atelier, buffetOffer)
  const other = await fair.offer(cast.coop, { ...buffetOffer, title: 'Buffets des Halles' })
  const [first, second] = [await fair.need(), await fair.need({ title: 'Cocktail et buffet' })]
  const before = await cardOf(fair, second, other)
  const kept = await cast.ville.first.browser.post(at('/opinions'), {
    needId: first,
    offerId: buffet,
    kind: 'shortlisted',
  })
  const after = await cardOf(fair, second, other)
  t.ok((after?.score ?? 0) > (before?.score ?? 0))
  t.match(after?.moved[0], {
    criterion: 'feedback',
    state: 'met',
    text: { fr: /offre que vous avez retenue/ },
  })
  await cast.ville.first.browser.delete(at(`/opinions/${kept.body.id}`))
  t.equal((await cardOf(fair, second, other))?.score, before?.score)

  const asked = await cast.ville.first.browser.post(at('/requests'), {
    addresseeId: cast.atelier.organisationId,
    subject: { kind: 'offer', id: buffet },
    slotIds: [],
    message: '',
  })
  const interested = await cardOf(fair, second, other)
  t.ok((interested?.score ?? 0) > (before?.score ?? 0), 'asking for a meeting counts')
  const free = (await cast.ville.first.browser.get(at(`/free-slots/${cast.atelier.organisationId}`))).body
    .slot
  const accepted = await cast.atelier.first.browser.post(at(`/requests/${asked.body.id}/accept`), {
    slotId: free[0].id,
  })
  t.equal(accepted.status, 200)
  t.ok(((await cardOf(fair, second, other))?.score ?? 0) > (interested?.score ?? 0), 'accepted counts more')
})

t.test(
  '« pas pour nous » for a reason makes its criterion count more on the buyer’s other needs',
  async t => {
    const fair = await fairOf(t)
    const { cast } = fair
    const buffet = await fair.offer(cast.atelier, buffetOffer)
    const dear = await fair.offer(cast.coop, {
      ...buffetOffer,
      title: 'Buffets de prestige',
      price: { minCents: 200_000, maxCents: 300_000 },
    })
    const budget = { maxCents: 120_000 }
    const [first, second] = [
      await fair.need({ budget }),
      await fair.need({ title: 'Un autre buffet', budget }),
    ]
    const before = await cardOf(fair, second, dear)
    await cast.ville.first.browser.post(at('/opinions'), {
      needId: first,
      offerId: dear,
      kind: 'refused',
      reason: 'too-expensive',
    })
    t.equal(await cardOf(fair, first, dear), undefined)
    const after = await cardOf(fair, second, dear)
    t.ok((after?.score ?? 0) < (before?.score ?? 100), 'what is dear sinks')
    t.ok(await cardOf(fair, second, buffet))
  },
)

t.test('an exhibitor’s needs rise by what it kept and sink when the buyer declined', async t => {
  const fair = await fairOf(t)
  const { cast } = fair
  const buffet = await fair.offer(cast.atelier, buffetOffer)
  const [first, second] = [await fair.need(), await fair.need({ title: 'Cocktail dînatoire' }, cast.coop)]
  const ana = cast.atelier.first.browser
  const seen = async (needId: string) =>
    (await ana.get(at('/propositions'))).body.proposition.find(
      (one: { needId: string }) => one.needId === needId,
    )
  const before = await seen(second)
  await ana.post(at('/opinions'), { needId: first, offerId: buffet, kind: 'shortlisted' })
  const after = await seen(second)
  t.equal(Math.round(after.score - before.score), 3)
  t.match(after.moved[0].text.fr, /besoin que vous avez retenu/)

  const asked = await ana.post(at('/requests'), {
    addresseeId: cast.coop.organisationId,
    subject: { kind: 'need', id: second },
    slotIds: [],
    message: '',
  })
  await cast.coop.first.browser.post(at(`/requests/${asked.body.id}/decline`), {})
  const declined = await seen(second)
  t.ok(declined.score < before.score)
  t.match(declined.moved[0].text.fr, /décliné votre demande/)
})
