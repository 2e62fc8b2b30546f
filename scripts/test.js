// npm test: finds or installs a browser, starts one PostgreSQL for the whole suite, runs each test file in a process of
// its own, says what failed and where, and ends with the runner's counts. `npm test -- tests/http tests/cli/match.test.ts`
// runs only those.
import { spawnSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { PassThrough } from 'node:stream'
import { t } from 'tap'
import { startPostgres } from '../tests/support/postgres.ts'
import { findBrowser } from '../tests/support/chromium.ts'

const root = path.resolve(import.meta.dirname, '..')
const plain = String(new URL('plain-promises.js', import.meta.url))
const SECONDS_MAX = 300
// One file more than there are processors: a journey waits for its letters and its planner, and another one works meanwhile.
const JOBS_MAX = 4
// What takes longest begins first, so that no long file is alone at the end.
const LONGEST_FIRST = [/journeys\/every-page/, /journeys/, /reliability/, /http\/plan/, /documents/, /http/]

const asked = process.argv.slice(2).map(name => path.relative(root, path.resolve(name)))
const weight = file => LONGEST_FIRST.findIndex(one => one.test(file)) + 1 || LONGEST_FIRST.length + 1
const files = globSync('tests/**/*.test.ts', { cwd: root })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => asked.length === 0 || asked.some(one => file === one || file.startsWith(`${one}/`)))
  .sort((a, b) => weight(a) - weight(b) || (a < b ? -1 : 1))
if (files.length === 0) stop(`no test file is called ${asked.join(', ')}`)

const browser = findBrowser() ?? installBrowser()
if (!browser)
  stop(
    'the journeys need a browser, and none was found. Install Chromium or Chrome (Debian: apt-get install chromium), or name one in CHROME_PATH, then run npm test again.',
  )

const postgres = await startPostgres()
const env = {
  ...process.env,
  COVALENCE_TEST_POSTGRES: postgres.url,
  CHROME_PATH: browser,
  COVALENCE_DATA: process.env.COVALENCE_DATA ?? path.join(root, '../shared/data'),
  TAP_TIMEOUT: String(SECONDS_MAX),
  // Every file loads the whole house: compiled once, read by the next ones and by the servers they start.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? path.join(root, 'node_modules/.cache/compiled'),
}

// The record itself is not shown: each file is told in one line, and failures whole.
t.pipe(new PassThrough().resume())
t.register()
t.setTimeout(0)
t.jobs = Math.min(JOBS_MAX, availableParallelism() + 1)
// Measuring which sources a file covers slows the loading of every module; nobody asks for it here. Tap leaves it out
// where it believes that it is already asked for.
t.on('spawn', file =>
  file.on('preprocess', options => (options.execArgv = ['--import=@tapjs/processinfo/import'])),
)
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const file of t.pool) file.proc?.kill('SIGKILL')
    void postgres.stop().finally(() => process.exit(1))
  })

const failures = []
let empty = 0
let skipped = 0
await Promise.all(
  files.map(async name => {
    let said = ''
    const running = t.spawn(process.execPath, ['--import', plain, name], {
      name,
      cwd: root,
      env,
      at: null,
      stack: '',
      buffered: true,
      timeout: SECONDS_MAX * 1000,
      stdio: 'pipe',
    })
    const file = running.subtest
    const listen = child => child.stderr?.on('data', text => (said += text))
    if (file.proc) listen(file.proc)
    else file.on('process', listen)
    const results = await running
    const { pass, fail, skip, todo } = file.counts
    const nothing = results?.ok === true && pass + fail + skip + todo === 0
    if (nothing) empty++
    skipped += skip + todo
    const good = results?.ok === true && !nothing
    const parts = [name, `${pass} passed`]
    if (fail > 0) parts.push(`${fail} failed`)
    if (skip + todo > 0) parts.push(`${skip + todo} skipped`)
    parts.push(`${(file.time / 1000).toFixed(1)} s`)
    process.stdout.write(`${good ? '' : 'FAILED  '}${parts.join('  ')}\n`)
    if (good) return
    for (const point of file.lists.fail) process.stdout.write(`  not ok: ${titleOf(point)}\n`)
    failures.push(toldOf(name, file, results, said))
  }),
)
t.end()
await postgres.stop()

if (failures.length > 0)
  process.stdout.write(`\n${failures.length} of ${files.length} files failed:\n\n${failures.join('\n')}`)
const passed = t.counts.pass
// A file that asserts nothing tests nothing.
const failed = t.counts.fail + empty
if (skipped > 0) process.stdout.write(`\n${skipped} skipped`)
const good = failures.length === 0 && failed === 0 && passed > 0
// Said and done at once: what PostgreSQL leaves behind ends a process that only waits to end, and as if all were well.
process.stdout.write(`\n${passed} passed, ${failed} failed\n`, () => process.exit(good ? 0 : 1))

function titleOf({ fullname, name }) {
  return fullname.endsWith(name) ? fullname : `${fullname} > ${name}`
}

/** What failed in a file: each assertion with its titles and what stood against it, then how the process ended. */
function toldOf(name, file, results, said) {
  const points = file.lists.fail.map(point => {
    const { diff, at, message, stack, source, ...rest } = point.diag ?? {}
    const where = at?.lineNumber ? ` (${at.fileName ?? name}:${at.lineNumber})` : ''
    const more = Object.keys(rest).length > 0 && JSON.stringify(rest, null, 2)
    return [`not ok: ${titleOf(point)}${where}`, message, diff, more, stack, source]
  })
  const broken = (results?.failures ?? []).map(one => one.tapError)
  const { exitCode, signal } = file.options
  const end = signal ? `ended by ${signal}` : `ended with status ${exitCode ?? 0}`
  const nothing = file.counts.total === 0 && 'nothing was asserted'
  // Of what it said beside the record, the last words are enough.
  const lines = [...points.flat(), ...broken, nothing, end, said.slice(-8000)].filter(Boolean)
  return `${name}\n${lines.join('\n').trimEnd().replace(/^/gm, '  ')}\n`
}

function stop(text) {
  process.stderr.write(`covalence: ${text}\n`)
  process.exit(1)
}

function installBrowser() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null
  process.stderr.write('covalence: installing Chromium for the journeys…\n')
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'poppler-utils', 'fonts-liberation'],
  ]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  }
  return findBrowser()
}
