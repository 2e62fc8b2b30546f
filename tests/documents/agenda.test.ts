// A person's agenda: on one sheet of paper, and in any calendar, always the same meeting under the same name.
import { PDF } from '@libpdf/core'
import t from 'tap'
import { agendaIcs } from '#server/documents/agenda-ics.ts'
import type { AgendaFeed } from '#server/documents/agenda-ics.ts'
import { agendaPdf } from '#server/documents/agenda-pdf.ts'
import type { AgendaSheet } from '#server/documents/agenda-pdf.ts'
import type { AgendaEntry } from '#server/documents/agenda-view.ts'
import { sectors } from './cast.ts'

const madeAt = new Date('2026-11-20T08:00:00Z')

const withDunes: AgendaEntry = {
  id: '019aa3c2-7b1e-7c11-9f0e-5a1b2c3d4e5f',
  revision: 0,
  startsAt: '2026-11-24T09:40:00Z',
  endsAt: '2026-11-24T10:00:00Z',
  kind: 'meeting',
  title: 'Les Ateliers des Dunes',
  where: 'Table 14',
  with: 'Karim Benali, directeur',
  about: 'Conditionnement ; livraison, paniers',
  notes: null,
  cancelled: false,
}

function feed(entries: AgendaEntry[], changes: Partial<AgendaFeed> = {}): string {
  const place = 'Saint-Nazaire'
  return agendaIcs({
    title: 'Mon agenda',
    language: 'fr',
    timeZone: 'Europe/Paris',
    domain: 'covalence.example',
    madeAt,
    entries,
    place,
    ...changes,
  })
}

function sheet(entries: AgendaEntry[], changes: Partial<AgendaSheet> = {}): AgendaSheet {
  return {
    language: 'fr',
    edition: { name: 'Les Rencontres de l’Estuaire 2026', place: 'Saint-Nazaire' },
    person: { name: 'Noémie Le Guellec', organisation: 'Marée Basse' },
    version: 3,
    validUrl: 'https://covalence.example/a/K7QM2XPT?v=3',
    entries,
    sectors,
    timeZone: 'Europe/Paris',
    madeAt,
    ...changes,
  }
}

const lines = (ics: string): string[] => ics.replace(/\r\n[ \t]/g, '').split('\r\n')

t.test('a moved meeting keeps its UID and raises its SEQUENCE, so the phone moves it too', async t => {
  const before = lines(feed([withDunes]))
  const after = lines(
    feed([{ ...withDunes, revision: 1, startsAt: '2026-11-24T10:00:00Z', endsAt: '2026-11-24T10:20:00Z' }]),
  )
  const uid = 'UID:019aa3c2-7b1e-7c11-9f0e-5a1b2c3d4e5f@covalence.example'
  t.ok(before.includes(uid) && after.includes(uid))
  t.ok(before.includes('SEQUENCE:0') && after.includes('SEQUENCE:1'))
  t.ok(before.includes('DTSTART:20261124T094000Z') && after.includes('DTSTART:20261124T100000Z'))
})

t.test('a cancelled meeting stays in the feed, as cancelled', async t => {
  const ics = lines(feed([{ ...withDunes, revision: 2, cancelled: true }]))
  t.ok(ics.includes('STATUS:CANCELLED'))
  t.ok(ics.some(line => line.startsWith('SUMMARY:Annulé')))
})

t.test('the feed names its zone, its place, and escapes what calendars read as signs', async t => {
  const ics = lines(feed([withDunes]))
  t.ok(ics.includes('X-WR-TIMEZONE:Europe/Paris'))
  t.ok(ics.includes('LOCATION:Table 14\\, Saint-Nazaire'))
  t.ok(ics.includes('DESCRIPTION:Karim Benali\\, directeur\\nConditionnement \\; livraison\\, paniers'))
  t.ok(ics.includes('DTSTAMP:20261120T080000Z'))
})

