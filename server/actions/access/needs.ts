// Needs of access: stated by a person for themselves, or set by organisers for an organisation. Nobody else is told.
import { refuse } from '#server/domain/decision.ts'
import { Attendance, Participation } from '#server/storage/entities/index.ts'
import { json, type Sql } from '#server/storage/sql.ts'
import type { AccessNeeds, AccessOfParticipation } from '#shared/access.ts'
import type { Act } from '../act.ts'

/** One's own needs. The log says that they changed, not what they are: they may tell of someone's health. */
export async function stateNeeds(
  a: Act,
  input: { editionId: string; personId: string; access: AccessNeeds },
): Promise<AccessNeeds | ReturnType<typeof refuse>> {
  const attendance = await a.em.findOne(Attendance, { editionId: input.editionId, personId: input.personId })
  if (!attendance) return refuse('NOT_FOUND')
  attendance.access = input.access
  a.log('access:stated', `attendance:${attendance.id}`)
  return input.access
}

export async function ownNeeds(sql: Sql, editionId: string, personId: string): Promise<AccessNeeds> {
  const row = await sql.one<{ access: unknown }>(
    'select access from attendance where edition_id = ? and person_id = ?',
    [editionId, personId],
  )
  return json<AccessNeeds | null>(row?.access ?? null) ?? {}
}

/** What organisers see of one organisation: what they set for all of it, and what its people stated. */
export async function needsOfParticipation(
  sql: Sql,
  editionId: string,
  participationId: string,
): Promise<AccessOfParticipation | undefined> {
  const row = await sql.one<{ access: unknown }>(
    'select access from participation where id = ? and edition_id = ?',
    [participationId, editionId],
  )
  if (!row) return undefined
  const people = await sql.all<{ personId: string; name: string; access: unknown }>(
    `select at.person_id as "personId", p.name, at.access from attendance at join person p on p.id = at.person_id
     where at.participation_id = ? and at.access is not null order by p.name, p.id`,
    [participationId],
  )
  return {
    access: json<AccessNeeds | null>(row.access) ?? {},
    people: people.map(one => ({ ...one, access: json<AccessNeeds | null>(one.access) ?? {} })),
  }
}

/** Organisers set the needs of an organisation without touching what else is said of it. */
export async function setNeeds(
  a: Act,
  input: { editionId: string; participationId: string; access: AccessNeeds },
) {
  const { editionId, participationId: id } = input
  const participation = await a.em.findOne(Participation, { id, editionId })
  if (!participation) return refuse('NOT_FOUND')
  participation.access = input.access
  a.log('access:set', `participation:${id}`)
  return { done: true as const }
}

/** Whether anyone who takes part needs an interpreter: with no slot that announces one they are placed nowhere. */
export async function needsInterpreter(sql: Sql, editionId: string): Promise<boolean> {
  const rows = await sql.all<{ access: unknown }>(
    `select access from participation where edition_id = ? and status = 'validated' and cast(access as text) like '%interpreter%'
     union all select at.access from attendance at join participation pa on pa.id = at.participation_id
       where at.edition_id = ? and pa.status = 'validated' and cast(at.access as text) like '%interpreter%'`,
    [editionId, editionId],
  )
  return rows.some(row => json<AccessNeeds | null>(row.access ?? null)?.interpreter)
}
