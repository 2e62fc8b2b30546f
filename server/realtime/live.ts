// The live floor: socket.io on the same server, rooms from the session, deltas from the relay, resume from the outbox.
import type { FastifyInstance } from 'fastify'
import { Server, type Socket } from 'socket.io'
import { Value } from 'typebox/value'
import type { House } from '#server/actions/house.ts'
import { readRights, tokenHash, type Rights } from '#server/access/rights.ts'
import { isControl, participationOf } from '#server/access/policy.ts'
import { json } from '#server/storage/sql.ts'
import {
  Watch,
  type ClientEvents,
  type Delta,
  type LiveEvent,
  type ServerEvents,
  type TopicKind,
  type WatchAnswer,
} from '#shared/live.ts'
import { audience, rooms } from './audience.ts'
import { startRelay, type Numbered, type Relay } from './relay.ts'

interface SocketFacts {
  token: string | undefined
  doorToken: string | undefined
  /** For which of their organisations a person of several watches. */
  organisationId: string | undefined
  sessionId: string | null
  /** When the session ends by itself; a socket must not outlive it. */
  expiresAt: string | null
  /** Room to topic: how this socket's deltas are labelled. */
  topics: Map<string, string>
}

type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketFacts>

export interface Live {
  io: Server<ClientEvents, ServerEvents, Record<string, never>, SocketFacts>
  relay: Relay
  /** Closes every socket of a session at once. */
  signOut(sessionIds: readonly string[]): void
  /** A role or a membership went: their sockets close, and whoever comes back is let into what is still theirs. */
  rightsChanged(personIds: readonly string[]): void
}

// A watch message is a topic and a number; anything larger is not ours.
const MESSAGE_BYTES_MAX = 10_000
// Watching is a few messages a page; a flood closes the socket.
const MESSAGES_PER_10_SECONDS_MAX = 60
// A client further behind than this reads a snapshot instead: it is smaller than the replay.
const RESUME_EVENTS_MAX = 500

// A session that ran out hears nothing more within this.
const EXPIRY_LOOK_MS = 30_000

const SESSION_COOKIE = 'covalence_session'
const personRoom = (personId: string) => `sockets-of:${personId}`

export function plugLive(app: FastifyInstance, house: House): Live {
  const io: Live['io'] = new Server(app.server, {
    transports: ['websocket'],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MESSAGE_BYTES_MAX,
    allowRequest: (request, answer) => {
      const { origin, host } = request.headers
      const from = origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined
      // Browsers always name the origin of a socket; a program without one holds no cookies to abuse.
      const ours = origin === undefined || from === host || from === new URL(house.settings.publicUrl).host
      answer(ours ? null : 'origin', ours)
    },
  })
  const lastSent = new Map<string, number>()
  const relay = startRelay(house, batch => emit(io, lastSent, batch), app.log)

  io.on('connection', socket => {
    receive(socket, house, app).catch((error: unknown) => {
      app.log.error({ err: error }, 'a socket failed')
      socket.disconnect(true)
    })
  })

  const look = setInterval(() => void closeExpired(io, house), EXPIRY_LOOK_MS)
  look.unref()
  app.addHook('preClose', async () => {
    clearInterval(look)
    io.local.disconnectSockets(true)
    await relay.stop()
    io.engine.close()
  })
  return {
    io,
    relay,
    signOut: sessionIds => {
      for (const id of sessionIds) {
        io.to(`session:${id}`).emit('signedOut')
        io.in(`session:${id}`).disconnectSockets(true)
      }
    },
    rightsChanged: personIds => {
      for (const id of personIds) io.in(personRoom(id)).disconnectSockets(true)
    },
  }
}

/** Closes the sockets whose session ended by itself: an hour at the desk, thirty days at home. */
export async function closeExpired(io: Live['io'], house: Pick<House, 'now'>): Promise<void> {
  for (const socket of await io.local.fetchSockets()) {
    const { expiresAt } = socket.data
    if (!expiresAt || expiresAt > house.now()) continue
    socket.emit('signedOut')
    socket.disconnect(true)
  }
}

/** One encoding a room: every socket of a room gets the same bytes. */
function emit(io: Live['io'], lastSent: Map<string, number>, batch: Numbered[]): void {
  for (const { seq, slug, event } of batch) {
    for (const { room, change } of audience(event)) {
      const prev = lastSent.get(room)
      lastSent.set(room, seq)
      io.to(room).emit('delta', {
        topic: topicOfRoom(room, slug),
        seq,
        ...(prev === undefined ? {} : { prev }),
        changes: [change],
      })
    }
  }
}

/** Rooms are `editionId:kind[:id]`; a client knows its topic by the edition's slug and the kind. */
function topicOfRoom(room: string, slug: string): string {
  const [, kind = ''] = room.split(':')
  const names: Record<string, TopicKind> = {
    control: 'regie',
    everyone: 'public',
    doors: 'door',
    wall: 'wall',
    person: 'me',
    organisation: 'me',
  }
  return `edition:${slug}:${names[kind] ?? 'public'}`
}

