// A whole edition from a market: imported, matched, asked, planned, published, met, signed, counted, while two browsers watch.
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { signConvention } from './convention-steps.ts'
import {
  clashes,
  clockIn,
  createEdition,
  importFile,
  morningZone,
  phase,
  runPlanner,
  signInAll,
  todaysGrid,
} from './edition.ts'
import type { Market } from './material.ts'
import { openScreens, type Screens } from './screens.ts'
import { each, Speaker } from './speaker.ts'
import type { Stage } from './stage.ts'

export interface Sizes {
  slots: number
  tables: number
  /** Requests a buyer sends for a need, to the best placed. */
  requestsANeed: number
  visitors: number
  planSeconds: number
  /** The least the job must reach, so that a silent nothing is noticed. */
  meetingsMin: number
}

interface Proposition {
  needId: string
  offerId: string
  offer: { organisation: { id: string; name: string } }
}
interface Meeting {
  id: string
  status: string
  startsAt: string
  slotId: string
  tableId: string | null
  parties: { organisationId: string; name: string; attendees: { personId: string }[] }[]
}

// As many as a first slot holds without anyone being asked twice.
const MOVED = 12

const SLUG = 'rencontres-ess'
const base = `/api/editions/${SLUG}`
// Every tenth request is declined and every tenth countered: a hall is not unanimous.
const answerOf = (n: number) => (n % 10 === 3 ? 'decline' : n % 10 === 7 ? 'counter' : 'accept')

