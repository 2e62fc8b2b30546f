/** Conventions before signing: kinds, drafts, tracked proposals, freezing. */
import t from 'tap'
import fc from 'fast-check'
import type { Aim, Commitment } from '#server/domain/convention/field-lists.ts'
import {
  aimsOf,
  aimsText,
  commitmentsOf,
  commitmentsText,
  endsOn,
} from '#server/domain/convention/field-lists.ts'
import { EMPTY_FIELDS, missingFields } from '#server/domain/convention/fields.ts'
import { changedSince, textSha256 } from '#server/domain/convention/text.ts'
import {
  changeSignatory,
  draftConvention,
  editClause,
  editField,
  renewalDraft,
} from '#server/domain/convention/draft-convention.ts'
import { freezeConvention, unfreezeConvention } from '#server/domain/convention/freeze-convention.ts'
import { kindsOffered } from '#server/domain/convention/kinds.ts'
import {
  answerProposal,
  commentProposal,
  currentText,
  proposeChange,
  withdrawProposal,
} from '#server/domain/convention/proposals.ts'
import { signConvention } from '#server/domain/convention/sign-convention.ts'
import type { Convention } from '#server/domain/convention/convention.ts'
import { refuse } from '#server/domain/decision.ts'
import { amina, at, bruno, claire, elsa, farid } from '../cast.ts'
import {
  after,
  draft,
  draftCommand,
  frozen,
  hopital,
  inReview,
  jardins,
  read,
  signed,
  signing,
  textOf,
} from './cast.ts'

const prix = { kind: 'clause', clauseId: 'prix' } as const

function proposed(
  convention: Convention = inReview(),
  by = claire,
  text = 'Le prix est fixe un an.',
): Convention {
  const change = { id: 'p1', target: prix, text, comment: 'Budget voté', by }
  return after(convention, proposeChange(convention, change, at('10:45')))
}

t.test('a public buyer is offered a letter of intent first, and no order', async t => {
  const kinds = kindsOffered([jardins, { ...hopital, publicBuyer: true }])

  t.equal(kinds[0], 'letter-of-intent')
  t.notOk(kinds.includes('framework-supply') || kinds.includes('service'))
  t.same(
    draftConvention({ ...draftCommand, parties: [jardins, { ...hopital, publicBuyer: true }] }, at('10:30')),
    refuse('KIND_NOT_FOR_PUBLIC_BUYER'),
  )
})

t.test('a draft that cannot be says why', async t => {
  const cases: [Partial<typeof draftCommand>, ReturnType<typeof refuse>][] = [
    [{ by: farid }, refuse('NOT_FOUND')],
    [{ parties: [jardins] }, refuse('PARTIES_TOO_FEW')],
    [{ parties: [jardins, { ...hopital, lead: true }] }, refuse('LEAD_UNCLEAR')],
    [{ fields: { valueCents: '12,50' } }, refuse('AMOUNT_INVALID', { field: 'valueCents' })],
    [{ fields: { startsOn: '2027-02-30' } }, refuse('INVALID_INPUT', { field: 'startsOn' })],
    [{ fields: { durationMonths: '0' } }, refuse('INVALID_INPUT', { field: 'durationMonths' })],
  ]
  for (const [change, expected] of cases) {
    t.same(draftConvention({ ...draftCommand, ...change }, at('10:30')), expected, expected.code)
  }
})

t.test('both sides write in a draft, and nobody else', async t => {
  const edit = { clauseId: 'fin', text: 'Fin au bout d’un an.', by: claire }

  t.match(after(draft(), editClause(draft(), edit, at('10:35'))), { revision: 2 })
  t.same(editClause(draft(), { ...edit, by: farid }, at('10:35')), refuse('NOT_FOUND'))
  t.same(
    editClause(inReview(), edit, at('10:45')),
    refuse('CONVENTION_CLOSED', { status: 'review' }),
    'in review changes are proposed',
  )
  t.same(
    editField(draft(), { name: 'object', value: draft().fields.object, by: amina }, at('10:35')).events,
    [],
  )
})

t.test('a proposal changes the text only once the other side accepts it', async t => {
  const open = proposed()
  t.equal(currentText(open, prix), 'La valeur estimée est de 12 500 euros.')
  const done = after(open, answerProposal(open, { proposalId: 'p1', accepted: true, by: amina }, at('10:50')))

  t.equal(currentText(done, prix), 'Le prix est fixe un an.')
  t.match(done.proposals, [{ status: 'accepted', before: 'La valeur estimée est de 12 500 euros.' }])
  t.equal(done.revision, 2)
})

