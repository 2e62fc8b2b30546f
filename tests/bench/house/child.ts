// A server in a process of its own: it alone is weighed, whoever asks it. The parent asks for its processor time.
import { fork, type ChildProcess } from 'node:child_process'
import path from 'node:path'

export interface Child {
  process: ChildProcess
  /** Asks the child something; its file says what it answers. */
  ask<T>(question: string, body?: unknown): Promise<T>
  /** Processor time since the start, in microseconds, of all its threads. */
  cpuUs(): Promise<number>
  close(): Promise<void>
}

interface Message {
  id: number
  answer?: unknown
  error?: string
}

export async function startChild(file: string, env: Record<string, string> = {}): Promise<Child> {
  const child = fork(path.join(import.meta.dirname, file), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  let next = 0
  const waiting = new Map<number, { resolve(value: unknown): void; reject(reason: unknown): void }>()
  child.on('message', ({ id, answer, error }: Message) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.resolve(answer)
    else one?.reject(new Error(error))
  })
  child.on('exit', code => {
    for (const one of waiting.values()) one.reject(new Error(`${file} ended with ${code}`))
    waiting.clear()
  })
  const ask = <T>(question: string, body?: unknown) =>
    new Promise<T>((resolve, reject) => {
      const id = next++
      waiting.set(id, { resolve: value => resolve(value as T), reject })
      child.send({ id, question, body })
    })
  await ask('ready')
  return {
    process: child,
    ask,
    cpuUs: () => ask<number>('cpu'),
    close: () =>
      new Promise(resolve => {
        child.once('exit', () => resolve())
        child.disconnect()
      }),
  }
}

/** In the child: answers the parent's questions until it is gone. */
export function answerParent(
  answers: Record<string, (body: never) => unknown>,
  end: () => Promise<void>,
): void {
  const all: Record<string, (body: never) => unknown> = {
    ready: () => true,
    cpu: () => {
      const { user, system } = process.cpuUsage()
      return user + system
    },
    ...answers,
  }
  process.on('message', ({ id, question, body }: { id: number; question: string; body: never }) => {
    Promise.resolve()
      .then(() => all[question]?.(body))
      .then(
        answer => process.send?.({ id, answer }),
        (error: unknown) => process.send?.({ id, error: String(error) }),
      )
  })
  process.on('disconnect', () => void end().finally(() => process.exit(0)))
}
