// Words: how messages become functions. Used by the build, and by `node client/words.ts` before a type check.
import { fileURLToPath } from 'node:url'
import { compile, type CompilerOptions } from '@inlang/paraglide-js'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

export const words: CompilerOptions = {
  project: here('../project.inlang'),
  outdir: here('src/paraglide'),
  // One module a message: a page carries its own words and no others.
  outputStructure: 'message-modules',
  strategy: ['cookie', 'preferredLanguage', 'baseLocale'],
  cookieName: 'language',
  isServer: 'false',
  emitReadme: false,
}

// By hand: `node client/words.ts [OUTDIR]`. The compiler leaves a worker open, so the end is said.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await compile({ ...words, outdir: process.argv[2] ?? words.outdir })
  process.exit(0)
}
