// Audience: from one event to rooms and the view each may have. Pure; the only place that decides who hears what.
import type { Change, LiveEvent, LiveNoun } from '#shared/live.ts'

export interface Hearing {
  room: string
  change: Change
}

export const rooms = {
  control: (editionId: string) => `${editionId}:control`,
  everyone: (editionId: string) => `${editionId}:everyone`,
  doors: (editionId: string) => `${editionId}:doors`,
  wall: (editionId: string) => `${editionId}:wall`,
  person: (editionId: string, personId: string) => `${editionId}:person:${personId}`,
  organisation: (editionId: string, organisationId: string) => `${editionId}:organisation:${organisationId}`,
}

/** Who hears of `event`, one line a room. A view that is undefined goes nowhere. */
export function audience(event: LiveEvent): Hearing[] {
  const { editionId, noun, id, version } = event
  const heard = new Map<string, Change>()
  const say = (room: string, view: object | null | undefined) => {
    if (view !== undefined) heard.set(room, changeOf(noun, id, version, view))
  }
  say(rooms.control(editionId), event.control)
  say(rooms.everyone(editionId), event.everyone)
  say(rooms.doors(editionId), event.doors)
  say(rooms.wall(editionId), event.wall)
  for (const personId of event.to?.personIds ?? []) say(rooms.person(editionId, personId), event.parties)
  for (const organisationId of event.to?.organisationIds ?? [])
    say(rooms.organisation(editionId, organisationId), event.parties)
  for (const { personId, organisationId, view } of event.each ?? []) {
    if (personId !== undefined) say(rooms.person(editionId, personId), view)
    if (organisationId !== undefined) say(rooms.organisation(editionId, organisationId), view)
  }
  return [...heard].map(([room, change]) => ({ room, change }))
}

function changeOf(noun: LiveNoun, id: string, version: number | undefined, view: object | null): Change {
  return version === undefined ? { noun, id, view } : { noun, id, version, view }
}
