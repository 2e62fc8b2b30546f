// What the codes of the data are called in files that people read, in both languages.
import type { FigureView } from '#shared/control.ts'
import type { conventionStatuses } from '#shared/convention.ts'
import type { participationStatuses } from '#shared/edition.ts'
import type { followUps, meetingStatuses, priorities, RequestView } from '#shared/meeting.ts'

type Words<Code extends string> = Record<Code, { fr: string; en: string }>

const says = (fr: string, en: string) => ({ fr, en })

export const meetingWords: Words<(typeof meetingStatuses)[number]> = {
  confirmed: says('confirmé', 'confirmed'),
  started: says('en cours', 'under way'),
  held: says('tenu', 'held'),
  missed: says('manqué', 'missed'),
  cancelled: says('annulé', 'cancelled'),
}

export const followUpWords: Words<(typeof followUps)[number]> = {
  convention: says('une convention', 'a convention'),
  quote: says('un devis', 'a quote'),
  callback: says('un rappel', 'a call back'),
  none: says('rien pour l’instant', 'nothing for now'),
}

export const participationWords: Words<(typeof participationStatuses)[number]> = {
  pending: says('à valider', 'to validate'),
  validated: says('validée', 'validated'),
  refused: says('refusée', 'refused'),
}

export const requestWords: Words<RequestView['status']> = {
  sent: says('en attente', 'waiting'),
  countered: says('autre heure proposée', 'other hours proposed'),
  accepted: says('acceptée', 'accepted'),
  declined: says('déclinée', 'declined'),
  withdrawn: says('retirée', 'withdrawn'),
  expired: says('sans réponse', 'unanswered'),
}

export const priorityWords: Words<(typeof priorities)[number]> = {
  'must-meet': says('rencontre prioritaire', 'must meet'),
  wish: says('souhait', 'wish'),
}

export const conventionWords: Words<(typeof conventionStatuses)[number]> = {
  draft: says('brouillon', 'draft'),
  review: says('en relecture', 'in review'),
  frozen: says('à signer', 'to sign'),
  signing: says('signatures en cours', 'being signed'),
  signed: says('signée', 'signed'),
  'in-force': says('en vigueur', 'in force'),
  'followed-up': says('suivie', 'followed up'),
  executed: says('exécutée', 'carried out'),
  abandoned: says('abandonnée', 'abandoned'),
  refused: says('refusée', 'refused'),
  expired: says('délai passé', 'expired'),
  withdrawn: says('retirée', 'withdrawn'),
}

export const unitWords: Words<FigureView['unit']> = {
  count: says('nombre', 'number'),
  people: says('personnes', 'people'),
  share: says('part (de 0 à 1)', 'share (0 to 1)'),
  cents: says('€', '€'),
  index: says('indice', 'index'),
  mean: says('moyenne', 'mean'),
}
