// The markets of a house, one an edition: loaded at the first question, kept up to date, and telling both sides what moved.
import { shownIn } from '#server/storage/queries/market-facts.ts'
import { act } from '../act.ts'
import type { House } from '../house.ts'
import { rememberShown } from './exposure.ts'
import type { Moved } from './market-rows.ts'
import { Market } from './market.ts'
import { newsOf } from './news.ts'

// Typing saves a field every second or so: what follows within this time is told together.
const TELL_AFTER_MS = 150
// Another process may have written: looked at again after this long, even when this one wrote nothing.
const LOOK_AFTER_MS = 2000
// Who was shown is stored this often: a bonus that is a minute late harms nobody, a write a reading would.
const REMEMBER_EVERY_MS = 60_000

export interface Markets {
  /** The market of an edition, up to date with what is committed. */
  of(editionId: string): Promise<Market>
  /** Loads the markets of every edition that still lives, so that the first change after a restart is told too. */
  warm(): Promise<void>
  /** Tells what moved since the last time; runs by itself after each commit once started. */
  tell(): Promise<void>
  /** Stores who was shown since the last time, and reads the counts anew; runs by itself every minute once started. */
  remember(): Promise<void>
  start(onError: (error: unknown) => void): void
  stop(): Promise<void>
}

const kept = new WeakMap<House, Markets>()

/** The same markets for everyone who asks with the same house. */
export function marketsOf(house: House): Markets {
  let markets = kept.get(house)
  if (!markets) kept.set(house, (markets = makeMarkets(house)))
  return markets
}

interface Held {
  market: Market
  /** The house's count of commits, and the moment, at which it was last compared with the database. */
  seen: number
  lookedAt: number
  loaded: boolean
  moved: Moved
}

export const dayOf = (house: House): string => house.now().slice(0, 10)

function makeMarkets(house: House): Markets {
  const held = new Map<string, Held>()
  let commits = 0
  let timer: NodeJS.Timeout | null = null
  let minute: NodeJS.Timeout | null = null
  let telling: Promise<void> = Promise.resolve()
  let stopped = false

  const sync = async (one: Held): Promise<Market> => {
    const now = Date.now()
    if (one.loaded && one.seen === commits && now - one.lookedAt < LOOK_AFTER_MS) return one.market
    const seen = commits
    const moved = await one.market.sync(house.sql)
    // What the first reading finds is not news to anyone.
    if (one.loaded) {
      for (const id of moved.offers) one.moved.offers.add(id)
      for (const id of moved.needs) one.moved.needs.add(id)
    }
    Object.assign(one, { seen, lookedAt: now, loaded: true })
    return one.market
  }

  const of = (editionId: string) => {
    let one = held.get(editionId)
    if (!one) {
      one = {
        market: new Market(editionId),
        seen: -1,
        lookedAt: 0,
        loaded: false,
        moved: { offers: new Set(), needs: new Set() },
      }
      held.set(editionId, one)
    }
    return sync(one)
  }

  const tell = async () => {
    for (const one of held.values()) {
      await sync(one)
      const { moved } = one
      if (moved.offers.size + moved.needs.size === 0) continue
      one.moved = { offers: new Set(), needs: new Set() }
      const events = newsOf(one.market, moved, dayOf(house))
      if (events.length > 0) {
        await act(house, { kind: 'system', name: 'matcher' }, async a => {
          for (const event of events) a.emit(event)
          return { told: events.length }
        })
      }
    }
  }

  const remember = async () => {
    for (const { market } of held.values()) {
      const { editionId, impressions } = market
      if (!impressions.waits) continue
      const counts = impressions.take()
      try {
        await act(house, { kind: 'system', name: 'matcher' }, a => rememberShown(a, { editionId, counts }))
      } catch (error) {
        impressions.putBack(counts)
        throw error
      }
      market.takeShown(await shownIn(house.sql, editionId))
    }
  }

  return {
    of,
    tell,
    remember,
    warm: async () => {
      const living = await house.sql.all<{ id: string }>("select id from edition where phase <> 'closed'")
      for (const { id } of living) if (!stopped) await of(id)
    },
    start: onError => {
      minute = setInterval(() => {
        telling = telling.then(remember).catch(onError)
      }, REMEMBER_EVERY_MS)
      minute.unref()
      house.afterCommit(() => {
        commits++
        if (stopped || timer) return
        timer = setTimeout(() => {
          timer = null
          telling = telling.then(tell).catch(onError)
        }, TELL_AFTER_MS)
        timer.unref()
      })
    },
    stop: async () => {
      stopped = true
      if (timer) clearTimeout(timer)
      if (minute) clearInterval(minute)
      await telling
      await remember()
    },
  }
}
