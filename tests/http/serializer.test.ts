// Answers are written by their schemas: what a schema does not name stays in the house.
import Fastify from 'fastify'
import t from 'tap'
import { Type, type TSchema } from 'typebox'
import { plugSerializer, withoutChoices } from '#server/http/serializer.ts'
import { Language, literals, Nullable } from '#shared/common.ts'

async function written(schema: TSchema, value: unknown): Promise<unknown> {
  const app = Fastify()
  plugSerializer(app)
  app.get('/', { schema: { response: { 200: schema } } }, async () => value)
  const { body } = await app.inject('/')
  await app.close()
  return JSON.parse(body)
}

const Named = Type.Object({ name: Type.String() })
const secret = { name: 'Ana', phone: '06 00 00 00 00' }

t.test(
  'what a schema does not name is not written, however deep and behind whatever may be null',
  async t => {
    const Schema = Type.Object({
      one: Named,
      maybe: Nullable(Named),
      list: Type.Array(Nullable(Named)),
      lists: Nullable(Type.Array(Named)),
      deeper: Nullable(Type.Object({ maybe: Nullable(Named) })),
    })
    t.same(
      await written(Schema, {
        one: secret,
        maybe: secret,
        list: [secret, null],
        lists: [secret],
        deeper: { maybe: secret, passwordHash: 'x' },
        passwordHash: 'x',
      }),
      {
        one: { name: 'Ana' },
        maybe: { name: 'Ana' },
        list: [{ name: 'Ana' }, null],
        lists: [{ name: 'Ana' }],
        deeper: { maybe: { name: 'Ana' } },
      },
    )
  },
)

t.test('null stays null, and a choice between words is any of them', async t => {
  const Schema = Type.Object({
    text: Nullable(Type.String()),
    count: Nullable(Type.Integer()),
    flag: Nullable(Type.Boolean()),
    thing: Nullable(Named),
    list: Nullable(Type.Array(Type.String())),
    language: Language,
    perhaps: Nullable(Language),
    role: Nullable(literals(['organiser', 'facilitator'])),
    either: Type.Union([Type.Integer(), Type.String()]),
  })
  const nothing = { text: null, count: null, flag: null, thing: null, list: null, perhaps: null, role: null }
  t.same(await written(Schema, { ...nothing, language: 'en', either: 3 }), {
    ...nothing,
    language: 'en',
    either: 3,
  })
  const all = {
    text: '«\u00a0oui\u00a0» "',
    count: 0,
    flag: false,
    thing: { name: '' },
    list: [],
    language: 'fr',
    perhaps: 'en',
    role: 'organiser',
    either: 'x',
  }
  t.same(await written(Schema, all), all)
})

t.test('a property may bear the name of a keyword', async t => {
  const Schema = Type.Object({ anyOf: Nullable(Type.String()), enum: Type.String(), type: Type.String() })
  t.same(await written(Schema, { anyOf: null, enum: 'a', type: 'b', more: 1 }), {
    anyOf: null,
    enum: 'a',
    type: 'b',
  })
  t.notOk(JSON.stringify(withoutChoices(Type.Object({ a: Nullable(Named) }))).includes('anyOf'))
})
