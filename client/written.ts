// Written: after the client, builds what the server needs to write public pages, and the small script they begin with.
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build, type InlineConfig, type Plugin } from 'vite'
import { words } from './lean.ts'

const source = path.join(import.meta.dirname, 'src')

/** What a page reads in the browser, and what stands for it while the server writes. */
const standIns = new Map(
  Object.entries({
    'components/wide.ts': 'wide.ts',
    'pages/public/asked.svelte.ts': 'asked.ts',
    'pages/public/asked-whole.svelte.ts': 'asked.ts',
    'router.svelte.ts': 'router.ts',
    'session.svelte.ts': 'session.ts',
    'shell/Preferences.svelte': 'Preferences.svelte',
    'words/language.ts': 'language.ts',
  }).map(([from, to]) => [path.join(source, from), path.join(source, 'written', to)]),
)

const standingIn: Plugin = {
  name: 'covalence:standing-in',
  enforce: 'pre',
  async resolveId(id, from, options) {
    const found = await this.resolve(id, from, { ...options, skipSelf: true })
    return (found && standIns.get(path.normalize(found.id))) ?? found
  },
}

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}

/** The styles of a page, those of everything it imports first. */
function stylesOf(manifest: Record<string, Chunk>, key: string, seen = new Set<string>()): string[] {
  const chunk = manifest[key]
  if (!chunk || seen.has(key)) return []
  seen.add(key)
  return [...(chunk.imports ?? []).flatMap(next => stylesOf(manifest, next, seen)), ...(chunk.css ?? [])]
}

/** By page, what the first view needs beyond the styles of every page. */
function stylesByPage(outDir: string): Record<string, string[]> {
  const manifest = JSON.parse(readFileSync(path.join(outDir, '.vite/manifest.json'), 'utf8')) as Record<
    string,
    Chunk
  >
  const everywhere = stylesOf(manifest, 'index.html')
  const pages = Object.keys(manifest).filter(key => key.startsWith('src/pages/public/'))
  return Object.fromEntries(
    pages.map(key => [
      path.basename(key, '.svelte'),
      stylesOf(manifest, key).filter(file => !everywhere.includes(file)),
    ]),
  )
}

export function written(shared: string): Plugin {
  const common: InlineConfig = {
    configFile: false,
    root: import.meta.dirname,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: { '#shared': shared } },
  }

  /** The script that a written page begins with; answers its file. */
  async function buildReader(outDir: string): Promise<string> {
    const built = await build({
      ...common,
      build: {
        outDir,
        emptyOutDir: false,
        modulePreload: false,
        rolldownOptions: {
          input: path.join(source, 'reader.ts'),
          output: { entryFileNames: 'assets/[name]-[hash].js' },
        },
      },
    })
    const [output] = [built].flat()
    if (!output || !('output' in output)) throw new Error('The reader was not built')
    return output.output[0].fileName
  }

  const buildPages = (outDir: string) =>
    build({
      ...common,
      plugins: [standingIn, words(), svelte({ configFile: path.resolve(source, '../../svelte.config.js') })],
      ssr: { noExternal: true },
      build: {
        ssr: path.join(source, 'written/pages.ts'),
        outDir,
        emptyOutDir: true,
        rolldownOptions: { checks: { pluginTimings: false }, output: { entryFileNames: 'pages.mjs' } },
      },
    })

  let outDir = ''
  return {
    name: 'covalence:written',
    apply: 'build',
    configResolved(config) {
      outDir = path.resolve(config.root, config.build.outDir)
    },
    closeBundle: {
      order: 'post',
      sequential: true,
      async handler() {
        const folder = path.join(outDir, '.written')
        await buildPages(folder)
        const files = { reader: await buildReader(outDir), styles: stylesByPage(outDir) }
        writeFileSync(path.join(folder, 'files.json'), JSON.stringify(files))
      },
    },
  }
}
