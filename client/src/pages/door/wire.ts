// The door's wire: HTTP with the link's token instead of a session, and a short patience, since people wait in line.
import { Problem, newKey } from '../../api.ts'
import { m } from '../../paraglide/messages.js'
import { language } from '../../words/language.ts'

/** Past this a slow answer is treated as no network: three people have come to the door meanwhile. */
export const VERDICT_WAIT_MS = 2500
/** The list of five thousand names over a poor network. */
const LIST_WAIT_MS = 30_000

export async function askDoor<T>(
  token: string,
  path: string,
  body?: unknown,
  waitMs = LIST_WAIT_MS,
): Promise<T> {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': language,
    'x-door-token': token,
  }
  if (body !== undefined)
    Object.assign(headers, { 'content-type': 'application/json', 'idempotency-key': newKey() })
  let answer: Response
  let said: unknown
  try {
    answer = await fetch(path, {
      method: body === undefined ? 'GET' : 'POST',
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      // A session on the same phone is not what opens a door.
      credentials: 'omit',
      signal: AbortSignal.timeout(waitMs),
    })
    said = await answer.json().catch(() => ({}))
  } catch {
    throw new Problem(0, { code: 'OFFLINE', detail: m.problem_offline() })
  }
  if (answer.ok) return said as T
  throw new Problem(answer.status, said as Record<string, unknown>)
}

/** True when the server could not be reached or could not work: the same thing may be sent again later. */
export const passing = (reason: unknown): boolean =>
  reason instanceof Problem && (reason.offline || reason.status === 429 || reason.status >= 500)

/** True when the link no longer opens this door. */
export const closed = (reason: unknown): boolean =>
  reason instanceof Problem && (reason.status === 401 || reason.status === 403)
