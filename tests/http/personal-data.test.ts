// Personal data: anyone takes theirs away, anyone leaves, and what has had its time goes by itself.
import t from 'tap'
import { retain } from '#server/actions/personal-data/retain.ts'
import * as entities from '#server/storage/entities/index.ts'
import { keptDays } from '#shared/data-purposes.ts'
import { Browser, letters, testApp, type TestApp } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, type Cast } from '#tests/support/cast.ts'

const edition = (cast: Cast, path: string) => `/api/editions/${cast.slug}${path}`

async function asked(cast: Cast, message = 'Un buffet pour le conseil municipal') {
  const { status, body } = await cast.ville.first.browser.post(edition(cast, '/requests'), {
    addresseeId: cast.atelier.organisationId,
    subject: null,
    slotIds: [],
    message,
  })
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body as { id: string }
}

const registerAs = (world: TestApp, cast: Cast, email: string) =>
  new Browser(world.app).post(edition(cast, '/visitors'), {
    name: 'Bruno Faure',
    email,
    organisationName: 'Ville de Sainte-Anne',
    locale: 'fr',
    shareContact: true,
  })

// Every column that may name a person: exported or erased with them, or a number that names nobody any more.
const KNOWN: string[] = [
  'announcement.by',
  'attendance.personId',
  'booking.personId',
  'clause_template.byPersonId',
  'convention_event.actor',
  'convention_photo.byPersonId',
  'digest_wish.personId',
  'door.name',
  'edition.name',
  'edition_role.personId',
  'invitation.email',
  'invitation.invitedBy',
  'lead.note',
  'lead.personId',
  'log_entry.actor',
  'mail_delivery.to',
  'meeting_party.personId',
  'meeting_request.sentBy',
  'membership.personId',
  'opinion.personId',
  'own_note.personId',
  'organisation.name',
  'organisation.phone',
  'organisation.signatoryCapacity',
  'organisation.signatoryName',
  'participation.answersByPersonId',
  'passkey.name',
  'passkey.personId',
  'person.email',
  'person.name',
  'person.phone',
  'plan.createdBy',
  'session.actingFor',
  'session.personId',
  'sign_in_code.email',
  'signing_code.email',
  'signing_code.memberId',
  'visitor.email',
  'visitor.name',
  'visitor.personId',
  'waiting_list.personId',
]

await onBoth(t, 'one takes away all that is kept about oneself, and nothing of others', async (t, world) => {
  const cast = await castOf(world)
  await asked(cast)
  await registerAs(world, cast, 'bruno@ville.example')
  await registerAs(world, cast, 'autre@ville.example')
  const { status, body, headers } = await cast.ville.first.browser.get('/api/account/data')
  t.equal(status, 200)
  t.match(headers['content-disposition'], /attachment/)
  t.equal(body.account.email, 'bruno@ville.example')
  t.match(body.organisations, [{ name: 'Ville de Sainte-Anne', role: 'owner' }])
  t.match(body.requests, [{ to: 'Atelier Vague', message: 'Un buffet pour le conseil municipal' }])
  t.equal(body.visits.length, 1)
  t.match(body.visits[0], { email: 'bruno@ville.example' })
  t.ok(body.sessions.length > 0)
  t.ok(body.actions.some((one: { action: string }) => one.action === 'request:sent'))
  t.notMatch(JSON.stringify(body), /autre@ville|berthe@ville|ana@atelier/)
  t.equal((await new Browser(world.app).get('/api/account/data')).status, 401)
})

await onBoth(t, 'one leaves: no name is left, others keep what they need', async (t, world) => {
  const cast = await castOf(world)
  const { browser, personId } = cast.ville.first
  await asked(cast)
  await registerAs(world, cast, 'bruno@ville.example')
  t.match((await browser.get('/api/account/erasure')).body, {
    meetings: 0,
    soleOrganiserOf: [],
    soleMemberOf: [],
  })
  const wrong = await browser.post('/api/account/erasure', { email: 'berthe@ville.example' })
  t.match([wrong.status, wrong.body.code], [422, 'ERASURE_NOT_CONFIRMED'])
  t.equal((await browser.get('/api/session')).body.person.name, 'Bruno Faure', 'nothing went')

  t.equal((await browser.post('/api/account/erasure', { email: 'Bruno@Ville.example' })).status, 200)
  t.equal((await browser.get('/api/account')).status, 401, 'the session is closed')
  for (const table of ['person', 'visitor', 'session', 'sign_in_code', 'membership', 'attendance']) {
    const rows = await world.house.sql.all(`select * from ${table}`)
    t.notMatch(JSON.stringify(rows), /bruno/i, `${table} names nobody`)
  }
  const rows = await world.house.sql.all<{ n: number }>(
    'select count(*) as n from session where person_id = ?',
    [personId],
  )
  t.equal(Number(rows[0]?.n), 0)
  const team = await cast.ville.people[1]?.browser.get(`/api/organisations/${cast.ville.organisationId}`)
  t.match(JSON.stringify(team?.body), /Berthe/, 'the colleague is still there')
  const owner = await world.house.sql.all('select role from membership where person_id = ?', [
    cast.ville.people[1]?.personId ?? '',
  ])
  t.same(
    owner.map(one => one.role),
    ['owner'],
    'and now owns the organisation',
  )
  const inbox = await cast.atelier.first.browser.get(edition(cast, '/requests'))
  t.match(JSON.stringify(inbox.body), /Un buffet/, 'the request stays with the organisation')
  const told = (await letters(world.house)).filter(one => one.to === 'bruno@ville.example')
  t.same(
    told.map(one => one.subject),
    ['Votre compte est effacé'],
  )
  const again = await world.as({ email: 'bruno@ville.example', name: 'Bruno' })
  t.not(again.personId, personId, 'who comes back is someone new')
})

