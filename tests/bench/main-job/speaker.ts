// Someone who speaks to the server over its public interface: keeps a cookie, sends the session's token and a key with every mutation.
import { randomUUID } from 'node:crypto'

export interface Answer {
  status: number
  body: any // eslint-disable-line @typescript-eslint/no-explicit-any -- reads what came over the wire
  bytes: Buffer
}

let speakers = 0

export class Speaker {
  readonly url: string
  readonly email: string
  /** Its own address, as behind a proxy: limits hold for each person, not for the script. */
  readonly address: string
  token = ''
  csrf = ''
  personId = ''
  doorToken = ''
  constructor(url: string, email: string) {
    this.url = url
    this.email = email
    const n = ++speakers
    this.address = `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`
  }

  get(path: string): Promise<Answer> {
    return this.send('GET', path)
  }
  post(path: string, body?: object): Promise<Answer> {
    return this.send('POST', path, body)
  }
  put(path: string, body: object): Promise<Answer> {
    return this.send('PUT', path, body)
  }
  patch(path: string, body: object): Promise<Answer> {
    return this.send('PATCH', path, body)
  }

  async send(method: string, path: string, body?: object, key: string = randomUUID()): Promise<Answer> {
    const answer = await fetch(this.url + path, {
      method,
      headers: {
        'accept-language': 'fr',
        'x-forwarded-for': this.address,
        ...(this.token ? { cookie: `covalence_session=${this.token}` } : {}),
        ...(this.doorToken ? { 'x-door-token': this.doorToken } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'GET'
          ? {}
          : { 'idempotency-key': key, ...(this.csrf ? { 'x-csrf-token': this.csrf } : {}) }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const cookie = answer.headers.getSetCookie().find(one => one.startsWith('covalence_session='))
    if (cookie) this.token = /^covalence_session=([^;]*)/.exec(cookie)?.[1] ?? ''
    const bytes = Buffer.from(await answer.arrayBuffer())
    const json = (answer.headers.get('content-type') ?? '').includes('json')
    return { status: answer.status, body: json ? JSON.parse(bytes.toString()) : bytes.toString(), bytes }
  }

  /** Like `send`, but anything else than 200 ends the job with what the server said. */
  async must(method: string, path: string, body?: object): Promise<Answer['body']> {
    const answer = await this.send(method, path, body)
    if (answer.status !== 200)
      throw new Error(
        `${this.email}: ${method} ${path} answered ${answer.status} ${JSON.stringify(answer.body)}`,
      )
    return answer.body
  }

  /** Takes the session that an answer brought. */
  take(session: { csrf: string; person: { id: string } | null }): void {
    this.csrf = session.csrf
    this.personId = session.person?.id ?? ''
  }
}

/** Does `work` for each thing, a few at a time, as people do who do not wait for each other. */
export async function each<T, R>(
  things: readonly T[],
  work: (thing: T, index: number) => Promise<R>,
  atOnce = 8,
): Promise<R[]> {
  const results = new Array<R>(things.length)
  let next = 0
  const one = async () => {
    while (next < things.length) {
      const i = next++
      results[i] = await work(things[i] as T, i)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, things.length) }, one))
  return results
}
