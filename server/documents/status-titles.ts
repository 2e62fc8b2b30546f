// States of a convention as sheets and reports name them.
import type { ConventionStatus } from '#server/domain/convention/convention.ts'

export const statusTitles: Readonly<Record<ConventionStatus, { readonly fr: string; readonly en: string }>> =
  {
    draft: { fr: 'Brouillon', en: 'Draft' },
    review: { fr: 'Relecture', en: 'In review' },
    frozen: { fr: 'À signer', en: 'To sign' },
    signing: { fr: 'Signatures en cours', en: 'Being signed' },
    signed: { fr: 'Signée', en: 'Signed' },
    'in-force': { fr: 'En vigueur', en: 'In force' },
    'followed-up': { fr: 'Suivie', en: 'Followed up' },
    executed: { fr: 'Exécutée', en: 'Executed' },
    abandoned: { fr: 'Abandonnée', en: 'Abandoned' },
    refused: { fr: 'Refusée', en: 'Refused' },
    expired: { fr: 'Délai passé', en: 'Expired' },
    withdrawn: { fr: 'Retirée', en: 'Withdrawn' },
  }
