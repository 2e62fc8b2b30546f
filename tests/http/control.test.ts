// The control room: figures that are true, alerts, letters, exports, announcements, tables, and acting for someone.
import t, { type Test } from 'tap'
import { post } from '#server/actions/mail.ts'
import { letters, testApp } from '../support/app.ts'
import { onBoth } from '../support/both.ts'
import { castOf } from '../support/cast.ts'
import type { TestApp } from '../support/app.ts'

/** Where the database makes no difference, one is enough. */
const onOne = (title: string, steps: (t: Test, world: TestApp) => Promise<void>) =>
  t.test(title, async t => {
    const world = await testApp()
    t.teardown(world.close)
    await steps(t, world)
  })

/** Two meetings in the first slot of 26 November, booked by the organiser. */
async function withMeetings(world: TestApp) {
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const cast = await castOf(world, { phase: 'live' })
  const base = `/api/editions/${cast.slug}`
  const { olga } = cast
  const grid = (await olga.browser.get(`${base}/grid`)).body
  const [first, second] = grid.slot
  const book = async (slotId: string, one: string, other: string, subject: string) => {
    const answer = await olga.browser.post(`${base}/control/meetings`, {
      slotId,
      subject,
      parties: [
        { organisationId: one, personIds: [] },
        { organisationId: other, personIds: [] },
      ],
    })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body.id as string
  }
  const m1 = await book(
    first.id,
    cast.ville.organisationId,
    cast.atelier.organisationId,
    '=HYPERLINK("http://x")',
  )
  const m2 = await book(first.id, cast.coop.organisationId, cast.papeterie.organisationId, 'Papier')
  const m3 = await book(second.id, cast.ville.organisationId, cast.papeterie.organisationId, 'Suite')
  return { cast, base, grid, m1, m2, m3 }
}

await onBoth(t, 'the figures are those of the rows, and say what they mean', async (t, world) => {
  const { cast, base, m1 } = await withMeetings(world)
  const { olga, fadila, atelier } = cast
  world.clock.now = '2026-11-26T08:10:00.000Z'
  const { body } = await fadila.browser.get(`${base}/control/figures`)
  const [figures] = body.figures
  t.equal(figures.live.running, 2)
  t.equal(figures.live.started, 0)
  t.equal(figures.live.next, 1)
  t.equal(figures.meetings.confirmed, 3)
  const figure = (code: string) => figures.report.find((one: { code: string }) => one.code === code)
  t.equal(figure('meetings-booked').value, 3)
  t.equal(figure('participants-without-meeting').value, 0)
  t.match(figure('meetings-held').fr.definition, /au moins deux structures/)
  t.equal(figure('no-show-rate').value, null, 'nothing yet to take a share of')

  // Ana is there, the town is not: after five minutes she waits.
  t.same(
    figures.alerts.filter((one: { kind: string }) => one.kind === 'late-start'),
    [],
  )
  t.equal((await atelier.first.browser.post(`${base}/meetings/${m1}/here`)).status, 200)
  const later = (await olga.browser.get(`${base}/control/figures`)).body.figures[0]
  const [late] = later.alerts.filter((one: { kind: string }) => one.kind === 'late-start')
  t.match(late, { level: 'now', meetingId: m1, names: ['Ville de Sainte-Anne'] })

  const lists = (await fadila.browser.get(`${base}/control/lists`)).body
  t.same(
    lists.people
      .filter((one: { meetings: number }) => one.meetings === 0)
      .map((one: { name: string }) => one.name)
      .sort(),
    ['Ali Haddad'],
  )
})

