// Units: quantities and prices brought to a common measure, so that 3 t a month and 500 kg a week can be compared.
import { foldName } from './text/fold.ts'

/** A measure: the kind of thing counted, whether per period, and the amount in that kind's base unit (per year when periodic). */
export type Measure = { kind: string; periodic: boolean; amount: number }

const bases: Record<string, { kind: string; times: number }> = {
  kg: { kind: 'mass', times: 1 }, g: { kind: 'mass', times: 0.001 }, t: { kind: 'mass', times: 1000 }, tonne: { kind: 'mass', times: 1000 },
  kilo: { kind: 'mass', times: 1 }, kilogramme: { kind: 'mass', times: 1 }, gramme: { kind: 'mass', times: 0.001 }, quintal: { kind: 'mass', times: 100 },
  l: { kind: 'volume', times: 1 }, litre: { kind: 'volume', times: 1 }, cl: { kind: 'volume', times: 0.01 }, hl: { kind: 'volume', times: 100 }, m3: { kind: 'volume', times: 1000 },
  m: { kind: 'length', times: 1 }, metre: { kind: 'length', times: 1 }, km: { kind: 'length', times: 1000 }, ml: { kind: 'length', times: 1 },
  m2: { kind: 'area', times: 1 }, ha: { kind: 'area', times: 10_000 }, hectare: { kind: 'area', times: 10_000 }, are: { kind: 'area', times: 100 },
  h: { kind: 'time', times: 1 }, heure: { kind: 'time', times: 1 }, hour: { kind: 'time', times: 1 },
  personne: { kind: 'people', times: 1 }, convive: { kind: 'people', times: 1 }, invite: { kind: 'people', times: 1 }, couvert: { kind: 'people', times: 1 }, repas: { kind: 'people', times: 1 },
  participant: { kind: 'people', times: 1 }, person: { kind: 'people', times: 1 }, people: { kind: 'people', times: 1 }, meal: { kind: 'people', times: 1 }, agent: { kind: 'people', times: 1 },
  piece: { kind: 'piece', times: 1 }, unite: { kind: 'piece', times: 1 }, unit: { kind: 'piece', times: 1 }, exemplaire: { kind: 'piece', times: 1 }, lot: { kind: 'piece', times: 1 }, article: { kind: 'piece', times: 1 },
} // prettier-ignore

/** Periods in a year; working days count 225, as in a French working year. */
const periods: Record<string, number> = {
  an: 1, annee: 1, year: 1, mois: 12, month: 12, semaine: 52, week: 52, jour: 225, day: 225, trimestre: 4, semestre: 2,
} // prettier-ignore

/** The measure of a quantity with its unit (`3`, `t/month`); undefined when there is no unit, since a bare number compares with nothing. */
export function measureOf(quantity: number | undefined, unit: string | undefined): Measure | undefined {
  if (quantity === undefined || !Number.isFinite(quantity) || !unit) return undefined
  const [thing = '', per] = unit
    .toLowerCase()
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .split(/\s*\/\s*|\s+par\s+|\s+per\s+/)
  const base = bases[singular(thing)] ?? { kind: singular(thing), times: 1 }
  if (base.kind === '') return undefined
  if (per === undefined) return { kind: base.kind, periodic: false, amount: quantity * base.times }
  const yearly = periods[singular(per)]
  return yearly === undefined
    ? undefined
    : { kind: base.kind, periodic: true, amount: quantity * base.times * yearly }
}

/** What a price is for: `total` for a whole order, otherwise the thing counted (`mass`, `time`…) with its factor. */
export function priceBasis(unit: string | undefined): { kind: string; times: number } {
  const [money = 'cents', per] = (unit ?? 'cents').toLowerCase().split(/\s*\/\s*|\s+par\s+|\s+per\s+/)
  const factor = /^(euro|eur|€)/.test(money.trim()) ? 100 : 1
  if (per === undefined) return { kind: 'total', times: factor }
  const base = bases[singular(per)] ?? { kind: singular(per), times: 1 }
  return { kind: base.kind, times: factor / base.times }
}

function singular(unit: string): string {
  const folded = foldName(unit)
  return folded in bases || folded in periods ? folded : folded.replace(/[sx]$/, '')
}