t.test('nobody answers their own proposal, but they can take it back', async t => {
  const answer = { proposalId: 'p1', accepted: true, by: claire }

  t.same(answerProposal(proposed(), answer, at('10:50')), refuse('OWN_PROPOSAL'))
  const back = after(proposed(), withdrawProposal(proposed(), answer, at('10:50')))
  t.match(back.proposals, [{ status: 'withdrawn' }])
  t.same(answerProposal(back, { ...answer, by: amina }, at('10:51')), refuse('PROPOSAL_CLOSED'))
})

t.test('remarks stay with the proposal', async t => {
  const commented = after(
    proposed(),
    commentProposal(proposed(), { proposalId: 'p1', text: 'D’accord si deux ans', by: amina }, at('10:47')),
  )

  t.match(commented.proposals[0]?.comments, [
    { organisationId: 'hopital', text: 'Budget voté' },
    { organisationId: 'jardins', text: 'D’accord si deux ans' },
  ])
})

t.test('a proposal on words that changed underneath can only be refused', async t => {
  const one = proposed()
  const two = after(
    one,
    proposeChange(one, { ...{ id: 'p2', target: prix, comment: '' }, text: 'Autre', by: amina }, at('10:46')),
  )
  const changed = after(
    two,
    answerProposal(two, { proposalId: 'p2', accepted: true, by: claire }, at('10:48')),
  )

  t.same(
    answerProposal(changed, { proposalId: 'p1', accepted: true, by: amina }, at('10:50')),
    refuse('PROPOSAL_STALE'),
  )
  t.ok(answerProposal(changed, { proposalId: 'p1', accepted: false, by: amina }, at('10:50')).ok)
})

t.test('with three parties, the text changes with the yes of all others and one no ends it', async t => {
  const cyclo = { ...hopital, organisationId: 'cyclo', name: 'Cyclo', role: 'partner' } as const
  const three = inReview({ parties: [jardins, hopital, cyclo] })
  const open = proposed(three)
  const one = after(open, answerProposal(open, { proposalId: 'p1', accepted: true, by: amina }, at('10:50')))
  const yes = after(one, answerProposal(one, { proposalId: 'p1', accepted: true, by: elsa }, at('10:51')))
  const no = after(one, answerProposal(one, { proposalId: 'p1', accepted: false, by: elsa }, at('10:51')))

  t.equal(currentText(one, prix), currentText(open, prix))
  t.equal(currentText(yes, prix), 'Le prix est fixe un an.')
  t.match(no.proposals, [{ status: 'refused', refusedBy: 'cyclo' }])
})

t.test('freezing fixes the words and their SHA-256, with everything filled in', async t => {
  const convention = frozen()

  t.equal(convention.frozen?.text, textOf(inReview()).text)
  t.match(convention.frozen?.sha256, /^[0-9a-f]{64}$/)
  t.equal(convention.frozen?.sha256, textSha256(convention.frozen?.text ?? ''))
})

t.test('an unfinished text does not freeze, and says what it lacks', async t => {
  const open = proposed()
  const missing = inReview({ fields: { ...draftCommand.fields, object: '', startsOn: '' } })
  const unknown = inReview({ clauses: [{ id: 'x', title: 'Objet', text: 'Selon {{annexe.name}}' }] })
  const unable = inReview({
    parties: [jardins, { ...hopital, signatory: { ...hopital.signatory, capacity: ' ' } }],
  })

  t.same(
    freezeConvention(open, { by: amina }, textOf(open), at('11:00')),
    refuse('PROPOSALS_OPEN', { count: 1 }),
  )
  t.same(
    freezeConvention(missing, { by: amina }, textOf(missing), at('11:00')),
    refuse('FIELD_MISSING', { fields: ['Objet', 'Prise d’effet'], fieldsEn: ['Object', 'Start'] }),
  )
  t.same(
    freezeConvention(unknown, { by: amina }, textOf(unknown), at('11:00')),
    refuse('UNKNOWN_VARIABLE', { clause: 'Selon {{annexe.name}}', variable: 'annexe.name' }),
  )
  t.same(
    freezeConvention(unable, { by: amina }, textOf(unable), at('11:00')),
    refuse('SIGNATORY_WITHOUT_CAPACITY', { organisation: 'Clinique mutualiste' }),
  )
})

