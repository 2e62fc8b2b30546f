// The wall's figures: three of the control room's, which say nothing of anyone.
import type { ControlFigures, WallFigures } from '#shared/control.ts'

export const wallFiguresOf = (figures: ControlFigures): WallFigures => ({
  id: 'wall',
  present: figures.live.present,
  held: (figures.meetings.held ?? 0) + (figures.meetings.started ?? 0),
  signed: figures.live.signed,
})
