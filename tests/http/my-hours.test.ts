// Around one's own day: notes for oneself, who is free now, reminders, waiting for a full counterpart, several organisations.
import t, { type Test } from 'tap'
import { addMember } from '#server/actions/organisation/organisations.ts'
import { remind } from '#server/actions/agenda/remind.ts'
import { book } from '#server/actions/meeting/book.ts'
import { offerFreed } from '#server/actions/request/waiting.ts'
import { letters, testApp, type TestApp } from '../support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf, type Cast } from '../support/cast.ts'

/** Nothing here touches storage specially: one database is enough. */
const onOne = (title: string, story: (t: Test, world: TestApp) => Promise<void>) =>
  t.test(title, async t => {
    const world = await testApp()
    t.teardown(world.close)
    await story(t, world)
  })
const slotsOf = async (cast: Cast) => {
  const grid = await cast.olga.browser.get(`/api/editions/${cast.slug}/grid`)
  return grid.body.slot as { id: string; startsAt: string; day: number }[]
}
/** Atelier Vague and Ville de Sainte-Anne meet in the first slot. */
const meetFirst = async (world: TestApp, cast: Cast, slotId: string) =>
  world.must(a =>
    book(a, {
      editionId: cast.editionId,
      slotId,
      subject: 'Un buffet',
      offerId: null,
      needId: null,
      requestId: null,
      origin: 'organiser',
      by: { kind: 'system' },
      parties: [
        { organisationId: cast.atelier.organisationId, personIds: [cast.atelier.first.personId] },
        { organisationId: cast.ville.organisationId, personIds: [cast.ville.first.personId] },
      ],
    }),
  )

await onOne(
  'a note before a meeting is read by who wrote it, on any device, and by nobody else',
  async (t, world) => {
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const [slot] = await slotsOf(cast)
    const meeting = await meetFirst(world, cast, slot?.id ?? '')
    const address = `/api/editions/${cast.slug}/meetings/${(meeting as { id: string }).id}/own-note`
    const { first } = cast.atelier
    t.equal((await first.browser.put(address, { text: 'Demander le volume par mois' })).status, 200)
    const day = async (browser: typeof first.browser) =>
      (await browser.get(`/api/editions/${cast.slug}/my-day`)).body.ownNote as { text: string }[]
    t.match(await day(first.browser), [{ text: 'Demander le volume par mois' }])
    t.same(await day(cast.ville.first.browser), [], 'the other side reads nothing')
    const colleague = cast.atelier.people[1]
    t.ok(colleague)
    if (colleague) t.same(await day(colleague.browser), [], 'nor does a colleague')
    t.equal((await cast.papeterie.first.browser.put(address, { text: 'Curieux' })).status, 404)
    t.equal((await first.browser.put(address, { text: '  ' })).status, 200)
    t.same(await day(first.browser), [], 'an empty note is forgotten')
    t.equal((await first.browser.put(address, { text: 'x'.repeat(2001) })).status, 422)
  },
)

await onOne(
  'during a slot, organisations with someone free are suggested, those on site first',
  async (t, world) => {
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const [slot] = await slotsOf(cast)
    await meetFirst(world, cast, slot?.id ?? '')
    const asked = async () =>
      (await cast.coop.first.browser.get(`/api/editions/${cast.slug}/free-now`)).body.organisation as {
        name: string
        present: boolean
        until: string | null
      }[]
    t.same(await asked(), [], 'outside the hours of the edition nobody is')
    world.clock.now = '2026-11-26T08:05:00.000Z'
    const names = (await asked()).map(one => one.name)
    t.notOk(names.includes('Coop des Halles'), 'oneself is not suggested')
    t.ok(names.includes('Atelier Vague'), 'Ali is free while Ana meets')
    await world.must(async a => {
      await a.sql.all('update attendance set present_at = ? where person_id = ?', [
        a.now,
        cast.papeterie.first.personId,
      ])
      return { done: true }
    })
    const [first] = await asked()
    t.match(first, { name: 'Papeterie du Port', present: true })
  },
)

