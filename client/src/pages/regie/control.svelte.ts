// Rooms of the control room: its figures with alerts, and the board, each with its live changes.
import type { AlertView, AnnouncementView, ControlFigures } from '#shared/control.ts'
import type { SlotView, TableView } from '#shared/edition.ts'
import type { MeetingView } from '#shared/meeting.ts'
import { LiveRoom } from '../../live/room.svelte.ts'
import { here } from './here.svelte.ts'

type Figures = { figures: { id: string }[]; announcement: AnnouncementView[] }
type Plan = { slot: SlotView[]; table: TableView[]; meeting: MeetingView[] }

export const figuresRoom = () =>
  new LiveRoom<Figures>({ topic: here.topic, path: `${here.base}/control/figures` })
export const boardRoom = () => new LiveRoom<Plan>({ topic: here.topic, path: `${here.base}/board` })

/** The control room's own figures among those the room carries. */
export const controlOf = (room: LiveRoom<Figures>): ControlFigures | undefined =>
  room.data?.figures.find((one): one is ControlFigures => one.id === 'control')

export const alertsOf = (room: LiveRoom<Figures>): AlertView[] => controlOf(room)?.alerts ?? []
export const namesOf = (meeting: MeetingView): string => meeting.parties.map(party => party.name).join(' × ')
export const peopleOf = (meeting: MeetingView): string =>
  meeting.parties.flatMap(party => party.attendees.map(one => one.name)).join(', ')
