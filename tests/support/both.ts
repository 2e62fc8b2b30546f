// Runs a test on both databases: SQLite in a file, and a real PostgreSQL.
import type { Test } from 'tap'
import { startPostgres } from './postgres.ts'
import { testApp, type TestApp } from './app.ts'

/** Two subtests with the same steps, each with an app of its own on a fresh database. */
export async function onBoth(
  t: Test,
  title: string,
  steps: (t: Test, world: TestApp) => Promise<void>,
  options: Parameters<typeof testApp>[0] = {},
): Promise<void> {
  await t.test(`${title} (SQLite)`, async t => {
    const world = await testApp(options)
    t.teardown(world.close)
    await steps(t, world)
  })
  await t.test(`${title} (PostgreSQL)`, async t => {
    const postgres = await startPostgres()
    const world = await testApp({ ...options, url: await postgres.freshDatabase() })
    t.teardown(async () => {
      await world.close()
      await postgres.stop()
    })
    await steps(t, world)
  })
}