await onOne('a table or a slot closes, and the meetings booked there are named', async (t, world) => {
  const { cast, base, grid, m3 } = await withMeetings(world)
  const { olga, fadila, nora } = cast
  const second = grid.slot[1]
  t.equal((await fadila.browser.patch(`${base}/slots/${second.id}`, { closed: true })).body.code, 'FORBIDDEN')
  t.match(
    (await olga.browser.patch(`${base}/slots/${second.id}`, { closed: true, label: 'Plénière' })).body,
    { closed: true, label: 'Plénière' },
  )
  const alerts = (await olga.browser.get(`${base}/control/figures`)).body.figures[0].alerts
  t.same(
    alerts
      .filter((one: { kind: string }) => one.kind === 'stranded')
      .map((one: { meetingId: string }) => one.meetingId),
    [m3],
  )
  const table = grid.table[0]
  t.match(
    (
      await olga.browser.patch(`${base}/tables/${table.id}`, {
        label: 'Stand A',
        quiet: true,
        participationId: cast.atelier.participationId,
      })
    ).body,
    { label: 'Stand A', quiet: true },
  )
  t.equal((await olga.browser.patch(`${base}/tables/${second.id}`, { label: 'x' })).body.code, 'NOT_FOUND')
  t.same(
    (await olga.browser.post(`${base}/tables`, { count: 2 })).body.table.map(
      (one: { number: number }) => one.number,
    ),
    [5, 6],
  )
  t.equal((await nora.browser.patch(`${base}/tables/${table.id}`, { label: 'x' })).status, 403)
})

await onOne('exports are read right by a French Excel, and no cell becomes a formula', async (t, world) => {
  const { cast, base } = await withMeetings(world)
  const { olga, fadila } = cast
  const { raw, headers } = await olga.browser.get(`${base}/exports/meetings.csv`)
  t.match(headers['content-disposition'], /rencontres-test-meetings\.csv/)
  t.equal(raw.body.charCodeAt(0), 0xfeff)
  const [head = '', line = ''] = raw.body.slice(1).split('\r\n')
  t.equal(head, 'Début;Fin;Table;État;Objet;Structures;Personnes;Absents;Suites')
  t.match(line, '2026-11-26 09:00;2026-11-26 09:20;')
  t.ok(raw.body.includes(`"'=HYPERLINK(""http://x"")"`), 'an apostrophe before the sign')
  for (const name of ['meetings', 'participants', 'requests', 'conventions', 'visitors', 'indicators']) {
    const csv = await olga.browser.get(`${base}/exports/${name}.csv`)
    t.equal(csv.status, 200, name)
    const sheet = await olga.browser.get(`${base}/exports/${name}.xlsx`)
    t.equal(sheet.raw.rawPayload.subarray(0, 2).toString(), 'PK', name)
  }
  // Codes of the data are words in the file, in the language asked for.
  const cells = async (name: string, language: string): Promise<string[]> => {
    const answer = await olga.browser.get(`${base}/exports/${name}.csv?language=${language}`)
    return answer.raw.body.slice(1).split(/[;,\r\n]+/)
  }
  const words = [
    ['participants', 'validée', 'validated'],
    ['meetings', 'confirmé', 'confirmed'],
    ['indicators', 'personnes', 'people'],
  ] as const
  for (const [name, french, english] of words) {
    t.ok((await cells(name, 'fr')).includes(french), `${name}: ${french}`)
    t.ok((await cells(name, 'en')).includes(english), `${name}: ${english}`)
    t.notOk((await cells(name, 'fr')).includes(english), `${name}: no code`)
  }
  t.equal((await olga.browser.get(`${base}/exports/all.xlsx`)).raw.rawPayload.subarray(0, 2).toString(), 'PK')
  t.equal(
    (await olga.browser.get(`${base}/exports/report.pdf?language=en`)).raw.rawPayload
      .subarray(0, 5)
      .toString(),
    '%PDF-',
  )
  t.equal((await olga.browser.get(`${base}/exports/passwords.csv`)).status, 404)
  for (const other of [fadila, cast.ville.first])
    t.equal((await other.browser.get(`${base}/exports/meetings.csv`)).body.code, 'FORBIDDEN')
})

