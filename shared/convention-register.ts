// The register's filters: the same on the screen and in the export, so that a file holds exactly what was seen.
import type { ConventionSummary } from './convention.ts'

/** Names as they stand in the address of the page. */
export const registerFilters = ['q', 'etat', 'nature', 'secteur', 'dep', 'ess'] as const
export type RegisterFilter = (typeof registerFilters)[number]
export type RegisterQuery = Partial<Record<RegisterFilter, string>>

/** `etat` is a status, or `signees`: everything that all have signed, whatever came after. `ess`: `intra` or `au-dela`. */
export function inRegister(one: ConventionSummary, asked: RegisterQuery): boolean {
  const { q = '', etat = '', nature = '', secteur = '', dep = '', ess = '' } = asked
  return (
    (etat === '' || (etat === 'signees' ? one.signedAt !== null : one.status === etat)) &&
    (nature === '' || one.kind === nature) &&
    (secteur === '' || one.sectors.includes(secteur)) &&
    (dep === '' || one.departments.includes(dep)) &&
    (ess === '' || one.withinEss === (ess === 'intra')) &&
    plain(`${one.number ?? ''} ${one.object} ${one.parties.map(party => party.name).join(' ')}`).includes(
      plain(q),
    )
  )
}

/** Signed and executed, always side by side; money agreed and money told to have been traded. */
export interface RegisterSums {
  signed: number
  executed: number
  signedCents: number
  tradedCents: number
  inKindCents: number
}

export function registerSums(list: readonly ConventionSummary[]): RegisterSums {
  const signed = list.filter(one => one.signedAt !== null)
  const sum = (of: (one: ConventionSummary) => number | null) =>
    signed.reduce((all, one) => all + (of(one) ?? 0), 0)
  return {
    signed: signed.length,
    executed: signed.filter(one => one.status === 'executed').length,
    signedCents: sum(one => one.valueCents),
    tradedCents: sum(one => one.tradedCents),
    inKindCents: sum(one => one.valueInKindCents),
  }
}

/** Case and accents do not count. */
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
