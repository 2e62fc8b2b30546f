// Everyone concerned hears of a meeting: its people, the control room, and the wall without names.
import { meetingView } from '#server/storage/queries/meetings.ts'
import { found } from '../found.ts'
import type { Act } from '../act.ts'

/** Emits the meeting as it now stands. `left` are people who were in it and no longer are: it leaves their agenda. */
export async function tellMeeting(a: Act, meeting: { id: string; editionId: string }, left: readonly string[] = []): Promise<void> {
  await a.em.flush()
  const view = found(await meetingView(a.sql, meeting.id))
  const { personIds, ...parties } = view
  a.emit({
    editionId: meeting.editionId,
    noun: 'meeting',
    id: meeting.id,
    version: view.version,
    control: parties,
    parties,
    to: { organisationIds: view.parties.map(party => party.organisationId) },
    each: left.filter(id => !personIds.includes(id)).map(personId => ({ personId, view: null })),
    wall: { id: view.id, slotId: view.slotId, tableId: view.tableId, status: view.status, startsAt: view.startsAt, endsAt: view.endsAt },
  })
}
