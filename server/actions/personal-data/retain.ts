// What has had its time goes: rows of the house itself, the people of past editions, accounts nobody uses. A job, by the hour.
import { forgetPeople } from '#server/domain/convention/forget.ts'
import { plusDays } from '#server/domain/instant.ts'
import { removePhoto } from '#server/storage/convention-photos.ts'
import { accountDormant } from '#server/documents/letters/account.ts'
import {
  Attendance,
  Convention,
  ConventionEvent,
  ConventionPhoto,
  Edition,
  IdempotentAnswer,
  Invitation,
  Lead,
  Meeting,
  MeetingRequest,
  OutboxRow,
  OwnNote,
  Participation,
  Person,
  Plan,
  ProgrammeSession,
  SealedDocument,
  Session,
  SessionSeat,
  SignInCode,
  SigningCode,
  Visitor,
  WaitingListEntry,
} from '#server/storage/entities/index.ts'
import { defaultRules } from '#shared/edition.ts'
import { keptDays } from '#shared/data-purposes.ts'
import type { Act } from '../act.ts'
import { forgetLetters, post } from '../mail.ts'
import { forgetMoments } from '../convention/moments.ts'
import { erasePerson } from './erase-person.ts'

// One run stays short, so that nobody's booking waits behind it; the next hour goes on where this one stopped.
const PEOPLE_PER_RUN_MAX = 200

/** Removes what has had its time. Answers how many rows and people went, for the log. */
export async function retain(a: Act): Promise<Record<string, number>> {
  const gone: Record<string, number> = {
    ...(await sweep(a)),
    ...(await pastEditions(a)),
    conventions: await oldConventions(a),
    accounts: await dormantAccounts(a),
  }
  const some = Object.fromEntries(Object.entries(gone).filter(([, count]) => count > 0))
  if (Object.keys(some).length > 0) a.log('data:retained', 'house:data', some)
  return some
}

/** Rows that only served the working of the house. */
async function sweep(a: Act) {
  const before = (days: number) => plusDays(a.now, -days)
  return {
    codes: await a.em.nativeDelete(SignInCode, { expiresAt: { $lt: before(keptDays.codes) } }),
    signingCodes: await a.em.nativeDelete(SigningCode, {
      expiresAt: { $lt: before(keptDays.codes) },
      usedAt: null,
    }),
    answers: await a.em.nativeDelete(IdempotentAnswer, { createdAt: { $lt: before(keptDays.answers) } }),
    events: await a.em.nativeDelete(OutboxRow, { at: { $lt: before(keptDays.events) }, seq: { $ne: null } }),
    sessions: await a.em.nativeDelete(Session, {
      $or: [
        { expiresAt: { $lt: before(keptDays.sessions) } },
        { revokedAt: { $lt: before(keptDays.sessions) } },
      ],
    }),
    invitations: await a.em.nativeDelete(Invitation, { expiresAt: { $lt: before(keptDays.invitations) } }),
    letters: await forgetLetters(a, { before: before(keptDays.letters) }),
  }
}

/** Editions whose own time has passed: who visited, who was scanned, what was written to whom, access needs, unsigned drafts. */
async function pastEditions(a: Act) {
  const gone = { visitors: 0, requests: 0, meetings: 0, drafts: 0 }
  for (const edition of await a.em.find(Edition, { endsOn: { $lt: a.now.slice(0, 10) } })) {
    const days = Number(edition.settings.retentionDays ?? defaultRules.retentionDays)
    if (plusDays(`${edition.endsOn}T23:59:59.000Z`, days) > a.now) continue
    const here = { editionId: edition.id }
    gone.visitors += await a.em.nativeUpdate(
      Visitor,
      { ...here, erasedAt: null },
      {
        name: '—',
        email: null,
        organisationName: '',
        personId: null,
        consents: {},
        answers: null,
        erasedAt: a.now,
      },
    )
    await a.em.nativeDelete(Lead, here)
    const requests = await a.em.find(MeetingRequest, { ...here, sentBy: { $ne: '' } })
    for (const request of requests) {
      request.terms = { ...request.terms, message: '' }
      request.counter = request.counter && { ...request.counter, message: '' }
      request.sentBy = ''
    }
    gone.requests += requests.length
    const meetings = (await a.em.find(Meeting, here)).filter(one => one.debriefs.some(told => told.memberId))
    for (const meeting of meetings) {
      // What followed stays: it is what funders count. Who said it, and in which words, goes.
      meeting.debriefs = meeting.debriefs.map(told => ({ ...told, memberId: '', note: '' }))
    }
    gone.meetings += meetings.length
    const ids = (await a.em.find(Meeting, here, { fields: ['id'] })).map(meeting => meeting.id)
    await a.em.nativeDelete(OwnNote, { meetingId: { $in: ids } })
    await a.em.nativeDelete(WaitingListEntry, here)
    await a.em.nativeUpdate(Participation, here, { access: {}, answers: null, answersByPersonId: null })
    await a.em.nativeUpdate(Attendance, here, { access: null, breaks: [] })
    const sessions = await a.em.find(ProgrammeSession, here, { fields: ['id'] })
    await a.em.nativeDelete(SessionSeat, { sessionId: { $in: sessions.map(session => session.id) } })
    const drafts = await a.em.find(Convention, { ...here, signedAt: null })
    for (const draft of drafts) {
      await forgetPhotos(a, draft.id)
      a.em.remove(draft)
    }
    // Plans name people in their words; what was published of them are meetings.
    await a.em.nativeUpdate(Plan, { ...here, result: { $ne: null } }, { result: null, replaced: null })
    gone.drafts += drafts.length
    await forgetMoments(a, here)
  }
  await a.em.flush()
  return gone
}

