// How a convention reaches its rows: the state, the columns beside it, the history, and who hears.
import { evolveAll, type Decision, type Refused } from '#server/domain/decision.ts'
import type { Convention, ConventionEvent } from '#server/domain/convention/convention.ts'
import { evolveConvention } from '#server/domain/convention/evolve-convention.ts'
import { Convention as ConventionEntity, ConventionEvent as EventEntity } from '#server/storage/entities/index.ts'
import { conventionSummary, type ConventionRow } from '#server/storage/queries/conventions.ts'
import { found } from '../found.ts'
import { nameOf } from '../log.ts'
import type { Act } from '../act.ts'

export async function loadConvention(a: Act, editionId: string, id: string): Promise<{ row: ConventionRow; state: Convention } | null> {
  const row = await a.em.findOne(ConventionEntity, { id, editionId })
  return row ? { row, state: row.state } : null
}

/** The columns that repeat what the state says, for lists and for the unique number. */
export function conventionColumns(state: Convention) {
  return { kind: state.kind, status: state.status, number: state.number, sha256: state.frozen?.sha256 ?? null, signedAt: state.signedAt, meetingId: state.meetingId }
}

/** Applies a decision and tells; answers the id and revision, or the refusal. */
export async function storeConvention(a: Act, row: ConventionRow, state: Convention, decision: Decision<ConventionEvent>): Promise<{ id: string; revision: number } | Refused<unknown>> {
  if (!decision.ok) return decision
  if (decision.events.length === 0) return { id: state.id, revision: state.revision }
  const after = evolveAll(state, decision.events, evolveConvention)
  a.em.assign(row, { ...conventionColumns(after), updatedAt: a.now }, { merge: false })
  row.state = after
  row.version += 1
  remember(a, decision.events)
  await tellConvention(a, row.editionId, state.id)
  return { id: state.id, revision: after.revision }
}

export function remember(a: Act, events: readonly ConventionEvent[]): void {
  for (const event of events) {
    const conventionId = event.type === 'convention:drafted' ? event.convention.id : event.conventionId
    if (event.type === 'convention:read') continue
    a.em.create(EventEntity, { id: a.newId(), conventionId, kind: event.type.slice('convention:'.length), actor: nameOf(a.who), payload: {}, at: a.now })
    a.log(event.type, `convention:${conventionId}`)
  }
}

/** Parties and the control room get the summary; the page of a convention reads the rest again when it hears. */
export async function tellConvention(a: Act, editionId: string, id: string): Promise<void> {
  await a.em.flush()
  const view = found(await conventionSummary(a.sql, id))
  a.emit({
    editionId,
    noun: 'convention',
    id,
    version: view.version,
    control: view,
    parties: view,
    to: { organisationIds: view.parties.map(party => party.organisationId) },
  })
}
