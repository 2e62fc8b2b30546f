// Everyone concerned hears of a meeting: its people, the control room, and the wall without names.
import { meetingView } from '#server/storage/queries/meetings.ts'
import type { MeetingView } from '#shared/meeting.ts'
import { found } from '../found.ts'
import type { Act } from '../act.ts'

/** Emits the meeting as it now stands. `left` are people who were in it and no longer are: it leaves their agenda. */
export async function tellMeeting(
  a: Act,
  meeting: { id: string; editionId: string },
  left: readonly string[] = [],
): Promise<void> {
  await a.em.flush()
  const { personIds, ...view } = found(await meetingView(a.sql, meeting.id))
  emitMeeting(
    a,
    meeting.editionId,
    view,
    left.filter(id => !personIds.includes(id)),
  )
}

/** The same for a view already read. */
export function emitMeeting(
  a: Act,
  editionId: string,
  view: MeetingView,
  gone: readonly string[] = [],
): void {
  const { id, slotId, tableId, status, startsAt, endsAt } = view
  a.emit({
    editionId,
    noun: 'meeting',
    id,
    version: view.version,
    control: view,
    parties: view,
    to: { organisationIds: view.parties.map(party => party.organisationId) },
    each: gone.map(personId => ({ personId, view: null })),
    wall: { id, slotId, tableId, status, startsAt, endsAt },
  })
}
