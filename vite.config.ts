// How the client is built: one page, lazy chunks, words compiled from both languages, a worker for offline.
import { fileURLToPath } from 'node:url'
import { paraglideVitePlugin } from '@inlang/paraglide-js'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'
import { compressed } from './client/compressed.ts'
import { lean } from './client/lean.ts'
import { offline } from './client/offline.ts'
import { words } from './client/words.ts'
import { written } from './client/written.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const server = process.env.API_URL ?? 'http://127.0.0.1:3000'

export default defineConfig({
  root: here('client'),
  publicDir: here('client/public'),
  resolve: { alias: { '#shared': here('shared') } },
  plugins: [
    paraglideVitePlugin(words),
    lean(),
    svelte({ configFile: here('svelte.config.js') }),
    offline(),
    written(here('shared')),
    compressed(),
  ],
  build: {
    outDir: here('dist/client'),
    emptyOutDir: true,
    manifest: true,
    // A strict content policy forbids data: addresses.
    assetsInlineLimit: 0,
    // The lists of what each page imports weigh more on every page than they save on the next one: styles alone are listed.
    modulePreload: { polyfill: false, resolveDependencies: () => [] },
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Svelte's modes are constants here (client/lean.ts): what they exclude is found only when they are followed through.
      optimization: { inlineConst: { mode: 'all', pass: 3 } },
      // Svelte does not say that its modules may be left out when unused: without this, whatever any page
      // needs of it would weigh on the public pages. Its flags alone act by being imported.
      treeshake: {
        moduleSideEffects: [
          { test: /svelte[\\/]src[\\/](?!internal[\\/]flags)/, sideEffects: false },
          { test: /[\\/](shared[\\/][\w\\/-]+\.ts|node_modules[\\/]typebox[\\/].*)$/, sideEffects: false },
        ],
      },
      input: { index: here('client/index.html'), service: here('client/src/worker/service.ts') },
      output: {
        // What every page needs is one file: it compresses better than ten.
        codeSplitting: {
          groups: [
            {
              name: 'core',
              test: /client[\\/]src[\\/](shell[\\/]Root|components[\\/](PageHead|ErrorState|Skeleton|Empty|Card))\.svelte$|words[\\/]both\.ts$|asked\.svelte\.ts$/,
              priority: 3,
            },
            // What both worlds use now and then, kept out of the heavier groups below.
            {
              name: 'shared',
              test: /client[\\/]src[\\/](words[\\/]time\.ts|components[\\/]Pill\.svelte|paraglide[\\/]registry\.js)$/,
              priority: 2,
            },
            {
              name: 'await',
              test: /client[\\/]dom[\\/]blocks[\\/]await\.js$|bindings[\\/]this\.js$/,
              priority: 2,
            },
            {
              name: 'edition',
              test: /client[\\/]src[\\/](pages[\\/]public[\\/]Edition|components[\\/]WovenBand)\.svelte$/,
            },
            // What every signed-in page needs besides: the frame and the live rooms.
            {
              name: 'work',
              test: /client[\\/]src[\\/](shell[\\/]AppShell|components[\\/]Tabs)\.svelte$|live[\\/]room\.svelte\.ts$/,
              priority: 1,
            },
            { name: 'day', test: /client[\\/]src[\\/]pages[\\/]me[\\/](Day|TakesPart)\.svelte$/ },
          ],
        },
        entryFileNames: chunk => (chunk.name === 'service' ? 'service.js' : 'assets/[name]-[hash].js'),
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/api': server, '/socket.io': { target: server, ws: true } },
  },
})
