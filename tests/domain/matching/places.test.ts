// Places: codes to departments, regions and points, islands and overseas included.
import t from 'tap'
import { distanceKm, resolvePlace } from '#server/domain/matching/places.ts'

t.test('a commune is known by its INSEE code, an old code by its successor', async t => {
  t.match(resolvePlace({ insee: '34301' }), { name: 'Sète', department: '34', region: '76' })
  t.match(resolvePlace({ insee: '20004' }), { name: 'Ajaccio', department: '2A' })
})

t.test('a postcode gives its largest commune, or the one of the given name', async t => {
  t.match(resolvePlace({ postcode: '34200' }), { name: 'Sète', department: '34' })
  t.match(resolvePlace({ postcode: '48000', city: 'Mende' }), { name: 'Mende' })
  t.match(resolvePlace({ postcode: '34999' }), { department: '34', region: '76' })
})

t.test('Corsica and overseas are where they are', async t => {
  t.match(resolvePlace({ postcode: '20200' }), { department: '2B', region: '94' })
  t.match(resolvePlace({ postcode: '97400' }), { department: '974', region: '04' })
  t.match(resolvePlace({ postcode: '97600' }), { department: '976', region: '06' })
  t.match(resolvePlace({ postcode: '97500' }), { department: '975' })
  t.ok((resolvePlace({ insee: '97411' }).lat ?? 0) < 0)
})

t.test('a commune that no list places stands among those of its own land, or nowhere', async t => {
  // Bora-Bora, Papeete's neighbours; the Crozet islands have no town at all.
  const { lat = 0, lon = 0 } = resolvePlace({ insee: '98714' })
  t.ok(distanceKm({ lat, lon }, { lat: -16.5, lon: -151.7 }) < 600, `${lat} ${lon}`)
  t.equal(resolvePlace({ insee: '98413' }).lat, undefined)
})

t.test('coordinates find their department; the open sea has none', async t => {
  t.match(resolvePlace({ lat: 43.61, lon: 3.88 }), { department: '34' })
  t.equal(resolvePlace({ lat: 0, lon: 0 }).department, undefined)
})

t.test('every commune of the mainland has a point in or near France', async t => {
  for (const insee of ['01001', '48001', '2B033', '75111', '69381', '13201']) {
    const { lat = 0, lon = 0 } = resolvePlace({ insee })
    t.ok(lat > 41 && lat < 52 && lon > -6 && lon < 10, insee)
  }
})

t.test('distances are great circles', async t => {
  const km = distanceKm({ lat: 48.8566, lon: 2.3522 }, { lat: 43.2965, lon: 5.3698 })
  t.ok(Math.abs(km - 660) < 5, `Paris to Marseille: ${km}`)
})

t.test('nonsense resolves to nothing and never throws', async t => {
  t.same(resolvePlace(undefined), {})
  t.same(resolvePlace({}), {})
  t.same(resolvePlace({ insee: 'ZZZZZ', postcode: 'abc' }), {})
  t.same(resolvePlace({ lat: Number.NaN, lon: 400 }), {})
})
