// A door at work: its link, its list, its outbox and its clock; online and offline by itself.
import type { LastEntry } from '#shared/door-verdict.ts'
import type { Change } from '#shared/live.ts'
import type { DoorBadgeRow, DoorList, Passage, ScanInput, ScanVerdict, VisitorView } from '#shared/visitor.ts'
import { asProblem, type Problem } from '../../api.ts'
import { DoorClock } from './door-clock.ts'
import { hear } from '../../live/door-hearing.ts'
import { importKeys, judgeHere, type KnownList } from './judge.ts'
import { keep, refusedCount, sendAll, sendNow, waitingOf } from './outbox.ts'
import { rememberDoor, shelves, type WalkIn } from './shelves.ts'
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
const OFFSET_MAX_MS = 2_000_000_000
/** Writing thousands of names after each change would be waste. */
const KEEP_WAIT_MS = 1500

export class DoorAtWork {
  readonly doorId: string
  state = $state<DoorState>('starting')
  online = $state(false)
  direction = $state<'in' | 'out'>('in')
  waiting = $state(0)
  refused = $state(0)
  /** Everything but the names, which change too often to be drawn from. */
  list = $state.raw<Omit<DoorList, 'badge' | 'inside' | 'keys'> | null>(null)
  names = $state(0)
  present = $state(0)
  shown = $state.raw<Shown | null>(null)
  counted = $state.raw<{ id: string; direction: 'in' | 'out'; undone: boolean }[]>([])
  clockOffMs = $state(0)
  problem = $state.raw<Problem | null>(null)

  #token: string | null = null
  #badges = new Map<string, DoorBadgeRow>()
  #inside = new Map<string, LastEntry>()
  #keys: DoorList['keys'] = []
  #crypto = new Map<string, CryptoKey>()
  #clock = new DoorClock()
  #stop: (() => void)[] = []
  #keeping: ReturnType<typeof setTimeout> | undefined
  #syncing: Promise<void> | null = null

  constructor(doorId: string) {
    this.doorId = doorId
  }

