// Unusable instances are refused with the place in the file and what was expected there; never a hang, never half a plan.
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { parseInstance } from '#server/domain/planning/instance.ts'

const good = {
  format: 'b2bsp/1',
  name: 'good',
  slots: [
    { id: 0, day: 0, index: 0, capacity: 1 },
    { id: 1, day: 0, index: 1, capacity: 1 },
  ],
  participants: [{ id: 0 }, { id: 1 }, { id: 2, unavailable: [1] }],
  requests: [
    { id: 0, a: 0, b: 1, weight: 3 },
    { id: 1, a: 0, b: 2, weight: 5 },
  ],
}

/** A change to the good instance, the path that must be named, and a word of what was expected. */
const refused: [string, unknown, string, RegExp][] = [
  ['another format', { ...good, format: 'b2bsp/9' }, 'format', /b2bsp\/1/],
  ['a list instead of an object', [], '$', /an object/],
  ['an empty grid', { ...good, slots: [] }, 'slots', /at least one slot/],
  ['no slots at all', { ...good, slots: undefined }, 'slots', /a list/],
  ['a slot named twice', { ...good, slots: [{ id: 0 }, { id: 0 }] }, 'slots[1].id', /not used before/],
  ['a negative capacity', { ...good, slots: [{ id: 0, capacity: -1 }] }, 'slots[0].capacity', /at least 0/],
  [
    'an unknown slot of absence',
    { ...good, participants: [{ id: 0, unavailable: [7] }] },
    'participants[0].unavailable[0]',
    /slot/,
  ],
  [
    'a minimum above the maximum',
    { ...good, participants: [{ id: 0, min: 3, max: 2 }] },
    'participants[0].min',
    /at most max/,
  ],
  [
    'an unknown participant',
    { ...good, requests: [{ id: 0, a: 0, b: 9 }] },
    'requests[0].b',
    /participant, found 9/,
  ],
  [
    'a request with oneself',
    { ...good, requests: [{ id: 0, a: 1, b: 1 }] },
    'requests[0].b',
    /another participant/,
  ],
  [
    'a request named twice',
    { ...good, requests: [...good.requests, { id: 1, a: 1, b: 2 }] },
    'requests[2].id',
    /not used before/,
  ],
  [
    'an unknown allowed slot',
    { ...good, requests: [{ id: 0, a: 0, b: 1, allowed: [0, 5] }] },
    'requests[0].allowed[1]',
    /slot/,
  ],
  [
    'an unknown fixed slot',
    { ...good, requests: [{ id: 0, a: 0, b: 1, fixed: 5 }] },
    'requests[0].fixed',
    /slot/,
  ],
  [
    'an unknown earlier request',
    { ...good, requests: [{ id: 0, a: 0, b: 1, after: [8] }] },
    'requests[0].after[0]',
    /request/,
  ],
  [
    'a weight that is no number',
    { ...good, requests: [{ id: 0, a: 0, b: 1, weight: 'x' }] },
    'requests[0].weight',
    /number/,
  ],
  [
    'a previous plan of an unknown request',
    { ...good, previous: { 44: { slot: 0 } } },
    'previous["44"]',
    /request/,
  ],
  [
    'a previous plan in an unknown slot',
    { ...good, previous: { 0: { slot: 9 } } },
    'previous["0"].slot',
    /slot/,
  ],
  [
    'a third participant named twice',
    { ...good, requests: [{ id: 0, a: 0, b: 1, with: [1] }] },
    'requests[0].with',
    /once each/,
  ],
]
for (const [title, json, path, expected] of refused) {
  t.test(`${title} is refused at ${path}`, async t => {
    const parsed = parseInstance(json)
    if (!('problem' in parsed)) return void t.fail('the instance was accepted')
    t.equal(parsed.problem.path, path)
    t.match(parsed.problem.expected, expected)
  })
}

