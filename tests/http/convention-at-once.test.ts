// Two who act on a convention at the very same moment: one text, one number, no signature on words that its signatory did not read.
import t from 'tap'
import { turnConventions } from '#server/actions/convention/follow.ts'
import { retain } from '#server/actions/personal-data/retain.ts'
import { judgePdf } from '#server/verify/judge.ts'
import { testApp } from '../support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf } from '../support/cast.ts'
import { frozenConvention, readyToSign, signWithCode } from '../support/conventions.ts'

t.setTimeout(120_000)

await onBoth(
  t,
  'both parties sign at the same moment: two signatures, one number, one file',
  async (t, world) => {
    const cast = await castOf(world)
    const one = await frozenConvention(cast)
    const sides = [cast.atelier.first, cast.ville.first]
    const ready: (Record<string, unknown> | undefined)[] = []
    for (const who of sides) ready.push((await readyToSign(world, who, one.path)).body)

    // Each presses twice, as people do on a slow network.
    const answers = await Promise.all(
      sides.flatMap((who, i) => [0, 1].map(() => who.browser.post(`${one.path}/sign`, ready[i]))),
    )

    t.equal(answers.filter(answer => answer.status === 200).length, 2, 'once each')
    const view = (await cast.ville.first.browser.get(one.path)).body
    t.equal(view.status, 'signed')
    t.match(view.number, /-0001$/)
    const verdict = judgePdf((await cast.ville.first.browser.get(`${one.path}/document.pdf`)).raw.rawPayload)
    t.same(verdict.faults, [])
    t.same(
      verdict.signatures.map(signature => signature.method),
      ['email-code', 'email-code'],
    )
  },
)

await onBoth(t, 'conventions completed at the same moment have a number each', async (t, world) => {
  const cast = await castOf(world)
  const all = []
  for (const object of ['Papier', 'Repas', 'Vélos']) all.push(await frozenConvention(cast, object))
  const ready: (Record<string, unknown> | undefined)[] = []
  for (const one of all) {
    await signWithCode(world, cast.atelier.first, one.path)
    ready.push((await readyToSign(world, cast.ville.first, one.path)).body)
  }

  const answers = await Promise.all(
    all.map((one, i) => cast.ville.first.browser.post(`${one.path}/sign`, ready[i])),
  )

  t.same(
    answers.map(answer => answer.status),
    [200, 200, 200],
  )
  const numbers = []
  for (const one of all) numbers.push((await cast.olga.browser.get(one.path)).body.number)
  t.same(numbers.map(number => number.slice(-4)).sort(), ['0001', '0002', '0003'])
})

await onBoth(
  t,
  'a text reopened while the other signs: the signature is void or refused, never on other words',
  async (t, world) => {
    const cast = await castOf(world)
    const one = await frozenConvention(cast)
    const { body } = await readyToSign(world, cast.atelier.first, one.path)
    const { browser } = cast.ville.first
    const [reopened, signed] = await Promise.all([
      browser.post(`${one.path}/unfreeze`, { reason: 'Une date manque' }),
      cast.atelier.first.browser.post(`${one.path}/sign`, body),
    ])
    t.equal(reopened.status, 200)
    t.ok([200, 409].includes(signed.status), signed.body.code)
    const draft = (await browser.get(one.path)).body
    t.same(
      draft.people.map((side: { signedAt: string | null }) => side.signedAt),
      [null, null],
    )
    await browser.post(`${one.path}/proposals`, {
      target: { kind: 'field', name: 'object' },
      text: 'Tout autre chose',
      comment: '',
    })
    const [proposal] = (await browser.get(one.path)).body.proposals
    const { browser: other } = cast.atelier.first
    await other.post(`${one.path}/proposals/${proposal.id}/answer`, { accepted: true })
    await browser.post(`${one.path}/freeze`)
    const again = await cast.atelier.first.browser.post(`${one.path}/sign`, body)
    t.ok(['TEXT_CHANGED', 'CODE_SPENT'].includes(again.body.code), 'the code was for the text before')
    t.same((await browser.get(one.path)).body.people[0].signedAt, null)
  },
)

