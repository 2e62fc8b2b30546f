/** Refusals of the catalogue: offers, their images, needs, and what is said of propositions. */
import type { RefusalText } from './refusal-text.ts'

export const catalogueRefusals = {
  OFFER_INCOMPLETE: {
    status: 422,
    fr: 'Cette offre ne peut pas encore être publiée. Complétez : {missing}.',
    en: 'This offer cannot be published yet. Complete: {missing}.',
  },
  NEED_INCOMPLETE: {
    status: 422,
    fr: 'Ce besoin ne peut pas encore être ouvert. Complétez : {missing}.',
    en: 'This need cannot be opened yet. Complete: {missing}.',
  },
  CATALOGUE_FULL: {
    status: 409,
    fr: 'Vous avez déjà {limit} fiches dans cette édition. Retirez-en une pour en ajouter.',
    en: 'You already have {limit} entries in this edition. Remove one to add another.',
  },
  FIELD_EDITED_MEANWHILE: {
    status: 409,
    fr: '{by} a modifié ce champ entre-temps. Relisez sa version, puis gardez la sienne ou la vôtre.',
    en: '{by} changed this field in the meantime. Read their version, then keep theirs or yours.',
  },
  DATE_UNREAL: {
    status: 422,
    fr: 'La date {date} n’existe pas au calendrier. Corrigez le jour ou le mois.',
    en: 'The date {date} is not in the calendar. Correct the day or the month.',
  },
  DATES_REVERSED: {
    status: 422,
    fr: 'La fin précède le début. Échangez les deux dates.',
    en: 'The end comes before the beginning. Swap the two dates.',
  },
  RANGE_REVERSED: {
    status: 422,
    fr: 'Le maximum est plus petit que le minimum. Échangez les deux.',
    en: 'The maximum is smaller than the minimum. Swap the two.',
  },
  TERRITORY_INCOMPLETE: {
    status: 422,
    fr: 'Précisez le territoire : un rayon en kilomètres, ou au moins un département ou une région.',
    en: 'Complete the territory: a radius in kilometres, or at least one department or region.',
  },
  AREA_UNKNOWN: {
    status: 422,
    fr: 'Aucun département ni région ne porte le code {code}. Choisissez-le dans la liste.',
    en: 'No department or region has the code {code}. Choose it from the list.',
  },
  PARTICIPATION_NEEDED: {
    status: 403,
    fr: 'Votre structure ne participe pas à cette édition à ce titre. Demandez-le depuis votre espace.',
    en: 'Your organisation does not take part in this edition in that role. Ask for it from your space.',
  },
  ORDER_STALE: {
    status: 409,
    fr: 'La liste a changé entre-temps. Rechargez-la, puis rangez de nouveau.',
    en: 'The list changed in the meantime. Reload it, then sort again.',
  },
  IMAGE_MISSING: {
    status: 422,
    fr: 'Aucune image n’est arrivée. Choisissez un fichier JPEG, PNG, WebP ou AVIF.',
    en: 'No image arrived. Choose a JPEG, PNG, WebP or AVIF file.',
  },
  IMAGE_KIND: {
    status: 415,
    fr: 'Ce fichier n’est pas une image JPEG, PNG, WebP ou AVIF, quel que soit son nom. Enregistrez-la dans l’un de ces formats.',
    en: 'This file is not a JPEG, PNG, WebP or AVIF image, whatever its name. Save it in one of these formats.',
  },
  IMAGE_UNREADABLE: {
    status: 422,
    fr: 'Cette image est abîmée et ne s’ouvre pas. Exportez-la de nouveau et recommencez.',
    en: 'This image is damaged and cannot be opened. Export it again and retry.',
  },
  IMAGE_PIXELS: {
    status: 422,
    fr: 'Cette image compte trop de pixels (au plus {limit} millions). Réduisez-la et recommencez.',
    en: 'This image has too many pixels (at most {limit} million). Make it smaller and retry.',
  },
  IMAGE_SMALL: {
    status: 422,
    fr: 'Cette image est trop petite pour être lisible : au moins {limit} pixels de côté.',
    en: 'This image is too small to be legible: at least {limit} pixels a side.',
  },
  IMAGE_ALT_MISSING: {
    status: 422,
    fr: 'Décrivez l’image en une phrase : c’est ce que lisent les personnes qui ne la voient pas.',
    en: 'Describe the image in one sentence: it is what people who cannot see it will read.',
  },
  IMAGES_FULL: {
    status: 409,
    fr: 'Une offre porte au plus {limit} images. Retirez-en une pour en ajouter.',
    en: 'An offer holds at most {limit} images. Remove one to add another.',
  },
  FILE_MISSING: {
    status: 422,
    fr: 'Aucun fichier n’est joint. Choisissez un fichier CSV.',
    en: 'No file is attached. Choose a CSV file.',
  },
  FILE_UNREADABLE: {
    status: 422,
    fr: 'Le fichier ne se lit pas, ligne {line} : {reason}. Corrigez-la, ou enregistrez la feuille de nouveau au format CSV.',
    en: 'The file cannot be read, line {line}: {reason}. Mend it, or save the sheet as CSV again.',
  },
  FILE_UNFIT: {
    status: 422,
    fr: 'Ce fichier ne peut pas être repris\u00a0: {reason}.',
    en: 'This file cannot be taken over: {reason}.',
  },
  FILE_TOO_LONG: {
    status: 413,
    fr: 'Ce fichier a {count} lignes ; {max} au plus passent en une fois, pour que l’édition reste disponible. Partagez-le en plusieurs fichiers.',
    en: 'This file has {count} lines; at most {max} go at once, so that the edition stays available. Split it into several files.',
  },
} as const satisfies Record<string, RefusalText>
