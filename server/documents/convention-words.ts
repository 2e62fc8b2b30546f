// The fixed words of the printed convention, in both languages.
import type { DocumentLanguage, SigningMethod } from './views.ts'

export type ConventionWords = typeof french

const french = {
  document: 'Convention',
  draft: 'Projet à lire et à signer',
  numberLabel: 'Convention n°',
  and: 'et',
  article: 'Article',
  signatures: 'Signatures',
  signedOn: 'Signée le',
  toSign: 'Date, lieu et signature',
  evidence: 'Page de preuves',
  evidenceIntro:
    'Cette page dit qui a signé, quand et comment. Le texte signé, mot pour mot, est joint à ce fichier sous le nom « convention.txt » ; les preuves le sont sous le nom « evidence.json ».',
  hash: 'Empreinte SHA-256 du texte signé',
  who: 'Signataire',
  when: 'Quand',
  how: 'Comment',
  from: 'Depuis',
  shown: 'Texte montré',
  law: 'Ce que vaut cette signature',
  check: 'Vérifier ce document',
  checkBody:
    'Cette adresse dit si le document est intact, qui l’a signé et quand, sans montrer le texte. Hors ligne, la commande « covalence verify » juge le fichier seul.',
  qrAlt: 'Code QR vers la page de vérification',
  page: 'Page',
  of: 'sur',
  madeAt: 'Document établi le',
  methods: {
    'email-code': 'Code à usage unique reçu par e-mail, lié à l’empreinte du texte',
    passkey: 'Clé d’accès de l’appareil du signataire, dont le défi est l’empreinte du texte',
    tablet: 'Tablette du bureau des conventions, en présence de l’équipe',
    paper: 'Signature manuscrite, photographiée et transcrite',
  } satisfies Record<SigningMethod, string>,
  lawSimple:
    'Signature électronique simple au sens du règlement (UE) n° 910/2014 (eIDAS). Elle ne peut être écartée comme preuve au seul motif qu’elle est électronique (article 25) ; le juge apprécie sa fiabilité d’après les éléments ci-dessus (article 1367 du Code civil).',
  lawPasskey:
    'La clé d’accès laisse une preuve de niveau avancé (article 26 du règlement) : elle est liée au signataire, sous son contrôle, et à ce texte dont tout changement se voit. L’identité du titulaire de la clé repose sur son compte ; ce n’est pas une signature qualifiée.',
  lawPaper: 'L’original papier garde sa valeur propre ; les parties le conservent.',
  lawSeal:
    'Le cachet électronique de la plateforme scelle ce fichier : tout changement ultérieur, même d’un seul bit, se voit. Il n’est pas la signature d’une partie.',
}

const english: ConventionWords = {
  document: 'Agreement',
  draft: 'Draft to be read and signed',
  numberLabel: 'Agreement no.',
  and: 'and',
  article: 'Article',
  signatures: 'Signatures',
  signedOn: 'Signed on',
  toSign: 'Date, place and signature',
  evidence: 'Evidence page',
  evidenceIntro:
    'This page says who signed, when and how. The signed text, word for word, is attached to this file as “convention.txt”; the evidence is attached as “evidence.json”.',
  hash: 'SHA-256 digest of the signed text',
  who: 'Signatory',
  when: 'When',
  how: 'How',
  from: 'From',
  shown: 'Text shown',
  law: 'What this signature is worth',
  check: 'Check this document',
  checkBody:
    'This address says whether the document is intact, who signed it and when, without showing the text. Offline, the command “covalence verify” judges the file alone.',
  qrAlt: 'QR code to the verification page',
  page: 'Page',
  of: 'of',
  madeAt: 'Document made on',
  methods: {
    'email-code': 'Single-use code received by e-mail, bound to the digest of the text',
    passkey: 'Passkey of the signatory’s device, whose challenge is the digest of the text',
    tablet: 'Tablet of the agreements desk, with staff present',
    paper: 'Handwritten signature, photographed and transcribed',
  },
  lawSimple:
    'Simple electronic signature within the meaning of Regulation (EU) No 910/2014 (eIDAS). It may not be denied as evidence solely because it is electronic (article 25); the court weighs its reliability on the elements above (article 1367 of the French Code civil).',
  lawPasskey:
    'The passkey leaves advanced-grade evidence (article 26 of the Regulation): it is bound to the signatory, under their control, and to this text, any change of which shows. The identity of the key’s holder rests on their account; it is not a qualified signature.',
  lawPaper: 'The paper original keeps its own value; the parties keep it.',
  lawSeal:
    'The platform’s electronic seal closes this file: any later change, even of a single bit, shows. It is not the signature of a party.',
}

export function conventionWords(language: DocumentLanguage): ConventionWords {
  return language === 'fr' ? french : english
}
