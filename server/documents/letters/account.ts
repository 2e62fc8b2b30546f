// Tells a person that their account was erased, or that it soon will be.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export function accountErased(language: Language): LetterText {
  if (language === 'en') {
    return {
      subject: 'Your account is erased',
      text: 'Hello,\n\nYour account and what named you are erased. Signed conventions keep the name of who signed them, for ten years.\n\nThis letter itself is erased within ninety days. There is nothing for you to do.\n\nCovalence',
    }
  }
  return {
    subject: 'Votre compte est effacé',
    text: 'Bonjour,\n\nVotre compte et ce qui vous nommait sont effacés. Les conventions signées gardent le nom de leurs signataires, pendant dix ans.\n\nCette lettre s’efface elle-même sous quatre-vingt-dix jours. Vous n’avez rien à faire.\n\nCovalence',
  }
}

export function accountDormant(language: Language, view: { on: string; link: string }): LetterText {
  if (language === 'en') {
    return {
      subject: `Your account will be erased on ${view.on}`,
      text: `Hello,\n\nNobody has signed in to your account for almost three years. It will be erased on ${view.on}.\n\nTo keep it, sign in once before then:\n${view.link}\n\nCovalence`,
    }
  }
  return {
    subject: `Votre compte sera effacé le ${view.on}`,
    text: `Bonjour,\n\nPersonne ne s’est connecté à votre compte depuis près de trois ans. Il sera effacé le ${view.on}.\n\nPour le garder, connectez-vous une fois avant cette date :\n${view.link}\n\nCovalence`,
  }
}
