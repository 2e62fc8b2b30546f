// The convention on paper: accessible, archivable, printed from the signed text and nothing else.
import { PDF } from '@libpdf/core'
import t from 'tap'
import { conventionPdf } from '#server/documents/convention-pdf.ts'
import { conventionText, sha256OfText } from '#server/documents/convention-text.ts'
import { certificatePdf } from '#server/documents/certificate-pdf.ts'
import { partsOfText } from '#server/documents/text-parts.ts'
import { conventionKinds } from '#shared/convention.ts'
import { attachment } from '#server/verify/attachments.ts'
import { documentOf, dunes, maree, sectors, signedDocument, supply, town } from './cast.ts'

const madeAt = new Date('2026-11-24T12:00:00Z')
const verifyUrl = 'https://covalence.example/v/K7QM2XPT'

async function wordsOf(pdf: Uint8Array): Promise<string> {
  const pages = (await PDF.load(pdf)).getPages()
  return pages
    .map(page => page.extractText().text)
    .join('\n')
    .replace(/\s+/g, ' ')
}

t.test('every kind in both languages satisfies the rules of PDF/UA and PDF/A-3', async t => {
  for (const kind of conventionKinds) {
    for (const language of ['fr', 'en'] as const) {
      t.doesNotThrow(
        () => conventionPdf(signedDocument(supply({ kind, language })), 'ua-1'),
        `${kind} in ${language}: PDF/UA`,
      )
      const bytes = Buffer.from(conventionPdf(signedDocument(supply({ kind, language }))))
      t.ok(
        bytes.includes('<pdfaid:part>3</pdfaid:part>') && bytes.includes('<pdfuaid:part>1</pdfuaid:part>'),
        'it says both',
      )
      t.ok(
        bytes.includes(`/Lang (${language})`) &&
          bytes.includes('/Marked true') &&
          bytes.includes('/DisplayDocTitle true'),
      )
    }
  }
})

t.test('the printed page holds number, parties, articles, who signed when, and where to check', async t => {
  const words = await wordsOf(conventionPdf(signedDocument()))
  for (const part of [
    'EST26-0017',
    'Marée Basse',
    'Article 14 – Signature',
    'Karim Benali',
    '24 novembre 2026 à 11 h 42 (UTC+1)',
    '2026-11-24 10:42:07 UTC',
    verifyUrl,
  ]) {
    t.ok(words.includes(part), part)
  }
})

t.test('the text that was signed is attached byte for byte, with its evidence', async t => {
  const document = signedDocument()
  const bytes = Buffer.from(conventionPdf(document))
  t.equal(attachment(bytes, 'convention.txt')?.toString('utf8'), document.text)
  const evidence: unknown = JSON.parse(attachment(bytes, 'evidence.json')?.toString('utf8') ?? '')
  t.match(evidence, {
    format: 'covalence-evidence/1',
    number: 'EST26-0017',
    textSha256: sha256OfText(document.text),
  })
})

t.test('the same document gives the same bytes', async t => {
  t.ok(Buffer.from(conventionPdf(signedDocument())).equals(Buffer.from(conventionPdf(signedDocument()))))
})

t.test('a signature bound to another text is refused, and no file comes out', async t => {
  const document = signedDocument()
  const changed = { ...document, text: document.text.replace('400 paniers', '300 paniers') }
  t.throws(() => conventionPdf(changed), { code: 'TEXT_CHANGED_SINCE_SIGNING' })
})

t.test('a draft has boxes to sign by hand, and no evidence page', async t => {
  const words = await wordsOf(conventionPdf(documentOf(supply({ number: null }))))
  t.match(words, /Projet à lire et à signer/)
  t.match(words, /Date, lieu et signature/)
  t.notMatch(words, /Page de preuves/)
})

