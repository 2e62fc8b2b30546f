// Conventions as views: the register, one convention for a party, the public word on a code.
import type { InferEntity } from '@mikro-orm/core'
import { hasSigned, type Convention } from '#server/domain/convention/convention.ts'
import { endsOn } from '#server/domain/convention/field-lists.ts'
import { centsOf } from '#server/domain/convention/fields.ts'
import { disagreements, tradedCents } from '#server/domain/convention/follow-up.ts'
import { kindsOffered } from '#server/domain/convention/kinds.ts'
import { legalGrade } from '#server/domain/convention/signature.ts'
import { changedSince } from '#server/domain/convention/text.ts'
import type { ConventionSummary, ConventionView } from '#shared/convention.ts'
import { isEss, type LegalFamily } from '#shared/legal-families.ts'
import { groupOf } from '#shared/taxonomy/index.ts'
import type { Convention as ConventionEntity } from '../entities/index.ts'
import { lostLetters, photosOf } from './convention-files.ts'
import { bool, json, within, type Sql, type Value } from '../sql.ts'

export type ConventionRow = InferEntity<typeof ConventionEntity>

interface Row extends Record<string, unknown> {
  id: string
  editionId: string
  verifyCode: string
  state: unknown
  updatedAt: string
  version: number
  documentSha256: string | null
  offerDetails: unknown
  needDetails: unknown
}

const text = (where: string) =>
  `select o.details as "offerDetails", n.details as "needDetails", c.id, c.edition_id as "editionId", c.verify_code as "verifyCode", c.state, c.updated_at as "updatedAt", c.version, c.document_sha256 as "documentSha256" from convention c left join offer o on o.id = c.offer_id left join need n on n.id = c.need_id where ${where} order by c.id desc`

async function select(sql: Sql, where: string, params: readonly Value[]): Promise<Known[]> {
  return (await sql.all<Row>(text(where), params)).map(row => ({
    ...row,
    convention: json<Convention>(row.state),
  }))
}

type Known = Row & { convention: Convention }

interface Seat extends Record<string, unknown> {
  conventionId: string
  legalFamily: LegalFamily
  place: unknown
}

/** Summaries of what `where` selects: two statements, whatever their number. */
async function summaries(
  sql: Sql,
  where: string,
  params: readonly Value[],
): Promise<{ row: Known; view: ConventionSummary }[]> {
  const rows = await select(sql, where, params)
  const seats = await sql.all<Seat>(
    `select cp.convention_id as "conventionId", g.legal_family as "legalFamily", g.place from convention_party cp join organisation g on g.id = cp.organisation_id where cp.convention_id in (select c.id from convention c where ${where})`,
    params,
  )
  return rows.map(row => ({
    row,
    view: summary(
      row,
      seats.filter(seat => seat.conventionId === row.id),
    ),
  }))
}

function summary(row: Known, seats: readonly Seat[]): ConventionSummary {
  const { convention, updatedAt, version } = row
  const departments = seats.map(({ place }) => json<{ department?: string }>(place).department ?? '')
  return {
    id: convention.id,
    number: convention.number,
    kind: convention.kind,
    status: convention.status,
    parties: convention.parties.map(({ organisationId, name }) => ({
      organisationId,
      name,
      signed: hasSigned(convention, organisationId),
    })),
    object: convention.fields.object,
    valueCents: centsOf(convention.fields, 'valueCents'),
    valueInKindCents: centsOf(convention.fields, 'valueInKindCents'),
    signedAt: convention.signedAt,
    meetingId: convention.meetingId,
    sectors: groupsOf(row.offerDetails, row.needDetails),
    departments: [...new Set(departments.filter(code => code !== ''))].sort(),
    withinEss: seats.length > 0 && seats.every(seat => isEss(seat.legalFamily)),
    tradedCents: tradedCents(convention),
    disagreement: disagreements(convention).length > 0,
    endsOn: endsOn(convention.fields),
    renewsId: convention.renewsId,
    updatedAt,
    version,
  }
}

function groupsOf(...details: unknown[]): string[] {
  const codes = details.flatMap(one => (one ? (json<{ sectors?: string[] }>(one).sectors ?? []) : []))
  return [...new Set(codes.map(code => groupOf(code)?.code ?? code))].sort()
}

export async function conventionSummary(sql: Sql, id: string): Promise<ConventionSummary | undefined> {
  const [found] = await summaries(sql, 'c.id = ?', [id])
  return found?.view
}

/** The register of an edition: every convention, the newest first. */
export const registerOf = async (sql: Sql, editionId: string): Promise<ConventionSummary[]> =>
  (await summaries(sql, 'c.edition_id = ?', [editionId])).map(one => one.view)

export const organisationConventions = async (
  sql: Sql,
  editionId: string,
  organisationId: string,
): Promise<ConventionSummary[]> =>
  (
    await summaries(
      sql,
      `${within('c.edition_id')} and c.id in (select convention_id from convention_party where organisation_id = ?)`,
      [editionId, organisationId],
    )
  ).map(one => one.view)

export async function conventionState(sql: Sql, id: string) {
  const [row] = await select(sql, 'c.id = ?', [id])
  return row
}

export async function conventionByCode(sql: Sql, code: string) {
  const [row] = await select(sql, 'c.verify_code = ?', [code])
  return row
}

/** Fills the articles; the words come from the documents, which a query does not know. */
export type ReadClauses = (convention: Convention) => ConventionView['clauses']

interface Happened extends Record<string, unknown> {
  kind: string
  actor: string
  payload: unknown
  at: string
  name: string | null
}

