// What the house remembers of its own work for a week (answers given, events told) and plans that were made: a name goes from them too.
import { IdempotentAnswer, OutboxRow, Plan } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'

const NOBODY = '—'
// A shorter word may be anybody's, or a part of any text.
const NAME_LENGTH_MIN = 3

interface Named {
  name: string
  email: string | null
  /** Only where this id stands as well: for visitors, whose first name alone may be their whole name here. */
  within?: string
}

/** Replaces the name and the address wherever they stand as a whole value, or as « Name (Organisation) ». */
export async function unname(a: Act, { name, email, within }: Named): Promise<void> {
  const words = [name.trim(), email ?? ''].filter(one => one.length >= NAME_LENGTH_MIN && one !== NOBODY)
  if (words.length === 0) return
  await a.em.flush()
  const without = (json: string) => words.reduce(withoutWord, json)
  const mentioned = async (table: 'idempotent_answer' | 'outbox' | 'plan', column: string) => {
    const marks = (within === undefined ? words : [within]).map(like)
    const rows = await a.sql.all<{ id: string }>(
      `select id from ${table} where ${marks.map(() => `cast(${column} as text) like ? escape '!'`).join(' or ')}`,
      marks,
    )
    return { id: { $in: rows.map(row => row.id) } }
  }
  for (const row of await a.em.find(IdempotentAnswer, await mentioned('idempotent_answer', 'body')))
    row.body = without(row.body)
  for (const row of await a.em.find(OutboxRow, await mentioned('outbox', 'payload')))
    row.payload = JSON.parse(without(JSON.stringify(row.payload))) as typeof row.payload
  if (within === undefined)
    for (const row of await a.em.find(Plan, await mentioned('plan', 'result')))
      row.result = JSON.parse(without(JSON.stringify(row.result ?? null))) as typeof row.result
}

/** As JSON writes it, anywhere in the text. */
const like = (word: string): string => `%${inJson(word).replace(/[!%_]/g, '!$&')}%`
const inJson = (word: string): string => JSON.stringify(word).slice(1, -1)

const withoutWord = (json: string, word: string): string => {
  const text = inJson(word)
  return json.replaceAll(`"${text}"`, `"${NOBODY}"`).replaceAll(`${text} (`, `${NOBODY} (`)
}