t.test('each kind asks for what it cannot do without', async t => {
  const bare = { ...EMPTY_FIELDS, object: 'Paniers', commitments: 'Se revoir en mars' }

  t.same(missingFields(bare, 'letter-of-intent'), [])
  t.same(missingFields(bare, 'service'), ['startsOn', 'durationMonths'])
  t.same(missingFields(bare, 'in-kind'), ['startsOn', 'durationMonths', 'inKindDescription'])
})

t.test('reopening voids the signatures and keeps them on record', async t => {
  const text = frozen()
  const one = after(text, signConvention(text, signing(text, amina), at('11:10')))
  const open = after(one, unfreezeConvention(one, { reason: 'Prix à revoir', by: claire }, at('11:15')))

  t.match(open, { status: 'review', frozen: null, signatures: [] })
  t.equal(open.voidSignatures.length, 1)
  t.same(
    unfreezeConvention(signed(), { reason: 'x', by: claire }, at('12:00')),
    refuse('CONVENTION_CLOSED', { status: 'signed' }),
  )
})

t.test('a changed signatory is a changed text for the other side', async t => {
  const review = read(inReview(), claire)
  const signatory = { memberId: 'bruno', name: 'Bruno Hervé', capacity: 'président' }
  const changed = after(review, changeSignatory(review, { signatory, by: bruno }, at('10:50')))

  t.same(changedSince(changed, 1), ['parties'])
  t.same(
    changeSignatory(review, { signatory: { ...signatory, capacity: '' }, by: bruno }, at('10:50')),
    refuse('SIGNATORY_WITHOUT_CAPACITY', { organisation: 'Les Jardins de la Loire' }),
  )
})

t.test('a renewal takes the parties and the words over, and asks dates and sums anew', async t => {
  const next = renewalDraft(signed(), { id: 'c2', editionId: 'estuaire-27', by: amina })

  t.match(next, {
    renewsId: 'c1',
    fields: { startsOn: '', valueCents: '', object: draftCommand.fields.object },
  })
  t.ok(draftConvention(next, at('10:30')).ok)
})

t.test('the hash is the same for the same words, and another for any other', async t => {
  // « abc » as given by the standard itself (FIPS 180-4).
  t.equal(textSha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  t.not(textSha256('Convention\u00a0'), textSha256('Convention '))
})

t.test('commitments and aims read back as they were written', async t => {
  const part = fc
    .string({ unit: 'grapheme', maxLength: 20 })
    .map(each => each.replace(/[|\r\n]+/g, ' ').trim())
  const some = part.filter(each => each !== '')
  const day = fc.constantFrom(null, '2027-01-15', '2026-11-26')
  const terms = fc.option(some)
  const commitments = fc.array(fc.record({ who: some, what: some, byWhen: day, terms }), { maxLength: 5 })
  const aims = fc.array(fc.record({ aim: some, measure: part }), { maxLength: 5 })
  const holds = (done: Commitment[], aimed: Aim[]) => {
    const fields = { ...EMPTY_FIELDS, commitments: commitmentsText(done), socialAims: aimsText(aimed) }
    t.same(commitmentsOf(fields), done)
    t.same(aimsOf(fields, 'socialAims'), aimed)
  }
  const quiet = (done: Commitment[], aimed: Aim[]) => {
    const fields = { ...EMPTY_FIELDS, commitments: commitmentsText(done), socialAims: aimsText(aimed) }
    const back = [commitmentsOf(fields), aimsOf(fields, 'socialAims')]
    return JSON.stringify(back) === JSON.stringify([done, aimed])
  }

  holds(
    [{ who: 'le Fournisseur', what: 'livrer', byWhen: null, terms: 'en vélo' }],
    [{ aim: 'Insertion', measure: '' }],
  )
  fc.assert(fc.property(commitments, aims, quiet), { numRuns: 500, seed: 3 })
  t.same(commitmentsOf({ ...EMPTY_FIELDS, commitments: 'Se revoir en mars' }), [
    { who: '', what: 'Se revoir en mars', byWhen: null, terms: null },
  ])
})

t.test('a convention of a year ends on the eve of its anniversary', async t => {
  const lasting = (startsOn: string, durationMonths: string) =>
    endsOn({ ...EMPTY_FIELDS, startsOn, durationMonths })

  t.equal(lasting('2027-01-04', '12'), '2028-01-03')
  t.equal(lasting('2027-01-31', '1'), '2027-02-27')
  t.equal(lasting('', '12'), null)
})
