// What is wrong with a field, in words, from the validator's findings.
import { lineAlone, type Language } from '#shared/common.ts'

type Say = (params: Record<string, unknown>) => string

const words: Record<Language, Record<string, Say>> = {
  fr: {
    required: () => 'Ce champ est nécessaire.',
    minLength: p => (p.limit === 1 ? 'Ce champ est nécessaire.' : `Au moins ${p.limit} caractères.`),
    maxLength: p => `Au plus ${p.limit} caractères.`,
    minimum: p => `Au moins ${p.limit}.`,
    maximum: p => `Au plus ${p.limit}.`,
    minItems: p => `Au moins ${p.limit} élément(s).`,
    maxItems: p => `Au plus ${p.limit} élément(s).`,
    uniqueItems: () => 'Chaque élément une seule fois.',
    pattern: p => (p.pattern === lineAlone ? 'Une seule ligne.' : 'Ce n’est pas la forme attendue.'),
    type: p => `Attendu : ${kindOf('fr', p.type)}.`,
    const: () => 'Cette valeur n’est pas proposée.',
    enum: () => 'Cette valeur n’est pas proposée.',
    anyOf: () => 'Cette valeur n’est pas proposée.',
    additionalProperties: p => `Champ inconnu : ${p.additionalProperty}.`,
  },
  en: {
    required: () => 'This field is needed.',
    minLength: p => (p.limit === 1 ? 'This field is needed.' : `At least ${p.limit} characters.`),
    maxLength: p => `At most ${p.limit} characters.`,
    minimum: p => `At least ${p.limit}.`,
    maximum: p => `At most ${p.limit}.`,
    minItems: p => `At least ${p.limit} item(s).`,
    maxItems: p => `At most ${p.limit} item(s).`,
    uniqueItems: () => 'Each item once only.',
    pattern: p => (p.pattern === lineAlone ? 'One line only.' : 'This is not the expected form.'),
    type: p => `Expected: ${kindOf('en', p.type)}.`,
    const: () => 'This value is not offered.',
    enum: () => 'This value is not offered.',
    anyOf: () => 'This value is not offered.',
    additionalProperties: p => `Unknown field: ${p.additionalProperty}.`,
  },
}

const kinds: Record<Language, Record<string, string>> = {
  fr: {
    string: 'un texte',
    number: 'un nombre',
    integer: 'un nombre entier',
    boolean: 'oui ou non',
    array: 'une liste',
    object: 'un objet JSON',
    null: 'rien',
  },
  en: {
    string: 'a text',
    number: 'a number',
    integer: 'a whole number',
    boolean: 'yes or no',
    array: 'a list',
    object: 'a JSON object',
    null: 'nothing',
  },
}

const kindOf = (language: Language, type: unknown): string =>
  [type]
    .flat()
    .map(one => kinds[language][String(one)] ?? String(one))
    .join(language === 'fr' ? ' ou ' : ' or ')

/** A body that is no JSON at all. */
export const notJson: Record<Language, string> = {
  fr: 'Le contenu envoyé n’est pas du JSON valide.',
  en: 'What was sent is not valid JSON.',
}

// Twenty problems are more than anyone mends at once; the rest show on the next try.
const FIELDS_MAX = 20

/** What a validator found, as Ajv and TypeBox both say it. */
export interface Finding {
  keyword: string
  instancePath: string
  params: Record<string, unknown>
  message?: string | undefined
}

/** One message a field, by its path in the input (`budget/max`). */
export function fieldMessages(
  errors: readonly Finding[],
  context: string | undefined,
  language: Language,
): { path: string; message: string }[] {
  const messages = new Map<string, string>()
  for (const error of errors) {
    const { params } = error
    const missing = error.keyword === 'required' ? `/${String(params.missingProperty)}` : ''
    const path = `${error.instancePath}${missing}`.replace(/^\//, '')
    const at = context && context !== 'body' ? `${context}:${path}` : path
    // A failed union reports each branch and then itself: the last word, on the union, is the plain one.
    const say = words[language][error.keyword]
    messages.set(at, say ? say(params) : (error.message ?? error.keyword))
  }
  return [...messages].slice(0, FIELDS_MAX).map(([path, message]) => ({ path, message }))
}
