// Who meets whom: requests, the planning, meetings moved, held and booked at once, and a convention.
import { signConvention } from './convention-steps.ts'
import { clashes, clockIn, phase, runPlanner } from './edition.ts'
import type { Fair, Meeting } from './fair.ts'
import { each } from './speaker.ts'
import { inWords, literal, tally } from './tallies.ts'

// As many as a first slot holds without anyone being asked twice.
const MOVED = 12

// Every tenth request is declined and every tenth countered: a hall is not unanimous.
const answerOf = (n: number) => (n % 10 === 3 ? 'decline' : n % 10 === 7 ? 'counter' : 'accept')

export async function asking(fair: Fair): Promise<void> {
  const { stage, base, olga, speakers, wishes } = fair
  const { step, expect } = stage
  const { organisation: watched } = fair.watched

  await step('requests sent', async note => {
    const answers = await each(wishes, ({ buyer, proposition }) =>
      buyer.post(`${base}/requests`, {
        addresseeId: proposition.offer.organisation.id,
        subject: { kind: 'offer', id: proposition.offerId },
        slotIds: [],
        message: 'Parlons-en pendant les rencontres.',
      }),
    )
    const codes = tally(answers.map(one => (one.status === 200 ? 'sent' : one.body.code)))
    note(inWords(codes))
    // The same exhibitor may suit both needs of a buyer: asked once is asked.
    expect(
      Object.keys(codes).every(code => code === 'sent' || code === 'ALREADY_ASKED'),
      `only known refusals: ${inWords(codes)}`,
    )
  })

  await step('requests answered', async note => {
    const answered: string[] = []
    const control = await olga.must('GET', `${base}/control/requests`)
    const open = (
      control.request as { id: string; requesterId: string; addresseeId: string; status: string }[]
    ).filter(one => one.status === 'sent')
    await each(open, async (request, n) => {
      const [asked, asking] = [speakers.get(request.addresseeId), speakers.get(request.requesterId)]
      const one = `${base}/requests/${request.id}`
      const wanted = request.addresseeId === watched.id ? 'accept' : answerOf(n)
      if (wanted === 'decline') await asked?.must('POST', `${one}/decline`, { reason: 'Complet' })
      else if (wanted === 'accept') await asked?.must('POST', `${one}/accept`, {})
      else {
        await asked?.must('POST', `${one}/counter`, {
          subject: null,
          slotIds: [],
          message: 'Plutôt pour un devis',
        })
        await asking?.must('POST', `${one}/accept`, {})
      }
      answered.push(wanted)
    })
    note(inWords(tally(answered)))
    expect(answered.length === open.length, 'every request is answered')
  })
}

export async function planning(fair: Fair): Promise<void> {
  const { stage, sizes, slug, base, olga, zone, moved } = fair
  const { step, expect } = stage
  const { organisation: watched, screens } = fair.watched

  await step('planned and published', async note => {
    await phase(olga, slug, 'planning')
    const plan = await runPlanner(olga, slug, sizes.planSeconds)
    const placed = plan.result?.meetings.length ?? 0
    note(
      `${placed} placed, ${plan.result?.unplaced.length} left out, gap ${(100 * (plan.result?.score?.gap ?? NaN)).toFixed(2)} %`,
    )
    expect(plan.status === 'proposed', `the plan is proposed (${plan.status})`)
    await olga.must('POST', `${base}/plans/${plan.id}/publish`, {})
    fair.board = await olga.must('GET', `${base}/board`)
    expect(
      fair.board.meeting.length === placed && placed >= sizes.meetingsMin,
      `${fair.board.meeting.length} meetings on the board`,
    )
    expect(clashes(fair.board).length === 0, 'nobody and no table is in two places')
    const own = fair.meetingsOf(watched.id)
    const partner = own[0]?.parties.find(party => party.organisationId !== watched.id)?.name ?? 'nobody'
    note('', await fair.seen(`day: the meeting with ${partner} appears`, screens.day.shows(literal(partner))))
    note(
      '',
      await fair.seen('control: the board fills', screens.control.shows(literal(watched.name.slice(0, 8)))),
    )
    await fair.shoot('publication')
  })

  await step('the organiser moves meetings to the first slot, which is near', async note => {
    await phase(olga, slug, 'live')
    const { slot } = await olga.must('GET', `${base}/grid`)
    const [first] = slot as { id: string; startsAt: string }[]
    if (!first) throw new Error('the grid is empty')
    const busy = new Set<string>()
    const own = fair.meetingsOf(watched.id)
    for (const meeting of [...own, ...fair.board.meeting]) {
      const present = meeting.parties.flatMap(party => party.attendees.map(one => one.personId))
      if (moved.length >= MOVED || present.some(one => busy.has(one))) continue
      const { version } = meeting
      const done = await olga.post(`${base}/control/meetings/${meeting.id}/move`, {
        slotId: first.id,
        version,
      })
      if (done.status !== 200) continue
      for (const one of present) busy.add(one)
      moved.push(meeting)
    }
    fair.board = await olga.must('GET', `${base}/board`)
    expect(clashes(fair.board).length === 0, 'nobody and no table is in two places after the moves')
    note(`${moved.length} moved`)
    expect(moved.length >= Math.min(MOVED, 3), 'meetings can be moved')
    const [hour = '', minute = ''] = clockIn(zone, new Date(first.startsAt)).split(':')
    note(
      '',
      await fair.seen(
        'day: the meeting shows its new hour',
        // A full hour is written « 9 h ».
        screens.day.shows(new RegExp(`${Number(hour)}\\s?h${minute === '00' ? '' : `\\s?${minute}`}`)),
      ),
    )
    await fair.shoot('deplacement')
  })
}

