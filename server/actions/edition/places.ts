// Tables and slots change on the day: a label, a stand's owner, closed or open again. Meetings booked there stay until someone moves them.
import { refuse } from '#server/domain/decision.ts'
import { MeetingTable, Participation, Slot } from '#server/storage/entities/index.ts'
import { bool } from '#server/storage/sql.ts'
import type { SlotUpdate, TableUpdate } from '#shared/control.ts'
import type { SlotView, TableView } from '#shared/edition.ts'
import type { Act } from '../act.ts'

interface TableRow {
  id: string
  editionId: string
  number: number
  label: string
  quiet: boolean
  stepFree: boolean
  participationId?: string | null | undefined
  zone?: string | null | undefined
  closed: boolean
}

function tellTable(a: Act, row: TableRow): TableView {
  const view = {
    id: row.id,
    number: row.number,
    label: row.label,
    quiet: bool(row.quiet),
    stepFree: bool(row.stepFree),
    participationId: row.participationId ?? null,
    zone: row.zone ?? null,
    closed: bool(row.closed),
  }
  a.emit({ editionId: row.editionId, noun: 'table', id: row.id, control: view, everyone: view, wall: view })
  return view
}

export async function updateTable(a: Act, input: TableUpdate & { editionId: string; tableId: string }) {
  const { editionId, tableId, ...changes } = input
  const table = await a.em.findOne(MeetingTable, { id: tableId, editionId })
  if (!table) return refuse('NOT_FOUND')
  if (
    changes.participationId &&
    !(await a.em.findOne(Participation, { id: changes.participationId, editionId }))
  )
    return refuse('NOT_FOUND')
  a.em.assign(table, changes)
  a.log('table:changed', `table:${table.id}`, {
    closed: table.closed,
    quiet: table.quiet,
    stepFree: table.stepFree,
  })
  return tellTable(a, table)
}

/** More tables, numbered after the last one. */
export async function addTables(a: Act, input: { editionId: string; count: number }) {
  const last = await a.em.findOne(
    MeetingTable,
    { editionId: input.editionId },
    { orderBy: { number: 'desc' } },
  )
  const first = (last?.number ?? 0) + 1
  const made: TableView[] = []
  for (let number = first; number < first + input.count; number++) {
    const table = a.em.create(MeetingTable, {
      id: a.newId(),
      editionId: input.editionId,
      number,
      label: `Table ${number}`,
      quiet: false,
      stepFree: true,
      closed: false,
    })
    made.push(tellTable(a, table))
  }
  a.log('table:added', `edition:${input.editionId}`, { count: input.count })
  return { table: made }
}

export async function updateSlot(a: Act, input: SlotUpdate & { editionId: string; slotId: string }) {
  const { editionId, slotId, ...changes } = input
  const slot = await a.em.findOne(Slot, { id: slotId, editionId })
  if (!slot) return refuse('NOT_FOUND')
  a.em.assign(slot, changes)
  const view: SlotView = {
    id: slot.id,
    day: slot.day,
    index: slot.index,
    startsAt: slot.startsAt,
    endsAt: slot.endsAt,
    closed: bool(slot.closed),
    label: slot.label ?? null,
    interpreter: bool(slot.interpreter),
  }
  a.emit({ editionId, noun: 'slot', id: slot.id, control: view, everyone: view, wall: view })
  a.log('slot:changed', `slot:${slot.id}`, { closed: view.closed })
  return view
}
