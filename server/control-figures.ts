// Live figures: while a control room or a wall is watched, what was counted is counted again after changes and as time passes.
import type { FastifyBaseLogger } from 'fastify'
import { act } from './actions/act.ts'
import type { House } from './actions/house.ts'
import { rooms } from './realtime/audience.ts'
import type { Live } from './realtime/live.ts'
import { editionById } from './storage/queries/editions.ts'
import { controlFigures } from './storage/queries/figures.ts'
import { wallFiguresOf } from './control-wall.ts'

// More often is not read; less often is not live.
const AT_MOST_EVERY_MS = 1000
// Slots begin and delays grow without anyone changing a row.
const TIME_PASSES_MS = 15_000

/** Starts; the answer stops. Nothing is counted while nobody watches. */
export function watchFigures(house: House, live: Live, log: FastifyBaseLogger): () => void {
  const told = new Map<string, string>()
  let waiting: NodeJS.Timeout | undefined
  let again = false
  let busy = false
  let stopped = false

  async function tell(editionId: string): Promise<void> {
    const edition = await editionById(house.sql, editionId)
    if (!edition) return
    const { at, ...figures } = await controlFigures(house.sql, edition, house.now())
    const text = JSON.stringify(figures)
    if (told.get(editionId) === text) return
    told.set(editionId, text)
    await act(house, { kind: 'system', name: 'figures' }, async a => {
      a.emit({ editionId, noun: 'figures', id: 'control', control: { at, ...figures } })
      const wall = wallFiguresOf({ at, ...figures })
      a.emit({ editionId, noun: 'figures', id: 'wall', wall })
      return { done: true as const }
    })
  }

  async function round(): Promise<void> {
    if (busy || stopped) return
    busy = true
    again = false
    try {
      for (const editionId of watched(live)) await tell(editionId)
    } catch (error) {
      log.error({ err: error }, 'the figures could not be counted')
    } finally {
      busy = false
      if (again) soon()
    }
  }

  function soon(): void {
    again = true
    if (stopped || waiting || busy) return
    waiting = setTimeout(() => {
      waiting = undefined
      void round()
    }, AT_MOST_EVERY_MS)
    waiting.unref()
  }

  house.afterCommit(soon)
  const clock = setInterval(() => void round(), TIME_PASSES_MS)
  clock.unref()
  return () => {
    stopped = true
    clearInterval(clock)
    clearTimeout(waiting)
  }
}

/** Editions whose control room or wall someone has open here. */
function watched(live: Live): Set<string> {
  const ids = new Set<string>()
  for (const [room, sockets] of live.io.sockets.adapter.rooms) {
    const [editionId = '', kind] = room.split(':')
    if (
      sockets.size > 0 &&
      (room === rooms.control(editionId) || room === rooms.wall(editionId)) &&
      kind !== undefined
    )
      ids.add(editionId)
  }
  return ids
}
