// Passkeys of a person, and the answers of their device, as browsers write them in JSON (WebAuthn level 3).
import { Type, type Static } from 'typebox'
import { Id, InstantText, Nullable } from './common.ts'

// A name on a list: « Téléphone d’Ana ».
const NAME_LENGTH_MAX = 60
// Base64url; the longest part, an attestation with its certificates, stays under a few kilobytes.
const Base64Url = Type.String({ pattern: '^[A-Za-z0-9_-]+$', maxLength: 16_000 })

export const PasskeyView = Type.Object({
  id: Id,
  name: Type.String(),
  createdAt: InstantText,
  lastUsedAt: Nullable(InstantText),
})
export type PasskeyView = Static<typeof PasskeyView>

/** What a device answers when it makes a key; browsers add parts of their own, which are let through and not read. */
export const NewPasskey = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: NAME_LENGTH_MAX }),
    credential: Type.Object({
      id: Base64Url,
      rawId: Base64Url,
      type: Type.Literal('public-key'),
      response: Type.Object({
        clientDataJSON: Base64Url,
        attestationObject: Base64Url,
        transports: Type.Optional(Type.Array(Type.String({ maxLength: 20 }), { maxItems: 10 })),
      }),
      clientExtensionResults: Type.Object({}),
    }),
  },
  { additionalProperties: false },
)
export type NewPasskey = Static<typeof NewPasskey>

/** What a device answers when it signs. */
export const PasskeyAnswer = Type.Object({
  id: Base64Url,
  rawId: Base64Url,
  type: Type.Literal('public-key'),
  response: Type.Object({
    clientDataJSON: Base64Url,
    authenticatorData: Base64Url,
    signature: Base64Url,
    userHandle: Type.Optional(Nullable(Base64Url)),
  }),
  clientExtensionResults: Type.Object({}),
})
export type PasskeyAnswer = Static<typeof PasskeyAnswer>

/** What `navigator.credentials.get` is asked: the challenge is the text itself, by its SHA-256. */
export const PasskeyQuestion = Type.Object({
  challenge: Type.String(),
  rpId: Type.String(),
  timeout: Type.Integer(),
  userVerification: Type.Literal('required'),
  allowCredentials: Type.Array(
    Type.Object({
      type: Type.Literal('public-key'),
      id: Type.String(),
      transports: Type.Array(Type.String()),
    }),
  ),
})
export type PasskeyQuestion = Static<typeof PasskeyQuestion>
