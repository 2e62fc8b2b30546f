// A real event taken over: its participants, absences and requests imported, planned, published, and judged from outside.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { clashes, createEdition, importFile, runPlanner, type Grid } from './edition.ts'
import type { readEvent } from './material.ts'
import type { Stage } from './stage.ts'

type Event = NonNullable<ReturnType<typeof readEvent>>
interface Judge {
  checkPlan(
    instance: unknown,
    plan: unknown,
  ): { valid: boolean; placed: number; asked: number; problems: string[] }
}

const SLUG = 'evenement-reel'

export async function realEvent(
  stage: Stage,
  event: Event,
  folder: string,
  planSeconds: number,
): Promise<void> {
  const { step, expect } = stage
  const { instance } = event
  let olga = await stage.signIn(stage.admin)
  await step('real event: edition and import', async note => {
    const capacity = Math.max(...instance.slots.map(slot => slot.capacity))
    await createEdition(olga, {
      slug: SLUG,
      name: 'Événement réel',
      timeZone: 'Europe/Paris',
      grid: gridOf(instance.slots.length, capacity),
    })
    note(`${instance.slots.length} slots, ${capacity} tables`)
    for (const kind of ['organisations', 'requests'] as const)
      note(`${await importFile(stage, SLUG, kind, stage.file(`event-${kind}.csv`, event[kind]))} ${kind}`)
  })
  await step('real event: planned, published, judged', async note => {
    olga = await stage.signIn(stage.admin)
    const plan = await runPlanner(olga, SLUG, planSeconds)
    const placed = plan.result?.meetings.length ?? 0
    note(
      `${placed} of ${instance.requests.length} placed, gap ${(100 * (plan.result?.score?.gap ?? NaN)).toFixed(2)} %`,
    )
    await olga.must('POST', `/api/editions/${SLUG}/plans/${plan.id}/publish`, {})
    const board = await olga.must('GET', `/api/editions/${SLUG}/board`)
    expect(board.meeting.length === placed, `${board.meeting.length} meetings on the board`)
    expect(clashes(board).length === 0, 'nobody and no table is in two places')
    const judge = await judgeOf(folder)
    if (!judge) return note('no judge beside the material')
    const verdict = judge.checkPlan(
      { ...instance, requests: instance.requests.map(({ allowed: _none, ...one }) => one) },
      { meetings: judged(event, board) },
    )
    note(
      `judge: ${verdict.valid ? 'valid' : verdict.problems.join(', ')}, ${verdict.placed} of ${verdict.asked}`,
    )
    expect(verdict.placed === placed, `the judge counts ${verdict.placed}`)
    expect(
      verdict.problems.every(one => one.includes('are not placed')),
      verdict.problems.join(', '),
    )
  })
}

function gridOf(slots: number, tables: number): Grid {
  const slotMinutes = 20
  const minutes = 9 * 60 + slots * slotMinutes
  const to = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
  const date = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
  return { days: [{ date, from: '09:00', to, breaks: [] }], slotMinutes, gapMinutes: 0, tables }
}

/** The board in the terms of the instance: participants by their number, slots by their place in the grid. */
function judged(
  { instance }: Event,
  board: {
    slot: { id: string; day: number; index: number }[]
    table: { id: string; number: number }[]
    meeting: { slotId: string; tableId: string | null; parties: { name: string }[] }[]
  },
) {
  const slots = new Map(
    [...board.slot]
      .sort((a, b) => a.day - b.day || a.index - b.index)
      .map((slot, i) => [slot.id, instance.slots[i]?.id]),
  )
  const tables = new Map(board.table.map(table => [table.id, table.number]))
  const key = (a: number, b: number) => `${Math.min(a, b)} ${Math.max(a, b)}`
  const requests = new Map(instance.requests.map(one => [key(one.a, one.b), one.id]))
  return board.meeting.map(({ slotId, tableId, parties }) => {
    const [a = -1, b = -1] = parties.map(party => Number(/\d+/.exec(party.name)?.[0]))
    return {
      request: requests.get(key(a, b)),
      slot: slots.get(slotId),
      table: tableId ? tables.get(tableId) : null,
    }
  })
}

/** The judge that came with the material, in `tools` beside the folder. */
async function judgeOf(folder: string): Promise<Judge | null> {
  const file = path.resolve(folder, '../tools/check-plan.mjs')
  return existsSync(file) ? ((await import(pathToFileURL(file).href)) as Judge) : null
}