export async function marketDay(stage: Stage, market: Market, sizes: Sizes): Promise<void> {
  const { server, step, expect } = stage
  const zone = morningZone(new Date())
  let olga = new Speaker(server.url, stage.admin)
  let people: Speaker[] = []
  let screens: Screens | null = null
  const speakers = new Map<string, Speaker>()
  const organisationOf = new Map<string, string>()
  const bySpeaker = (personId: string) => people.find(one => one.personId === personId)

  await step('edition created by the administrator', async note => {
    olga = await stage.signIn(stage.admin)
    await createEdition(olga, {
      slug: SLUG,
      name: 'Rencontres de l’ESS',
      timeZone: zone,
      grid: todaysGrid(zone, new Date(), sizes.slots, sizes.tables),
    })
    const grid = await olga.must('GET', `${base}/grid`)
    note(`${grid.slot.length} slots, ${grid.table.length} tables`)
    expect(grid.slot.length === sizes.slots, 'the grid has the slots asked for')
  })

  await step('imported, each file tried dry first', async note => {
    for (const kind of ['organisations', 'offers', 'needs'] as const)
      note(`${await importFile(stage, SLUG, kind, stage.file(`${kind}.csv`, market[kind]))} ${kind}`)
    const again = await stage.covalence(
      'import',
      'offers',
      path.join(stage.folder, 'csv/offers.csv'),
      '--edition',
      SLUG,
    )
    expect(/ 0 créés, 0 mis à jour/.test(again.stderr), 'the same file twice changes nothing')
  })

  await step('a latecomer enters itself; all are validated', async note => {
    const late = await stage.signIn('tard@atelier.example')
    const made = await late.must('POST', '/api/organisations', {
      name: 'Arrivée du matin',
      legalFamily: 'SCOP',
    })
    await late.must('POST', `${base}/participations`, {
      organisationId: made.id,
      exhibitor: true,
      buyer: false,
    })
    const { validated } = await olga.must('POST', `${base}/participations/validate`, {})
    const list = await olga.must('GET', `${base}/participations`)
    note(`${validated} validated, ${list.participation.length} take part`)
    expect(validated === 1, 'the one that waited is validated')
    expect(
      list.participation.every((one: { status: string }) => one.status === 'validated'),
      'nobody waits any more',
    )
    for (const one of list.participation) organisationOf.set(one.name, one.organisationId)
  })

  await step('everybody signs in with the code of their letter', async note => {
    const all = [...market.buyers, ...market.exhibitors]
    people = await signInAll(
      stage,
      all.map(one => one.email),
    )
    all.forEach(({ organisation }, i) => {
      const [speaker, id] = [people[i], organisationOf.get(organisation)]
      if (speaker && id) speakers.set(id, speaker)
    })
    note(`${people.length} people`)
    expect(speakers.size === all.length, 'each organisation has someone signed in')
  })

  const shoot = async (name: string) => {
    await screens?.day.shoot(name)
    await screens?.control.shoot(name)
  }
  const wishes: { buyer: Speaker; proposition: Proposition }[] = []
  await step('propositions read by every buyer and exhibitor', async note => {
    let [needs, found, gain, judged, forExhibitors] = [0, 0, 0, 0, 0]
    for (const { organisation } of market.buyers) {
      const buyer = speakers.get(organisationOf.get(organisation) ?? '')
      if (!buyer) continue
      const mine = await buyer.must('GET', `${base}/needs/mine`)
      for (const need of mine.need as { id: string; title: string }[]) {
        const { proposition } = await buyer.must('GET', `${base}/needs/${need.id}/propositions`)
        needs++
        found += proposition.length
        const relevance = market.judged.get(need.title)
        if (relevance) {
          judged++
          gain += ndcg(
            proposition.map((one: Proposition) => one.offer.organisation.name),
            relevance,
          )
        }
        for (const one of (proposition as Proposition[]).slice(0, sizes.requestsANeed))
          wishes.push({ buyer, proposition: one })
      }
    }
    await each(market.exhibitors, async ({ organisation }) => {
      const exhibitor = speakers.get(organisationOf.get(organisation) ?? '')
      if (exhibitor) forExhibitors += (await exhibitor.must('GET', `${base}/propositions`)).proposition.length
    })
    note(`${needs} needs, ${found} propositions to buyers, ${forExhibitors} to exhibitors`)
    if (judged > 0) note(`nDCG@10 ${(gain / judged).toFixed(3)} over ${judged} judged needs`)
    expect(needs > 0 && found >= needs, 'every need has propositions')
    expect(forExhibitors > 0, 'exhibitors have propositions')
  })

  // Whom the browsers watch: the first exhibitor asked, and the organiser.
  const watched = wishes[0]?.proposition.offer.organisation
  const dayOwner = speakers.get(watched?.id ?? '')
  if (!watched || !dayOwner) throw new Error('nobody was proposed to anybody')
  await step('two browsers open « Ma journée » and the control room', async note => {
    screens = await openScreens(
      server.url,
      path.join(stage.folder, 'screens'),
      { day: dayOwner.token, control: olga.token },
      zone,
    )
    note(watched.name, 'no meeting yet; nobody present')
    await shoot('ouverture')
  })
  const seen = async (what: string, held: Promise<boolean> | undefined) => {
    const yes = (await held) === true
    expect(yes, `${what} (on the screen, without reload)`)
    return yes ? what : ''
  }

  try {
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
      note(words(codes))
      // The same exhibitor may suit both needs of a buyer: asked once is asked.
      expect(
        Object.keys(codes).every(code => code === 'sent' || code === 'ALREADY_ASKED'),
        `only known refusals: ${words(codes)}`,
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
      note(words(tally(answered)))
      expect(answered.length === open.length, 'every request is answered')
    })

    let board: { meeting: Meeting[] } = { meeting: [] }
    let partner = ''
    await step('planned and published', async note => {
      await phase(olga, SLUG, 'planning')
      const plan = await runPlanner(olga, SLUG, sizes.planSeconds)
      const placed = plan.result?.meetings.length ?? 0
      note(
        `${placed} placed, ${plan.result?.unplaced.length} left out, gap ${(100 * (plan.result?.score?.gap ?? NaN)).toFixed(2)} %`,
      )
      expect(plan.status === 'proposed', `the plan is proposed (${plan.status})`)
      await olga.must('POST', `${base}/plans/${plan.id}/publish`, {})
      board = await olga.must('GET', `${base}/board`)
      expect(
        board.meeting.length === placed && placed >= sizes.meetingsMin,
        `${board.meeting.length} meetings on the board`,
      )
      expect(clashes(board).length === 0, 'nobody and no table is in two places')
      const own = meetingsOf(board.meeting, watched.id)
      partner = own[0]?.parties.find(party => party.organisationId !== watched.id)?.name ?? 'nobody'
      note('', await seen(`day: the meeting with ${partner} appears`, screens?.day.shows(literal(partner))))
      note(
        '',
        await seen('control: the board fills', screens?.control.shows(literal(watched.name.slice(0, 8)))),
      )
      await shoot('publication')
    })

    const moved: Meeting[] = []
    await step('the organiser moves meetings to the first slot, which is near', async note => {
      await phase(olga, SLUG, 'live')
      const { slot } = await olga.must('GET', `${base}/grid`)
      const [first] = slot as { id: string; startsAt: string }[]
      if (!first) throw new Error('the grid is empty')
      const busy = new Set<string>()
      const own = meetingsOf(board.meeting, watched.id)
      for (const meeting of [...own, ...board.meeting]) {
        const present = meeting.parties.flatMap(party => party.attendees.map(one => one.personId))
        if (moved.length >= MOVED || present.some(one => busy.has(one))) continue
        const { version } = meeting as { version?: number }
        const done = await olga.post(`${base}/control/meetings/${meeting.id}/move`, {
          slotId: first.id,
          version,
        })
        if (done.status !== 200) continue
        for (const one of present) busy.add(one)
        moved.push(meeting)
      }
      board = await olga.must('GET', `${base}/board`)
      expect(clashes(board).length === 0, 'nobody and no table is in two places after the moves')
      note(`${moved.length} moved`)
      expect(moved.length >= Math.min(MOVED, 3), 'meetings can be moved')
      const [hour = '', minute = ''] = clockIn(zone, new Date(first.startsAt)).split(':')
      note(
        '',
        await seen(
          'day: the meeting shows its new hour',
          // A full hour is written « 9 h ».
          screens?.day.shows(new RegExp(`${Number(hour)}\\s?h${minute === '00' ? '' : `\\s?${minute}`}`)),
        ),
      )
      await shoot('deplacement')
    })

    const held: Meeting[] = []
    await step('people are there, meetings are held', async note => {
      const badges = moved.slice(Math.ceil(moved.length / 2))
      const [watchedMeeting] = moved
      await each(moved, async meeting => {
        const [one, other] = meeting.parties.map(party => bySpeaker(party.attendees[0]?.personId ?? ''))
        if (!one || !other) return
        const at = `${base}/meetings/${meeting.id}`
        // Half read each other's badge at the table: held. The others say « J'y suis »: under way until their slot ends.
        if (badges.includes(meeting)) await one.must('POST', `${at}/scan`, { personId: other.personId })
        else for (const who of [one, other]) await who.must('POST', `${at}/here`)
        held.push(meeting)
      })
      const after = (await olga.must('GET', `${base}/board`)) as { meeting: Meeting[] }
      const states = tally(moved.map(one => after.meeting.find(each => each.id === one.id)?.status ?? 'gone'))
      note(words(states))
      expect(
        held.length > 0 && Object.keys(states).every(state => state === 'held' || state === 'started'),
        `all that were near are held or under way: ${words(states)}`,
      )
      if (watchedMeeting) note('', await seen('day: the other is there', screens?.day.shows(/sur place/i)))
      await shoot('rendez-vous')
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
      const asking = speakers.get(organisationOf.get(name ?? '') ?? '')
      if (!name || !asking) return note('every buyer meets them already')
      const free = await asking.must('GET', `${base}/free-slots/${watched.id}`)
      const slotId = (free.slot as { id: string; startsAt: string }[]).at(-1)?.id
      const asked = await asking.must('POST', `${base}/requests`, {
        addresseeId: watched.id,
        subject: null,
        slotIds: slotId ? [slotId] : [],
        message: 'Encore une place ?',
      })
      const accepted = await dayOwner.must('POST', `${base}/requests/${asked.id}/accept`, { slotId })
      note(`with ${name}`, await seen(`day: ${name} appears at once`, screens?.day.shows(literal(name))))
      expect(accepted.meetingId !== null, 'accepting books at once')
      await shoot('direct')
    })

    await step('a convention signed by both with the codes of their letters', async note => {
      const meeting =
        held.find(one => one.parties.some(party => party.organisationId === watched.id)) ?? held[0]
      if (!meeting) throw new Error('no meeting was held')
      const parties = meeting.parties.map(party => ({
        speaker: bySpeaker(party.attendees[0]?.personId ?? '') ?? olga,
        organisationId: party.organisationId,
      }))
      const signed = await signConvention({
        base,
        meetingId: meeting.id,
        parties,
        organiser: olga,
        slug: SLUG,
      })
      note(`${signed.number} (${signed.kind}), sealed document ${Math.round(signed.pdfBytes / 1000)} kB`)
      note(
        '',
        await seen('control: one convention signed', screens?.control.figureIs('Conventions signées', 1)),
      )
      await shoot('convention')
    })

    await step('visitors registered', async note => {
      const badges = await each(
        Array.from({ length: sizes.visitors }, (_, i) => i),
        i =>
          new Speaker(server.url, `visiteur${i}@visite.example`).must('POST', `${base}/visitors`, {
            name: `Visiteuse ${i + 1}`,
            email: `visiteur${i}@visite.example`,
            organisationName: 'Voisinage',
            locale: 'fr',
            shareContact: i % 2 === 0,
          }),
      )
      tokens.push(...badges.map(one => one.token as string))
      note(`${badges.length} badges`)
      expect(new Set(tokens).size === sizes.visitors, 'each has a badge of their own')
    })

    await step('scanned at a door, the last part without network', async note => {
      const made = await olga.must('POST', `${base}/doors`, { name: 'Porte A', zone: 'hall', capacity: 500 })
      const phone = new Speaker(server.url, 'porte A')
      phone.doorToken = (await olga.must('POST', `${base}/doors/${made.id}/link`)).token
      const deviceId = randomUUID()
      const scan = (token: string, direction: 'in' | 'out', offline: boolean, at = new Date()) => ({
        id: randomUUID(),
        kind: 'badge',
        direction,
        token,
        deviceTime: at.toISOString(),
        clockOffsetMs: 0,
        offline,
        admitted: true,
      })
      const online = tokens.slice(0, Math.ceil(tokens.length / 2))
      const offline = tokens.slice(online.length)
      const verdicts: string[] = []
      const hand = async (scans: object[]) => {
        const { verdicts: heard } = await phone.must('POST', '/api/door/scans', { deviceId, scans })
        verdicts.push(...heard.map((one: { verdict: string }) => one.verdict))
      }
      for (const token of online) await hand([scan(token, 'in', false)])
      note(
        '',
        await seen(`control: ${online.length} present`, screens?.control.figureIs('Présents', online.length)),
      )
      const queue = offline.map((token, i) =>
        scan(token, 'in', true, new Date(Date.now() - (offline.length - i) * 500)),
      )
      for (let from = 0; from < queue.length; from += 100) await hand(queue.slice(from, from + 100))
      // The network fell before the answer came: the phone hands the same passages in again.
      const before = verdicts.length
      await hand(queue.slice(0, 100))
      verdicts.length = before
      const [again, left] = [tokens[0] ?? '', tokens.slice(0, 3)]
      await hand([scan(again, 'in', false)])
      await hand(left.map(token => scan(token, 'out', false)))
      note(words(tally(verdicts)))
      const present = tokens.length - left.length
      note('', await seen(`control: ${present} present`, screens?.control.figureIs('Présents', present)))
      const { figures } = await olga.must('GET', `${base}/visit-figures`)
      expect(figures[0].uniqueNamed === tokens.length, `${figures[0].uniqueNamed} different visitors counted`)
      expect(figures[0].presentNow === present, `${figures[0].presentNow} present`)
      await shoot('portes')
    })
  } finally {
    await (screens as Screens | null)?.close()
  }
}

const tokens: string[] = []

const meetingsOf = (meetings: readonly Meeting[], organisationId: string) =>
  meetings
    .filter(one => one.parties.some(party => party.organisationId === organisationId))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))

const literal = (text: string) =>
  new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))

const tally = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}
const words = (counts: Record<string, number>) =>
  Object.entries(counts)
    .map(([word, count]) => `${count} ${word}`)
    .join(', ')

/** Järvelin and Kekäläinen's normalised discounted cumulative gain over the first ten. */
function ndcg(names: readonly string[], relevance: ReadonlyMap<string, number>): number {
  const dcg = (gains: readonly number[]) =>
    gains.slice(0, 10).reduce((sum, gain, i) => sum + gain / Math.log2(i + 2), 0)
  const ideal = dcg([...relevance.values()].sort((a, b) => b - a))
  return ideal === 0 ? 0 : dcg(names.map(name => relevance.get(name) ?? 0)) / ideal
}
