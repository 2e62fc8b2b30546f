// What runs by itself: the letters to send and the clocks of requests and conventions. Each job is an action.
import type { FastifyBaseLogger } from 'fastify'
import { act, type Act } from './actions/act.ts'
import type { House } from './actions/house.ts'
import { turnConventions } from './actions/convention/follow.ts'
import { sealWaiting } from './actions/convention/seal.ts'
import { remind } from './actions/agenda/remind.ts'
import { settle } from './actions/meeting/attend.ts'
import { sendDueDigests } from './actions/proposition/digests.ts'
import { expire } from './actions/request/answer.ts'
import { offerFreed } from './actions/request/waiting.ts'
import { retain } from './actions/personal-data/retain.ts'
import { tellFigures } from './actions/visitor/figures.ts'
import { deliver } from './mail/deliver.ts'

export interface Job {
  name: string
  everySeconds: number
  run(house: House): Promise<void>
}

/** Runs an action as the system; a refusal would be a bug of the job. */
const action =
  (name: string, work: (a: Act) => Promise<unknown>) =>
  async (house: House): Promise<void> => {
    await act(house, { kind: 'system', name }, work)
  }

export const jobs: Job[] = [
  { name: 'mail:deliver', everySeconds: 3, run: async house => void (await deliver(house)) },
  { name: 'figures:tell', everySeconds: 1, run: tellFigures },
  { name: 'requests:expire', everySeconds: 30, run: action('requests:expire', expire) },
  { name: 'meetings:settle', everySeconds: 30, run: action('meetings:settle', settle) },
  { name: 'agendas:remind', everySeconds: 60, run: action('agendas:remind', remind) },
  { name: 'waiting:offer', everySeconds: 30, run: action('waiting:offer', offerFreed) },
  {
    name: 'conventions:seal',
    everySeconds: 5,
    run: async house => {
      // What is in the way of a timestamp is for whoever runs the house: it ends in the log, as what fails does.
      const troubles = await sealWaiting(house)
      if (troubles.length > 0) throw new Error(troubles.join('\n'))
    },
  },
  { name: 'suggestions:letters', everySeconds: 600, run: sendDueDigests },
  { name: 'conventions:turn', everySeconds: 60, run: action('conventions:turn', turnConventions) },
  { name: 'data:retain', everySeconds: 3600, run: action('data:retain', retain) },
]

/** Starts every job; answers how to stop them. A job that fails is logged and tried again at its next turn. */
export function startJobs(house: House, log: FastifyBaseLogger, more: readonly Job[] = []): () => void {
  const timers = [...jobs, ...more].map(job => {
    let running = false
    const turn = async () => {
      if (running) return
      running = true
      try {
        await job.run(house)
      } catch (error) {
        log.error({ err: error, job: job.name }, 'a job failed')
      } finally {
        running = false
      }
    }
    return setInterval(() => void turn(), job.everySeconds * 1000)
  })
  return () => {
    for (const timer of timers) clearInterval(timer)
  }
}
