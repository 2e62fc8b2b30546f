// How answers are written: by their schemas, which also keep back whatever they do not name.
import type { FastifyInstance } from 'fastify'
import { createRequire } from 'node:module'

type Write = (value: unknown) => string
// Fastify's own writer, of the version it itself uses.
const ofFastify = createRequire(createRequire(import.meta.url).resolve('fastify'))
const write = ofFastify('fast-json-stringify') as (schema: object, options?: object) => Write

export function plugSerializer(app: FastifyInstance): void {
  app.setSerializerCompiler(({ schema }) => writerOf(schema as object) as never)
}

/** The writer of one schema; throws for a schema that cannot be written by. */
export const compileAnswer = (schema: object): Write => write(withoutChoices(schema) as object)

// What a schema compiles to is the same for every app of the process.
const made = new WeakMap<object, Write>()

/** The writer of one schema, compiled when first asked: some two hundred routes would otherwise cost the start a second. */
export function writerOf(schema: object): Write {
  return value => {
    let writes = made.get(schema)
    if (!writes) made.set(schema, (writes = compileAnswer(schema)))
    return writes(value)
  }
}

// What maps names to schemas: a property may be called anything, even `anyOf`.
const named = new Set(['properties', 'patternProperties', 'definitions', '$defs'])
// Values, not schemas.
const verbatim = new Set(['enum', 'const', 'required', 'default', 'examples'])

/**
 * The same schema with "something or null" said as `nullable`, and a choice between words as one enumeration: written as a choice, every
 * single value would be validated against each side before it is written.
 */
export function withoutChoices(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(withoutChoices)
  if (typeof schema !== 'object' || schema === null) return schema
  const { anyOf, ...rest } = schema as Record<string, unknown>
  const own = Object.fromEntries(
    Object.entries(rest).map(([key, value]) => [
      key,
      verbatim.has(key) ? value : named.has(key) ? eachOf(value) : withoutChoices(value),
    ]),
  )
  if (!Array.isArray(anyOf)) return own
  const sides = anyOf.map(withoutChoices) as Record<string, unknown>[]
  const some = sides.filter(side => side.type !== 'null')
  const words = wordsOf(some)
  const [only, second] = some
  const one = words ? { type: 'string', enum: words } : second ? undefined : only
  // A side that is itself a choice, or says no type, stays one.
  if (!one || typeof one.type !== 'string') return { ...own, anyOf: sides }
  return some.length < sides.length ? { ...own, ...one, nullable: true } : { ...own, ...one }
}

const eachOf = (schemas: unknown): unknown =>
  Object.fromEntries(Object.entries(schemas as object).map(([name, one]) => [name, withoutChoices(one)]))

/** All the words, when every side is made of words. */
function wordsOf(sides: readonly Record<string, unknown>[]): string[] | undefined {
  const words = sides.flatMap(side => (Array.isArray(side.enum) ? (side.enum as unknown[]) : [side.const]))
  return words.length > 0 && words.every(word => typeof word === 'string') ? words : undefined
}
