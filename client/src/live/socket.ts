// The socket: one a tab, shared by all rooms, loaded only where something is live.
import type { Socket } from 'socket.io-client'
import type { ClientEvents, Delta, ServerEvents, WatchAnswer } from '#shared/live.ts'
import { speaker } from '../api.ts'
import { session } from '../session.svelte.ts'
import { connection } from './connection.svelte.ts'

type Link = Socket<ServerEvents, ClientEvents>

export interface Listener {
  topic: string
  /** The last number known, or null before the first snapshot. */
  seq: () => number | null
  watched: (answer: WatchAnswer) => void
  delta: (delta: Delta) => void
}

const ACK_WAIT_MS = 8000
const listeners = new Set<Listener>()
let socket: Promise<Link> | null = null

/** Joins; the returned function leaves. */
export function join(listener: Listener): () => void {
  listeners.add(listener)
  void open().then(link => {
    if (link.connected) void watch(link, listener)
  }, lost)
  return () => {
    listeners.delete(listener)
    const others = [...listeners].some(({ topic }) => topic === listener.topic)
    if (others) return
    void socket?.then(link => {
      if (link.connected) link.emit('unwatch', { topic: listener.topic })
    }, lost)
  }
}

/** Asks again from the number now known: after a gap was filled, or when a page wants to be sure. */
export async function rewatch(listener: Listener): Promise<void> {
  const link = await open()
  if (link.connected) await watch(link, listener)
}

async function open(): Promise<Link> {
  socket ??= connect()
  return socket
}

async function connect(): Promise<Link> {
  const { io } = await import('socket.io-client')
  const link: Link = io({
    transports: ['websocket'],
    reconnectionDelay: 500,
    reconnectionDelayMax: 5000,
    ...(speaker && { auth: { organisation: speaker } }),
  })
  link.on('connect', () => {
    connection.link = 'live'
    for (const listener of listeners) void watch(link, listener)
  })
  link.on('disconnect', reason => {
    connection.freshAt = Date.now()
    connection.link = navigator.onLine ? 'reconnecting' : 'offline'
    // The server closed it: the session was revoked, or the server restarts. Asking the session tells which.
    if (reason === 'io server disconnect') void askWhy(link)
  })
  link.on('connect_error', () => {
    connection.link = navigator.onLine ? 'reconnecting' : 'offline'
  })
  link.on('signedOut', () => void askWhy(link))
  link.on('delta', (delta: Delta) => {
    for (const listener of listeners) if (listener.topic === delta.topic) listener.delta(delta)
  })
  addEventListener('online', () => link.connect())
  return link
}

async function askWhy(link: Link): Promise<void> {
  await session.refresh()
  if (session.person) link.connect()
}

async function watch(link: Link, listener: Listener): Promise<void> {
  const since = listener.seq()
  try {
    const asked = { topic: listener.topic, ...(since !== null && { since }) }
    listener.watched(await link.timeout(ACK_WAIT_MS).emitWithAck('watch', asked))
  } catch {
    // No acknowledgement in time: the link is dead although it looks open. A new one asks again.
    if (link.connected) link.disconnect().connect()
  }
}

function lost(): void {
  // The library itself could not be loaded: offline, or a new version. The next join tries again.
  socket = null
  connection.link = navigator.onLine ? 'reconnecting' : 'offline'
}
