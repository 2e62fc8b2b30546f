/** Who is inside, read from the ledger without the figures: what presence is checked against. */
import { isAfter } from '#server/domain/instant.ts'
import type { VisitLedger } from '#server/domain/visit/scan.ts'

/** The persons inside `zone` (any zone when null) at `instant`: a stay counts from its entry, up to but not including its end. */
export function presentAt(ledger: VisitLedger, instant: string, zone: string | null = null): string[] {
  return [...ledger.visits.values()]
    .filter(visit =>
      visit.stays.some(stay => {
        const end = stay.to ?? stay.dayEnd
        return (
          (zone === null || stay.zone === zone) &&
          !isAfter(stay.from, instant) &&
          (end === null || isAfter(end, instant))
        )
      }),
    )
    .map(visit => visit.person)
}
