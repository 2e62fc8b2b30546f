/** Five thousand histories of four doors whose phones know their clocks: the ledger is what truly happened. */
import t from 'tap'
import { keepPromises } from './merge-promises.ts'

const RUNS = 5_000
const SEED = 20261126

t.test('doors that know their clocks tell what truly happened, whatever the order of upload', async t => {
  const seen = keepPromises(true, RUNS, SEED)

  t.comment(`${RUNS} histories, seed ${SEED}: ${JSON.stringify(seen)}`)
  for (const [what, times] of Object.entries(seen))
    t.ok(times > RUNS / 20, `${what} occurs in enough histories`)
})
