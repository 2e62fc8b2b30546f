// A door at work: online and offline by itself. Its people, its counter, its outbox, its clock and its lock are rooms of their own.
import type { Change } from '#shared/live.ts'
import type { DoorList, Passage, ScanInput, ScanVerdict, VisitorView } from '#shared/visitor.ts'
import { asProblem, type Problem } from '../../api.ts'
import { hear } from '../../live/door-hearing.ts'
import { DoorCounter } from './counter.svelte.ts'
import { DoorClock, doorTime } from './door-clock.ts'
import { importKeys, judgeHere, type KnownList } from './judge.ts'
import { forgetDoor, keepDoor, keptDoor } from './kept-list.ts'
import { keepScan, keepWalkIn, refusedCount, sendAll, sendNow, waitingOf, walkInsOf } from './outbox.ts'
import { DoorPeople } from './people.ts'
import { rememberDoor, type WalkIn } from './shelves.ts'
import { askDoor, closed, passing } from './wire.ts'

export type DoorState = 'starting' | 'ready' | 'no-link' | 'closed' | 'ended'
export interface Shown extends ScanVerdict {
  direction: 'in' | 'out'
  /** Judged by this phone alone. */
  offline: boolean
  badgeId: string | null
  token: string | null
  /** Why the person was let in all the same. */
  reason?: string
}
type What = { token: string } | { badgeId: string } | { unknown: string }

const SYNC_EVERY_MS = 5000
const LIST_EVERY_MS = 5 * 60_000
/** Writing thousands of names after each change would be waste. */
const KEEP_WAIT_MS = 1500

export class DoorAtWork {
  readonly doorId: string
  state = $state<DoorState>('starting')
  online = $state(false)
  direction = $state<'in' | 'out'>('in')
  waiting = $state(0)
  refused = $state(0)
  /** Everything but the people, who change too often to be drawn from. */
  list = $state.raw<Omit<DoorList, 'badge' | 'inside' | 'agenda' | 'keys'> | null>(null)
  names = $state(0)
  present = $state(0)
  shown = $state.raw<Shown | null>(null)
  clockOffMs = $state(0)
  problem = $state.raw<Problem | null>(null)
  readonly people = new DoorPeople()
  readonly counter = new DoorCounter(
    changes => this.#keepCount(changes),
    by => this.#inside(by),
  )

  #token: string | null = null
  #keys: DoorList['keys'] = []
  #crypto: KnownList['keys'] = new Map()
  #clock = new DoorClock()
  #stop: (() => void)[] = []
  #keeping: ReturnType<typeof setTimeout> | undefined
  #syncing: Promise<void> | null = null

  constructor(doorId: string) {
    this.doorId = doorId
  }

