// The judge's words: what holds, what does not, and what the reader should do.
import type { Fault, Verdict } from './verdict.ts'

type Language = 'fr' | 'en'

const faults: Record<Fault, Record<Language, string>> = {
  'not-a-pdf': { fr: 'Ce fichier n’est pas un PDF.', en: 'This file is not a PDF.' },
  'no-seal': { fr: 'Ce PDF ne porte aucun cachet.', en: 'This PDF carries no seal.' },
  'unsupported-algorithm': {
    fr: 'Le cachet emploie un procédé que cette commande ne connaît pas.',
    en: 'The seal uses an algorithm this command does not know.',
  },
  'bytes-outside-seal': {
    fr: 'Le cachet ne couvre pas tout le fichier : quelque chose a été ajouté ou retiré.',
    en: 'The seal does not cover the whole file: something was added or removed.',
  },
  'seal-malformed': { fr: 'Le cachet lui-même a été abîmé.', en: 'The seal itself has been damaged.' },
  'content-changed': {
    fr: 'Le contenu a changé depuis le scellement.',
    en: 'The content has changed since it was sealed.',
  },
  'seal-signature-wrong': {
    fr: 'Le cachet n’a pas été fait avec la clé du certificat.',
    en: 'The seal was not made with the key of the certificate.',
  },
  'certificate-mismatch': {
    fr: 'Le certificat joint n’est pas celui du cachet.',
    en: 'The certificate in the file is not the seal’s own.',
  },
  'certificate-not-valid-then': {
    fr: 'Le certificat n’était pas valable au moment du scellement.',
    en: 'The certificate was not valid when the seal was made.',
  },
  'certificate-not-trusted': {
    fr: 'Le fichier a été scellé par un autre certificat que ceux que vous avez indiqués.',
    en: 'The file was sealed by another certificate than those you trust.',
  },
  'timestamp-wrong': {
    fr: 'L’horodatage ne correspond pas à ce cachet.',
    en: 'The timestamp does not belong to this seal.',
  },
  'passkey-wrong': {
    fr: 'Une clé d’accès n’a pas signé ce texte : sa réponse ne correspond pas.',
    en: 'A passkey did not sign this text: its answer does not match.',
  },
  'text-mismatch': {
    fr: 'Le texte joint n’est pas celui que les parties ont signé.',
    en: 'The attached text is not the one the parties signed.',
  },
}

const headings: Record<Verdict['status'], Record<Language, string>> = {
  valid: { fr: 'VALIDE : scellé, et inchangé depuis.', en: 'VALID: sealed, and unchanged since.' },
  altered: { fr: 'ALTÉRÉ : ne vous y fiez pas.', en: 'ALTERED: do not rely on it.' },
  unreadable: {
    fr: 'ILLISIBLE : rien ne peut être dit de ce fichier.',
    en: 'UNREADABLE: nothing can be said of this file.',
  },
}

/** One sentence for a fault. */
function faultInWords(fault: Fault, language: Language): string {
  return faults[fault][language].replace(/ ([:;?!])/g, '\u00a0$1')
}

/** The verdict as a few lines of text, ending with a line end. */
export function verdictInWords(verdict: Verdict, language: Language): string {
  const fr = language === 'fr'
  const line = (french: string, english: string, value: string | null): string[] =>
    value === null || value === '' ? [] : [`  ${(fr ? french : english).padEnd(22)} ${printable(value)}`]
  const { sealedBy, timestamp } = verdict
  const lines = [
    headings[verdict.status][language],
    ...verdict.faults.map(fault => `  - ${faultInWords(fault, language)}`),
    ...line('Convention', 'Agreement', verdict.number),
    ...line(
      'Scellé par',
      'Sealed by',
      sealedBy && [sealedBy.name, sealedBy.organisation].filter(part => part !== '').join(', '),
    ),
    ...line('Certificat (SHA-256)', 'Certificate (SHA-256)', sealedBy?.fingerprint ?? null),
    ...line('Identité', 'Identity', sealedBy && identity(verdict, fr)),
    ...line('Scellé le', 'Sealed on', verdict.sealedAt?.toISOString() ?? null),
    ...line('Horodaté le', 'Timestamped on', timestamp && `${timestamp.at.toISOString()} (${timestamp.by})`),
    ...(verdict.status === 'valid' ? verdict.signatures : []).flatMap(signature =>
      line(
        'Signée par',
        'Signed by',
        `${signature.name}, ${signature.capacity}, ${signature.organisation} – ${signature.signedAt} (${methodOf(signature, fr)})`,
      ),
    ),
    ...line('Texte (SHA-256)', 'Text (SHA-256)', verdict.textSha256),
    ...line('Fichier (SHA-256)', 'File (SHA-256)', verdict.fileSha256),
  ]
  return `${lines.join('\n')}\n`
}

function methodOf({ method, passkey }: Verdict['signatures'][number], fr: boolean): string {
  if (passkey !== true) return method
  return fr
    ? `${method}, réponse de la clé revérifiée ici`
    : `${method}, answer of the key checked again here`
}

function identity(verdict: Verdict, fr: boolean): string {
  if (verdict.trusted === true) return fr ? 'certificat que vous avez indiqué' : 'a certificate you trust'
  if (verdict.trusted === false) return fr ? 'certificat inconnu de vous' : 'a certificate you do not trust'
  return fr
    ? 'à comparer avec l’empreinte publiée par la plateforme (ou --trust CERTIFICAT.pem)'
    : 'to be compared with the fingerprint the platform publishes (or --trust CERTIFICATE.pem)'
}

// A name inside a hostile file must not drive the reader's terminal.
function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '?').slice(0, 500)
}