await onBoth(t, 'a text frozen while the other proposes a change: one of the two waits', async (t, world) => {
  const cast = await castOf(world)
  const one = await frozenConvention(cast)
  const { browser } = cast.ville.first
  await browser.post(`${one.path}/unfreeze`, { reason: 'Une date manque' })
  const [proposed, frozen] = await Promise.all([
    cast.atelier.first.browser.post(`${one.path}/proposals`, {
      target: { kind: 'field', name: 'object' },
      text: 'Papier de chanvre',
      comment: '',
    }),
    browser.post(`${one.path}/freeze`),
  ])
  t.same([proposed.status, frozen.status].sort(), [200, 409], `${proposed.body.code} ${frozen.body.code}`)
  const view = (await browser.get(one.path)).body
  t.equal(view.frozen === null, proposed.status === 200, 'never a frozen text with a change that waits')
  t.equal(view.proposals.length, proposed.status === 200 ? 1 : 0)
})

await onBoth(
  t,
  'time ends a text while someone holds its code: the signature comes too late, and says so',
  async (t, world) => {
    const cast = await castOf(world)
    const one = await frozenConvention(cast)
    const { signBy } = (await cast.olga.browser.get(one.path)).body.frozen
    world.clock.now = new Date(Date.parse(signBy) - 60_000).toISOString()
    // A month later everyone signs in again.
    const ana = { ...cast.atelier.first, browser: await world.as({ email: 'ana@atelier.example' }) }
    const olga = await world.as({ email: 'olga@rencontres.example' })
    const { body } = await readyToSign(world, ana, one.path)
    world.clock.now = new Date(Date.parse(signBy) + 60_000).toISOString()

    const [signed] = await Promise.all([
      ana.browser.post(`${one.path}/sign`, body),
      world.must(turnConventions),
    ])

    t.ok(['SIGNING_EXPIRED', 'CONVENTION_CLOSED'].includes(signed.body.code), signed.body.code)
    t.equal((await olga.get(one.path)).body.status, 'expired')
  },
)

await onBoth(t, 'four codes in ten minutes are enough; the fifth says when', async (t, world) => {
  const cast = await castOf(world)
  const one = await frozenConvention(cast)
  const { browser } = cast.atelier.first
  const ask = () => browser.post(`${one.path}/signing-code`)
  for (let i = 0; i < 4; i++) t.equal((await ask()).status, 200)
  const fifth = await ask()
  t.equal(fifth.status, 429)
  t.match(fifth.body, { code: 'CODES_TOO_MANY', detail: /dans 10.min/u })
  t.equal(
    (await cast.ville.first.browser.post(`${one.path}/signing-code`)).status,
    200,
    'the other side asks for its own',
  )
  world.clock.now = new Date(Date.parse(world.clock.now) + 601_000).toISOString()
  t.equal((await ask()).status, 200)
})

t.test('twenty codes a day are enough, however spread; the next may leave when a day has passed', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const one = await frozenConvention(cast)
  const { browser } = cast.atelier.first
  const start = Date.parse(world.clock.now)
  const at = (minutes: number) => (world.clock.now = new Date(start + minutes * 60_000).toISOString())
  const ask = () => browser.post(`${one.path}/signing-code`)
  for (let i = 0; i < 20; i++) {
    at(i * 11)
    t.equal((await ask()).status, 200, `code ${i + 1}`)
  }
  at(20 * 11)
  const refused = await ask()
  t.match(refused, { status: 429, body: { code: 'CODES_TOO_MANY', detail: /dans 21.h\./u } })
  await world.must(retain)
  at(24 * 60 - 1)
  t.match(
    (await ask()).body,
    { code: 'CODES_TOO_MANY', detail: /dans 1.min\./u },
    'what is kept a day is kept a day',
  )
  at(24 * 60)
  t.equal((await ask()).status, 200, 'the first is a day old')
  t.equal((await ask()).status, 429, 'the second is not')
})