t.test('nobody leaves others in the lurch', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const alone = await cast.olga.browser.post('/api/account/erasure', { email: 'olga@rencontres.example' })
  t.match([alone.status, alone.body.code], [409, 'ACCOUNT_SOLE_ORGANISER'])
  t.match(alone.body.detail, /Rencontres de test/)

  const request = await asked(cast)
  const agenda = await cast.atelier.first.browser.get(edition(cast, '/requests'))
  t.equal(agenda.status, 200)
  const slots = await world.house.sql.all<{ id: string }>('select id from slot order by starts_at')
  const booked = await cast.atelier.first.browser.post(edition(cast, `/requests/${request.id}/accept`), {
    slotId: slots[3]?.id,
  })
  t.equal(booked.status, 200, JSON.stringify(booked.body))
  const held = await cast.ville.first.browser.post('/api/account/erasure', { email: 'bruno@ville.example' })
  t.match([held.status, held.body.code], [409, 'ACCOUNT_HAS_MEETINGS'])
  t.match(held.body.detail, /1 rendez-vous/)
})

t.test('an organisation nobody answers for shows nothing more and receives no requests', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const { browser } = cast.papeterie.first
  const offer = await browser.post(edition(cast, '/offers'), {
    fields: {
      title: 'Carnets cousus',
      description: 'Carnets en papier recyclé, cousus à la main, par cent.',
    },
    status: 'published',
  })
  t.equal(offer.status, 200, JSON.stringify(offer.body))
  t.same((await browser.get('/api/account/erasure')).body.soleMemberOf, ['Papeterie du Port'])
  t.equal((await browser.post('/api/account/erasure', { email: 'paul@papeterie.example' })).status, 200)
  const left = await world.house.sql.all('select status from offer')
  t.same(
    left.map(one => one.status),
    ['draft'],
  )
  const refused = await cast.ville.first.browser.post(edition(cast, '/requests'), {
    addresseeId: cast.papeterie.organisationId,
    subject: null,
    slotIds: [],
    message: 'Des carnets',
  })
  t.ok(refused.status >= 400, 'no request can be sent')
})

await onBoth(t, 'what has had its time goes by itself; figures stay', async (t, world) => {
  const cast = await castOf(world)
  await asked(cast)
  await registerAs(world, cast, 'visite@ailleurs.example')
  const count = async (table: string, where = '1 = 1') =>
    Number((await world.house.sql.one<{ n: number }>(`select count(*) as n from ${table} where ${where}`))?.n)
  await world.must(retain)
  t.equal(await count('visitor', 'erased_at is null'), 1, 'nothing goes early')
  t.ok((await count('idempotent_answer')) > 0)

  const later = (days: number) =>
    (world.clock.now = new Date(Date.parse('2026-11-27T12:00:00Z') + days * 86_400_000).toISOString())
  later(keptDays.answers + 1)
  await world.must(retain)
  t.equal(await count('idempotent_answer'), 0)
  t.equal(await count('visitor', 'erased_at is null'), 1)

  later(366)
  await world.must(retain)
  t.equal(await count('visitor', 'erased_at is null'), 0, 'the edition keeps names for a year')
  t.equal(await count('visitor'), 1, 'and the count for ever')
  const [request] = await world.house.sql.all<{ terms: unknown }>('select terms from meeting_request')
  t.notMatch(JSON.stringify(request?.terms), /buffet/, 'messages go with it')

  later(keptDays.accounts - 20)
  await world.must(retain)
  t.equal(await count('person', 'erased_at is not null'), 0)
  t.ok(
    (await letters(world.house)).some(
      one => one.to === 'nora@ailleurs.example' && /sera effacé le/.test(one.subject),
    ),
    'a dormant account is told a month before',
  )
  await world.as({ email: 'nora@ailleurs.example' })
  later(keptDays.accounts + 15)
  await world.must(retain)
  const awake = await world.house.sql.all<{ email: string }>(
    'select email from person where erased_at is null order by email',
  )
  t.same(
    awake.map(one => one.email),
    ['nora@ailleurs.example', 'olga@rencontres.example'],
    'who signed in again stays, and who alone organises',
  )
})

t.test(
  'every column that may name a person is known here: exported, erased, or a number without a name',
  async t => {
    // A new column of this kind must be thought of: add it to the export, the erasure or the retention, then here.
    const known = new Set(KNOWN)
    const found: string[] = []
    for (const entity of Object.values(entities)) {
      const meta = (entity as { meta?: { tableName: string; properties: Record<string, unknown> } }).meta
      if (!meta) continue
      for (const name of Object.keys(meta.properties))
        if (
          /person|member|email|^by$|sentBy|createdBy|invitedBy|^name$|phone|note|recipient|^to$|actor|actingFor|signatory/i.test(
            name,
          )
        )
          found.push(`${meta.tableName}.${name}`)
    }
    t.ok(found.length > 20)
    t.same(found.filter(one => !known.has(one)).sort(), [])
  },
)
