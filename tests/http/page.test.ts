// What a preview or a search engine reads, before any script runs.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import t from 'tap'
import { castOf } from '../support/cast.ts'
import { testApp } from '../support/app.ts'

const folder = process.env.CLIENT_DIR ?? path.resolve(import.meta.dirname, '../../dist/client')
const built = existsSync(path.join(folder, '.written/files.json'))

t.test(
  'an edition is told in the page itself, its names made harmless',
  { skip: built ? false : 'the pages are not built' },
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    await world.must(async a => {
      await a.sql.all("update organisation set name = '<b>Atelier</b> & $1' where id = ?", [
        cast.atelier.organisationId,
      ])
      return { done: true }
    })
    const nobody = await world.as(null)
    const page = await nobody.get(`/e/${cast.slug}`)
    t.equal(page.status, 200)
    t.match(page.body, '<title>Rencontres de test · Covalence</title>')
    t.match(page.body, 'og:title')
    const directory = await nobody.get(`/e/${cast.slug}/exposants`)
    t.match(directory.body, '&lt;b>Atelier')
    t.notMatch(directory.body, '<b>Atelier')
    await cast.papeterie.first.browser.post(`/api/editions/${cast.slug}/offers`, {
      fields: { title: 'Carnets & fils', description: 'Reliure à la main.', sectors: ['imprimerie'] },
      status: 'published',
    })
    const later = await nobody.get(`/e/${cast.slug}/exposants`)
    t.match(later.body, 'Carnets &amp; fils', 'a page that was written before follows what is published now')
    t.equal((await nobody.get('/e/absente')).status, 404)
    t.equal((await nobody.get('/assets/absent.js')).status, 404)
    t.equal((await nobody.get('/moi')).status, 200)
  },
)

t.test(
  'a public page is written in the language that was chosen, else in the browser’s, and only for whoever is not signed in',
  { skip: built ? false : 'the pages are not built' },
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const cast = await castOf(world)
    const nobody = await world.as(null)
    const read = async (headers: Record<string, string>, path = `/e/${cast.slug}/exposants`) =>
      (await nobody.get(path, headers)).body as string
    t.match(await read({}), /<html lang="fr">.*Les exposants/s)
    t.match(await read({ 'accept-language': 'en-GB,fr;q=0.5' }), /<html lang="en">.*Exhibitors/s)
    t.match(await read({ 'accept-language': 'en-GB', cookie: 'language=fr' }), /<html lang="fr">/)
    t.match(await read({}, `/e/${cast.slug}/exposants?q=papeterie`), /Papeterie du Port/)
    t.notMatch(await read({}, `/e/${cast.slug}/exposants?q=vague`), /<h2[^>]*>.{0,80}Papeterie du Port/s)

    for (const path of ['', '/exposants', '/orientation', '/inscription']) {
      const page = await read({}, `/e/${cast.slug}${path}`)
      const files = [...page.matchAll(/(?:href|src|data-app)="(\/[\w/-]+\.(?:css|js))"/g)].map(
        found => found[1] ?? '',
      )
      t.ok(files.length > 4)
      for (const file of files) t.equal((await nobody.get(file)).status, 200, `${path} ${file}`)
    }

    const signedIn = await cast.atelier.first.browser.get(`/e/${cast.slug}/exposants`)
    t.notMatch(signedIn.body, 'data-asked')
    t.notMatch(await read({}, `/e/${cast.slug}/exposants/%2e%2e%2fgrid`), 'data-asked')
    t.notMatch(
      await read({}, `/e/${cast.slug}/exposants/inconnu`),
      'data-asked',
      'the app says what is missing',
    )
    t.match((await nobody.get('/')).headers.vary, 'accept-language')
  },
)

t.test(
  'scripts and styles go out as small as the browser takes them',
  { skip: built ? false : 'the pages are not built' },
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const nobody = await world.as(null)
    const core = readdirSync(path.join(folder, 'assets')).find(file => /^core-.*\.js$/.test(file)) ?? ''
    const as = async (encoding: string) => {
      const { headers, raw } = await nobody.get(`/assets/${core}`, { 'accept-encoding': encoding })
      return { encoding: headers['content-encoding'], vary: headers.vary, bytes: raw.rawPayload }
    }
    const [plain, gzip, brotli] = [await as('identity'), await as('gzip'), await as('gzip, br')]
    t.same([plain.encoding, gzip.encoding, brotli.encoding], [undefined, 'gzip', 'br'])
    t.match(plain.vary, /accept-encoding/i)
    t.ok(gunzipSync(gzip.bytes).equals(plain.bytes))
    t.ok(brotliDecompressSync(brotli.bytes).equals(plain.bytes))
  },
)

t.test(
  'the pages of the day name all their files at once; the others begin as light as before',
  { skip: built ? false : 'the pages are not built' },
  async t => {
    const world = await testApp()
    t.teardown(world.close)
    const nobody = await world.as(null)
    const filesOf = async (address: string): Promise<string[]> => {
      const { body } = await nobody.get(address)
      return [...String(body).matchAll(/<(?:link|script)[^>]* (?:href|src)="(\/assets\/[^"]+)"/g)].map(
        found => found[1] ?? '',
      )
    }
    const few = (await filesOf('/connexion')).length
    t.ok(few < 6, `${few} files`)
    for (const [address, page] of [
      ['/scan/01', '/assets/Door-'],
      ['/moi', '/assets/day-'],
      ['/moi?jour=1', '/assets/AppShell-'],
    ] as const) {
      const files = await filesOf(address)
      t.ok(
        files.some(file => file.startsWith(page) && file.endsWith('.js')),
        `${address} names ${page}`,
      )
      t.equal(new Set(files).size, files.length, 'each once')
      for (const file of files) t.equal((await nobody.get(file)).status, 200, file)
      // What these files ask for in their first lines is named as well: nothing is found in the one before.
      const asked = files
        .filter(file => file.endsWith('.js'))
        .flatMap(file => [
          ...readFileSync(path.join(folder, file), 'utf8').matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g),
        ])
        .map(found => `/assets/${found[1]}`)
      t.ok(asked.length > 5, `${asked.length} imports`)
      t.same(
        asked.filter(file => !files.includes(file)),
        [],
        address,
      )
    }
  },
)
