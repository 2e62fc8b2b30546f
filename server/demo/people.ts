// The cast of the demo edition: organisations with their people, made by the same actions as real ones.
import type { Answers } from '#shared/question.ts'
import { personFor } from '#server/actions/account/sign-in.ts'
import type { Act } from '#server/actions/act.ts'
import { addMember, createOrganisation } from '#server/actions/organisation/organisations.ts'
import { takePart } from '#server/actions/participation/participations.ts'
import { siretDigits, type LegalFamily } from '#shared/organisation.ts'
import type { Chance } from './random.ts'
import {
  buyerKinds,
  communes,
  familyCounts,
  firstNames,
  houses,
  lastNames,
  tails,
  villages,
} from './names.ts'

export interface Plot {
  name: string
  slug: string
  legalFamily: LegalFamily
  legalForm: string
  commune: (typeof communes)[number]
  siret: string
  family: string | null
  people: { name: string; email: string }[]
  exhibitor: boolean
  buyer: boolean
}

export interface Company extends Plot {
  organisationId: string
  personIds: string[]
}

const slugOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const forms: Partial<Record<LegalFamily, string>> = {
  SCOP: 'SCOP SARL',
  SCIC: 'SCIC SA',
  association: 'Association loi 1901',
  EI: 'SARL',
  EA: 'SAS',
  ESAT: 'Association loi 1901',
  mutuelle: 'Mutuelle',
  fondation: 'Fondation',
}

/** A number of the right shape that passes its check and belongs to nobody: SIREN of the range 999. */
function siretFor(n: number): string {
  const body = `999${String(n).padStart(6, '0')}0001`
  for (let last = 0; last < 10; last++) if (siretDigits(`${body}${last}`)) return `${body}${last}`
  throw new Error('one of ten digits completes a SIRET')
}

function person(dice: Chance, slug: string, taken: Set<string>) {
  for (;;) {
    const name = `${dice.pick(firstNames)} ${dice.pick(lastNames)}`
    const email = `${slugOf(name).replaceAll('-', '.')}@${slug}.example`
    if (taken.has(email)) continue
    taken.add(email)
    return { name, email }
  }
}

/** 140 exhibitors of whom 12 buy as well, and 80 buyers more: 92 buyers. Pure: the same seed, the same cast. */
export function castPlots(dice: Chance): Plot[] {
  const plots: Plot[] = []
  const names = new Set<string>()
  const emails = new Set<string>()
  const add = (
    name: string,
    plot: Omit<Plot, 'name' | 'slug' | 'people' | 'siret' | 'commune'>,
    people: number,
  ) => {
    const slug = slugOf(name)
    names.add(name)
    plots.push({
      ...plot,
      name,
      slug,
      siret: siretFor(plots.length + 1),
      commune: dice.pick(communes),
      people: Array.from({ length: people }, () => person(dice, slug, emails)),
    })
  }
  const fresh = (make: () => string) => {
    for (;;) {
      const name = make()
      if (!names.has(name)) return name
    }
  }
  let both = 12
  for (const [family, count] of familyCounts) {
    const house = houses[family]
    if (!house) throw new Error(`no names for ${family}`)
    for (let i = 0; i < count; i++) {
      const legalFamily = dice.pick(house.legal)
      const buyer = both > 0 && i % 10 === 4
      if (buyer) both--
      add(
        fresh(() => `${dice.pick(house.heads)} ${dice.pick(tails)}`),
        { legalFamily, legalForm: forms[legalFamily] ?? 'SARL', family, exhibitor: true, buyer },
        dice.yes(0.55) ? 2 : 1,
      )
    }
  }
  const wanted = 92 - plots.filter(plot => plot.buyer).length
  const buyers = buyerKinds.flatMap(kind => Array.from({ length: kind.count }, () => kind)).slice(0, wanted)
  for (const kind of buyers) {
    const name = fresh(() =>
      kind.head === 'Ville de'
        ? `Ville de ${dice.pick(villages)}${dice.pick(['', '', '-le-Haut', '-le-Bas'])}`
            .replace('de Le ', 'du ')
            .replace('de Les ', 'des ')
        : `${kind.head} ${dice.pick(tails)}`,
    )
    add(
      name,
      { legalFamily: kind.legal, legalForm: kind.form, family: null, exhibitor: false, buyer: true },
      dice.yes(0.3) ? 2 : 1,
    )
  }
  return plots
}

export async function enter(a: Act, plot: Plot, editionId: string, answers: Answers): Promise<Company> {
  const [city, postcode, insee, department] = plot.commune
  const people = []
  for (const one of plot.people) {
    const row = await personFor(a, one.email, 'fr', one.name)
    row.demo = true
    people.push(row)
  }
  const [owner, ...others] = people
  if (!owner) throw new Error('an organisation needs someone')
  await a.em.flush()
  const organisation = await createOrganisation(a, {
    name: plot.name,
    siret: plot.siret,
    legalFamily: plot.legalFamily,
    legalForm: plot.legalForm,
    place: { street: '1 rue du Port', postcode, city, insee, department },
    signatoryName: owner.name,
    signatoryCapacity: plot.legalFamily === 'collectivite' ? 'par délégation' : 'direction',
    description: '',
    ownerId: owner.id,
  })
  if ('ok' in organisation) throw new Error(`the demo cast is refused: ${organisation.code}`)
  await a.em.flush()
  for (const one of others)
    await addMember(a, { organisationId: organisation.id, personId: one.id, role: 'member' })
  await a.em.flush()
  const part = await takePart(a, {
    editionId,
    organisationId: organisation.id,
    exhibitor: plot.exhibitor,
    buyer: plot.buyer,
    validated: true,
    answers,
    personId: owner.id,
  })
  if ('ok' in part) throw new Error(`the demo cast is refused: ${part.code}`)
  return { ...plot, organisationId: organisation.id, personIds: people.map(one => one.id) }
}
