// Bound parameters for SQLite: the mapper writes every value into the text, so that no text comes twice and each is
// prepared anew. Here values are bound, texts recur, and a prepared statement serves again.
type Value = string | number | bigint | Buffer | null

interface Compiled {
  sql: string
  parameters: readonly Value[]
  query: { kind: 'RawNode'; sqlFragments: readonly string[]; parameters: readonly never[] }
  queryId: { queryId: string }
}
interface Result {
  rows: unknown[]
}
interface Executor {
  executeQuery(query: Compiled, options?: unknown): Promise<Result>
}
interface Prepared {
  query: string
  params: readonly unknown[]
  formatted: string
}
/** What this uses of the mapper's SQL connection. */
export interface Connection {
  execute(
    query: unknown,
    params?: unknown,
    method?: string,
    ctx?: Executor,
    loggerContext?: Record<string, unknown>,
  ): Promise<unknown>
  ensureConnection(): Promise<void>
  getClient(): Executor
  getPlatform(): { quoteValue(value: unknown): string; quoteIdentifier(name: string): string }
  prepareQuery(query: unknown, params?: unknown): Prepared
  executeQuery<T>(sql: string, work: () => Promise<T>, context: object): Promise<T>
  transformRawResult(result: Result, method: string): unknown
}

// SQLite takes 32,766; a statement near that is one of a kind, and its text is as well written out.
const VALUES_MAX = 30_000

/** `insert … values (?, ?)` with its values; lists, dates and fragments stay written out, as the mapper would. */
function bind(
  connection: Pick<Connection, 'getPlatform'>,
  sql: string,
  params: readonly unknown[],
): { sql: string; values: Value[] } {
  if (params.length === 0) return { sql, values: [] }
  const platform = connection.getPlatform()
  const values: Value[] = []
  let next = 0
  const text = sql.replace(/\\\?|\?\?|\?/g, found => {
    if (found === '\\?') return '?'
    const value = params[next++]
    if (found === '??') return platform.quoteIdentifier(value as string)
    const plain = plainOf(value)
    if (plain === undefined) return platform.quoteValue(value)
    values.push(plain)
    return '?'
  })
  return { sql: text, values }
}

function plainOf(value: unknown): Value | undefined {
  if (value === null || value === undefined) return null
  if (typeof value === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint') return value
  return undefined
}

/** Makes every statement of the mapper's connection run with bound values. */
export function bindParameters(connection: Connection): void {
  connection.execute = async (query, params = [], method = 'all', ctx, loggerContext = {}) => {
    await connection.ensureConnection()
    const written = connection.prepareQuery(query, params)
    const bound = bind(connection, written.query, written.params)
    const fits = bound.values.length <= VALUES_MAX
    const sql = fits ? bound.sql : written.formatted
    const { signal, ...context } = loggerContext
    return connection.executeQuery(
      written.query,
      async () => {
        const compiled: Compiled = {
          sql,
          parameters: fits ? bound.values : [],
          query: { kind: 'RawNode', sqlFragments: [sql], parameters: [] },
          queryId: { queryId: '' },
        }
        const result = await (ctx ?? connection.getClient()).executeQuery(
          compiled,
          signal ? { signal } : undefined,
        )
        return connection.transformRawResult(result, method)
      },
      { ...written, ...context },
    )
  }
}
