// One line of a file becomes what the actions take: created, updated, left as it was, or refused with a reason.
import { isRefused, type Act } from '#server/actions/act.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import { changeOffer } from '#server/actions/offer/change-offer.ts'
import { createOffer } from '#server/actions/offer/create-offer.ts'
import { changeNeed, createNeed } from '#server/actions/need/needs.ts'
import {
  addMember,
  createOrganisation,
  updateOrganisation,
} from '#server/actions/organisation/organisations.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { accept } from '#server/actions/request/answer.ts'
import { send } from '#server/actions/request/send.ts'
import { register } from '#server/actions/visitor/register.ts'
import { setAvailability } from '#server/actions/agenda/availability.ts'
import type { Refused } from '#server/domain/decision.ts'
import { refusalSentence } from '#shared/refusals.ts'
import { legalFamilies, siretDigits, type LegalFamily } from '#shared/organisation.ts'
import { sectorLabels } from '#shared/taxonomy/labels.ts'
import { json } from '#server/storage/sql.ts'
import { centsOf, dayOf, folded, listOf, numberOf, type ImportKind } from './columns.ts'
import type { ImportRow } from './read.ts'

export type Outcome =
  { kind: 'created' | 'updated' | 'same'; what: string } | { kind: 'refused'; what: string; why: string }

type Cells = ImportRow['cells']

const refused = (what: string, why: string): Outcome => ({ kind: 'refused', what, why })
const said = (what: string, refusal: Refused<unknown>): Outcome =>
  refused(what, refusalSentence(refusal.code, 'fr', refusal.details))

/** The organisation a cell names, by SIRET or by name. */
async function organisationBy(a: Act, cell: string | undefined): Promise<string | null> {
  if (!cell) return null
  const siret = siretDigits(cell)
  const row = await a.sql.one<{ id: string }>(
    // Both sides lowered by the database: SQLite leaves accented capitals as they are, and so must the cell be.
    'select id from organisation where siret = ? or lower(name) = lower(?) order by id limit 1',
    [siret ?? '', cell],
  )
  return row?.id ?? null
}

const families = new Map<string, LegalFamily>(legalFamilies.map(code => [folded(code), code]))

async function organisation(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const name = cells.name ?? ''
  if (name === '') return refused('', 'Le nom manque.')
  const legalFamily = families.get(folded(cells.legalFamily ?? 'hors-ess'))
  if (!legalFamily)
    return refused(name, `Famille inconnue : ${cells.legalFamily}. Familles : ${legalFamilies.join(', ')}.`)
  const fields = {
    name,
    legalFamily,
    legalForm: cells.legalForm ?? null,
    naf: cells.naf ?? null,
    description: cells.description ?? '',
    website: cells.website ?? null,
    phone: cells.phone ?? null,
    signatoryName: cells.signatoryName ?? null,
    signatoryCapacity: cells.signatoryCapacity ?? null,
    place: {
      ...(cells.street ? { street: cells.street } : {}),
      ...(cells.postcode ? { postcode: cells.postcode } : {}),
      ...(cells.city ? { city: cells.city } : {}),
      ...(cells.insee ? { insee: cells.insee } : {}),
    },
  }
  const known = (await organisationBy(a, cells.siret)) ?? (await organisationBy(a, name))
  let kind: 'created' | 'updated' | 'same' = 'same'
  let id = known
  if (known) {
    const row = await a.sql.one<Record<string, unknown>>(
      'select name, legal_family as "legalFamily", legal_form as "legalForm", naf, description, website, phone, signatory_name as "signatoryName", signatory_capacity as "signatoryCapacity", place, version from organisation where id = ?',
      [known],
    )
    const differs =
      row &&
      Object.entries(fields).some(
        ([key, value]) =>
          JSON.stringify(key === 'place' ? json(row[key]) : (row[key] ?? null)) !==
          JSON.stringify(value ?? null),
      )
    if (differs) {
      const done = await updateOrganisation(a, {
        ...fields,
        organisationId: known,
        version: Number(row.version),
      })
      if (isRefused(done)) return said(name, done)
      kind = 'updated'
    }
  } else {
    const made = await createOrganisation(a, { ...fields, siret: cells.siret ?? null })
    if (isRefused(made)) return said(name, made)
    id = made.id
    kind = 'created'
  }
  await a.em.flush()
  if (!id) return refused(name, 'La structure n’a pas pu être lue.')
  const email = cells.contactEmail
  if (email) {
    const person = await personFor(a, email.trim().toLowerCase(), 'fr', cells.contactName)
    await a.em.flush()
    await addMember(a, { organisationId: id, personId: person.id, role: 'owner' })
    await a.em.flush()
  }
  const roles = listOf(cells.roles ?? 'exposant').map(folded)
  const part = await a.sql.one(
    'select 1 as one from participation where edition_id = ? and organisation_id = ?',
    [editionId, id],
  )
  if (!part) {
    const taken = await takePart(a, {
      editionId,
      organisationId: id,
      exhibitor: roles.some(role => /^(exposant|exhibitor)/.test(role)),
      buyer: roles.some(role => /^(acheteur|buyer)/.test(role)),
      validated: true,
    })
    if (isRefused(taken)) return said(name, taken)
    if (kind === 'same') kind = 'updated'
  }
  await a.em.flush()
  if (cells.unavailable) await absent(a, editionId, id, listOf(cells.unavailable))
  return { kind, what: name }
}

