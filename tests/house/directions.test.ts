// The rules of the house bite: each is shown one planted violation, and names it; the same files without it pass.
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'
import { ESLint } from 'eslint'
import rules from '../../.dependency-cruiser.js'

const root = path.resolve(import.meta.dirname, '../..')

/** One arrow that each rule forbids: from a planted file to what it must not know. */
const planted: Record<string, [from: string, to: string]> = {
  'shared-is-the-ground': ['shared/a.ts', '../server/domain/decision.ts'],
  'shared-has-no-clock-or-disk': ['shared/b.ts', 'node:fs'],
  'domain-is-pure': ['server/domain/c.ts', 'node:fs'],
  'storage-knows-no-shell': ['server/storage/d.ts', '../actions/free.ts'],
  'actions-know-no-transport': ['server/actions/e.ts', '../http/free.ts'],
  'access-knows-no-transport': ['server/access/f.ts', '../http/free.ts'],
  'documents-are-pure': ['server/documents/g.ts', '../storage/free.ts'],
  'http-not-realtime': ['server/http/h.ts', '../realtime/free.ts'],
  'realtime-not-http': ['server/realtime/i.ts', '../http/free.ts'],
  'client-knows-no-server': ['client/src/j.ts', '../../server/domain/decision.ts'],
  'server-knows-no-client': ['server/http/k.ts', '../../client/src/free.ts'],
  'only-storage-has-the-orm': ['server/actions/l.ts', '@mikro-orm/core'],
  'only-realtime-has-sockets': ['server/http/m.ts', 'socket.io'],
  resolvable: ['server/http/n.ts', './absent.ts'],
}

/** Judges a small house in a folder of its own; answers `rule from` for each violation. */
function judge(folder: string): string[] {
  const done = spawnSync(
    path.join(root, 'node_modules/.bin/depcruise'),
    ['--config', '.dependency-cruiser.js', '--output-type', 'json', 'server', 'shared', 'client/src'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64_000_000 },
  )
  const { summary } = JSON.parse(done.stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] }
  }
  return summary.violations.map(({ from, rule }) => `${rule.name} ${from}`)
}

function house(folder: string): string {
  for (const file of ['.dependency-cruiser.js', 'tsconfig.json', 'package.json'])
    cpSync(path.join(root, file), path.join(folder, file))
  for (const name of ['@mikro-orm/core', 'socket.io']) {
    write(
      folder,
      `node_modules/${name}/package.json`,
      JSON.stringify({ name, version: '1.0.0', main: 'index.js' }),
    )
    write(folder, `node_modules/${name}/index.js`, 'export {}\n')
  }
  const free = [
    'domain/decision',
    'actions/free',
    'http/free',
    'realtime/free',
    'storage/free',
    'access/free',
  ]
  for (const file of [...free.map(one => `server/${one}.ts`), 'shared/free.ts', 'client/src/free.ts'])
    write(folder, file, 'export const one = 1\n')
  return folder
}

function write(folder: string, file: string, text: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
  writeFileSync(path.join(folder, file), text)
}

t.test('every rule of direction is seen to refuse a planted violation, and nothing else', async t => {
  const folder = house(t.testdir())
  t.same(judge(folder), [], 'a small house in order passes')
  for (const [from, to] of Object.values(planted)) write(folder, from, `import '${to}'\n`)
  write(
    folder,
    'shared/circle-one.ts',
    "import { two } from './circle-two.ts'\nexport const one = () => two\n",
  )
  write(
    folder,
    'shared/circle-two.ts',
    "import { one } from './circle-one.ts'\nexport const two = () => one\n",
  )
  const found = judge(folder)
  for (const [rule, [from]] of Object.entries(planted))
    t.ok(found.includes(`${rule} ${from}`), `${rule} refuses ${from}`)
  t.ok(found.some(one => one.startsWith('no-circles shared/circle-')))
  const known = new Set(['no-circles', ...Object.keys(planted)])
  t.same(
    rules.forbidden.map(rule => rule.name).filter(name => !known.has(name)),
    [],
    'a new rule needs its planted violation here',
  )
})

t.test('markup from strings, forgotten promises, any and forgotten cases are refused', async t => {
  const eslint = new ESLint({ cwd: root })
  const complaints = async (file: string, text: string) =>
    (await eslint.lintText(text, { filePath: path.join(root, file) }))
      .flatMap(one => one.messages)
      .map(one => one.ruleId)
  t.match(await complaints('client/src/pages/Planted.svelte', '{@html "<b>"}'), ['svelte/no-at-html-tags'])
  // Typed rules need a file that the project knows; the text is another one, in its place.
  const file = 'server/domain/decision.ts'
  const text = `
    export const loose = (value: any) => value
    export function forgotten() { Promise.resolve(1) }
    export function half(kind: 'one' | 'two') { switch (kind) { case 'one': return 1 } }
    export const loud = () => console.log('here')
  `
  const found = await complaints(file, text)
  for (const rule of [
    '@typescript-eslint/no-explicit-any',
    '@typescript-eslint/no-floating-promises',
    '@typescript-eslint/switch-exhaustiveness-check',
    'no-console',
  ])
    t.ok(found.includes(rule), rule)
})