  /** Starts from what the phone keeps, then from the server. `token` is the link's, when it was just opened. */
  async open(token: string | null): Promise<void> {
    const known = await keptDoor(this.doorId)
    if (token && token !== known?.token)
      await keepDoor(this.doorId, { token, list: null, offsetMs: known?.offsetMs ?? 0 })
    this.#token = token ?? known?.token ?? null
    this.#clock = new DoorClock(known?.offsetMs)
    this.clockOffMs = this.#clock.offsetMs
    await this.#count()
    if (!this.#token) return void (this.state = known ? 'closed' : 'no-link')
    rememberDoor(this.doorId)
    if (known?.list && (!token || token === known.token)) await this.#take(known.list)
    await this.refresh()
    if (this.state !== 'ready' && this.state !== 'starting') return
    this.#watch()
    void this.#listen()
  }

  #watch(): void {
    const sync = setInterval(() => void this.sync(), SYNC_EVERY_MS)
    const list = setInterval(() => void this.refresh(), LIST_EVERY_MS)
    const back = () => void this.sync()
    const away = () => (this.online = false)
    addEventListener('online', back)
    addEventListener('offline', away)
    this.#stop.push(
      () => clearInterval(sync),
      () => clearInterval(list),
      () => removeEventListener('online', back),
      () => removeEventListener('offline', away),
    )
  }

  close(): void {
    for (const stop of this.#stop.splice(0)) stop()
  }

  /** Reads the whole list again; offline, the kept one stands. */
  async refresh(): Promise<void> {
    if (!this.#token) return
    try {
      await this.#measure(this.#token)
      await this.#take(await askDoor<DoorList>(this.#token, '/api/door/list'))
      this.online = true
      this.problem = null
      this.#keepSoon()
      await this.sync()
    } catch (reason) {
      await this.#lost(reason)
    }
  }

  async #measure(token: string): Promise<void> {
    await this.#clock.measure(doorTime(token))
    this.clockOffMs = this.#clock.offsetMs
  }

  /** Sends what waits, and learns whether the network is back. One at a time. */
  sync(): Promise<void> {
    return (this.#syncing ??= this.#sync().finally(() => (this.#syncing = null)))
  }

  async #sync(): Promise<void> {
    const token = this.#token
    if (!token) return
    try {
      await sendAll(token, this.doorId)
      if (!this.online) {
        await this.#measure(token)
        this.online = true
      }
      if (this.#hasEnded()) await this.#forget('ended')
    } catch (reason) {
      await this.#lost(reason)
    } finally {
      await this.#count()
    }
  }

  /** One reading: judged by the server when it answers in time, else here. It is kept before anything else. */
  async read(what: What, options: { admitted?: boolean; reason?: string } = {}): Promise<Shown> {
    const { direction } = this
    const at = new Date(this.#clock.now).toISOString()
    const here = await judgeHere(this.#known(), {
      ...('token' in what && { token: what.token }),
      ...('badgeId' in what && { badgeId: what.badgeId }),
      direction,
      at,
    })
    const admitted = options.admitted ?? (here.verdict === 'welcome' || here.verdict === 'exit')
    const scan = this.#scan({
      token: 'token' in what ? what.token.trim().slice(0, 200) : null,
      badgeId: 'badgeId' in what ? what.badgeId : null,
      admitted,
      reason: options.reason ?? null,
    })
    await keepScan(this.doorId, scan)
    const said = this.online && this.#token ? await this.#ask(this.#token, scan) : null
    if (!said) await keepScan(this.doorId, { ...scan, offline: true })
    await this.#count()
    // The house saw the person leave elsewhere: the entry that this phone held back counts after all.
    const welcome = said?.verdict === 'welcome' || said?.verdict === 'exit'
    if (welcome && !admitted && options.admitted === undefined) return this.read(what, { admitted: true })
    if (admitted && here.badgeId) this.#move(here.badgeId, direction, at)
    return (this.shown = {
      ...(said ?? { ...here, id: scan.id }),
      direction,
      offline: !said,
      badgeId: here.badgeId,
      token: scan.token ?? null,
      reason: options.reason,
    })
  }

  async #ask(token: string, scan: ScanInput): Promise<ScanVerdict | null> {
    try {
      return await sendNow(token, scan)
    } catch (reason) {
      await this.#lost(reason)
      return null
    }
  }

  /** Lets in whoever is shown, with the reason said: an admitted person is always recorded. */
  letIn(reason: string): Promise<Shown> {
    const shown = this.shown
    const what: What = shown?.token
      ? { token: shown.token }
      : shown?.badgeId
        ? { badgeId: shown.badgeId }
        : { unknown: '' }
    return this.read(what, { admitted: true, reason })
  }

  /** A person in three fields: known to this phone at once, let in, and told to the house when it can be. */
  async walkIn(fields: Omit<WalkIn, 'id'>): Promise<Shown> {
    const person = { id: crypto.randomUUID(), ...fields }
    await keepWalkIn(this.doorId, person)
    this.people.add(person)
    this.names = this.people.badges.size
    this.direction = 'in'
    await this.sync()
    return this.read({ badgeId: person.id }, { admitted: true })
  }

  isInside(badgeId: string): boolean {
    return this.people.insideSince(badgeId, new Date(this.#clock.now).toISOString()) !== null
  }

  async #keepCount(changes: Partial<ScanInput>): Promise<string> {
    const scan = this.#scan(changes)
    await keepScan(this.doorId, scan)
    await this.#count()
    void this.sync()
    return scan.id
  }

  #scan(changes: Partial<ScanInput>): ScanInput {
    return {
      id: crypto.randomUUID(),
      kind: 'badge',
      direction: this.direction,
      ...this.#clock.stamp(),
      offline: !this.online,
      admitted: true,
      ...changes,
    }
  }
  #known(): KnownList {
    return { people: this.people, editionId: this.list?.edition.id ?? '', keys: this.#crypto }
  }
  #inside(by: number): void {
    this.present = Math.max(0, this.present + by)
  }
  #move(badgeId: string, direction: 'in' | 'out', at: string): void {
    this.#inside(this.people.move(badgeId, direction, { at, door: this.list?.door.name ?? '' }))
    this.#keepSoon()
  }

  async #take({ badge, inside, agenda, keys, ...list }: DoorList): Promise<void> {
    this.people.take({ badge, inside, agenda }, list.edition.timeZone)
    this.#keys = keys
    this.#crypto = await importKeys(keys)
    this.list = list
    this.present = list.present
    await this.#addWaiting()
    this.names = this.people.badges.size
    this.state = 'ready'
    if (this.#hasEnded()) await this.#forget('ended')
  }

  /** What this phone read itself and has not sent yet is not in the list: it is added, so that a person seen is known as seen. */
  async #addWaiting(): Promise<void> {
    for (const person of await walkInsOf(this.doorId)) this.people.add(person)
    for (const one of await waitingOf(this.doorId)) {
      if (!('scan' in one) || one.scan.kind !== 'badge' || !one.scan.admitted) continue
      const { scan } = one
      const at = new Date(Date.parse(scan.deviceTime) + scan.clockOffsetMs).toISOString()
      const { badgeId } = await judgeHere(this.#known(), {
        token: scan.token ?? undefined,
        badgeId: scan.badgeId ?? undefined,
        direction: 'out',
        at,
      })
      if (badgeId) this.people.move(badgeId, scan.direction, { at, door: this.list?.door.name ?? '' })
    }
  }

  async #listen(): Promise<void> {
    if (!this.#token || !this.list) return
    this.#stop.push(
      await hear({
        token: this.#token,
        slug: this.list.edition.slug,
        seq: () => this.list?.seq ?? 0,
        changes: (changes, seq) => this.#change(changes, seq),
        missed: () => void this.refresh(),
        up: () => void this.sync(),
        dismissed: () => void this.refresh(),
      }),
    )
  }

  #change(changes: Change[], seq: number): void {
    const zone = this.list?.door.zone ?? ''
    for (const { noun, id, view } of changes) {
      if (noun === 'visitor') this.people.change(id, view as VisitorView | null)
      else if (noun === 'scan' && view) {
        for (const passage of (view as { passages: Passage[] }).passages)
          if (passage.zone === zone) this.people.hear(passage)
      } else if (noun === 'figures' && view)
        this.present = (view as { present: Record<string, number> }).present[zone] ?? this.present
      else if (noun === 'door' && id === this.doorId && !(view as { open: boolean } | null)?.open)
        void this.refresh()
    }
    this.names = this.people.badges.size
    if (this.list) this.list = { ...this.list, seq, madeAt: new Date(this.#clock.now).toISOString() }
    this.#keepSoon()
  }

  async #lost(reason: unknown): Promise<void> {
    if (closed(reason)) return this.#forget('closed')
    this.online = false
    if (!passing(reason)) this.problem = asProblem(reason)
  }

  #hasEnded(): boolean {
    if (!this.list) return false
    const { endsOn, timeZone } = this.list.edition
    return new Intl.DateTimeFormat('sv-SE', { timeZone }).format(this.#clock.now) > endsOn
  }

  /** The link was closed, or the edition is over: no name stays here. What waits to be sent stays, until a link sends it. */
  async #forget(why: 'closed' | 'ended'): Promise<void> {
    clearTimeout(this.#keeping)
    this.people.forget()
    this.names = 0
    this.shown = null
    // After the end, the link still serves to hand in the last passages.
    const unsent = (await waitingOf(this.doorId)).length > 0
    const token = why === 'ended' && unsent ? this.#token : null
    await forgetDoor(this.doorId, { token: token ?? '', offsetMs: this.#clock.offsetMs })
    this.#token = token
    if (!token) this.close()
    this.online = false
    this.state = why
  }

  #keepSoon(): void {
    clearTimeout(this.#keeping)
    this.#keeping = setTimeout(() => void this.#keepNow(), KEEP_WAIT_MS)
  }
  async #keepNow(): Promise<void> {
    if (!this.#token || !this.list || this.state !== 'ready') return
    const list = { ...this.list, present: this.present, keys: this.#keys, ...this.people.lists() }
    await keepDoor(this.doorId, { token: this.#token, list, offsetMs: this.#clock.offsetMs })
  }

  async #count(): Promise<void> {
    this.waiting = (await waitingOf(this.doorId)).length
    this.refused = await refusedCount()
  }
}
