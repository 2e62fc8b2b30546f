/** Refusals about requests, meetings, agendas and the planning. */
import type { RefusalText } from './refusal-text.ts'

export const meetingRefusals = {
  REQUESTS_NOT_OPEN: {
    status: 409,
    fr: 'Les demandes de rendez-vous ne sont pas ouvertes en ce moment. L’organisation annonce leur ouverture sur la page de l’édition.',
    en: 'Meeting requests are not open at the moment. The organisers announce their opening on the page of the edition.',
  },
  REQUEST_CLOSED: {
    status: 409,
    fr: 'Cette demande a déjà sa réponse ou a été retirée. Relisez-la avant de continuer.',
    en: 'This request has already been answered or withdrawn. Read it again before going on.',
  },
  REQUEST_CHANGED: {
    status: 409,
    fr: 'La demande a été modifiée depuis votre lecture. Relisez-la, puis répondez.',
    en: 'The request was edited since you read it. Read it again, then answer.',
  },
  ANSWER_TOO_LATE: {
    status: 409,
    fr: 'Le délai de réponse est passé. Envoyez vous-même une demande à cette structure.',
    en: 'The time to answer has passed. Send this organisation a request of your own.',
  },
  NOT_YOUR_TURN: {
    status: 409,
    fr: 'La réponse appartient à l’autre structure. Vous pouvez modifier ou retirer votre proposition.',
    en: 'The answer belongs to the other organisation. You can edit or withdraw your own proposal.',
  },
  QUOTA_SPENT: {
    status: 409,
    fr: 'Vos {quota} demandes sont en cours. Retirez-en une, ou attendez une réponse : chaque refus en rend une.',
    en: 'Your {quota} requests are all in use. Withdraw one, or wait for an answer: each decline gives one back.',
  },
  ALREADY_ASKED: {
    status: 409,
    fr: 'Une demande entre vos deux structures est déjà en cours à ce sujet. Modifiez-la plutôt.',
    en: 'A request between your two organisations on this subject is already open. Edit that one instead.',
  },
  ALREADY_MEETING: {
    status: 409,
    fr: 'Vos deux structures ont déjà rendez-vous. Ajoutez ce sujet au rendez-vous prévu.',
    en: 'Your two organisations already have a meeting. Add this subject to it.',
  },
  SELF_REQUEST: {
    status: 422,
    fr: 'Cette demande vous est adressée à vous-même. Choisissez une autre structure.',
    en: 'This request is addressed to yourself. Choose another organisation.',
  },
  ADDRESSEE_CLOSED: {
    status: 409,
    fr: 'Cette structure ne reçoit pas de demandes. Choisissez-en une autre parmi vos propositions.',
    en: 'This organisation does not take requests. Choose another among your suggestions.',
  },
  ROLES_MAY_NOT_MEET: {
    status: 409,
    fr: 'Les règles de l’édition ne prévoient pas de rendez-vous entre vos deux rôles. Voyez l’organisation.',
    en: 'The rules of the edition foresee no meeting between your two roles. Ask the organisers.',
  },
  SUBJECT_NOT_PUBLISHED: {
    status: 409,
    fr: 'Cette offre ou ce besoin n’est plus publié. Choisissez un autre sujet.',
    en: 'This offer or need is no longer published. Choose another subject.',
  },
  TOO_MANY_SLOTS: {
    status: 422,
    fr: 'Vous pouvez proposer {limit} créneaux au plus. Retirez-en.',
    en: 'You can propose {limit} slots at most. Remove some.',
  },
  SLOT_REPEATED: {
    status: 422,
    fr: 'Le même créneau est proposé deux fois. Gardez-le une fois.',
    en: 'The same slot is proposed twice. Keep it once.',
  },
  SLOT_REQUIRED: {
    status: 422,
    fr: 'Choisissez un créneau parmi ceux qui sont libres pour tous.',
    en: 'Choose a slot among those free for everyone.',
  },
  SLOT_NOT_PROPOSED: {
    status: 409,
    fr: 'Ce créneau n’est pas parmi ceux proposés. Choisissez-en un de la liste, ou proposez-le en retour.',
    en: 'This slot is not among those proposed. Choose one from the list, or propose it in return.',
  },
  WAITING_NOT_NEEDED: {
    status: 409,
    fr: 'Vous avez encore des heures en commun avec cette structure : choisissez-en une, sans attendre.',
    en: 'You still have hours in common with this organisation: choose one, without waiting.',
  },
  SLOT_TAKEN: {
    status: 409,
    fr: 'Ce créneau vient d’être pris. Choisissez-en un autre parmi ceux qui sont libres.',
    en: 'This slot was just taken. Choose another among the free ones.',
  },
  SLOT_CLOSED: {
    status: 409,
    fr: 'Ce créneau est fermé par l’organisation. Choisissez-en un autre.',
    en: 'The organisers closed this slot. Choose another one.',
  },
  SLOT_PAST: {
    status: 409,
    fr: 'Ce créneau est déjà passé. Choisissez-en un à venir.',
    en: 'This slot is already over. Choose one still to come.',
  },
  PERSON_BUSY: {
    status: 409,
    fr: '{person} n’est pas libre à ce créneau : {reason}. Choisissez un autre créneau ou un autre membre.',
    en: '{person} is not free at this slot: {reason}. Choose another slot or another colleague.',
  },
  MESSAGE_TOO_LONG: {
    status: 422,
    fr: 'Le message compte {length} caractères, pour {limit} au plus. Raccourcissez-le.',
    en: 'The message has {length} characters, for {limit} at most. Shorten it.',
  },
  COUNTER_EMPTY: {
    status: 422,
    fr: 'Une contre-proposition change le créneau, ou l’offre ou le besoin. Indiquez ce que vous proposez.',
    en: 'A counter-proposal changes the slot, or the offer or need. Say what you propose.',
  },
  TOO_MANY_COUNTERS: {
    status: 409,
    fr: 'Vous avez échangé {limit} contre-propositions. Acceptez, refusez, ou appelez l’autre structure.',
    en: 'You have exchanged {limit} counter-proposals. Accept, decline, or call the other organisation.',
  },
  TABLE_TAKEN: {
    status: 409,
    fr: '{table} est prise à ce créneau. Choisissez une autre table ou un autre créneau.',
    en: '{table} is taken at this slot. Choose another table or another slot.',
  },
  NO_TABLE_FREE: {
    status: 409,
    fr: 'Aucune table ne convient à ce créneau. Choisissez un autre créneau.',
    en: 'No suitable table is free at this slot. Choose another slot.',
  },
  TABLE_UNSUITABLE: {
    status: 409,
    fr: '{table} ne convient pas à ce rendez-vous : {reason}. Choisissez une autre table.',
    en: '{table} does not suit this meeting: {reason}. Choose another table.',
  },
  MEETINGS_MAX_REACHED: {
    status: 409,
    fr: 'L’agenda de {organisation} est complet. L’organisation de l’édition peut y ajouter des rendez-vous.',
    en: 'The agenda of {organisation} is full. The organisers of the edition can add meetings to it.',
  },
  SLOT_UNSUITABLE: {
    status: 409,
    fr: 'Ce créneau ne convient pas à ce rendez-vous : {reason}. Choisissez un autre créneau.',
    en: 'This slot does not suit this meeting: {reason}. Choose another slot.',
  },
  MEETING_CLOSED: {
    status: 409,
    fr: 'Ce rendez-vous est terminé ou annulé. Il ne change plus.',
    en: 'This meeting is over or cancelled. It no longer changes.',
  },
  MEETING_LOCKED: {
    status: 409,
    fr: 'Ce rendez-vous est verrouillé par l’organisation. Demandez-lui de le déverrouiller.',
    en: 'The organisers locked this meeting. Ask them to unlock it.',
  },
  MEETING_STARTED: {
    status: 409,
    fr: 'Ce rendez-vous a commencé : il ne se déplace plus et ne s’annule plus.',
    en: 'This meeting has started: it can no longer be moved or cancelled.',
  },
  MEETING_NOT_OVER: {
    status: 409,
    fr: 'Ce rendez-vous n’a pas encore eu lieu. Revenez après son début.',
    en: 'This meeting has not taken place yet. Come back once it has begun.',
  },
  TOO_EARLY_TO_ARRIVE: {
    status: 409,
    fr: 'Vous pourrez dire « J’y suis » à partir de {from}.',
    en: 'You can say "I am here" from {from}.',
  },
  TOO_EARLY_TO_MISS: {
    status: 409,
    fr: 'Attendez cinq minutes après le début avant de signaler une absence.',
    en: 'Wait five minutes after the start before reporting an absence.',
  },
  LATE_MINUTES_UNKNOWN: {
    status: 422,
    fr: 'Annoncez un retard de 5, 10 ou 15 minutes.',
    en: 'Announce a delay of 5, 10 or 15 minutes.',
  },
  ATTENDEE_UNKNOWN: {
    status: 422,
    fr: 'Cette personne n’est pas membre d’une structure de ce rendez-vous.',
    en: 'This person is not a member of an organisation in this meeting.',
  },
  ATTENDEE_ALREADY_IN: {
    status: 409,
    fr: 'Cette personne participe déjà à ce rendez-vous.',
    en: 'This person already attends this meeting.',
  },
  LAST_ATTENDEE: {
    status: 409,
    fr: 'Chaque structure garde au moins une personne au rendez-vous. Désignez quelqu’un d’autre avant.',
    en: 'Each organisation keeps at least one person in the meeting. Name someone else first.',
  },
  TOO_FEW_PARTIES: {
    status: 422,
    fr: 'Un rendez-vous réunit au moins deux structures. Ajoutez-en une.',
    en: 'A meeting brings at least two organisations together. Add one.',
  },
  TOO_MANY_PEOPLE: {
    status: 422,
    fr: 'Un rendez-vous réunit {limit} personnes au plus. Retirez des participants.',
    en: 'A meeting holds {limit} people at most. Remove some attendees.',
  },
  FOLLOW_UP_UNKNOWN: {
    status: 422,
    fr: 'Choisissez la suite à donner : convention, devis, rappel ou aucune.',
    en: 'Choose what follows: convention, quote, call back or none.',
  },
  PLAN_INFEASIBLE: {
    status: 409,
    fr: 'Aucun planning ne respecte toutes les règles : {reason}.',
    en: 'No plan respects all the rules: {reason}.',
  },
  PLAN_RUNNING: {
    status: 409,
    fr: 'Un calcul de planning est déjà en cours. Attendez sa fin ou arrêtez-le.',
    en: 'A plan is already being computed. Wait for it to end or stop it.',
  },
  UNDO_TOO_LATE: {
    status: 409,
    fr: 'La publication ne se reprend que pendant une minute. Préparez un nouveau planning.',
    en: 'A publication can be taken back for one minute only. Prepare a new schedule.',
  },
  PLAN_WHAT_IF: {
    status: 409,
    fr: 'Cette simulation change la grille : elle se lit, elle ne se publie pas. Modifiez d’abord les créneaux ou les tables dans les réglages.',
    en: 'This simulation changes the grid: it is for reading, not for publishing. Change slots or tables in the settings first.',
  },
  PLAN_NO_PLACE: {
    status: 409,
    fr: 'Impossible ici : {reason}.',
    en: 'Not possible here: {reason}.',
  },
  SAME_ORGANISATION: {
    status: 422,
    fr: 'Choisissez une autre structure que celle-ci.',
    en: 'Choose another organisation than this one.',
  },
  PLAN_STALE: {
    status: 409,
    fr: 'Des rendez-vous, des présences ou des places ont changé depuis ce calcul. Relancez le planning avant de publier.',
    en: 'Meetings, people or places changed since this plan was computed. Run the planner again before publishing.',
  },
} as const satisfies Record<string, RefusalText>