await onBoth(t, 'the evening before, each is sent their day, once', async (t, world) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const slots = await slotsOf(cast)
  await meetFirst(world, cast, slots[0]?.id ?? '')
  const about = async () =>
    (await letters(world.house)).filter(one => /rendez-vous de jeudi/.test(one.subject))
  await world.must(remind)
  t.same(await about(), [], 'not a week before')
  world.clock.now = '2026-11-25T16:00:00.000Z'
  t.equal((await world.must(remind)).letters, 2)
  t.equal((await world.must(remind)).letters, 0, 'once')
  const told = await about()
  t.equal(told.length, 2)
  t.match(told[0]?.text, /9\u00a0h\u00a000 {2}/)
  t.match(told.map(one => one.text).join(), /Ville de Sainte-Anne/)
})

await onBoth(
  t,
  'who waits for a full counterpart is told when an hour comes free, in turn',
  async (t, world) => {
    world.clock.now = '2026-11-20T09:00:00.000Z'
    const cast = await castOf(world)
    const slots = await slotsOf(cast)
    const address = `/api/editions/${cast.slug}/waiting-list/${cast.papeterie.organisationId}`
    const { browser } = cast.ville.first
    t.equal((await browser.put(address, {})).body.code, 'WAITING_NOT_NEEDED')
    const full = async (unavailable: string[]) => {
      const own = (await cast.papeterie.first.browser.get(`/api/editions/${cast.slug}/my-day`)).body
        .attendance[0]
      return cast.papeterie.first.browser.put(
        `/api/editions/${cast.slug}/availability/${cast.papeterie.first.personId}`,
        { unavailable, gapSlots: 0, breaks: [], version: own.version },
      )
    }
    t.equal((await full(slots.map(slot => slot.id))).status, 200)
    t.equal((await browser.put(address, {})).status, 200)
    world.clock.now = '2026-11-20T09:01:00.000Z'
    t.equal((await cast.coop.first.browser.put(address, {})).status, 200)
    t.equal((await world.must(offerFreed)).letters, 0, 'still full')
    await full(slots.slice(1).map(slot => slot.id))
    t.equal((await world.must(offerFreed)).letters, 1)
    t.equal((await world.must(offerFreed)).letters, 0, 'the next in line waits an hour')
    const told = (await letters(world.house)).filter(one => /heure libre/.test(one.subject))
    t.equal(told.length, 1)
    t.equal(told[0]?.to, 'bruno@ville.example')
    const list = await browser.get(`/api/editions/${cast.slug}/waiting-list`)
    t.ok(list.body.waiting[0].toldAt)
    world.clock.now = '2026-11-20T10:02:00.000Z'
    t.equal((await world.must(offerFreed)).letters, 1, 'then it is told too')
    t.equal((await browser.delete(address)).status, 200)
    t.same((await browser.get(`/api/editions/${cast.slug}/waiting-list`)).body.waiting, [])
  },
)

await onOne('a person of two organisations speaks for the one they name', async (t, world) => {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world)
  const { first } = cast.atelier
  await world.must(a =>
    addMember(a, { organisationId: cast.coop.organisationId, personId: first.personId, role: 'member' }),
  )
  const speaking = async (organisationId?: string) =>
    (
      await first.browser.get(
        `/api/editions/${cast.slug}/my-day`,
        organisationId ? { 'x-organisation': organisationId } : {},
      )
    ).body.me?.organisationId as string | undefined
  t.equal(await speaking(cast.coop.organisationId), cast.coop.organisationId)
  t.equal(await speaking(cast.atelier.organisationId), cast.atelier.organisationId)
  t.equal(await speaking(cast.ville.organisationId), undefined, 'never for one that is not theirs')
  const voices = (await first.browser.get('/api/session')).body.editions as { slug: string }[]
  t.equal(voices.filter(one => one.slug === cast.slug).length, 2, 'the session names both')
})
