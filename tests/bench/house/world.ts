// The house to be weighed: the demo edition in full, made from its seed (about a minute), or kept in BENCH_DATA from one run to the next.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { act, isRefused } from '#server/actions/act.ts'
import { openSession } from '#server/actions/account/sign-in.ts'
import type { House } from '#server/actions/house.ts'
import { DemoClock } from '#server/demo/clock.ts'
import { hasDemo, seedDemo } from '#server/demo/seed.ts'
import { openHouse } from '#server/open-house.ts'
import { readSettings } from '#server/settings.ts'

export interface World {
  folder: string
  /** Made here and removed at the end; a folder named in BENCH_DATA stays. */
  own: boolean
}

export const worldFolder = (): World =>
  process.env.BENCH_DATA
    ? { folder: path.resolve(process.env.BENCH_DATA), own: false }
    : { folder: mkdtempSync(path.join(tmpdir(), 'covalence-bench-')), own: true }

export const forget = ({ folder, own }: World): void => {
  if (own) rmSync(folder, { recursive: true, force: true })
}

export async function openWorld(folder: string): Promise<{ house: House; close(): Promise<void> }> {
  const clock = new DemoClock(folder)
  const settings = readSettings({ DATA_DIR: folder, LOG_LEVEL: 'error', TRUST_PROXY: '1' })
  const { house, close } = await openHouse(settings, { now: clock.now, demoClock: clock })
  if (!(await hasDemo(house))) {
    process.stderr.write('bench: filling the demo edition, about a minute\n')
    await seedDemo(house, clock, () => {})
  }
  return { house, close }
}

/** A session of the person with this address. */
export async function sessionOf(house: House, personId: string): Promise<string> {
  const made = await act(house, { kind: 'system', name: 'bench' }, a =>
    openSession(a, { id: personId }, 'bench'),
  )
  if (isRefused(made)) throw new Error(made.code)
  return made.token
}
