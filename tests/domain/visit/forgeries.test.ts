// Twenty thousand tokens that are not ours: changed, cut, mixed, signed by strangers, invented. None reads.
import t from 'tap'
import { forgeries } from '#tests/support/forgeries.ts'

t.test('no forged or mutated token is taken for a badge of ours', t => {
  const seed = Number(process.env.SEED ?? 41)
  t.comment(`seed ${seed}`)

  const { tried, accepted, examples } = forgeries(20_000, seed)

  t.equal(tried, 20_000)
  t.same([accepted, examples], [0, []])
  t.end()
})