/** Slots by their number in the grid, from 0. */
async function absent(
  a: Act,
  editionId: string,
  organisationId: string,
  numbers: readonly string[],
): Promise<void> {
  const slots = await a.sql.all<{ id: string }>(
    'select id from slot where edition_id = ? order by day, slot_index',
    [editionId],
  )
  const unavailable = numbers.flatMap(number => slots[Number(number)]?.id ?? [])
  const people = await a.sql.all<{ personId: string; version: number }>(
    'select at.person_id as "personId", at.version from attendance at join participation pa on pa.id = at.participation_id where at.edition_id = ? and pa.organisation_id = ?',
    [editionId, organisationId],
  )
  for (const { personId, version } of people)
    await setAvailability(a, {
      editionId,
      personId,
      organisationIds: [organisationId],
      unavailable,
      gapSlots: 0,
      breaks: [],
      version,
    })
}

const sectorCodes = new Map(
  sectorLabels.flatMap(
    ({ code, fr, en }) =>
      [
        [folded(code), code],
        [folded(fr), code],
        [folded(en), code],
      ] as const,
  ),
)

function sectorsOf(cell: string | undefined): { codes: string[]; unknown: string[] } {
  const names = listOf(cell)
  const codes = names.map(name => sectorCodes.get(folded(name)))
  return {
    codes: codes.filter(code => code !== undefined),
    unknown: names.filter((_, i) => codes[i] === undefined),
  }
}

/** « 50 km », « 44, 85 », « national ». */
function territoryOf(cell: string | undefined) {
  const text = (cell ?? '').trim()
  if (text === '') return null
  const km = /^(\d+)\s*km$/i.exec(text)
  if (km) return { kind: 'radius' as const, km: Number(km[1]) }
  if (/national|france/i.test(text)) return { kind: 'national' as const }
  return {
    kind: 'departments' as const,
    codes: listOf(text).map(code => code.toUpperCase().padStart(2, '0')),
  }
}