t.test('a text frozen elsewhere is printed as it stands', async t => {
  const text =
    'Convention de service\n\n1. Marée Basse, SCIC, SIRET 84213579200017\n2. Port-Laurent, commune\n\nObjet\u00a0: des paniers\n\nArticle 1. Objet\nCent paniers.\n\nArticle 2. Durée\n- un an ;\n- renouvelable.\n'
  const parts = partsOfText(text)
  t.equal(parts.title, 'Convention de service')
  t.same(
    parts.parties.map(party => party.name),
    ['Marée Basse, SCIC, SIRET 84213579200017', 'Port-Laurent, commune'],
  )
  t.same(parts.opening, ['Objet\u00a0: des paniers'])
  t.same(parts.articles, [
    { heading: 'Article 1. Objet', text: 'Cent paniers.' },
    { heading: 'Article 2. Durée', text: '- un an ;\n- renouvelable.' },
  ])
  const words = await wordsOf(conventionPdf({ ...signedDocument(), text, signatures: [] }))
  t.match(words, /Cent paniers\./)
})

t.test('nothing of a text is lost between the text and its parts', async t => {
  for (const kind of conventionKinds) {
    const text = conventionText(supply({ kind }))
    const { title, opening, parties, articles } = partsOfText(text)
    const again = [
      title,
      ...opening,
      ...parties.flatMap(party => [party.name, ...party.lines]),
      ...articles.flatMap(article => [article.heading, article.text]),
    ]
    const letters = (whole: string): string => whole.replace(/^\d+\. /gm, '').replace(/\s/g, '')
    t.equal([...letters(again.join('\n'))].sort().join(''), [...letters(text)].sort().join(''), kind)
  }
})

t.test('names that no font can draw do not stop the printing, and the attached text keeps them', async t => {
  const view = supply({ parties: [{ ...dunes, name: 'Dunes 🌊 株式会社 \u202eabc\u0007' }, maree] })
  const bytes = Buffer.from(conventionPdf(signedDocument(view)))
  t.match(attachment(bytes, 'convention.txt')?.toString('utf8'), /🌊 株式会社/)
})

t.test('what parties type is never read as markup', async t => {
  const object = '#pagebreak() *gras* $x$ \\ `code` #sys.inputs <label> @ref //'
  const words = await wordsOf(conventionPdf(signedDocument(supply({ object }))))
  t.ok(words.includes('#pagebreak() *gras* $x$'), 'it stands there letter for letter')
})

t.test('very long fields and twenty parties still make a document', async t => {
  const parties = Array.from({ length: 20 }, (_, i) => ({
    ...maree,
    name: `Structure ${i + 1}`,
    siret: `8421357920${String(i).padStart(4, '0')}`,
  }))
  const view = supply({ kind: 'multi-party', parties, object: 'très '.repeat(2_000) })
  t.doesNotThrow(() => conventionPdf(signedDocument(view), 'ua-1'))
  const unbroken = supply({
    object: 'x'.repeat(10_000),
    parties: [{ ...dunes, name: 'N'.repeat(300) }, town],
  })
  t.doesNotThrow(() => conventionPdf(signedDocument(unbroken)))
})

t.test('the certificate to hang up is accessible too, in both languages', async t => {
  for (const language of ['fr', 'en'] as const) {
    const certificate = {
      language,
      edition: supply().edition,
      number: 'EST26-0017',
      title: 'Convention-cadre d’approvisionnement',
      object: null,
      parties: [dunes, maree, town].map(party => ({
        name: party.name,
        signatory: party.representative,
        capacity: party.capacity,
      })),
      signedOn: '2026-11-24',
      verifyUrl,
      sectors,
      madeAt,
    }
    t.doesNotThrow(() => certificatePdf(certificate, 'ua-1'))
    t.match(await wordsOf(certificatePdf(certificate)), /EST26-0017/)
    const ofTwo = certificatePdf({ ...certificate, parties: certificate.parties.slice(0, 2) })
    const words = (await wordsOf(ofTwo)).replace(/\s+/g, ' ')
    const said = {
      fr: [
        'Les Ateliers des Dunes et Marée Basse',
        'lors de « Les Rencontres de l’Estuaire 2026 »',
        'N° EST26-0017',
      ],
      en: [
        'Les Ateliers des Dunes and Marée Basse',
        'at “Les Rencontres de l’Estuaire 2026”',
        'No. EST26-0017',
      ],
    }[language]
    for (const one of said) t.ok(words.includes(one), `${one} in ${words}`)
  }
})

