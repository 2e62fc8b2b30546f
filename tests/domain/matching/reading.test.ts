// Reading: what a need says only in its text.
import t from 'tap'
import { readBudget, readQuantity } from '#server/domain/matching/reading/amounts.ts'
import { digitsValue, wordsToDigits } from '#server/domain/matching/reading/numbers.ts'
import { readPlace } from '#server/domain/matching/reading/place.ts'

t.test('amounts in words are read as in digits', async t => {
  t.equal(wordsToDigits('une trentaine de convives'), '30 convives')
  t.equal(wordsToDigits('trois mille cinq cents euros'), '3500 euros')
  t.equal(wordsToDigits('quatre-vingt-dix-sept repas'), '97 repas')
  t.equal(wordsToDigits('soixante et onze'), '71')
  t.equal(wordsToDigits('un buffet et une nappe'), 'un buffet et une nappe')
})

t.test('French and English marks of thousands and decimals are told apart', async t => {
  t.equal(digitsValue('5 000'), 5000)
  t.equal(digitsValue('5.000,50'), 5000.5)
  t.equal(digitsValue('12,5'), 12.5)
  t.equal(digitsValue('1.500'), 1500)
  t.equal(digitsValue(''), undefined)
})

t.test('a quantity needs a unit, and keeps its rhythm', async t => {
  t.same(readQuantity('buffet pour 60 personnes'), { quantity: 60, unit: 'personnes' })
  t.same(readQuantity('deux tonnes par mois'), { quantity: 2, unit: 'tonnes/mois' })
  t.equal(readQuantity('lot 3 du marché 2024'), undefined)
})

t.test('a budget is read in cents, for the whole or for each', async t => {
  t.same(readBudget('maximum 5 000 €'), { max: 500_000, unit: 'cents' })
  t.same(readBudget('12,50 € par personne'), { max: 1250, unit: 'cents/personne' })
  t.same(readBudget('20 k€'), { max: 2_000_000, unit: 'cents' })
  t.equal(readBudget('sans budget'), undefined)
})

t.test('a place follows its preposition; a journey between two places names neither', async t => {
  t.equal(readPlace('buffet à Sète')?.place.department, '34')
  t.equal(readPlace('entretien en Lozère')?.place.department, '48')
  t.equal(readPlace('travaux en Auvergne-Rhône-Alpes')?.place.region, '84')
  t.equal(readPlace('ménage à La Roche-sur-Yon')?.place.department, '85')
  t.equal(readPlace('camion entre Lille et Paris'), undefined)
  t.equal(readPlace('livraison à domicile'), undefined)
})

t.test('a name that two towns bear is not guessed', async t => {
  t.equal(readPlace('nettoyage à Saint-Denis'), undefined)
})
