// Live rankings: one change moves what it touches, and the lists stay what ranking anew would give.
import t from 'tap'
import { Rankings } from '#server/domain/matching/index.ts'
import type { MatchOffer } from '#server/domain/matching/index.ts'
import { buffetASete, ids, lesToquesSolidaires, marketOf, offers } from './cast.ts'

const need = { id: 'clean', description: 'Nettoyage de bureaux à Montpellier' }
const options = { top: 3, oneSided: true }

function live(rows: MatchOffer[] = offers) {
  const matcher = marketOf(rows)
  const rankings = new Rankings(matcher, options)
  rankings.putNeed(buffetASete)
  rankings.putNeed(need)
  return { matcher, rankings }
}

t.test('a new offer enters the lists it belongs to, and says which moved', async t => {
  const { rankings } = live()
  const moved = rankings.putOffer({ ...lesToquesSolidaires, id: 'new', organisation: 'new' })
  t.ok(moved.includes('buffet'))
  t.ok(ids(rankings.of('buffet')).includes('new'))
  t.equal(rankings.of('buffet').length, 3)
})

t.test('a removed offer leaves, and who follows takes its place', async t => {
  const { rankings } = live()
  t.equal(ids(rankings.of('buffet'))[0], 'toques')
  t.ok(rankings.removeOffer('toques').includes('buffet'))
  t.notOk(ids(rankings.of('buffet')).includes('toques'))
  t.equal(rankings.of('buffet').length, 3)
})

t.test('an offer that is changed for the worse falls back', async t => {
  const { matcher, rankings } = live()
  rankings.putOffer({ id: 'toques', organisation: 'les-toques', description: 'Soudure' })
  t.same(ids(rankings.of('buffet')), ids(matcher.rank(buffetASete, options)))
})

t.test('a removed need has no list any more', async t => {
  const { rankings } = live()
  rankings.removeNeed('clean')
  t.same(rankings.of('clean'), [])
})

t.test(
  'after many changes a list is what ranking anew gives, but for words whose rarity moved a little',
  async t => {
    const trades = [
      'Traiteur et buffets',
      'Buffets bio',
      'Vaisselle à louer',
      'Nettoyage de bureaux',
      'Cocktails et buffets',
    ]
    const rows = Array.from({ length: 25 }, (_, at) => ({
      id: `r${at}`,
      organisation: `r${at}`,
      description: `${trades[at % 5]} ${at}`,
    }))
    const { matcher, rankings } = live(rows)
    for (let at = 0; at < 20; at++) {
      if (at % 3 === 0)
        rankings.putOffer({ id: `r${at}`, organisation: `r${at}`, description: trades[(at + 1) % 5] })
      else rankings.removeOffer(`r${at}`)
    }
    const anew = new Map(
      matcher.rank(buffetASete, { ...options, top: 25 }).map(match => [match.offer, match.score]),
    )
    const last = [...anew.values()][options.top - 1] ?? 0
    const held = ids(rankings.of('buffet'))
    t.equal(held.length, options.top)
    for (const offer of held)
      t.ok((anew.get(offer) ?? 0) > last - 1, `${offer}: ${anew.get(offer)} beside ${last}`)
  },
)
