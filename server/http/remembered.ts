// Remembered answers: a read as it was last written, sent again while nothing at all has been committed and the house's clock shows the same second.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { writerOf } from './serializer.ts'

// A change is followed by everyone's screens at once: a large edition has fewer readers than this.
const ANSWERS_MAX = 5000
// Of one route; a board, the longest answer, is some 700 kB.
const BYTES_MAX = 16_000_000
const SECOND = 'yyyy-mm-ddThh:mm:ss'.length
const JSON_TYPE = 'application/json; charset=utf-8'
// A short text goes out in one piece with its headers; a long one is encoded once, not for each who asks.
const TEXT_LENGTH_MAX = 8000

type Answer = string | Buffer

/** How one request is answered. */
export interface Asked {
  /** What of the reader the answer depends on: `everyone`, `asPerson`, `asSession`, or the ids of their organisations. */
  whose: string
  read(): object | Promise<object>
  /** Members written anew each time, after the rest: the time. */
  fresh?(): object
  /** Where the answer is made of something else than the database and the clock: the name of that thing's present state. */
  state?: string
}

/**
 * Answers a read by its schema, from memory where it can. Rights and policy are decided before, for each request. The address, with its
 * parameters and its query, is part of what an answer is remembered under. Answers that depend on the language of the request are not to
 * be remembered here. Nothing is where the database cannot say whether something was committed since.
 */
export function remembered(app: FastifyInstance, schema: object) {
  const { house } = app
  const write = writerOf(schema)
  let state = ''
  let bytes = 0
  const answers = new Map<string, Answer>()
  const forget = () => {
    answers.clear()
    bytes = 0
  }
  const keep = (key: string, answer: Answer) => {
    if (answers.size >= ANSWERS_MAX || bytes + answer.length > BYTES_MAX) forget()
    answers.set(key, answer)
    bytes += answer.length
  }
  /** Under what to look; nothing when there is no telling. */
  const keyOf = (request: FastifyRequest, { whose, state: own }: Asked): string | undefined => {
    if (own !== undefined) return `${request.url} ${whose} ${own}`
    if (request.version === undefined) return undefined
    const now = `${request.version} ${house.now().slice(0, SECOND)}`
    if (now !== state) {
      forget()
      state = now
    }
    return `${request.url} ${whose}`
  }
  return (request: FastifyRequest, reply: FastifyReply, asked: Asked): void | Promise<void> => {
    const send = (answer: Answer) => {
      void reply
        .header('content-type', JSON_TYPE)
        .send(asked.fresh ? withFresh(answer, asked.fresh()) : answer)
    }
    const key = keyOf(request, asked)
    const known = key === undefined ? undefined : answers.get(key)
    if (known !== undefined) {
      send(known)
      return
    }
    const asOf = state
    const made = (view: object) => {
      const text = write(view)
      const answer = text.length > TEXT_LENGTH_MAX ? Buffer.from(text) : text
      // Read for a state that has passed meanwhile: the next who asks reads again.
      if (key !== undefined && asOf === state) keep(key, answer)
      send(answer)
    }
    const view = asked.read()
    if (!(view instanceof Promise)) return made(view)
    // A promise of nothing would be answered with nothing while the answer is still being compressed: the reply itself is what comes.
    return view.then(one => {
      made(one)
      return reply as unknown as undefined
    })
  }
}

/** `{…}` with the members of `fresh` at its end. */
function withFresh(answer: Answer, fresh: object): Answer {
  const end = `,${JSON.stringify(fresh).slice(1)}`
  return typeof answer === 'string'
    ? answer.slice(0, -1) + end
    : Buffer.concat([answer.subarray(0, -1), Buffer.from(end)])
}

export const everyone = ''

/** The person, on whose behalf if it is an organiser who acts, and the organisation they named. */
export function asPerson(request: FastifyRequest): string {
  const { person, behind } = request.rights
  return `${person?.id ?? ''} ${behind ?? ''} ${String(request.headers['x-organisation'] ?? '')}`
}

/** One session of one person. */
export const asSession = (request: FastifyRequest): string => request.rights.session?.id ?? ''
