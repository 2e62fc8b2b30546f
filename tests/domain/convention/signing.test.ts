/** Signing: the text one has read, the person entitled, the evidence left. */
import t from 'tap'
import fc from 'fast-check'
import type { NewSigningCode } from '#server/domain/convention/signing-code.ts'
import {
  checkSigningCode,
  evolveSigningCode,
  newSigningCode,
} from '#server/domain/convention/signing-code.ts'
import {
  conventionNumber,
  expireConventions,
  refuseToSign,
  signConvention,
  withdrawConvention,
} from '#server/domain/convention/sign-convention.ts'
import { changeSignatory } from '#server/domain/convention/draft-convention.ts'
import { freezeConvention, unfreezeConvention } from '#server/domain/convention/freeze-convention.ts'
import { answerProposal, proposeChange } from '#server/domain/convention/proposals.ts'
import type { SignatureEvidence } from '#server/domain/convention/signature.ts'
import { legalGrade } from '#server/domain/convention/signature.ts'
import { evolveAll, refuse } from '#server/domain/decision.ts'
import { amina, at, bruno, claire, elsa, farid, gaelleFor } from '../cast.ts'
import { after, frozen, hopital, inReview, jardins, read, signed, signing, textOf } from './cast.ts'

t.test('the last signature completes the convention and gives it its number', async t => {
  const text = frozen()
  const one = after(text, signConvention(text, signing(text, amina), at('11:10')))
  t.match(one, { status: 'signing', number: null, signedAt: null })
  const both = after(one, signConvention(one, signing(one, claire), at('11:20')))

  t.match(both, { status: 'signed', number: 'EST26-0001', signedAt: at('11:20') })
  t.match(both.signatures, [
    {
      organisationId: 'jardins',
      name: 'Amina Le Goff',
      capacity: 'gérante',
      sha256Shown: text.frozen?.sha256,
    },
    { organisationId: 'hopital', at: at('11:20'), from: { address: '192.0.2.7' } },
  ])
  t.equal(conventionNumber('EST26', 17), 'EST26-0017')
})

t.test('several parties all sign before it counts', async t => {
  const cyclo = {
    ...hopital,
    organisationId: 'cyclo',
    signatory: { memberId: 'elsa', name: 'Elsa', capacity: 'gérante' },
  }
  const text = read(frozen({ parties: [jardins, hopital, cyclo] }), elsa)
  const all = [amina, claire].reduce(
    (each, by) => after(each, signConvention(each, signing(each, by), at('11:10'))),
    text,
  )

  t.equal(all.status, 'signing')
  t.equal(after(all, signConvention(all, signing(all, elsa), at('11:30'))).status, 'signed')
})

t.test('a text that changed since it was read is not signed, and the article is named', async t => {
  const review = read(inReview(), claire, amina)
  const change = {
    id: 'p1',
    target: { kind: 'clause', clauseId: 'fin' },
    text: 'Fin en juin.',
    comment: '',
    by: claire,
  } as const
  const open = after(review, proposeChange(review, change, at('10:45')))
  const agreed = after(
    open,
    answerProposal(open, { proposalId: 'p1', accepted: true, by: amina }, at('10:50')),
  )
  const text = after(agreed, freezeConvention(agreed, { by: amina }, textOf(agreed), at('11:00')))

  t.same(
    signConvention(text, signing(text, claire), at('11:10')),
    refuse('TEXT_CHANGED', { articles: ['art. 3'] }),
  )
  t.ok(signConvention(read(text, claire), signing(text, claire), at('11:10')).ok)
})

t.test('a hash that is not the one of the text signs nothing', async t => {
  const text = frozen()

  t.same(
    signConvention(text, signing(text, amina, { sha256Shown: '0'.repeat(64) }), at('11:10')),
    refuse('TEXT_CHANGED', { articles: [] }),
  )
})

t.test('only the named signatory signs by code or passkey', async t => {
  const text = frozen()

  t.same(
    signConvention(text, signing(text, bruno), at('11:10')),
    refuse('NOT_THE_SIGNATORY', { signatory: 'Amina Le Goff' }),
  )
  t.same(
    signConvention(text, signing(text, gaelleFor('jardins')), at('11:10')),
    refuse('NOT_THE_SIGNATORY', { signatory: 'Amina Le Goff' }),
  )
  t.same(signConvention(text, signing(text, farid), at('11:10')), refuse('NOT_FOUND'))
})

t.test('on the tablet and on paper the desk bears witness', async t => {
  const text = frozen()
  const paper = {
    method: 'paper',
    witnessId: 'gaelle',
    photoId: 'ph1',
    transcription: 'Amina Le Goff, gérante',
  } as const
  const by = gaelleFor('jardins')

  t.ok(signConvention(text, signing(text, by, { evidence: paper }), at('11:10')).ok)
  const gaps: SignatureEvidence[] = [
    { ...paper, photoId: '' },
    { ...paper, transcription: ' ' },
    { method: 'tablet', witnessId: '', drawingId: null },
  ]
  for (const evidence of gaps) {
    t.match(signConvention(text, signing(text, by, { evidence }), at('11:10')), {
      code: 'EVIDENCE_INCOMPLETE',
    })
  }
})

const assertion = {
  publicKey: 'k',
  authenticatorData: 'a',
  clientData: 'c',
  signature: 's',
  rpId: 'estuaire.example',
}

