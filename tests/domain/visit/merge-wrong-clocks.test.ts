/** Five thousand histories of four doors, some with clocks ten minutes wrong: still no scan is lost. */
import t from 'tap'
import { keepPromises } from './merge-promises.ts'

const RUNS = 5_000
const SEED = 20261127

t.test('doors with wrong clocks lose no scan, and the order of upload changes nothing', async t => {
  const seen = keepPromises(false, RUNS, SEED)

  t.comment(`${RUNS} histories, seed ${SEED}: ${JSON.stringify(seen)}`)
  for (const [what, times] of Object.entries(seen))
    t.ok(times > RUNS / 20, `${what} occurs in enough histories`)
})
