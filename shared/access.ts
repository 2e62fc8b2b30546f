// What someone needs in order to meet at all: seen by that person and by organisers, by nobody else.
import { Type, type Static } from 'typebox'
import { Id } from './common.ts'

export const AccessNeeds = Type.Object(
  {
    /** A table away from the noise. */
    quiet: Type.Optional(Type.Boolean()),
    /** A table reached without steps. */
    stepFree: Type.Optional(Type.Boolean()),
    /** Time to run over: a slot followed by a pause. */
    longer: Type.Optional(Type.Boolean()),
    /** A slot in which an interpreter is there. */
    interpreter: Type.Optional(Type.Boolean()),
    note: Type.Optional(Type.String({ maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type AccessNeeds = Static<typeof AccessNeeds>

/** What somebody of the edition needs; says of nobody who. */
export const AccessNeeded = Type.Object({ interpreter: Type.Boolean() })
export type AccessNeeded = Static<typeof AccessNeeded>

/** What organisers see of one organisation's needs. */
export const AccessOfParticipation = Type.Object({
  access: AccessNeeds,
  people: Type.Array(Type.Object({ personId: Id, name: Type.String(), access: AccessNeeds })),
})
export type AccessOfParticipation = Static<typeof AccessOfParticipation>
