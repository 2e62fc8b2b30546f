// The fixed words of a badge, in both languages.
import type { DocumentLanguage } from './views.ts'

export type BadgeWords = typeof french

const french = {
  badge: 'Badge',
  badges: 'Badges',
  qrAlt: 'Code QR du badge',
  code: 'Code',
  fold: 'Pliez la feuille en quatre : d’abord en deux selon l’horizontale, puis selon la verticale. Le badge reste devant.',
  practical: 'À savoir',
  practicalBody:
    'Gardez ce badge visible. Il est lu à l’entrée, à la sortie et, si vous le voulez, sur les stands : vous choisissez alors ce que vous partagez.',
  lost: 'Badge perdu ou abîmé : l’accueil en refait un, l’ancien ne vaut plus.',
  offline: 'Le code se lit sans réseau. S’il ne passe pas, donnez le code écrit dessous.',
}

const english: BadgeWords = {
  badge: 'Badge',
  badges: 'Badges',
  qrAlt: 'QR code of the badge',
  code: 'Code',
  fold: 'Fold the sheet in four: first in half along the horizontal, then along the vertical. The badge stays in front.',
  practical: 'Good to know',
  practicalBody:
    'Keep this badge in sight. It is read at the way in, at the way out and, if you wish, at the stands: you then choose what you share.',
  lost: 'Badge lost or damaged: the desk makes a new one, the old one is no longer valid.',
  offline: 'The code is read without a network. If it does not pass, give the code written below it.',
}

export function badgeWords(language: DocumentLanguage): BadgeWords {
  return language === 'fr' ? french : english
}
