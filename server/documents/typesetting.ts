// Typesetting: a Typst template and its data become a tagged PDF/A that also says it is PDF/UA. Same data, same bytes.
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { DocumentError } from './errors.ts'
import { drawable } from './glyphs.ts'
import { declareAccessible } from './pdf-metadata.ts'

export type TemplateName = 'convention' | 'certificate' | 'badges' | 'agenda' | 'report'

export type Typeset = {
  /** PDF/A-3 carries attachments; PDF/A-2 does for the rest. `ua-1` alone is for tests: Typst then checks the rules of PDF/UA. */
  standard: 'a-3a' | 'a-2a' | 'ua-1'
  /** The only date in the file; comes in as an argument. */
  madeAt: Date
}

// Results that the last twenty documents did not use leave Typst's cache, or a server that prints all day would only grow. Looking
// through it costs a millisecond, so it is done once for ten documents.
const cacheTurn = 10
const cacheAgeMaxTurns = 2
let printed = 0

/** Typesets `data` with a template. Throws TYPESETTING_FAILED with Typst's own words. */
export function typeset(template: TemplateName, data: object, { standard, madeAt }: Typeset): Uint8Array {
  const compiler = theCompiler()
  // What was signed is printed sign for sign.
  const drawn = drawable(data, template === 'convention')
  const result = compiler.compile({
    mainFilePath: join(templatesFolder, `${template}.typ`),
    inputs: { data: JSON.stringify({ ...drawn, madeAt: dateParts(madeAt) }) },
  })
  const document = result.result
  if (!document) throw failed(template, JSON.stringify(result.takeDiagnostics()?.shortDiagnostics ?? []))
  try {
    const bytes = compiler.pdf(document, { pdfStandard: standard })
    return standard === 'ua-1' ? bytes : declareAccessible(bytes)
  } catch (error) {
    throw failed(template, error instanceof Error ? error.message : String(error))
  } finally {
    if (++printed % cacheTurn === 0) compiler.evictCache(cacheAgeMaxTurns)
  }
}

const templatesFolder = join(import.meta.dirname, 'templates/typst')
let compilerKept: NodeCompiler | undefined

function theCompiler(): NodeCompiler {
  compilerKept ??= NodeCompiler.create({
    workspace: templatesFolder,
    fontArgs: [{ fontPaths: fontFolders() }],
  })
  return compilerKept
}

function fontFolders(): string[] {
  const require = createRequire(import.meta.url)
  const folder = (name: string): string => dirname(require.resolve(`@expo-google-fonts/${name}/package.json`))
  return [
    ...['400Regular', '400Regular_Italic', '700Bold'].map(face =>
      join(folder('atkinson-hyperlegible-next'), face),
    ),
    ...['700Bold'].map(face => join(folder('bricolage-grotesque'), face)),
  ]
}

function dateParts(date: Date): Record<string, number> {
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  }
}

function failed(template: TemplateName, why: string): DocumentError {
  return new DocumentError('TYPESETTING_FAILED', `typesetting ${template}: ${why}`, { template })
}
