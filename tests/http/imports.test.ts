// An organiser's files: tried, read line by line, taken over whole or in part; nobody else's organisation is taken with them.
import t from 'tap'
import { importKinds, type ImportKind, type ImportReport } from '#shared/import.ts'
import { importTemplate } from '#server/documents/import-template.ts'
import { readCsv } from '#server/actions/import/read.ts'
import { testApp, type Browser } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'
import { castOf, SLUG } from '#tests/support/cast.ts'

const at = `/api/editions/${SLUG}/imports`

async function bring(
  browser: Browser,
  kind: string,
  file: string | Buffer | null,
  options: Record<string, string> = {},
  headers: Record<string, string> = {},
) {
  const form = new FormData()
  form.set('kind', kind)
  for (const [name, value] of Object.entries(options)) form.set(name, value)
  if (file !== null) form.set('file', new Blob([Buffer.from(file)]), 'feuille.csv')
  const written = new Response(form)
  return browser.send({
    method: 'POST',
    url: at,
    payload: Buffer.from(await written.arrayBuffer()),
    headers: { 'content-type': written.headers.get('content-type') ?? '', ...headers },
  })
}

const names = (world: { house: { sql: { all(text: string): Promise<unknown[]> } } }) =>
  world.house.sql.all('select name from organisation order by name')

await onBoth(t, 'a file is tried, then taken over whole, or what is good of it', async (t, world) => {
  const { olga } = await castOf(world)
  const before = await names(world)
  const file =
    'nom;famille;commune;roles;contact;email;couleur\nLes Halles Vertes;SCIC;Sète;exposant;Zoé Blin;zoe@halles.example;vert\nSans famille;XYZ;Sète;exposant;;;\n'

  const tried = await bring(olga.browser, 'organisations', file)
  t.equal(tried.status, 200)
  const report = tried.body as ImportReport
  t.match(report, {
    stored: false,
    counts: { created: 1, updated: 0, same: 0, refused: 1 },
    unknown: ['couleur'],
    more: 0,
  })
  t.match(report.lines[0], { line: 3, kind: 'refused', what: 'Sans famille' }, 'the refused lines come first')
  t.match(report.lines[0]?.why?.fr, /^Famille inconnue\u00a0: XYZ/)
  t.match(report.lines[0]?.why?.en, /^Unknown family: XYZ/)
  t.same(await names(world), before, 'tried only')

  const whole = await bring(olga.browser, 'organisations', file, { dryRun: 'false' })
  t.equal(whole.body.stored, false, 'one bad line holds all back')
  t.same(await names(world), before)

  const good = await bring(olga.browser, 'organisations', file, { dryRun: 'false', keepGood: 'true' })
  t.match(good.body, { stored: true, counts: { created: 1, refused: 1 } })
  t.equal((await names(world)).length, before.length + 1)
  const again = await bring(olga.browser, 'organisations', file, { dryRun: 'false', keepGood: 'true' })
  t.match(again.body.counts, { created: 0, same: 1, refused: 1 }, 'the same file twice changes nothing')

  const rows = await world.house.sql.all<{ actor: string; payload: string }>(
    "select actor, payload from log_entry where action = 'file:imported' order by seq",
  )
  t.equal(rows.length, 2)
  t.equal(rows[0]?.actor, `person:${olga.browser.personId}`)
  t.notMatch(rows[0]?.payload, /zoe/i, 'the log names nobody of the file')
})

t.test('what is no such file is said, in both languages, and nothing is stored', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const { olga } = await castOf(world)
  const before = await names(world)
  const broken = await bring(olga.browser, 'organisations', 'nom;famille\n"Jamais;SCOP\n', {
    dryRun: 'false',
  })
  t.equal(broken.status, 422)
  t.equal(broken.body.code, 'FILE_UNREADABLE')
  t.match(broken.body.detail, /ligne \d+\s: un guillemet ouvert n’est jamais refermé/)
  const english = await bring(olga.browser, 'organisations', '', {}, { 'accept-language': 'en' })
  t.match(english.body, { code: 'FILE_UNFIT', detail: /it is empty: a first line that names the columns/ })
  t.equal((await bring(olga.browser, 'organisations', null)).body.code, 'FILE_MISSING')
  t.equal((await bring(olga.browser, 'animaux', 'nom\nx\n')).body.code, 'INVALID_INPUT')
  t.match((await bring(olga.browser, 'offers', 'a;b\n1;2\n')).body.detail, /aucune colonne n’est connue/)
  const many = `nom\n${Array.from({ length: 2001 }, (_, i) => `Structure ${i}\n`).join('')}`
  const long = await bring(olga.browser, 'organisations', many)
  t.equal(long.status, 413)
  t.match(long.body.detail, /2001 lignes\s; 2000 au plus/)
  const plain = await olga.browser.post(at, { kind: 'organisations' })
  t.equal(plain.body.code, 'UNSUPPORTED_MEDIA')
  t.same(await names(world), before)
})

t.test('only organisers bring files, and never take over the organisation of others', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const { olga, fadila, atelier } = await castOf(world)
  const file = 'nom;famille\nNouvelle;SCOP\n'
  t.equal((await bring(fadila.browser, 'organisations', file)).status, 403)
  t.equal((await bring(atelier.first.browser, 'organisations', file)).status, 403)

  await world.must(async a => {
    await a.sql.all(
      `insert into organisation (id, name, legal_family, place, description, created_at, version)
       select '0192f000-0000-7000-8000-000000000001', 'Ailleurs', 'SCOP', '{}', 'à nous', created_at, 1 from organisation limit 1`,
    )
    await a.sql.all(
      `insert into membership (id, organisation_id, person_id, role, created_at)
       select '0192f000-0000-7000-8000-000000000002', '0192f000-0000-7000-8000-000000000001', person_id, 'owner', created_at from membership limit 1`,
    )
    return { done: true as const }
  })
  const elsewhere = await bring(
    olga.browser,
    'organisations',
    'nom;famille;description\nAilleurs;SCOP;à moi\n',
    { dryRun: 'false' },
  )
  t.match(elsewhere.body.lines[0], { kind: 'refused', why: { fr: /déjà son compte/ } })
  const member = await bring(
    olga.browser,
    'organisations',
    'nom;famille;email\nAtelier Vague;EI;intruse@ailleurs.example\n',
    { dryRun: 'false' },
  )
  t.match(member.body.lines[0], { kind: 'refused', why: { fr: /déjà ses membres/ } })
  t.same(
    await world.house.sql.all("select 1 as one from person where email = 'intruse@ailleurs.example'"),
    [],
    'nobody is made of a refused line',
  )
})

t.test('every template reads back whole, in both languages', async t => {
  for (const kind of importKinds)
    for (const language of ['fr', 'en'] as const) {
      const read = readCsv(kind, Buffer.from(importTemplate(kind, language)))
      if ('problem' in read) throw new Error(`${kind} ${language}: ${read.problem}`)
      t.same(read.unknown, [], `${kind} ${language}: every column is known`)
      t.equal(read.rows.length, 1)
    }
  const world = await testApp()
  t.teardown(world.close)
  const { olga } = await castOf(world)
  for (const kind of ['organisations', 'offers', 'visitors'] satisfies ImportKind[]) {
    const template = await olga.browser.get(`${at}/${kind}/template.csv`)
    t.match(template.headers['content-type'], /text\/csv/)
    const taken = await bring(olga.browser, kind, template.raw.rawPayload, { dryRun: 'false' })
    t.match(taken.body, { stored: true, counts: { created: 1, refused: 0 } }, JSON.stringify(taken.body))
  }
})
