// Who hears of a plan: the control room of the plan itself, everyone concerned of the meetings it changes.
import { planLetter } from '#server/documents/letters/plan.ts'
import { boardMeetings } from '#server/storage/queries/meetings.ts'
import { planView } from '#server/storage/queries/plans.ts'
import { editionRequests } from '#server/storage/queries/requests.ts'
import type { PlanView } from '#shared/plan.ts'
import type { Act } from '../act.ts'
import { found } from '../found.ts'
import { post } from '../mail.ts'
import { emitMeeting } from '../meeting/tell.ts'
import { emitRequest } from '../request/store.ts'

export async function tellPlan(a: Act, editionId: string, id: string): Promise<PlanView> {
  await a.em.flush()
  const view = found(await planView(a.sql, id))
  a.emit({ editionId, noun: 'plan', id, version: view.version, control: view })
  return view
}

/**
 * Everyone concerned hears of hundreds of meetings: the rows are stored and let go of first, then read back in a fixed
 * number of statements, since each flush looks at every row still held.
 */
export async function tellMeetings(a: Act, editionId: string, meetingIds: readonly string[]): Promise<void> {
  await a.em.flush()
  a.em.clear()
  const ids = new Set(meetingIds)
  const meetings = (await boardMeetings(a.sql, editionId)).filter(one => ids.has(one.id))
  for (const meeting of meetings) emitMeeting(a, editionId, meeting)
  const requestIds = new Set(meetings.map(one => one.requestId))
  for (const request of await editionRequests(a.sql, editionId))
    if (requestIds.has(request.id)) emitRequest(a, editionId, request)
}

export async function writeToPeople(
  a: Act,
  edition: { id: string; name: string },
  personIds: ReadonlySet<string>,
): Promise<void> {
  if (personIds.size === 0) return
  const people = await a.sql.all<{ id: string; email: string; locale: string }>(
    'select p.id, p.email, p.locale from person p join attendance at on at.person_id = p.id where at.edition_id = ?',
    [edition.id],
  )
  for (const { id, email, locale } of people) {
    if (!personIds.has(id)) continue
    post(a, {
      to: email,
      editionId: edition.id,
      ...planLetter(locale === 'en' ? 'en' : 'fr', {
        edition: edition.name,
        link: `${a.house.settings.publicUrl}/moi`,
      }),
    })
  }
}
