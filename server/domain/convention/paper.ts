/** Signing on paper: what is read on the photograph must be the convention's own signatory, on a day when the text existed. */
import type { Refused } from '../decision.ts'
import { refuse } from '../decision.ts'
import type { Instant } from '../instant.ts'
import type { Convention, ConventionParty } from './convention.ts'
import type { SignatureEvidence } from './signature.ts'

/** What a person of the desk reads on the paper. */
export interface Written {
  readonly photoId: string
  readonly writtenName: string
  readonly writtenCapacity: string
  /** A day such as 2026-11-26. */
  readonly writtenOn: string
  readonly transcription: string
}

/** A clock at the edge of a day may stand a day off in the edition's own zone. */
const DAY_MS = 86_400_000

/** Why this paper does not sign for the party, or null. */
export function paperRefusal(
  convention: Convention,
  party: ConventionParty,
  written: Written,
  now: Instant,
): Refused<never> | null {
  if (written.writtenName.trim() === '') {
    return refuse('EVIDENCE_INCOMPLETE', { missing: 'le nom écrit', missingEn: 'the name as written' })
  }
  if (written.writtenCapacity.trim() === '') {
    return refuse('SIGNATORY_WITHOUT_CAPACITY', { organisation: party.name })
  }
  if (!samePerson(written.writtenName, party.signatory.name)) {
    const signatory = party.signatory.name
    return refuse('NAME_NOT_THE_SIGNATORY', { written: written.writtenName.trim(), signatory })
  }
  const day = Date.parse(`${written.writtenOn}T12:00:00Z`)
  const frozenAt = Date.parse(convention.frozen?.at ?? now)
  if (Number.isNaN(day) || day < frozenAt - DAY_MS || day > Date.parse(now) + DAY_MS) {
    return refuse('SIGNED_DAY_WRONG', { day: written.writtenOn })
  }
  return null
}

/** The evidence of a paper, its transcription in one line. */
export function paperEvidence(
  photo: { readonly id: string; readonly sha256: string },
  written: Written,
  witnessId: string,
): SignatureEvidence {
  const { writtenName, writtenCapacity, writtenOn } = written
  const transcription = [writtenName, writtenCapacity, writtenOn, written.transcription]
    .map(part => part.trim())
    .filter(part => part !== '')
    .join(' · ')
  return {
    method: 'paper',
    witnessId,
    photoId: photo.id,
    photoSha256: photo.sha256,
    transcription,
    writtenName,
    writtenCapacity,
    writtenOn,
  }
}

/** The same words in any order, without regard to accents, case and signs: « MOREL Ana » is Ana Morel. */
function samePerson(one: string, other: string): boolean {
  const words = (name: string) =>
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(word => word !== '')
      .sort()
      .join(' ')
  return words(one) === words(other)
}
