// What a profile lacks can still be filled in: an open text follows, a frozen one does not.
import t from 'tap'
import { onBoth } from '#tests/support/both.ts'
import { castOf } from '#tests/support/cast.ts'

await onBoth(
  t,
  'a profile that is completed completes its open conventions, and says that the text changed',
  async (t, world) => {
    const cast = await castOf(world)
    const base = `/api/editions/${cast.slug}/conventions`
    const { browser } = cast.atelier.first
    const at = `/api/organisations/${cast.atelier.organisationId}`
    const profile = async () => (await browser.get(at)).body.organisation
    const blank = await browser.patch(at, { siret: null, version: (await profile()).version })
    t.equal(blank.status, 200, JSON.stringify(blank.body))
    const made = await browser.post(base, {
      kind: 'partnership',
      language: 'fr',
      organisationIds: [cast.ville.organisationId],
    })
    t.equal(made.status, 200, JSON.stringify(made.body))
    const read = async () => (await browser.get(`${base}/${made.body.id}`)).body
    const siretOf = (view: { people: { organisationId: string; siret: string }[] }) =>
      view.people.find(one => one.organisationId === cast.atelier.organisationId)?.siret
    const before = await read()
    t.equal(siretOf(before), '')

    const filled = await browser.patch(at, { siret: '732 829 320 00074', version: (await profile()).version })
    t.equal(filled.status, 200, JSON.stringify(filled.body))
    const after = await read()
    t.equal(siretOf(after), '73282932000074')
    t.ok(after.revision > before.revision, 'the text changed, so it is to be read again')
    const same = await browser.patch(at, { phone: '02 40 00 00 00', version: (await profile()).version })
    t.equal(same.status, 200)
    t.equal((await read()).revision, after.revision, 'what the text does not name changes nothing')
  },
)
