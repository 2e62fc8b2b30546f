// Words: both languages say the same things, and French is written as French is.
import t from 'tap'
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'

const folder = path.resolve(import.meta.dirname, '../../client/messages')
const areas = readdirSync(folder)
const read = (area: string, language: string) =>
  JSON.parse(readFileSync(path.join(folder, area, `${language}.json`), 'utf8')) as Record<string, unknown>
const textsOf = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(one => Object.values((one as { match: Record<string, string> }).match))
      : []
const holes = (value: unknown) => new Set(textsOf(value).flatMap(text => text.match(/\{\w+\}/g) ?? []))

t.test('every area of messages is listed for the compiler', async t => {
  const settings = JSON.parse(
    readFileSync(path.resolve(folder, '../../project.inlang/settings.json'), 'utf8'),
  ) as Record<string, { pathPattern: string[] }>
  t.same(
    settings['plugin.inlang.messageFormat']?.pathPattern.toSorted(),
    areas.map(area => `./client/messages/${area}/{locale}.json`).toSorted(),
  )
})

t.test('French and English hold the same messages, and there are some', async t => {
  const count = (language: string) =>
    areas.reduce((sum, area) => sum + Object.keys(read(area, language)).length, 0)
  t.ok(count('fr') > 0)
  t.equal(count('fr'), count('en'))
  for (const area of areas)
    t.same(Object.keys(read(area, 'en')).sort(), Object.keys(read(area, 'fr')).sort(), area)
})

t.test('no name is used by two areas: the later would silently win', async t => {
  const names = areas.flatMap(area => Object.keys(read(area, 'fr')))
  t.same(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
})

t.test('a translation uses the same values', async t => {
  for (const area of areas)
    for (const [name, french] of Object.entries(read(area, 'fr')))
      t.same(holes(read(area, 'en')[name]), holes(french), name)
})

t.test(
  'French puts a hard space before high punctuation and inside guillemets, and never exclaims',
  async t => {
    const wrong = areas.flatMap(area =>
      Object.entries(read(area, 'fr')).flatMap(([name, value]) =>
        textsOf(value)
          .filter(text =>
            /[^\u00a0\u202f\s] ?[;?!»]|« |[^\u00a0\u202f\d/a-z]:(?!\/)| :|!/.test(
              text.replace(/https?:\S+/g, ''),
            ),
          )
          .map(text => `${name}: ${text}`),
      ),
    )
    t.same(wrong, [])
  },
)

t.test('a French apostrophe curls', async t => {
  for (const area of areas)
    for (const [name, value] of Object.entries(read(area, 'fr')))
      for (const text of textsOf(value)) t.notMatch(text, /\p{L}'\p{L}/u, name)
})

t.test('the interface says what happened, never « Oups »', async t => {
  for (const area of areas) t.notMatch(JSON.stringify(read(area, 'fr')), /oups|zut/i, area)
})

t.test('messages compile to functions in both languages with the plugin of this house', async t => {
  // The compiler's memory database keeps its process alive, so it works in one of its own.
  const outdir = t.testdir()
  const root = path.resolve(folder, '../..')
  execFileSync(process.execPath, [path.join(root, 'client/words.ts'), outdir], { cwd: root, stdio: 'pipe' })
  const index = readFileSync(path.join(outdir, 'messages/_index.js'), 'utf8')
  const compiled = index.match(/export \* /g)?.length ?? 0
  t.equal(
    compiled,
    areas.reduce((sum, area) => sum + Object.keys(read(area, 'fr')).length, 0),
  )
  const one = readFileSync(path.join(outdir, 'messages/nav_sign_in.js'), 'utf8')
  t.match(one, 'Se connecter')
  t.match(one, 'Sign in')
})
