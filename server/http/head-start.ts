// A head start: pages that are opened on the worst networks name all their files at once, where else each is found in the one before.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

/** A page that many open at once, on the day and on a phone, by the modules it begins with. */
const pages = [
  { address: /^\/scan\//, modules: ['src/routes/door.ts', 'src/pages/door/Door.svelte'] },
  {
    address: /^\/moi(?:[?#]|$)/,
    modules: ['src/routes/me.ts', 'src/shell/AppShell.svelte', 'src/pages/me/Day.svelte'],
  },
]

interface Chunk {
  file: string
  imports?: string[]
  css?: string[]
}
type Manifest = Record<string, Chunk>

let cached: { folder: string; manifest: Manifest } | undefined

function manifestOf(folder: string): Manifest {
  if (cached?.folder === folder) return cached.manifest
  const file = path.join(folder, '.vite/manifest.json')
  // A build may come without it: the pages work as well, and begin a little later.
  const manifest = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : {}
  cached = { folder, manifest }
  return manifest
}

/** The page with the files of this address named in its head, after those that every page begins with; most pages as they are. */
export function withHeadStart(folder: string, url: string, html: string): string {
  const page = pages.find(({ address }) => address.test(url))
  if (!page) return html
  const links = [...filesOf(manifestOf(folder), ['index.html', ...page.modules])]
    .filter(file => !html.includes(file))
    .map(file =>
      file.endsWith('.css')
        ? `<link rel="stylesheet" href="/${file}">`
        : `<link rel="modulepreload" href="/${file}">`,
    )
  return html.replace('</head>', () => `${links.join('')}</head>`)
}

/** The files of these modules and of all they import, styles in the order of their modules. */
function filesOf(
  manifest: Manifest,
  modules: readonly string[],
  found = new Set<string>(),
  seen = new Set<string>(),
): Set<string> {
  for (const name of modules) {
    const chunk = manifest[name]
    if (!chunk || seen.has(name)) continue
    seen.add(name)
    filesOf(manifest, chunk.imports ?? [], found, seen)
    for (const file of [...(chunk.css ?? []), chunk.file]) found.add(file)
  }
  return found
}
