// Small pure parts of the client: addresses, weaves, scales.
import t from 'tap'
import { linear } from '../../client/src/components/scale.ts'
import { weave } from '../../client/src/components/weave.ts'
import { matchPath, withQuery } from '../../client/src/routes/route.ts'
import { fold } from '../../client/src/words/fold.ts'

t.test('an address gives its parameters, decoded, with or without a final slash', async t => {
  t.same(matchPath('/e/:slug/exposants/:id', '/e/estuaire-2026/exposants/42'), {
    slug: 'estuaire-2026',
    id: '42',
  })
  t.same(matchPath('/scan/:porte', '/scan/porte%20B/'), { porte: 'porte B' })
  t.same(matchPath('/', '/'), {})
  t.equal(matchPath('/e/:slug', '/e/estuaire-2026/plan'), null)
  t.equal(matchPath('/e/:slug', '/e/'), null, 'a parameter is never empty')
  t.same(
    matchPath('/v/:code', '/v/%E0%A4%A'),
    { code: '%E0%A4%A' },
    'a broken escape does not break the page',
  )
})

t.test('the band of an edition gives each sector its share of threads, the same each time', async t => {
  const mix = [
    { id: 'alimentation', share: 3 },
    { id: 'réemploi', share: 1 },
  ]
  const band = weave(mix, 8)
  t.same(band.filter(thread => thread === 0).length, 6)
  t.same(band.filter(thread => thread === 1).length, 2)
  t.same(band, weave(mix.toReversed(), 8), 'the order of the list does not matter')
  t.equal(weave([], 4).length, 4, 'an edition without offers still has a band')
})

t.test('a scale stays within its ends and survives a single value', async t => {
  const width = linear([0, 50], [0, 100])
  t.equal(width(25), 50)
  t.equal(width(80), 100)
  t.equal(linear([4, 4], [4, 96])(4), 4, 'a domain without width')
})

t.test('a search finds words whatever their accents and case', async t => {
  t.equal(fold('Réemploi, Œuvre'), fold('REEMPLOI, Œuvre'))
})

t.test('removing a filter leaves the others in the address', async t => {
  const address = new URL('https://covalence.example/e/estuaire-2026/exposants?secteur=reemploi&dep=44')
  t.equal(
    withQuery(address, { secteur: null, q: 'bocaux' }),
    'https://covalence.example/e/estuaire-2026/exposants?dep=44&q=bocaux',
  )
})
