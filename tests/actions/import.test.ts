// Files of organisers: tried dry, taken over whole or not at all, and the same twice changes nothing.
import t from 'tap'
import { importRows } from '#server/actions/import/import.ts'
import { centsOf, dayOf, numberOf } from '#server/actions/import/columns.ts'
import { readCsv } from '#server/actions/import/read.ts'
import type { ImportKind } from '#shared/import.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { castOf, type Cast } from '../support/cast.ts'

const rowsOf = (kind: ImportKind, bytes: Uint8Array | string) => {
  const read = readCsv(kind, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  if ('problem' in read) throw new Error(read.problem)
  return read.rows
}

async function take(world: TestApp, cast: Cast, kind: ImportKind, bytes: Uint8Array | string, options = {}) {
  const report = await importRows(world.house, {
    kind,
    editionId: cast.editionId,
    rows: rowsOf(kind, bytes),
    dryRun: false,
    keepGood: false,
    ...options,
  })
  return { stored: report.stored, kinds: report.lines.map(line => line.kind), lines: report.lines }
}

t.test('numbers, euros and days are read as the French write them', async t => {
  t.equal(numberOf('1 234,5'), 1234.5)
  t.equal(numberOf('1234.5'), 1234.5)
  t.equal(centsOf('12,40 €'), 1240)
  t.ok(Number.isNaN(numberOf('douze')))
  t.equal(dayOf('5/1/2027'), '2027-01-05')
})

t.test('Windows-1252 and UTF-8, semicolon and comma, French and English headers read alike', async t => {
  const french = Buffer.from('nom;famille\nAtelier d\u00e9co;SCOP\n', 'latin1')
  t.equal(rowsOf('organisations', french)[0]?.cells.name, 'Atelier déco')
  t.same(rowsOf('organisations', 'name,legal_family\n"Café, thé",SCOP\n')[0]?.cells, {
    name: 'Café, thé',
    legalFamily: 'SCOP',
  })
  const broken = readCsv('organisations', Buffer.from('nom;famille\n"Jamais fermé;SCOP\n'))
  t.ok('problem' in broken && (broken.line ?? 0) >= 2, 'a quote that never ends is named by its line')
  t.ok('problem' in readCsv('offers', Buffer.from('a;b\n1;2\n')), 'columns nobody knows are said')
})

t.test('a dry run stores nothing, a run stores all, a second run changes nothing', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const file =
    'nom;famille;commune;roles;contact;email\nLes Halles Vertes;SCIC;Nantes;exposant;Zoé Blin;zoe@halles.example\nMairie de Clis;collectivite;Guérande;acheteur;Marc Roy;marc@clis.example\n'
  const dry = await take(world, cast, 'organisations', file, { dryRun: true })
  t.same(dry, { ...dry, stored: false, kinds: ['created', 'created'] })
  const count = async () =>
    Number((await world.house.sql.one<{ n: number }>('select count(*) as n from organisation'))?.n)
  t.equal(await count(), 4)
  t.same((await take(world, cast, 'organisations', file)).kinds, ['created', 'created'])
  t.equal(await count(), 6)
  t.same((await take(world, cast, 'organisations', file)).kinds, ['same', 'same'])

  const offers =
    'structure;titre;description;secteurs;territoire;prix_min\nLes Halles Vertes;Paniers;Des paniers de saison;;30 km;12,50\n'
  t.same((await take(world, cast, 'offers', offers)).kinds, ['created'])
  t.same((await take(world, cast, 'offers', offers)).kinds, ['same'])
  t.same((await take(world, cast, 'offers', offers.replace('12,50', '13'))).kinds, ['updated'])

  const capitals = 'nom;famille\nASSOCIATION INTERMÉDIAIRE ÉTÉ;AI\n'
  t.same((await take(world, cast, 'organisations', capitals)).kinds, ['created'])
  t.same(
    (await take(world, cast, 'organisations', capitals)).kinds,
    ['same'],
    'accented capitals are found again',
  )

  const requests = 'demandeur;destinataire;score;acceptee\nMairie de Clis;Les Halles Vertes;80;oui\n'
  world.clock.now = '2026-11-20T09:00:00.000Z'
  const asked = await take(world, cast, 'requests', requests)
  t.equal(asked.lines[0]?.kind, 'refused', 'in direct mode an acceptance needs a slot')
  t.equal(asked.stored, false)
  t.same((await take(world, cast, 'requests', requests.replace('oui', 'non'))).kinds, ['created'])

  const visitors = 'nom;email\nAnne Roy;anne@roy.example\nSans courriel;\n'
  const half = await take(world, cast, 'visitors', visitors)
  t.same([half.stored, half.kinds], [false, ['created', 'refused']], 'one bad line holds everything back')
  t.equal(await world.house.sql.one('select 1 as one from visitor'), undefined)
  t.same((await take(world, cast, 'visitors', visitors, { keepGood: true })).kinds, ['created', 'refused'])
  t.ok(await world.house.sql.one('select 1 as one from visitor'), 'unless what is good is to be kept')
})