/** Signed so long ago that nothing is left to prove: the figures stay, text, people and evidence go. */
async function oldConventions(a: Act): Promise<number> {
  // What was forgotten has neither events nor file: it does not stand before those still to come.
  const due = await a.sql.all<{ id: string }>(
    `select c.id from convention c where c.signed_at < ? and (exists (select 1 from convention_event e where e.convention_id = c.id)
       or exists (select 1 from sealed_document d where d.id = c.id)) order by c.signed_at, c.id limit ${PEOPLE_PER_RUN_MAX}`,
    [plusDays(a.now, -keptDays.conventions)],
  )
  for (const { id } of due) {
    const convention = await a.em.findOneOrFail(Convention, { id })
    convention.state = forgetPeople(convention.state)
    await a.em.nativeDelete(SealedDocument, { id: convention.id })
    await a.em.nativeDelete(ConventionEvent, { conventionId: convention.id })
    await forgetPhotos(a, convention.id)
    await a.em.nativeDelete(SigningCode, { conventionId: convention.id })
    a.log('convention:forgotten', `convention:${convention.id}`)
  }
  await a.em.flush()
  return due.length
}

/** Photographs of paper and of the moment, and their files once the rows are gone for good. */
async function forgetPhotos(a: Act, conventionId: string): Promise<void> {
  const photos = await a.em.find(ConventionPhoto, { conventionId }, { fields: ['id'] })
  await a.em.nativeDelete(ConventionPhoto, { conventionId })
  for (const { id } of photos) a.afterwards(() => removePhoto(a.house.settings.dataDir, id))
}

/** Accounts nobody signed in to for three years: told a month before, then erased. People of the demo are nobody. */
async function dormantAccounts(a: Act): Promise<number> {
  const asleep = (days: number, told: boolean) =>
    a.sql.all<{ id: string; toldAt: string | null }>(
      `select p.id, p.dormant_told_at as "toldAt" from person p
       where p.erased_at is null and p.dormant_told_at is ${told ? 'not null' : 'null'} and p.demo = ? and p.created_at < ? and coalesce(p.last_sign_in_at, p.created_at) < ?
       order by p.created_at, p.id limit ${PEOPLE_PER_RUN_MAX}`,
      [false, plusDays(a.now, -days), plusDays(a.now, -days)],
    )
  for (const { id } of await asleep(keptDays.accounts - keptDays.warning, false)) {
    const person = await a.em.findOneOrFail(Person, { id })
    const language = person.locale === 'en' ? 'en' : 'fr'
    const on = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'Europe/Paris' })
    post(a, {
      to: person.email,
      ...accountDormant(language, {
        on: on.format(new Date(plusDays(a.now, keptDays.warning))),
        link: `${a.house.settings.publicUrl}/connexion`,
      }),
    })
    person.dormantToldAt = a.now
  }
  await a.em.flush()
  let erased = 0
  for (const { id, toldAt } of await asleep(keptDays.accounts, true)) {
    if (!toldAt || toldAt > plusDays(a.now, -keptDays.warning)) continue
    // One who still has meetings to come, or alone runs an edition, is not asleep: they stay.
    const done = await erasePerson(a, { personId: id })
    if (Array.isArray(done)) erased++
  }
  return erased
}
