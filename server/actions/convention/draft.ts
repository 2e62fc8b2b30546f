// A convention is born: from a meeting, prefilled from both profiles and what was offered and needed.
import type { Convention, ConventionParty, PartyIdentity } from '#server/domain/convention/convention.ts'
import { draftConvention, type DraftConvention } from '#server/domain/convention/draft-convention.ts'
import { evolveConvention } from '#server/domain/convention/evolve-convention.ts'
import { EMPTY_FIELDS, type ConventionFields } from '#server/domain/convention/fields.ts'
import { commitmentsText } from '#server/domain/convention/field-lists.ts'
import { refuse } from '#server/domain/decision.ts'
import { newToken } from '#server/access/secrets.ts'
import {
  Convention as ConventionEntity,
  ConventionParty as PartyEntity,
  Meeting,
} from '#server/storage/entities/index.ts'
import { editionById } from '#server/storage/queries/editions.ts'
import { templateOf } from '#server/storage/queries/clause-templates.ts'
import { meetingView } from '#server/storage/queries/meetings.ts'
import { json } from '#server/storage/sql.ts'
import type { ConventionInput } from '#shared/convention.ts'
import type { EditionView } from '#shared/edition.ts'
import { DocumentError } from '#server/documents/errors.ts'
import { isRefused, type Act } from '../act.ts'
import { memberActor } from '../actor.ts'
import { conventionColumns, remember, tellConvention } from './store.ts'
import { draftedClauses } from './text.ts'

// Twelve characters of 32: beyond guessing, short enough to type from paper.
const CODE_LENGTH = 12

export async function draft(a: Act, input: ConventionInput & { editionId: string; organisationId: string }) {
  const edition = await editionById(a.sql, input.editionId)
  if (!edition) return refuse('NOT_FOUND')
  const meeting = input.meetingId ? await meetingView(a.sql, input.meetingId) : undefined
  if (input.meetingId) {
    // A meeting of another edition is none of this one.
    const here = await a.em.count(Meeting, { id: input.meetingId, editionId: input.editionId })
    if (here === 0 || !meeting?.parties.some(party => party.organisationId === input.organisationId))
      return refuse('NOT_FOUND')
  }
  const others = meeting ? meeting.parties.map(party => party.organisationId) : (input.organisationIds ?? [])
  const organisationIds = [...new Set([input.organisationId, ...others])]
  const attendees = new Map(
    meeting?.parties.map(party => [party.organisationId, party.attendees[0]?.personId ?? null]) ?? [],
  )
  if (input.leadId && !organisationIds.includes(input.leadId)) return refuse('LEAD_UNCLEAR')
  const parties = ledBy(await partiesOf(a, input.editionId, organisationIds, attendees), input)
  if (parties.length < organisationIds.length) return refuse('NOT_FOUND')
  const by = memberActor(a, input.organisationId)
  const fields = await prefilled(a, edition, parties, {
    offerId: meeting?.offerId ?? null,
    needId: meeting?.needId ?? null,
    subject: meeting?.subject ?? '',
  })
  const own = await templateOf(a.sql, input.editionId, input.kind, input.language)
  const template = own?.source ? { version: own.version, source: own.source } : undefined
  const command = {
    id: a.newId(),
    editionId: input.editionId,
    meetingId: meeting?.id ?? null,
    renewsId: null,
    kind: input.kind,
    language: input.language,
    parties,
    fields,
    clauses: [],
    ...(template && { template }),
    by,
  }
  // Decided twice: the articles are drafted from the text of the first.
  const first = draftConvention(command, a.now)
  if (!first.ok) return first
  const [event] = first.events
  if (event?.type !== 'convention:drafted') throw new Error('drafting makes a convention')
  const clauses = clausesOrRefusal(event.convention, edition)
  if (isRefused(clauses)) return clauses
  const about = { offerId: meeting?.offerId ?? null, needId: meeting?.needId ?? null }
  return storeDraft(a, { ...command, clauses }, about)
}

