// A line that names an organisation: made or brought up to date, with its contact, its part in the edition, its absences.
import { Type } from 'typebox'
import { isRefused, type Act } from '#server/actions/act.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import { setAvailability } from '#server/actions/agenda/availability.ts'
import {
  addMember,
  createOrganisation,
  updateOrganisation,
} from '#server/actions/organisation/organisations.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { json } from '#server/storage/sql.ts'
import { LooseLine } from '#shared/common.ts'
import { headerOf } from '#shared/import.ts'
import { legalFamilies, OrganisationInput, type LegalFamily } from '#shared/organisation.ts'
import { folded, inFrance, listOf, placeOf } from './columns.ts'
import {
  isEmail,
  organisationBy,
  refused,
  said,
  unknownWord,
  unreadableEmail,
  type Cells,
  type Outcome,
} from './outcome.ts'
import { unfit } from './unfit.ts'

const exhibits = /^(exposant|exhibitor)/
const buys = /^(acheteu|buyer)/
const families = new Map<string, LegalFamily>(legalFamilies.map(code => [folded(code), code]))

export async function organisationRow(a: Act, editionId: string, cells: Cells): Promise<Outcome> {
  const name = cells.name ?? ''
  if (name === '') return refused('', 'Le nom manque.', 'The name is missing.')
  const legalFamily = families.get(folded(cells.legalFamily ?? 'hors-ess'))
  if (!legalFamily)
    return refused(
      name,
      `Famille inconnue : ${cells.legalFamily}. Familles : ${legalFamilies.join(', ')}.`,
      `Unknown family: ${cells.legalFamily}. Families: ${legalFamilies.join(', ')}.`,
    )
  const email = cells.contactEmail?.trim().toLowerCase()
  // A person whose address nothing reaches could never sign in: better said now, with its line.
  if (email && !isEmail(email)) return unreadableEmail(name, email)
  const fields = {
    name,
    legalFamily,
    legalForm: cells.legalForm ?? null,
    naf: cells.naf?.replace(/\s/g, '').toUpperCase() ?? null,
    description: cells.description ?? '',
    website: websiteOf(cells.website),
    phone: cells.phone ?? null,
    signatoryName: cells.signatoryName ?? null,
    signatoryCapacity: cells.signatoryCapacity ?? null,
    place: {
      ...(cells.street ? { street: cells.street } : {}),
      ...placeOf(cells),
    },
  }
  const wrong =
    unfit('organisations', name, OrganisationInput, { ...fields, siret: cells.siret ?? null }) ??
    unfit('organisations', name, Type.Object({ contactName: LooseLine }), {
      contactName: cells.contactName ?? '',
    })
  if (wrong) return wrong
  // 73282932000074 becomes 7,33E+13 in a sheet that takes it for a number: its last digits are lost.
  if (/\de\+\d/i.test(cells.siret ?? ''))
    return refused(
      name,
      `siret : le tableur a arrondi ce numéro (${cells.siret}). Mettez la colonne au format Texte, puis écrivez-le de nouveau.`,
      `siret: the spreadsheet has rounded this number (${cells.siret}). Set the column to Text, then write it again.`,
    )
  if (fields.place.postcode && !inFrance(fields.place.postcode))
    return refused(
      name,
      `code_postal : ${fields.place.postcode} n’est d’aucun département. Corrigez-le, ou laissez la case vide hors de France.`,
      `postcode: ${fields.place.postcode} is in no department. Mend it, or leave the cell empty outside France.`,
    )
  const roles = listOf(cells.roles ?? 'exposant').map(folded)
  const stranger = roles.find(role => !exhibits.test(role) && !buys.test(role))
  if (stranger !== undefined)
    return unknownWord(name, headerOf('organisations', 'roles'), cells.roles ?? '', {
      fr: 'exposant, acheteur, ou les deux séparés par une virgule',
      en: 'exhibitor, buyer, or both with a comma between',
    })
  const known = (await organisationBy(a, cells.siret)) ?? (await organisationBy(a, name))
  if (known && a.who.kind === 'person' && (await belongsElsewhere(a, editionId, known)))
    return refused(
      name,
      'Cette structure a déjà son compte et ne participe pas à cette édition : invitez-la à s’inscrire.',
      'This organisation already has its account and takes no part in this edition: invite it to register.',
    )
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
  if (!id) throw new Error('an organisation without an id')
  if (email) {
    const person = await personFor(a, email, 'fr', cells.contactName)
    await a.em.flush()
    if (a.who.kind === 'person' && (await ownedByOthers(a, id, person.id)))
      return refused(
        name,
        `Cette structure a déjà ses membres, et ${email} n’en est pas : c’est à eux de l’inviter.`,
        `This organisation already has its members, and ${email} is not one of them: they may invite that person.`,
      )
    await addMember(a, { organisationId: id, personId: person.id, role: 'owner' })
    await a.em.flush()
  }
  const part = await a.sql.one(
    'select 1 as one from participation where edition_id = ? and organisation_id = ?',
    [editionId, id],
  )
  if (!part) {
    const taken = await takePart(a, {
      editionId,
      organisationId: id,
      exhibitor: roles.some(role => exhibits.test(role)),
      buyer: roles.some(role => buys.test(role)),
      validated: true,
    })
    if (isRefused(taken)) return said(name, taken)
    if (kind === 'same') kind = 'updated'
  }
  await a.em.flush()
  if (cells.unavailable) await absent(a, editionId, id, listOf(cells.unavailable))
  return { kind, what: name }
}

/** « www.structure.fr » as people write it is an address of the web. */
function websiteOf(cell: string | undefined): string | null {
  if (!cell) return null
  return /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(cell) ? `https://${cell}` : cell
}

// An organiser's file never takes over an organisation of other people: the platform holds more than this edition. The command line may,
// since whoever runs it has the database itself.

async function belongsElsewhere(a: Act, editionId: string, organisationId: string): Promise<boolean> {
  const row = await a.sql.one(
    `select 1 as one from membership m where m.organisation_id = ?
       and not exists (select 1 from participation pa where pa.edition_id = ? and pa.organisation_id = m.organisation_id)`,
    [organisationId, editionId],
  )
  return row !== undefined
}

async function ownedByOthers(a: Act, organisationId: string, personId: string): Promise<boolean> {
  const members = await a.sql.all<{ id: string }>(
    'select person_id as id from membership where organisation_id = ?',
    [organisationId],
  )
  return members.length > 0 && members.every(one => one.id !== personId)
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
