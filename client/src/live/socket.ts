// The socket: one a tab, shared by all rooms, opened by the first of them.
import type { Delta, WatchAnswer } from '#shared/live.ts'
import { speaker } from '../api.ts'
import { session } from '../session.svelte.ts'
import { connection } from './connection.svelte.ts'
import { Wire, type Ended } from './wire.ts'

export interface Listener {
  topic: string
  /** The last number known, or null before the first snapshot. */
  seq: () => number | null
  watched: (answer: WatchAnswer) => void
  delta: (delta: Delta) => void
}

const ACK_WAIT_MS = 8000
const listeners = new Set<Listener>()
let link: Wire | null = null

/** Joins; the returned function leaves. */
export function join(listener: Listener): () => void {
  listeners.add(listener)
  const wire = open()
  if (wire.connected) void watch(wire, listener)
  return () => {
    listeners.delete(listener)
    const others = [...listeners].some(({ topic }) => topic === listener.topic)
    if (!others) wire.send('unwatch', { topic: listener.topic })
  }
}

/** Asks again from the number now known: after a gap was filled, or when a page wants to be sure. */
export async function rewatch(listener: Listener): Promise<void> {
  const wire = open()
  if (wire.connected) await watch(wire, listener)
}

function open(): Wire {
  return (link ??= connect())
}

function connect(): Wire {
  const wire = new Wire(speaker ? { organisation: speaker } : undefined)
  wire.on('up', () => {
    connection.link = 'live'
    for (const listener of listeners) void watch(wire, listener)
  })
  wire.on('down', (why: Ended) => {
    connection.freshAt = Date.now()
    connection.link = navigator.onLine ? 'reconnecting' : 'offline'
    // The server closed it: the session was revoked, or the server restarts. Asking the session tells which.
    if (why === 'server') void askWhy(wire)
  })
  wire.on('failed', () => {
    connection.link = navigator.onLine ? 'reconnecting' : 'offline'
  })
  wire.on('signedOut', () => void askWhy(wire))
  wire.on('delta', (delta: Delta) => {
    for (const listener of listeners) if (listener.topic === delta.topic) listener.delta(delta)
  })
  addEventListener('online', () => wire.connect())
  wire.connect()
  return wire
}

async function askWhy(wire: Wire): Promise<void> {
  await session.refresh()
  if (session.person) wire.connect()
}

async function watch(wire: Wire, listener: Listener): Promise<void> {
  const since = listener.seq()
  try {
    const asked = { topic: listener.topic, ...(since !== null && { since }) }
    listener.watched(await wire.ask<WatchAnswer>('watch', asked, ACK_WAIT_MS))
  } catch {
    // No acknowledgement in time: the link is dead although it looks open. A new one asks again.
    if (!wire.connected) return
    wire.disconnect()
    wire.connect()
  }
}
