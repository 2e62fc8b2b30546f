/** Profiles: two texts compared as wholes, faint words included. */
import t from 'tap'
import { likenessTable } from '#server/domain/matching/concepts/likeness.ts'
import { Profiles } from '#server/domain/matching/concepts/profiles.ts'
import { createMatcher } from '#server/domain/matching/index.ts'
import { sectors } from '#shared/taxonomy/index.ts'

const like = likenessTable(sectors)
const numberOf = (code: string) => sectors.findIndex(sector => sector.code === code)

function evidenceOf(code: string): Float32Array {
  const evidence = new Float32Array(sectors.length)
  evidence[numberOf(code)] = 3
  return evidence
}

t.test('the same trade is wholly alike, a neighbouring one a little, a far one not at all', async t => {
  const profiles = new Profiles(like)
  const codes = ['peinture-batiment', 'sols', 'assurance']
  codes.forEach((code, slot) => profiles.put(slot, evidenceOf(code)))

  const [same = 0, near = 0, far = 0] = codes.map((_, slot) =>
    profiles.likeness(profiles.of(evidenceOf('peinture-batiment')), slot),
  )

  t.ok(same > 0.99, `same ${same}`)
  t.ok(near < same && near > 2 * far, `near ${near}, far ${far}`)
  t.ok(far < 0.1, `far ${far}`)
})

t.test('a text that says nothing is like no other, rather than unlike it', async t => {
  const profiles = new Profiles(like)
  const silence = new Float32Array(sectors.length)
  profiles.put(0, evidenceOf('traiteur'))
  profiles.put(1, silence)

  t.equal(profiles.likeness(profiles.of(silence), 0), undefined)
  t.equal(profiles.likeness(profiles.of(evidenceOf('traiteur')), 1), undefined)
  t.equal(profiles.likeness(profiles.of(evidenceOf('traiteur')), 9), undefined, 'a place nobody took')
})

t.test('many offers keep their own profile as the rows grow', async t => {
  const profiles = new Profiles(like)
  sectors.forEach((sector, slot) => profiles.put(slot, evidenceOf(sector.code)))

  for (const [slot, { code }] of sectors.entries()) {
    t.ok((profiles.likeness(profiles.of(evidenceOf(code)), slot) ?? 0) > 0.99, code)
  }
})

t.test('an offer that changes its trade changes its place', async t => {
  const matcher = createMatcher()
  matcher.put({ id: 'changing', description: 'Buffets et plateaux-repas pour vos réunions' })
  matcher.put({ id: 'cleaner', description: 'Nettoyage de bureaux et de vitres' })
  const need = { id: 'n', description: 'ménage quotidien de nos bureaux' }
  t.equal(matcher.rank(need)[0]?.offer, 'cleaner')
  matcher.remove('cleaner')
  matcher.put({ id: 'changing', description: 'Ménage quotidien de bureaux et de commerces' })

  const [first] = matcher.rank(need)

  t.equal(first?.offer, 'changing')
  t.equal(first?.reasons.find(reason => reason.criterion === 'category')?.state, 'met')
})