t.test('an organisation whose address nothing reaches is refused with its line', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const file = 'nom;famille;email\nLes Essais;SCIC;pas-un-mail\n'
  const [line] = (await take(world, cast, 'organisations', file)).lines
  t.equal(line?.kind, 'refused')
  t.match(JSON.stringify(line), 'pas-un-mail')
})

t.test('a line is held to what a form is held to, and says which column is wrong', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  const long = 'x'.repeat(10_000)
  const why = async (kind: ImportKind, header: string, ...lines: string[]) => {
    const { lines: said } = await take(world, cast, kind, [header, ...lines, ''].join('\n'), { dryRun: true })
    return said.map(line => (line.kind === 'refused' ? line.why?.fr : line.kind))
  }
  t.same(
    await why(
      'organisations',
      'nom;famille;code_postal;site;email',
      `${long};EI;;;`,
      'Un;EI;ABCDE;;',
      'Deux;EI;;javascript:alert(1);',
      'Trois;EI;;;a,b@x.fr',
      'Quatre;EI;1000;www.quatre.fr;q@x.fr',
    ),
    [
      'nom\u00a0: Au plus 200 caractères.',
      'code_postal\u00a0: Cinq chiffres, comme 44000.',
      'site\u00a0: Une adresse comme https://structure.fr.',
      'Adresse e-mail illisible\u00a0: a,b@x.fr. Une seule adresse, sans blanc ni virgule, comme zoe@structure.fr.',
      'created',
    ],
  )
  t.same(
    await why(
      'needs',
      'acheteur;titre;description;budget_max;visibilite',
      `Ville de Sainte-Anne;Un;${long};;`,
      'Ville de Sainte-Anne;Deux;;-5;',
      'Ville de Sainte-Anne;Trois;;;cachée',
      'Ville de Sainte-Anne;Quatre;Des repas;;Anonyme',
    ),
    [
      'description\u00a0: Au plus 5000 caractères.',
      'budget_max\u00a0: Au moins 0.',
      'Visibilité inconnue\u00a0: cachée. Mots attendus\u00a0: public, ciblé, anonyme.',
      'created',
    ],
  )
  t.same(await why('offers', 'structure;titre;delai', 'Atelier Vague;Un;1,5'), [
    'delai\u00a0: Attendu\u00a0: un nombre entier.',
  ])
  t.same(await why('visitors', 'nom;email;type', `${long};a@x.fr;`, 'Léa;b@x.fr;VIP', 'Zoé;c@x.fr;Presse'), [
    'nom\u00a0: Au plus 200 caractères.',
    'type\u00a0: «\u00a0VIP\u00a0» n’est pas compris. Mots attendus\u00a0: visiteur, exposant, acheteur, organisation, accueil, intervenant, presse, accompagnant.',
    'created',
  ])
})

t.test('what a sheet wraps, loses or hides is taken as meant', async t => {
  const world = await testApp()
  t.teardown(world.close)
  const cast = await castOf(world)
  await take(
    world,
    cast,
    'organisations',
    'nom;famille;code_postal;site;naf\n"Les\u202e\u0000 Halles\r\nVertes";EI;1000;www.halles.fr;78.20z\n',
  )
  await take(
    world,
    cast,
    'needs',
    'acheteur;titre;description;visibilite\nVille de Sainte-Anne;Sans nom;Des repas;Anonyme\n',
  )
  const row = await world.house.sql.one<{ place: unknown; website: string; naf: string }>(
    "select place, website, naf from organisation where name = 'Les Halles Vertes'",
  )
  t.match(JSON.stringify(row?.place), '01000')
  t.match(row, { website: 'https://www.halles.fr', naf: '78.20Z' })
  const need = await world.house.sql.one("select visibility from need where title = 'Sans nom'")
  t.same(need, { visibility: 'anonymous' })
})

t.test('a file that is no such file is told for what it is, with what to do', async t => {
  const problem = (kind: ImportKind, bytes: Uint8Array | string) => {
    const read = readCsv(kind, typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
    return 'problem' in read ? { line: read.line, fr: read.problemFr, en: read.problem } : null
  }
  const workbook = Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(400, 7)])
  t.match(problem('organisations', workbook), { line: null, fr: /un classeur.*«.CSV UTF-8.»/u })
  t.match(problem('organisations', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])), { fr: /un classeur/ })
  t.match(problem('organisations', Buffer.from(Array.from({ length: 900 }, (_, i) => i % 24))), {
    line: null,
    fr: /ce n’est pas du texte/,
  })
  t.match(problem('organisations', ''), { line: null, fr: /^il est vide/ })
  t.match(problem('organisations', '\n\n  \n'), { line: null, fr: /^il est vide/ })
  t.match(problem('organisations', 'nom;famille\n;\n'), { line: null, fr: /que sa ligne d’en-têtes/ })
  t.match(problem('organisations', 'siret;commune\n;Nantes\n'), { fr: /la colonne «.nom.» manque/ })
  t.match(problem('visitors', 'nom;structure\nZoé;Halles\n'), { fr: /la colonne «.email.» manque/ })
  t.match(problem('offers', `${'a'.repeat(400)};b\n1;2\n`)?.fr, /^aucune colonne n’est connue.{1,300}$/u)
  const offers = 'structure;titre;description;secteurs;territoire;prix_min\nHalles;Paniers;;;44;12\n'
  t.match(problem('organisations', offers), { fr: /^il ressemble à des offres, pas à des structures/ })
  t.equal(problem('offers', offers), null)
})

