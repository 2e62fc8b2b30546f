// Asks what became of a convention; one tap answers.
import type { Language } from '#shared/common.ts'
import type { LetterText } from './sign-in.ts'

const steps = {
  fr: { w2: 'deux semaines', m3: 'trois mois', m6: 'six mois', m12: 'un an' },
  en: { w2: 'two weeks', m3: 'three months', m6: 'six months', m12: 'one year' },
}

export function followUpLetter(
  language: Language,
  view: {
    number: string
    object: string
    others: readonly string[]
    step: 'w2' | 'm3' | 'm6' | 'm12'
    link: string
  },
): LetterText {
  const after = steps[language][view.step]
  if (language === 'en') {
    return {
      subject: `Convention ${view.number}: what came of it?`,
      text: `Hello,\n\n${after} ago you signed “${view.object}” with ${view.others.join(', ')}.\n\nTell us in one tap whether it is under way, executed or not feasible:\n${view.link}\n\nThe link works without signing in, for this question only.\n\nCovalence`,
    }
  }
  return {
    subject: `Convention ${view.number} : où en êtes-vous ?`,
    text: `Bonjour,\n\nIl y a ${after}, vous avez signé « ${view.object} » avec ${view.others.join(', ')}.\n\nDites-nous d’un geste si elle est en cours, exécutée ou irréalisable :\n${view.link}\n\nCe lien sert sans connexion, pour cette question seulement.\n\nCovalence`,
  }
}
