/** Definitions: what each figure means, in the same words on screen, in exports and in the report. */

export type IndicatorUnit = 'count' | 'people' | 'share' | 'cents' | 'index' | 'mean'

export interface Indicator {
  readonly code: string
  readonly unit: IndicatorUnit
  readonly fr: { readonly name: string; readonly definition: string }
  readonly en: { readonly name: string; readonly definition: string }
}

const visits = [
  {
    code: 'entries',
    unit: 'count',
    fr: {
      name: 'Entrées',
      definition:
        'Passages de l’extérieur vers l’intérieur : badges lus et passages comptés à la main. Une seconde lecture d’une personne déjà entrée ne compte pas.',
    },
    en: {
      name: 'Entries',
      definition:
        'Crossings from outside to inside: badges read and people counted by hand. A second reading of someone already in does not count.',
    },
  },
  {
    code: 'unique-named',
    unit: 'people',
    fr: {
      name: 'Visiteurs connus',
      definition: 'Personnes différentes admises au moins une fois avec un badge, même réédité.',
    },
    en: {
      name: 'Visitors known by name',
      definition: 'Different people admitted at least once with a badge, re-issued ones included.',
    },
  },
  {
    code: 'unique-visitors',
    unit: 'people',
    fr: {
      name: 'Visiteurs (estimation)',
      definition:
        'Visiteurs connus, plus les passages anonymes divisés par le nombre moyen d’entrées d’un visiteur connu. Marge basse : aucun anonyme de plus ; marge haute : chaque passage anonyme est une autre personne.',
    },
    en: {
      name: 'Visitors (estimate)',
      definition:
        'Visitors known by name, plus anonymous entries divided by the mean number of entries of a known visitor. Low: no further person; high: every anonymous entry is another person.',
    },
  },
  {
    code: 'present-now',
    unit: 'people',
    fr: {
      name: 'Présents',
      definition: 'Personnes entrées et pas encore sorties, connues ou comptées. Chaque soir remet à zéro.',
    },
    en: {
      name: 'Present now',
      definition:
        'People who came in and have not left, known or counted. Every evening starts again from zero.',
    },
  },
  {
    code: 'peak',
    unit: 'people',
    fr: { name: 'Pic de présence', definition: 'Le plus grand nombre de présents à un même instant.' },
    en: { name: 'Peak', definition: 'The greatest number of people present at one instant.' },
  },
] as const satisfies readonly Indicator[]

