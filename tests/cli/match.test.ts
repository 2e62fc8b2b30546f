// covalence match: files in, one line a need out, and a plain word when a file cannot be used.
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'

const cli = join(import.meta.dirname, '../../server/cli.ts')

type Run = { status: number; out: string; said: string }

function covalence(args: string[], input = ''): Promise<Run> {
  return new Promise(resolve => {
    const child = execFile(process.execPath, [cli, 'match', ...args], (error, out, said) => {
      resolve({ status: typeof error?.code === 'number' ? error.code : 0, out, said })
    })
    child.stdin?.end(input)
  })
}

const offers =
  '{"id":"o1","organisation":"s1","description":"Traiteur et buffets","place":{"postcode":"34000"},"territory":{"kind":"departments","codes":[34]}}\n{"id":2,"title":"Soudure"}\n'
const needs = '{"id":"n1","description":"Un buffet","place":{"postcode":"34200"}}\n'

async function files(t: { testdir: () => string }, offerLines: string, needLines: string): Promise<string[]> {
  const dir = t.testdir()
  const [offersPath, needsPath] = [join(dir, 'offers.jsonl'), join(dir, 'needs.jsonl')]
  await writeFile(offersPath, offerLines)
  await writeFile(needsPath, needLines)
  return ['--offers', offersPath, '--needs', needsPath]
}

t.test('one line a need, best offer first, with reasons in French', async t => {
  const run = await covalence(await files(t, offers, needs))

  t.equal(run.status, 0, run.said)
  const [line] = run.out
    .trim()
    .split('\n')
    .map(text => JSON.parse(text))
  t.match(line, {
    need: 'n1',
    matches: [{ offer: 'o1', reasons: [{ criterion: 'text', state: /met|partly/ }] }, { offer: '2' }],
  })
  t.match(
    line.matches[0].reasons.find((reason: { criterion: string }) => reason.criterion === 'territory'),
    { state: 'met', score: 1, text: 'Intervient à : Hérault' },
  )
})

t.test('--top limits, and needs may come from standard input', async t => {
  const [, path = ''] = await files(t, offers, '')
  const run = await covalence(['--offers', path, '--needs', '-', '--top', '1', '--one-sided'], needs)
  t.equal(JSON.parse(run.out).matches.length, 1)
})

t.test('a broken line is named by its file and number, and nothing is printed', async t => {
  const run = await covalence(
    await files(t, `${offers}{"id":"x","place":{"lat":"north"},"title":"A"}\n`, needs),
  )
  t.equal(run.status, 2)
  t.equal(run.out, '')
  t.match(run.said, /offers\.jsonl, line 3, \/place\/lat: expected number/)
})

t.test('a missing file and a wrong option are said in one line', async t => {
  const missing = await covalence(['--offers', 'nowhere.jsonl', '--needs', '-'])
  t.match(missing, { status: 2, said: /nowhere\.jsonl: expected a readable file\n$/ })
  t.match(await covalence(['--offers', 'a', '--needs', 'b', '--top', 'many']), {
    status: 2,
    said: /--top: expected a whole number/,
  })
  t.match(await covalence(['--fast']), { status: 2 })
})

t.test('whatever a need says, in any language and writing, it gets a ranking', async t => {
  const odd: Record<string, object> = {
    empty: { description: '' },
    word: { description: 'buffet' },
    long: { description: 'Un buffet pour 60 personnes. '.repeat(700).slice(0, 20_000) },
    markup: { description: '<p>Un <b>buffet</b>&nbsp;froid</p><script>alert(1)</script>' },
    emoji: { description: '🎉🍽️ buffet 🥗' },
    English: { description: 'Welding of steel frames, please' },
    German: { description: 'Wir suchen einen Partyservice für 60 Gäste' },
    Arabic: { description: 'خدمات التنظيف' },
    words: { description: 'buffet à deux mille cinq cents euros' },
    unitless: { description: 'buffet', quantity: { quantity: 60 } },
    against: {
      description: 'buffet',
      budget: { min: 900, max: 10, unit: 'cents' },
      dates: { from: '2027-05-01', to: '2026-01-01' },
    },
  }
  const lines = Object.entries(odd).map(([id, fields]) => JSON.stringify({ id, ...fields }))

  // As a spreadsheet writes it: a mark at the beginning, carriage returns, an empty line at the end.
  const run = await covalence(await files(t, offers, `\uFEFF${lines.join('\r\n')}\r\n\r\n`))

  t.equal(run.status, 0, run.said)
  const found = run.out
    .trim()
    .split('\n')
    .map(text => JSON.parse(text))
  t.same(
    found.map(line => line.need),
    Object.keys(odd),
  )
  for (const { need, matches } of found) {
    t.equal(matches.length, 2, need)
    for (const { score, confidence } of matches)
      t.ok(score >= 0 && score <= 100 && confidence >= 0 && confidence <= 1, `${need}: ${score}`)
  }
  const first = (name: string) => found.find(line => line.need === name)?.matches[0]
  for (const name of ['word', 'long', 'markup', 'emoji', 'words', 'unitless', 'against'])
    t.equal(first(name)?.offer, 'o1', name)
})
