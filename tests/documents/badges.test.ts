// Badges on paper: every format is accessible, its code reads back, and a long run shows its progress.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDF } from '@libpdf/core'
import { decodeQR } from 'qr/decode.js'
import sharp from 'sharp'
import t from 'tap'
import { badgePdf, badgeRun } from '#server/documents/badge-pdf.ts'
import type { Badge, BadgeFormat, BadgeSheet } from '#server/documents/badge-pdf.ts'
import { printRun } from '#server/documents/print-run.ts'
import { qrSvg } from '#server/documents/qr.ts'
import { sectors } from './cast.ts'

const token =
  'CAAAEWJFAMYTGGVKHQ2DKNRXHA4TAMJSGM2DKNRXHA4TAMJSGM2DKNRXHA4TAMJSGM2DKNRXHA4TAMJSGM2DKNRXHA4TAMJSGM2DKNRXHA4TAMJSGM2DKNRXHA4TAMJSGM2DKNRXHA4TA'

const formats: BadgeFormat[] = ['a4-folded', 'a6', 'label']

function sheet(format: BadgeFormat, language: 'fr' | 'en' = 'fr'): BadgeSheet {
  const edition = {
    name: 'Les Rencontres de l’Estuaire 2026',
    place: 'Saint-Nazaire',
    dates: { from: '2026-11-24', to: '2026-11-25' },
  }
  return { language, edition, format, sectors, madeAt: new Date('2026-11-20T08:00:00Z') }
}

function badge(name = 'Awa Diop', changes: Partial<Badge> = {}): Badge {
  return { name, organisation: 'Marée Basse', role: 'Visiteuse', token, code: 'K7QM-2XPT', ...changes }
}

async function read(png: Uint8Array): Promise<string> {
  const { data, info } = await sharp(png).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) })
}

t.test('every format is accessible and archivable, in both languages', async t => {
  for (const format of formats) {
    for (const language of ['fr', 'en'] as const) {
      t.doesNotThrow(
        () => badgePdf([badge(), badge('Noémie Le Guellec')], sheet(format, language), 'ua-1'),
        `${format} ${language}`,
      )
    }
    const pages = (await PDF.load(badgePdf([badge(), badge('Noémie')], sheet(format)))).getPages()
    t.equal(pages.length, 2, 'a page a badge')
    t.match(pages[0]?.extractText().text, /Awa Diop/)
  }
})

t.test('a QR drawn as image reads back as it was written', async t => {
  const drawn = (svg: string) => sharp(Buffer.from(svg), { density: 400 }).png().toBuffer()
  t.equal(await read(await drawn(qrSvg(token))), token)
  const url = 'https://covalence.example/v/K7QM2XPT?é'
  t.equal(await read(await drawn(qrSvg(url, { correction: 'high' }))), url)
})

const poppler = spawnSync('pdftoppm', ['-v']).error === undefined
t.test(
  'the QR of a printed page reads back, at the size of each format',
  { skip: poppler ? false : 'pdftoppm is not installed' },
  async t => {
    const folder = mkdtempSync(join(tmpdir(), 'covalence-badges-'))
    t.teardown(() => rmSync(folder, { recursive: true }))
    for (const format of formats) {
      writeFileSync(join(folder, 'b.pdf'), badgePdf([badge()], sheet(format)))
      execFileSync('pdftoppm', ['-r', '150', '-png', '-singlefile', join(folder, 'b.pdf'), join(folder, 'b')])
      t.equal(await read(readFileSync(join(folder, 'b.png'))), token, format)
    }
  },
)

t.test('long names, missing organisations and odd characters still give a badge', async t => {
  const odd = [
    badge('Marie-Antoinette de la Rochefoucauld-Montbéliard du Plessis'),
    badge('李 🌊', { organisation: '' }),
    badge('x'.repeat(400), { notes: 'Rampe à l’entrée B.\n\n- Premier rendez-vous : table 14' }),
  ]
  for (const format of formats) t.doesNotThrow(() => badgePdf(odd, sheet(format), 'ua-1'), format)
  for (const format of formats) {
    const pages = (await PDF.load(badgePdf(odd, sheet(format)))).getPageCount()
    t.equal(pages, odd.length, `${format}: nothing spills onto another page`)
  }
})

t.test('a run of 130 badges tells how far it is and ends with one file', async t => {
  const badges = Array.from({ length: 130 }, (_, i) => badge(`Personne ${i + 1}`))
  const seen: number[] = []
  const run = badgeRun(badges, sheet('label'))
  let step = await run.next()
  for (; !step.done; step = await run.next()) {
    t.equal(step.value.total, 130)
    seen.push(step.value.done)
  }
  t.equal(seen.at(-1), 130)
  t.same(
    seen,
    seen.toSorted((a, b) => a - b),
  )
  const pages = (await PDF.load(step.value)).getPages()
  t.equal(pages.length, 130)
  t.match(pages[129]?.extractText().text, /Personne 130/)
})

t.test('a run in a thread gives the same badges, and can be stopped', async t => {
  const badges = Array.from({ length: 45 }, (_, i) => badge(`Personne ${i + 1}`))
  const progress: number[] = []
  const pdf = await printRun({ kind: 'badges', badges, sheet: sheet('label') }, ({ done }) =>
    progress.push(done),
  )
  t.equal((await PDF.load(pdf)).getPageCount(), 45)
  t.equal(progress.at(-1), 45)
  const stop = new AbortController()
  const stopped = printRun(
    { kind: 'badges', badges, sheet: sheet('label') },
    () => stop.abort(new Error('assez')),
    stop.signal,
  )
  await t.rejects(stopped, /assez/)
  await t.rejects(
    printRun({ kind: 'badges', badges: [], sheet: sheet('label') }, () => undefined),
    /without badges/,
  )
})