const meetings = [
  {
    code: 'requests-sent',
    unit: 'count',
    fr: { name: 'Demandes envoyées', definition: 'Demandes de rendez-vous, quelle que soit leur suite.' },
    en: { name: 'Requests sent', definition: 'Meeting requests, whatever became of them.' },
  },
  {
    code: 'requests-accepted-share',
    unit: 'share',
    fr: {
      name: 'Part de demandes acceptées',
      definition: 'Demandes acceptées, parmi celles acceptées, refusées ou expirées.',
    },
    en: {
      name: 'Share of requests accepted',
      definition: 'Requests accepted, among those accepted, declined or expired.',
    },
  },
  {
    code: 'requests-per-exhibitor',
    unit: 'mean',
    fr: {
      name: 'Demandes par exposant',
      definition: 'Demandes envoyées ou reçues par un exposant, en moyenne.',
    },
    en: {
      name: 'Requests per exhibitor',
      definition: 'Requests sent or received by an exhibitor, on average.',
    },
  },
  {
    code: 'meetings-booked',
    unit: 'count',
    fr: { name: 'Rendez-vous', definition: 'Rendez-vous fixés et non annulés.' },
    en: { name: 'Meetings', definition: 'Meetings booked and not cancelled.' },
  },
  {
    code: 'meetings-held',
    unit: 'count',
    fr: {
      name: 'Rendez-vous tenus',
      definition:
        'Rendez-vous où au moins deux structures étaient présentes, un collègue remplaçant compris.',
    },
    en: {
      name: 'Meetings held',
      definition:
        'Meetings at which at least two organisations were present, a colleague standing in included.',
    },
  },
  {
    code: 'no-show-rate',
    unit: 'share',
    fr: { name: 'Taux d’absence', definition: 'Rendez-vous manqués, parmi ceux tenus ou manqués.' },
    en: { name: 'No-show rate', definition: 'Meetings missed, among those held or missed.' },
  },
  {
    code: 'participants-without-meeting',
    unit: 'count',
    fr: {
      name: 'Structures sans rendez-vous',
      definition: 'Structures participantes sans aucun rendez-vous fixé.',
    },
    en: {
      name: 'Organisations without a meeting',
      definition: 'Participating organisations without any meeting booked.',
    },
  },
  {
    code: 'meetings-per-participant-median',
    unit: 'mean',
    fr: {
      name: 'Rendez-vous par structure (médiane)',
      definition: 'La moitié des structures participantes en ont au moins autant.',
    },
    en: {
      name: 'Meetings per organisation (median)',
      definition: 'Half of the participating organisations have at least as many.',
    },
  },
  {
    code: 'meetings-gini',
    unit: 'index',
    fr: {
      name: 'Inégalité de répartition',
      definition:
        'Indice de Gini des rendez-vous par structure : 0 si toutes en ont autant, 1 si une seule les a tous.',
    },
    en: {
      name: 'Inequality of meetings',
      definition:
        'Gini index of meetings per organisation: 0 when all have the same number, 1 when one has them all.',
    },
  },
] as const satisfies readonly Indicator[]

const conventions = [
  {
    code: 'conventions-signed',
    unit: 'count',
    fr: {
      name: 'Conventions signées',
      definition: 'Conventions signées par toutes les parties, quelle que soit leur suite.',
    },
    en: {
      name: 'Conventions signed',
      definition: 'Conventions signed by all parties, whatever became of them.',
    },
  },
  {
    code: 'conventions-executed',
    unit: 'count',
    fr: {
      name: 'Conventions exécutées',
      definition: 'Conventions signées que toutes les parties disent exécutées.',
    },
    en: { name: 'Conventions executed', definition: 'Signed conventions that all parties say are executed.' },
  },
  {
    code: 'signed-value',
    unit: 'cents',
    fr: {
      name: 'Valeur signée',
      definition:
        'Somme des valeurs en argent écrites dans les conventions signées. La valeur en nature est comptée à part.',
    },
    en: {
      name: 'Signed value',
      definition: 'Sum of the values in money written in signed conventions. Value in kind is counted apart.',
    },
  },
  {
    code: 'signed-value-in-kind',
    unit: 'cents',
    fr: {
      name: 'Valeur signée en nature',
      definition: 'Somme des contributions en nature, telles que les parties les ont évaluées.',
    },
    en: {
      name: 'Signed value in kind',
      definition: 'Sum of the contributions in kind, as the parties valued them.',
    },
  },
  {
    code: 'traded-value',
    unit: 'cents',
    fr: {
      name: 'Montants échangés',
      definition:
        'Somme des montants que les parties disent avoir échangés ; le plus bas quand elles diffèrent.',
    },
    en: {
      name: 'Amounts traded',
      definition: 'Sum of the amounts the parties say they traded; the lower one where they differ.',
    },
  },
  {
    code: 'intra-ess-share',
    unit: 'share',
    fr: {
      name: 'Part interne à l’ESS',
      definition: 'Conventions signées dont toutes les parties sont de l’économie sociale et solidaire.',
    },
    en: {
      name: 'Share within the ESS',
      definition: 'Signed conventions whose parties all belong to the social and solidarity economy.',
    },
  },
] as const satisfies readonly Indicator[]

const all = [...visits, ...meetings, ...conventions] as const

export type IndicatorCode = (typeof all)[number]['code']

/** Every indicator, in the order of the report. */
export const INDICATORS: readonly (Indicator & { readonly code: IndicatorCode })[] = all
