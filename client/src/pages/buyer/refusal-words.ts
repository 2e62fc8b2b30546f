// Why « pas pour nous », in the buyer's words.
import type { RefusalReason } from '#shared/proposition.ts'
import { m } from '../../paraglide/messages.js'

export const refusalWords: Record<RefusalReason, () => string> = {
  'too-far': m.buyer_reason_far,
  'too-expensive': m.buyer_reason_expensive,
  'too-small': m.buyer_reason_small,
  'not-our-trade': m.buyer_reason_trade,
  'wrong-dates': m.buyer_reason_dates,
  'already-supplied': m.buyer_reason_supplied,
  other: m.buyer_reason_other,
}
