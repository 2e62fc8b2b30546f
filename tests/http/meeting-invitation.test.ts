// A third organisation at a meeting: invited by who takes part, and there only once it says yes.
import t from 'tap'
import type { MeetingView, RequestView } from '#shared/meeting.ts'
import type { SlotView } from '#shared/edition.ts'
import { onBoth } from '../support/both.ts'
import { castOf, type Cast } from '../support/cast.ts'

t.setTimeout(120_000)

/** A meeting of the town and the workshop, booked by the organiser, at the first hour free for both. */
async function booked(cast: Cast) {
  const at = (rest: string) => `/api/editions/${cast.slug}${rest}`
  const free = await cast.ville.first.browser.get(at(`/free-slots/${cast.atelier.organisationId}`))
  const [slot] = free.body.slot
  const made = await cast.olga.browser.post(at('/control/meetings'), {
    subject: 'Vœux du maire',
    slotId: slot.id,
    tableId: null,
    parties: [cast.ville, cast.atelier].map(one => ({ organisationId: one.organisationId, personIds: [] })),
  })
  if (made.status !== 200) throw new Error(JSON.stringify(made.body))
  return { at, id: made.body.id as string, slotId: slot.id as string }
}

await onBoth(
  t,
  'a third organisation joins a meeting when it accepts, and keeps its hour until then',
  async (t, world) => {
    const cast = await castOf(world)
    const { at, id, slotId } = await booked(cast)
    const invite = (browser: typeof cast.olga.browser, organisationId: string) =>
      browser.post(at(`/meetings/${id}/invitations`), { organisationId, message: 'Pour les affiches' })
    const parties = async (browser: typeof cast.olga.browser) =>
      (await browser.get(at('/my-day'))).body.meeting.find((one: MeetingView) => one.id === id)?.parties
        .length

    t.equal(
      (await invite(cast.papeterie.first.browser, cast.coop.organisationId)).status,
      404,
      'not its meeting',
    )
    const sent = await invite(cast.ville.first.browser, cast.papeterie.organisationId)
    t.equal(sent.status, 200, JSON.stringify(sent.body))
    t.equal(await parties(cast.ville.first.browser), 2, 'asked, not brought')
    t.equal(await parties(cast.papeterie.first.browser), undefined)
    const free = (await cast.papeterie.first.browser.get(at(`/free-slots/${cast.coop.organisationId}`))).body
      .slot
    t.ok(
      free.some((one: SlotView) => one.id === slotId),
      'its hour stays its own',
    )
    const asked = (await cast.papeterie.first.browser.get(at('/requests'))).body.request
    t.match(
      asked.find((one: RequestView) => one.id === sent.body.id),
      { status: 'sent', joinsSlotId: slotId, terms: { message: 'Pour les affiches' } },
    )

    const yes = await cast.papeterie.first.browser.post(at(`/requests/${sent.body.id}/accept`), {})
    t.equal(yes.status, 200, JSON.stringify(yes.body))
    for (const who of [cast.ville, cast.atelier, cast.papeterie])
      t.equal(await parties(who.first.browser), 3, 'all three see it')
  },
)

await onBoth(
  t,
  'who declines stays out and the meeting stands; an invitation to a cancelled meeting is no more',
  async (t, world) => {
    const cast = await castOf(world)
    const { at, id } = await booked(cast)
    const invited = (organisationId: string) =>
      cast.ville.first.browser.post(at(`/meetings/${id}/invitations`), { organisationId, message: '' })
    const first = await invited(cast.papeterie.organisationId)
    t.equal(
      (await cast.papeterie.first.browser.post(at(`/requests/${first.body.id}/decline`), {})).status,
      200,
    )
    const meeting = (await cast.atelier.first.browser.get(at('/my-day'))).body.meeting.find(
      (one: MeetingView) => one.id === id,
    )
    t.match(meeting, { status: 'confirmed' })
    t.equal(meeting.parties.length, 2)

    const again = await invited(cast.papeterie.organisationId)
    t.equal(again.status, 200, JSON.stringify(again.body))
    await cast.olga.browser.post(at(`/control/meetings/${id}/cancel`), { reason: 'Reporté' })
    const late = await cast.papeterie.first.browser.post(at(`/requests/${again.body.id}/accept`), {})
    t.equal(late.body.code, 'MEETING_CLOSED')
    t.same(
      (await cast.papeterie.first.browser.get(at('/my-day'))).body.meeting,
      [],
      'and no other meeting comes of it',
    )
  },
)
