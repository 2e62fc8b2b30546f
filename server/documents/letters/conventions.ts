// Letters about conventions: the code that signs, and the document once all have signed.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export function signingLetter(
  language: Language,
  view: { code: string; object: string; sha256: string; minutes: number },
): LetterText {
  const code = `${view.code.slice(0, 3)} ${view.code.slice(3)}`
  const print = `${view.sha256.slice(0, 8)}…${view.sha256.slice(-8)}`
  if (language === 'en') {
    return {
      subject: `Your signing code: ${code}`,
      text: `Hello,\n\nThis code signs the convention “${view.object}”: ${code}\n\nIt is bound to the text whose print is ${print}, works once, for ${view.minutes} minutes. By typing it you sign, as a simple electronic signature. If you did not ask for it, do nothing and tell the organisers.\n\nCovalence`,
    }
  }
  return {
    subject: `Votre code de signature : ${code}`,
    text: `Bonjour,\n\nCe code signe la convention « ${view.object} » : ${code}\n\nIl est lié au texte d’empreinte ${print} et sert une fois, pendant ${view.minutes} minutes. En le saisissant, vous signez, par une signature électronique simple. Si vous ne l’avez pas demandé, ne faites rien et prévenez l’organisation.\n\nCovalence`,
  }
}

export function signedLetter(
  language: Language,
  view: { number: string; object: string; verifyUrl: string },
): LetterText {
  if (language === 'en') {
    return {
      subject: `Convention ${view.number} is signed`,
      text: `Hello,\n\nAll parties have signed convention ${view.number}, “${view.object}”. The sealed document is attached.\n\nAnyone may check it:\n${view.verifyUrl}\n\nCovalence`,
    }
  }
  return {
    subject: `La convention ${view.number} est signée`,
    text: `Bonjour,\n\nToutes les parties ont signé la convention ${view.number}, « ${view.object} ». Le document scellé est joint.\n\nChacun peut le vérifier :\n${view.verifyUrl}\n\nCovalence`,
  }
}
