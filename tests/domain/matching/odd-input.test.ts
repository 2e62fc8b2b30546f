// Odd input: whatever is typed or pasted, there is a sensible ranking and never an exception.
import t from 'tap'
import fc from 'fast-check'
import type { MatchNeed, MatchOffer } from '#server/domain/matching/index.ts'
import { ids, marketOf, offers } from './cast.ts'

const market = marketOf()

function sane(need: MatchNeed): boolean {
  const matches = market.rank(need)
  return matches.every(
    match =>
      Number.isFinite(match.score) &&
      match.score >= 0 &&
      match.score <= 100 &&
      Number.isFinite(match.confidence),
  )
}

const oddities: Record<string, string> = {
  nothing: '',
  spaces: ' \n\t ',
  'one word': 'buffet',
  'one letter': 'b',
  'twenty thousand characters': 'Traiteur pour un buffet à Sète, '.repeat(625),
  'a word without end': 'a'.repeat(20_000),
  markup: '<div class="x"><script>alert(1)</script><p>Un <b>buffet</b> pour 60&nbsp;personnes</p></div>',
  'broken markup': '<<<div <p buffet & &#99999999; &foo; <',
  emoji: '🍽️ buffet 🎉 pour 60 👥',
  English: 'Catering for sixty guests, reusable dishes',
  Arabic: 'نحتاج إلى خدمات التنظيف',
  'prices in words': 'buffet à trois mille euros maximum',
  'numbers alone': '123 333,33',
  'a regular expression': '(.*)+$^[buffet',
  'unusual spaces and controls': 'buffet\u0000\u00a0\u202f\ufeffà\u2028Sète',
  'half a surrogate': 'buffet \ud83c',
  'names of prototypes': 'constructor __proto__ toString hasOwnProperty buffet',
}

for (const [name, description] of Object.entries(oddities)) {
  t.test(`a need of ${name} has a ranking`, async t => {
    t.ok(sane({ id: 'n', description }))
    t.equal(market.rank({ id: 'n', description }).length, offers.length)
    t.doesNotThrow(() => market.suggestSectors(description))
    t.doesNotThrow(() => market.search(description))
  })
}

t.test('what is clear in odd surroundings still decides', async t => {
  for (const name of [
    'markup',
    'emoji',
    'prices in words',
    'twenty thousand characters',
    'names of prototypes',
  ]) {
    t.equal(
      ids(market.rank({ id: 'n', description: oddities[name] ?? '' }))[0]?.replace('buffet-nord', 'toques'),
      'toques',
      name,
    )
  }
})

t.test('quantities without units and absurd figures are « à vérifier », not a failure', async () => {
  const figures = fc.constantFrom(0, 1, 1e-9, 1e300, Number.MAX_SAFE_INTEGER)
  const unit = fc.option(fc.constantFrom('', 'personnes', 't/month', '???', 'cents/', '/'), {
    nil: undefined,
  })
  const need = fc.record({
    quantity: figures,
    unit,
    max: figures,
    from: fc.constantFrom('2026-01-01', '9999-12-31', 'soon', ''),
  })
  fc.assert(
    fc.property(need, ({ quantity, unit: counted, max, from }) =>
      sane({
        id: 'n',
        description: 'buffet',
        quantity: { quantity, unit: counted },
        budget: { max, unit: counted },
        dates: { from, to: from },
      }),
    ),
    { seed: 20261122, numRuns: 80 },
  )
})

t.test('any text at all can be an offer and a need', async t => {
  const text = fc.string({ unit: 'binary', maxLength: 200 })
  fc.assert(
    fc.property(text, text, (title, description) => {
      const odd: MatchOffer = {
        id: 'odd',
        organisation: 'odd',
        title,
        description,
        place: { insee: title, postcode: description },
      }
      market.put(odd)
      const fine = sane({ id: 'n', description: title, place: { city: description } })
      market.remove('odd')
      return fine
    }),
    { seed: 20261122, numRuns: 80 },
  )
  t.equal(market.rank({ id: 'n', description: 'buffet' }).length, offers.length)
})

t.test('criteria that contradict each other have a ranking, and what cannot be judged is said', async t => {
  const contradictory: Record<string, Partial<MatchNeed>> = {
    'an end before its beginning': { dates: { from: '2027-06-30', to: '2027-01-01' } },
    'a budget whose least is above its most': { budget: { min: 9_000, max: 10, unit: 'cents' } },
    'another place in the text than in the field': {
      description: 'Buffet à Lille',
      place: { insee: '34301' },
    },
    'a postcode of one end of France with the coordinates of the other': {
      place: { postcode: '59000', lat: 43.4, lon: 3.7 },
    },
    'a sector that the text denies': { description: 'Buffet pour 60 personnes', sector: 'nettoyage-locaux' },
    'two families required that nobody is at once': { required: { legalFamily: ['SCOP', 'ESAT'] } },
    'a distance of nothing, with the whole of France wished': {
      required: { distanceKmMax: 0 },
      wished: { territory: true },
    },
    'codes that are none': { cpv: ['99', 'abc', ''], sectors: ['no-such-sector'] },
  }
  for (const [name, parts] of Object.entries(contradictory)) {
    const need = { id: 'n', description: 'Buffet à Sète', ...parts }
    t.ok(sane(need), name)
    t.doesNotThrow(() => market.explain(need, 'toques'), name)
  }
  const [first] = market.rank({ id: 'n', description: 'Buffet', cpv: ['99', 'abc', ''] })
  t.ok(
    ['toques', 'buffet-nord'].includes(first?.offer ?? ''),
    'a code that is none leaves the words to decide',
  )
})