async function offer(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const title = cells.title ?? (cells.description ?? '').slice(0, 80)
  const organisationId = await organisationBy(a, cells.organisation)
  if (!organisationId)
    return refused(
      title,
      `Structure inconnue : ${cells.organisation ?? '(vide)'}. Importez d'abord les structures.`,
    )
  const sectors = sectorsOf(cells.sectors)
  if (sectors.unknown.length > 0) return refused(title, `Secteur inconnu : ${sectors.unknown.join(', ')}.`)
  const [quantity, minimum, leadDays, priceMin, priceMax] = [
    numberOf(cells.quantity),
    numberOf(cells.minimum),
    numberOf(cells.leadDays),
    centsOf(cells.priceMin),
    centsOf(cells.priceMax),
  ]
  if ([quantity, minimum, leadDays, priceMin, priceMax].some(Number.isNaN))
    return refused(title, 'Un nombre n’est pas lisible.')
  const fields = {
    title,
    description: cells.description ?? '',
    sectors: sectors.codes.slice(0, 5),
    territory: territoryOf(cells.territory),
    capacity:
      quantity === undefined
        ? null
        : {
            quantity,
            ...(cells.unit ? { unit: cells.unit } : {}),
            ...(minimum === undefined ? {} : { minimum }),
          },
    leadDays: leadDays ?? null,
    price:
      priceMin === undefined && priceMax === undefined
        ? null
        : {
            ...(priceMin === undefined ? {} : { minCents: priceMin }),
            ...(priceMax === undefined ? {} : { maxCents: priceMax }),
          },
    commitments: listOf(cells.commitments).slice(0, 12),
  }
  const known = await a.sql.one<{ id: string; description: string; details: unknown; versions: unknown }>(
    'select id, description, details, field_versions as versions from offer where edition_id = ? and organisation_id = ? and title = ?',
    [editionId, organisationId, title],
  )
  if (!known) {
    const made = await createOffer(a, { editionId, organisationId, fields, status: 'published' })
    const kept =
      isRefused(made) && made.code === 'OFFER_INCOMPLETE'
        ? await createOffer(a, { editionId, organisationId, fields, status: 'draft' })
        : made
    return isRefused(kept) ? said(title, kept) : { kind: 'created', what: title }
  }
  const changes = changed(
    fields,
    { ...json<Record<string, unknown>>(known.details), title, description: known.description },
    json<Record<string, { version: number }>>(known.versions),
  )
  if (Object.keys(changes).length === 0) return { kind: 'same', what: title }
  const done = await changeOffer(a, { editionId, offerId: known.id, changes: changes })
  return isRefused(done) ? said(title, done) : { kind: 'updated', what: title }
}

/** Only what differs, each with the version it was read at. */
function changed(
  fields: Record<string, unknown>,
  before: Record<string, unknown>,
  versions: Record<string, { version: number }>,
) {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([name, value]) => JSON.stringify(value ?? null) !== JSON.stringify(before[name] ?? null))
      .map(([name, value]) => [name, { value, version: versions[name]?.version ?? 1 }]),
  )
}

async function need(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const title = cells.title ?? (cells.description ?? '').slice(0, 80)
  const organisationId = await organisationBy(a, cells.organisation)
  if (!organisationId)
    return refused(
      title,
      `Structure inconnue : ${cells.organisation ?? '(vide)'}. Importez d'abord les structures.`,
    )
  const sectors = sectorsOf(cells.sectors)
  if (sectors.unknown.length > 0) return refused(title, `Secteur inconnu : ${sectors.unknown.join(', ')}.`)
  const [quantity, budgetMin, budgetMax] = [
    numberOf(cells.quantity),
    centsOf(cells.budgetMin),
    centsOf(cells.budgetMax),
  ]
  if ([quantity, budgetMin, budgetMax].some(Number.isNaN))
    return refused(title, 'Un nombre n’est pas lisible.')
  const place = {
    ...(cells.postcode ? { postcode: cells.postcode } : {}),
    ...(cells.city ? { city: cells.city } : {}),
    ...(cells.insee ? { insee: cells.insee } : {}),
  }
  const dates = {
    ...(dayOf(cells.from) ? { from: dayOf(cells.from) } : {}),
    ...(dayOf(cells.to) ? { to: dayOf(cells.to) } : {}),
  }
  const fields = {
    title,
    description: cells.description ?? '',
    sectors: sectors.codes.slice(0, 5),
    place: Object.keys(place).length > 0 ? place : null,
    quantity: quantity === undefined ? null : { quantity, ...(cells.unit ? { unit: cells.unit } : {}) },
    budget:
      budgetMin === undefined && budgetMax === undefined
        ? null
        : {
            ...(budgetMin === undefined ? {} : { minCents: budgetMin }),
            ...(budgetMax === undefined ? {} : { maxCents: budgetMax }),
          },
    dates: Object.keys(dates).length > 0 ? dates : null,
    visibility:
      (['public', 'matched', 'anonymous'] as const).find(one => one === cells.visibility) ?? 'public',
  }
  const known = await a.sql.one<{
    id: string
    description: string
    visibility: string
    details: unknown
    versions: unknown
  }>(
    'select id, description, visibility, details, field_versions as versions from need where edition_id = ? and organisation_id = ? and title = ?',
    [editionId, organisationId, title],
  )
  if (!known) {
    const made = await createNeed(a, { editionId, organisationId, fields: fields, status: 'open' })
    return isRefused(made) ? said(title, made) : { kind: 'created', what: title }
  }
  const before = {
    ...json<Record<string, unknown>>(known.details),
    title,
    description: known.description,
    visibility: known.visibility,
  }
  const changes = changed(fields, before, json<Record<string, { version: number }>>(known.versions))
  if (Object.keys(changes).length === 0) return { kind: 'same', what: title }
  const done = await changeNeed(a, { editionId, needId: known.id, changes: changes })
  return isRefused(done) ? said(title, done) : { kind: 'updated', what: title }
}