t.test('a passkey signs the hash of this text and no other challenge', async t => {
  const text = frozen()
  const key = {
    method: 'passkey',
    credentialId: 'cred',
    challengeSha256: text.frozen?.sha256 ?? '',
    assertion,
  } as const

  t.ok(signConvention(text, signing(text, amina, { evidence: key }), at('11:10')).ok)
  t.match(
    signConvention(text, signing(text, amina, { evidence: { ...key, challengeSha256: 'ab' } }), at('11:10')),
    { code: 'EVIDENCE_INCOMPLETE' },
  )
  t.equal(legalGrade('email-code'), 'simple')
})

t.test('a party signs once, in time, and only a frozen text', async t => {
  const text = frozen()
  const one = after(text, signConvention(text, signing(text, amina), at('11:10')))
  const month = at('11:00', 31)

  t.same(signConvention(one, signing(one, amina), at('11:11')), refuse('ALREADY_SIGNED'))
  t.same(signConvention(inReview(), signing(inReview(), amina), at('11:10')), refuse('NOT_FROZEN'))
  t.same(signConvention(text, signing(text, amina), month), refuse('SIGNING_EXPIRED'))
  t.same(
    changeSignatory(text, { signatory: jardins.signatory, by: amina }, at('11:10')),
    refuse('CONVENTION_CLOSED', { status: 'frozen' }),
  )
})

t.test('refusing gives its reason and ends it; withdrawing belongs to the lead or the author', async t => {
  const text = frozen()

  t.match(after(text, refuseToSign(text, { reason: 'Budget gelé', by: claire }, at('11:10'))), {
    status: 'refused',
    end: { organisationId: 'hopital', reason: 'Budget gelé' },
  })
  t.same(refuseToSign(text, { reason: '', by: claire }, at('11:10')), refuse('REASON_REQUIRED'))
  t.same(withdrawConvention(text, { reason: 'x', by: claire }, at('11:10')), refuse('FORBIDDEN'))
  t.match(after(text, withdrawConvention(text, { reason: 'Doublon', by: amina }, at('11:10'))), {
    status: 'withdrawn',
  })
  t.match(withdrawConvention(signed(), { reason: 'x', by: amina }, at('12:00')), {
    code: 'CONVENTION_CLOSED',
  })
})

t.test('time ends a frozen text, which can be reopened', async t => {
  const text = frozen()
  t.same(expireConventions([text], at('11:00', 30)), [])
  const expired = after(text, expireConventions([text, signed()], at('11:01', 30)))

  t.equal(expired.status, 'expired')
  t.same(signConvention(expired, signing(expired, amina), at('12:00', 30)), refuse('SIGNING_EXPIRED'))
  t.equal(
    after(expired, unfreezeConvention(expired, { reason: 'Reprise', by: claire }, at('12:00', 30))).status,
    'review',
  )
})

const asked: NewSigningCode = {
  id: 'k1',
  conventionId: 'c1',
  organisationId: 'jardins',
  memberId: 'amina',
  email: 'amina@jardins.example',
  sha256: 'a'.repeat(64),
  code: '402817',
  key: 'clé du serveur',
}
const given = { code: '402 817', sha256: asked.sha256, key: asked.key }

t.test('a code signs once, within ten minutes, the text it was sent for', async t => {
  const code = newSigningCode(asked, at('11:00'))
  const right = checkSigningCode(code, given, at('11:10'))

  t.match(right, { ok: true, events: [{ type: 'signing-code:used' }] })
  t.same(
    checkSigningCode(evolveAll(code, right.events, evolveSigningCode), given, at('11:10')),
    refuse('CODE_SPENT'),
  )
  t.same(checkSigningCode(code, given, at('11:11')), refuse('CODE_EXPIRED'))
  t.same(
    checkSigningCode(code, { ...given, sha256: 'b'.repeat(64) }, at('11:05')),
    refuse('TEXT_CHANGED', { articles: [] }),
  )
  t.notMatch(JSON.stringify(code), /402817/, 'the code itself is not kept')
})

t.test('five wrong codes spend it, and the right one then comes too late', async t => {
  let code = newSigningCode(asked, at('11:00'))
  const answers: string[] = []
  for (const wrong of ['1', '2', '3', '4', '5']) {
    const outcome = checkSigningCode(code, { ...given, code: wrong }, at('11:01'))
    answers.push(outcome.ok ? 'ok' : outcome.code)
    code = evolveAll(code, outcome.events, evolveSigningCode)
  }

  t.same(answers, ['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_SPENT'])
  t.same(checkSigningCode(code, given, at('11:02')), refuse('CODE_SPENT'))
})

t.test('a code answers for no other person, text, convention or key', async t => {
  const code = newSigningCode(asked, at('11:00'))
  const name = fc.constantFrom('conventionId', 'organisationId', 'memberId', 'sha256', 'key')
  // One thing is changed at a time, so that each is seen to matter by itself.
  const holds = (changed: keyof NewSigningCode, value: string) => {
    const row = { ...code, [changed]: value }
    const answer = { ...given, sha256: row.sha256, key: changed === 'key' ? value : asked.key }
    return checkSigningCode(row, answer, at('11:01')).ok === (asked[changed] === value)
  }

  fc.assert(fc.property(name, fc.string({ minLength: 1 }), holds), { numRuns: 300, seed: 5 })
  t.pass('300 changes, seed 5')
})
