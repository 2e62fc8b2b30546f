/** The convention of the tests: Les Jardins de la Loire supply the hospital; and how to bring it to each step. */
import type { Actor } from '#server/domain/actor.ts'
import type { Convention, ConventionEvent, ConventionParty } from '#server/domain/convention/convention.ts'
import type { DraftConvention } from '#server/domain/convention/draft-convention.ts'
import { draftConvention, sendToReview } from '#server/domain/convention/draft-convention.ts'
import { evolveConvention } from '#server/domain/convention/evolve-convention.ts'
import { freezeConvention, readConvention } from '#server/domain/convention/freeze-convention.ts'
import type { SignConvention } from '#server/domain/convention/sign-convention.ts'
import { signConvention } from '#server/domain/convention/sign-convention.ts'
import type { Decision } from '#server/domain/decision.ts'
import { evolveAll } from '#server/domain/decision.ts'
import { amina, at, claire } from '../cast.ts'

export const jardins: ConventionParty = {
  organisationId: 'jardins',
  name: 'Les Jardins de la Loire',
  legalForm: 'SCIC SA',
  siret: '12345678200010',
  seat: '2 quai de la Loire, 44600 Saint-Nazaire',
  role: 'provider',
  lead: true,
  publicBuyer: false,
  signatory: { memberId: 'amina', name: 'Amina Le Goff', capacity: 'gérante' },
}

export const hopital: ConventionParty = {
  ...jardins,
  organisationId: 'hopital',
  name: 'Clinique mutualiste',
  legalForm: 'mutuelle',
  role: 'client',
  lead: false,
  signatory: { memberId: 'claire', name: 'Claire Moreau', capacity: 'directrice des achats' },
}

export const draftCommand: DraftConvention = {
  id: 'c1',
  editionId: 'estuaire',
  meetingId: 'm1',
  renewsId: null,
  kind: 'framework-supply',
  language: 'fr',
  parties: [jardins, hopital],
  fields: {
    object: 'Légumes de saison pour la restauration',
    commitments: 'Livrer deux fois par semaine',
    startsOn: '2027-01-04',
    durationMonths: '12',
    valueCents: '1250000',
  },
  clauses: [
    { id: 'objet', title: 'Objet', text: 'Les Jardins de la Loire fournit Clinique mutualiste.' },
    { id: 'prix', title: 'Prix', text: 'La valeur estimée est de 12 500 euros.' },
    { id: 'fin', title: 'Fin', text: 'Chacun peut y mettre fin avec un préavis de trois mois.' },
  ],
  by: amina,
}

export function after(
  convention: Convention,
  decision: Decision<ConventionEvent> | readonly ConventionEvent[],
): Convention {
  if ('ok' in decision && !decision.ok) throw new Error(`refused: ${decision.code}`)
  return evolveAll(convention, 'ok' in decision ? decision.events : decision, evolveConvention)
}

/** The text as the document would set it, shortened: parties, then articles. */
export function textOf(convention: Convention): { text: string } {
  const parties = convention.parties.map(
    ({ name, signatory }) => `${name}, ${signatory.name}, ${signatory.capacity}`,
  )
  const articles = convention.clauses.map(({ title, text }) => `${title}\n${text}`)
  return { text: [...parties, ...Object.values(convention.fields), ...articles].join('\n') }
}

export function draft(change: Partial<DraftConvention> = {}): Convention {
  const outcome = draftConvention({ ...draftCommand, ...change }, at('10:30'))
  const [event] = outcome.events
  if (event?.type !== 'convention:drafted') throw new Error('the draft of the cast must be valid')
  return event.convention
}

export function inReview(change: Partial<DraftConvention> = {}): Convention {
  const convention = draft(change)
  return after(convention, sendToReview(convention, { by: amina }, at('10:40')))
}

/** Frozen, and read by the first two parties. */
export function frozen(change: Partial<DraftConvention> = {}): Convention {
  const review = inReview(change)
  return read(
    after(review, freezeConvention(review, { by: amina }, textOf(review), at('11:00'))),
    amina,
    claire,
  )
}

export function read(convention: Convention, ...readers: readonly Actor[]): Convention {
  return readers.reduce(
    (each, by) => after(each, readConvention(each, { revision: each.revision, by }, at('11:01'))),
    convention,
  )
}

export function signing(
  convention: Convention,
  by: Actor,
  change: Partial<SignConvention> = {},
): SignConvention {
  return {
    by,
    sha256Shown: convention.frozen?.sha256 ?? '',
    evidence: { method: 'email-code', codeId: 'k1', email: 'a@jardins.example' },
    from: { address: '192.0.2.7', device: 'Firefox' },
    number: 'EST26-0001',
    ...change,
  }
}

/** Signed by both at 11:10 and 11:20. */
export function signed(change: Partial<DraftConvention> = {}): Convention {
  const text = frozen(change)
  const one = after(text, signConvention(text, signing(text, amina), at('11:10')))
  return after(one, signConvention(one, signing(one, claire), at('11:20')))
}
