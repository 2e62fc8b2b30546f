// One line of a file becomes what the actions take: created, updated, left as it was, or refused with a reason.
import type { Act } from '#server/actions/act.ts'
import type { ImportKind } from '#shared/import.ts'
import { needRow } from './need-row.ts'
import { offerRow } from './offer-row.ts'
import { organisationRow } from './organisation-row.ts'
import { refused, type Cells, type Outcome } from './outcome.ts'
import type { ImportRow } from './read.ts'
import { requestRow } from './request-row.ts'
import { visitorRow } from './visitor-row.ts'

export type { Outcome } from './outcome.ts'

const kinds: Record<ImportKind, (a: Act, editionId: string, cells: Cells) => Promise<Outcome>> = {
  organisations: organisationRow,
  offers: offerRow,
  needs: needRow,
  visitors: visitorRow,
  requests: requestRow,
}

/** Takes one line over, inside the transaction of `a`. */
export async function takeRow(a: Act, kind: ImportKind, editionId: string, row: ImportRow): Promise<Outcome> {
  if (row.surplus)
    return refused(
      Object.values(row.cells)[0]?.slice(0, 80) ?? '',
      'Cette ligne a plus de cases que la première : mettez entre guillemets la case qui contient le séparateur.',
      'This line has more cells than the first: put quotes around the cell that contains the separator.',
    )
  const outcome = await kinds[kind](a, editionId, row.cells)
  await a.em.flush()
  return outcome
}
