// French text: what becomes of words before they meet.
import t from 'tap'
import { plainText } from '#server/domain/matching/text/fold.ts'
import { piecesOf } from '#server/domain/matching/text/segments.ts'
import { stemOf, wordsOf } from '#server/domain/matching/text/words.ts'

const stems = (text: string) => wordsOf(text).map(word => word.stem)

t.test('an elision leaves the word that carries the meaning', async t => {
  t.same(stems('l’entretien d’espaces, aujourd’hui jusqu’aux vitres'), stems('entretien espaces vitres'))
})

t.test('a plural meets its singular, and accents are folded only after stemming', async t => {
  t.equal(stemOf('nettoyages'), stemOf('nettoyage'))
  t.equal(stemOf('réutilisables'), stemOf('réutilisable'))
  t.match(stemOf('propreté'), /^[a-z]+$/)
  // The stemmer reads accents: « salé » is no « sale ».
  t.equal(stemOf('élagué'), 'elagu')
})

t.test('a compound gives its parts, and a prefix written apart or joined is one word', async t => {
  t.same(stems('plateaux-repas'), stems('plateaux repas'))
  t.ok(stems('multi-services').includes(stemOf('multiservices')))
  t.ok(stems('sous-traitance').includes(stemOf('soustraitance')))
})

t.test('words of contracts count for a fraction, words of the trade in full', async t => {
  const [marche, nettoyage] = wordsOf('marché nettoyage')
  t.ok((marche?.weight ?? 1) < 0.5)
  t.equal(nettoyage?.weight, 1)
})

t.test('ligatures and typographic apostrophes are spelled out', async t => {
  t.same(stems('Gros Œuvre'), stems('gros oeuvre'))
  t.same(stems('l’hôtel'), stems("l'hôtel"))
})

t.test('markup says nothing, and its scripts even less', async t => {
  t.same(stems('<p>Traiteur <b>bio</b></p><script>alert("buffet")</script>'), stems('Traiteur bio'))
  t.match(plainText('caf&eacute; &amp; th&#233;'), /café & thé/)
})

t.test(
  'a description is cut at bullets, commas of lists and « et », so that each piece speaks of one trade',
  async t => {
    const pieces = piecesOf(
      'Nos activités : - entretien des espaces verts - peinture, plâtrerie et carrelage. Devis gratuit',
    )
    t.equal(pieces.length, 6)
  },
)

t.test('a text of more than a hundred pieces keeps all its words', async t => {
  const text = Array.from({ length: 300 }, (_, at) => `métier${at}`).join(', ')
  t.equal(piecesOf(text).flatMap(piece => piece.words).length, 300)
})

t.test('a sentence on how people are accompanied speaks less of what is sold', async t => {
  const [people] = piecesOf('Un parcours d’insertion vers l’emploi durable pour des salariés en formation')
  const [trade] = piecesOf('Nettoyage de bureaux et de vitres')
  t.ok((people?.share ?? 1) < 0.5)
  t.equal(trade?.share, 1)
})

t.test('words of different trades that the stemmer would make one are kept apart', async t => {
  t.not(stemOf('portes'), stemOf('ports'))
  t.not(stemOf('livrée'), stemOf('livre'))
  t.not(stemOf('données'), stemOf('dons'))
  t.not(stemOf('communication'), stemOf('communes'))
  t.not(stemOf('acier'), stemOf('ACI'.toLowerCase()))
  t.equal(stemOf('porte'), stemOf('portes'))
})

t.test('months say nothing of a trade', async t => {
  t.same(
    wordsOf('buffet en mai, le 12 décembre').map(word => word.stem),
    ['buffet', '12'],
  )
})
