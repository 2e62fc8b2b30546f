/** Refusals about conventions: their text, their signatures, their follow-up. */
import type { RefusalText } from './refusal-text.ts'

export const conventionRefusals = {
  CONVENTION_CLOSED: {
    status: 409,
    fr: "Cette convention n'en est plus à cette étape. Rechargez-la pour voir où elle en est.",
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
    fr: "Une collectivité ne peut pas conclure ici ce type de convention : la commande publique s'applique. Choisissez une lettre d'intention.",
    en: 'A public body cannot conclude this kind of convention here: public procurement rules apply. Choose a letter of intent.',
  },
  CLAUSE_UNKNOWN: {
    status: 422,
    fr: "L'article ou le champ visé n'existe pas dans cette convention.",
    en: 'The clause or field aimed at does not exist in this convention.',
  },
  CLAUSE_TOO_LONG: {
    status: 422,
    fr: 'Le texte compte {length} caractères, pour {limit} au plus. Raccourcissez-le.',
    en: 'The text has {length} characters, for {limit} at most. Shorten it.',
  },
  UNKNOWN_VARIABLE: {
    status: 422,
    fr: "L'article « {clause} » emploie une variable inconnue : {variable}. Corrigez-la ou remplissez-la.",
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
    fr: "C'est votre propre proposition : l'autre partie y répond. Vous pouvez la retirer.",
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
    fr: "Le texte n'est pas encore figé. Figez-le, puis chacun signe.",
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
    fr: "Cette convention n'est pas en vigueur. Le suivi commence à sa signature.",
    en: 'This convention is not in force. Follow-up begins once it is signed.',
  },
  FOLLOW_UP_TOO_EARLY: {
    status: 409,
    fr: 'Cette question de suivi sera posée le {due}. Revenez à cette date.',
    en: 'This follow-up question comes on {due}. Come back then.',
  },
  FOLLOW_UP_STEP_UNKNOWN: {
    status: 422,
    fr: 'Cette étape de suivi est inconnue. Ouvrez le lien du dernier courriel.',
    en: 'This follow-up step is unknown. Open the link of the latest e-mail.',
  },
  AMOUNT_INVALID: {
    status: 422,
    fr: 'Le montant est un nombre de centimes, positif ou nul. Corrigez-le.',
    en: 'The amount is a whole number of cents, zero or more. Correct it.',
  },
  DOCUMENT_NOT_READY: {
    status: 409,
    fr: '{reason} Le document ne peut pas encore être composé.',
    en: '{reason} The document cannot be set yet.',
  },
} as const satisfies Record<string, RefusalText>
