// What the matching room reads: who takes part, what was said of propositions, and one word that tells whether anything changed.
import type { LegalFamily, Place } from '#shared/organisation.ts'
import type { Opinion, OpinionKind, RefusalReason } from '#shared/proposition.ts'
import { bool, json, type Row, type Sql } from '../sql.ts'

/** A validated participant, with what the matcher and the public pages know of it. */
export interface Participant {
  id: string
  participationId: string
  name: string
  legalFamily: LegalFamily
  legalForm: string | null
  siret: string | null
  naf: string | null
  place: Place
  description: string
  website: string | null
  turnoverCents: number | null
  stand: string | null
  exhibitor: boolean
  buyer: boolean
  /** Changes with every change of the organisation or of its part in the edition. */
  version: string
}

type ParticipantRow = Omit<Participant, 'version'> & { v: number; w: number } & Row

export async function participantsOf(sql: Sql, editionId: string): Promise<Participant[]> {
  const rows = await sql.all<ParticipantRow>(
    `select o.id, pa.id as "participationId", o.name, o.legal_family as "legalFamily", o.legal_form as "legalForm", o.siret, o.naf, o.place,
       o.description, o.website, o.turnover_cents as "turnoverCents", pa.stand, pa.exhibitor, pa.buyer, o.version as v, pa.version as w
     from participation pa join organisation o on o.id = pa.organisation_id
     where pa.edition_id = ? and pa.status = 'validated' order by o.name, o.id`,
    [editionId],
  )
  return rows.map(({ v, w, ...row }) => ({
    ...row,
    place: json<Place>(row.place),
    turnoverCents: row.turnoverCents === null ? null : Number(row.turnoverCents),
    exhibitor: bool(row.exhibitor),
    buyer: bool(row.buyer),
    version: `${v}.${w}`,
  }))
}

/** What an organisation said of a pair; `forgotten` takes back the weight of a request, and names no pair. */
export interface OpinionRow extends Row {
  id: string
  organisationId: string
  needId: string
  offerId: string
  requestId: string | null
  kind: OpinionKind | 'forgotten'
  reason: RefusalReason | null
  at: string
}

const opinionColumns = `id, organisation_id as "organisationId", need_id as "needId", offer_id as "offerId", request_id as "requestId", kind, reason, created_at as at`

export function opinionsOf(sql: Sql, editionId: string): Promise<OpinionRow[]> {
  return sql.all<OpinionRow>(
    `select ${opinionColumns} from opinion where edition_id = ? and ((need_id is not null and offer_id is not null) or request_id is not null) order by id`,
    [editionId],
  )
}

export const opinionView = ({ id, kind, reason, at }: OpinionRow): Opinion | null =>
  kind === 'forgotten' ? null : { id, kind, reason, at }

/** Two words: the second differs when only what was asked and answered does, which is read for itself. */
export interface MarketWord {
  texts: string
  asked: string
}

/**
 * A word that differs as soon as an offer, a need, a participant, an opinion or the edition itself does, whoever wrote it:
 * this process, another one, or an import from the command line; and one for its requests. One statement.
 */
export async function marketWord(sql: Sql, editionId: string): Promise<MarketWord> {
  const facts = (table: string) =>
    `(select count(*) || '.' || coalesce(sum(version), 0) || '.' || coalesce(max(updated_at), '') from ${table} where edition_id = ?)`
  const row = await sql.one<{ texts: string; asked: string }>(
    `select ${facts('offer')} || '/' || ${facts('need')} || '/' ||
      (select count(*) || '.' || coalesce(sum(pa.version), 0) || '.' || coalesce(sum(o.version), 0)
       from participation pa join organisation o on o.id = pa.organisation_id where pa.edition_id = ? and pa.status = 'validated') || '/' ||
      (select count(*) || '.' || coalesce(max(id), '') from opinion where edition_id = ?) || '/' ||
      (select coalesce(max(version), 0) from edition where id = ?) as texts,
      (select count(*) || '.' || coalesce(sum(revision), 0) || '.' || coalesce(max(sent_at), '') || '.' || coalesce(max(answered_at), '')
       || '.' || coalesce(sum(case when status in ('sent', 'countered') then 1 else 0 end), 0)
       from meeting_request where edition_id = ?) as asked`,
    [editionId, editionId, editionId, editionId, editionId, editionId],
  )
  return { texts: row?.texts ?? '', asked: row?.asked ?? '' }
}
