// Offers and needs of the demo, in the words of the taxonomy.
import type { OfferFields } from '#shared/offer.ts'
import type { NeedFields } from '#shared/need.ts'
import { commitmentWords } from '#shared/commitments.ts'
import { groups, sectors, type Sector } from '#shared/taxonomy/index.ts'
import type { Chance } from './random.ts'
import type { Plot } from './people.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

function sectorsOfFamily(family: string): Sector[] {
  const codes = new Set(groups.filter(group => group.family === family).map(group => group.code))
  return sectors.filter(sector => codes.has(sector.group))
}

export function offersOf(plot: Plot, dice: Chance): Partial<OfferFields>[] {
  const trade = sectorsOfFamily(plot.family ?? '')
  const count = 1 + dice.below(3)
  const first = dice.below(trade.length)
  return Array.from({ length: count }, (_, i) => {
    const sector = trade[(first + i) % trade.length]
    if (!sector) throw new Error(`no sector for ${plot.family}`)
    const near = dice.yes(0.6)
    const priced = dice.yes(0.5)
    const minCents = (5 + dice.below(60)) * 10_000
    return {
      title: sector.fr,
      description: sector.sellers.map(capital).join('. ') + '.',
      sectors: [sector.code],
      territory: near
        ? { kind: 'radius' as const, km: dice.pick([30, 50, 80, 120]) }
        : { kind: 'departments' as const, codes: ['44', '85', '56', '35', '49'].slice(0, 2 + dice.below(4)) },
      capacity: dice.yes(0.5) ? { quantity: (1 + dice.below(50)) * 10, unit: 'par mois' } : null,
      leadDays: dice.yes(0.6) ? 5 + dice.below(30) : null,
      price: priced ? { minCents, maxCents: minCents * (2 + dice.below(4)) } : null,
      commitments: [dice.pick(commitmentWords).fr, dice.pick(commitmentWords).fr].filter(
        (word, at, all) => all.indexOf(word) === at,
      ),
    }
  })
}

export function needsOf(plot: Plot, dice: Chance): Partial<NeedFields>[] {
  const count = 1 + dice.below(3)
  const [city, postcode, insee, department] = plot.commune
  return Array.from({ length: count }, () => {
    const sector = dice.pick(sectors.filter(one => houseFamilies.has(familyOf(one))))
    const phrase = dice.pick(sector.buyers)
    const minCents = (2 + dice.below(40)) * 50_000
    return {
      title: capital(phrase),
      description: sector.buyers.map(capital).join('. ') + '.',
      sectors: dice.yes(0.8) ? [sector.code] : [],
      place: { city, postcode, insee, department },
      quantity: null,
      budget: dice.yes(0.6) ? { minCents, maxCents: minCents * 3 } : null,
      dates: { from: '2027-01-04', to: '2027-12-31' },
      required: dice.yes(0.4) ? { territory: true } : {},
      wished: dice.yes(0.5) ? { commitments: [dice.pick(commitmentWords).fr] } : {},
      visibility: dice.pick(['public', 'public', 'public', 'matched', 'anonymous'] as const),
    }
  })
}

const familyByGroup = new Map(groups.map(group => [group.code, group.family]))
const familyOf = (sector: Sector): string => familyByGroup.get(sector.group) ?? ''
const houseFamilies = new Set([
  'alimentation',
  'reemploi',
  'proprete-espaces-verts',
  'numerique-impression',
  'sous-traitance',
  'batiment',
  'energie-mobilite',
  'insertion-formation',
])
