// What a person wants to remember before a meeting: theirs alone; read back on every device of theirs.
import { refuse } from '#server/domain/decision.ts'
import { MeetingParty, OwnNote } from '#server/storage/entities/index.ts'
import type { Act } from '../act.ts'
import { loadMeeting } from './store.ts'

/** Keeps the note of one attendee, or of a colleague who prepares for them; an empty text forgets it. */
export async function keepOwnNote(
  a: Act,
  input: {
    editionId: string
    meetingId: string
    personId: string
    organisationId: string
    text: string
  },
) {
  const { meetingId, personId } = input
  const meeting = await loadMeeting(a, input.editionId, meetingId)
  const concerned =
    meeting && (await a.em.count(MeetingParty, { meetingId, organisationId: input.organisationId })) > 0
  if (!concerned) return refuse('NOT_FOUND')
  const text = input.text.trim()
  const kept = await a.em.findOne(OwnNote, { meetingId, personId })
  if (text === '' && kept) a.em.remove(kept)
  else if (kept) Object.assign(kept, { text, updatedAt: a.now })
  else if (text !== '') a.em.create(OwnNote, { id: a.newId(), meetingId, personId, text, updatedAt: a.now })
  return { meetingId, text }
}