async function receive(socket: LiveSocket, house: House, app: FastifyInstance): Promise<void> {
  const cookies = app.parseCookie(socket.handshake.headers.cookie ?? '')
  const auth = socket.handshake.auth as Record<string, unknown>
  socket.data.token = cookies[SESSION_COOKIE]
  socket.data.doorToken = typeof auth.door === 'string' ? auth.door : undefined
  let messages = 0
  const calm = setInterval(() => (messages = 0), 10_000)
  socket.on('disconnect', () => clearInterval(calm))
  socket.use((_packet, next) => {
    if (++messages > MESSAGES_PER_10_SECONDS_MAX) socket.disconnect(true)
    else next()
  })
  socket.on('watch', (watch, answer) => {
    if (typeof answer !== 'function') return
    watchTopic(socket, house, watch).then(answer, (error: unknown) => {
      app.log.error({ err: error }, 'a watch failed')
      answer({ ok: false, code: 'UNEXPECTED' })
    })
  })
  socket.on('unwatch', watch => {
    if (!Value.Check(Watch, watch)) return
    for (const [room, topic] of socket.data.topics ?? []) if (topic === watch.topic) void socket.leave(room)
  })
  socket.data.organisationId = typeof auth.organisation === 'string' ? auth.organisation : undefined
  const { session, person } = await readRights(house.sql, socket.data.token, undefined, house.now())
  socket.data.sessionId = session?.id ?? null
  socket.data.expiresAt = null
  if (!session || !person) return
  await socket.join([`session:${session.id}`, personRoom(person.id)])
  const row = await house.sql.one<{ expiresAt: string }>(
    'select expires_at as "expiresAt" from session where id = ?',
    [session.id],
  )
  socket.data.expiresAt = row?.expiresAt ?? null
}

/** The policy of each topic, beside the rooms it opens. */
const topicPolicies: Record<
  TopicKind,
  (rights: Rights, door: { editionId: string } | null) => string[] | null
> = {
  public: rights => (rights.edition ? [rooms.everyone(rights.edition.id)] : null),
  wall: rights => (rights.edition ? [rooms.wall(rights.edition.id)] : null),
  regie: rights => (rights.edition && isControl(rights) ? [rooms.control(rights.edition.id)] : null),
  door: (rights, door) =>
    rights.edition && door?.editionId === rights.edition.id ? [rooms.doors(rights.edition.id)] : null,
  me: rights => {
    const { edition, person } = rights
    if (!edition || !person) return null
    const mine = rights.members.filter(
      member => member.participation && participationOf({ ...rights, members: [member] }),
    )
    // Who takes no part has no day here to watch.
    if (mine.length === 0) return null
    return [
      rooms.person(edition.id, person.id),
      ...mine.map(member => rooms.organisation(edition.id, member.organisationId)),
    ]
  },
}

async function watchTopic(socket: LiveSocket, house: House, watch: Watch): Promise<WatchAnswer> {
  if (!Value.Check(Watch, watch)) return { ok: false, code: 'INVALID_INPUT' }
  const [, slug = '', kind = 'public'] = watch.topic.split(':')
  const { organisationId } = socket.data
  const all = await readRights(house.sql, socket.data.token, slug, house.now())
  const rights = organisationId
    ? { ...all, members: all.members.filter(one => one.organisationId === organisationId) }
    : all
  const door = socket.data.doorToken ? await doorOf(house, socket.data.doorToken) : null
  const open = topicPolicies[kind as TopicKind](rights, door)
  if (!open || !rights.edition) return { ok: false, code: 'NOT_FOUND' }
  socket.data.topics ??= new Map()
  for (const room of open) socket.data.topics.set(room, watch.topic)
  // Joined before the past is read, so that nothing falls between; the client drops what it has twice.
  await socket.join(open)
  return resume(house, rights.edition.id, new Set(open), watch)
}

async function doorOf(house: House, token: string): Promise<{ editionId: string } | null> {
  const row = await house.sql.one<{ edition_id: string }>(
    'select edition_id from door where link_hash = ? and revoked_at is null',
    [tokenHash(token)],
  )
  return row ? { editionId: row.edition_id } : null
}

async function resume(
  house: House,
  editionId: string,
  open: Set<string>,
  watch: Watch,
): Promise<WatchAnswer> {
  const now = await house.sql.one<{ seq: number }>('select seq from edition where id = ?', [editionId])
  const seq = now?.seq ?? 0
  if (watch.since === undefined || watch.since === seq) return { ok: true, seq }
  if (watch.since > seq || seq - watch.since > RESUME_EVENTS_MAX) return { ok: true, seq, reset: true }
  const rows = await house.sql.all<{ seq: number; payload: unknown }>(
    'select seq, payload from outbox where edition_id = ? and seq > ? and seq <= ? order by seq',
    [editionId, watch.since, seq],
  )
  if (rows.length < seq - watch.since) return { ok: true, seq, reset: true }
  const deltas: Delta[] = rows.flatMap(row => {
    const changes = audience(json<LiveEvent>(row.payload))
      .filter(({ room }) => open.has(room))
      .map(({ change }) => change)
    return changes.length > 0 ? [{ topic: watch.topic, seq: row.seq, changes }] : []
  })
  return { ok: true, seq, deltas }
}
