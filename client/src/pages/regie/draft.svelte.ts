// A proposed plan as a board: its lines as items, what is parked, and the moves an organiser makes, decided by the server.
import type { SlotView, TableView } from '#shared/edition.ts'
import type { DraftEdit, PlanView } from '#shared/plan.ts'
import { api, asProblem } from '../../api.ts'
import type { Item } from '../../components/board.svelte.ts'
import { toasts } from '../../components/toasts.svelte.ts'
import { m } from '../../paraglide/messages.js'
import { hour } from '../../words/time.ts'
import { here } from './here.svelte.ts'

export interface Line {
  requestId: string
  slotId: string | null
  tableId: string | null
  names: string[]
  organisationIds: string[]
  personIds: string[]
  locked: boolean
}

/** Every line of the draft, those without a place too. `nameOf` gives the organisations their names. */
export function linesOf(plan: PlanView, nameOf: (organisationId: string) => string): Line[] {
  const placed = (plan.result?.meetings ?? []).map(one => {
    const organisationIds = [...new Set(one.people.map(person => person.organisationId))]
    return {
      requestId: one.requestId,
      slotId: one.slotId,
      tableId: one.tableId,
      names: organisationIds.map(nameOf),
      organisationIds,
      personIds: one.people.map(person => person.personId),
      locked: one.locked === true,
    }
  })
  const parked = (plan.result?.unplaced ?? []).map(one => ({
    requestId: one.requestId,
    slotId: null,
    tableId: null,
    names: one.names,
    organisationIds: [],
    personIds: [],
    locked: false,
  }))
  return [...placed, ...parked]
}

export const titleOf = (line: Pick<Line, 'names'>): string => line.names.join(' × ')

export const itemOfLine = (line: Line, row: string, column: string): Item => ({
  id: line.requestId,
  row,
  column,
  title: titleOf(line),
  tone: line.slotId === null ? 'honey' : 'pine',
  locked: line.locked,
})

export const whereOf = (slot: SlotView | undefined, table: TableView | undefined): string => {
  const time = slot ? hour(slot.startsAt, here.zone) : ''
  return table ? m.planning_where({ table: table.label, time }) : time
}

/** Sends one edit; the room of plans brings the new draft. Answers whether it was taken. */
export async function sendEdit(
  plan: PlanView,
  edit: Omit<DraftEdit, 'version'>,
  done: string,
): Promise<boolean> {
  try {
    await api.post(`${here.base}/plans/${plan.id}/lines`, { ...edit, version: plan.version })
    toasts.tell(done)
    return true
  } catch (reason) {
    toasts.tell(asProblem(reason).detail, { tone: 'alert' })
    return false
  }
}
