// Agendas on paper: a sheet for each person who has a meeting, in their language, with the version it was printed from.
import { setTimeout } from 'node:timers/promises'
import { PDF } from '@libpdf/core'
import t from 'tap'
import { organiserActor } from '#server/actions/actor.ts'
import { book } from '#server/actions/meeting/book.ts'
import { agendasToPrint } from '#server/storage/queries/agendas.ts'
import type { Browser } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'

const at = `/api/editions/${SLUG}/agenda-runs`

async function printed(browser: Browser, of: string) {
  let run = (await browser.post(at, { of })).body
  while (run.state === 'printing') {
    await setTimeout(100)
    run = (await browser.get(`${at}/${run.id}`)).body
  }
  return run
}

await onBoth(t, 'who has a meeting has a sheet; who has none, or left, has none', async (t, world) => {
  const cast = await castOf(world)
  const { olga, atelier, ville, papeterie } = cast
  world.clock.now = '2026-11-20T09:00:00.000Z'
  t.equal((await olga.browser.post(at, { of: 'everyone' })).status, 404, 'no meeting yet: nothing to print')
  const [slot, second] = await world.house.sql.all<{ id: string }>('select id from slot order by starts_at')
  const meet = (slotId: string | undefined, other: typeof atelier) =>
    world.must(a =>
      book(a, {
        editionId: cast.editionId,
        slotId: slotId ?? '',
        subject: `Buffet, ${other.organisationId}`,
        offerId: null,
        needId: null,
        requestId: null,
        origin: 'organiser',
        parties: [ville, other].map(({ organisationId }) => ({ organisationId, personIds: [] })),
        by: organiserActor(a),
      }),
    )
  await meet(slot?.id, atelier)
  await meet(second?.id, papeterie)

  const read = async () => {
    const before = world.house.sql.statements
    const all = await agendasToPrint(world.house.sql, cast.editionId, 'everyone', 'http://localhost')
    return { all, statements: world.house.sql.statements - before }
  }
  const { all, statements } = await read()
  // The relay may look for waiting events meanwhile: the least of a few readings is the reading's own.
  const least = Math.min(statements, (await read()).statements, (await read()).statements)
  t.equal(least, 2, 'two statements, however many people')
  t.ok(all.every(one => one.entries.some(entry => entry.kind === 'meeting')))
  const names = all.map(one => one.owner.organisation)
  t.same(names, names.toSorted(), 'in the order they are handed out')

  const run = await printed(olga.browser, 'everyone')
  t.match(run, { state: 'ready', done: all.length, total: all.length })
  const file = await olga.browser.get(`${at}/${run.id}/agendas.pdf`)
  t.equal(file.headers['content-type'], 'application/pdf')
  const pages = (await PDF.load(file.raw.rawPayload)).getPages()
  t.equal(pages.length, all.length, 'a sheet each')
  const texts = pages.map(page => page.extractText().text)
  for (const [i, { owner }] of all.entries()) t.match(texts[i], owner.name)
  t.match(texts.join(), /Version/)

  const buyers = await agendasToPrint(world.house.sql, cast.editionId, 'buyers', 'http://localhost')
  t.ok(buyers.length > 0 && buyers.every(one => one.owner.organisationId === ville.organisationId))

  for (const other of [cast.fadila, atelier.first, cast.nora]) {
    t.not((await other.browser.post(at, { of: 'everyone' })).status, 200)
    t.not((await other.browser.get(`${at}/${run.id}/agendas.pdf`)).status, 200, 'others’ days are not theirs')
  }
})
