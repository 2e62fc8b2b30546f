// A letter from the organisers to some of those whom the edition concerns.
import { Type, type Static } from 'typebox'
import { Line, literals, Prose } from './common.ts'

/** `me` is a trial: the organiser who writes. The other groups are the edition's. */
export const letterGroups = [
  'me',
  'participants',
  'exhibitors',
  'buyers',
  'without-meeting',
  'to-answer',
  'pending',
  'visitors',
] as const
export type LetterGroup = (typeof letterGroups)[number]

export const GroupLetterInput = Type.Object(
  {
    to: literals(letterGroups),
    subject: Line,
    text: Type.String({ ...Prose, minLength: 1 }),
  },
  { additionalProperties: false },
)
export type GroupLetterInput = Static<typeof GroupLetterInput>

export const GroupSize = Type.Object({
  group: literals(letterGroups),
  people: Type.Integer({ minimum: 0, description: 'addresses, each counted once' }),
})
export type GroupSize = Static<typeof GroupSize>

export const GroupLetterSent = Type.Object({ people: Type.Integer({ minimum: 1 }) })
export type GroupLetterSent = Static<typeof GroupLetterSent>