async function visitor(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const what = cells.name ?? cells.email ?? ''
  if (!cells.name) return refused(what, 'Le nom manque.')
  if (!/^[^@\s]+@[^@\s]+\.[^@\s.]+$/.test(cells.email ?? ''))
    return refused(what, `Courriel illisible : ${cells.email ?? '(vide)'}.`)
  const email = (cells.email ?? '').toLowerCase()
  const known = await a.sql.one(
    'select 1 as one from visitor where edition_id = ? and email = ? and erased_at is null',
    [editionId, email],
  )
  if (known) return { kind: 'same', what }
  const made = await register(a, {
    editionId,
    name: cells.name,
    email,
    organisationName: cells.organisationName ?? '',
    locale: cells.locale === 'en' ? 'en' : 'fr',
    shareContact: false,
    quiet: true,
    kind: cells.kind ?? 'visitor',
  })
  return isRefused(made) ? said(what, made) : { kind: 'created', what }
}

async function request(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const what = `${cells.from ?? ''} → ${cells.to ?? ''}`
  const requesterId = await organisationBy(a, cells.from)
  const addresseeId = await organisationBy(a, cells.to)
  if (!requesterId || !addresseeId)
    return refused(what, `Structure inconnue : ${requesterId ? cells.to : cells.from}.`)
  const known = await a.sql.one(
    "select 1 as one from meeting_request where edition_id = ? and requester_id = ? and addressee_id = ? and status in ('sent', 'countered', 'accepted')",
    [editionId, requesterId, addresseeId],
  )
  if (known) return { kind: 'same', what }
  const score = numberOf(cells.score)
  if (Number.isNaN(score)) return refused(what, `Nombre illisible : ${cells.score}.`)
  const by = { kind: 'organiser', memberId: 'import', onBehalfOf: requesterId } as const
  const sent = await send(a, {
    editionId,
    requesterId,
    addresseeId,
    subject: null,
    slotIds: [],
    message: cells.message ?? '',
    score: score ?? null,
    priority: cells.priority === 'must-meet' ? 'must-meet' : 'wish',
    by,
    quiet: true,
  })
  if (isRefused(sent)) return said(what, sent)
  if (/^(1|oui|yes|true|vrai)$/i.test(cells.accepted ?? '')) {
    await a.em.flush()
    const answered = await accept(a, {
      editionId,
      requestId: sent.id,
      by: { kind: 'organiser', memberId: 'import', onBehalfOf: addresseeId },
    })
    if (isRefused(answered)) return said(what, answered)
  }
  return { kind: 'created', what }
}

const kinds: Record<ImportKind, (a: Act, editionId: string, cells: Cells) => Promise<Outcome>> = {
  organisations: organisation,
  offers: offer,
  needs: need,
  visitors: visitor,
  requests: request,
}

/** Takes one line over, inside the transaction of `a`. */
export async function takeRow(a: Act, kind: ImportKind, editionId: string, row: ImportRow): Promise<Outcome> {
  const outcome = await kinds[kind](a, editionId, row.cells)
  await a.em.flush()
  return outcome
}
