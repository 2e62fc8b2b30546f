// The questions of an edition, and the answers people gave them.
import { answerWords, type Answers, type AskedOf, type QuestionView } from '#shared/question.ts'
import { bool, json, type Sql } from '../sql.ts'

type Row = QuestionView & Record<string, unknown>

const columns = `id, position, label, hint, purpose, kind, choices, required, asked_of as "of", hidden, version`
const view = (row: Row): QuestionView => ({
  ...row,
  label: json(row.label),
  hint: json(row.hint),
  purpose: json(row.purpose),
  choices: json(row.choices),
  of: json(row.of),
  required: bool(row.required),
  hidden: bool(row.hidden),
})

/** Every question, those no longer asked included, in their order. */
export async function questionsOf(sql: Sql, editionId: string): Promise<QuestionView[]> {
  const rows = await sql.all<Row>(
    `select ${columns} from question where edition_id = ? order by position, id`,
    [editionId],
  )
  return rows.map(view)
}

export async function questionView(sql: Sql, id: string): Promise<QuestionView | undefined> {
  const row = await sql.one<Row>(`select ${columns} from question where id = ?`, [id])
  return row && view(row)
}

/** What everyone answered, by whoever was asked; whoever answered nothing is not among them. */
export async function answersOf(sql: Sql, editionId: string): Promise<Answers[]> {
  const rows = await sql.all<{ answers: unknown }>(
    `select answers from visitor where edition_id = ? and answers is not null and erased_at is null
     union all select answers from participation where edition_id = ? and answers is not null`,
    [editionId, editionId],
  )
  return rows.map(row => json<Answers | null>(row.answers) ?? {})
}

/** The answers of one visitor or participation of this edition; undefined when there is no such one. */
export async function answersGiven(
  sql: Sql,
  by: 'visitor' | 'participation',
  editionId: string,
  id: string,
): Promise<Answers | undefined> {
  const row = await sql.one<{ answers: unknown }>(
    `select answers from ${by} where id = ? and edition_id = ?${by === 'visitor' ? ' and erased_at is null' : ''}`,
    [id, editionId],
  )
  return row && (json<Answers | null>(row.answers) ?? {})
}

/** The columns of an export: a question each, asked of these people or answered by one of them; the cells of a row by its id. */
export async function answerColumns(
  sql: Sql,
  editionId: string,
  of: AskedOf,
): Promise<{ questions: QuestionView[]; cells: (id: string, language: 'fr' | 'en') => string[] }> {
  const questions = await questionsOf(sql, editionId)
  const rows =
    questions.length === 0
      ? []
      : await sql.all<{ id: string; answers: unknown }>(
          `select id, answers from ${of === 'visitors' ? 'visitor' : 'participation'} where edition_id = ? and answers is not null`,
          [editionId],
        )
  const given = new Map(rows.map(row => [row.id, json<Answers | null>(row.answers) ?? {}]))
  const all = [...given.values()]
  const shown = questions.filter(
    one => one.of.includes(of) || all.some(answers => answers[one.id] !== undefined),
  )
  return {
    questions: shown,
    cells: (id, language) => shown.map(one => answerWords(one, given.get(id)?.[one.id], language)),
  }
}