/** The reader's side: who may sign for it, whether it lets itself be announced, what it was asked and has not answered. */
async function sideOf(sql: Sql, convention: Convention, organisationId: string) {
  const team = await sql.all<{ id: string; name: string }>(
    'select p.id, p.name from membership m join person p on p.id = m.person_id where m.organisation_id = ? and p.erased_at is null order by p.name',
    [organisationId],
  )
  const asked = await sql.all<{ step: string }>(
    'select step from follow_up where convention_id = ? and organisation_id = ? and answered_at is null order by due_at',
    [convention.id, organisationId],
  )
  return { team, asked: asked.map(one => one.step) }
}

/** What may be drafted from a meeting. */
export async function conventionStart(
  sql: Sql,
  editionId: string,
  meetingId: string,
  organisationId: string,
) {
  const parties = (
    await sql.all<{ organisationId: string; name: string; legalFamily: string }>(
      'select o.id as "organisationId", o.name, o.legal_family as "legalFamily" from meeting_party mp join meeting m on m.id = mp.meeting_id join organisation o on o.id = mp.organisation_id where mp.meeting_id = ? and m.edition_id = ? order by o.name',
      [meetingId, editionId],
    )
  ).map(({ legalFamily, ...party }) => ({ ...party, publicBuyer: legalFamily === 'collectivite' }))
  if (!parties.some(party => party.organisationId === organisationId)) return undefined
  const about = await sql.one<{
    subject: string | null
    need: string | null
    offer: string | null
    conventionId: string | null
  }>(
    `select m.subject, n.title as need, o.title as offer, (select min(c.id) from convention c where c.meeting_id = m.id) as "conventionId"
     from meeting m left join need n on n.id = m.need_id left join offer o on o.id = m.offer_id where m.id = ?`,
    [meetingId],
  )
  return {
    kinds: [...kindsOffered(parties)],
    parties,
    about: about?.need ?? about?.offer ?? about?.subject ?? '',
    conventionId: about?.conventionId ?? null,
  }
}

/** What the link of a follow-up letter opens; nothing without the right token. */
export async function followUpQuestion(sql: Sql, id: string, hash: string) {
  const asked = await sql.one<{ organisationId: string; step: string; state: unknown }>(
    'select f.organisation_id as "organisationId", f.step, c.state from follow_up f join convention c on c.id = f.convention_id where f.convention_id = ? and f.token_hash = ?',
    [id, hash],
  )
  if (!asked) return undefined
  const convention = json<Convention>(asked.state)
  const answer = convention.followUps.find(
    one => one.organisationId === asked.organisationId && one.step === asked.step,
  )
  return {
    number: convention.number,
    object: convention.fields.object,
    others: convention.parties
      .filter(party => party.organisationId !== asked.organisationId)
      .map(party => party.name),
    step: asked.step,
    answered: answer?.state ?? null,
  }
}

/** One convention for a reader; `organisationId` null reads as an organiser. Eight statements at most. */
export async function conventionView(
  sql: Sql,
  id: string,
  organisationId: string | null,
  publicUrl: string,
  read: ReadClauses,
): Promise<ConventionView | undefined> {
  const [known] = await summaries(sql, 'c.id = ?', [id])
  if (!known) return undefined
  const { row } = known
  const { convention } = row
  const clauses = read(convention)
  const history = await sql.all<Happened>(
    `select e.kind, e.actor, e.payload, e.at, p.name from convention_event e left join person p on e.actor = 'person:' || p.id where e.convention_id = ? order by e.id`,
    [id],
  )
  const announce = await sql.all<{ organisationId: string; announce: unknown }>(
    'select organisation_id as "organisationId", announce from convention_party where convention_id = ?',
    [id],
  )
  const document = await sql.one<{ sha256: string; stamped: unknown }>(
    'select sha256, stamped from sealed_document where id = ?',
    [id],
  )
  const side = organisationId === null ? null : await sideOf(sql, convention, organisationId)
  const readRevision = organisationId === null ? convention.revision : (convention.reads[organisationId] ?? 0)
  return {
    ...known.view,
    language: convention.language,
    kindsOffered: [...kindsOffered(convention.parties)],
    fields: convention.fields,
    clauses,
    templateVersion: convention.template?.version ?? null,
    revision: convention.revision,
    readRevision,
    changedSinceRead: changedSince(
      convention,
      readRevision,
      clauseId => clauses.find(clause => clause.id === clauseId)?.number ?? null,
    ),
    people: convention.parties.map(party => {
      const signature = convention.signatures.find(one => one.organisationId === party.organisationId)
      return {
        ...party,
        signedAt: signature?.at ?? null,
        method: signature?.evidence.method ?? null,
        legalGrade: signature ? legalGrade(signature.evidence.method) : null,
      }
    }),
    proposals: convention.proposals as ConventionView['proposals'],
    frozen: convention.frozen && {
      text: convention.frozen.text,
      sha256: convention.frozen.sha256,
      at: convention.frozen.at,
      signBy: convention.frozen.signBy,
    },
    end: convention.end,
    followUps: [...convention.followUps],
    history: history.map(({ kind, payload, at, name }) => {
      const about = json<{ by?: string | null; target?: string }>(payload)
      return { kind, actor: name ?? '', organisationId: about.by ?? null, target: about.target ?? null, at }
    }),
    verifyUrl: `${publicUrl}/v/${row.verifyCode}`,
    document: document ? { sha256: document.sha256, stamped: bool(document.stamped) } : null,
    own:
      organisationId !== null && side
        ? {
            organisationId,
            announce: announce.some(one => one.organisationId === organisationId && bool(one.announce)),
            team: side.team,
            drafted: convention.createdBy === organisationId,
          }
        : null,
    photos: await photosOf(sql, id),
    lostLetters: await lostLetters(sql, id),
    announced: announce.filter(one => bool(one.announce)).length,
    asked: side?.asked ?? [],
  }
}
