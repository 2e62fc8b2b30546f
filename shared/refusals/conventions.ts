/** Refusals about conventions: their text, their signatures, their follow-up. */
import type { RefusalText } from './refusal-text.ts'

export const conventionRefusals = {
  CODES_TOO_MANY: {
    status: 429,
    fr: 'Plusieurs codes sont déjà partis, et le dernier est le bon : regardez aussi dans les indésirables. Un autre peut être demandé dans {wait}.',
    en: 'Several codes have already left, and the last one is the right one: look in the junk mail too. Another can be asked for in {wait}.',
  },
  CONVENTION_CLOSED: {
    status: 409,
    fr: 'Cette convention n’en est plus à cette étape. Rechargez-la pour voir où elle en est.',
    en: 'This convention is past that stage. Reload it to see where it stands.',
  },
  PARTIES_TOO_FEW: {
    status: 422,
    fr: 'Une convention engage au moins deux parties différentes. Ajoutez-en une.',
    en: 'A convention binds at least two different parties. Add one.',
  },
  LEAD_UNCLEAR: {
    status: 422,
    fr: 'Désignez une seule partie comme chef de file.',
    en: 'Name exactly one party as the lead.',
  },
  KIND_NOT_FOR_PUBLIC_BUYER: {
    status: 422,
    fr: 'Une collectivité ne peut pas conclure ici ce type de convention : la commande publique s’applique. Choisissez une lettre d’intention.',
    en: 'A public body cannot conclude this kind of convention here: public procurement rules apply. Choose a letter of intent.',
  },
  CLAUSE_UNKNOWN: {
    status: 422,
    fr: 'L’article ou le champ visé n’existe pas dans cette convention.',
    en: 'The clause or field aimed at does not exist in this convention.',
  },
  CLAUSE_TOO_LONG: {
    status: 422,
    fr: 'Le texte compte {length} caractères, pour {limit} au plus. Raccourcissez-le.',
    en: 'The text has {length} characters, for {limit} at most. Shorten it.',
  },
  UNKNOWN_VARIABLE: {
    status: 422,
    fr: 'L’article « {clause} » emploie une variable inconnue : {variable}. Corrigez-la ou remplissez-la.',
    en: 'Clause "{clause}" uses an unknown variable: {variable}. Correct it or fill it in.',
  },
  FIELD_MISSING: {
    status: 422,
    fr: 'Il manque : {fields}. Complétez avant de figer le texte.',
    en: 'Still missing: {fields}. Fill them in before freezing the text.',
  },
  PROPOSAL_UNCHANGED: {
    status: 422,
    fr: 'Votre proposition est identique au texte actuel. Changez-le ou laissez un commentaire.',
    en: 'Your proposal is the same as the current text. Change it or leave a comment.',
  },
  PROPOSAL_CLOSED: {
    status: 409,
    fr: 'Cette proposition a déjà sa réponse.',
    en: 'This proposal has already been answered.',
  },
  PROPOSAL_STALE: {
    status: 409,
    fr: 'Le texte visé a changé depuis cette proposition. Refusez-la ou proposez à nouveau sur le texte actuel.',
    en: 'The text it aims at changed since this proposal. Refuse it or propose again on the current text.',
  },
  OWN_PROPOSAL: {
    status: 409,
    fr: 'C’est votre propre proposition : l’autre partie y répond. Vous pouvez la retirer.',
    en: 'This is your own proposal: the other party answers it. You can withdraw it.',
  },
  PROPOSALS_OPEN: {
    status: 409,
    fr: 'Il reste {count} propositions sans réponse. Acceptez-les ou refusez-les avant de figer le texte.',
    en: '{count} proposals are still unanswered. Accept or refuse them before freezing the text.',
  },
  TEXT_CHANGED: {
    status: 409,
    fr: 'Le texte a changé depuis votre lecture ({articles}). Relisez-le avant de signer.',
    en: 'The text changed since you read it ({articles}). Read it again before signing.',
  },
  NOT_FROZEN: {
    status: 409,
    fr: 'Le texte n’est pas encore figé. Figez-le, puis chacun signe.',
    en: 'The text is not frozen yet. Freeze it, then each party signs.',
  },
  ALREADY_SIGNED: {
    status: 409,
    fr: 'Votre structure a déjà signé cette convention.',
    en: 'Your organisation has already signed this convention.',
  },
  SIGNATORY_WITHOUT_CAPACITY: {
    status: 422,
    fr: '{organisation} : la qualité du signataire manque (gérant, présidente, délégation…). Indiquez-la, ou désignez une personne habilitée.',
    en: '{organisation}: the capacity of the signatory is missing (manager, chair, delegation…). Give it, or name someone entitled to sign.',
  },
  NOT_THE_SIGNATORY: {
    status: 403,
    fr: 'La signature revient à {signatory}. Transmettez-lui la convention, ou changez de signataire.',
    en: 'The signature belongs to {signatory}. Pass the convention on, or change the signatory.',
  },
  SIGNING_EXPIRED: {
    status: 410,
    fr: 'Le délai de signature est passé. Rouvrez le texte pour le proposer à nouveau.',
    en: 'The time to sign has passed. Reopen the text to propose it again.',
  },
  EVIDENCE_INCOMPLETE: {
    status: 422,
    fr: 'La preuve de signature est incomplète : {missing}. Recommencez la signature.',
    en: 'The evidence of the signature is incomplete: {missing}. Sign again.',
  },
  REASON_REQUIRED: {
    status: 422,
    fr: 'Donnez la raison : elle sera lue par les autres parties.',
    en: 'Give the reason: the other parties will read it.',
  },
  NUMBER_REQUIRED: {
    status: 422,
    fr: 'Le numéro de la convention manque. Recommencez la signature.',
    en: 'The number of the convention is missing. Sign again.',
  },
  NOT_IN_FORCE: {
    status: 409,
    fr: 'Cette convention n’est pas en vigueur. Le suivi commence à sa signature.',
    en: 'This convention is not in force. Follow-up begins once it is signed.',
  },
  FOLLOW_UP_TOO_EARLY: {
    status: 409,
    fr: 'Cette question de suivi sera posée le {due}. Revenez à cette date.',
    en: 'This follow-up question comes on {due}. Come back then.',
  },
  FOLLOW_UP_STEP_UNKNOWN: {
    status: 422,
    fr: 'Cette étape de suivi est inconnue. Ouvrez le lien du dernier e-mail.',
    en: 'This follow-up step is unknown. Open the link of the latest e-mail.',
  },
  AMOUNT_INVALID: {
    status: 422,
    fr: 'Le montant est un nombre de centimes, positif ou nul. Corrigez-le.',
    en: 'The amount is a whole number of cents, zero or more. Correct it.',
  },
  PASSKEY_NEEDS_HOST: {
    status: 409,
    fr: 'Les clés d’accès demandent un nom de site : cette adresse n’en a pas. Ouvrez la plateforme par son nom, ou signez avec un code.',
    en: 'Passkeys need a site name, and this address has none. Open the platform by its name, or sign with a code.',
  },
  PASSKEY_UNTRUE: {
    status: 422,
    fr: 'La réponse de l’appareil ne correspond pas à ce qui lui était demandé. Recommencez, ou signez avec un code.',
    en: 'The answer of the device does not match what it was asked. Try again, or sign with a code.',
  },
  PASSKEY_KNOWN: {
    status: 409,
    fr: 'Cette clé d’accès est déjà enregistrée.',
    en: 'This passkey is registered already.',
  },
  PASSKEYS_FULL: {
    status: 409,
    fr: 'Vous avez déjà {limit} clés d’accès. Retirez-en une pour en ajouter.',
    en: 'You already have {limit} passkeys. Remove one to add another.',
  },
  PASSKEY_UNKNOWN: {
    status: 422,
    fr: 'Cette clé d’accès n’est pas enregistrée sur votre compte. Ajoutez-la dans « Mon compte », ou signez avec un code.',
    en: 'This passkey is not registered on your account. Add it under "My account", or sign with a code.',
  },
  PHOTO_UNKNOWN: {
    status: 422,
    fr: 'La photo de ce papier n’est pas arrivée. Prenez-la de nouveau, puis enregistrez la signature.',
    en: 'The photograph of this paper did not arrive. Take it again, then record the signature.',
  },
  PHOTOS_FULL: {
    status: 409,
    fr: 'Cette convention a déjà {limit} photos. Retirez-en une pour en ajouter.',
    en: 'This convention already has {limit} photographs. Remove one to add another.',
  },
  PHOTO_IN_USE: {
    status: 409,
    fr: 'Une signature repose sur cette photo : elle reste.',
    en: 'A signature stands on this photograph: it stays.',
  },
  NAME_NOT_THE_SIGNATORY: {
    status: 422,
    fr: 'Le papier porte le nom « {written} », la convention attend {signatory}. Vérifiez la transcription, ou changez de signataire avant de figer le texte.',
    en: 'The paper bears the name "{written}", the convention expects {signatory}. Check the transcription, or change the signatory before freezing the text.',
  },
  SIGNED_DAY_WRONG: {
    status: 422,
    fr: 'Le papier serait signé le {day} : ce jour doit se placer entre le gel du texte et aujourd’hui.',
    en: 'The paper would be signed on {day}: that day must lie between the freezing of the text and today.',
  },
  TEMPLATE_WRONG: {
    status: 422,
    fr: 'Ligne {line} : {reason}.',
    en: 'Line {line}: {reason}.',
  },
  TEMPLATE_UNKNOWN_VARIABLE: {
    status: 422,
    fr: 'Ligne {line} : la variable « {variable} » est inconnue. Employez « {nearest} », ou une autre variable de la liste.',
    en: 'Line {line}: the variable "{variable}" is unknown. Use "{nearest}", or another variable of the list.',
  },
  NOT_RENEWABLE: {
    status: 409,
    fr: 'Cette convention ne se renouvelle pas : elle n’a pas été signée, ou elle a déjà sa suite.',
    en: 'This convention cannot be renewed: it was not signed, or its successor exists already.',
  },
  PARTY_ABSENT: {
    status: 409,
    fr: '{organisation} ne participe pas à l’édition où vous renouvelez. Invitez-la d’abord.',
    en: '{organisation} does not take part in the edition where you renew. Invite it first.',
  },
  DOCUMENT_NOT_READY: {
    status: 409,
    fr: '{reason} Le document ne peut pas encore être composé.',
    en: '{reason} The document cannot be set yet.',
  },
} as const satisfies Record<string, RefusalText>
