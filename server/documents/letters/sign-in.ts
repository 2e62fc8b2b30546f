// The letter that lets someone in: a code to type, a link to follow, ten minutes.
import type { Language } from '#shared/common.ts'

export interface LetterText {
  subject: string
  text: string
}

export function signInLetter(
  language: Language,
  view: { code: string; link: string; minutes: number },
): LetterText {
  const code = `${view.code.slice(0, 3)} ${view.code.slice(3)}`
  if (language === 'en') {
    return {
      subject: `Your sign-in code: ${code}`,
      text: `Hello,\n\nYour code: ${code}\n\nOr follow this link:\n${view.link}\n\nIt works once, for ${view.minutes} minutes. If you did not ask for it, do nothing.\n\nCovalence`,
    }
  }
  return {
    subject: `Votre code de connexion : ${code}`,
    text: `Bonjour,\n\nVotre code : ${code}\n\nOu suivez ce lien :\n${view.link}\n\nIl sert une fois, pendant ${view.minutes} minutes. Si vous n’avez rien demandé, ne faites rien.\n\nCovalence`,
  }
}

export function invitationLetter(
  language: Language,
  view: { organisation: string; invitedBy: string; link: string; days: number },
): LetterText {
  if (language === 'en') {
    return {
      subject: `${view.invitedBy} invites you to join ${view.organisation}`,
      text: `Hello,\n\n${view.invitedBy} invites you to join ${view.organisation} on Covalence.\n\nAccept:\n${view.link}\n\nThis link works for ${view.days} days.\n\nCovalence`,
    }
  }
  return {
    subject: `${view.invitedBy} vous invite à rejoindre ${view.organisation}`,
    text: `Bonjour,\n\n${view.invitedBy} vous invite à rejoindre ${view.organisation} sur Covalence.\n\nAccepter :\n${view.link}\n\nCe lien sert pendant ${view.days} jours.\n\nCovalence`,
  }
}
