// Purposes: what is kept about people, why, on what ground and for how long. The page and the job read this list.
const DAY = 1

/** How long each kind of record lives, in days. An edition's own figure (30 days to 5 years) rules what belongs to it. */
export const keptDays = {
  /** After they stopped being of use: a code lives ten minutes, the trace of it a day longer against guessing. */
  codes: DAY,
  /** A week covers any phone that was offline and sends its actions again. */
  answers: 7 * DAY,
  /** A screen that slept longer than this reads everything anew. */
  events: 7 * DAY,
  sessions: 30 * DAY,
  invitations: 30 * DAY,
  /** A season: long enough to answer « I never received it ». */
  letters: 90 * DAY,
  /** Three years without signing in: what the French authority recommends for prospects and dormant accounts. */
  accounts: 1095 * DAY,
  /** The warning leaves this long before a dormant account is erased. */
  warning: 30 * DAY,
  /** Ten years from the signature: Code de commerce, art. L. 123-22, for the papers behind accounts. */
  conventions: 3653 * DAY,
} as const

interface Words {
  readonly fr: string
  readonly en: string
}

export interface Purpose {
  readonly id: string
  readonly what: Words
  readonly why: Words
  readonly ground: Words
  readonly kept: Words
}

const contract: Words = {
  fr: 'Exécution du service que vous demandez',
  en: 'Performance of the service you ask for',
}
const interest: Words = {
  fr: 'Intérêt légitime de l’organisation',
  en: 'Legitimate interest of the organisers',
}
const edition: Words = {
  fr: 'Un an après l’édition, ou la durée qu’elle a fixée, de trente jours à cinq ans',
  en: 'One year after the edition, or the time it has set, from thirty days to five years',
}

export const purposes: readonly Purpose[] = [
  {
    id: 'account',
    what: {
      fr: 'Nom, adresse e-mail, téléphone et fonction, structures dont vous êtes membre',
      en: 'Name, e-mail address, phone and job title, organisations you belong to',
    },
    why: { fr: 'Vous reconnaître, et vous joindre', en: 'To recognise you, and to reach you' },
    ground: contract,
    kept: {
      fr: 'Tant que vous utilisez votre compte ; effacés après trois ans sans connexion, avec un rappel un mois avant',
      en: 'As long as you use your account; erased after three years without signing in, with a reminder a month before',
    },
  },
  {
    id: 'meetings',
    what: {
      fr: 'Demandes, messages, rendez-vous, disponibilités, sessions du programme où vous allez, présence, comptes rendus',
      en: 'Requests, messages, meetings, availability, sessions you attend, attendance, debriefs',
    },
    why: {
      fr: 'Organiser vos rendez-vous et en mesurer les suites',
      en: 'To arrange your meetings and measure what follows',
    },
    ground: contract,
    kept: edition,
  },
  {
    id: 'access',
    what: {
      fr: 'Besoins d’accessibilité que vous déclarez : table calme, accès de plain-pied, temps plus long, interprète',
      en: 'Access needs that you state: quiet table, step-free access, more time, interpreter',
    },
    why: {
      fr: 'Choisir la table et l’heure qui vous conviennent',
      en: 'To choose the table and time that suit you',
    },
    ground: {
      fr: 'Votre consentement ; vues par la seule organisation',
      en: 'Your consent; seen by the organisers alone',
    },
    kept: edition,
  },
  {
    id: 'visits',
    what: {
      fr: 'Inscription, badge, passages aux portes',
      en: 'Registration, badge, passages at the doors',
    },
    why: {
      fr: 'Vous accueillir, compter les entrées, respecter la jauge',
      en: 'To welcome you, count entries, keep to the capacity',
    },
    ground: contract,
    kept: {
      fr: 'Nom et adresse : un an après l’édition, ou la durée qu’elle a fixée ; le passage compte ensuite sans vous nommer',
      en: 'Name and address: one year after the edition, or the time it has set; the passage then counts without naming you',
    },
  },
  {
    id: 'answers',
    what: {
      fr: 'Réponses aux questions que l’organisation pose à l’inscription : repas, transport, ou ce qu’elle demande',
      en: 'Answers to the questions the organisers ask at registration: meals, transport, or what they ask',
    },
    why: {
      fr: 'Celui qui est écrit sous chaque question',
      en: 'The one written under each question',
    },
    ground: {
      fr: 'Exécution du service pour ce qui est nécessaire ; votre consentement pour ce qui est facultatif. Vues par la seule organisation, et corrigées par vous quand vous voulez',
      en: 'Performance of the service for what is needed; your consent for what is optional. Seen by the organisers alone, and corrected by you at any time',
    },
    kept: edition,
  },
  {
    id: 'contacts',
    what: {
      fr: 'Coordonnées partagées avec un exposant qui a lu votre badge, et ce qu’il en note',
      en: 'Details shared with an exhibitor who read your badge, and what they note',
    },
    why: { fr: 'Être recontacté', en: 'To be contacted afterwards' },
    ground: {
      fr: 'Votre consentement, champ par champ, à retirer quand vous voulez depuis votre badge',
      en: 'Your consent, field by field, to be withdrawn at any time from your badge',
    },
    kept: edition,
  },
  {
    id: 'moments',
    what: {
      fr: 'Photo de la signature : qui y paraît',
      en: 'Photograph of the signing: who is seen in it',
    },
    why: {
      fr: 'Garder l’instant, et le montrer au mur si chaque partie dit oui à cette photo',
      en: 'To keep the moment, and to show it on the wall if each party says yes to that photograph',
    },
    ground: {
      fr: 'Consentement de chaque partie, repris quand elle veut',
      en: 'Consent of each party, taken back whenever it wants',
    },
    kept: {
      fr: 'Jusqu’à ce qu’une partie la retire ; au plus le temps fixé par l’édition',
      en: 'Until a party removes it; at most the time set by the edition',
    },
  },
  {
    id: 'conventions',
    what: {
      fr: 'Conventions : signataires et qualité, preuves de signature (heure, adresse, empreinte du texte)',
      en: 'Conventions: signatories and capacity, evidence of signature (time, address, fingerprint of the text)',
    },
    why: { fr: 'Prouver ce qui a été signé', en: 'To prove what was signed' },
    ground: {
      fr: 'Exécution du contrat entre les parties',
      en: 'Performance of the contract between the parties',
    },
    kept: {
      fr: 'Dix ans après la signature ; un projet jamais signé, le temps fixé par l’édition',
      en: 'Ten years after signature; a draft never signed, the time set by the edition',
    },
  },
  {
    id: 'letters',
    what: {
      fr: 'Messages qui vous sont envoyés, et leur remise',
      en: 'Letters sent to you, and their delivery',
    },
    why: { fr: 'Savoir s’ils sont arrivés', en: 'To know whether they arrived' },
    ground: interest,
    kept: { fr: 'Quatre-vingt-dix jours', en: 'Ninety days' },
  },
  {
    id: 'security',
    what: {
      fr: 'Connexions ouvertes, navigateur, journal des actions sans nom ni adresse',
      en: 'Open sessions, browser, log of actions without names or addresses',
    },
    why: { fr: 'Protéger les comptes et retrouver une erreur', en: 'To protect accounts and trace an error' },
    ground: interest,
    kept: {
      fr: 'Trente jours après la fin d’une connexion ; le journal ne porte que des numéros',
      en: 'Thirty days after a session ends; the log holds numbers only',
    },
  },
]
