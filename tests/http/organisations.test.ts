// Organisations, members and who takes part, as people meet them.
import t from 'tap'
import { castOf } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'
import { letters } from '../support/app.ts'
import { siretDigits } from '#shared/organisation.ts'

t.test('a SIRET is read with its spaces, and a mistyped one is not', async t => {
  t.equal(siretDigits('732 829 320 00074'), '73282932000074')
  t.equal(siretDigits('732 829 320 00075'), null)
  t.equal(siretDigits('35600000049837'), '35600000049837')
  t.equal(siretDigits('abc'), null)
})

await onBoth(
  t,
  'an organisation is made, refused twice, joined by invitation, and validated',
  async (t, world) => {
    const cast = await castOf(world, { validated: false })
    const { browser } = cast.nora
    t.equal(
      (await browser.post('/api/organisations', { name: 'Ferme du Lac', legalFamily: 'SCOP', siret: '123' }))
        .body.code,
      'SIRET_INVALID',
    )
    t.equal(
      (
        await browser.post('/api/organisations', {
          name: 'Ferme du Lac',
          legalFamily: 'SCOP',
          siret: '732 829 320 00074',
        })
      ).body.code,
      'SIRET_TAKEN',
    )
    t.equal(
      (await browser.post('/api/organisations', { name: 'Ferme du Lac', legalFamily: 'SARL' })).body.fields[0]
        .path,
      'legalFamily',
    )
    const made = await browser.post('/api/organisations', { name: 'Ferme du Lac', legalFamily: 'SCOP' })
    t.equal(made.status, 200)
    const organisation = `/api/organisations/${made.body.id}`

    t.equal((await browser.post(`${organisation}/invitations`, { email: 'ines@ferme.example' })).status, 200)
    const letter = (await letters(world.house)).find(one => one.to === 'ines@ferme.example')
    const token = /lien=([\w-]+)/.exec(letter?.text ?? '')?.[1] ?? ''
    const ines = await world.as({ email: 'ines@ferme.example', name: 'Inès Roux' })
    t.equal((await ines.get(organisation)).status, 404, 'before joining it does not exist for her')
    t.equal((await ines.post('/api/invitations/accept', { token })).status, 200)
    t.equal((await ines.get(organisation)).body.members.length, 2)
    t.equal((await ines.post('/api/invitations/accept', { token })).body.code, 'INVITATION_EXPIRED')
    t.equal((await ines.delete(`${organisation}/members/${cast.nora.personId}`)).body.code, 'FORBIDDEN')
    t.equal((await browser.delete(`${organisation}/members/${cast.nora.personId}`)).body.code, 'LAST_OWNER')

    const edition = `/api/editions/${cast.slug}`
    const asked = await browser.post(`${edition}/participations`, {
      organisationId: made.body.id,
      exhibitor: true,
      buyer: false,
    })
    t.equal(asked.body.status, 'pending')
    t.equal(
      (
        await browser.post(`${edition}/participations`, {
          organisationId: cast.atelier.organisationId,
          exhibitor: true,
          buyer: false,
        })
      ).status,
      404,
    )
    t.equal((await browser.get(`${edition}/participations`)).body.code, 'FORBIDDEN')
    const all = await cast.olga.browser.post(`${edition}/participations/validate`, {})
    t.equal(all.body.validated, 5)
    t.ok(
      (await letters(world.house)).some(
        one => one.to === 'nora@ailleurs.example' && one.subject.includes('participe'),
      ),
    )
  },
)

await onBoth(
  t,
  'an edition changes for its organisers alone, and never over a colleague’s change',
  async (t, world) => {
    const cast = await castOf(world)
    const edition = `/api/editions/${cast.slug}`
    const { version } = (await cast.olga.browser.get(edition)).body
    t.equal((await cast.fadila.browser.patch(edition, { phase: 'live', version })).body.code, 'FORBIDDEN')
    t.equal((await cast.olga.browser.patch(edition, { phase: 'live', version })).body.phase, 'live')
    t.equal(
      (await cast.olga.browser.patch(edition, { phase: 'closed', version })).body.code,
      'VERSION_CONFLICT',
    )
    const grid = (await cast.nora.browser.get(`${edition}/grid`)).body
    t.equal(grid.slot.length, 18)
    t.equal(grid.slot[0].startsAt, '2026-11-26T08:00:00.000Z', '9 h in Paris in winter')
    t.equal((await cast.nora.browser.get('/api/editions/inconnue')).status, 404)
  },
)
