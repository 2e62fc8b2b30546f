// The certificate of a signed convention: one landscape page to hang up or to photograph, with what both parties agreed to show.
import { qrSvg } from './qr.ts'
import { typeset } from './typesetting.ts'
import type { Typeset } from './typesetting.ts'
import type { DayText, DocumentLanguage, SectorShare } from './views.ts'
import { dayInWords, daysInWords, listInWords } from './wording.ts'
import { wovenBand } from './woven-band.ts'

export type ConventionCertificate = {
  language: DocumentLanguage
  edition: { name: string; place: string; dates: { from: DayText; to: DayText } }
  number: string
  /** « Convention-cadre d’approvisionnement ». */
  title: string
  /** Shown only because the parties consented. */
  object: string | null
  parties: { name: string; signatory: string; capacity: string }[]
  signedOn: DayText
  verifyUrl: string
  sectors: SectorShare[]
  madeAt: Date
}

/** Tagged PDF/A-2, A4 landscape. */
export function certificatePdf(
  view: ConventionCertificate,
  standard: Typeset['standard'] = 'a-2a',
): Uint8Array {
  const { language, edition, parties } = view
  const fr = language === 'fr'
  const data = {
    ...view,
    edition: { ...edition, days: daysInWords(edition.dates.from, edition.dates.to, language) },
    // Quoted: « lors de Les Rencontres » is not said.
    occasion: fr ? `«\u00a0${edition.name}\u00a0»` : `“${edition.name}”`,
    bandRaw: wovenBand(view.sectors, { threads: 120, rows: 8 }),
    qrRaw: qrSvg(view.verifyUrl, { quietModules: 2 }),
    names: namesInLines(
      parties.map(party => party.name),
      language,
    ),
    signedOn: dayInWords(view.signedOn, language),
    words: {
      heading: fr ? 'Convention signée' : 'Agreement signed',
      signedOn: fr ? 'Signée le' : 'Signed on',
      at: fr ? 'lors de' : 'at',
      number: fr ? 'N°' : 'No.',
      check: fr ? 'Vérifier' : 'Check',
      qrAlt: fr ? 'Code QR vers la page de vérification' : 'QR code to the verification page',
    },
  }
  return typeset('certificate', data, { standard, madeAt: view.madeAt })
}

/** Two names have a line each, so that neither is cut; more follow each other. */
function namesInLines(names: readonly string[], language: DocumentLanguage): string[] {
  const [first, second] = names
  if (names.length !== 2 || first === undefined || second === undefined) return [listInWords(names, language)]
  return [first, `${language === 'fr' ? 'et' : 'and'} ${second}`]
}
