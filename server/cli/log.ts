// covalence log verify: walks the log of who did what, whose lines are chained by their hashes, and says where it was touched.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { judgeLog, type LogVerdict } from '../actions/log.ts'
import { readSettings } from '../settings.ts'
import { openDatabase } from '../storage/database.ts'

const usage = 'usage: covalence log verify [--known HASH] [--lang fr|en] [--json]'

/** 0: every line holds; 1: a line is missing or altered, or the one noted earlier is gone; 2: unusable input. Changes nothing. */
export async function run(args: string[]): Promise<number> {
  const options = read(args)
  if (!options) return complain(usage)
  const { known, language, json } = options
  const { DATABASE_URL: url, dataDir } = readSettings(process.env)
  const file = path.join(dataDir, 'covalence.sqlite')
  // Opening would make an empty one, whose log holds.
  if (!url && !existsSync(file))
    return complain(`${file}: expected the database of a house; name its folder in DATA_DIR`)
  const database = await openDatabase({ url, file })
  try {
    const verdict = await judgeLog(database.sql, known)
    process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : inWords(verdict, known, language))
    return verdict.broken || (known !== null && !verdict.known) ? 1 : 0
  } finally {
    await database.close()
  }
}

type Language = 'fr' | 'en'
interface Options {
  known: string | null
  language: Language
  json: boolean
}

function read(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { known: { type: 'string' }, lang: { type: 'string' }, json: { type: 'boolean' } },
    })
    const language = values.lang ?? (/^en/i.test(process.env['LANG'] ?? '') ? 'en' : 'fr')
    const known = values.known?.toLowerCase() ?? null
    if (positionals.join(' ') !== 'verify' || (language !== 'fr' && language !== 'en')) return null
    if (known !== null && !/^[0-9a-f]{64}$/.test(known)) return null
    return { known, language, json: values.json ?? false }
  } catch {
    return null
  }
}

const faults: Record<NonNullable<LogVerdict['broken']>['fault'], Record<Language, string>> = {
  missing: {
    fr: 'elle manque, ou une autre a été glissée à sa place',
    en: 'it is missing, or another was slipped into its place',
  },
  altered: {
    fr: 'elle ne dit plus ce qui y fut écrit',
    en: 'it no longer says what was written',
  },
  unchained: {
    fr: 'elle ne suit pas celle qui la précède',
    en: 'it does not follow the one before',
  },
}

function inWords(
  { lines, last, broken, known }: LogVerdict,
  asked: string | null,
  language: Language,
): string {
  const fr = language === 'fr'
  const counted = `${lines} ${fr ? 'ligne' : 'line'}${lines === 1 ? '' : 's'}`
  if (broken) {
    const { seq, fault, at, action } = broken
    const near = fault === 'missing' ? (fr ? 'la suivante\u00a0: ' : 'the next: ') : ''
    return fr
      ? `Rompu\u00a0: la ligne ${seq} du journal (${near}${action}, ${at})\u00a0: ${faults[fault].fr}. Avant elle, ${counted} en ordre. Comparez avec une sauvegarde.\n`
      : `Broken: line ${seq} of the log (${near}${action}, ${at}): ${faults[fault].en}. Before it, ${counted} in order. Compare with a backup.\n`
  }
  if (asked !== null && !known)
    return fr
      ? `Rompu\u00a0: le journal se suit (${counted}), mais la ligne que vous aviez notée n’y est plus\u00a0: la fin a été coupée ou tout a été récrit. Comparez avec une sauvegarde.\n`
      : `Broken: the log follows on (${counted}), but the line you noted is gone: the end was cut off, or all of it written anew. Compare with a backup.\n`
  if (!last) return fr ? 'Le journal est vide.\n' : 'The log is empty.\n'
  return fr
    ? `Le journal tient\u00a0: ${counted}, la dernière du ${last.at}. Notez son empreinte ailleurs, et donnez-la la prochaine fois avec --known\u00a0:\n${last.hash}\n`
    : `The log holds: ${counted}, the last of ${last.at}. Note its hash elsewhere, and give it next time with --known:\n${last.hash}\n`
}

function complain(line: string): number {
  process.stderr.write(`covalence log: ${line}\n`)
  return 2
}
