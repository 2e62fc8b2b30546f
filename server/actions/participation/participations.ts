// Taking part in an edition: asked by an organisation, decided by the organisers.
import { refuse } from '#server/domain/decision.ts'
import { Edition, Membership, Participation } from '#server/storage/entities/index.ts'
import { participationView } from '#server/storage/queries/participations.ts'
import type { Answers } from '#shared/question.ts'
import type { ParticipationUpdate } from '#shared/edition.ts'
import { found } from '../found.ts'
import type { Act } from '../act.ts'
import { post } from '../mail.ts'
import { answersTaken } from '../question/answer.ts'
import { attend } from './attend.ts'
import { validationLetter } from '#server/documents/letters/validation.ts'

/** An organisation asks to take part; its members get their agendas at once, visible to others only when validated. */
export async function takePart(
  a: Act,
  input: {
    editionId: string
    organisationId: string
    exhibitor: boolean
    buyer: boolean
    validated?: boolean
    /** Where a member fills in the form. */
    answers?: Answers
    personId?: string
  },
) {
  if (!input.exhibitor && !input.buyer) return refuse('ROLE_REQUIRED')
  const edition = await a.em.findOne(Edition, { id: input.editionId })
  if (!edition) return refuse('NOT_FOUND')
  if (edition.phase === 'closed') return refuse('EDITION_CLOSED')
  const known = await a.em.findOne(Participation, {
    editionId: input.editionId,
    organisationId: input.organisationId,
  })
  if (known) return refuse('ALREADY_TAKING_PART')
  const taken =
    input.answers &&
    (await answersTaken(a, { editionId: edition.id, of: 'organisations', given: input.answers }))
  if (taken?.ok === false) return taken
  const answers = taken?.answers ?? null
  const participation = a.em.create(Participation, {
    id: a.newId(),
    editionId: input.editionId,
    organisationId: input.organisationId,
    exhibitor: input.exhibitor,
    buyer: input.buyer,
    status: input.validated ? 'validated' : 'pending',
    access: {},
    answers,
    answersByPersonId: answers && (input.personId ?? null),
    createdAt: a.now,
  })
  for (const member of await a.em.find(Membership, { organisationId: input.organisationId })) {
    await attend(a, {
      editionId: input.editionId,
      participationId: participation.id,
      personId: member.personId,
    })
  }
  await tell(a, participation)
  a.log('participation:asked', `participation:${participation.id}`)
  return { id: participation.id, status: participation.status }
}

export async function updateParticipation(
  a: Act,
  input: ParticipationUpdate & { editionId: string; participationId: string },
) {
  const participation = await a.em.findOne(Participation, {
    id: input.participationId,
    editionId: input.editionId,
  })
  if (!participation) return refuse('NOT_FOUND')
  if (participation.version !== input.version) return refuse('VERSION_CONFLICT')
  const before = participation.status
  const { version: _version, editionId: _editionId, participationId: _participationId, ...rest } = input
  a.em.assign(participation, rest)
  if (!participation.exhibitor && !participation.buyer) return refuse('ROLE_REQUIRED')
  participation.version += 1
  if (participation.status !== before) await writeToOwners(a, participation)
  a.log('participation:updated', `participation:${participation.id}`, { status: participation.status })
  return tell(a, participation)
}

/** Validates every pending participation of an edition, or those named. */
export async function validateAll(a: Act, input: { editionId: string; participationIds?: string[] }) {
  const pending = await a.em.find(Participation, {
    editionId: input.editionId,
    status: 'pending',
    ...(input.participationIds ? { id: { $in: input.participationIds } } : {}),
  })
  for (const participation of pending) {
    participation.status = 'validated'
    participation.version += 1
    await writeToOwners(a, participation)
    await tell(a, participation)
  }
  a.log('participation:validated', `edition:${input.editionId}`, { count: pending.length })
  return { validated: pending.length }
}

async function tell(
  a: Act,
  participation: { id: string; editionId: string; organisationId: string; version: number },
) {
  await a.em.flush()
  const view = found(await participationView(a.sql, participation.id))
  a.emit({
    editionId: participation.editionId,
    noun: 'participation',
    id: participation.id,
    version: participation.version,
    control: view,
    parties: view,
    to: { organisationIds: [participation.organisationId] },
  })
  return view
}

async function writeToOwners(
  a: Act,
  participation: { editionId: string; organisationId: string; status: string },
) {
  const rows = await a.sql.all<{
    email: string
    locale: string
    edition: string
    organisation: string
    slug: string
  }>(
    `select p.email, p.locale, e.name as edition, e.slug, o.name as organisation from membership m join person p on p.id = m.person_id
     join organisation o on o.id = m.organisation_id join edition e on e.id = ? where m.organisation_id = ? and m.role = 'owner'`,
    [participation.editionId, participation.organisationId],
  )
  for (const { email, locale, ...view } of rows) {
    const link = `${a.house.settings.publicUrl}/moi`
    post(a, {
      to: email,
      editionId: participation.editionId,
      ...validationLetter(locale === 'en' ? 'en' : 'fr', { ...view, status: participation.status, link }),
    })
  }
}
