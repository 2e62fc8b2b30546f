// The runner of the tests: what fails is told, and ends it with a status that stops whoever asked.
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import t from 'tap'

const root = path.resolve(import.meta.dirname, '../..')

/** Runs one file of this text as `npm test -- FILE` would. */
function run(text: string): { status: number | null; stdout: string } {
  const name = `tests/house/planted-${process.pid}.test.ts`
  const file = path.join(root, name)
  writeFileSync(file, text)
  try {
    return spawnSync(process.execPath, ['scripts/test.js', name], { cwd: root, encoding: 'utf8' })
  } finally {
    rmSync(file)
  }
}

t.test('a file that fails ends the run with a status of its own, one that passes does not', async t => {
  const failed = run("import t from 'tap'\nt.equal(1, 2, 'one is two')\n")
  t.equal(failed.status, 1)
  t.match(failed.stdout, /one is two/)
  t.match(failed.stdout, /\n0 passed, 1 failed\n$/)

  const passed = run("import t from 'tap'\nt.equal(1, 1)\n")
  t.equal(passed.status, 0)
  t.match(passed.stdout, /\n1 passed, 0 failed\n$/)
})
