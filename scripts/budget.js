// Weighs the JavaScript of a first view, gzipped file by file as it travels, against its budget. Budgets are in kB of 1,000 bytes.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

const folder = path.resolve(process.env.CLIENT_DIR ?? path.resolve(import.meta.dirname, '../dist/client'))
const read = file => JSON.parse(readFileSync(path.join(folder, file), 'utf8'))
const manifest = read('.vite/manifest.json')
const { reader } = read('.written/files.json')

// What a first view fetches: the script of the head, the entry, the area's routes, the frame, the page and all they import. The live
// link is part of the frame. What opens later (sheets, palette, menus) and the worker that keeps pages offline are not part of it.
// A public page is written by the server and fetches its reader alone; the app comes with the first use, and is weighed with it.
// docs/decisions/021-public-pages-are-written.md says more.
const pages = [
  { name: 'public, read: every page the server writes', budget: 2.1, entry: [reader] },
  {
    name: 'public, used: an edition',
    budget: 29,
    entry: [reader],
    parts: ['routes/public.ts', 'pages/public/Edition.svelte'],
  },
  {
    name: 'public, used: the directory',
    budget: 39,
    entry: [reader],
    parts: ['routes/public.ts', 'pages/public/Exhibitors.svelte'],
  },
  {
    name: 'signed in: my day',
    budget: 44,
    parts: ['routes/me.ts', 'shell/AppShell.svelte', 'pages/me/Day.svelte'],
  },
]
const inTheHead = ['theme.js']

function needed(key, found = new Set()) {
  const chunk = manifest[key]
  if (!chunk || found.has(chunk.file)) return found
  if (chunk.file.endsWith('.js')) found.add(chunk.file)
  for (const next of chunk.imports ?? []) needed(next, found)
  return found
}

const keyOf = part => Object.keys(manifest).find(key => key.endsWith(part))
let over = 0
for (const { name, budget, entry = [], parts = [] } of pages) {
  const files = new Set([...inTheHead, ...entry])
  if (parts.length > 0) needed('index.html', files)
  for (const part of parts) {
    const key = keyOf(part)
    if (!key) {
      console.log(
        `budget: no chunk for ${part}; there are: ${Object.keys(manifest)
          .filter(one => one.includes(part.split('/')[1]))
          .join(', ')}`,
      )
      over++
      continue
    }
    needed(key, files)
  }
  const bytes = [...files].reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length,
    0,
  )
  const kilobytes = bytes / 1000
  console.log(`${name}: ${kilobytes.toFixed(1)} kB of ${budget}`)
  if (kilobytes > budget) over++
}
if (over > 0) process.exitCode = 1
