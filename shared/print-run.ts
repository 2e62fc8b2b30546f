// Print runs as they travel: what to print, and how far it is.
import { Type, type Static } from 'typebox'
import { Id, literals, Nullable } from './common.ts'
import { visitorKinds } from './visitor.ts'

export const badgeFormats = ['a4-folded', 'a6', 'label'] as const
export const BadgeRunInput = Type.Object(
  { format: literals(badgeFormats), kind: Type.Optional(Nullable(literals(visitorKinds))) },
  { additionalProperties: false },
)

export const agendaGroups = ['everyone', 'exhibitors', 'buyers'] as const
export type AgendaGroup = (typeof agendaGroups)[number]
export const AgendaRunInput = Type.Object({ of: literals(agendaGroups) }, { additionalProperties: false })

export const PrintRunView = Type.Object({
  id: Id,
  done: Type.Integer({ description: 'badges or sheets' }),
  total: Type.Integer(),
  state: literals(['printing', 'ready', 'failed', 'cancelled']),
})
export type PrintRunView = Static<typeof PrintRunView>
