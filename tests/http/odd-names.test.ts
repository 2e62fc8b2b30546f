// Names that are markup, a formula, a template or a pattern: in letters, sheets, calendars and papers they are names and nothing else.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { PDF } from '@libpdf/core'
import { parse } from 'csv-parse/sync'
import t from 'tap'
import { jobs } from '#server/jobs.ts'
import { deliver } from '#server/mail/deliver.ts'
import { exportNames } from '#shared/control.ts'
import { Browser, letters, testApp } from '#tests/support/app.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'
import { signedConvention } from '#tests/support/conventions.ts'

t.setTimeout(120_000)

// Markup, a formula, Typst, a template's and a replacement's signs, what ends a cell or a property of a calendar.
const odd = (what: string) =>
  `=${what}+1 <b onclick="x">&amp; {requester} {object} $& $1 #panic("x") *a* \\ ; , :  %0A @ref 👩‍🌾`

const world = await testApp({ now: '2026-11-20T09:00:00.000Z' })
t.teardown(world.close)
const cast = await castOf(world)
const { olga, atelier, ville, coop } = cast
const at = (rest: string) => `/api/editions/${SLUG}/${rest}`
const ok = (answer: { status: number; body: { id?: string } }) => {
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as Record<string, string> & { id: string }
}
await world.must(async a => {
  await a.sql.all('update edition set name = ?', [odd('Salon')])
  for (const [table, column] of [
    ['organisation', 'name'],
    ['person', 'name'],
    ['meeting_table', 'label'],
  ] as const)
    for (const { id } of await a.sql.all<{ id: string }>(`select id from ${table}`))
      await a.sql.all(`update ${table} set ${column} = ? where id = ?`, [odd(`${table}${id.slice(-3)}`), id])
  await a.sql.all('update organisation set signatory_name = ?, signatory_capacity = ?', [
    odd('Signe'),
    odd('Titre'),
  ])
  return { done: true }
})
const { browser: ana } = atelier.first
const { browser: bruno } = ville.first
ok(
  await ana.post(at('offers'), {
    fields: { title: odd('Offre'), description: odd('Texte') },
    status: 'published',
  }),
)
const need = ok(
  await bruno.post(at('needs'), {
    fields: { title: odd('Besoin'), description: odd('Texte') },
    status: 'open',
  }),
)
const slots = (await ana.get(at('grid'))).body.slot as { id: string }[]
for (const [i, who] of [atelier, coop].entries()) {
  const asked = ok(
    await bruno.post(at('requests'), {
      addresseeId: who.organisationId,
      subject: { kind: 'need', id: need.id },
      slotIds: [slots[i]?.id ?? ''],
      message: odd('Message'),
    }),
  )
  ok(await who.first.browser.post(at(`requests/${asked.id}/accept`), { slotId: slots[i]?.id }))
}
ok(await olga.browser.post(at('doors'), { name: odd('Porte'), zone: 'hall', capacity: null }))
const visitor = ok(
  await new Browser(world.app).post(at('visitors'), {
    name: odd('Visite'),
    email: 'visite@x.example',
    organisationName: odd('Chez'),
    locale: 'fr',
    shareContact: true,
  }),
)
const signed = await signedConvention(world, cast, odd('Objet'))
world.clock.now = '2026-11-25T18:30:00.000Z'
for (const job of jobs) if (job.name !== 'data:retain') await job.run(world.house)

t.test('every letter has one address, one subject and no markup of ours', async t => {
  const sent = await letters(world.house)
  t.ok(sent.length > 8, `${sent.length} letters`)
  world.clock.now = '2026-11-25T18:31:00.000Z'
  while ((await deliver(world.house)) > 0);
  const folder = path.join(world.folder, 'mail')
  const files = readdirSync(folder)
  t.equal(files.length, sent.length)
  const known = new Set([
    'from',
    'to',
    'subject',
    'message-id',
    'date',
    'mime-version',
    'content-type',
    'content-transfer-encoding',
  ])
  for (const file of files) {
    const [head = ''] = readFileSync(path.join(folder, file), 'utf8').split(/\r?\n\r?\n/, 1)
    const fields = head.split(/\r?\n(?![ \t])/).map(line => line.split(':', 1)[0]?.toLowerCase() ?? '')
    t.same(
      fields.filter(name => !known.has(name)),
      [],
      file,
    )
    t.equal(fields.filter(name => name === 'to').length, 1)
  }
})

t.test('no cell of any sheet begins a formula', async t => {
  const sheets = [...exportNames.map(name => at(`exports/${name}.csv`)), at('visitors.csv')]
  let cells = 0
  for (const sheet of sheets) {
    const answer = await olga.browser.get(sheet)
    t.equal(answer.status, 200, sheet)
    const rows: string[][] = parse(answer.raw.body, { bom: true, delimiter: ';', relax_column_count: true })
    for (const row of rows)
      for (const cell of row) {
        cells++
        if (/^[=+@\t\r]/.test(cell)) t.fail(`${sheet}: ${cell.slice(0, 40)}`)
      }
  }
  t.ok(cells > 100)
  t.equal((await olga.browser.get(at('exports/all.xlsx'))).status, 200)
})

t.test('a calendar holds each name on its own property', async t => {
  const { body } = await ana.get(at('my-day'))
  const feed = await ana.get(new URL(String(body.me?.icsUrl), 'http://localhost').pathname)
  t.equal(feed.status, 200)
  const unfolded = feed.raw.body.replace(/\r\n[ \t]/g, '')
  const names = unfolded
    .split('\r\n')
    .filter(line => line !== '')
    .map(line => line.split(/[:;]/, 1)[0] ?? '')
  t.same(
    names.filter(name => !/^[A-Z-]+$/.test(name)),
    [],
  )
  t.match(unfolded, '👩‍🌾')
})

t.test('every paper is typeset, with the names as they are written', async t => {
  const papers = [
    [ana, at('my-day.pdf')],
    [ana, `${signed.path}/document.pdf`],
    [olga.browser, at('exports/report.pdf')],
    [olga.browser, at(`visitors/${visitor.id}/badge.pdf`)],
  ] as const
  for (const [reader, address] of papers) {
    const answer = await reader.get(address)
    t.equal(answer.status, 200, address)
    const text = (await PDF.load(new Uint8Array(answer.raw.rawPayload)))
      .getPages()
      .map(page => page.extractText().text)
      .join(' ')
      .replace(/[\u200b\s]+/g, ' ')
    if (!address.endsWith('report.pdf')) t.match(text, '#panic("x")', address)
  }
})