t.test(
  'adding the PDF/UA mark leaves a sound file: each offset finds its object, the packet has its length',
  async t => {
    const bytes = Buffer.from(conventionPdf(signedDocument()))
    const text = bytes.toString('latin1')
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
    t.equal(text.slice(start, start + 4), 'xref')
    const [first = '', ...entries] = text
      .slice(start + 5, text.indexOf('trailer', start))
      .trim()
      .split('\n')
    const wrong = entries
      .map((entry, id) => ({ entry, id }))
      .filter(({ entry, id }) => {
        const [offset = '', , kind] = entry.trim().split(' ')
        return kind === 'n' && !text.startsWith(`${id} 0 obj`, Number(offset))
      })
    t.equal(first.trim(), `0 ${entries.length}`)
    t.same(wrong, [])
    const packet = text.indexOf('<?xpacket begin')
    const length = Number(/\/Length (\d+)[^>]*>>\s*stream\r?\n$/.exec(text.slice(0, packet))?.[1])
    t.match(text.slice(packet + length, packet + length + 12), /^\s*endstream/)
  },
)

t.test('a long address stays one address: in the link, in the code and in the evidence', async t => {
  const long = 'https://rencontres-de-l-estuaire.saint-nazaire.covalence.example/v/K7QM2XPT'
  const bytes = Buffer.from(conventionPdf({ ...signedDocument(), verifyUrl: long }))
  t.ok(bytes.includes(`/URI (${long})`))
  t.ok(
    bytes.includes(`covalence-text-sha256:${sha256OfText(signedDocument().text)}`),
    'the hash stands whole in the metadata',
  )
})

t.test(
  'the packet of metadata lists each property once, with the schema of PDF/UA among the others',
  async t => {
    const text = Buffer.from(conventionPdf(signedDocument())).toString('utf8')
    const packet = text.slice(text.indexOf('<?xpacket begin'), text.indexOf('<?xpacket end'))
    for (const property of [
      '<pdfaExtension:schemas>',
      '<pdfuaid:part>',
      '<pdfaid:part>',
      '<rdf:Description ',
      'PDF/UA identification schema',
    ]) {
      t.equal(packet.split(property).length - 1, 1, property)
    }
  },
)

t.test('rare signs are drawn as near as the faces allow, in text and in titles', async t => {
  const odd =
    'Nguy\u1ec5n \u0169 12\u202f000\u00a0€ 10\u00a0µm porte\u2011à\u2011porte \u2192 \u2116 3 Ağaoğlu Čapek ½ \u00adÉtang \u2028 ŋ'
  const view = supply({ object: odd, parties: [{ ...dunes, name: odd.slice(0, 60) }, maree] })
  const words = await wordsOf(conventionPdf(signedDocument(view)))
  t.match(words, /12\s000\s€ 10\s[µμ]m porte-à-porte/)
  t.match(words, /Čapek ½ Étang/)
  // Every character of Latin scripts, Greek and Cyrillic letters, signs: none may stop the printing.
  const all = Array.from({ length: 0x2800 }, (_, code) => String.fromCodePoint(code))
    .filter(sign => !/\s/.test(sign))
    .join(' ')
  t.doesNotThrow(() => conventionPdf(signedDocument(supply({ object: all })), 'ua-1'))
  t.doesNotThrow(() =>
    conventionPdf(signedDocument(supply({ clauses: [{ title: all.slice(0, 4_000), text: all }] }))),
  )
})

t.test('half a character from a broken paste changes neither hash nor attachment', async t => {
  const document = signedDocument(supply({ object: 'panier \ud83c abîmé' }))
  const attached = attachment(Buffer.from(conventionPdf(document)), 'convention.txt')?.toString('utf8') ?? ''
  t.equal(sha256OfText(attached), sha256OfText(document.text))
})
