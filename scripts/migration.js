// Writes the migrations of both databases from the entities. Until the first release there is one initial migration,
// made anew each time: `node scripts/migration.js`. It needs the PostgreSQL of the test set-up for its dialect.
import { rmSync, readdirSync, mkdirSync } from 'node:fs'
import path from 'node:path'
import { openDatabase } from '../server/storage/database.ts'
import { startPostgres } from '../tests/support/postgres.ts'

const folder = dialect => path.join(import.meta.dirname, '../server/storage/migrations', dialect)

async function write(dialect, address) {
  mkdirSync(folder(dialect), { recursive: true })
  for (const file of readdirSync(folder(dialect))) rmSync(path.join(folder(dialect), file))
  const database = await openDatabase(address)
  await database.orm.migrator.createInitial(undefined, 'initial')
  await database.close()
  const [made] = readdirSync(folder(dialect)).filter(file => file.endsWith('.ts'))
  console.log(`${dialect}: ${made}`)
}

await write('sqlite', { file: ':memory:' })
const postgres = await startPostgres()
try {
  await write('postgresql', { file: '', url: await postgres.freshDatabase() })
} finally {
  await postgres.stop()
}
