// Building blocks of every schema: ids, instants, money, limits. A limit carries the reason it has that size.
import { Type, type TSchema } from 'typebox'

/** UUID of version 7: sortable by the time it was made. */
export const Id = Type.String({
  pattern: '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$',
  description: 'UUIDv7',
})
/** An instant in UTC, ISO 8601 with a final Z. */
export const InstantText = Type.String({
  pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$',
  description: 'instant in UTC',
})
/** A day of the calendar, without time or zone. */
export const Day = Type.String({
  pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$',
  description: 'YYYY-MM-DD',
})
// Without the signs that make a list, a name or a comment of an address in the head of a letter.
export const Email = Type.String({
  pattern:
    '^[^@\\s<>()\\[\\],;:"\\\\]+@([^@\\s<>()\\[\\],;:"\\\\]+\\.[^@\\s.<>()\\[\\],;:"\\\\]+|localhost)$',
  maxLength: 254,
})
export const Slug = Type.String({ pattern: '^[a-z0-9]+(-[a-z0-9]+)*$', maxLength: 80 })
export const Cents = Type.Integer({ minimum: 0, maximum: 100_000_000_000, description: 'money in cents' })
export const Version = Type.Integer({ minimum: 1 })
export const Language = Type.Union([Type.Literal('fr'), Type.Literal('en')])
export type Language = 'fr' | 'en'

// A name of two lines would write a paragraph of its own into a letter that others read.
export const lineAlone = '^[^\\r\\n\\u2028\\u2029]*$'
/** A line: a title, a name. 200 characters fill one line on a wide screen twice. */
export const Line = Type.String({ minLength: 1, maxLength: 200, pattern: lineAlone })
export const LooseLine = Type.String({ maxLength: 200, pattern: lineAlone })
/** A paragraph or several: 5,000 characters are two printed pages, more is not read before a meeting. */
export const Prose = Type.String({ maxLength: 5000 })

export const Nullable = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()])

/** One of a fixed list of words. */
export const literals = <const T extends readonly string[]>(names: T, options: object = {}) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...names], ...options })

export const EditionParams = Type.Object({ slug: Slug })

/** What a mutation answers when there is nothing else to say. */
export const Done = Type.Object({ done: Type.Literal(true) })
