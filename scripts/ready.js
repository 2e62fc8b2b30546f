// Makes the checkout ready, whatever Node runs this: installs what the lock says when it changed, builds the client when
// it is stale. `node scripts/ready.js serve|test|check|tools`. Plain JavaScript without packages: nothing is installed yet.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
const purpose = process.argv[2] ?? 'serve'
const at = (...parts) => path.join(root, ...parts)
// A second `npm start` beside the first waits this long for its installation.
const WAIT_SECONDS = 600

if (Number(process.versions.node.split('.')[0]) < 20)
  fail(`Node ${process.versions.node} is too old: Covalence needs Node 20 or newer to start.`)

install()
if (purpose === 'serve' || purpose === 'test') build()
requireNode24()

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  const stamp = at('node_modules', '.covalence-lock')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
  const guard = at('.installing')
  const began = Date.now()
  for (;;) {
    try {
      mkdirSync(guard)
      break
    } catch {
      if (Date.now() - began > WAIT_SECONDS * 1000)
        fail(`Another installation seems to be under way. If there is none, remove ${guard}.`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500)
      if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return
    }
  }
  try {
    // Not `npm ci`: it refuses a lock that lacks another platform's optional packages. The lock's versions are kept, and it is not written.
    say('Installing packages (once, or after an update)')
    run('npm', [
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ])
    writeFileSync(stamp, lock)
  } finally {
    rmSync(guard, { recursive: true, force: true })
  }
}

function build() {
  const built = at('dist', 'client', 'index.html')
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : 0
  if (
    builtAt >
    newest(['client', 'shared', 'vite.config.ts', 'svelte.config.js', 'project.inlang', 'package-lock.json'])
  )
    return
  say('Building the pages')
  run(node(), [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'])
}

function newest(names) {
  return Math.max(...names.map(name => age(at(name))))
}

function age(file) {
  if (!existsSync(file)) return 0
  const stat = statSync(file)
  if (!stat.isDirectory()) return stat.mtimeMs
  const inside = readdirSync(file).filter(name => name !== 'paraglide' && name !== 'node_modules')
  return Math.max(0, ...inside.map(name => age(path.join(file, name))))
}

/** Node 24 as npm installed it, first on the PATH of npm's scripts; else the Node that runs this. */
function node() {
  const own = at('node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node')
  return existsSync(own) ? own : process.execPath
}

function requireNode24() {
  const { stdout } = spawnSync(node(), ['--version'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  const [major = 0, minor = 0] = (stdout ?? '').slice(1).split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 18)) return
  fail(
    `This machine (${process.platform} ${process.arch}) gets no Node 24 from npm, and its own is ${process.version}. Install Node 24 and run the command again.`,
  )
}

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0)
    fail(`${command} ${args.slice(0, 2).join(' ')} did not succeed; what it said stands above.`)
}

function say(text) {
  process.stderr.write(`covalence: ${text}…\n`)
}

function fail(text) {
  process.stderr.write(`covalence: ${text}\n`)
  rmSync(at('.installing'), { recursive: true, force: true })
  process.exit(1)
}