t.test('unknown keys are refused only when asked to be strict', async t => {
  const odd = { ...good, colour: 'blue' }

  t.notOk('problem' in parseInstance(odd))
  t.match(parseInstance(odd, { strict: true }), { problem: { path: 'colour' } })
})

t.test('a million requests are refused by their number, at once', async t => {
  const requests = Array.from({ length: 1_000_000 }, (_, id) => ({ id, a: 0, b: 1 }))

  t.match(parseInstance({ ...good, requests }), { problem: { path: 'requests', expected: /at most 200000/ } })
})

const directory = t.testdir()
function command(name: string, content: string | Buffer, args: string[] = []) {
  const file = join(directory, name)
  writeFileSync(file, content)
  const run = spawnSync(process.execPath, ['server/cli.ts', 'plan', file, '--steps', '2000', ...args], {
    encoding: 'utf8',
  })
  return { status: run.status, out: run.stdout, err: run.stderr, file }
}

t.test('the command names the file, the path and what it expected on one line, and exits 2', async t => {
  const { status, out, err, file } = command(
    'bad.json',
    JSON.stringify({ ...good, requests: [{ id: 0, a: 0, b: 9 }] }),
  )

  t.equal(status, 2)
  t.equal(out, '', 'nothing is half-written')
  t.equal(err, `covalence plan: ${file}: requests[0].b: expected the id of a participant, found 9\n`)
})

t.test('a file that is not JSON, is missing, or comes with a wrong option exits 2', async t => {
  t.match(command('cut.json', '{"format":"b2bsp/1",'), {
    status: 2,
    out: '',
    err: /cut\.json: \$: expected JSON/,
  })
  const missing = spawnSync(process.execPath, ['server/cli.ts', 'plan', 'nowhere.json'], { encoding: 'utf8' })
  t.match(missing, { status: 2, stdout: '', stderr: /nowhere\.json: cannot be read/ })
  t.match(command('good.json', JSON.stringify(good), ['--seconds', 'soon']), {
    status: 2,
    err: /--seconds: expected a number/,
  })
})

t.test(
  'a byte order mark is passed over, UTF-16 is named, a number written as text shows that it is text',
  async t => {
    t.equal(command('mark.json', `\uFEFF${JSON.stringify(good)}`).status, 0)
    const wide = command('wide.json', Buffer.from(`\uFEFF${JSON.stringify(good)}`, 'utf16le'))
    t.match(wide, { status: 2, out: '', err: /wide\.json: \$: expected JSON in UTF-8, found UTF-16\n$/ })
    const text = command('text.json', JSON.stringify({ ...good, requests: [{ id: '0', a: 0, b: 1 }] }))
    t.match(text, { status: 2, err: /requests\[0\]\.id: expected an integer, found "0"\n$/ })
  },
)

t.test('locks that contradict each other are explained by a certificate, and exit 1', async t => {
  const both = { ...good, previous: { 0: { slot: 0, locked: true }, 1: { slot: 0, locked: true } } }

  const { status, out } = command('locks.json', JSON.stringify(both))

  t.equal(status, 1)
  t.match(JSON.parse(out), {
    status: 'infeasible',
    certificate: { kind: 'locks', participants: [0], slots: [0], text: /verrouillée au créneau 0/ },
  })
})

t.test('an event without a single table is explained by a certificate, and exits 1', async t => {
  const closed = { ...good, slots: good.slots.map(s => ({ ...s, capacity: 0 })) }

  const { status, out } = command('closed.json', JSON.stringify(closed))

  t.equal(status, 1)
  t.match(JSON.parse(out), { status: 'infeasible', certificate: { kind: 'no-table' } })
})

t.test('the same seed and steps give the same bytes', async t => {
  const [first, second] = ['one.json', 'two.json'].map(name =>
    command(name, JSON.stringify(good), ['--seed', '5']),
  )

  t.equal(first?.status, 0)
  t.equal(first?.out, second?.out)
  t.notMatch(first?.out, /"seconds"/)
})
