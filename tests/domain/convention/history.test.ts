/** Any history of a convention: what is signed is what was read, and one text for all. */
import t from 'tap'
import fc from 'fast-check'
import type { MemberActor } from '#server/domain/actor.ts'
import type { Convention, ConventionEvent } from '#server/domain/convention/convention.ts'
import { changeSignatory, editClause, sendToReview } from '#server/domain/convention/draft-convention.ts'
import { evolveConvention } from '#server/domain/convention/evolve-convention.ts'
import { answerFollowUp } from '#server/domain/convention/follow-up.ts'
import {
  freezeConvention,
  readConvention,
  unfreezeConvention,
} from '#server/domain/convention/freeze-convention.ts'
import { answerProposal, proposeChange } from '#server/domain/convention/proposals.ts'
import { expireConventions, refuseToSign, signConvention } from '#server/domain/convention/sign-convention.ts'
import { textSha256 } from '#server/domain/convention/text.ts'
import type { Decision } from '#server/domain/decision.ts'
import { evolveAll } from '#server/domain/decision.ts'
import { plusDays } from '#server/domain/instant.ts'
import { amina, at, claire, elsa, farid } from '../cast.ts'
import { draft, hopital, jardins, signing, textOf } from './cast.ts'

const cyclo = {
  ...hopital,
  organisationId: 'cyclo',
  signatory: { memberId: 'elsa', name: 'Elsa Roy', capacity: 'gérante' },
}

/** How often each thing is tried: often enough that many histories come to a signature, and some beyond. */
const VERBS = {
  edit: 2,
  review: 4,
  propose: 1,
  answer: 2,
  read: 8,
  freeze: 4,
  sign: 12,
  signatory: 1,
  unfreeze: 1,
  wait: 1,
  refuse: 1,
  follow: 10,
}
type Verb = keyof typeof VERBS

interface Step {
  readonly by: MemberActor
  readonly verb: Verb
  readonly clause: string
  readonly text: string
  readonly yes: boolean
}

const verbs: fc.Arbitrary<Verb> = fc.constantFrom(
  ...(Object.keys(VERBS) as Verb[]).flatMap(verb => Array.from({ length: VERBS[verb] }, () => verb)),
)

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    by: fc.constantFrom(amina, claire, elsa, amina, claire, elsa, amina, claire, elsa, farid),
    verb: verbs,
    clause: fc.constantFrom('objet', 'prix', 'fin'),
    text: fc.constantFrom('Un texte.', 'Un autre.', 'Un troisième.'),
    yes: fc.boolean(),
  }),
  { minLength: 10, maxLength: 120, size: 'max' },
)

/** The outcome of one step; `place` makes ids and moves the clock. */
function outcomeOf(convention: Convention, step: Step, place: number): Decision<ConventionEvent> {
  const { by, clause, text, yes } = step
  const now = plusDays(at('09:00'), place / 10)
  const open = convention.proposals.find(proposal => proposal.status === 'open')
  switch (step.verb) {
    case 'edit':
      return editClause(convention, { clauseId: clause, text, by }, now)
    case 'review':
      return sendToReview(convention, { by }, now)
    case 'propose': {
      const target = { kind: 'clause', clauseId: clause } as const
      return proposeChange(convention, { id: `p${place}`, target, text, comment: '', by }, now)
    }
    case 'answer':
      return answerProposal(convention, { proposalId: open?.id ?? 'none', accepted: yes, by }, now)
    case 'read':
      return readConvention(convention, { revision: convention.revision, by }, now)
    case 'freeze':
      return freezeConvention(convention, { by }, textOf(convention), now)
    case 'sign':
      return signConvention(convention, signing(convention, by), now)
    case 'signatory': {
      const party = convention.parties.find(each => each.organisationId === by.organisationId)
      return changeSignatory(
        convention,
        { signatory: { memberId: by.memberId, name: text, capacity: party?.signatory.capacity ?? '' }, by },
        now,
      )
    }
    case 'unfreeze':
      return unfreezeConvention(convention, { reason: text, by }, now)
    case 'wait':
      return { ok: true, events: expireConventions([convention], plusDays(now, yes ? 0 : 40)) }
    case 'refuse':
      return yes ? { ok: true, events: [] } : refuseToSign(convention, { reason: text, by }, now)
    case 'follow':
      return answerFollowUp(
        convention,
        { step: 'w2', state: yes ? 'executed' : 'under-way', why: '', amountCents: null, by },
        plusDays(now, 30),
      )
  }
}

/** The first promise that a convention breaks, or null. */
function brokenPromise(convention: Convention): string | null {
  const { frozen, signatures, parties, status } = convention
  const signers = new Set(signatures.map(signature => signature.organisationId))
  if (signers.size < signatures.length) return 'a party signed twice'
  if (signers.has('ailleurs')) return 'a stranger signed'
  if (signatures.length > 0 && frozen === null) return 'a signature without a text'
  if (frozen !== null && frozen.sha256 !== textSha256(frozen.text))
    return 'the hash is not the one of the text'
  if (frozen !== null && frozen.text !== textOf(convention).text) return 'the text moved under its hash'
  for (const { organisationId, sha256Shown, revision } of signatures) {
    if (sha256Shown !== frozen?.sha256 || revision !== frozen.revision) return 'a signature of another text'
    if ((convention.reads[organisationId] ?? 0) < revision) return 'signed without having read'
  }
  const allSigned = parties.every(party => signers.has(party.organisationId))
  if (allSigned !== (convention.signedAt !== null && convention.number !== null))
    return 'signed is not signed by all'
  if (convention.signedAt === null && ['signed', 'in-force', 'followed-up', 'executed'].includes(status))
    return 'in force unsigned'
  return null
}

t.test(
  'whatever the parties do, all sign one text that each has read, and nothing moves under a signature',
  async t => {
    const seen = { signed: 0, voided: 0, refused: 0, changed: 0, executed: 0 }
    const holds = (history: readonly Step[]) => {
      let convention = draft({ parties: [jardins, hopital, cyclo] })
      for (const [place, step] of history.entries()) {
        const outcome = outcomeOf(convention, step, place)
        const before = convention
        convention = evolveAll(convention, outcome.events, evolveConvention)
        if (step.by === farid && step.verb !== 'wait' && outcome.events.length > 0)
          throw new Error('a stranger was heard')
        if (before.signedAt !== null && JSON.stringify(before.frozen) !== JSON.stringify(convention.frozen))
          throw new Error('a signed text changed')
        const broken = brokenPromise(convention)
        if (broken !== null) throw new Error(`${broken} after step ${place}`)
      }
      seen.signed += Number(convention.signedAt !== null)
      seen.voided += Number(convention.voidSignatures.length > 0)
      seen.refused += Number(convention.status === 'refused')
      seen.changed += Number(convention.revision > 1)
      seen.executed += Number(convention.status === 'executed')
    }

    fc.assert(fc.property(steps, holds), { numRuns: 1500, seed: 1901 })
    t.comment(`1500 histories, seed 1901: ${JSON.stringify(seen)}`)
    for (const [what, times] of Object.entries(seen)) t.ok(times > 10, `${what} occurs in enough histories`)
  },
)
