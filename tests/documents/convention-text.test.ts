// The text of conventions: drafted from readable templates, the same for ever, never with a hole in it.
import t from 'tap'
import {
  checkTemplate,
  conventionText,
  draftClauses,
  sha256OfText,
  standardTemplate,
} from '#server/documents/convention-text.ts'
import { conventionValues } from '#server/documents/convention-values.ts'
import { templateVocabulary } from '#server/documents/template-vocabulary.ts'
import { DocumentError } from '#server/documents/errors.ts'
import { typographed } from '#server/documents/wording.ts'
import { conventionKinds } from '#shared/convention.ts'
import { dunes, maree, supply, town } from './cast.ts'

const variables = (template: string) =>
  [...new Set([...template.matchAll(/\{\{\s*[#^/]?\s*([^{}]*?)\s*\}\}/g)].map(found => found[1]))].sort()

function refusal(run: () => unknown): DocumentError {
  try {
    run()
  } catch (error) {
    if (error instanceof DocumentError) return error
    throw error
  }
  throw new Error('nothing was refused')
}

t.test('every kind in both languages gives a whole text, with no variable left over', async t => {
  for (const kind of conventionKinds) {
    for (const language of ['fr', 'en'] as const) {
      const text = conventionText(supply({ kind, language }))
      t.notMatch(text, /\{\{|\}\}|undefined|null|NaN/, `${kind} in ${language} is filled`)
      t.match(text, /Article 1 – /)
      t.match(text, /Karim Benali/)
      t.match(text, /788 064 213 00024|788\u00a0064\u00a0213\u00a000024/)
    }
  }
})

t.test('both languages of a kind say the same: as many articles, the same variables', async t => {
  for (const kind of conventionKinds) {
    const [fr, en] = [standardTemplate(kind, 'fr'), standardTemplate(kind, 'en')]
    t.equal(fr.split('\n## ').length, en.split('\n## ').length, `${kind}: articles`)
    t.same(variables(fr), variables(en), `${kind}: variables`)
  }
})

t.test(
  'the same view gives the same text and the same hash; one changed figure changes the hash',
  async t => {
    const hash = sha256OfText(conventionText(supply()))
    t.match(hash, /^[0-9a-f]{64}$/)
    t.equal(sha256OfText(conventionText(supply())), hash)
    t.not(sha256OfText(conventionText(supply({ valueCents: 4_680_001 }))), hash)
  },
)

t.test('the number given after signing does not change what was signed', async t => {
  t.equal(conventionText(supply({ number: null })), conventionText(supply({ number: 'EST26-0099' })))
})

t.test('money and what is given in kind are kept apart', async t => {
  const text = conventionText(supply())
  t.match(text, /46\u00a0800,00\u00a0€ hors taxes/)
  t.match(text, /1\u00a0200,00\u00a0€ ce qu’elles s’apportent en nature/)
  t.notMatch(text, /48\u00a0000/, 'never added up')
})

t.test('French is set with no-break spaces, and a web address is left alone', async t => {
  const text = conventionText(
    supply({ object: 'le site https://maree.example : refonte ; « accueil » compris' }),
  )
  t.notMatch(text, / [:;?!»]/, 'no plain space before double punctuation')
  t.match(text, /https:\/\/maree\.example\u00a0: refonte\u00a0; «\u00a0accueil\u00a0»/)
})

t.test('a letter of intent to a public buyer stands on the rules of public purchasing', async t => {
  const text = conventionText(supply({ kind: 'letter-of-intent', parties: [maree, town] }))
  t.match(text, /R\. 2111-1/)
  t.match(text, /n’est ni une commande, ni un marché/)
  t.notMatch(conventionText(supply({ kind: 'letter-of-intent', parties: [maree, dunes] })), /R\. 2111-1/)
})

t.test('articles as negotiated replace those of the template', async t => {
  const text = conventionText(supply({ clauses: [{ title: 'Objet', text: 'Cent paniers.' }] }))
  t.match(text, /Article 1 – Objet\n\nCent paniers\.\n$/)
  t.notMatch(text, /Article 2/)
})

t.test('a template with an unknown variable is refused by its name and line', async t => {
  const template = '---\ntitle: Essai\n---\n\n## Objet\n\nNous livrons\n{{quantitee}} paniers.\n'
  const error = refusal(() => checkTemplate(template, supply()))
  t.equal(error.code, 'TEMPLATE_UNKNOWN_VARIABLE')
  t.same(error.details, { variable: 'quantitee', line: 8 })
  t.match(error.message, /\{\{quantitee\}\}/)
})

t.test('a variable that names something of every object is unknown too', async t => {
  const template = '---\ntitle: Essai\n---\n## Objet\n{{constructor}}\n'
  t.throws(() => checkTemplate(template, supply()), { code: 'TEMPLATE_UNKNOWN_VARIABLE' })
})

t.test('a section that is left open, or closed twice, is refused', async t => {
  const head = '---\ntitle: Essai\n---\n## Objet\n'
  t.throws(() => checkTemplate(`${head}{{#renewal}}Oui.`, supply()), { code: 'TEMPLATE_MALFORMED' })
  t.throws(() => checkTemplate(`${head}Oui.{{/renewal}}`, supply()), { code: 'TEMPLATE_MALFORMED' })
  t.throws(() => checkTemplate('Objet', supply()), { code: 'TEMPLATE_MALFORMED' })
  t.throws(() => checkTemplate('---\ntitle: Essai\n---\n', supply()), { code: 'TEMPLATE_MALFORMED' })
})

t.test('what a party typed is never read as a template', async t => {
  const text = conventionText(supply({ object: 'un lot nommé {{value}}' }))
  t.match(text, /un lot nommé \{\{value\}\}/)
})

t.test('a signatory without capacity is named, before anything is drawn', async t => {
  const error = refusal(() => conventionText(supply({ parties: [{ ...dunes, capacity: ' ' }, maree] })))
  t.equal(error.code, 'CONVENTION_INCOMPLETE')
  t.equal(error.details.field, 'parties[0].capacity')
  t.match(error.message, /qualité du signataire de « Les Ateliers des Dunes »/)
})

t.test('several parties share the name of member, told apart by number', async t => {
  const text = conventionText(supply({ kind: 'multi-party', parties: [dunes, maree, town] }))
  t.match(text, /«\u00a0le Chef de file\u00a0»/)
  t.match(text, /«\u00a0le Membre 1\u00a0»/)
  t.match(text, /«\u00a0le Membre 2\u00a0»/)
})

t.test('an article whose every section is empty is left out', async t => {
  const titles = draftClauses(supply({ socialAims: [], parties: [maree, town] })).map(clause => clause.title)
  t.notOk(titles.includes('Engagements sociaux'))
  t.ok(titles.includes('Engagements environnementaux'))
})

t.test('the vocabulary offered to organisers is exactly what templates understand', async t => {
  const understood = Object.keys(conventionValues(supply(), [])).filter(name => !/^party[2-9]/.test(name))
  for (const language of ['fr', 'en'] as const) {
    t.same(
      templateVocabulary(language)
        .map(entry => entry.name)
        .sort(),
      understood.sort(),
    )
  }
})

t.test('apostrophes are typographic in both languages, also after the owners of a thing', async t => {
  t.equal(
    typographed("the parties' meeting at the organiser's hall", 'en'),
    'the parties’ meeting at the organiser’s hall',
  )
  t.equal(typographed("l'article n'est pas « lu »", 'fr'), 'l’article n’est pas «\u00a0lu\u00a0»')
})
