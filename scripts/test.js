// npm test: finds or installs a browser, starts one PostgreSQL for the whole suite, runs tap, and ends with its counts.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startPostgres } from '../tests/support/postgres.ts'
import { findBrowser } from '../tests/support/chromium.ts'

const root = path.resolve(import.meta.dirname, '..')
const files = process.argv.slice(2)

const browser = findBrowser() ?? installBrowser()
if (!browser) {
  process.stderr.write(
    'covalence: the journeys need a browser, and none was found. Install Chromium or Chrome (Debian: apt-get install chromium), or name one in CHROME_PATH, then run npm test again.\n',
  )
  process.exit(1)
}

const postgres = await startPostgres()
const folder = mkdtempSync(path.join(tmpdir(), 'covalence-tap-'))
const tapFile = path.join(folder, 'result.tap')
const env = {
  ...process.env,
  COVALENCE_TEST_POSTGRES: postgres.url,
  CHROME_PATH: browser,
  COVALENCE_DATA: process.env.COVALENCE_DATA ?? path.join(root, '../shared/data'),
}
const tap = spawn(
  process.execPath,
  [
    path.join(root, 'node_modules/tap/dist/esm/run.mjs'),
    'run',
    `--output-file=${tapFile}`,
    '--reporter=terse',
    ...files,
  ].filter(Boolean),
  { cwd: root, env, stdio: 'inherit' },
)
const status = await new Promise(resolve => tap.on('close', resolve))
await postgres.stop()

const { passed, failed } = counts(existsSync(tapFile) ? readFileSync(tapFile, 'utf8') : '')
rmSync(folder, { recursive: true, force: true })
if (status !== 0 && failed === 0) process.stderr.write(`covalence: the runner ended with status ${status}\n`)
// On a line of its own: the reporter leaves the cursor's codes at the end of its last one.
process.stdout.write(`\n${passed} passed, ${failed} failed\n`)
process.exitCode = status === 0 && failed === 0 && passed > 0 ? 0 : 1

/** Every assertion of the runner's own record. A point that closes a group (its plan stands deeper, just before) is none itself. */
function counts(text) {
  let passed = 0
  let failed = 0
  let planned = -1
  for (const line of text.split('\n')) {
    const plan = /^( *)1\.\.\d+/.exec(line)
    if (plan) planned = plan[1].length
    const point = /^( *)(not )?ok \d+/.exec(line)
    if (!point) continue
    const closes = planned > point[1].length
    planned = -1
    if (closes) continue
    if (point[2]) failed++
    else passed++
  }
  return { passed, failed }
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
