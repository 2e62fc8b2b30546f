// The directory and the suggestions: found by beginnings, through typos and without accents.
import t from 'tap'
import { ids, marketOf, montpellier } from './cast.ts'

const found = (text: string, filters = {}) => ids(marketOf().search(text, filters).hits)

t.test('a word finds its offer by its beginning, without accents, and through a typo', async t => {
  t.ok(found('traiteur').includes('toques'))
  t.ok(found('trait').includes('toques'), 'still being typed')
  t.ok(found('PROPRETE').includes('proprete'))
  t.ok(found('maraichage').includes('lozere'))
  t.ok(found('traitteur').includes('toques'), 'a typo')
})

t.test('every word must be met; when nobody meets all, who meets most of them is shown as such', async t => {
  t.same(found('buffets cocktails vaisselle'), ['toques'])
  t.equal(marketOf().search('buffets cocktails vaisselle').exact, true)
  const page = marketOf().search('traiteur soudure')
  t.equal(page.exact, false)
  t.same(ids(page.hits).sort(), ['buffet-nord', 'toques'])
  t.same(found('soudure'), [])
})

t.test('a town finds who is based there', async t => {
  t.same(found('lille'), ['buffet-nord'])
  t.same(found('traiteur montpellier'), ['toques'])
})

t.test('nothing typed lists everyone in order of title', async t => {
  t.same(found(''), ['buffet-nord', 'lozere', 'toques', 'proprete'])
})

t.test('filters keep, and each facet counts what choosing another value would give', async t => {
  const page = marketOf().search('', { departments: ['34'] })
  t.same(ids(page.hits).sort(), ['proprete', 'toques'])
  t.equal(page.total, 2)
  t.equal(
    page.facets.departments.find(facet => facet.value === '48')?.count,
    1,
    'the other departments stay to be chosen',
  )
  t.equal(page.facets.legalFamilies.find(facet => facet.value === 'EI')?.count, 2)
  t.equal(
    page.facets.legalFamilies.find(facet => facet.value === 'ESAT'),
    undefined,
  )
})

t.test('sectors read in the text make facets before anyone declares them', async t => {
  const { facets } = marketOf([
    { id: 'o', title: 'Traiteur', description: 'Buffets', sector: 'traiteur' },
  ]).search('', {})
  t.same(facets.sectors, [{ value: 'traiteur', count: 1 }])
})

t.test('near a place keeps who is based there', async t => {
  t.same(found('', { near: { place: montpellier, km: 30 } }).sort(), ['proprete', 'toques'])
})

t.test('pages follow one another without overlap', async t => {
  const market = marketOf()
  const pages = [0, 2].map(from => ids(market.search('', {}, { from, count: 2 }).hits))
  t.equal(new Set(pages.flat()).size, 4)
})

t.test('the same filters narrow propositions', async t => {
  const matches = marketOf().rank(
    { id: 'n', description: 'buffet' },
    { filters: { legalFamilies: ['ESAT'] } },
  )
  t.same(ids(matches), ['buffet-nord'])
})

t.test('a sector is suggested from a few words, three at most, and from a word being typed', async t => {
  const market = marketOf([])
  const codes = (text: string) => market.suggestSectors(text).map(item => item.code)
  t.equal(codes('buffet pour 60 personnes')[0], 'traiteur')
  t.equal(codes('ménage de nos bureaux')[0], 'nettoyage-locaux')
  t.ok(codes('tonte des pelouses et taille de haies').includes('entretien-espaces-verts'))
  t.ok(codes('maraîch').includes('maraichage'))
  t.ok(codes('nettoyage vitres buffet tonte plomberie').length <= 3)
  t.same(codes(''), [])
  t.same(codes('xqzw 12 !!'), [])
})

t.test('neighbours that declared their sector vote for it', async t => {
  const market = marketOf(
    Array.from({ length: 5 }, (_, at) => ({
      id: `o${at}`,
      description: 'Zorglub artisanal de qualité',
      sector: 'boulangerie',
    })),
  )
  t.equal(market.suggestSectors('zorglub artisanal')[0]?.code, 'boulangerie')
})