/** Decides and stores a draft with its parties and its secret code; tells them. */
export async function storeDraft(
  a: Act,
  command: DraftConvention,
  about: { offerId: string | null; needId: string | null },
) {
  const decision = draftConvention(command, a.now)
  if (!decision.ok) return decision
  const [drafted] = decision.events
  if (drafted?.type !== 'convention:drafted') throw new Error('drafting makes a convention')
  const state = evolveConvention(drafted.convention, drafted)
  a.em.create(ConventionEntity, {
    id: state.id,
    editionId: state.editionId,
    ...about,
    ...conventionColumns(state),
    state,
    verifyCode: newToken()
      .replace(/[^a-zA-Z0-9]/g, '')
      .slice(0, CODE_LENGTH),
    createdAt: a.now,
    updatedAt: a.now,
  })
  for (const party of state.parties)
    a.em.create(PartyEntity, { id: a.newId(), conventionId: state.id, organisationId: party.organisationId })
  remember(a, decision.events)
  await tellConvention(a, state.editionId, state.id)
  return { id: state.id, revision: state.revision }
}

/** The name of the first party that does not take part in the edition, or null. */
export async function absentParty(
  a: Act,
  editionId: string,
  parties: readonly ConventionParty[],
): Promise<string | null> {
  const rows = await a.sql.all<{ id: string }>(
    `select organisation_id as "id" from participation where edition_id = ? and status = 'validated' and organisation_id in (${parties.map(() => '?').join(', ')})`,
    [editionId, ...parties.map(party => party.organisationId)],
  )
  const here = new Set(rows.map(row => row.id))
  return parties.find(party => !here.has(party.organisationId))?.name ?? null
}

/** The chosen lead; in a convention of several parties it comes first, as the text names it. */
function ledBy(
  parties: readonly ConventionParty[],
  { leadId, kind }: Pick<ConventionInput, 'leadId' | 'kind'>,
): ConventionParty[] {
  if (!leadId) return [...parties]
  const led = parties.map(party => ({ ...party, lead: party.organisationId === leadId }))
  return kind === 'multi-party' ? led.sort((one, other) => Number(other.lead) - Number(one.lead)) : led
}

/** A template that needs a third party cannot be drafted between two: said, not thrown. */
function clausesOrRefusal(convention: Convention, edition: EditionView) {
  try {
    return draftedClauses(convention, edition)
  } catch (error) {
    if (error instanceof DocumentError) return refuse('DOCUMENT_NOT_READY', { reason: error.message })
    throw error
  }
}

/** What a profile says of an organisation, as a convention names it. */
export function identityOf(row: {
  id: string
  name: string
  siret?: string | null
  legalFamily: string
  legalForm?: string | null
  place: unknown
}): PartyIdentity {
  const place = json<{ street?: string; postcode?: string; city?: string }>(row.place)
  return {
    organisationId: row.id,
    name: row.name,
    legalForm: row.legalForm ?? row.legalFamily,
    legalFamily: row.legalFamily,
    siret: row.siret ?? '',
    seat: [place.street, [place.postcode, place.city].filter(Boolean).join(' ')].filter(Boolean).join(', '),
  }
}

interface PartyRow extends Record<string, unknown> {
  id: string
  name: string
  siret: string | null
  legalFamily: string
  legalForm: string | null
  place: unknown
  signatoryName: string | null
  signatoryCapacity: string | null
  exhibitor: unknown
}

