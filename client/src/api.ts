// The wire: JSON over HTTP, an idempotency key on every change, refusals as typed problems.
import { m } from './paraglide/messages.js'
import { language } from './words/language.ts'

/** One field the server refused: `path` is a JSON pointer such as `/price/min`. */
export interface FieldProblem {
  path: string
  message: string
}

/** A refusal as RFC 9457 carries it; `detail` is a sentence in the reader's language that says what to do. */
export class Problem extends Error {
  code: string
  status: number
  detail: string
  fields: FieldProblem[]
  /** What else the server said, such as free slots to offer instead. */
  details: Record<string, unknown>

  constructor(status: number, body: Record<string, unknown>) {
    const detail = typeof body.detail === 'string' ? body.detail : m.problem_unknown({ status })
    super(detail)
    this.code = typeof body.code === 'string' ? body.code : 'UNKNOWN'
    this.status = status
    this.detail = detail
    this.fields = Array.isArray(body.fields) ? (body.fields as FieldProblem[]) : []
    this.details = (body.details ?? {}) as Record<string, unknown>
  }

  /** The message for one field, by the last part of its path or by the whole path. */
  field(name: string): string | undefined {
    return this.fields.find(({ path }) => path === name || path === `/${name}` || path.endsWith(`/${name}`))
      ?.message
  }

  /** The request never reached the server: it may be tried again with the same key. */
  get offline(): boolean {
    return this.status === 0
  }
}

/** Whatever was thrown, as a problem that can be shown. Bugs are shown too, never swallowed. */
export const asProblem = (thrown: unknown): Problem =>
  thrown instanceof Problem
    ? thrown
    : new Problem(-1, { code: 'BUG', detail: thrown instanceof Error ? thrown.message : String(thrown) })

export interface Asking {
  /** Keep one key for one intention: a retry then replays the same answer. */
  key?: string
  signal?: AbortSignal
  /** For whom one speaks, when it is not for whom one speaks now: what waited offline keeps its speaker. */
  speaker?: string | null
}

let csrf = ''
let renewCsrf: (() => Promise<unknown>) | null = null

/** The session gives the token and the way to renew it. */
export function useCsrf(token: string, renew?: () => Promise<unknown>): void {
  csrf = token
  if (renew) renewCsrf = renew
}

/** The organisation one speaks for, told with every call by whoever belongs to several. */
export let speaker: string | null = null
export function useSpeaker(organisationId: string | null): void {
  speaker = organisationId
}

export const newKey = (): string => crypto.randomUUID()

async function ask<T>(
  method: string,
  path: string,
  body?: unknown,
  asking: Asking = {},
  again = true,
): Promise<T> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-language': language }
  const form = body instanceof FormData
  const spoken = asking.speaker === undefined ? speaker : asking.speaker
  if (spoken) headers['x-organisation'] = spoken
  if (method !== 'GET') {
    headers['idempotency-key'] = asking.key ??= newKey()
    headers['x-csrf-token'] = csrf
    if (body !== undefined && !form) headers['content-type'] = 'application/json'
  }
  const sent = form ? body : body === undefined ? undefined : JSON.stringify(body)
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      headers,
      body: sent,
      signal: asking.signal,
      credentials: 'same-origin',
    })
  } catch (reason) {
    if (asking.signal?.aborted) throw reason
    throw new Problem(0, { code: 'OFFLINE', detail: m.problem_offline() })
  }
  if (answer.ok) return (answer.status === 204 ? undefined : await answer.json()) as T
  const refusal = (await answer.json().catch(() => ({}))) as Record<string, unknown>
  // The token lives as long as the session: after a sign-in elsewhere it is renewed once, with the same key.
  if (refusal.code === 'CSRF_REFUSED' && again && renewCsrf) {
    await renewCsrf()
    return ask(method, path, body, asking, false)
  }
  throw new Problem(answer.status, refusal)
}

/** Every call answers the parsed body, or throws a Problem. */
export const api = {
  get: <T>(path: string, asking?: Asking) => ask<T>('GET', path, undefined, asking),
  post: <T>(path: string, body?: unknown, asking?: Asking) => ask<T>('POST', path, body, asking),
  put: <T>(path: string, body?: unknown, asking?: Asking) => ask<T>('PUT', path, body, asking),
  patch: <T>(path: string, body?: unknown, asking?: Asking) => ask<T>('PATCH', path, body, asking),
  delete: <T>(path: string, asking?: Asking) => ask<T>('DELETE', path, undefined, asking),
}
