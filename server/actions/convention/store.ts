// How a convention reaches its rows: the state, the columns beside it, the history, and who hears.
import { evolveAll, type Decision, type Refused } from '#server/domain/decision.ts'
import type { Convention, ConventionEvent } from '#server/domain/convention/convention.ts'
import { endsOn } from '#server/domain/convention/field-lists.ts'
import { evolveConvention } from '#server/domain/convention/evolve-convention.ts'
import {
  Convention as ConventionEntity,
  ConventionEvent as EventEntity,
} from '#server/storage/entities/index.ts'
import { toldConventions } from '#server/storage/queries/told-conventions.ts'
import { conventionSummary, type ConventionRow } from '#server/storage/queries/conventions.ts'
import { found } from '../found.ts'
import { nameOf } from '../log.ts'
import type { Act } from '../act.ts'

export async function loadConvention(
  a: Act,
  editionId: string,
  id: string,
): Promise<{ row: ConventionRow; state: Convention } | null> {
  // Two who write at once take turns: the second decides on what the first left.
  if (a.house.database.dialect === 'postgresql')
    await a.sql.all('select id from convention where id = ? for update', [id])
  const row = await a.em.findOne(ConventionEntity, { id, editionId })
  return row ? { row, state: row.state } : null
}

/** The columns that repeat what the state says, for lists and for the unique number. */
export function conventionColumns(state: Convention) {
  return {
    kind: state.kind,
    status: state.status,
    number: state.number,
    sha256: state.frozen?.sha256 ?? null,
    signedAt: state.signedAt,
    meetingId: state.meetingId,
    renewsId: state.renewsId,
    endsOn: endsOn(state.fields),
  }
}

/** Applies a decision and tells; answers the id and revision, or the refusal. */
export async function storeConvention(
  a: Act,
  row: ConventionRow,
  state: Convention,
  decision: Decision<ConventionEvent>,
): Promise<{ id: string; revision: number } | Refused<unknown>> {
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
    a.em.create(EventEntity, {
      id: a.newId(),
      conventionId,
      kind: event.type.slice('convention:'.length),
      actor: nameOf(a.who),
      payload: payloadOf(event),
      at: a.now,
    })
    a.log(event.type, `convention:${conventionId}`)
  }
}

/** What an event was about, without a person or a word of the text. */
function payloadOf(event: ConventionEvent): Record<string, unknown> {
  const by =
    'by' in event && event.by.kind !== 'system'
      ? event.by.kind === 'member'
        ? event.by.organisationId
        : event.by.onBehalfOf
      : null
  const target =
    event.type === 'convention:field-changed'
      ? event.name
      : event.type === 'convention:clause-changed'
        ? event.clauseId
        : null
  return { by, ...(target !== null && { target }) }
}

/** Who changed a field or a clause last: the name of the organisation, or null. */
export async function lastWriter(a: Act, state: Convention, target: string): Promise<string | null> {
  const rows = await a.em.find(
    EventEntity,
    { conventionId: state.id, kind: { $in: ['field-changed', 'clause-changed'] } },
    { orderBy: { id: 'desc' } },
  )
  const last = rows.find(row => row.payload.target === target)
  return state.parties.find(party => party.organisationId === last?.payload.by)?.name ?? null
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
    // Gone from the wall as soon as one party takes its consent back.
    ...(view.signedAt !== null && { wall: (await toldConventions(a.sql, editionId, id))[0] ?? null }),
    to: { organisationIds: view.parties.map(party => party.organisationId) },
  })
}