await onOne('letters are listed, read where no server sends them, and tried again', async (t, world) => {
  const { cast, base } = await withMeetings(world)
  const { olga, fadila } = cast
  await world.must(async a => {
    post(a, {
      to: 'ana@atelier.example',
      subject: 'Votre rendez-vous',
      text: 'Votre rendez-vous de 9 h 20 est confirmé.',
      editionId: cast.editionId,
    })
    return { done: true }
  })
  const list = (await olga.browser.get(`${base}/control/mail`)).body
  t.equal(list.sending, false)
  const mine = (await letters(world.house)).length
  t.ok(list.total > 0 && list.total <= mine)
  const [letter] = list.letters
  const read = (await olga.browser.get(`${base}/control/mail/${letter.id}`)).body
  t.ok(read.text.length > 20)
  t.equal((await olga.browser.post(`${base}/control/mail/${letter.id}/retry`)).status, 200)
  t.equal((await fadila.browser.get(`${base}/control/mail`)).body.code, 'FORBIDDEN')
  const line = await world.house.sql.one("select action from log_entry where action = 'mail:read'")
  t.ok(line, 'reading leaves a line')
})

await onOne("an announcement is everyone's until its time is over", async (t, world) => {
  const { cast, base } = await withMeetings(world)
  const { olga, nora } = cast
  const made = (
    await olga.browser.post(`${base}/announcements`, {
      text: ' Le déjeuner est servi. ',
      urgent: false,
      minutes: 30,
    })
  ).body
  t.equal(made.text, 'Le déjeuner est servi.')
  t.same((await nora.browser.get(`${base}/announcements`)).body.announcement, [made])
  const wall = (await (await world.as(null)).get(`${base}/wall`)).body
  t.same(wall.announcement, [made])
  t.notMatch(JSON.stringify(wall), /Ville|Atelier|Ana|Bruno/, 'the wall names nobody')
  t.equal(
    (await nora.browser.post(`${base}/announcements`, { text: 'Bonjour', urgent: false, minutes: 30 }))
      .status,
    403,
  )
  await olga.browser.delete(`${base}/announcements/${made.id}`)
  t.same((await nora.browser.get(`${base}/announcements`)).body.announcement, [])
})

await onBoth(
  t,
  'an organiser acts for someone at the desk, under both names, and comes back',
  async (t, world) => {
    const { cast, base } = await withMeetings(world)
    const { olga, fadila, ville } = cast
    const bruno = ville.first.personId
    t.equal(
      (await fadila.browser.post(`${base}/control/act-for`, { personId: bruno })).body.code,
      'FORBIDDEN',
    )
    t.equal(
      (await olga.browser.post(`${base}/control/act-for`, { personId: fadila.personId })).body.code,
      'NOT_FOUND',
    )
    const acting = await olga.browser.post(`${base}/control/act-for`, { personId: bruno })
    t.match(acting.body, { person: { id: bruno }, actingBehind: olga.personId })
    await olga.browser.refresh()
    t.equal((await olga.browser.get(`${base}/my-day`)).body.meeting.length, 2)
    t.equal(
      (await olga.browser.put('/api/account/password', { password: 'un mot de passe bien long' })).body.code,
      'FORBIDDEN',
      'the account stays theirs',
    )
    t.equal(
      (await olga.browser.get(`${base}/control/lists`)).body.code,
      'FORBIDDEN',
      'one is that person, no more',
    )
    await olga.browser.post(
      `${base}/meetings/${(await olga.browser.get(`${base}/my-day`)).body.meeting[0].id}/cancel`,
      { reason: 'Au bureau' },
    )
    const line = await world.house.sql.one<{ actor: string }>(
      "select actor from log_entry where action like 'meeting:cancel%' order by seq desc",
    )
    t.equal(line?.actor, `person:${olga.personId} for person:${bruno}`)
    const back = await olga.browser.post('/api/session/back')
    t.match(back.body, { person: { id: olga.personId }, actingBehind: null })
    await olga.browser.refresh()
    t.equal((await olga.browser.post('/api/session/back')).body.code, 'FORBIDDEN')
  },
)
