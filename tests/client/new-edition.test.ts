// What the form of a new edition makes of what is typed; the server judges it in the end.
import t from 'tap'
import {
  datesOf,
  daysOf,
  gridOf,
  departmentOf,
  inputOf,
  slotsADay,
  slugOf,
  type Draft,
} from '../../client/src/pages/regie/new-edition.ts'
import { testApp } from '#tests/support/app.ts'

const draft: Draft = {
  name: "Les Rencontres de l'Été",
  slug: '',
  firstDay: '2027-02-28',
  days: 2,
  from: '09:00',
  to: '17:30',
  lunchFrom: '12:20',
  lunchTo: '13:40',
  slotMinutes: 20,
  gapMinutes: 0,
  tables: 12,
  timeZone: 'Indian/Reunion',
  venue: { name: 'La Halle', street: '', postcode: '97400', city: 'Saint-Denis' },
  mode: 'planned',
}

t.test('an address, a department and days come from what is typed', async t => {
  t.equal(slugOf(draft.name), 'les-rencontres-de-l-ete')
  t.equal(slugOf(' « Forum » n° 2 '), 'forum-n-2')
  t.same(['34000', '97400', '20090', '20600', '98800'].map(departmentOf), ['34', '974', '2A', '2B', '988'])
  t.same(datesOf('2027-02-28', 2), ['2027-02-28', '2027-03-01'], 'the month may end in between')
})

t.test('the number of slots said beforehand is the number that the server makes', async t => {
  const world = await testApp({ env: { ADMIN_EMAIL: 'admin@platform.example' } })
  t.teardown(world.close)
  const admin = await world.as({ email: 'admin@platform.example' })
  let n = 0
  for (const changes of [
    {},
    { gapMinutes: 5 },
    { slotMinutes: 45 },
    { lunchFrom: '', lunchTo: '' },
    { from: '08:50' },
  ]) {
    const asked = {
      ...draft,
      ...changes,
      slug: `essai-${++n}`,
    }
    const made = await admin.post('/api/editions', inputOf(asked, 'Déjeuner'))
    t.equal(made.status, 200, JSON.stringify(made.body))
    const grid = await admin.get(`/api/editions/${made.body.slug}/grid`)
    const open = grid.body.slot.filter((slot: { closed: boolean }) => !slot.closed)
    t.equal(open.length, slotsADay(asked) * 2, JSON.stringify(changes))
    t.equal(
      grid.body.slot[0].startsAt.slice(11, 16),
      changes.from ? '04:50' : '05:00',
      'in the local time of the place',
    )
  }
  const twice = await admin.post('/api/editions', inputOf({ ...draft, slug: 'essai-1' }, 'Déjeuner'))
  t.match([twice.status, twice.body.code], [409, 'SLUG_TAKEN'])
  const nora = await world.as({ email: 'nora@ailleurs.example' })
  t.equal((await nora.post('/api/editions', inputOf({ ...draft, slug: 'autre' }, 'Déjeuner'))).status, 403)
})

t.test('a grid reads back as it was typed, and draws the same again', async t => {
  const world = await testApp({ env: { ADMIN_EMAIL: 'admin@platform.example' } })
  t.teardown(world.close)
  const admin = await world.as({ email: 'admin@platform.example' })
  const typed = {
    ...draft,
    slug: 'relue',
    to: '17:40',
    gapMinutes: 5,
    slotMinutes: 35,
    firstDay: '2027-03-27',
  }
  await admin.post('/api/editions', inputOf(typed, 'Déjeuner'))
  const edition = (await admin.get('/api/editions/relue')).body
  const { slot } = (await admin.get('/api/editions/relue/grid')).body
  const read = daysOf(slot, edition)
  t.match(read, { firstDay: '2027-03-27', days: 2, from: '09:00', slotMinutes: 35, gapMinutes: 5 })
  const again = await admin.put('/api/editions/relue/grid', gridOf(read, 'Déjeuner'))
  t.equal(again.status, 200, JSON.stringify(again.body))
  t.same((await admin.get('/api/editions/relue/grid')).body.slot, slot, 'nothing has changed')
})
