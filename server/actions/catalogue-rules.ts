// Rules that offers and needs share: who may write in an edition, and what a collision answers.
import { refuse, type Refused } from '#server/domain/decision.ts'
import { Edition, Participation, Person } from '#server/storage/entities/index.ts'
import type { Merged } from '#server/domain/catalogue/fields.ts'
import type { Act } from './act.ts'

// A stand with more offers than this is a shop; a buyer with more needs has a tender department.
export const ENTRIES_MAX = 60

/** Whose an offer or a need is, and where. */
interface Owned {
  editionId: string
  organisationId: string
}

/** Undefined when the organisation takes part in the role and the edition still changes. */
export async function mayWrite(
  a: Act,
  { editionId, organisationId }: Owned,
  role: 'exhibitor' | 'buyer',
): Promise<Refused<never> | undefined> {
  const edition = await a.em.findOne(Edition, { id: editionId })
  if (!edition) return refuse('NOT_FOUND')
  if (edition.phase === 'closed') return refuse('EDITION_CLOSED')
  const participation = await a.em.findOne(Participation, { editionId, organisationId })
  if (!participation || participation.status === 'refused' || !participation[role])
    return refuse('PARTICIPATION_NEEDED')
  return undefined
}

/** An offer or a need is gone: for its own people and the control room, and for everyone when everyone read it. */
export function tellRemoved(
  a: Act,
  noun: 'offer' | 'need',
  entry: Owned & { id: string },
  shown: boolean,
): void {
  a.emit({
    editionId: entry.editionId,
    noun,
    id: entry.id,
    control: null,
    parties: null,
    to: { organisationIds: [entry.organisationId] },
    ...(shown ? { everyone: null } : {}),
  })
  a.log(`${noun}:removed`, `${noun}:${entry.id}`)
}

/** « La version de X » : who changed the field, its value now, and the version to answer with. */
export async function collision(a: Act, merged: Merged & { ok: false }): Promise<Refused<never>> {
  const person = merged.by === null ? null : await a.em.findOne(Person, { id: merged.by })
  return refuse('FIELD_EDITED_MEANWHILE', {
    field: merged.field,
    version: merged.version,
    theirs: JSON.stringify(merged.value ?? null),
    by: person?.name ?? 'Une autre personne',
    byEn: person?.name ?? 'Someone else',
  })
}
