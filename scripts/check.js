// npm run check: format, types, pages, lint, directions, words of both languages, weight of the pages. All are run; any that fails fails the whole.
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '..')
const bin = name => path.join(root, 'node_modules/.bin', name)

const steps = [
  ['words', process.execPath, [path.join(root, 'client/words.ts')]],
  ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['types', bin('tsc'), ['--noEmit']],
  [
    'pages',
    bin('svelte-check'),
    ['--tsconfig', './tsconfig.json', '--fail-on-warnings', '--output', 'machine', '--threshold', 'warning'],
  ],
  [
    'lint',
    bin('eslint'),
    ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
  ],
  [
    'directions',
    bin('depcruise'),
    ['--config', '.dependency-cruiser.js', '--output-type', 'err', 'server', 'shared', 'client/src'],
  ],
  [
    'build',
    process.execPath,
    [path.join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
  ],
  ['budget', process.execPath, [path.join(root, 'scripts/budget.js')]],
]

const only = process.argv.slice(2)
let failed = 0
for (const [name, command, args] of steps) {
  if (only.length > 0 && !only.includes(name)) continue
  const began = performance.now()
  const done = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' },
    maxBuffer: 64_000_000,
  })
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  if (done.status === 0) {
    process.stdout.write(`${name}: right (${seconds} s)\n`)
    continue
  }
  failed++
  process.stdout.write(`${name}: not right (${seconds} s)\n${done.stdout ?? ''}${done.stderr ?? ''}\n`)
}
if (failed > 0) process.exitCode = 1
