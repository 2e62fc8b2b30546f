// Conventions as views: the register, one convention for a party, the public word on a code.
import type { InferEntity } from '@mikro-orm/core'
import { hasSigned, type Convention } from '#server/domain/convention/convention.ts'
import { centsOf } from '#server/domain/convention/fields.ts'
import { kindsOffered } from '#server/domain/convention/kinds.ts'
import { legalGrade } from '#server/domain/convention/signature.ts'
import { changedSince } from '#server/domain/convention/text.ts'
import type { ConventionSummary, ConventionView } from '#shared/convention.ts'
import type { Convention as ConventionEntity } from '../entities/index.ts'
import { json, type Sql, type Value } from '../sql.ts'

export type ConventionRow = InferEntity<typeof ConventionEntity>

interface Row extends Record<string, unknown> {
  id: string
  editionId: string
  verifyCode: string
  state: unknown
  updatedAt: string
  version: number
  documentSha256: string | null
}

const text = (where: string) =>
  `select c.id, c.edition_id as "editionId", c.verify_code as "verifyCode", c.state, c.updated_at as "updatedAt", c.version, c.document_sha256 as "documentSha256" from convention c where ${where} order by c.id desc`

async function select(sql: Sql, where: string, params: readonly Value[]): Promise<(Row & { convention: Convention })[]> {
  return (await sql.all<Row>(text(where), params)).map(row => ({ ...row, convention: json<Convention>(row.state) }))
}

function summary({ convention, updatedAt, version }: Row & { convention: Convention }): ConventionSummary {
  return {
    id: convention.id,
    number: convention.number,
    kind: convention.kind,
    status: convention.status,
    parties: convention.parties.map(({ organisationId, name }) => ({ organisationId, name, signed: hasSigned(convention, organisationId) })),
    object: convention.fields.object,
    valueCents: centsOf(convention.fields, 'valueCents'),
    valueInKindCents: centsOf(convention.fields, 'valueInKindCents'),
    signedAt: convention.signedAt,
    meetingId: convention.meetingId,
    updatedAt,
    version,
  }
}

export async function conventionSummary(sql: Sql, id: string): Promise<ConventionSummary | undefined> {
  const [row] = await select(sql, 'c.id = ?', [id])
  return row && summary(row)
}

/** The register of an edition: every convention, the newest first. */
export const registerOf = async (sql: Sql, editionId: string): Promise<ConventionSummary[]> => (await select(sql, 'c.edition_id = ?', [editionId])).map(summary)

export const organisationConventions = async (sql: Sql, editionId: string, organisationId: string): Promise<ConventionSummary[]> =>
  (await select(sql, 'c.edition_id = ? and c.id in (select convention_id from convention_party where organisation_id = ?)', [editionId, organisationId])).map(summary)

export async function conventionState(sql: Sql, id: string) {
  const [row] = await select(sql, 'c.id = ?', [id])
  return row
}

export async function conventionByCode(sql: Sql, code: string) {
  const [row] = await select(sql, 'c.verify_code = ?', [code])
  return row
}

/** One convention for a reader; `organisationId` null reads as an organiser. Two statements. */
export async function conventionView(sql: Sql, id: string, organisationId: string | null, publicUrl: string): Promise<ConventionView | undefined> {
  const [row] = await select(sql, 'c.id = ?', [id])
  if (!row) return undefined
  const { convention } = row
  const history = await sql.all<{ kind: string; actor: string; at: string }>('select kind, actor, at from convention_event where convention_id = ? order by id', [id])
  const readRevision = organisationId === null ? convention.revision : (convention.reads[organisationId] ?? 0)
  return {
    ...summary(row),
    language: convention.language,
    kindsOffered: [...kindsOffered(convention.parties)],
    fields: convention.fields,
    clauses: [...convention.clauses],
    revision: convention.revision,
    readRevision,
    changedSinceRead: changedSince(convention, readRevision),
    people: convention.parties.map(party => {
      const signature = convention.signatures.find(one => one.organisationId === party.organisationId)
      return { ...party, signedAt: signature?.at ?? null, method: signature?.evidence.method ?? null, legalGrade: signature ? legalGrade(signature.evidence.method) : null }
    }),
    proposals: convention.proposals as ConventionView['proposals'],
    frozen: convention.frozen && { text: convention.frozen.text, sha256: convention.frozen.sha256, at: convention.frozen.at, signBy: convention.frozen.signBy },
    end: convention.end,
    followUps: [...convention.followUps],
    history,
    verifyUrl: `${publicUrl}/v/${row.verifyCode}`,
  }
}