t.test('a line break in a title cannot add a property to the calendar', async t => {
  const ics = lines(feed([{ ...withDunes, title: 'A\r\nATTENDEE:mailto:x@piege.example' }]))
  t.notOk(ics.some(line => line.startsWith('ATTENDEE')))
})

t.test('two full days stand on one A4 sheet, with version and check', async t => {
  const entries = Array.from({ length: 26 }, (_, i) => {
    const start = Date.UTC(2026, 10, 24 + Math.floor(i / 13), 8, (i % 13) * 30)
    return {
      ...withDunes,
      id: `m${i}`,
      startsAt: new Date(start).toISOString(),
      endsAt: new Date(start + 1_200_000).toISOString(),
    }
  })
  const pdf = await PDF.load(agendaPdf(sheet(entries)))
  t.equal(pdf.getPageCount(), 1)
  const words = pdf.getPages()[0]?.extractText().text ?? ''
  t.match(words, /Version 3/)
  t.match(words, /Encore valable/)
  t.match(words, /mardi 24 novembre 2026/)
  t.match(words, /mercredi 25 novembre 2026/)
})

t.test('hours are local to the edition, also across the change of clocks', async t => {
  const autumn = { ...withDunes, startsAt: '2026-10-24T07:00:00Z', endsAt: '2026-10-24T07:20:00Z' }
  const winter = { ...withDunes, id: 'w', startsAt: '2026-10-26T07:00:00Z', endsAt: '2026-10-26T07:20:00Z' }
  const words = (await PDF.load(agendaPdf(sheet([autumn, winter])))).getPages()[0]?.extractText().text ?? ''
  t.match(words, /9\sh\s00/)
  t.match(words, /8\sh\s00/)
})

t.test(
  'the sheet is accessible in both languages, full and empty; cancelled meetings are not printed',
  async t => {
    for (const language of ['fr', 'en'] as const) {
      t.doesNotThrow(() => agendaPdf(sheet([withDunes], { language }), 'ua-1'))
      t.doesNotThrow(() => agendaPdf(sheet([], { language }), 'ua-1'))
    }
    const words =
      (await PDF.load(agendaPdf(sheet([{ ...withDunes, cancelled: true }])))).getPages()[0]?.extractText()
        .text ?? ''
    t.notMatch(words, /Table 14/)
  },
)

t.test('odd names keep their words on paper and in calendars', async t => {
  const long = 'Coopérative d’intérêt collectif '.repeat(6).trim()
  const titled = (title: string, id: string) => ({ ...withDunes, id, title })
  const odd = [
    titled('🌊🌻 Les Joyeux Drilles 👩🏽‍🌾 de Méan 🇫🇷', 'a'),
    titled('<script>alert(1)</script>', 'b'),
    titled('« L’Entre-deux » "guillemets" & apostrophes ©', 'c'),
    titled('جمعية التضامن', 'd'),
    titled('🌊', 'e'),
    titled(long, 'f'),
  ]
  const pdf = await PDF.load(agendaPdf(sheet(odd)))
  t.equal(pdf.getPageCount(), 1)
  const words = (pdf.getPages()[0]?.extractText().text ?? '').replace(/\s+/g, ' ')
  t.match(words, /Les Joyeux Drilles de Méan(?! \?)/, 'emoji are left out rather than drawn as « ? »')
  t.ok(words.includes('<script>alert(1)</script>'))
  t.ok(words.includes('« L’Entre-deux » "guillemets" & apostrophes ©'))
  t.match(words, /\?{5} \?{7}/, 'what no face draws still has its place')
  t.equal(words.split('Coopérative').length - 1, 6, 'a long name is whole, on lines of its own')

  const ics = feed(odd)
  for (const line of ics.split('\r\n')) t.ok(Buffer.byteLength(line) <= 75, line)
  for (const { title } of odd) t.ok(lines(ics).includes(`SUMMARY:${title}`), title)
})
