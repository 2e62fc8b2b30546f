// Passkeys in the browser: asks the device by the browser's own JSON helpers, and says in one word what went wrong.
import type { PasskeyQuestion } from '#shared/passkey.ts'

type Json = Record<string, unknown>
/** Browsers of the last two years have these; the types of the language not yet. */
interface Helpers {
  parseCreationOptionsFromJSON(options: object): PublicKeyCredentialCreationOptions
  parseRequestOptionsFromJSON(options: object): PublicKeyCredentialRequestOptions
}

/** False in an old browser, and on an address without a lock. */
export const passkeysWork = (): boolean =>
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential

/** cancelled: closed or timed out by the person. known: this device has a key for the account. failed: anything else. */
export type Denial = 'cancelled' | 'known' | 'failed'
export type Asked = { ok: true; answer: Json } | { ok: false; why: Denial }

export const makeKey = (options: object): Promise<Asked> =>
  ask(() => navigator.credentials.create({ publicKey: helpers().parseCreationOptionsFromJSON(options) }))

export const signWithKey = (question: PasskeyQuestion): Promise<Asked> =>
  ask(() => navigator.credentials.get({ publicKey: helpers().parseRequestOptionsFromJSON(question) }))

const helpers = () => PublicKeyCredential as unknown as Helpers

async function ask(question: () => Promise<Credential | null>): Promise<Asked> {
  try {
    const answer = (await question()) as (Credential & { toJSON(): Json }) | null
    return answer ? { ok: true, answer: plain(answer.toJSON()) } : { ok: false, why: 'cancelled' }
  } catch (reason) {
    const name = reason instanceof DOMException ? reason.name : ''
    return {
      ok: false,
      why: name === 'NotAllowedError' ? 'cancelled' : name === 'InvalidStateError' ? 'known' : 'failed',
    }
  }
}

/** What the server reads; results of extensions stay here. */
function plain({ id, rawId, type, response }: Json): Json {
  return { id, rawId, type, response, clientExtensionResults: {} }
}