/** Who signs is named by the profile; when nobody is, the person at the table is proposed and the capacity left to fill in. */
async function partiesOf(
  a: Act,
  editionId: string,
  organisationIds: readonly string[],
  attendees: ReadonlyMap<string, string | null>,
): Promise<ConventionParty[]> {
  const rows = await a.sql.all<PartyRow>(
    `select o.id, o.name, o.siret, o.legal_family as "legalFamily", o.legal_form as "legalForm", o.place, o.signatory_name as "signatoryName", o.signatory_capacity as "signatoryCapacity", pa.exhibitor
     from organisation o join participation pa on pa.organisation_id = o.id and pa.edition_id = ? and pa.status = 'validated'
     where o.id in (${organisationIds.map(() => '?').join(', ')})`,
    [editionId, ...organisationIds],
  )
  const people = await a.sql.all<{ id: string; name: string; organisationId: string }>(
    `select p.id, p.name, m.organisation_id as "organisationId" from membership m join person p on p.id = m.person_id where m.organisation_id in (${organisationIds.map(() => '?').join(', ')}) order by m.role desc, m.id`,
    [...organisationIds],
  )
  // The supplier comes first: « le Fournisseur » opens the text.
  const supplies = (row: PartyRow) =>
    row.legalFamily !== 'collectivite' && (row.exhibitor === true || row.exhibitor === 1)
  const ordered = organisationIds
    .flatMap(id => rows.filter(row => row.id === id))
    .sort((x, y) => Number(supplies(y)) - Number(supplies(x)))
  return ordered.map((row, place) => {
    const team = people.filter(person => person.organisationId === row.id)
    const named = team.find(person => person.name === row.signatoryName)
    const seated = team.find(person => person.id === attendees.get(row.id))
    const signs = named ?? seated ?? team[0]
    return {
      ...identityOf(row),
      role: place === 0 ? 'provider' : place === 1 ? 'client' : 'partner',
      lead: place === 0,
      publicBuyer: row.legalFamily === 'collectivite',
      signatory: {
        memberId: signs?.id ?? null,
        name: row.signatoryName ?? signs?.name ?? '',
        capacity: row.signatoryCapacity ?? '',
      },
    }
  })
}

/** What the offer and the need already say. Everything stays open to change. */
async function prefilled(
  a: Act,
  edition: EditionView,
  parties: readonly ConventionParty[],
  about: { offerId: string | null; needId: string | null; subject: string },
): Promise<Partial<ConventionFields>> {
  const read = async (table: 'offer' | 'need', id: string | null) => {
    const row = id
      ? await a.sql.one<{ title: string; description: string; details: unknown }>(
          `select title, description, details from ${table} where id = ?`,
          [id],
        )
      : undefined
    return row ? { ...row, details: json<Record<string, unknown>>(row.details) } : undefined
  }
  const offer = await read('offer', about.offerId)
  const need = await read('need', about.needId)
  const [provider, client] = parties
  // Without an offer or a need, what the meeting was about.
  const fr = (need?.title ?? offer?.title ?? about.subject).trim()
  const dates = (need?.details.dates ?? {}) as { from?: string; to?: string }
  const price = (offer?.details.price ?? {}) as { minCents?: number; maxCents?: number }
  const budget = (need?.details.budget ?? {}) as { maxCents?: number; minCents?: number }
  const value = budget.maxCents ?? price.maxCents ?? price.minCents
  const commitments = ((offer?.details.commitments ?? []) as unknown[]).filter(
    (one): one is string => typeof one === 'string',
  )
  return {
    ...EMPTY_FIELDS,
    object: [fr, offer && need ? offer.title : '']
      .filter((text, i, all) => text !== '' && all.indexOf(text) === i)
      .join(' — '),
    commitments: commitmentsText(
      [
        {
          who: provider?.name ?? '',
          what: offer?.description || offer?.title || '',
          byWhen: null,
          terms: null,
        },
        { who: client?.name ?? '', what: need?.description || need?.title || '', byWhen: null, terms: null },
      ].filter(one => one.what.trim() !== ''),
    ),
    startsOn: dates.from ?? edition.endsOn,
    durationMonths: '12',
    valueCents: value === undefined ? '' : String(value),
    socialAims: commitments.map(one => `${one} |`).join('\n'),
  }
}
