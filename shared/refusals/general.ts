/** Refusals that any noun may give: rights, absent objects, bad input, limits. */
import type { RefusalText } from './refusal-text.ts'

export const generalRefusals = {
  NOT_FOUND: {
    status: 404,
    fr: 'Cette page ou cet objet n’existe pas, ou ne vous est pas ouvert. Vérifiez l’adresse ou revenez à votre journée.',
    en: 'This page or object does not exist, or is not open to you. Check the address or go back to your day.',
  },
  INVALID_INPUT: {
    status: 422,
    fr: 'Certains champs sont à corriger : voyez le détail à côté de chacun.',
    en: 'Some fields need correcting: see the detail beside each one.',
  },
  SIGN_IN_REQUIRED: {
    status: 401,
    fr: 'Connectez-vous pour continuer.',
    en: 'Sign in to continue.',
  },
  SIGN_IN_FAILED: {
    status: 401,
    fr: 'L’adresse, le code ou le mot de passe ne correspondent pas. Demandez un nouveau code.',
    en: 'The address, code or password do not match. Ask for a new code.',
  },
  CODE_WRONG: {
    status: 422,
    fr: 'Ce code ne correspond pas. Essais restants : {attemptsLeft}.',
    en: 'This code does not match. Attempts left: {attemptsLeft}.',
  },
  CODE_EXPIRED: {
    status: 410,
    fr: 'Ce code a expiré. Demandez-en un nouveau.',
    en: 'This code has expired. Ask for a new one.',
  },
  CODE_SPENT: {
    status: 410,
    fr: 'Ce code a déjà servi ou a reçu trop de réponses fausses. Demandez-en un nouveau.',
    en: 'This code was already used or received too many wrong answers. Ask for a new one.',
  },
  ERASURE_NOT_CONFIRMED: {
    status: 422,
    fr: 'Écrivez l’adresse e-mail de ce compte, telle quelle, pour confirmer.',
    en: 'Type the e-mail address of this account, as it is, to confirm.',
  },
  ACCOUNT_HAS_MEETINGS: {
    status: 409,
    fr: 'Vous avez {count} rendez-vous à venir. Confiez-les à un collègue ou annulez-les, puis revenez.',
    en: 'You have {count} meetings to come. Hand them to a colleague or cancel them, then come back.',
  },
  ACCOUNT_SOLE_ORGANISER: {
    status: 409,
    fr: 'Vous êtes seul à organiser : {editions}. Nommez quelqu’un d’autre dans les réglages, puis revenez.',
    en: 'You alone organise: {editions}. Name somebody else in the settings, then come back.',
  },
  FORBIDDEN: {
    status: 403,
    fr: 'Votre rôle ne permet pas cette action. Demandez à l’organisation de l’édition.',
    en: 'Your role does not allow this. Ask the organisers of the edition.',
  },
  CSRF_REFUSED: {
    status: 403,
    fr: 'Cette demande ne vient pas de nos pages. Rechargez la page et recommencez.',
    en: 'This request did not come from our pages. Reload the page and try again.',
  },
  TOO_MANY_ATTEMPTS: {
    status: 429,
    fr: 'Trop d’essais en peu de temps. Attendez {seconds} secondes, puis recommencez.',
    en: 'Too many attempts in a short time. Wait {seconds} seconds, then try again.',
  },
  TOO_LARGE: {
    status: 413,
    fr: 'L’envoi dépasse la taille permise ({limit}). Réduisez-le et recommencez.',
    en: 'This upload exceeds the allowed size ({limit}). Make it smaller and try again.',
  },
  UNSUPPORTED_MEDIA: {
    status: 415,
    fr: 'Ce format n’est pas accepté. Formats possibles : {accepted}.',
    en: 'This format is not accepted. Possible formats: {accepted}.',
  },
  VERSION_CONFLICT: {
    status: 409,
    fr: 'Une autre personne a modifié ceci entre-temps. Relisez sa version, puis reprenez votre changement.',
    en: 'Someone else changed this in the meantime. Read their version, then make your change again.',
  },
  IDEMPOTENCY_KEY_REQUIRED: {
    status: 400,
    fr: 'Il manque l’en-tête Idempotency-Key. Ajoutez une clé unique à cette action.',
    en: 'The Idempotency-Key header is missing. Add a unique key to this action.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    fr: 'Cette clé a déjà servi pour une autre action. Prenez une clé nouvelle.',
    en: 'This key was already used for another action. Take a new key.',
  },
  NOT_VALIDATED: {
    status: 403,
    fr: 'Votre structure attend encore la validation de l’organisation. Vous serez prévenus par e-mail.',
    en: 'Your organisation still awaits validation by the organisers. You will be told by e-mail.',
  },
  SIRET_INVALID: {
    status: 422,
    fr: 'Ce SIRET ne passe pas le contrôle. Il compte 14 chiffres : vérifiez-le sur votre avis de situation.',
    en: 'This SIRET fails its check. It has 14 digits: compare it with your registration notice.',
  },
  SIRET_TAKEN: {
    status: 409,
    fr: 'Une structure porte déjà ce SIRET. Demandez à l’un de ses membres de vous inviter.',
    en: 'An organisation with this SIRET already exists. Ask one of its members to invite you.',
  },
  EDITION_CLOSED: {
    status: 409,
    fr: 'Cette édition est close. Elle se lit encore, mais ne change plus.',
    en: 'This edition is closed. It can still be read but no longer changes.',
  },
  SLUG_TAKEN: {
    status: 409,
    fr: 'Une édition porte déjà cette adresse. Choisissez-en une autre.',
    en: 'An edition already has this address. Choose another one.',
  },
  GRID_INVALID: {
    status: 422,
    fr: 'La grille de créneaux ne tient pas\u00a0: {reason}. Vérifiez les jours, les heures et la durée des créneaux.',
    en: 'The grid of slots does not hold: {reason}. Check days, hours and the length of slots.',
  },
  GRID_HELD: {
    status: 409,
    fr: 'Des rendez-vous, des demandes à une heure précise ou un brouillon de planning tiennent à ces créneaux. Écartez le brouillon, ou fermez et ouvrez les créneaux un à un.',
    en: 'Meetings, requests for a given hour or a draft of the schedule hold on to these slots. Discard the draft, or close and open slots one by one.',
  },
  LAST_ORGANISER: {
    status: 409,
    fr: 'Une édition garde au moins une personne à l’organisation. Donnez d’abord ce rôle à quelqu’un d’autre.',
    en: 'An edition keeps at least one organiser. Give the role to someone else first.',
  },
  LAST_OWNER: {
    status: 409,
    fr: 'Une structure garde au moins un responsable. Donnez d’abord ce rôle à un collègue.',
    en: 'An organisation keeps at least one owner. Give the role to a colleague first.',
  },
  MEMBER_HAS_MEETINGS: {
    status: 409,
    fr: 'Cette personne a encore des rendez-vous. Confiez-les d’abord à un collègue.',
    en: 'This person still has meetings. Give them to a colleague first.',
  },
  TOO_MANY_INVITATIONS: {
    status: 429,
    fr: 'Il y a déjà {limit} invitations en attente. Retirez-en avant d’en envoyer une autre.',
    en: 'There are already {limit} open invitations. Withdraw one before sending another.',
  },
  INVITATION_EXPIRED: {
    status: 410,
    fr: 'Cette invitation ne sert plus. Demandez à la personne qui vous invite d’en envoyer une nouvelle.',
    en: 'This invitation no longer works. Ask the person who invites you to send a new one.',
  },
  ROLE_REQUIRED: {
    status: 422,
    fr: 'Choisissez au moins un rôle : exposant ou acheteur.',
    en: 'Choose at least one role: exhibitor or buyer.',
  },
  ALREADY_TAKING_PART: {
    status: 409,
    fr: 'Votre structure participe déjà à cette édition. Retrouvez-la dans votre journée.',
    en: 'Your organisation already takes part in this edition. Find it in your day.',
  },
  UNAVAILABLE: {
    status: 503,
    fr: 'Le service ne répond pas pour le moment. Rien n’est perdu : recommencez dans un instant.',
    en: 'The service is not answering right now. Nothing is lost: try again in a moment.',
  },
  UNEXPECTED: {
    status: 500,
    fr: 'Une erreur est survenue de notre côté et rien n’a été enregistré. Recommencez ; si elle revient, donnez ce repère à l’organisation : {reference}.',
    en: 'Something failed on our side and nothing was saved. Try again; if it comes back, give the organisers this reference: {reference}.',
  },
  LETTER_EMPTY: {
    status: 422,
    fr: 'Il manque l’objet ou le texte de la lettre. Écrivez les deux.',
    en: 'The subject or the text of the letter is missing. Write both.',
  },
  GROUP_EMPTY: {
    status: 409,
    fr: 'Ce groupe ne compte personne pour l’instant. Choisissez-en un autre.',
    en: 'Nobody is in this group for now. Choose another one.',
  },
} as const satisfies Record<string, RefusalText>
