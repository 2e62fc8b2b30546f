/** Tables: which one a meeting gets. A stand or fixed table wins, then access needs, then the least loaded. */
import type { Refused } from '../decision.ts'
import { refuse } from '../decision.ts'

export interface Table {
  readonly id: string
  readonly label: string
  readonly seats: number
  readonly quiet: boolean
  readonly stepFree: boolean
  /** Out of use: broken, kept back, not yet built. */
  readonly closed: boolean
  /** The organisation whose stand or fixed table this is; its meetings take place here and no one else's do. */
  readonly ownerId: string | null
  /** The part of the hall it stands in, when organisers have said so. */
  readonly zone?: string | null
}

export interface TableBooking {
  readonly tableId: string
  readonly slotId: string
  readonly meetingId: string
}

export interface TableNeeds {
  readonly slotId: string
  readonly people: number
  readonly quiet: boolean
  readonly stepFree: boolean
  /** The organisations that meet, the one asked first: when two have a stand, its stand is used. */
  readonly organisationIds: readonly string[]
}

/**
 * The table for a meeting, or why there is none. An owner's stand that lacks what a person needs is passed over for a free table that
 * has it: access comes before habit.
 */
export function chooseTable(
  tables: readonly Table[],
  bookings: readonly TableBooking[],
  needs: TableNeeds,
  exceptMeetingId: string | null = null,
): Table | Refused<never> {
  const live = bookings.filter(booking => booking.meetingId !== exceptMeetingId)
  const taken = new Set(live.filter(each => each.slotId === needs.slotId).map(each => each.tableId))
  const stands = standsFor(tables, needs)
  const [stand] = stands
  if (stand !== undefined) {
    return stands.find(each => !taken.has(each.id)) ?? refuse('TABLE_TAKEN', { table: stand.label })
  }
  const load = loadByTable(live)
  const candidates = tables.filter(
    table => table.ownerId === null && suits(table, needs) && !taken.has(table.id),
  )
  const [best] = candidates.sort((one, other) => compareTables(one, other, needs, load))
  return best ?? refuse('NO_TABLE_FREE')
}

/** Why a table named by hand does not do for a meeting, in French and English, or null when it does. */
export function tableUnsuitable(
  table: Table,
  needs: Omit<TableNeeds, 'slotId'>,
): { readonly fr: string; readonly en: string } | null {
  if (table.closed) return { fr: 'elle est hors service', en: 'it is out of use' }
  if (table.seats < needs.people)
    return { fr: `elle a ${table.seats} places`, en: `it has ${table.seats} seats` }
  if (needs.stepFree && !table.stepFree)
    return { fr: 'elle n’est pas de plain-pied', en: 'it is not step-free' }
  if (needs.quiet && !table.quiet) return { fr: 'elle n’est pas au calme', en: 'it is not quiet' }
  if (table.ownerId !== null && !needs.organisationIds.includes(table.ownerId)) {
    return { fr: 'c’est le stand d’une autre structure', en: 'it is the stand of another organisation' }
  }
  return null
}

/** The organisation whose stand a meeting uses, or null when it needs a free table. */
export function standOwner(tables: readonly Table[], needs: Omit<TableNeeds, 'slotId'>): string | null {
  return (
    needs.organisationIds.find(id => tables.some(table => table.ownerId === id && suits(table, needs))) ??
    null
  )
}

/** The suitable tables of the first organisation that has any: a large stand may count several. */
function standsFor(tables: readonly Table[], needs: TableNeeds): Table[] {
  for (const organisationId of needs.organisationIds) {
    const stands = tables.filter(table => table.ownerId === organisationId && suits(table, needs))
    if (stands.length > 0) return stands.sort((one, other) => naturalOrder(one.label, other.label))
  }
  return []
}

export function suits(table: Table, needs: Omit<TableNeeds, 'slotId'>): boolean {
  return tableUnsuitable(table, needs) === null
}

/** Scarce tables are kept for those who need them; then the least loaded; then the label, so that the choice is the same every time. */
function compareTables(
  one: Table,
  other: Table,
  needs: TableNeeds,
  load: ReadonlyMap<string, number>,
): number {
  const spare = surplus(one, needs) - surplus(other, needs)
  if (spare !== 0) return spare
  const loaded = (load.get(one.id) ?? 0) - (load.get(other.id) ?? 0)
  if (loaded !== 0) return loaded
  return naturalOrder(one.label, other.label) || (one.id < other.id ? -1 : 1)
}

function surplus(table: Table, needs: TableNeeds): number {
  return Number(table.quiet && !needs.quiet) + Number(table.stepFree && !needs.stepFree)
}

/** « Table 9 » before « Table 10 », without depending on the machine's locale. */
function naturalOrder(one: string, other: string): number {
  const number = (label: string) => Number(/\d+/.exec(label)?.[0] ?? Number.NaN)
  const [first, second] = [number(one), number(other)]
  if (first !== second && !Number.isNaN(first) && !Number.isNaN(second)) return first - second
  return one < other ? -1 : one > other ? 1 : 0
}

function loadByTable(bookings: readonly TableBooking[]): Map<string, number> {
  const load = new Map<string, number>()
  for (const { tableId } of bookings) load.set(tableId, (load.get(tableId) ?? 0) + 1)
  return load
}
