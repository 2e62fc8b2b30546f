// The report of an edition as its organiser downloads it: figures in words, in both languages, without a code of the data.
import { PDF } from '@libpdf/core'
import t from 'tap'
import { testApp } from '#tests/support/app.ts'
import { castOf } from '#tests/support/cast.ts'
import { signedConvention } from '#tests/support/conventions.ts'
import { openedDoor, passage, registered } from '#tests/support/phone.ts'

t.test('hours, departments and shares of the report read as people write them', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const { phone } = await openedDoor(world, cast)
  const lea = await registered(world, cast, 'Léa Martin')
  world.clock.now = '2026-11-26T09:30:00.000Z'
  await phone.scan(
    passage({ token: lea.token, deviceTime: '2026-11-26T08:10:00.000Z', offline: true }),
    passage({ kind: 'count', deviceTime: '2026-11-26T09:10:00.000Z', offline: true }),
  )
  await signedConvention(world, cast)

  const textOf = async (language: 'fr' | 'en'): Promise<string> => {
    const answer = await cast.olga.browser.get(
      `/api/editions/${cast.slug}/exports/report.pdf?language=${language}`,
    )
    const pages = (await PDF.load(answer.raw.rawPayload)).getPages()
    return pages
      .map(page => page.extractText().text)
      .join(' ')
      .replace(/\s+/g, ' ')
  }
  const said = {
    fr: [
      '26 novembre 2026, 9 h 00',
      '26 novembre 2026, 10 h 00',
      'Loire-Atlantique (44)',
      '0 %',
      'Heure',
      'Département',
    ],
    en: [
      '26 November 2026, 09:00',
      '26 November 2026, 10:00',
      'Loire-Atlantique (44)',
      '0%',
      'Hour',
      'Department',
    ],
  }
  for (const language of ['fr', 'en'] as const) {
    const text = await textOf(language)
    for (const words of said[language]) t.ok(text.includes(words), `${language}: ${words}`)
    t.notMatch(text, /\d{4}-\d{2}-\d{2}|T\d{2}\b/, `${language}: no day as the data write it`)
    t.notMatch(text, /\((?:estimation|estimate)\) \(/, `${language}: an estimate is called so once`)
    t.notMatch(
      text,
      /Édition précédente|Edition before/,
      `${language}: nothing to compare with, no empty column`,
    )
  }
})
