// Announcements: organisers tell everyone something, on every screen and on the wall, until its time is over.
import { refuse } from '#server/domain/decision.ts'
import { plusMinutes } from '#server/domain/instant.ts'
import { Announcement } from '#server/storage/entities/index.ts'
import type { AnnouncementView } from '#shared/control.ts'
import type { Act } from '../act.ts'

export async function announce(
  a: Act,
  input: { editionId: string; text: string; urgent: boolean; minutes: number },
) {
  const text = input.text.trim()
  if (!text) return refuse('INVALID_INPUT')
  const view: AnnouncementView = {
    id: a.newId(),
    text,
    urgent: input.urgent,
    at: a.now,
    until: plusMinutes(a.now, input.minutes),
  }
  a.em.create(Announcement, {
    ...view,
    editionId: input.editionId,
    by: a.who.kind === 'person' ? a.who.personId : 'system',
  })
  a.emit({
    editionId: input.editionId,
    noun: 'announcement',
    id: view.id,
    control: view,
    everyone: view,
    doors: view,
    wall: view,
  })
  a.log('announcement:made', `announcement:${view.id}`, { urgent: input.urgent, minutes: input.minutes })
  return view
}

export async function withdrawAnnouncement(a: Act, input: { editionId: string; announcementId: string }) {
  const row = await a.em.findOne(Announcement, { id: input.announcementId, editionId: input.editionId })
  if (!row) return refuse('NOT_FOUND')
  row.until = a.now
  a.emit({
    editionId: input.editionId,
    noun: 'announcement',
    id: row.id,
    control: null,
    everyone: null,
    doors: null,
    wall: null,
  })
  a.log('announcement:withdrawn', `announcement:${row.id}`)
  return { done: true as const }
}