  /** Starts from what the phone keeps, then from the server. `token` is the link's, when it was just opened. */
  async open(token: string | null): Promise<void> {
    const base = await shelves()
    const known = await base.get('doors', this.doorId)
    if (token && token !== known?.token)
      await base.put(
        'doors',
        { token, list: null, offsetMs: known?.offsetMs ?? 0, offsetAt: known?.offsetAt ?? 0 },
        this.doorId,
      )
    this.#token = token ?? known?.token ?? null
    this.#clock = new DoorClock(known?.offsetMs)
    await this.#count()
    if (!this.#token) return void (this.state = known ? 'closed' : 'no-link')
    rememberDoor(this.doorId)
    if (known?.list && (!token || token === known.token)) await this.#take(known.list)
    await this.refresh()
    if (this.state !== 'ready' && this.state !== 'starting') return
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
    void this.#listen()
  }

  close(): void {
    for (const stop of this.#stop.splice(0)) stop()
  }

  /** Reads the whole list again; offline, the kept one stands. */
  async refresh(): Promise<void> {
    if (!this.#token) return
    try {
      await this.#clock.measure(this.#token)
      this.clockOffMs = this.#clock.offsetMs
      await this.#take(await askDoor<DoorList>(this.#token, '/api/door/list'))
      this.online = true
      this.problem = null
      this.#keepSoon()
      await this.sync()
    } catch (reason) {
      await this.#lost(reason)
    }
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
        await this.#clock.measure(token)
        this.clockOffMs = this.#clock.offsetMs
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
    const reading = {
      ...('token' in what && { token: what.token }),
      ...('badgeId' in what && { badgeId: what.badgeId }),
      direction: this.direction,
      at: new Date(this.#clock.now).toISOString(),
    }
    const here = await judgeHere(this.#known(), reading)
    const admitted = options.admitted ?? (here.verdict === 'welcome' || here.verdict === 'exit')
    const scan = this.#scan({
      token: 'token' in what ? what.token.trim().slice(0, 200) : null,
      badgeId: 'badgeId' in what ? what.badgeId : null,
      admitted,
      reason: options.reason ?? null,
      offline: !this.online,
    })
    await keep({ id: scan.id, doorId: this.doorId, at: Date.now(), scan })
    const said = this.online && this.#token ? await this.#ask(this.#token, scan) : null
    // A badge read is known by the answer's own id of the person when only the server knew it.
    const shown: Shown = said
      ? {
          ...said,
          direction: this.direction,
          offline: false,
          badgeId: here.badgeId,
          token: scan.token ?? null,
          reason: options.reason,
        }
      : {
          ...here,
          id: scan.id,
          direction: this.direction,
          offline: true,
          token: scan.token ?? null,
          reason: options.reason,
        }
    if (!said)
      await keep({ id: scan.id, doorId: this.doorId, at: Date.now(), scan: { ...scan, offline: true } })
    await this.#count()
    // The house saw the person leave elsewhere: the entry that this phone held back counts after all.
    if (
      said &&
      !admitted &&
      options.admitted === undefined &&
      (said.verdict === 'welcome' || said.verdict === 'exit')
    )
      return this.read(what, { admitted: true })
    if (admitted && here.badgeId)
      this.#move(here.badgeId, this.direction, reading.at, this.list?.door.name ?? '')
    return (this.shown = shown)
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

  /** Someone without a badge, counted with one press. */
  async count(direction: 'in' | 'out'): Promise<void> {
    const scan = this.#scan({ kind: 'count', direction })
    await keep({ id: scan.id, doorId: this.doorId, at: Date.now(), scan })
    this.counted = [...this.counted, { id: scan.id, direction, undone: false }]
    this.present = Math.max(0, this.present + (direction === 'in' ? 1 : -1))
    await this.#count()
    void this.sync()
  }

  /** Takes back the last press that still stands. */
  async undo(): Promise<void> {
    const last = this.counted.findLast(one => !one.undone)
    if (!last) return
    const scan = this.#scan({ kind: 'undo', direction: last.direction, undoes: last.id })
    await keep({ id: scan.id, doorId: this.doorId, at: Date.now(), scan })
    this.counted = this.counted.map(one => (one === last ? { ...one, undone: true } : one))
    this.present = Math.max(0, this.present - (last.direction === 'in' ? 1 : -1))
    await this.#count()
    void this.sync()
  }

  /** A person in three fields: known to this phone at once, let in, and told to the house when it can be. */
  async walkIn(fields: Omit<WalkIn, 'id'>): Promise<Shown> {
    const id = crypto.randomUUID()
    await keep({ id, doorId: this.doorId, at: Date.now(), walkIn: { id, ...fields } })
    this.#badges.set(id, {
      id,
      name: fields.name,
      organisationName: fields.organisationName,
      kind: 'visitor',
      code: '',
      issue: 1,
      revokedAt: null,
    })
    this.names = this.#badges.size
    this.direction = 'in'
    await this.sync()
    return this.read({ badgeId: id }, { admitted: true })
  }

  /** By name, organisation or code; the shortest way to someone whose badge does not read. */
  search(wanted: string, fold: (text: string) => string, max = 12): DoorBadgeRow[] {
    const words = fold(wanted).split(/\s+/).filter(Boolean)
    if (words.length === 0) return []
    const found: DoorBadgeRow[] = []
    for (const row of this.#badges.values()) {
      const text = `${fold(row.name)} ${fold(row.organisationName)} ${row.code.toLowerCase()}`
      if (words.every(word => text.includes(word))) found.push(row)
      if (found.length >= max) break
    }
    return found
  }
  byCode(code: string): DoorBadgeRow | undefined {
    const wanted = code.trim().toUpperCase()
    return [...this.#badges.values()].find(row => row.code === wanted)
  }
  isInside(badgeId: string): LastEntry | null {
    return this.#inside.get(badgeId) ?? null
  }

  #scan(changes: Partial<ScanInput>): ScanInput {
    const offsetMs = this.#clock.offsetMs
    // A phone whose clock fell back to 1970 sends the house's time itself: no difference that large is taken.
    const time =
      Math.abs(offsetMs) > OFFSET_MAX_MS
        ? { deviceTime: new Date(this.#clock.now).toISOString(), clockOffsetMs: 0 }
        : { deviceTime: new Date().toISOString(), clockOffsetMs: offsetMs }
    return {
      id: crypto.randomUUID(),
      kind: 'badge',
      direction: this.direction,
      ...time,
      offline: !this.online,
      admitted: true,
      ...changes,
    }
  }
  #known(): KnownList {
    return {
      badges: this.#badges,
      inside: this.#inside,
      editionId: this.list?.edition.id ?? '',
      keys: this.#crypto,
    }
  }

  async #take({ badge, inside, keys, ...list }: DoorList): Promise<void> {
    this.#badges = new Map(badge.map(row => [row.id, row]))
    this.#inside = new Map(inside.map(({ badgeId, ...entry }) => [badgeId, entry]))
    this.#keys = keys
    this.#crypto = await importKeys(keys)
    this.list = list
    this.names = badge.length
    this.present = list.present
    await this.#addWaiting()
    this.state = 'ready'
    if (this.#hasEnded()) await this.#forget('ended')
  }

  /** What this phone read itself and has not sent yet is not in the list: it is added, so that a person seen is known as seen. */
  async #addWaiting(): Promise<void> {
    for (const one of await waitingOf(this.doorId)) {
      if ('walkIn' in one)
        this.#badges.set(one.walkIn.id, {
          ...one.walkIn,
          kind: 'visitor',
          code: '',
          issue: 1,
          revokedAt: null,
        })
      else if (one.scan.kind === 'badge' && one.scan.admitted) {
        const { badgeId } = await judgeHere(this.#known(), {
          token: one.scan.token ?? undefined,
          badgeId: one.scan.badgeId ?? undefined,
          direction: 'out',
          at: one.scan.deviceTime,
        })
        const at = new Date(Date.parse(one.scan.deviceTime) + one.scan.clockOffsetMs).toISOString()
        if (badgeId) this.#move(badgeId, one.scan.direction, at, this.list?.door.name ?? '', false)
      }
    }
  }

  #move(badgeId: string, direction: 'in' | 'out', at: string, door: string, counts = true): void {
    const was = this.#inside.has(badgeId)
    if (direction === 'in') this.#inside.set(badgeId, { at, door })
    else this.#inside.delete(badgeId)
    if (counts && was !== (direction === 'in'))
      this.present = Math.max(0, this.present + (direction === 'in' ? 1 : -1))
    this.#keepSoon()
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
    for (const { noun, id, view } of changes) {
      if (noun === 'visitor') this.#changeBadge(id, view as VisitorView | null)
      else if (noun === 'scan' && view && (view as Passage).zone === this.list?.door.zone)
        this.#hearPassage(view as Passage)
      else if (noun === 'figures' && view)
        this.present =
          (view as { present: Record<string, number> }).present[this.list?.door.zone ?? ''] ?? this.present
      else if (noun === 'door' && id === this.doorId && !(view as { open: boolean } | null)?.open)
        void this.refresh()
    }
    if (this.list) this.list = { ...this.list, seq, madeAt: new Date(this.#clock.now).toISOString() }
    this.#keepSoon()
  }

  #changeBadge(id: string, view: VisitorView | null): void {
    if (view)
      this.#badges.set(id, {
        id,
        name: view.name,
        organisationName: view.organisationName,
        kind: view.kind,
        code: view.code,
        issue: view.badgeIssue,
        revokedAt: view.revokedAt,
      })
    else this.#badges.delete(id)
    this.names = this.#badges.size
  }

  /** Passages of other doors, and one's own coming back; figures bring the count. */
  #hearPassage({ badgeId, direction, at, door }: Passage): void {
    const known = this.#inside.get(badgeId)
    if (known && known.at > at) return
    this.#move(badgeId, direction, at, door, false)
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

  /** The link was closed, or the edition is over: no name stays here. What waits to be sent stays, until a new link sends it. */
  async #forget(why: 'closed' | 'ended'): Promise<void> {
    clearTimeout(this.#keeping)
    this.#badges.clear()
    this.#inside.clear()
    this.names = 0
    this.shown = null
    const base = await shelves()
    const unsent = (await waitingOf(this.doorId)).length > 0
    // After the end, the link still serves to hand in the last passages.
    if (why === 'ended' && unsent && this.#token)
      await base.put(
        'doors',
        { token: this.#token, list: null, offsetMs: this.#clock.offsetMs, offsetAt: Date.now() },
        this.doorId,
      )
    else {
      await base.put(
        'doors',
        { token: '', list: null, offsetMs: this.#clock.offsetMs, offsetAt: Date.now() },
        this.doorId,
      )
      this.#token = null
      this.close()
    }
    this.online = false
    this.state = why
  }

  #keepSoon(): void {
    clearTimeout(this.#keeping)
    this.#keeping = setTimeout(() => void this.#keepNow(), KEEP_WAIT_MS)
  }
  async #keepNow(): Promise<void> {
    if (!this.#token || !this.list || this.state !== 'ready') return
    const list: DoorList = {
      ...this.list,
      present: this.present,
      keys: this.#keys,
      badge: [...this.#badges.values()],
      inside: [...this.#inside].map(([badgeId, entry]) => ({ badgeId, ...entry })),
    }
    await (
      await shelves()
    ).put(
      'doors',
      { token: this.#token, list, offsetMs: this.#clock.offsetMs, offsetAt: Date.now() },
      this.doorId,
    )
  }

  async #count(): Promise<void> {
    this.waiting = (await waitingOf(this.doorId)).length
    this.refused = await refusedCount()
  }
}
