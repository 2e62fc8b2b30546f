// The log of who did what, judged from outside: it holds, or the line that was touched is named.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import t from 'tap'
import { judgeLog } from '#server/actions/log.ts'
import { testHouse, type TestHouse } from '#tests/support/app.ts'
import { onBoth } from '#tests/support/both.ts'

const write = (world: TestHouse, lines: number) =>
  world.must(async a => {
    for (let i = 0; i < lines; i++) a.log('offer:changed', `offer:${i}`, { i })
    return { done: true }
  })
const alter = (world: TestHouse, text: string, values: (string | number)[] = []) =>
  world.must(async a => {
    await a.sql.all(text, values)
    return { done: true }
  })

await onBoth(
  t,
  'a line altered, left out, or put where another was is found, with its number',
  async (t, world) => {
    await write(world, 5)
    const whole = await judgeLog(world.house.sql)
    t.match(whole, { lines: 5, last: { seq: 5 }, broken: null, known: false })
    t.equal((await judgeLog(world.house.sql, whole.last?.hash ?? '')).known, true)

    await alter(world, "update log_entry set actor = 'person:other' where seq = 3")
    t.match(await judgeLog(world.house.sql), {
      lines: 2,
      broken: { seq: 3, fault: 'altered', action: 'offer:changed' },
    })
    await alter(world, "update log_entry set actor = 'system:test' where seq = 3")
    t.equal((await judgeLog(world.house.sql)).broken, null, 'put back, it holds')

    await alter(world, 'delete from log_entry where seq = 5')
    const cut = await judgeLog(world.house.sql, whole.last?.hash ?? '')
    t.match(cut, { lines: 4, broken: null, known: false }, 'an end cut off shows by the hash noted earlier')
    await alter(world, 'delete from log_entry where seq = 2')
    t.match(await judgeLog(world.house.sql), { lines: 1, broken: { seq: 2, fault: 'missing' } })
  },
)

t.test('the command says it in words, and by its status', async t => {
  const world = await testHouse()
  t.teardown(world.close)
  await write(world, 3)
  const log = (args: string[], folder = world.folder) =>
    spawnSync(process.execPath, ['server/cli.ts', 'log', ...args], {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: '', DATA_DIR: folder, LANG: 'fr_FR.UTF-8' },
    })
  const whole = log(['verify'])
  t.equal(whole.status, 0, whole.stderr)
  t.match(whole.stdout, /^Le journal tient\u00a0: 3 lignes/)
  const hash = whole.stdout.trim().split('\n').at(-1) ?? ''
  t.equal(log(['verify', '--known', hash]).status, 0)
  t.match(log(['verify', '--known', '0'.repeat(64), '--lang', 'en']), {
    status: 1,
    stdout: /the line you noted is gone/,
  })

  await alter(world, "update log_entry set payload = '{}' where seq = 2")
  t.match(log(['verify']), {
    status: 1,
    stdout: /^Rompu\u00a0: la ligne 2 du journal \(offer:changed, .*Avant elle, 1 ligne en ordre/,
  })
  t.match(JSON.parse(log(['verify', '--json']).stdout), { broken: { seq: 2, fault: 'altered' } })

  for (const odd of [[], ['verify', '--known', 'abc']])
    t.match(log(odd), { status: 2, stderr: /^covalence log: usage/ }, odd.join(' '))
  const empty = mkdtempSync(path.join(tmpdir(), 'covalence-log-'))
  t.teardown(() => rmSync(empty, { recursive: true, force: true }))
  t.match(log(['verify'], empty), { status: 2, stderr: /expected the database of a house/ })
  t.same(readdirSync(empty), [], 'and nothing is made')
})
