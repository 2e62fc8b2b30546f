// covalence verify FILE.pdf: judges a sealed document alone, without the server that sealed it.
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { judgePdf } from '../verify/judge.ts'
import type { Verdict } from '../verify/judge.ts'
import { verdictInWords } from '../verify/sentences.ts'

const usage = 'usage: covalence verify FILE.pdf [--trust CERTIFICATE.pem]... [--lang fr|en] [--json]'
const statuses: Record<Verdict['status'], number> = { valid: 0, altered: 1, unreadable: 2 }

/** 0: sealed and unchanged; 1: altered (or sealed by another than the trusted); 2: unreadable or not sealed. */
export async function run(args: string[]): Promise<number> {
  const options = read(args)
  if (!options) return complain(usage)
  const { file, trust, language, json } = options
  let pdf: Buffer
  let trusted: string[] | null
  try {
    pdf = readFileSync(file === '-' ? 0 : file)
    trusted = trust.length === 0 ? null : trust.map(path => readFileSync(path, 'utf8'))
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error))
  }
  const verdict = judgePdf(pdf, trusted)
  process.stdout.write(json ? `${JSON.stringify(verdict, null, 2)}\n` : verdictInWords(verdict, language))
  return statuses[verdict.status]
}

type Options = { file: string; trust: string[]; language: 'fr' | 'en'; json: boolean }

function read(args: string[]): Options | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: {
        trust: { type: 'string', multiple: true },
        lang: { type: 'string' },
        json: { type: 'boolean' },
      },
    })
    const [file, ...more] = positionals
    const language = values.lang ?? (/^en/i.test(process.env['LANG'] ?? '') ? 'en' : 'fr')
    if (file === undefined || more.length > 0 || (language !== 'fr' && language !== 'en')) return null
    return { file, trust: values.trust ?? [], language, json: values.json ?? false }
  } catch {
    return null
  }
}

function complain(line: string): number {
  process.stderr.write(`covalence verify: ${line}\n`)
  return 2
}
