// The board's rules: rows, columns, what a meeting looks like, and what may be put where, said in words.
import type { SlotView, TableView } from '#shared/edition.ts'
import type { MeetingView } from '#shared/meeting.ts'
import type { Column, Item, Line, Verdict } from '../../components/board.svelte.ts'
import { m } from '../../paraglide/messages.js'
import { hour, shortDay } from '../../words/time.ts'
import { namesOf, peopleOf } from './control.svelte.ts'

/** Where meetings wait that have no table. */
const NO_TABLE = 'none'

export function rowsOf(tables: TableView[], meetings: MeetingView[]): Line[] {
  const rows = tables.map(table => ({
    id: table.id,
    label: table.closed ? m.regie_closed_mark({ label: table.label }) : table.label,
  }))
  return meetings.some(one => one.tableId === null)
    ? [...rows, { id: NO_TABLE, label: m.regie_no_table() }]
    : rows
}

export function columnsOf(
  slots: SlotView[],
  now: number,
  zone: string | undefined,
  withDay = false,
): Column[] {
  return slots.map(slot => {
    const time = withDay
      ? `${shortDay(slot.startsAt, zone)}, ${hour(slot.startsAt, zone)}`
      : hour(slot.startsAt, zone)
    return {
      id: slot.id,
      // A closed slot keeps its hour; the name it was given, or that it is closed, comes after.
      label: !slot.closed
        ? time
        : slot.label
          ? `${time} · ${slot.label}`
          : m.regie_closed_mark({ label: time }),
      now: Date.parse(slot.startsAt) <= now && now < Date.parse(slot.endsAt),
    }
  })
}

const tones: Record<string, Item['tone']> = { started: 'ok', held: 'ok', missed: 'error' }

export function itemOf(meeting: MeetingView): Item {
  const late = meeting.parties.some(
    party => party.toldAbsent || party.attendees.some(one => one.arrival === 'late'),
  )
  return {
    id: meeting.id,
    row: meeting.tableId ?? NO_TABLE,
    column: meeting.slotId,
    title: namesOf(meeting),
    note: peopleOf(meeting),
    tone: tones[meeting.status] ?? (late ? 'honey' : 'pine'),
    locked: meeting.locked || meeting.status !== 'confirmed',
  }
}

export interface BoardFacts {
  slots: SlotView[]
  tables: TableView[]
  meetings: MeetingView[]
  now: number
  zone: string | undefined
}

/** « Table 13, 10 h 40 : libre », or why it may not go there. The server decides again when it is put. */
export function verdictOf(
  { slots, tables, meetings, now, zone }: BoardFacts,
  item: Item | null,
  row: string,
  column: string,
): Verdict {
  const slot = slots.find(one => one.id === column)
  const table = tables.find(one => one.id === row)
  if (!slot || !table) return { ok: false, text: '' }
  const where = `${table.label}, ${hour(slot.startsAt, zone)}`
  const no = (text: string): Verdict => ({ ok: false, text })
  const there = meetings.find(one => one.slotId === column && one.tableId === row)
  if (there && there.id !== item?.id) return no(m.regie_cell_taken({ where, by: namesOf(there) }))
  if (slot.closed || table.closed) return no(m.regie_cell_closed({ where }))
  const meeting = item && meetings.find(one => one.id === item.id)
  if (meeting && meeting.slotId !== column) {
    if (Date.parse(slot.startsAt) <= now) return no(m.regie_cell_past({ where }))
    const people = new Set(meeting.parties.flatMap(party => party.attendees.map(one => one.personId)))
    const busy = meetings
      .filter(one => one.slotId === column && one.id !== meeting.id)
      .flatMap(one => one.parties.flatMap(party => party.attendees))
      .find(one => people.has(one.personId))
    if (busy) return no(m.regie_cell_busy({ where, name: busy.name }))
  }
  return { ok: true, text: m.regie_cell_free({ where }) }
}
