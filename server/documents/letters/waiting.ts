// Tells whoever waits that a full counterpart has an hour again, and for how long they are first.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

export function hourFreed(
  language: Language,
  view: { other: string; edition: string; hours: number; link: string; minutes: number },
): LetterText {
  return language === 'en'
    ? {
        subject: `${view.other} has an hour again`,
        text: `Hello,\n\n${view.other} was full at ${view.edition}. You now have ${view.hours === 1 ? 'an hour' : `${view.hours} hours`} in common.\n\nAsk for a meeting:\n${view.link}\n\nYou are the first to be told; the next in line will be in ${view.minutes} minutes.\n\nCovalence`,
      }
    : {
        subject: `${view.other} a de nouveau une heure libre`,
        text: `Bonjour,\n\n${view.other} n’avait plus d’heure libre à «\u00a0${view.edition}\u00a0». Vous avez maintenant ${view.hours === 1 ? 'une heure' : `${view.hours} heures`} en commun.\n\nDemandez un rendez-vous :\n${view.link}\n\nVous l’apprenez en premier ; la personne suivante le sera dans ${view.minutes} minutes.\n\nCovalence`,
      }
}
