// The migrations of both databases make exactly the schema that the entities describe.
import t from 'tap'
import { onBoth } from '../support/both.ts'

await onBoth(t, 'entities and migrations agree', async (t, world) => {
  const { orm } = world.house.database
  const difference = await orm.schema.getUpdateSchemaSQL({ wrap: false })
  t.equal(difference.replace(/^\s*(pragma|set)[^;]*;\s*$/gim, '').trim(), '')
})
