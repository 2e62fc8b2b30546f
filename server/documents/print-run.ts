// A large print run in a thread of its own: two thousand badges take seconds, and the doors must not wait for them.
import { Worker } from 'node:worker_threads'
import type { AgendaSheet } from './agenda-pdf.ts'
import type { Badge, BadgeSheet } from './badge-pdf.ts'

export type PrintJob =
  | { kind: 'badges'; badges: readonly Badge[]; sheet: BadgeSheet }
  | { kind: 'agendas'; sheets: readonly AgendaSheet[] }

export type PrintProgress = { done: number; total: number }

/** What the thread says, in order: progress any number of times, then the bytes. */
export type PrintMessage = { progress: PrintProgress } | { pdf: Uint8Array }

/** Prints in a worker thread; `signal` stops it. Rejects with the thread's error, or the signal's reason. */
export function printRun(
  job: PrintJob,
  onProgress: (progress: PrintProgress) => void,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const worker = new Worker(new URL('./print-worker.ts', import.meta.url), { workerData: job })
    const stop = (): void => {
      reject(signal?.reason instanceof Error ? signal.reason : new Error('the print run was stopped'))
      void worker.terminate()
    }
    signal?.addEventListener('abort', stop, { once: true })
    worker.on('message', (message: PrintMessage) => {
      if ('progress' in message) onProgress(message.progress)
      else resolve(message.pdf)
    })
    worker.on('error', reject)
    worker.on('exit', code => {
      signal?.removeEventListener('abort', stop)
      // After the bytes this changes nothing; before them it is the only word we get.
      reject(new Error(`the print run ended with code ${code} before the file was there`))
    })
  })
}
