// covalence import KIND FILE.csv: takes a file over, or says line by line what it would do.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { importRows } from '../actions/import/import.ts'
import { readCsv } from '../actions/import/read.ts'
import { importKinds, type ImportKind, type ImportLine } from '#shared/import.ts'
import { openHouse } from '../open-house.ts'
import { readSettings } from '../settings.ts'

const usage = `covalence import ${importKinds.join('|')} FILE.csv|- [--edition SLUG] [--dry-run] [--keep-good]`
const words: Record<ImportLine['kind'], string> = {
  created: 'créé',
  updated: 'mis à jour',
  same: 'inchangé',
  refused: 'refusé',
}

const unusable = (text: string): number => {
  process.stderr.write(`covalence: ${text}\n`)
  return 2
}

export async function run(args: string[]): Promise<number> {
  let parsed
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        edition: { type: 'string' },
        'dry-run': { type: 'boolean' },
        'keep-good': { type: 'boolean' },
      },
    })
  } catch (error) {
    return unusable(`${error instanceof Error ? error.message : String(error)} Usage: ${usage}`)
  }
  const [kindName, file] = parsed.positionals
  const kind = importKinds.find(one => one === kindName)
  if (!kind || !file) return unusable(`expected ${usage}`)
  return take(kind, file, {
    slug: parsed.values.edition,
    dryRun: parsed.values['dry-run'] === true,
    keepGood: parsed.values['keep-good'] === true,
  })
}

async function take(
  kind: ImportKind,
  file: string,
  options: { slug?: string; dryRun: boolean; keepGood: boolean },
): Promise<number> {
  const name = file === '-' ? 'standard input' : file
  let bytes: Buffer
  try {
    bytes = readFileSync(file === '-' ? 0 : file)
  } catch (error) {
    return unusable(`${name}: cannot be read (${error instanceof Error ? error.message : String(error)})`)
  }
  const read = readCsv(kind, bytes)
  if ('problem' in read)
    return unusable(`${name}: ${read.line === null ? '' : `line ${read.line}: `}${read.problem}`)
  if (read.unknown.length > 0)
    process.stderr.write(`covalence: columns left out: ${read.unknown.join(', ')}\n`)
  const { house, close } = await openHouse(readSettings(process.env))
  try {
    const edition = await house.sql.one<{ id: string; slug: string }>(
      options.slug
        ? 'select id, slug from edition where slug = ?'
        : 'select id, slug from edition order by starts_on desc limit 1',
      options.slug ? [options.slug] : [],
    )
    if (!edition)
      return unusable(
        options.slug
          ? `--edition: there is no edition ${options.slug}`
          : '--edition: there is no edition yet',
      )
    const report = await importRows(house, {
      kind,
      editionId: edition.id,
      rows: read.rows,
      dryRun: options.dryRun,
      keepGood: options.keepGood,
    })
    for (const line of report.lines) {
      if (!options.dryRun && line.kind === 'same') continue
      process.stdout.write(
        `ligne ${line.line}\t${words[line.kind]}\t${line.what}${line.why ? `\t${line.why.fr}` : ''}\n`,
      )
    }
    const count = (of: ImportLine['kind']) => report.lines.filter(line => line.kind === of).length
    const end = options.dryRun
      ? 'rien n’est enregistré (essai)'
      : report.stored
        ? 'enregistré'
        : 'rien n’est enregistré : corrigez les lignes refusées, ou ajoutez --keep-good'
    process.stderr.write(
      `${edition.slug} : ${count('created')} créés, ${count('updated')} mis à jour, ${count('same')} inchangés, ${count('refused')} refusés ; ${end}\n`,
    )
    return count('refused') > 0 && !(options.keepGood || options.dryRun) ? 1 : 0
  } finally {
    await close()
  }
}
