// What runs by itself: the letters to send and the clocks of requests and conventions. Each job is an action.
import type { FastifyBaseLogger } from 'fastify'
import type { House } from './actions/house.ts'

export interface Job {
  name: string
  everySeconds: number
  run(house: House): Promise<void>
}

export const jobs: Job[] = []

/** Starts every job; answers how to stop them. A job that fails is logged and tried again at its next turn. */
export function startJobs(house: House, log: FastifyBaseLogger): () => void {
  const timers = jobs.map(job => {
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
