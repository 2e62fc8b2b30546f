// Who is signed in, and how one signs in.
import { Type, type Static } from 'typebox'
import { Email, Id, InstantText, Language, Line, Nullable, literals } from './common.ts'

const editionRoles = ['organiser', 'facilitator'] as const

export const SessionView = Type.Object({
  person: Nullable(
    Type.Object({
      id: Id,
      name: Type.String(),
      email: Type.String(),
      locale: Language,
      platformAdmin: Type.Boolean(),
    }),
  ),
  /** Sent back in x-csrf-token with every mutation. */
  csrf: Type.String(),
  demo: Type.Boolean(),
  /** The server's clock, which a demonstration may run faster. */
  clock: Type.Object({ now: InstantText, rate: Type.Number() }),
  /** Set when an organiser acts on behalf of this person. */
  actingBehind: Nullable(Type.String()),
  organisations: Type.Array(
    Type.Object({ id: Id, name: Type.String(), role: literals(['owner', 'member']) }),
  ),
  editions: Type.Array(
    Type.Object({
      id: Id,
      slug: Type.String(),
      name: Type.String(),
      role: Nullable(literals(editionRoles)),
      participation: Nullable(
        Type.Object({
          id: Id,
          organisationId: Id,
          exhibitor: Type.Boolean(),
          buyer: Type.Boolean(),
          status: literals(['pending', 'validated', 'refused']),
        }),
      ),
    }),
  ),
})
export type SessionView = Static<typeof SessionView>

const closed = { additionalProperties: false }
export const CodeRequest = Type.Object(
  {
    email: Email,
    // A page of this house: `//elsewhere` and `/\\elsewhere` are other houses to a browser.
    next: Type.Optional(Type.String({ maxLength: 200, pattern: '^/(?![/\\\\])' })),
  },
  closed,
)
export const CodeSignIn = Type.Object(
  { email: Email, code: Type.String({ pattern: '^\\s*(\\d\\s*){6}$' }) },
  closed,
)
export const LinkSignIn = Type.Object({ token: Type.String({ minLength: 20, maxLength: 100 }) }, closed)
export const PasswordSignIn = Type.Object(
  { email: Email, password: Type.String({ minLength: 1, maxLength: 200 }) },
  closed,
)
/** Twelve characters: the length at which guessing stops being practical; no other rule (NIST SP 800-63B). */
export const PasswordChange = Type.Object(
  { password: Type.String({ minLength: 12, maxLength: 200 }) },
  closed,
)
export const PersonaSignIn = Type.Object({ personId: Id }, closed)

export const Persona = Type.Object({
  personId: Id,
  name: Type.String(),
  organisation: Type.String(),
  role: literals(['organiser', 'facilitator', 'exhibitor', 'buyer', 'both', 'visitor']),
  home: Type.String({ description: 'the page this persona starts on' }),
})
export type Persona = Static<typeof Persona>

export const OpenSession = Type.Object({
  id: Id,
  userAgent: Type.String(),
  createdAt: InstantText,
  lastSeenAt: InstantText,
  current: Type.Boolean(),
})

export const AccountUpdate = Type.Object(
  {
    name: Type.Optional(Line),
    phone: Type.Optional(Nullable(Type.String({ maxLength: 40 }))),
    jobTitle: Type.Optional(Nullable(Type.String({ maxLength: 120 }))),
    locale: Type.Optional(Language),
  },
  closed,
)
