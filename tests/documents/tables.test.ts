// Exports: a French Excel opens them right, programs read them back, and no cell is a formula.
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import t from 'tap'
import { csv, neutralised } from '#server/documents/csv.ts'
import { xlsx } from '#server/documents/xlsx.ts'

t.test('a CSV opens right in a French Excel: BOM, semicolons, CRLF, decimal comma', async t => {
  const text = csv(
    ['Structure', 'Valeur'],
    [
      ['Marée Basse', 46800.5],
      ['Les « Dunes » ; La Baule', null],
    ],
  )
  t.equal(text, '\uFEFFStructure;Valeur\r\nMarée Basse;46800,5\r\n"Les « Dunes » ; La Baule";\r\n')
})

t.test('programs may ask for commas and decimal points', async t => {
  t.equal(csv(['a', 'b'], [[1.5, true]], { delimiter: ',', decimalComma: false }), '\uFEFFa,b\r\n1.5,1\r\n')
})

t.test('whatever starts like a formula is a text, and a negative number stays a number', async t => {
  for (const text of [
    '=1+1',
    '+33612345678',
    '-2+3',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    ' =1',
    '\n=1',
    '\u00a0=1',
    '＝1',
  ]) {
    t.equal(neutralised(text), `'${text}`, JSON.stringify(text))
  }
  t.equal(neutralised('Marée-Basse = bien'), 'Marée-Basse = bien')
  t.equal(csv(['n'], [[-12.5]]), '\uFEFFn\r\n-12,5\r\n')
})

t.test('whatever the cells hold, a reader gets the same table back', async t => {
  const seed = 44
  t.comment(`seed ${seed}`)
  const cell = fc.string({ unit: 'grapheme' })
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), rows => {
      const read: string[][] = parse(csv(['a', 'b', 'c'], rows), {
        bom: true,
        delimiter: ';',
        record_delimiter: '\r\n',
      })
      t.same(
        read.slice(1),
        rows.map(row => row.map(neutralised)),
      )
    }),
    { seed, numRuns: 200 },
  )
})

t.test('a workbook keeps types: text is text, cents are euros, days are days', async t => {
  const bytes = await xlsx([
    {
      name: 'Conventions : 2026/27',
      columns: [
        { title: 'Numéro', kind: 'text' },
        { title: 'Valeur', kind: 'cents' },
        { title: 'Signée le', kind: 'day' },
      ],
      rows: [
        ['=HYPERLINK("https://piege.example")', 4_680_000, '2026-11-24'],
        ['EST26-0018', null, 'bientôt'],
      ],
    },
    {
      name: 'Conventions : 2026/27',
      columns: [{ title: 'Autre', kind: 'number' }],
      rows: [[12.5], ['douze']],
    },
  ])
  const sheet = partOf(bytes, 'xl/worksheets/sheet1.xml')
  t.notMatch(sheet, /<f>/, 'no formula')
  t.match(sheet, /<v>46800<\/v>/)
  t.match(sheet, /<v>46350<\/v>/, 'the serial day of 24 November 2026')
  const strings = partOf(bytes, 'xl/sharedStrings.xml')
  t.match(strings, /=HYPERLINK/)
  t.match(strings, /bientôt/, 'what is no day is kept as it was written')
  t.match(
    partOf(bytes, 'xl/workbook.xml'),
    /name="Conventions   2026 27".*name="Conventions   2026 27 \(2\)"/s,
  )
})

t.test('instants are shown in the edition’s own time, in both formats', async t => {
  const at = new Date('2026-11-24T09:40:00Z')
  t.equal(csv(['à'], [[at]], { timeZone: 'Europe/Paris' }), '\uFEFFà\r\n2026-11-24 10:40:00\r\n')
  t.equal(csv(['à'], [[at], [new Date('bientôt')]]), '\uFEFFà\r\n2026-11-24T09:40:00.000Z\r\n\r\n')
  const bytes = await xlsx(
    [{ name: 'a', columns: [{ title: 'à', kind: 'instant' }], rows: [[at]] }],
    'Europe/Paris',
  )
  t.match(partOf(bytes, 'xl/worksheets/sheet1.xml'), /<v>46350\.4444/, '10 h 40 is 0.4444 of a day')
})

t.test('control characters and endless cells do not break a workbook', async t => {
  const bytes = await xlsx([
    {
      name: '',
      columns: [{ title: 'a', kind: 'text' }],
      rows: [['\u0000\u0008x\ufffe'], ['y'.repeat(50_000)]],
    },
  ])
  t.notMatch(partOf(bytes, 'xl/sharedStrings.xml'), /[\u0000\u0008\ufffe]/)
})

/** A part of a zip file, by the central directory (APPNOTE.TXT, 4.3.12). */
function partOf(zip: Uint8Array, name: string): string {
  const bytes = Buffer.from(zip)
  let at = bytes.readUInt32LE(bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1') + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map(offset =>
      bytes.readUInt16LE(at + offset),
    ) as [number, number, number]
    const local = bytes.readUInt32LE(at + 42)
    if (bytes.toString('utf8', at + 46, at + 46 + nameLength) === name) {
      const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
      const body = bytes.subarray(from, from + bytes.readUInt32LE(at + 20))
      return (bytes.readUInt16LE(at + 10) === 8 ? inflateRawSync(body) : body).toString('utf8')
    }
    at += 46 + nameLength + extraLength + commentLength
  }
  throw new Error(`no ${name} in the file`)
}
