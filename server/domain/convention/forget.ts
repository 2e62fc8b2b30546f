/** Forgetting: what is left of a convention when the time to prove it has passed. Figures stay, people go. */
import type { Convention } from './convention.ts'
import type { Signature } from './signature.ts'

const NOBODY = '—'

const forgetSignature = (signature: Signature): Signature => ({
  ...signature,
  memberId: null,
  name: NOBODY,
  from: { address: '', device: '' },
  evidence: { method: 'email-code', codeId: '', email: '' },
})

/** The same agreement without its people, its text and its evidence: parties, kind, dates, amounts and what came of it stay. */
export function forgetPeople(convention: Convention): Convention {
  return {
    ...convention,
    parties: convention.parties.map(party => ({
      ...party,
      signatory: { memberId: null, name: NOBODY, capacity: party.signatory.capacity },
    })),
    clauses: [],
    proposals: [],
    frozen: convention.frozen && { ...convention.frozen, text: '' },
    signatures: convention.signatures.map(forgetSignature),
    voidSignatures: [],
    createdBy: '',
  }
}
