// npm run check: format, types, pages, lint, directions, words of both languages, weight of the pages. All are run; any that fails fails the whole.
import { spawn } from 'node:child_process'
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
const wanted = steps.filter(([name]) => only.length === 0 || only.includes(name))
// Words are compiled before anything reads them, and pages are built before they are weighed; the rest shares two cores.
const AT_ONCE = 2
const after = { budget: 'build' }
const done = new Map()
let failed = 0

function run([name, command, args]) {
  const began = performance.now()
  return new Promise(resolve => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=4096' },
    })
    let said = ''
    child.stdout.on('data', text => (said += text))
    child.stderr.on('data', text => (said += text))
    child.on('error', error => (said += error.message))
    child.on('close', code => {
      const seconds = ((performance.now() - began) / 1000).toFixed(1)
      if (code !== 0) failed++
      process.stdout.write(
        code === 0 ? `${name}: right (${seconds} s)\n` : `${name}: not right (${seconds} s)\n${said}\n`,
      )
      resolve(code)
    })
  })
}

const begin = step => {
  const [name] = step
  const first = after[name] && done.get(after[name])
  const running = (first ?? Promise.resolve()).then(() => run(step))
  done.set(name, running)
  return running
}

const [words, ...rest] = wanted[0]?.[0] === 'words' ? wanted : [null, ...wanted]
if (words) await begin(words)
// The longest first, so that none is left alone at the end.
const order = ['lint', 'pages', 'build', 'types', 'format', 'directions', 'budget']
const queue = rest.sort((a, b) => order.indexOf(a[0]) - order.indexOf(b[0]))
await Promise.all(
  Array.from({ length: AT_ONCE }, async () => {
    for (let step = queue.shift(); step; step = queue.shift()) await begin(step)
  }),
)
if (failed > 0) process.exitCode = 1
