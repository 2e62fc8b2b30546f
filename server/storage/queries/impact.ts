// What the impact estimate of a convention stands on: the parties' families and places, and the rates of the edition.
import type { Convention } from '#server/domain/convention/convention.ts'
import { centsOf } from '#server/domain/convention/fields.ts'
import { DEFAULT_IMPACT_SETTINGS, type ImpactSettings } from '#server/domain/convention/impact-settings.ts'
import type { ImpactFacts, Place } from '#server/domain/convention/impact.ts'
import { isEss, type LegalFamily } from '#shared/legal-families.ts'
import { json, type Sql } from '../sql.ts'

interface SeatRow extends Record<string, unknown> {
  id: string
  legalFamily: LegalFamily
  place: unknown
}

/** Facts for the estimate: the first party sells, the second buys. What nobody declared is null, never zero. */
export async function impactFacts(sql: Sql, convention: Convention): Promise<ImpactFacts | undefined> {
  const [seller, buyer] = convention.parties
  const rows = await sql.all<SeatRow>(
    'select id, legal_family as "legalFamily", place from organisation where id in (?, ?)',
    [seller?.organisationId ?? '', buyer?.organisationId ?? ''],
  )
  const sells = rows.find(row => row.id === seller?.organisationId)
  const buys = rows.find(row => row.id === buyer?.organisationId)
  if (!sells) return undefined
  return {
    valueCents: centsOf(convention.fields, 'valueCents'),
    labourCents: null,
    seller: {
      inEss: isEss(sells.legalFamily),
      family: sells.legalFamily,
      insertionShare: null,
      place: placeOf(sells.place),
    },
    buyerPlace: buys ? placeOf(buys.place) : null,
    contribution: null,
  }
}

function placeOf(value: unknown): Place | null {
  const { lat, lon } = json<{ lat?: number; lon?: number }>(value)
  return typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null
}

interface RateRow extends Record<string, unknown> {
  from: string
  labourShare: number
  hourlyCostCents: number
  deductionRate: number
  ceilingBelow: number
  ceilingFrom: number
  ceilingEmploymentRate: number
  source: string
}

/** The rates an edition starts with, and those its organiser dated since. */
export async function impactSettings(sql: Sql, editionId: string): Promise<ImpactSettings[]> {
  const rows = await sql.all<RateRow>(
    `select holds_from as "from", labour_share as "labourShare", hourly_cost_cents as "hourlyCostCents", deduction_rate as "deductionRate",
     ceiling_below as "ceilingBelow", ceiling_from as "ceilingFrom", ceiling_employment_rate as "ceilingEmploymentRate", source
     from impact_rates where edition_id = ? order by holds_from`,
    [editionId],
  )
  return [
    ...DEFAULT_IMPACT_SETTINGS,
    ...rows.map(row => {
      const sourced = (value: number) => ({ value: Number(value), fr: row.source, en: row.source })
      return {
        from: row.from,
        labourShare: sourced(row.labourShare),
        hourlyCostCents: sourced(row.hourlyCostCents),
        deductionRate: sourced(row.deductionRate),
        ceilingBelow: sourced(row.ceilingBelow),
        ceilingFrom: sourced(row.ceilingFrom),
        ceilingEmploymentRate: Number(row.ceilingEmploymentRate),
      }
    }),
  ]
}