export async function meeting(fair: Fair): Promise<void> {
  const { stage, market, slug, base, olga, moved, held, organisationOf } = fair
  const { step, expect } = stage
  const { organisation: watched, owner, screens } = fair.watched

  await step('people are there, meetings are held', async note => {
    const badges = moved.slice(Math.ceil(moved.length / 2))
    const [watchedMeeting] = moved
    await each(moved, async meeting => {
      const [one, other] = meeting.parties.map(party => fair.bySpeaker(party.attendees[0]?.personId))
      if (!one || !other) return
      const at = `${base}/meetings/${meeting.id}`
      // Half read each other's badge at the table: held. The others say « J’y suis »: under way until their slot ends.
      if (badges.includes(meeting)) await one.must('POST', `${at}/scan`, { personId: other.personId })
      else for (const who of [one, other]) await who.must('POST', `${at}/here`)
      held.push(meeting)
    })
    const after = (await olga.must('GET', `${base}/board`)) as { meeting: Meeting[] }
    const states = tally(moved.map(one => after.meeting.find(each => each.id === one.id)?.status ?? 'gone'))
    note(inWords(states))
    expect(
      held.length > 0 && Object.keys(states).every(state => state === 'held' || state === 'started'),
      `all that were near are held or under way: ${inWords(states)}`,
    )
    if (watchedMeeting) note('', await fair.seen('day: the other is there', screens.day.shows(/sur place/i)))
    await fair.shoot('rendez-vous')
  })

  await step('on the day a request accepted is a meeting at once', async note => {
    const list = await olga.must('GET', `${base}/control/requests`)
    const known = new Set(
      (list.request as { requesterId: string; addresseeId: string; status: string }[])
        .filter(one => one.status !== 'declined')
        .flatMap(one => [`${one.requesterId} ${one.addresseeId}`, `${one.addresseeId} ${one.requesterId}`]),
    )
    const name = market.buyers.find(
      one => !known.has(`${organisationOf.get(one.organisation)} ${watched.id}`),
    )?.organisation
    const asking = fair.speakerOf(name ?? '')
    if (!name || !asking) return note('every buyer meets them already')
    const free = await asking.must('GET', `${base}/free-slots/${watched.id}`)
    const slotId = (free.slot as { id: string; startsAt: string }[]).at(-1)?.id
    const asked = await asking.must('POST', `${base}/requests`, {
      addresseeId: watched.id,
      subject: null,
      slotIds: slotId ? [slotId] : [],
      message: 'Encore une place ?',
    })
    const accepted = await owner.must('POST', `${base}/requests/${asked.id}/accept`, { slotId })
    note(`with ${name}`, await fair.seen(`day: ${name} appears at once`, screens.day.shows(literal(name))))
    expect(accepted.meetingId !== null, 'accepting books at once')
    await fair.shoot('direct')
  })

  await step('a convention signed by both with the codes of their letters', async note => {
    const meeting =
      held.find(one => one.parties.some(party => party.organisationId === watched.id)) ?? held[0]
    if (!meeting) throw new Error('no meeting was held')
    const parties = meeting.parties.map(party => ({
      speaker: fair.bySpeaker(party.attendees[0]?.personId) ?? olga,
      organisationId: party.organisationId,
    }))
    const signed = await signConvention({
      base,
      meetingId: meeting.id,
      parties,
      organiser: olga,
      slug,
    })
    note(`${signed.number} (${signed.kind}), sealed document ${Math.round(signed.pdfBytes / 1000)} kB`)
    note(
      '',
      await fair.seen('control: one convention signed', screens.control.figureIs('Conventions signées', 1)),
    )
    await fair.shoot('convention')
  })
}
