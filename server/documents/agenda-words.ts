// The fixed words of a printed agenda, in both languages.
import type { DocumentLanguage } from './views.ts'

export type AgendaWords = typeof french

const french = {
  agenda: 'Mon agenda',
  time: 'Heure',
  meeting: 'Rendez-vous',
  place: 'Lieu',
  notes: 'Notes',
  break: 'Pause',
  none: 'Aucun rendez-vous pour l’instant.',
  meetingsOne: 'rendez-vous',
  meetingsMany: 'rendez-vous',
  version: 'Version',
  printed: 'Imprimé le',
  valid: 'Encore valable ?',
  validBody: 'Scannez ce code : il dit si le planning a changé depuis cette feuille.',
  qrAlt: 'Code QR vers la vérification de cette feuille',
}

const english: AgendaWords = {
  agenda: 'My agenda',
  time: 'Time',
  meeting: 'Meeting',
  place: 'Place',
  notes: 'Notes',
  break: 'Break',
  none: 'No meeting yet.',
  meetingsOne: 'meeting',
  meetingsMany: 'meetings',
  version: 'Version',
  printed: 'Printed on',
  valid: 'Still valid?',
  validBody: 'Scan this code: it says whether the plan has changed since this sheet.',
  qrAlt: 'QR code to check this sheet',
}

export function agendaWords(language: DocumentLanguage): AgendaWords {
  return language === 'fr' ? french : english
}
