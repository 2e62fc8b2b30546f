// The demo's programme: an opening, panels, workshops, an award at the end; and who said that they will be there.
import type { House } from '#server/actions/house.ts'
import { takeSeat } from '#server/actions/programme/seats.ts'
import { addSession } from '#server/actions/programme/sessions.ts'
import { instantOf } from '#server/domain/edition/grid.ts'
import { overlap } from '#server/domain/programme/session.ts'
import type { SessionKind, SessionView } from '#shared/programme.ts'
import type { Company } from './people.ts'
import { chance } from './random.ts'
import { each, must } from './run.ts'

interface Told {
  kind: SessionKind
  day: 26 | 27
  /** Hours of the place. */
  from: [number, number]
  to: [number, number]
  place: string
  fr: string
  en: string
  about: string
  speakers: string[]
  capacity?: number
  participantsOnly?: true
  /** Of those who take part, how many come. */
  share: number
}

const told: Told[] = [
  {
    kind: 'opening',
    day: 26,
    from: [8, 30],
    to: [9, 0],
    place: 'Grande scène',
    fr: 'Ouverture des Rencontres',
    en: 'Opening of the Rencontres',
    about:
      'Ce que deux jours peuvent changer aux achats de l’estuaire, et comment se retrouver dans la halle.',
    speakers: ['Olga Le Goff, Les Rencontres de l’Estuaire', 'Armel Tanguy, Ville de Penhoët'],
    share: 0.25,
  },
  {
    kind: 'panel',
    day: 26,
    from: [11, 0],
    to: [11, 40],
    place: 'Auditorium, premier étage',
    fr: 'Acheter responsable quand on est une petite équipe',
    en: 'Buying responsibly with a small team',
    about: 'Trois services achats de moins de cinq personnes racontent leur premier marché à clause sociale.',
    speakers: [
      'Maïwenn Rolland, Communauté de communes du Sillon',
      'Idriss Cadiou, Hôpital de la Loire',
      'Solène Marzin, Port de Méan',
    ],
    share: 0.1,
  },
  {
    kind: 'workshop',
    day: 26,
    from: [14, 0],
    to: [15, 0],
    place: 'Salle des machines',
    fr: 'Écrire une clause sociale qui se vérifie',
    en: 'Writing a social clause that can be checked',
    about: 'On part d’un vrai cahier des charges et on en sort une clause, un chiffre et une preuve.',
    speakers: ['Rozenn Guillou, facilitatrice de clauses'],
    capacity: 24,
    participantsOnly: true,
    share: 0.09,
  },
  {
    kind: 'panel',
    day: 26,
    from: [15, 40],
    to: [16, 20],
    place: 'Auditorium, premier étage',
    fr: 'Marchés réservés : ce qu’en disent ESAT et entreprises adaptées',
    en: 'Reserved contracts: what sheltered workshops make of them',
    about: 'Délais, lots, avances : ce qui décide une entreprise adaptée à répondre, ou à renoncer.',
    speakers: ['Yann Kerdreux, Les Ateliers de Trignac', 'Nolwenn Abiven, ESAT des Marais'],
    share: 0.08,
  },
  {
    kind: 'panel',
    day: 27,
    from: [11, 0],
    to: [11, 40],
    place: 'Auditorium, premier étage',
    fr: 'Le réemploi dans la commande publique, deux ans après',
    en: 'Reuse in public purchasing, two years on',
    about: 'Mobilier, informatique, matériaux : ce qui s’achète vraiment d’occasion et à quel prix.',
    speakers: ['Clémence Hervo, Ressourcerie du Bac', 'Marius Tessier, Université de la Côte'],
    share: 0.1,
  },
  {
    kind: 'workshop',
    day: 27,
    from: [14, 0],
    to: [14, 40],
    place: 'Salle des machines',
    fr: 'Mesurer ce qu’une convention a changé',
    en: 'Measuring what a convention has changed',
    about: 'Quatre indicateurs qui tiennent sur une page, et comment les demander sans alourdir personne.',
    speakers: ['Aziliz Morvan, Observatoire de l’estuaire'],
    capacity: 40,
    share: 0.06,
  },
  {
    kind: 'prize',
    day: 27,
    from: [17, 20],
    to: [17, 50],
    place: 'Grande scène',
    fr: 'Remise du prix de la convention de l’année',
    en: 'Award for the convention of the year',
    about: 'Trois conventions signées depuis un an, un prix voté par les participants, et le mot de la fin.',
    speakers: ['Fadila Benali, Les Rencontres de l’Estuaire'],
    share: 0.2,
  },
]

const ZONE = 'Europe/Paris'
const at = (day: number, [hours, minutes]: [number, number]) =>
  instantOf(`2026-11-${day}`, 60 * hours + minutes, ZONE)

/** Sessions and seats, before the planning: the plan keeps clear of them. */
export async function setProgramme(
  house: House,
  editionId: string,
  companies: readonly Company[],
  seed: number,
): Promise<void> {
  const dice = chance(seed)
  const sessions: { session: SessionView; share: number; seats: number }[] = []
  for (const { fr, en, about, speakers, capacity, participantsOnly, share, ...one } of told) {
    const session = await must(house, a =>
      addSession(a, {
        editionId,
        kind: one.kind,
        title: { fr, en },
        description: { fr: about, en: '' },
        place: one.place,
        speakers,
        startsAt: at(one.day, one.from),
        endsAt: at(one.day, one.to),
        capacity: capacity ?? null,
        visitors: !participantsOnly,
      }),
    )
    sessions.push({ session, share, seats: capacity ?? Infinity })
  }
  const coming = companies
    .flatMap(company => company.personIds)
    .flatMap(personId => {
      const own: SessionView[] = []
      for (const one of sessions) {
        if (!dice.yes(one.share) || one.seats === 0 || own.some(other => overlap(other, one.session)))
          continue
        one.seats--
        own.push(one.session)
      }
      return own.map(session => ({ personId, sessionId: session.id }))
    })
  await each(coming, one => must(house, a => takeSeat(a, { editionId, ...one })))
}
