// Own notes: where the device keeps what one wrote before a meeting.
import { kept } from '../../live/kept.ts'

export const noteShelf = (meetingId: string): string => `before:${meetingId}`

export async function noteBefore(meetingId: string): Promise<string> {
  const note = await (await kept()).get('notes', noteShelf(meetingId))
  return typeof note === 'string' ? note : ''
}
