// The other half of a search by two, in a thread of its own: raises the bound until it is told to stop or all is proved.
import { workerData } from 'node:worker_threads'
import { compile } from '../domain/planning/compile.ts'
import { solveComplete } from '../domain/planning/complete/solve.ts'
import type { Instance } from '../domain/planning/format.ts'
import { Mailbox } from './mailbox.ts'

export interface SecondSearch {
  instance: Instance
  seed: number
  /** What both sides share, see mailbox.ts. */
  memory: SharedArrayBuffer
}

const { instance, seed, memory } = workerData as SecondSearch
const partner = new Mailbox(memory, false)
// The first search ends this thread when it is done.
const search = solveComplete(compile(instance), { seed, shouldStop: () => false, partner })
while (!search.next().done);
