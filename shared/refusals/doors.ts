/** Refusals about visitors, badges, doors and contacts. */
import type { RefusalText } from './refusal-text.ts'

export const doorRefusals = {
  BADGE_UNKNOWN: {
    status: 422,
    fr: 'Ce code n’est pas un badge de cette édition. Cherchez la personne par son nom ; si c’est le vôtre, rouvrez en entier le lien de votre lettre, ou demandez-le à l’accueil.',
    en: 'This code is not a badge of this edition. Search for the person by name; if it is yours, open the whole link of your letter again, or ask for it at the desk.',
  },
  CALENDAR_UNKNOWN: {
    status: 404,
    fr: 'Aucun agenda n’est à cette adresse : elle est incomplète, ou ne vaut plus. Recopiez-la depuis « Ma journée ».',
    en: 'No agenda is at this address: it is incomplete, or no longer valid. Copy it again from “My day”.',
  },
  BADGE_OTHER_EDITION: {
    status: 422,
    fr: 'Ce badge est celui d’une autre édition. Inscrivez la personne en trois champs.',
    en: 'This badge belongs to another edition. Register the person in three fields.',
  },
  BADGE_REVOKED: {
    status: 409,
    fr: 'Ce badge a été remplacé ou annulé. Demandez le badge le plus récent.',
    en: 'This badge was replaced or cancelled. Ask for the most recent one.',
  },
  SCAN_INVALID: {
    status: 422,
    fr: 'Ce passage est illisible : {reason}. Il est gardé sur le téléphone ; signalez-le.',
    en: 'This scan cannot be read: {reason}. It stays on the phone; report it.',
  },
  VISITOR_WITHOUT_ADDRESS: {
    status: 409,
    fr: 'Aucune adresse n’est connue pour cette personne. Ajoutez-la, ou imprimez le badge.',
    en: 'No address is known for this person. Add one, or print the badge.',
  },
  LEAD_WITHDRAWN: {
    status: 410,
    fr: 'La personne a retiré le partage de ses coordonnées.',
    en: 'This person has withdrawn the sharing of their contact details.',
  },
} as const satisfies Record<string, RefusalText>
