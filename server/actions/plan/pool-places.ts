// Places in the pool: stands serve their own, suitable tables those who need them, and neither is given twice.
import { standOwner, suits, type Table, type TableNeeds } from '#server/domain/agenda/choose-table.ts'
import type { PlacesIn } from '#server/domain/planning/format.ts'

type Needs = Omit<TableNeeds, 'slotId'>

interface Asked {
  /** The planner's number of the request. */
  number: number
  needs: Needs
}

export interface Hall {
  tables: readonly Table[]
  slotIds: readonly string[]
  /** `slotId/tableId` of meetings that the planner does not hold. */
  taken: ReadonlySet<string>
  /** Free tables more (or fewer) than there are, for a what-if. */
  more: number
  /** Closed slots, in which nothing new is put. */
  closed: ReadonlySet<string>
}

/**
 * How many meetings a slot holds in all, and the groups of requests that share scarce places. With two properties, quiet and
 * step-free, these groups suffice for everyone to be seated (Hall's theorem): each property, both, and either.
 */
export function placesOf(hall: Hall, asked: readonly Asked[]): { capacity: number[]; places: PlacesIn[] } {
  const free = hall.tables.filter(table => table.ownerId === null && !table.closed)
  const groups: { requests: number[]; tables: readonly Table[]; more: number }[] = []
  const add = (requests: number[], tables: readonly Table[], more = 0) => {
    if (requests.length > 0) groups.push({ requests, tables, more })
  }
  const byOwner = new Map<string, Asked[]>()
  const atTables: Asked[] = []
  for (const one of asked) {
    const owner = standOwner(hall.tables, one.needs)
    if (owner === null) atTables.push(one)
    else byOwner.set(owner, [...(byOwner.get(owner) ?? []), one])
  }
  const stands: Table[] = []
  for (const [owner, requests] of byOwner) {
    const own = hall.tables.filter(table => table.ownerId === owner && !table.closed)
    stands.push(...own)
    add(numbers(requests), own)
    const needy = requests.filter(one => one.needs.quiet || one.needs.stepFree)
    for (const need of needy)
      add(
        [need.number],
        own.filter(table => suits(table, need.needs)),
      )
  }
  add(numbers(atTables), free, hall.more)
  const quiet = (one: Asked) => one.needs.quiet
  const stepFree = (one: Asked) => one.needs.stepFree
  add(
    numbers(atTables.filter(quiet)),
    free.filter(table => table.quiet),
  )
  add(
    numbers(atTables.filter(stepFree)),
    free.filter(table => table.stepFree),
  )
  add(
    numbers(atTables.filter(one => quiet(one) && stepFree(one))),
    free.filter(table => table.quiet && table.stepFree),
  )
  add(
    numbers(atTables.filter(one => quiet(one) || stepFree(one))),
    free.filter(table => table.quiet || table.stepFree),
  )
  const left = (tables: readonly Table[], slotId: string, more: number) =>
    hall.closed.has(slotId)
      ? 0
      : Math.max(0, tables.filter(table => !hall.taken.has(`${slotId}/${table.id}`)).length + more)
  const capacity = hall.slotIds.map(slotId => left([...free, ...stands], slotId, hall.more))
  const places = groups
    .map(group => ({
      requests: group.requests,
      capacity: hall.slotIds.map(slotId => left(group.tables, slotId, group.more)),
    }))
    // A group that never runs out binds nobody.
    .filter(group => group.capacity.some((n, t) => n < Math.min(group.requests.length, capacity[t] ?? 0)))
  return { capacity, places }
}

const numbers = (list: readonly Asked[]): number[] => list.map(one => one.number)
