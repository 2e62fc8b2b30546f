/** Refusals: every code says what to do, in both languages, in the typography of each. */
import t from 'tap'
import { isRefusalCode, refusals, refusalSentence } from '#shared/refusals.ts'
import type { RefusalCode } from '#shared/refusals.ts'

const codes = Object.keys(refusals).filter(isRefusalCode)

t.test('every refusal has a status of its own kind and a sentence in both languages', async t => {
  for (const code of codes) {
    const { status, fr, en } = refusals[code]
    t.ok(status >= 400 && status < 600, `${code} has a status of refusal`)
    t.match(fr, /^[A-ZÀÉÊ{].*\.$/su, `${code} is a French sentence`)
    t.match(en, /^[A-Z{].*\.$/su, `${code} is an English sentence`)
    t.notMatch(`${fr}${en}`, /!/, `${code} does not shout`)
    t.not(fr, en, code)
  }
})

t.test('French sentences keep their signs on the line', async t => {
  for (const code of codes)
    t.notMatch(refusals[code].fr, / [;:?»]|« /, `${code}: a plain blank before a high sign`)
  for (const code of codes) t.notMatch(refusals[code].fr, /\p{L}'\p{L}/u, `${code}: an apostrophe curls`)
})

t.test('both languages name the same variables', async t => {
  const variables = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1]))].sort()

  for (const code of codes) t.same(variables(refusals[code].fr), variables(refusals[code].en), code)
})

t.test('a sentence is filled from the details, in the language of its reader', async t => {
  const details = { organisation: 'Cyclo', fields: ['Objet', 'Durée'], fieldsEn: ['Object', 'Duration'] }

  t.equal(refusalSentence('QUOTA_SPENT', 'en', { quota: 10 }).startsWith('Your 10 requests'), true)
  t.match(refusalSentence('FIELD_MISSING', 'fr', details), /Objet, Durée/)
  t.match(refusalSentence('FIELD_MISSING', 'en', details), /Object, Duration/)
  t.match(refusalSentence('FIELD_MISSING', 'en'), /…/, 'a missing detail leaves no brace')
})

t.test('a code over the wire is known or not', async t => {
  t.ok(isRefusalCode('SLOT_TAKEN' satisfies RefusalCode))
  t.notOk(isRefusalCode('toString'))
})
