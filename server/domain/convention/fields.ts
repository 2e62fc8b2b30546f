/** Fields of a convention: the facts beside its clauses, each with its form and its name in words. */
import type { Refused } from '../decision.ts'
import { refuse } from '../decision.ts'
import type { ConventionKind } from '#shared/convention.ts'

export type FieldName =
  | 'object'
  | 'commitments'
  | 'startsOn'
  | 'durationMonths'
  | 'renewal'
  | 'valueCents'
  | 'valueInKindCents'
  | 'inKindDescription'
  | 'socialAims'
  | 'environmentalAims'
  | 'confidentiality'
  | 'disputes'

/**
 * Values as text, so that each can be negotiated as text; empty when not filled in. Money in integer cents, dates as 2026-11-26;
 * commitments and aims one a line, see field-lists.ts.
 */
export type ConventionFields = Readonly<Record<FieldName, string>>

type FieldForm = 'text' | 'date' | 'whole' | 'cents'

interface Field {
  readonly form: FieldForm
  readonly fr: string
  readonly en: string
}

export const FIELDS: Readonly<Record<FieldName, Field>> = {
  object: { form: 'text', fr: 'Objet', en: 'Object' },
  commitments: { form: 'text', fr: 'Engagements', en: 'Commitments' },
  startsOn: { form: 'date', fr: 'Prise d’effet', en: 'Start' },
  durationMonths: { form: 'whole', fr: 'Durée en mois', en: 'Duration in months' },
  renewal: { form: 'text', fr: 'Renouvellement', en: 'Renewal' },
  valueCents: { form: 'cents', fr: 'Valeur en argent', en: 'Value in money' },
  valueInKindCents: { form: 'cents', fr: 'Valeur en nature', en: 'Value in kind' },
  inKindDescription: {
    form: 'text',
    fr: 'Contribution en nature',
    en: 'Contribution in kind',
  },
  socialAims: { form: 'text', fr: 'Objectifs sociaux', en: 'Social aims' },
  environmentalAims: {
    form: 'text',
    fr: 'Objectifs environnementaux',
    en: 'Environmental aims',
  },
  confidentiality: { form: 'text', fr: 'Confidentialité', en: 'Confidentiality' },
  disputes: { form: 'text', fr: 'Litiges', en: 'Disputes' },
}

const ALWAYS = ['object', 'commitments'] as const
const LASTING = [...ALWAYS, 'startsOn', 'durationMonths'] as const

/** A letter of intent binds to no dates; what is given in kind must be described, since no price stands for it. */
const REQUIRED: Readonly<Record<ConventionKind, readonly FieldName[]>> = {
  'framework-supply': LASTING,
  service: LASTING,
  partnership: LASTING,
  'in-kind': [...LASTING, 'inKindDescription'],
  'letter-of-intent': ALWAYS,
  'multi-party': LASTING,
}

export const FIELD_NAMES = Object.keys(FIELDS) as readonly FieldName[]

/** A field is a paragraph, not a file. */
export const TEXT_LENGTH_MAX = 10_000
/** A century: longer is a typing error. */
const MONTHS_MAX = 1_200

export const EMPTY_FIELDS: ConventionFields = {
  object: '',
  commitments: '',
  startsOn: '',
  durationMonths: '',
  renewal: '',
  valueCents: '',
  valueInKindCents: '',
  inKindDescription: '',
  socialAims: '',
  environmentalAims: '',
  confidentiality: '',
  disputes: '',
}

/** What is wrong with `value` for the field, or null. Empty is always allowed while drafting. */
export function fieldRefusal(name: FieldName, value: string): Refused<never> | null {
  if (value.length > TEXT_LENGTH_MAX)
    return refuse('CLAUSE_TOO_LONG', { length: value.length, limit: TEXT_LENGTH_MAX })
  if (value === '') return null
  switch (FIELDS[name].form) {
    case 'text':
      return null
    case 'date':
      return isDate(value) ? null : refuse('INVALID_INPUT', { field: name })
    case 'whole':
      return /^\d{1,4}$/.test(value) && Number(value) >= 1 && Number(value) <= MONTHS_MAX
        ? null
        : refuse('INVALID_INPUT', { field: name })
    case 'cents':
      return isCents(Number(value)) && /^\d+$/.test(value) ? null : refuse('AMOUNT_INVALID', { field: name })
  }
}

/** The fields a convention of this kind cannot do without and that are still empty, in the order of the page. */
export function missingFields(fields: ConventionFields, kind: ConventionKind): FieldName[] {
  return FIELD_NAMES.filter(name => REQUIRED[kind].includes(name) && fields[name].trim() === '')
}

/** The cents of a money field, or null when it is empty. */
export function centsOf(fields: ConventionFields, name: 'valueCents' | 'valueInKindCents'): number | null {
  return fields[name] === '' ? null : Number(fields[name])
}

export function isCents(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0
}

function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const date = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value)
}