t.test(
  'what spreadsheets write is read: tabs, bars, UTF-16, a line that names its separator, empty lines',
  async t => {
    const sheet = 'nom;famille\nHalles;SCOP\n;\nÉté;EI\n;\n'
    const names = (bytes: Uint8Array | string) => rowsOf('organisations', bytes).map(row => row.cells.name)
    for (const mark of ['\t', '|', ','])
      t.same(names(sheet.replaceAll(';', mark)), ['Halles', 'Été'], JSON.stringify(mark))
    t.same(names(Buffer.from(`\ufeff${sheet.replaceAll(';', '\t')}`, 'utf16le')), ['Halles', 'Été'])
    const said = rowsOf('organisations', `sep=;\r\n${sheet.replaceAll('\n', '\r\n')}`)
    t.same(
      said.map(row => [row.line, row.cells.name]),
      [
        [3, 'Halles'],
        [5, 'Été'],
      ],
      'lines are numbered as an editor does',
    )
  },
)

t.test('every refused line says which cell, and what would do', async t => {
  const world = await testApp({ now: '2026-11-01T09:00:00.000Z' })
  t.teardown(world.close)
  const cast = await castOf(world, { bookingMode: 'planned' })
  const why = async (kind: ImportKind, ...lines: string[]) => {
    const { lines: said } = await take(world, cast, kind, [...lines, ''].join('\n'), { dryRun: true })
    return said.map(line => line.why?.fr.replaceAll('\u00a0', ' ') ?? line.kind)
  }
  t.match(
    await why(
      'organisations',
      'nom;famille;code_postal;roles;email;siret',
      'Un;SCOP;99999;;',
      'Deux;SCOP;;exposnat;',
      'Trois;SCOP;;;jean dupont@x.fr',
      'Quatre;SCOP;44000;;q@x.fr;;de trop',
      'Excel;SCOP;44000;;;7,32829E+13',
      'Cinq;SCOP;44000;Exposante, acheteuse;',
      'Cinq;SCOP;44000;Exposante, acheteuse;',
      'Cinq;SCOP;44100;;',
    ),
    [
      /^code_postal : 99999 n’est d’aucun département\./,
      /^role : « exposnat » n’est pas compris\. Mots attendus : exposant, acheteur/,
      /^Adresse e-mail illisible : jean dupont@x\.fr\. Une seule adresse, sans blanc/,
      /^Cette ligne a plus de cases que la première/,
      /^siret : le tableur a arrondi ce numéro \(7,32829E\+13\)\. Mettez la colonne au format Texte/,
      'created',
      'Déjà à la ligne 7 de ce fichier.',
      'Déjà à la ligne 7 de ce fichier : cette ligne change ce qu’elle disait.',
    ],
  )
  t.match(
    await why(
      'offers',
      'structure;titre;description;secteurs;territoire;prix_min',
      'Atelier Vague;Un;Des repas;légumes;;',
      'Atelier Vague;Deux;Des repas;;44, 99;',
      'Atelier Vague;Trois;Des repas;;;douze',
      'Ville de Sainte-Anne;Quatre;Des repas;;;',
      'Nulle part;Cinq;Des repas;;;',
    ),
    [
      /^Secteur inconnu : légumes\. Secteurs proches : « .+ »/,
      /^territoire : « 99 » n’est pas compris/,
      /^prix_min : « douze » n’est pas un nombre/,
      /^Ville de Sainte-Anne ne participe pas à cette édition comme exposant/,
      /^Structure inconnue : Nulle part\. Importez d’abord/,
    ],
  )
  t.match(
    await why('needs', 'structure;titre;description;debut', 'Ville de Sainte-Anne;Un;Des repas;32/13/2027'),
    [/^debut : Un jour comme 26\/11\/2026\./],
  )
  const asked = ['demandeur;destinataire;score;acceptee', 'Ville de Sainte-Anne;Atelier Vague;10;peut-être']
  t.match(await why('requests', ...asked), [/^acceptee : « peut-être » n’est pas compris/])
  await cast.olga.browser.patch(`/api/editions/${cast.slug}`, {
    phase: 'preparation',
    version: await versionOf(cast),
  })
  t.match(await why('requests', ...asked.map(line => line.replace('peut-être', 'oui'))), [
    /^Les demandes ne sont pas ouvertes\. Passez d’abord/,
  ])
})

const versionOf = async (cast: Cast): Promise<number> =>
  (await cast.olga.browser.get(`/api/editions/${cast.slug}`)).body.version
