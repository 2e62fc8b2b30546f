// Visitors: registered by themselves or at the desk, badged, re-issued, revoked, erased.
import { randomInt } from 'node:crypto'
import { signBadge } from '#server/domain/badge-token.ts'
import { editionShortId, type BadgeKind } from '#shared/badge-token.ts'
import { refuse } from '#server/domain/decision.ts'
import { badgePdf } from '#server/documents/badge-pdf.ts'
import { badgeLetter } from '#server/documents/letters/badge.ts'
import type { Badge, BadgeSheet } from '#server/documents/badge-pdf.ts'
import type { SectorShare } from '#server/documents/views.ts'
import { Edition, Lead, Visitor } from '#server/storage/entities/index.ts'
import { visitorView } from '#server/storage/queries/visitors.ts'
import type { Registered, VisitorInput } from '#shared/visitor.ts'
import type { Act } from '../act.ts'
import { sectorMix } from '../convention/document.ts'
import { found } from '../found.ts'
import type { House } from '../house.ts'
import { post } from '../mail.ts'

// Digits and letters that nobody confuses when reading aloud; 31 of them, six long: 887 million codes.
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const CODE_LENGTH = 6
const CODE_TRIES = 5

async function freeCode(a: Act, editionId: string): Promise<string> {
  for (let i = 0; i < CODE_TRIES; i++) {
    const code = Array.from({ length: CODE_LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
    if (!(await a.em.findOne(Visitor, { editionId, code }))) return code
  }
  throw new Error('no free visitor code after several tries')
}

/** The signed text of a badge's QR. */
export function tokenOf(
  house: Pick<House, 'keys'>,
  editionId: string,
  visitor: { id: string; kind: string; badgeIssue: number },
): string {
  return signBadge(house.keys.badge, {
    version: 1,
    edition: editionShortId(editionId),
    badgeId: visitor.id,
    kind: visitor.kind as BadgeKind,
    issue: visitor.badgeIssue,
  })
}

export interface NewVisitor {
  editionId: string
  name: string
  email: string | null
  organisationName: string
  kind: string
  locale: string
  walkIn: boolean
  shareContact: boolean
  personId?: string | null
  code?: string
  /** Named by a phone that may be offline, so that the passage can follow in its queue. */
  id?: string
}

/** Makes a visitor with a badge; no letter. */
export async function badgeVisitor(a: Act, input: NewVisitor): Promise<Registered> {
  const visitor = a.em.create(Visitor, {
    id: input.id ?? a.newId(),
    editionId: input.editionId,
    name: input.name.trim(),
    email: input.email?.trim().toLowerCase() ?? null,
    organisationName: input.organisationName.trim(),
    kind: input.kind,
    locale: input.locale,
    walkIn: input.walkIn,
    personId: input.personId ?? null,
    consents: { contact: input.shareContact, at: a.now },
    code: input.code ?? (await freeCode(a, input.editionId)),
    createdAt: a.now,
  })
  await a.em.flush()
  const view = found(await visitorView(a.sql, visitor.id))
  const { email: _email, ...door } = view
  a.emit({
    editionId: input.editionId,
    noun: 'visitor',
    id: visitor.id,
    version: visitor.badgeIssue,
    control: view,
    doors: door,
  })
  const token = tokenOf(a.house, input.editionId, { ...visitor, badgeIssue: 1 })
  return {
    id: visitor.id,
    code: visitor.code,
    name: visitor.name,
    token,
    badgeUrl: `${a.house.settings.publicUrl}/badge/${token}`,
  }
}

/** Public registration: the badge leaves by letter, as a PDF. One badge an address: a second registration sends the first one's again. */
export async function register(
  a: Act,
  input: VisitorInput & { editionId: string; quiet?: boolean; kind?: string },
) {
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition || edition.phase === 'closed') return refuse('EDITION_CLOSED')
  const email = input.email.trim().toLowerCase()
  const known = await a.em.findOne(Visitor, {
    editionId: input.editionId,
    email,
    erasedAt: null,
    revokedAt: null,
  })
  const registered = known
    ? {
        id: known.id,
        code: known.code,
        name: known.name,
        token: tokenOf(a.house, input.editionId, known),
        badgeUrl: '',
      }
    : await badgeVisitor(a, { ...input, email, kind: input.kind ?? 'visitor', walkIn: false })
  if (!input.quiet) await sendBadge(a, edition, registered, { ...input, email })
  a.log('visitor:registered', `visitor:${registered.id}`)
  // What is answered to someone who only typed an address must not be somebody else's badge.
  if (known) return { id: known.id, code: '', name: input.name, token: '', badgeUrl: '' }
  return { ...registered, badgeUrl: `${a.house.settings.publicUrl}/badge/${registered.token}` }
}

async function sendBadge(
  a: Act,
  edition: SheetEdition & { id: string },
  registered: Registered,
  input: VisitorInput,
): Promise<void> {
  const language = input.locale === 'en' ? 'en' : 'fr'
  const sheet = badgeSheet(
    edition,
    language,
    'a4-folded',
    await sectorMix(a.sql, edition.id),
    new Date(a.now),
  )
  const pdf = badgePdf(
    [
      badgeOf(
        a.house,
        edition.id,
        { ...registered, organisationName: input.organisationName, kind: 'visitor', badgeIssue: 1 },
        language,
        registered.token,
      ),
    ],
    sheet,
  )
  post(a, {
    to: input.email,
    editionId: edition.id,
    ...badgeLetter(language, {
      edition: edition.name,
      code: registered.code,
      link: `${a.house.settings.publicUrl}/badge/${registered.token}`,
    }),
    attachments: [
      { name: 'badge.pdf', type: 'application/pdf', base64: Buffer.from(pdf).toString('base64') },
    ],
  })
}

interface SheetEdition {
  name: string
  venue: { city: string }
  startsOn: string
  endsOn: string
}

export function badgeSheet(
  edition: SheetEdition,
  language: 'fr' | 'en',
  format: BadgeSheet['format'],
  sectors: SectorShare[],
  madeAt: Date,
): BadgeSheet {
  return {
    language,
    format,
    sectors,
    madeAt,
    edition: {
      name: edition.name,
      place: edition.venue.city,
      dates: { from: edition.startsOn, to: edition.endsOn },
    },
  }
}

const roles: Record<'fr' | 'en', Record<string, string>> = {
  fr: {
    visitor: 'Visite',
    exhibitor: 'Exposant',
    buyer: 'Acheteur',
    organiser: 'Organisation',
    'door-staff': 'Accueil',
    speaker: 'Intervention',
    press: 'Presse',
    companion: 'Accompagnement',
  },
  en: {
    visitor: 'Visitor',
    exhibitor: 'Exhibitor',
    buyer: 'Buyer',
    organiser: 'Organiser',
    'door-staff': 'Door staff',
    speaker: 'Speaker',
    press: 'Press',
    companion: 'Companion',
  },
}

export function badgeOf(
  house: Pick<House, 'keys'>,
  editionId: string,
  visitor: {
    id: string
    name: string
    organisationName: string
    kind: string
    code: string
    badgeIssue: number
  },
  language: 'fr' | 'en',
  token?: string,
): Badge {
  return {
    name: visitor.name,
    organisation: visitor.organisationName,
    role: roles[language][visitor.kind] ?? visitor.kind,
    token: token ?? tokenOf(house, editionId, visitor),
    code: visitor.code,
  }
}

/** A walk-in at the desk or at a door; sent again with the same id it answers the same badge. */
export async function walkIn(
  a: Act,
  input: {
    id?: string
    editionId: string
    name: string
    organisationName: string
    email: string | null
    kind?: string
  },
) {
  const known = input.id ? await a.em.findOne(Visitor, { id: input.id }) : null
  if (known && (known.editionId !== input.editionId || known.erasedAt)) return refuse('NOT_FOUND')
  if (known) return registeredOf(a, known)
  const registered = await badgeVisitor(a, {
    ...input,
    kind: input.kind ?? 'visitor',
    locale: 'fr',
    walkIn: true,
    shareContact: false,
  })
  a.log('visitor:walked-in', `visitor:${registered.id}`)
  return registered
}

/** Lost or stolen: the old badge stops, a new one is made. */
export async function reissueBadge(a: Act, input: { editionId: string; visitorId: string }) {
  const visitor = await a.em.findOne(Visitor, {
    id: input.visitorId,
    editionId: input.editionId,
    erasedAt: null,
  })
  if (!visitor) return refuse('NOT_FOUND')
  visitor.badgeIssue += 1
  visitor.revokedAt = null
  await tell(a, visitor)
  a.log('badge:reissued', `visitor:${visitor.id}`)
  return registeredOf(a, visitor)
}

function registeredOf(
  a: Act,
  visitor: { id: string; editionId: string; kind: string; badgeIssue: number; code: string; name: string },
): Registered {
  const token = tokenOf(a.house, visitor.editionId, visitor)
  return {
    id: visitor.id,
    code: visitor.code,
    name: visitor.name,
    token,
    badgeUrl: `${a.house.settings.publicUrl}/badge/${token}`,
  }
}

export async function revokeBadge(a: Act, input: { editionId: string; visitorId: string }) {
  const visitor = await a.em.findOne(Visitor, {
    id: input.visitorId,
    editionId: input.editionId,
    erasedAt: null,
  })
  if (!visitor) return refuse('NOT_FOUND')
  visitor.revokedAt = a.now
  await tell(a, visitor)
  a.log('badge:revoked', `visitor:${visitor.id}`)
  return { done: true as const }
}

/** Erasure: the passage still counts, the person is no longer known. */
export async function eraseVisitor(a: Act, input: { editionId: string; visitorId: string }) {
  const visitor = await a.em.findOne(Visitor, { id: input.visitorId, editionId: input.editionId })
  if (!visitor) return refuse('NOT_FOUND')
  Object.assign(visitor, {
    name: '—',
    email: null,
    organisationName: '',
    personId: null,
    consents: {},
    erasedAt: a.now,
    revokedAt: visitor.revokedAt ?? a.now,
  })
  // What exhibitors had noted about the person goes with them.
  await a.em.nativeUpdate(
    Lead,
    { visitorId: visitor.id, withdrawnAt: null },
    { note: '', interest: null, followUp: null, withdrawnAt: a.now },
  )
  a.emit({ editionId: visitor.editionId, noun: 'visitor', id: visitor.id, control: null, doors: null })
  a.log('visitor:erased', `visitor:${visitor.id}`)
  return { done: true as const }
}

async function tell(a: Act, visitor: { id: string; editionId: string; badgeIssue: number }): Promise<void> {
  await a.em.flush()
  const view = found(await visitorView(a.sql, visitor.id))
  const { email: _email, ...door } = view
  a.emit({ editionId: visitor.editionId, noun: 'visitor', id: visitor.id, control: view, doors: door })
}
