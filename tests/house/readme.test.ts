// What the README says of the settings is what the house reads.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { settingNames } from '#server/settings.ts'

t.test('every setting has its line in the README, and no line names a setting there is not', async t => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const named = [...readme.matchAll(/^\| `([A-Z_]+)` \|/gm)].map(line => line[1])
  t.same(named, settingNames)
})
