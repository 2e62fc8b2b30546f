// What somebody needs in order to meet, told to organisers as a whole: enough to mark slots, and never whose need it is.
import t from 'tap'
import { castOf } from '../support/cast.ts'
import { onBoth } from '../support/both.ts'

await onBoth(
  t,
  'organisers learn that an interpreter is needed, and nobody learns by whom',
  async (t, world) => {
    const cast = await castOf(world)
    const base = `/api/editions/${cast.slug}`
    const needed = async () => (await cast.olga.browser.get(`${base}/control/access-needed`)).body
    t.same(await needed(), { interpreter: false })
    const bruno = cast.ville.first.browser
    await bruno.put(`${base}/access-needs`, { quiet: true, interpreter: false, note: 'interpreter' })
    t.same(await needed(), { interpreter: false }, 'a word about it is not the need')
    await bruno.put(`${base}/access-needs`, { interpreter: true })
    t.same(await needed(), { interpreter: true })
    await bruno.put(`${base}/access-needs`, {})
    const part = cast.papeterie.participationId
    await cast.olga.browser.put(`${base}/participations/${part}/access`, { interpreter: true })
    t.same(await needed(), { interpreter: true }, 'also when it is said for a whole organisation')
    t.equal((await cast.fadila.browser.get(`${base}/control/access-needed`)).status, 403)
    t.equal((await bruno.get(`${base}/control/access-needed`)).status, 403)
  },
)
