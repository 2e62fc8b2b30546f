// Schemas compile when first asked, so that the start is quick; here all are asked, so that none fails before a user.
import t from 'tap'
import { compileAnswer } from '#server/http/serializer.ts'
import { exact, fromText } from '#server/http/validator.ts'
import { testApp } from '#tests/support/app.ts'

t.test('every schema of every route compiles', async t => {
  const world = await testApp()
  t.teardown(world.close)
  let compiled = 0
  for (const { method, url, schema } of world.app.routeList) {
    const { body, params, querystring, response } = (schema ?? {}) as Record<string, object | undefined>
    const work = () => {
      if (body) exact.compile(body)
      if (params) fromText.compile(params)
      if (querystring) fromText.compile(querystring)
      for (const answer of Object.values((response ?? {}) as Record<string, object>)) compileAnswer(answer)
    }
    t.doesNotThrow(work, `${method} ${url}`)
    compiled++
  }
  t.ok(compiled > 150, `${compiled} routes`)
})
